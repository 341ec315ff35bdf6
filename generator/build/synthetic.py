"""Nodes that stand in no document: what a keyword means, written as the schema it amounts to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.tree import Map, Node, Seq, pointer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.load import Document


def derive(origin: Map, content: Mapping[str, Node], key: str) -> Map:
    """A mapping that stands below `origin` in name only; references in it resolve as they would there."""
    made = Map(content)
    made.source, made.parent, made.key, made.lines = origin.source, origin, f"~{key}", None
    return made


def sequence(origin: Map, items: Iterable[Node], key: str) -> Seq:
    """A list that stands below `origin` in name only."""
    made = Seq(items)
    made.source, made.parent, made.key, made.lines = origin.source, origin, f"~{key}", None
    return made


def place(document: Document, node: Map) -> str:
    """Where a node stands, unique over all files of the document: `file#/pointer`, the main file without its name."""
    return f"{'' if node.source is document.main else node.source.name}#{pointer(node)}"
