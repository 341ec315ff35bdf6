"""The SDK config (`sdk.yml`) as frozen dataclasses: a field for every key, plus `at`, the place where it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias, TypeVar

from generator.diagnostics import Position
from generator.load.tree import Map

Unlisted: TypeAlias = Literal["include", "exclude", "error"]
Value = TypeVar("Value")


def _nothing() -> Mapping[str, Value]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class At:
    """Where something stands in the config: JSON pointer and position, for diagnostics."""

    pointer: str = ""
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class PackageConfig:
    """What the SDK is called: import name, client class, environment prefix, version."""

    name: str
    client: str
    env_prefix: str
    version: str = "0.1.0"


@dataclass(frozen=True, slots=True)
class AuthConfig:
    """How the client signs in by one security scheme of the document; an empty option or variable is derived."""

    scheme: str
    option: str = ""
    env: str = ""
    at: At = field(default=At(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class IdempotencyConfig:
    """What makes a write repeatable: a header or a body property; at most one of them is set."""

    header: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class RetriesConfig:
    """How often a failed call is repeated at most."""

    max: int = 2


@dataclass(frozen=True, slots=True)
class ClientConfig:
    """What all calls share. No `auth` at all means: as the document's security says."""

    auth: tuple[AuthConfig, ...] = ()
    idempotency: IdempotencyConfig = IdempotencyConfig()
    retries: RetriesConfig = RetriesConfig()


@dataclass(frozen=True, slots=True)
class QueryConfig:
    """How the vendor's server reads arrays and objects in the query, where it differs from the document."""

    arrays: Literal["", "comma", "brackets"] = ""
    objects: Literal["", "brackets"] = ""


@dataclass(frozen=True, slots=True)
class PagingConfig:
    """One way of paging. Wire names of query parameters, and dotted places in the body; empty where absent.

    Place `$` is the body itself. `last` is the number of pages, `count` that of records, `next` a cursor or a URL.
    """

    items: str
    page: str = ""
    size: str = ""
    cursor: str = ""
    offset: str = ""
    current: str = ""
    last: str = ""
    count: str = ""
    next: str = ""
    link: bool = False
    at: At = field(default=At(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class EventConfig:
    """The tag values that announce a webhook, where the document does not say."""

    tag: tuple[str, ...] = ()
    at: At = field(default=At(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class WebhooksConfig:
    """How webhooks are verified (a preset's name or a recipe) and told apart (`tag`, a dotted place in the payload)."""

    verification: str | Map | None = None
    option: str = ""
    env: str = ""
    tag: str = ""
    events: Mapping[str, EventConfig] = field(default_factory=_nothing)
    at: At = field(default=At(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class MethodConfig:
    """One endpoint under a name. `rename` maps `path.NAME`, `query.NAME`, `header.NAME`, `body.NAME` to arguments.

    `body` makes the whole body one argument of that name.
    """

    verb: str
    path: str
    paginated: str = ""
    body: str = ""
    rename: Mapping[str, str] = field(default_factory=_nothing)
    at: At = field(default=At(), compare=False, repr=False)

    @property
    def endpoint(self) -> str:
        """Verb and path as the config spells them: `post /calls/{id}`."""
        return f"{self.verb} {self.path}"


@dataclass(frozen=True, slots=True)
class ReferencesConfig:
    """What the document's references may reach: files outside its folder, and URLs."""

    outside: bool = False
    remote: bool = False


@dataclass(frozen=True, slots=True)
class ResourceConfig:
    """A node of the resource tree."""

    methods: Mapping[str, MethodConfig] = field(default_factory=_nothing)
    subresources: Mapping[str, ResourceConfig] = field(default_factory=_nothing)
    at: At = field(default=At(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TargetConfig:
    """Where a target's files go, relative to the config."""

    out: str
    at: At = field(default=At(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Config:
    """The whole config. `file` is where it was read, `digest` the hash of what stood there, both empty where it is made."""

    spec: str
    package: PackageConfig
    overlays: tuple[str, ...] = ()
    references: ReferencesConfig = ReferencesConfig()
    client: ClientConfig = ClientConfig()
    query: QueryConfig = QueryConfig()
    flatten: tuple[str, ...] = ()
    pagination: Mapping[str, PagingConfig] = field(default_factory=_nothing)
    webhooks: WebhooksConfig = WebhooksConfig()
    unlisted: Unlisted = "include"
    resources: Mapping[str, ResourceConfig] = field(default_factory=_nothing)
    targets: Mapping[str, TargetConfig] = field(default_factory=_nothing)
    file: Path = field(default=Path("sdk.yml"), compare=False)
    digest: str = field(default="", compare=False)

    @property
    def location(self) -> Path:
        """The folder that the config's paths are relative to."""
        return self.file.parent

    def resolve(self, path: str) -> str:
        """A path of the config as one that can be opened from here; a URL stays as it is."""
        return path if "://" in path else str(self.location / path)
