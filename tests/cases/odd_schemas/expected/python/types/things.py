"""Types of things."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from .._runtime.models import BaseModel


class Conditional(BaseModel):
    a: str | None = None


class RequiredIsTrue(BaseModel):
    a: str | None = None


class EverythingDollarRefProperty(BaseModel):
    ref: str | None = Field(default=None, alias="$ref")
    value: str | None = None


class EverythingProperties(BaseModel):
    properties: str | None = None


class Everything(BaseModel):
    anything: Any = None
    yes: Any = None
    no: Any = None
    not_a_string: Any = Field(default=None, alias="notAString")
    inline_true: Any = Field(default=None, alias="inlineTrue")
    inline_false: Any = Field(default=None, alias="inlineFalse")
    pair: list[str | int] | None = None
    row: list[str | float] | None = None
    no_items: list[Any] | None = Field(default=None, alias="noItems")
    matrix: list[list[list[int]]] | None = None
    empty: dict[str, Any] | None = None
    empty_closed: dict[str, Any] | None = Field(default=None, alias="emptyClosed")
    just_null: None = Field(default=None, alias="justNull")
    conditional: Conditional | None = None
    implied_list: list[str] | None = Field(default=None, alias="impliedList")
    implied_map: dict[str, str] | None = Field(default=None, alias="impliedMap")
    unknown_type: Any = Field(default=None, alias="unknownType")
    required_is_true: RequiredIsTrue | None = Field(default=None, alias="requiredIsTrue")
    nullable_in31: str | None = Field(default=None, alias="nullableIn31")
    nullable_without_type: Any = Field(default=None, alias="nullableWithoutType")
    wrong_default: bool | None = Field(default=None, alias="wrongDefault")
    object_or_array: dict[str, Any] | list[Any] | None = Field(default=None, alias="objectOrArray")
    const_object: Any = Field(default=None, alias="constObject")
    lookahead: str | None = None
    dollar_ref_property: EverythingDollarRefProperty | None = Field(default=None, alias="dollarRefProperty")
    description: str | None = None
    properties: EverythingProperties | None = None
    dangling: Any = None
    dangling_list: list[Any] | None = Field(default=None, alias="danglingList")
