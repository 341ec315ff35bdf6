"""Walking a document: every OpenAPI object once, in document order, through references into other files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.grammar import GRAMMAR, VERBS, Form, Kind
from generator.load import Document
from generator.load.tree import Map, Node, Seq


@dataclass(frozen=True, slots=True)
class Visited:
    """All objects of a document by kind, in the order in which they were met, and the references among them."""

    objects: dict[Kind, list[Map]]
    references: list[Map]
    broken: list[Map]  # references that lead nowhere


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An operation where it is used: `path` is the template, empty for webhooks and callbacks."""

    path: str
    verb: str
    item: Map
    operation: Map


def visit(document: Document) -> Visited:
    """Visit everything that the grammar reaches. The document tells of broken references while they are followed."""
    visited = Visited({kind: [] for kind in GRAMMAR}, [], [])
    seen: set[int] = set()
    todo: list[tuple[Kind, Map]] = [("openapi", document.root)]
    while todo:
        kind, node = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        target = _followed(node, document, visited)
        visited.objects[kind].append(node)
        below = [*_below(kind, node, document, visited)]
        if isinstance(target, Map):
            below.append((kind, target))
        todo.extend(reversed(below))
    return visited


def endpoints(document: Document) -> Iterator[Endpoint]:
    """Every operation below `paths`, through references; then those of webhooks."""
    for section in ("paths", "webhooks"):
        paths = document.deref(document.root.get(section))
        for path, entry in paths.items() if isinstance(paths, Map) else ():
            item = document.deref(entry)
            if not isinstance(item, Map) or path.startswith("x-"):
                continue
            for verb, operation in [*item.items(), *_more(item)]:
                if (verb in VERBS or verb not in item) and isinstance(operation, Map):
                    yield Endpoint(path if section == "paths" else "", verb, item, operation)


def _more(item: Map) -> Iterable[tuple[str, Node]]:
    """The operations of OpenAPI 3.2 that have a method of their own."""
    more = item.get("additionalOperations")
    return more.items() if isinstance(more, Map) else ()


def _followed(node: Map, document: Document, visited: Visited) -> Node:
    if not isinstance(node.get("$ref"), str):
        return None
    visited.references.append(node)
    target = document.deref(node)
    if target is None:
        visited.broken.append(node)
    return target


def _below(kind: Kind, node: Map, document: Document, visited: Visited) -> Iterator[tuple[Kind, Map]]:
    if kind == "callback":
        yield from _members(node, "names", "pathItem")
        return
    grammar = GRAMMAR[kind]
    for key, value in node.items():
        if key in grammar and isinstance(value, Map | Seq):
            form, below = grammar[key]
            if form == "names" and isinstance(value, Map) and isinstance(value.get("$ref"), str):
                # a reference to a whole map, which nothing allows and some documents have
                value = _followed(value, document, visited)  # noqa: PLW2901
            yield from _members(value, form, below)


def _members(value: Node, form: Form, kind: Kind) -> Iterator[tuple[Kind, Map]]:
    if isinstance(value, Map) and form in ("one", "either"):
        yield kind, value
    elif isinstance(value, Map) and form == "names":
        for key, member in value.items():
            if isinstance(member, Map) and not (kind == "pathItem" and key.startswith("x-")):
                yield kind, member
    elif isinstance(value, Seq) and form in ("list", "either"):
        for member in value:
            if isinstance(member, Map):
                yield kind, member
