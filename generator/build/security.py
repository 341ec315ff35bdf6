"""Servers and security: base URLs, schemes, and the client options that feed them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from generator.build import schema as read
from generator.ir import Credential, Docs, Requirement, Server
from generator.load.tree import Map, Node, Seq, pointer, position
from generator.names import snake, split_words

if TYPE_CHECKING:
    from generator.build.types import Types
    from generator.config import AuthConfig, Config


def servers_of(document: Map) -> tuple[Server, ...]:
    """The servers of the API, variables filled with their defaults."""
    return tuple(
        Server(_filled(node), Docs("", read.text(node, "description").strip()))
        for node in read.children(document, "servers")
        if isinstance(node, Map) and read.text(node, "url")
    )


def server_url(holder: Map | None) -> str:
    """The first server of an operation or path; empty when it has none of its own."""
    first = next(read.children(holder, "servers"), None)
    return _filled(first) if isinstance(first, Map) else ""


def _filled(server: Map) -> str:
    url = read.text(server, "url")
    for name, variable in read.entries(server, "variables").items():
        default = variable.get("default") if isinstance(variable, Map) else None
        url = url.replace(f"{{{name}}}", str(default) if default is not None else "")
    return url.rstrip("/")


def requirements(node: Map) -> tuple[Requirement, ...] | None:
    """The alternatives under `security`; None where nothing is said, `()` where the operation is open to all."""
    declared = node.get("security")
    if not isinstance(declared, Seq):
        return None
    return tuple(Requirement(tuple(item)) for item in declared if isinstance(item, Map))


def scopes_of(nodes: Iterable[Map]) -> dict[str, tuple[str, ...]]:
    """The schemes that the API or its operations ask for, each with all scopes that any of them needs."""
    found: dict[str, dict[str, None]] = {}
    for node in nodes:
        for item in read.children(node, "security"):
            for scheme in item if isinstance(item, Map) else ():
                found.setdefault(scheme, {}).update(dict.fromkeys(read.strings(item, scheme)))
    return {scheme: tuple(scopes) for scheme, scopes in found.items()}


def credentials_of(types: Types, config: Config, used: Mapping[str, tuple[str, ...]]) -> tuple[Credential, ...]:
    """The schemes that the config names, or else those that operations use, each with its client options."""
    schemes = read.entries(read.mapping(types.document.root, "components"), "securitySchemes")
    configured = {auth.scheme: auth for auth in config.client.auth}
    found: list[Credential] = []
    taken: set[str] = set()
    for name in [*configured, *(name for name in schemes if name in used and name not in configured)]:
        node: Node = schemes.get(name)
        scheme = types.document.deref(node) if isinstance(node, Map) and "$ref" in node else node
        if not isinstance(scheme, Map):
            if name in configured:
                _unknown(types, configured[name])
            continue  # a reference that leads nowhere is reported where it stands
        credential = _credential(config, name, scheme, configured.get(name), taken, used.get(name, ()))
        if credential is None:
            types.diagnostics.warning(
                "unsupported-security",
                f"security scheme `{name}` ({read.text(scheme, 'type')}) is not supported; its calls need headers of their own",
                pointer(scheme),
                position(scheme),
                "bearer, basic, API keys and OAuth 2 client credentials are",
            )
            continue
        if _doubles(credential, found) and name not in configured:
            credential = _sharing(credential, found)
        taken.update(option for option, _ in credential.options)
        found.append(credential)
    return tuple(found)


def _doubles(credential: Credential, found: list[Credential]) -> bool:
    return any(_wire(known) == _wire(credential) for known in found)


def _sharing(credential: Credential, found: list[Credential]) -> Credential:
    """Schemes that send the very same thing (several bearer schemes) take the very same option."""
    known = next(known for known in found if _wire(known) == _wire(credential))
    return Credential(
        credential.scheme, credential.kind, known.options, credential.location, credential.key, credential.token_url,
        credential.scopes, credential.docs,
    )  # fmt: skip


def _wire(credential: Credential) -> tuple[str, str, str, str]:
    return (credential.kind, credential.location, credential.key, credential.token_url)


def _credential(  # noqa: PLR0913, PLR0917 - a case a kind of scheme
    config: Config, name: str, scheme: Map, auth: AuthConfig | None, taken: set[str], scopes: tuple[str, ...]
) -> Credential | None:
    kind, http = read.text(scheme, "type").lower(), read.text(scheme, "scheme").lower()
    docs = Docs("", read.text(scheme, "description").strip())
    if kind == "http" and http == "basic":
        return Credential(name, "basic", _options(config, ("username", "password"), name, auth, taken), docs=docs)
    if (kind == "http" and http == "bearer") or kind == "openidconnect":
        return Credential(name, "bearer", _options(config, ("api_key",), name, auth, taken), docs=docs)
    if kind == "apikey":
        where = read.text(scheme, "in")
        location: Literal["header", "query", "cookie"] = (
            "query" if where == "query" else "cookie" if where == "cookie" else "header"
        )
        options = _options(config, ("api_key",), name, auth, taken)
        return Credential(name, "apikey", options, location, read.text(scheme, "name"), docs=docs)
    if kind == "oauth2":
        flow = read.mapping(read.mapping(scheme, "flows"), "clientCredentials")
        if flow is None:
            return Credential(name, "bearer", _options(config, ("api_key",), name, auth, taken), docs=docs)
        options = _options(config, ("client_id", "client_secret"), name, auth, taken)
        return Credential(name, "oauth2", options, token_url=read.text(flow, "tokenUrl"), scopes=scopes, docs=docs)
    return None


def _options(
    config: Config, wished: tuple[str, ...], scheme: str, auth: AuthConfig | None, taken: set[str]
) -> tuple[tuple[str, str], ...]:
    """Option names with their environment variables; the first scheme gets the plain name."""
    if auth is not None and auth.option:
        wished = (auth.option, *wished[1:])
    elif taken & set(wished):
        wished = tuple(
            snake((*split_words(scheme), *(() if len(wished) == 1 else split_words(name)))) for name in wished
        )
    prefix = config.package.env_prefix
    envs = [f"{prefix}_{name.upper()}" for name in wished]
    if auth is not None and auth.env:
        envs[0] = auth.env
    return tuple(zip(wished, envs, strict=True))


def _unknown(types: Types, auth: AuthConfig) -> None:
    types.diagnostics.error(
        "unknown-scheme",
        f"the document has no security scheme `{auth.scheme}`",
        auth.at.pointer,
        auth.at.position,
        "name one of `components.securitySchemes`",
    )
