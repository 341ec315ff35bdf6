"""Types of things."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from .._runtime.models import BaseModel


class Merged(BaseModel):
    """All of it."""

    id: str
    kind: str
    """Of the base."""
    name: str


class Base(BaseModel):
    """What all have."""

    id: str
    kind: str | None = None
    """Of the base."""


class Redefined(BaseModel):
    id: str
    kind: Literal["a", "b"] | None = None
    """Narrower."""


class Beside(BaseModel):
    id: str
    kind: str | None = None
    """Of the base."""
    own: int | None = None


class Conflict(BaseModel):
    size: int | None = None


class Closed(BaseModel):
    a: str | None = None


class Free(BaseModel):
    a: str | None = None


class Typed(BaseModel):
    a: str | None = None
    __pydantic_extra__: dict[str, int]


class EverythingUntyped(BaseModel):
    x: str | None = None


class Everything(BaseModel):
    merged: Merged
    """All of it."""
    renamed: Base | None = None
    """The base under another name."""
    redefined: Redefined | None = None
    beside: Beside | None = None
    conflict: Conflict | None = None
    closed: Closed | None = None
    free: Free | None = None
    typed: Typed | None = None
    typed_objects: dict[str, Base] | None = Field(default=None, alias="typedObjects")
    patterned: dict[str, int] | None = None
    one_reference: Base | None = Field(default=None, alias="oneReference")
    """Described here."""
    described: Base | None = None
    """Described beside the reference.

    Deprecated."""
    untyped: EverythingUntyped | None = None
    required_nullable: str | None = Field(alias="requiredNullable")
    optional_nullable: int | None = Field(default=None, alias="optionalNullable")
    nullable_reference: Base | None = Field(default=None, alias="nullableReference")
    nullable_list: list[str | None] | None = Field(default=None, alias="nullableList")
    both: str | int | None = None
    three_and_null: str | int | bool | None = Field(default=None, alias="threeAndNull")
    fixed: Literal["always"] | None = None
    fixed_number: Literal[3] | None = Field(default=None, alias="fixedNumber")
    with_default: str | None = Field(default=None, alias="withDefault")
    """Has one."""
    with_null_default: str | None = Field(default=None, alias="withNullDefault")
    old: str | None = None
    """Deprecated."""
    at: dt.datetime | None = None
    day: dt.date | None = None
    clock: str | None = None
    span: str | None = None
    ident: str | None = None
    octets: str | None = None
    exact: str | None = None
    big: int | None = None
    link: str | None = None
    odd: str | None = None
    days: list[dt.date] | None = None
    by_day: dict[str, dt.datetime] | None = Field(default=None, alias="byDay")
