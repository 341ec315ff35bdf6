"""Types and declarations: what travels, in no language and in no dialect of JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Words: TypeAlias = tuple[str, ...]
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Verb: TypeAlias = Literal["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
Location: TypeAlias = Literal["path", "query", "header", "cookie"]
Style: TypeAlias = Literal["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject"]
ScalarKind: TypeAlias = Literal["string", "integer", "number", "boolean", "null"]
Use: TypeAlias = Literal["input", "output"]


@dataclass(frozen=True, slots=True)
class Docs:
    """What the document says to people: a one-line summary and a Markdown description, kept apart."""

    summary: str = ""
    description: str = ""


NO_DOCS = Docs()


@dataclass(frozen=True, slots=True)
class Ref:
    """Names a declaration by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Scalar:
    """A primitive; `format` as the document spells it, `constraints` the validation keywords by their names."""

    kind: ScalarKind
    format: str = ""
    constraints: tuple[tuple[str, str | int | float | bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Const:
    """Exactly one scalar value."""

    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class ListOf:
    """An array."""

    item: Type


@dataclass(frozen=True, slots=True)
class TupleOf:
    """An array with a type a place (`prefixItems`), and what may follow."""

    items: tuple[Type, ...]
    rest: Type | None = None


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object with free keys."""

    value: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    """`type` or null."""

    type: Type


@dataclass(frozen=True, slots=True)
class File:
    """Bytes: an upload, a download, a part of a form."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Anything; `reason` says why when the document meant more than we could read."""

    reason: str = ""


Type: TypeAlias = "Ref | Scalar | Const | ListOf | TupleOf | MapOf | Nullable | File | Unknown"


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a record. `required` is about presence; null is in `type` (`Nullable`)."""

    name: Words
    wire: str
    type: Type
    required: bool = False
    access: Literal["read", "write", "both"] = "both"
    default: Json = None
    has_default: bool = False
    example: Json = None
    deprecated: bool = False
    docs: Docs = NO_DOCS
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """An object with named properties; `extra` is the type of the others, None when the document forbids them."""

    fields: tuple[Field, ...]
    extra: Type | None = Unknown()


@dataclass(frozen=True, slots=True)
class Member:
    """A value of an enumeration."""

    value: str | int | float | bool
    docs: Docs = NO_DOCS


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A closed or open (other values pass) list of scalar values, without duplicates and without null."""

    members: tuple[Member, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types; `tag` is the wire name of the property that tells, `mapping` its values by variant."""

    variants: tuple[Type, ...]
    tag: str = ""
    mapping: tuple[tuple[str, Ref], ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type."""

    type: Type


Shape: TypeAlias = Record | Enumeration | Union | Alias


@dataclass(frozen=True, slots=True)
class Decl:
    """A declared type. `used` says whether requests or responses reach it; `named` whether the document named it."""

    id: str
    name: Words
    shape: Shape
    used: frozenset[Use] = frozenset()
    named: bool = True
    deprecated: bool = False
    docs: Docs = NO_DOCS
    example: Json = None
    origin: str = ""
