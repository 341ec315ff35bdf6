"""Reads `sdk.yml` into a `Config`; everything wrong with it is reported, not only the first thing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.cache import digest
from generator.config import rules
from generator.config.model import (
    AuthConfig,
    ClientConfig,
    Config,
    EventConfig,
    IdempotencyConfig,
    MethodConfig,
    PackageConfig,
    PagingConfig,
    QueryConfig,
    ReferencesConfig,
    ResourceConfig,
    RetriesConfig,
    TargetConfig,
    WebhooksConfig,
)
from generator.config.spots import Spot, children, choice, flag, integer, members, table, text, texts
from generator.config.tree import read_tree
from generator.diagnostics import Diagnostics
from generator.load.tree import Map, Seq
from generator.names import pascal, snake, split_words

_MOST_RETRIES = 100
_TOP = (
    "spec", "overlays", "references", "package", "client", "query", "flatten", "pagination", "webhooks", "unlisted",
    "resources", "targets",
)  # fmt: skip
_PLACES = ("items", "current", "last", "count", "next")
_QUERY_NAMES = ("page", "size", "cursor", "offset")


def read_config(path: Path | str, diagnostics: Diagnostics) -> Config | None:
    """The config in the file `path`; None, with errors in `diagnostics`, when it is unusable.

    Codes: config-unreadable, config-syntax, config-type, config-unknown-key, config-missing-key, config-value,
    config-name, config-duplicate.
    """
    known = len(diagnostics)
    root = read_tree(Path(path), diagnostics)
    if root is None:
        return None
    config = _config(Spot(root, "", None, diagnostics), Path(path))
    return config if config and not _failed_since(diagnostics, known) else None


def _failed_since(diagnostics: Diagnostics, known: int) -> bool:
    newer = Diagnostics()
    for found in [*diagnostics][known:]:
        newer.add(found)
    return newer.failed


def _config(top: Spot, path: Path) -> Config | None:
    found = members(top, _TOP, required=("spec", "package"))
    package = _package(found.get("package"))
    pagination = table(found.get("pagination"), _paging, rules.name)
    resources = table(found.get("resources"), _resource, rules.name)
    _check_paginated(found.get("resources"), pagination)
    if package is None:
        return None
    return Config(
        spec=text(found.get("spec")),
        package=package,
        overlays=texts(found.get("overlays")),
        references=_references(found.get("references")),
        client=_client(found.get("client")),
        query=_query(found.get("query")),
        flatten=texts(found.get("flatten")),
        pagination=pagination,
        webhooks=_webhooks(found.get("webhooks")),
        unlisted=choice(found.get("unlisted"), ("include", "exclude", "error"), "include"),
        resources=resources,
        targets=_targets(found.get("targets"), path.parent),
        file=path,
        digest=digest(top.node.source.data) if isinstance(top.node, Map) else "",
    )


def _references(spot: Spot | None) -> ReferencesConfig:
    found = members(spot, ("outside", "remote")) if spot else {}
    return ReferencesConfig(flag(found.get("outside")), flag(found.get("remote")))


def _package(spot: Spot | None) -> PackageConfig | None:
    if spot is None:
        return None
    found = members(spot, ("name", "client", "env_prefix", "version"), required=("name",))
    name = text(found.get("name"), rule=rules.package)
    words = split_words(name or "sdk")
    return PackageConfig(
        name=name,
        client=text(found.get("client"), pascal(words), rules.class_name),
        env_prefix=text(found.get("env_prefix"), snake(words).upper(), rules.variable),
        version=text(found.get("version"), "0.1.0", rules.version),
    )


def _client(spot: Spot | None) -> ClientConfig:
    if spot is None:
        return ClientConfig()
    found = members(spot, ("auth", "idempotency", "retries"))
    retries = members(found["retries"], ("max",)) if "retries" in found else {}
    return ClientConfig(
        auth=_auths(found.get("auth")),
        idempotency=_idempotency(found.get("idempotency")),
        retries=RetriesConfig(integer(retries.get("max"), 2, _MOST_RETRIES)),
    )


def _auths(spot: Spot | None) -> tuple[AuthConfig, ...]:
    if spot is None:
        return ()
    listed = [item for _, item in children(spot)] if isinstance(spot.node, Seq) else [spot]
    auths: dict[str, AuthConfig] = {}
    for item in listed:
        found = members(item, ("scheme", "option", "env"), required=("scheme",))
        scheme = text(found.get("scheme"))
        if scheme in auths:
            item.fail("config-duplicate", f"scheme `{scheme}` is described twice")
        option, env = text(found.get("option"), rule=rules.option), text(found.get("env"), rule=rules.variable)
        auths[scheme] = AuthConfig(scheme, option, env, item.at)
    return tuple(auths.values())


def _idempotency(spot: Spot | None) -> IdempotencyConfig:
    if spot is None:
        return IdempotencyConfig()
    found = members(spot, ("header", "body"))
    if len(found) > 1:
        spot.fail("config-value", "must name a header or a body property, not both")
    return IdempotencyConfig(text(found.get("header"), rule=rules.header), text(found.get("body")))


def _query(spot: Spot | None) -> QueryConfig:
    if spot is None:
        return QueryConfig()
    found = members(spot, ("arrays", "objects"))
    return QueryConfig(
        arrays=choice(found.get("arrays"), ("comma", "brackets"), ""),
        objects=choice(found.get("objects"), ("brackets",), ""),
    )


def _paging(spot: Spot) -> PagingConfig:
    found = members(spot, (*_QUERY_NAMES, *_PLACES, "link"), required=("items",))
    names = {key: text(found.get(key)) for key in _QUERY_NAMES}
    places = {key: text(found.get(key), rule=rules.dotted) for key in _PLACES}
    link = flag(found.get("link"))
    kinds = [key for key in ("page", "cursor", "offset") if names[key]]
    if len(kinds) > 1:
        spot.fail("config-value", f"pages are asked for by {' or by '.join(kinds)}: name one")
    if not (kinds or link or places["next"]):
        spot.fail("config-value", "says not how the next page is asked for", "give page, cursor, offset, next or link")
    if names["cursor"] and not places["next"]:
        spot.fail("config-value", "`cursor` needs `next`, the place of the next cursor in the body")
    return PagingConfig(**names, **places, link=link, at=spot.at)


def _webhooks(spot: Spot | None) -> WebhooksConfig:
    if spot is None:
        return WebhooksConfig()
    found = members(spot, ("verification", "option", "env", "tag", "events"))
    recipe = found.get("verification")
    return WebhooksConfig(
        verification=_recipe(recipe) if recipe else None,
        option=text(found.get("option"), rule=rules.option),
        env=text(found.get("env"), rule=rules.variable),
        tag=text(found.get("tag"), rule=rules.dotted),
        events=table(found.get("events"), _event, rules.anything),
        at=spot.at,
    )


def _recipe(spot: Spot) -> str | Map | None:
    if isinstance(spot.node, Map):
        return spot.node  # `build` reads it, as it reads that of a document
    return choice(spot, rules.PRESETS, "") or None


def _event(spot: Spot) -> EventConfig:
    found = members(spot, ("tag",), required=("tag",))
    tag = found.get("tag")
    if tag is None:
        return EventConfig(at=spot.at)
    return EventConfig(texts(tag) if isinstance(tag.node, Seq) else (text(tag),), spot.at)


def _resource(spot: Spot) -> ResourceConfig:
    found = members(spot, ("methods", "subresources"))
    methods = table(found.get("methods"), _method, rules.name)
    subresources = table(found.get("subresources"), _resource, rules.name)
    for name in methods.keys() & subresources.keys():
        spot.fail("config-duplicate", f"`{name}` is both a method and a subresource")
    return ResourceConfig(methods, subresources, spot.at)


def _method(spot: Spot) -> MethodConfig | None:
    spelt_out = isinstance(spot.node, Map)
    found = (
        members(spot, ("endpoint", "paginated", "rename", "body"), ("endpoint",)) if spelt_out else {"endpoint": spot}
    )
    endpoint = found.get("endpoint")
    spelling = text(endpoint)
    verb_and_path = rules.endpoint(spelling)
    if verb_and_path is None:
        if endpoint and spelling:
            endpoint.fail(
                "config-value", f"must be a verb and a path, not {spelling!r}", "for example: post /calls/{id}"
            )
        return None
    rename = table(found.get("rename"), lambda item: text(item, rule=rules.option) or None, rules.rename_key)
    paginated, body = text(found.get("paginated")), text(found.get("body"), rule=rules.option)
    return MethodConfig(*verb_and_path, paginated, body, rename, spot.at)


def _check_paginated(spot: Spot | None, pagination: Mapping[str, PagingConfig]) -> None:
    """Report every method that names a pagination which is not there."""
    for _, resource in children(spot) if spot else ():
        inside = dict(children(resource))
        for _, method in children(inside["methods"]) if "methods" in inside else ():
            wished = dict(children(method)).get("paginated")
            if wished and isinstance(wished.node, str) and wished.node:
                choice(wished, tuple(pagination), "")
        _check_paginated(inside.get("subresources"), pagination)


def _targets(spot: Spot | None, folder: Path) -> Mapping[str, TargetConfig]:
    taken: dict[Path, str] = {}

    def read(target: Spot) -> TargetConfig:
        found = members(target, ("out",), required=("out",))
        out = text(found.get("out"), rule=lambda value: rules.out_folder(folder, value))
        if out:
            first = taken.setdefault((folder / out).resolve(), target.pointer)
            if first != target.pointer:
                target.fail("config-duplicate", f"goes to the same folder as `{first.rpartition('/')[2]}`")
        return TargetConfig(out, target.at)

    return table(spot, read, rules.target)
