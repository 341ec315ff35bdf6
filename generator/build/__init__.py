"""Build: the document and the config become `Api`, the frozen model that every target reads."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.build import schema as read
from generator.build.security import credentials_of, requirements, scopes_of, servers_of
from generator.build.share import (
    equal_ones,
    mapped_event,
    mapped_resource,
    operations_of,
    reached,
    received,
    sent,
    shared,
    titled,
)
from generator.build.tree import resources_of
from generator.build.types import Types
from generator.build.webhooks import drafts_of, webhooks_of
from generator.ir import Api, Docs, Idempotency, Package, Ref, Tag
from generator.load.tree import Map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.config import Config
    from generator.diagnostics import Diagnostics
    from generator.ir import Decl, Resource, Use, Webhooks
    from generator.load import Document

_DEEPEST = 10_000


def build(document: Document, config: Config, diagnostics: Diagnostics) -> Api:
    """The model of a document under a config. What cannot be read is a diagnostic, never an exception."""
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(max(usual, _DEEPEST))  # schemas are followed as deep as they lead to each other
    try:
        return _built(document, config, diagnostics)
    finally:
        sys.setrecursionlimit(usual)


def _built(document: Document, config: Config, diagnostics: Diagnostics) -> Api:
    types = Types(document, diagnostics)
    root, sites = resources_of(types, config)
    drafts = drafts_of(types, config, sites)
    stands = equal_ones(types.decls)

    def change(ref: Ref) -> Ref:
        return Ref(stands.get(ref.id, ref.id))

    root = mapped_resource(root, change)
    drafts = [replace(draft, event=mapped_event(draft.event, change)) for draft in drafts]
    decls = shared(types.decls, stands)
    credentials = credentials_of(types, config, scopes_of([document.root, *(site.node for site in sites)]))
    webhooks = webhooks_of(types, config, drafts, decls, credentials)
    info = read.mapping(document.root, "info")
    package = config.package
    return Api(
        title=read.text(info, "title"),
        version=read.text(info, "version"),
        package=Package(package.name, package.client, package.env_prefix, package.version),
        servers=servers_of(document.root),
        decls=titled(used_ones(decls, root, webhooks)),
        root=root,
        credentials=credentials,
        security=requirements(document.root) or (),
        webhooks=webhooks,
        idempotency=Idempotency(config.client.idempotency.header, config.client.idempotency.body),
        max_retries=config.client.retries.max,
        tags=tuple(
            Tag(read.text(tag, "name"), Docs("", read.text(tag, "description").strip()))
            for tag in read.children(document.root, "tags")
            if isinstance(tag, Map)
        ),
        docs=Docs(read.text(info, "summary").strip(), read.text(info, "description").strip()),
    )


def used_ones(decls: Mapping[str, Decl], root: Resource, webhooks: Webhooks | None) -> dict[str, Decl]:
    """The declarations that calls and events reach, each marked with the way it travels; the others are left out."""
    operations = list(operations_of(root))
    events = webhooks.events if webhooks else ()
    ways: dict[Use, set[str]] = {
        "input": reached(decls, (found for operation in operations for found in sent(operation)), "input"),
        "output": reached(
            decls,
            [*(found for operation in operations for found in received(operation)), *(event.type for event in events)],
            "output",
        ),
    }
    return {
        ident: replace(decl, used=frozenset(use for use, ids in ways.items() if ident in ids))
        for ident, decl in decls.items()
        if any(ident in ids for ids in ways.values())
    }
