"""The operations of a document as it has them, next to the methods that they became."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.ir import Api, Operation
from generator.load import Document
from generator.load.tree import Map, Node, Seq
from generator.targets.python.package import options_of
from generator.targets.python.resources import named_tree, walk

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class Described:
    """An operation of the document: its own words, references followed."""

    verb: str
    path: str
    node: Map
    params: Mapping[tuple[str, str], Map]
    body: Map | None
    responses: Mapping[str, Map]


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the package: where it is reached, the operation behind it, and what the document says of that."""

    call: str
    operation: Operation
    described: Described
    keys: frozenset[str]
    """The query parameters that the API signs in by."""


def described(document: Document) -> Iterator[Described]:
    """All operations of a document."""
    paths = document.root.get("paths")
    for path, item in paths.items() if isinstance(paths, Map) else ():
        whole = _whole(document, item)
        for key, node in [*whole.items(), *_entries(whole.get("additionalOperations")).items()]:
            if key.lower() in VERBS and isinstance(node, Map) and not path.startswith("x-"):
                yield _operation(document, key.lower(), path, whole, node)


def _whole(document: Document, item: Node) -> Map:
    target = document.deref(item)
    assert isinstance(target, Map)
    return Map({**target, **item}) if isinstance(item, Map) else target


def _operation(document: Document, verb: str, path: str, item: Map, node: Map) -> Described:
    params: dict[tuple[str, str], Map] = {}
    for holder in (item, node):
        listed = holder.get("parameters")
        for entry in listed if isinstance(listed, Seq) else ():
            param = document.deref(entry)
            if isinstance(param, Map) and isinstance(param.get("name"), str):
                params[str(param.get("in")), str(param["name"])] = param
    body = document.deref(node.get("requestBody"))
    replies = {
        status: found
        for status, entry in _entries(node.get("responses")).items()
        if isinstance(found := document.deref(entry), Map)
    }
    return Described(verb, path, node, params, body if isinstance(body, Map) else None, replies)


def _entries(node: Node) -> Map:
    return node if isinstance(node, Map) else Map()


def content_of(node: Map | None) -> Map:
    """The media types of a body, a response or a parameter."""
    return _entries(node.get("content")) if node is not None else Map()


def schema_of(entry: Node) -> Node:
    """The schema of a media type."""
    return entry.get("schema", entry.get("itemSchema")) if isinstance(entry, Map) else None


def methods(document: Document, api: Api) -> list[Method]:
    """Every method with its operation; each operation has one."""
    root = named_tree(api.root, taken=frozenset(option.name for option in options_of(api)))
    by_endpoint = {f"{found.verb} {found.path}": found for found in described(document)}
    keys = frozenset(one.key for one in api.credentials if one.location == "query")
    found: list[Method] = []
    for named in walk(root):
        prefix = _reached(root, named)
        for name, operation in named.methods:
            found.append(Method(".".join((*prefix, name)), operation, by_endpoint[operation.endpoint], keys))
    assert {method.operation.endpoint for method in found} == by_endpoint.keys()
    return found


def _reached(root: Any, wanted: Any) -> tuple[str, ...]:
    """The attributes that lead to a resource."""
    waiting: list[tuple[Any, tuple[str, ...]]] = [(root, ())]
    while waiting:
        named, trail = waiting.pop()
        if named is wanted:
            return trail
        waiting += [(child, (*trail, child.attribute)) for child in named.children]
    raise AssertionError
