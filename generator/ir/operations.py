"""Operations: what can be called, what it takes and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.ir.types import NO_DOCS, Docs, Field, Json, Location, Style, Type, Verb, Words


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter outside the body. `content` is the media type when the document gives one instead of a style.

    `flattened`: the object parameter whose property this is became one parameter a property. `arrays` (comma, repeat,
    brackets) and `objects` (brackets) say how the vendor's server reads them where the style does not.
    """

    field: Field
    location: Location
    style: Style
    explode: bool
    reserved: bool = False
    content: str = ""
    flattened: str = ""
    arrays: str = ""
    objects: str = ""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form travels (OpenAPI Encoding Object)."""

    property: str
    media: str = ""
    style: str = ""
    explode: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A request body in one media type.

    `fields` holds the properties when the body is passed as one argument a property; else it is passed as one
    argument called `argument`.
    """

    media: str
    kind: Literal["json", "form", "multipart", "binary", "text"]
    type: Type
    required: bool
    fields: tuple[Field, ...] = ()
    argument: Words = ()
    encodings: tuple[Encoding, ...] = ()
    docs: Docs = NO_DOCS
    example: Json = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A response: `status` is `200`, `2XX` or `default`; `kind` is how its body is read."""

    status: str
    media: str
    kind: Literal["json", "text", "binary", "events", "lines", "none"]
    type: Type | None
    docs: Docs = NO_DOCS
    headers: tuple[Field, ...] = ()
    example: Json = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a response body: property names from the top; `()` is the body itself."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list is read page by page. Wire names of query parameters, places in the body; empty where absent."""

    name: str
    items: Place
    item: Type
    page: str = ""
    size: str = ""
    cursor: str = ""
    offset: str = ""
    current: Place | None = None
    last: Place | None = None
    count: Place | None = None
    next: Place | None = None
    link: bool = False


@dataclass(frozen=True, slots=True)
class Requirement:
    """One alternative of security: the schemes that are needed together; none means anonymous."""

    schemes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A named example of a request or response."""

    name: str
    value: Json


@dataclass(frozen=True, slots=True)
class Operation:
    """One endpoint as one method. `path` alternates literal text and parameters; `security` None means the API's own."""

    id: str
    name: Words
    verb: Verb
    path: tuple[str | Param, ...]
    endpoint: str
    params: tuple[Param, ...] = ()
    bodies: tuple[Body, ...] = ()
    replies: tuple[Reply, ...] = ()
    paging: Paging | None = None
    security: tuple[Requirement, ...] | None = None
    server: str = ""
    tags: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    deprecated: bool = False
    docs: Docs = NO_DOCS
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """A node of the resource tree; the root has an empty name."""

    name: Words
    operations: tuple[Operation, ...] = ()
    children: tuple[Resource, ...] = ()
    docs: Docs = NO_DOCS
