"""What the steps of a conversion from Swagger 2.0 share: where references lead, and what was converted already."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard
from urllib.parse import quote, unquote

from generator.diagnostics import Diagnostics
from generator.load import edit, reader
from generator.load.document import Document
from generator.load.tree import Map, Node, Seq, Source, pointer

_MOST_STEPS = 20
_MOST_COPIED = 300_000
_DATA = frozenset({"example", "examples", "enum", "default"})
_PLAIN = "/~!$&'()*+,;=:@"


@dataclass(slots=True)
class Conversion:
    """One run over one document, whose trees are changed where they stand.

    What is kept by the id of a node keeps the node too: its id must not be given to another one.
    """

    document: Document
    diagnostics: Diagnostics
    consumes: tuple[str, ...] = ()
    produces: tuple[str, ...] = ()
    _left: int = _MOST_COPIED  # nodes that copies may have
    _done: dict[int, Map] = field(default_factory=dict)
    _targets: dict[int, tuple[Map, Node]] = field(default_factory=dict)
    _originals: dict[int, tuple[Map | Seq, Map | Seq]] = field(default_factory=dict)

    def once(self, node: Map) -> bool:
        """Whether `node` is met for the first time."""
        known = id(node) in self._done
        self._done[id(node)] = node
        return not known

    def step(self, node: Map) -> Node:
        """What the `$ref` of `node` led to, one step away, before anything was moved."""
        if id(node) not in self._targets:
            origin = self._originals.get(id(node), (node, node))[1]
            known = self._targets.get(id(origin))
            found = known[1] if known else self.document.resolve(str(node["$ref"]), origin.source)
            edit.settle(found)
            self._targets[id(node)] = node, found
        return self._targets[id(node)][1]

    def end(self, node: Node) -> Node:
        """`node`, or what its references lead to in the end; None when that is nothing."""
        for _ in range(_MOST_STEPS):
            if not refers(node):
                return node
            node = self.step(node)
        return None

    def copy(self, node: Map, holder: Map | Seq) -> Map:
        """A copy of `node` as a part of the file that `holder` stands in; it seems to stand where `node` does.

        Raises `Fault` where all copies together would be too large.
        """
        made, originals = edit.copy(node, holder.source, self._left)
        self._left -= sum(len(copied) for copied, _ in originals)
        made.parent, made.key = node.parent, node.key
        for copied, origin in originals:
            self._originals[id(copied)] = copied, self._originals.get(id(origin), (origin, origin))[1]
        assert isinstance(made, Map)  # noqa: S101 - a copy has the type of its original
        return made

    def look_ahead(self) -> None:
        """Follow all references of the main file, and those met on the way, before anything is moved."""
        seen: set[int] = set()
        todo: list[Node] = [self.document.root]
        while todo:
            node = todo.pop()
            if not isinstance(node, Map | Seq) or id(node) in seen:
                continue
            seen.add(id(node))
            if refers(node):
                todo.append(self.step(node))
            if isinstance(node, Seq):
                todo.extend(node)
            else:
                todo.extend(value for key, value in node.items() if key not in _DATA and not key.startswith("x-"))

    def rewrite(self) -> None:
        """Let every reference name the place where its target stands now."""
        for node, target in self._targets.values():
            if not isinstance(target, Map | Seq):
                continue
            fragment = unquote(str(node["$ref"]).partition("#")[2])
            if fragment != pointer(target) or id(node) in self._originals:
                text = _file(node.source, target.source) + "#" + quote(pointer(target), safe=_PLAIN)
                edit.put(node, "$ref", text, edit.place_in(node.source, node, "$ref"))


def refers(node: Node) -> TypeGuard[Map]:
    """Whether a node is a reference."""
    return isinstance(node, Map) and isinstance(node.get("$ref"), str)


def _file(here: Source, there: Source) -> str:
    """What the file `here` calls the file `there`."""
    if there is here:
        return ""
    if reader.is_url(there.location):
        return there.location
    return quote(Path(os.path.relpath(there.location, Path(here.location).parent)).as_posix(), safe=_PLAIN)
