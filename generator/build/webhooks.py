"""Webhooks and callbacks: the events that an API sends, and what announces each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.build import schema as read
from generator.build.media import is_json
from generator.build.synthetic import place
from generator.ir import Alias, Const, Docs, Enumeration, Event, Field, Nullable, Record, Ref, Webhooks
from generator.load.tree import Map, Node, pointer, position
from generator.names import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.build.operations import Site
    from generator.build.types import Types
    from generator.config import Config
    from generator.ir import Type

_VERBS = ("post", "put", "patch", "get", "delete")


def webhooks_of(types: Types, config: Config, sites: tuple[Site, ...]) -> Webhooks | None:
    """All events of the document: `webhooks` (3.1), `x-webhooks` (3.0), and the callbacks of operations."""
    tag = tuple(config.webhooks.tag.split(".")) if config.webhooks.tag else ()
    events = [
        event for key, item, owner in _items(types, sites) for event in _events(types, config, key, item, owner, tag)
    ]
    if not events and config.webhooks.verification is None:
        return None
    return Webhooks(tuple(events), tag, config.webhooks.verification, config.webhooks.option, config.webhooks.env)


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


def _events(types: Types, config: Config, key: str, item: Map, owner: str, tag: tuple[str, ...]) -> Iterator[Event]:  # noqa: PLR0913, PLR0917
    for verb in _VERBS:
        node = read.mapping(item, verb)
        if node is None:
            continue
        schema = _payload(types, node)
        name = split_words(key)
        inner = types.type_of(schema, (*name, "event"))
        configured = config.webhooks.events.get(key)
        path, values = (tag, configured.tag) if configured and configured.tag else _announced(types, inner, tag)
        summary, description = read.text(node, "summary").strip(), read.text(node, "description").strip()
        yield Event(
            key,
            name,
            path,
            values,
            _headers(types, item, node),
            inner,
            Docs(summary, description),
            place(types.document, node),
            owner,
        )


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


def _announced(types: Types, payload: Type, tag: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The constants of the property at `tag` of a payload; of its last step at the top where the payload is flat."""
    for path in (tag, tag[-1:]):
        found = _constants(types, payload, path)
        if path and found:
            return path, found
    return tag, ()


def _constants(types: Types, found: Type | None, path: tuple[str, ...]) -> tuple[str, ...]:
    for _ in range(64):  # aliases do not nest deeper, and a circle of them ends here
        if isinstance(found, Nullable):
            found = found.type
        elif isinstance(found, Ref) and found.id in types.decls:
            shape = types.decls[found.id].shape
            if isinstance(shape, Alias):
                found = shape.type
            elif isinstance(shape, Record) and path:
                field = next((field for field in shape.fields if field.wire == path[0]), None)
                return _constants(types, field.type, path[1:]) if field else ()
            elif isinstance(shape, Enumeration) and not path:
                return tuple(str(member.value) for member in shape.members)
            else:
                return ()
        else:
            return (str(found.value),) if isinstance(found, Const) and not path else ()
    return ()
