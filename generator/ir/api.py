"""The whole API: servers, credentials, and the tree of resources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.ir.operations import Requirement, Resource
from generator.ir.types import NO_DOCS, Decl, Docs
from generator.ir.webhooks import Webhooks


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
    docs: Docs = NO_DOCS


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL with its variables' defaults filled in."""

    url: str
    docs: Docs = NO_DOCS


@dataclass(frozen=True, slots=True)
class Idempotency:
    """What makes a write repeatable: a header that is minted, or a body property that the caller gives."""

    header: str = ""
    body: str = ""


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
    docs: Docs = NO_DOCS


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
    docs: Docs = NO_DOCS
