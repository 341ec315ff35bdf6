"""Types of things."""

from __future__ import annotations

import builtins
from typing import Annotated, Any, Literal, TypeAlias, Union

from pydantic import Field

from .._runtime.models import BaseModel, Tagged


class Cat(BaseModel):
    pet_type: Literal["cat"] = Field(alias="petType")
    lives_left: int | None = Field(default=None, alias="livesLeft")


class Dog(BaseModel):
    pet_type: Literal["dog", "hound"] = Field(alias="petType")
    barks_a_lot: bool | None = Field(default=None, alias="barksALot")


class Plain(BaseModel):
    a: str | None = None


class Other(BaseModel):
    b: int


class ByName(BaseModel):
    """By name"""

    name: str


class EverythingInlineById(BaseModel):
    type: Literal["by_id"]
    id: str | None = None


class EverythingInlineVariant3(BaseModel):
    x: str | None = None


class EverythingRequiredOnly(BaseModel):
    a: str | None = None
    b: str | None = None


class EverythingSiblingPlain(BaseModel):
    shared: str | None = None
    a: str | None = None


class EverythingSiblingVariant2(BaseModel):
    shared: str | None = None
    own: str | None = None


class Animal(BaseModel):
    species: str


class Bird(BaseModel):
    species: str
    wings: int | None = None


class Everything(BaseModel):
    guessed: EverythingGuessed | None = None
    by_name: EverythingByName | None = Field(default=None, alias="byName")
    missing: Missing | None = None
    untagged: Plain | Other | None = None
    primitives: str | float | bool | None = None
    same_primitive: str | None = Field(default=None, alias="samePrimitive")
    mixed: str | Plain | builtins.list[Other] | None = None
    nullable: EverythingNullable | None = None
    only_one: Plain | None = Field(default=None, alias="onlyOne")
    inline: ByName | EverythingInlineById | EverythingInlineVariant3 | None = None
    required_only: EverythingRequiredOnly | None = Field(default=None, alias="requiredOnly")
    sibling: EverythingSiblingPlain | EverythingSiblingVariant2 | None = None
    animal: Animal | None = None
    bird: Bird | None = None
    list: builtins.list[EverythingListItem] | None = None
    map: dict[str, str | builtins.list[str]] | None = None
    open_enum: Literal["a", "b"] | str | None = Field(default=None, alias="openEnum")
    constants: Literal["one", "two"] | None = None
    nested: Cat | Plain | Dog | None = None
    empty: Any = None


EverythingGuessed: TypeAlias = Annotated[Union[Cat, Dog], Tagged("petType", {"cat": Cat, "dog": Dog, "hound": Dog})]
EverythingByName: TypeAlias = Annotated[Union[Plain, Other], Tagged("kind", {"Plain": Plain, "Other": Other})]
Missing: TypeAlias = Annotated[Union[Plain, Other], Tagged("kind", {"plain": Plain, "Other": Other})]
EverythingNullable: TypeAlias = Annotated[Union[Cat, Dog], Tagged("petType", {"cat": Cat, "dog": Dog, "hound": Dog})]
EverythingListItem: TypeAlias = Annotated[Union[Cat, Dog], Tagged("petType", {"cat": Cat, "dog": Dog, "hound": Dog})]
