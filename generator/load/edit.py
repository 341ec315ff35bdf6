"""Changing a tree after it was read, so that every entry still knows where it was written, in whichever file."""

from __future__ import annotations

from array import array
from typing import TypeVar

from generator.load.fault import Fault
from generator.load.tree import FILE_SHIFT, MOST_FILES, Map, Node, Seq, Source, children, packed
from generator.load.yaml_tree import MOST_NODES

Container = TypeVar("Container", bound="Map | Seq")


def settle(node: Node) -> None:
    """Find the places of a JSON file's nodes now: later its tree is no longer what its text says."""
    if isinstance(node, Map | Seq) and node.source.index is not None:
        node.source.index()


def new_map(source: Source) -> Map:
    """An empty mapping that stands nowhere yet."""
    return _planted(Map(), source)


def new_seq(source: Source) -> Seq:
    """An empty sequence that stands nowhere yet."""
    return _planted(Seq(), source)


def put(node: Map | Seq, key: str | int, value: Node, place: int = 0) -> None:
    """Set an entry, or an item that is there; a container stands here from now on."""
    lines = _lines(node)
    if isinstance(node, Seq):
        lines[int(key)], node[int(key)] = place, value
    else:
        name = str(key)
        if name in node:
            lines[[*node].index(name)] = place
        else:
            lines.append(place)
        node[name] = value
    _adopt(value, node, key)


def append(node: Seq, value: Node, place: int = 0) -> None:
    """Add an item."""
    _lines(node).append(place)
    node.append(value)
    _adopt(value, node, len(node) - 1)


def drop(node: Map, *keys: str) -> None:
    """Leave entries out, if they are there."""
    for key in keys:
        if key in node:
            del _lines(node)[[*node].index(key)]
            del node[key]


def remove(node: Map | Seq, key: str | int) -> None:
    """Leave out an entry or an item; items behind it move up."""
    if isinstance(node, Map):
        drop(node, str(key))
        return
    del _lines(node)[int(key)]
    del node[int(key)]
    for index, item in enumerate(node):
        _adopt(item, node, index)


def move(origin: Map, key: str, into: Map, name: str = "") -> None:
    """Take an entry, if it is there, to another mapping of the same file."""
    if key in origin:
        value, place = origin[key], packed(origin, key)
        drop(origin, key)
        put(into, name or key, value, place)


def place_in(source: Source, node: Map | Seq, key: str | int | None = None) -> int:
    """Where `key` stands in `node`, or where `node` itself stands, as the nodes of the file `source` keep it."""
    if key is None or not packed(node, key):
        return _seen_from(source, node.source, packed(node.parent, node.key)) if node.parent is not None else 0
    return _seen_from(source, node.source, packed(node, key))


def copy(
    node: Map | Seq, source: Source | None = None, most: int = MOST_NODES
) -> tuple[Map | Seq, list[tuple[Map | Seq, Map | Seq]]]:
    """A copy that shares nothing, as a part of the file `source`; and all its containers, each with its original.

    Raises `Fault` where it would have more than `most` nodes: few aliases can stand for very many.
    """
    top = _planted(type(node)(), source or node.source)
    pairs: list[tuple[Map | Seq, Map | Seq]] = [(top, node)]
    todo: list[tuple[Map | Seq, Map | Seq]] = [(top, node)]
    while todo:
        made, origin = todo.pop()
        places = _lines(origin)
        most -= len(places)
        if most < 0:
            raise Fault("too-large", "aliases and references stand for too many nodes", hint="use $ref")
        for index, (key, value) in enumerate(children(origin)):
            if isinstance(value, Map | Seq):
                below = _planted(type(value)(), source or value.source)
                pairs.append((below, value))
                todo.append((below, value))
                value = below  # noqa: PLW2901 - the copy stands for it
            place = _seen_from(made.source, origin.source, places[index])
            if isinstance(made, Map):
                put(made, str(key), value, place)
            else:
                append(made, value, place)
    return top, pairs


def _planted(node: Container, source: Source) -> Container:
    node.source, node.parent, node.key, node.lines = source, None, "", array("Q")
    return node


def _adopt(value: Node, parent: Map | Seq, key: str | int) -> None:
    if isinstance(value, Map | Seq):
        value.parent, value.key = parent, key


def _lines(node: Map | Seq) -> array[int]:
    if node.lines is None or len(node.lines) != len(node):
        node.lines = array("Q", bytes(8 * len(node)))
    return node.lines


def _seen_from(source: Source, origin: Source, place: int) -> int:
    """A place in the file `origin` for nodes of the file `source`; 0 where there are too many files to tell apart."""
    number = place >> FILE_SHIFT
    if number:
        origin, place = origin.others[number - 1], place & (1 << FILE_SHIFT) - 1
    if origin is source or not place:
        return place
    if origin not in source.others:
        if len(source.others) == MOST_FILES:
            return 0
        source.others.append(origin)
    return source.others.index(origin) + 1 << FILE_SHIFT | place
