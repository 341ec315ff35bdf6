"""Webhooks and callbacks: the events that an API sends, and how they are signed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.build import schema as read
from generator.build.media import is_json
from generator.build.recipe import EXTENSION, recipe_of
from generator.build.synthetic import place
from generator.build.tags import announced
from generator.ir import Alias, Decl, Docs, Event, Field, Record, Ref, Union, Webhooks
from generator.load.tree import Map, Node, pointer, position
from generator.names import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.build.operations import Site
    from generator.build.types import Types
    from generator.config import Config
    from generator.ir import Credential, SignatureRecipe, Type

_VERBS = ("post", "put", "patch", "get", "delete")


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as the document has it, before it is known what announces it."""

    event: Event
    node: Map


def drafts_of(types: Types, config: Config, sites: tuple[Site, ...]) -> list[Draft]:
    """All events of the document: `webhooks` (3.1), `x-webhooks` (3.0), and the callbacks of operations."""
    drafts = [draft for key, item, owner in _items(types, sites) for draft in _drafts(types, key, item, owner)]
    count = Counter(draft.event.type for draft in drafts)
    return [_with_own_type(types, config, draft, shared=count[draft.event.type] > 1) for draft in drafts]


def webhooks_of(
    types: Types, config: Config, drafts: list[Draft], decls: Mapping[str, Decl], credentials: tuple[Credential, ...]
) -> Webhooks | None:
    """The events with what announces them, and the recipe of their signatures; None when there is neither."""
    recipe = recipe_of(types.document.root, config, types.diagnostics)
    if not drafts and recipe is None:
        return None
    if recipe is None and config.webhooks.verification is None and EXTENSION not in types.document.root:
        types.diagnostics.note(
            "unsigned-webhooks",
            "nothing says how webhooks are signed: they can be parsed, and not verified",
            position=config.webhooks.at.position or position(types.document.root),
            hint="name a preset or spell the recipe out: webhooks.verification in the config",
        )
    nodes = {draft.event.origin: draft.node for draft in drafts}
    tag, events = announced(decls, config, [draft.event for draft in drafts], nodes, types.diagnostics)
    option, env = _key(types, config, recipe, credentials)
    return Webhooks(events, tag, recipe, option, env)


def _key(
    types: Types, config: Config, recipe: SignatureRecipe | None, credentials: tuple[Credential, ...]
) -> tuple[str, str]:
    """The client option that takes the key, and its variable."""
    if recipe is None:
        return "", ""
    usual = "webhook_secret" if any(scheme.symmetric for scheme in recipe.schemes) else "public_key"
    option = config.webhooks.option or usual
    if any(option == name for credential in credentials for name, _ in credential.options):
        at = config.webhooks.at
        message = f"option `{option}` is a credential of the client already"
        types.diagnostics.error("recipe-option", message, at.pointer, at.position, "name another: webhooks.option")
    return option, config.webhooks.env or f"{config.package.env_prefix}_{option.upper()}"


def _items(types: Types, sites: tuple[Site, ...]) -> Iterator[tuple[str, Map, str]]:
    root = types.document.root
    for holder in (read.mapping(root, "webhooks"), read.mapping(root, "x-webhooks")):
        for key, node in (holder or {}).items():
            item = types.document.deref(node) if isinstance(node, Map) and "$ref" in node else node
            if isinstance(item, Map):
                yield key, item, ""
            elif holder is not None and not key.startswith("x-"):
                _lost(types, f"webhook `{key}` is not a mapping", holder, key)
    for site in sites:
        for name, node in read.entries(site.node, "callbacks").items():
            callback = types.document.deref(node) if isinstance(node, Map) and "$ref" in node else node
            for expression, inner in (callback if isinstance(callback, Map) else {}).items():
                item = types.document.deref(inner) if isinstance(inner, Map) and "$ref" in inner else inner
                if isinstance(item, Map) and not expression.startswith("x-"):
                    yield name, item, site.endpoint


def _lost(types: Types, message: str, holder: Map, key: str) -> None:
    types.diagnostics.error(
        "lost-event", message, pointer(holder, key), position(holder, key), "write it as a path item"
    )


def _drafts(types: Types, key: str, item: Map, owner: str) -> Iterator[Draft]:
    for verb in _VERBS:
        node = read.mapping(item, verb)
        if node is None:
            continue
        name = split_words(key)
        inner = types.type_of(_payload(types, node), (*name, "event"))
        summary, description = read.text(node, "summary").strip(), read.text(node, "description").strip()
        origin = place(types.document, node)
        docs = Docs(summary, description)
        yield Draft(Event(key, name, (), (), _headers(types, item, node), inner, docs, origin, owner), node)


def _with_own_type(types: Types, config: Config, draft: Draft, *, shared: bool) -> Draft:
    """The event with a type that tells it from others: an object, and its own where only the config tells them apart."""
    event = draft.event
    shape = _shape(types, event.type)
    told_apart = shared and event.key in config.webhooks.events and isinstance(shape, Record)
    if isinstance(shape, Record | Union) and not told_apart:
        return draft
    if not isinstance(shape, Record):
        message = f"webhook `{event.key}` has no payload that is an object"
        hint = "give it a JSON request body of type object"
        types.diagnostics.warning("event-without-payload", message, pointer(draft.node), position(draft.node), hint)
    ident = f"{event.origin}/event"
    own = shape if isinstance(shape, Record) else Record(())
    types.decls[ident] = Decl(ident, (*event.name, "event"), own, docs=event.docs, origin=event.origin)
    return replace(draft, event=replace(event, type=Ref(ident)))


def _shape(types: Types, found: Type) -> object:
    for _ in range(64):  # aliases do not nest deeper, and a circle of them ends here
        shape = types.decls[found.id].shape if isinstance(found, Ref) and found.id in types.decls else None
        if not isinstance(shape, Alias):
            return shape
        found = shape.type
    return None


def _payload(types: Types, node: Map) -> Node:
    declared = node.get("requestBody")
    body = types.document.deref(declared) if isinstance(declared, Map) and "$ref" in declared else declared
    content = read.entries(body, "content")
    media = next((media for media in content if is_json(media)), next(iter(content), ""))
    return read.mapping(content, media).get("schema") if read.mapping(content, media) else None  # type: ignore[union-attr, arg-type]  # tested


def _headers(types: Types, item: Map, node: Map) -> tuple[Field, ...]:
    found = []
    for holder in (item, node):
        for declared in read.children(holder, "parameters"):
            param = types.document.deref(declared) if isinstance(declared, Map) and "$ref" in declared else declared
            if isinstance(param, Map) and read.text(param, "in") == "header":
                wire = read.text(param, "name")
                words = split_words(wire)
                inner = types.type_of(param.get("schema"), words)
                found.append(Field(words, wire, inner, required=read.flag(param, "required"), docs=read.docs(param)))
    return tuple(found)
