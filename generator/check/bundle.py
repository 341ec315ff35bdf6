"""One tree without any reference that leaves it, for a validator that would otherwise follow each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.check.grammar import Kind
from generator.check.walk import Visited
from generator.load import Document
from generator.load.tree import Map, Node, Seq, children, plant, pointer

_FILES = "x-sdkwright-files"
# what a broken reference becomes, so that the validator has nothing to say about it that we have not said
_STANDINS: Mapping[Kind, Mapping[str, Node]] = {
    "response": {"description": ""},
    "requestBody": {"content": Map()},
    "parameter": {"name": "unknown", "in": "query", "schema": Map()},
    "header": {"schema": Map()},
    "securityScheme": {"type": "http", "scheme": "bearer"},
    "link": {"operationId": ""},
}


@dataclass(frozen=True, slots=True)
class _Changes:
    """What the copy does differently, by the ids of original nodes."""

    references: dict[int, str]  # the new text of a `$ref`, empty to leave it out
    unnamed: set[int]  # schemas that lose their `$id`, which would change where references start from
    standins: dict[int, Mapping[str, Node]]  # what else an object gets that lost its reference


@dataclass(frozen=True, slots=True)
class Bundle:
    """The tree, and for its containers, by id, the nodes of the document that they are copies of."""

    root: Map
    originals: dict[int, Map | Seq]

    def original(self, node: Map | Seq) -> Map | Seq:
        """The document's own node."""
        return self.originals.get(id(node), node)


def bundle(document: Document, visited: Visited) -> Bundle:
    """The document as one tree in which every reference is a plain pointer that leads somewhere.

    It is the document itself when it is like that already. Otherwise it is a copy, in which other files stand below a
    key of their own.
    """
    targets = _targets(document, visited)
    numbers = {location: str(number) for number, location in enumerate(document.sources)}
    broken = {id(node) for node in visited.broken}
    changes = _Changes(
        {**_renamed(document, targets, numbers), **dict.fromkeys(broken, "")},
        {id(schema) for schema in visited.objects["schema"] if isinstance(schema.get("$id"), str)},
        {
            # two parameters of one name would be a finding of their own
            id(node): {**standin, "name": f"unknown{number}"} if "name" in standin else standin
            for kind, standin in _STANDINS.items()
            for number, node in enumerate(visited.objects[kind])
            if id(node) in broken
        },
    )
    if not changes.references and not changes.unnamed:
        return Bundle(document.root, {})
    roots = {id(top): top for _, target in targets if (top := _top(target)).source is not document.main}
    originals = _containers([document.root, *roots.values()])
    copies = {key: type(node)() for key, node in originals.items()}
    for key, node in originals.items():
        _fill(copies[key], node, copies, changes)
    root = copies[id(document.root)]
    assert isinstance(root, Map)  # noqa: S101 - copies have the type of the original
    if roots:
        files = Map()
        _attach(root, _FILES, files)
        for key, top in roots.items():
            _attach(files, numbers[top.source.location], copies[key])
    return Bundle(root, {id(copy): originals[key] for key, copy in copies.items()})


def _targets(document: Document, visited: Visited) -> list[tuple[Map, Map | Seq]]:
    """The references that lead to a container, each with it."""
    broken = {id(node) for node in visited.broken}
    pairs = ((node, document.step(node)) for node in visited.references if id(node) not in broken)
    return [(node, target) for node, target in pairs if isinstance(target, Map | Seq)]


def _renamed(document: Document, targets: list[tuple[Map, Map | Seq]], numbers: dict[str, str]) -> dict[int, str]:
    """The references that must be written differently."""
    renamed: dict[int, str] = {}
    known: dict[int, str] = {}
    for node, target in targets:
        if id(target) not in known:
            inside = target.source is document.main
            prefix = "#" if inside else f"#/{_FILES}/{numbers[target.source.location]}"
            known[id(target)] = prefix + pointer(target)
        if known[id(target)] != node["$ref"]:
            renamed[id(node)] = known[id(target)]
    return renamed


def _top(node: Map | Seq) -> Map | Seq:
    while node.parent is not None:
        node = node.parent
    return node


def _containers(roots: Iterable[Map | Seq]) -> dict[int, Map | Seq]:
    """All containers below the roots by id; a loop, since documents nest as deep as they like."""
    found: dict[int, Map | Seq] = {}
    todo = [*roots]
    while todo:
        node = todo.pop()
        if id(node) not in found:
            found[id(node)] = node
            todo.extend(part for _, part in children(node) if isinstance(part, Map | Seq))
    return found


def _fill(copy: Map | Seq, node: Map | Seq, copies: dict[int, Map | Seq], changes: _Changes) -> None:
    """Put copies of what stands in `node` into `copy`; what was shared stays shared."""
    parent = node.parent
    plant(copy, node.source, None if parent is None else copies[id(parent)], node.key)
    if isinstance(copy, Seq):
        copy.extend(_copied(part, copies) for _, part in children(node))
        return
    copy.update((str(key), _copied(part, copies)) for key, part in children(node))
    if id(node) in changes.references:
        copy["$ref"] = changes.references[id(node)]
        if not copy["$ref"]:
            del copy["$ref"]
            copy.update(changes.standins.get(id(node), {}))
    if id(node) in changes.unnamed:
        del copy["$id"]


def _attach(parent: Map, key: str, node: Map | Seq) -> None:
    parent[key] = node
    plant(node, parent.source, parent, key)


def _copied(part: Node, copies: dict[int, Map | Seq]) -> Node:
    return copies[id(part)] if isinstance(part, Map | Seq) else part
