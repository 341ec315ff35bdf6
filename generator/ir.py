"""The model: what an API is, in no target language and in no OpenAPI version.

Names are tuples of lower-case words; a target's view turns them into its own casing. `Ref` is the only edge between
declarations, so cycles cost nothing. `origin` is the place that a node came from: `#` and a JSON pointer, with the
file in front where it is not the main one. Everything keeps document order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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


# --- types -----------------------------------------------------------------------------------------------------------


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


# --- declarations ----------------------------------------------------------------------------------------------------


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
    docs: Docs = Docs()
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
    docs: Docs = Docs()


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
    docs: Docs = Docs()
    example: Json = None
    origin: str = ""


# --- operations ------------------------------------------------------------------------------------------------------


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
    docs: Docs = Docs()
    example: Json = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A response: `status` is `200`, `2XX` or `default`; `kind` is how its body is read."""

    status: str
    media: str
    kind: Literal["json", "text", "binary", "events", "lines", "none"]
    type: Type | None
    docs: Docs = Docs()
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
    docs: Docs = Docs()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """A node of the resource tree; the root has an empty name."""

    name: Words
    operations: tuple[Operation, ...] = ()
    children: tuple[Resource, ...] = ()
    docs: Docs = Docs()


# --- the API ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Credential:
    """A security scheme and the client options that feed it.

    `kind` bearer: option token. apikey: option value sent in `location` as `key`. basic: options username, password.
    oauth2: client credentials, options client_id, client_secret and `token_url`. `env` holds the variable an option.
    """

    scheme: str
    kind: Literal["bearer", "apikey", "basic", "oauth2"]
    options: tuple[tuple[str, str], ...]
    location: Literal["header", "query", "cookie"] = "header"
    key: str = "Authorization"
    token_url: str = ""
    scopes: tuple[str, ...] = ()
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL with its variables' defaults filled in."""

    url: str
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Idempotency:
    """What makes a write repeatable: a header that is minted, or a body property that the caller gives."""

    header: str = ""
    body: str = ""


Algorithm: TypeAlias = Literal["ed25519", "hmac-sha256", "hmac-sha1", "ecdsa-p256-sha256", "rsa-pkcs1-sha256"]
SYMMETRIC = frozenset({"hmac-sha256", "hmac-sha1"})


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way in which webhooks are signed.

    `key` is how the verifying key is written, after `key_prefix`; test keys to sign with may have `secret_prefix`
    instead. The signature stands in the header after `prefix`, or is the value of the header's field `field`. ECDSA
    signatures are DER, `spki` keys are the base64 of the DER form that PEM wraps.
    """

    algorithm: Algorithm
    key: Literal["base64", "hex", "utf-8", "pem", "spki"]
    key_prefix: str = ""
    secret_prefix: str = ""
    encoding: Literal["base64", "hex"] = "base64"
    prefix: str = ""
    field: str = ""

    @property
    def symmetric(self) -> bool:
        """Whether who can verify can sign as well."""
        return self.algorithm in SYMMETRIC


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the signed bytes: a value of the request, or the literal `text`."""

    kind: Literal["timestamp", "id", "body", "text"]
    text: str = ""


@dataclass(frozen=True, slots=True)
class SignatureRecipe:
    """How webhooks are signed. `header` holds the signature, or several divided by `separator`.

    A separator with fields (`Scheme.field`, `timestamp_field`) divides `key=value` pairs. The timestamp stands in a header
    or in such a field; none means that age cannot be checked. `tolerance` is in seconds both ways, `limit` the most
    bytes of a body that are looked at.
    """

    header: str
    schemes: tuple[Scheme, ...]
    content: tuple[Part, ...]
    separator: str = ""
    timestamp_header: str = ""
    timestamp_field: str = ""
    unit: Literal["seconds", "milliseconds"] = "seconds"
    tolerance: int = 300
    id_header: str = ""
    limit: int = 5 * 1024 * 1024

    @property
    def symmetric(self) -> bool:
        """Whether nothing but a hash is needed to verify."""
        return all(scheme.symmetric for scheme in self.schemes)


Steps: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A webhook or callback. `values` are the tag values that announce it; `path` is where the tag stands.

    One without values is recognised by `marks`, the places of properties that no other event declares; its `path` is
    then the place of a tag that it declares without saying its values, if it does. `variants` says which of several
    types, if `type` is a union, a value stands for.
    """

    key: str
    name: Words
    path: Steps
    values: tuple[str, ...]
    headers: tuple[Field, ...]
    type: Type
    docs: Docs = Docs()
    origin: str = ""
    callback_of: str = ""
    marks: tuple[Steps, ...] = ()
    variants: tuple[tuple[str, Ref], ...] = ()


@dataclass(frozen=True, slots=True)
class Webhooks:
    """All events; `recipe` is how they are signed, `option` and `env` name the key. `tag`: where most have their tag."""

    events: tuple[Event, ...]
    tag: Steps = ()
    recipe: SignatureRecipe | None = None
    option: str = ""
    env: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """What the SDK is called: import name, client class, environment prefix, version."""

    name: str
    client: str
    env_prefix: str
    version: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the document."""

    name: str
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Api:
    """The whole model."""

    title: str
    version: str
    package: Package
    servers: tuple[Server, ...]
    decls: Mapping[str, Decl]
    root: Resource
    credentials: tuple[Credential, ...] = ()
    security: tuple[Requirement, ...] = ()
    webhooks: Webhooks | None = None
    idempotency: Idempotency = field(default_factory=Idempotency)
    max_retries: int = 2
    tags: tuple[Tag, ...] = ()
    docs: Docs = Docs()
