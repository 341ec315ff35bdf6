"""What the steps of a conversion from Swagger 2.0 share: where references lead, and what was converted already."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from generator.diagnostics import Diagnostics
from generator.load import edit
from generator.load.document import Document
from generator.load.tree import Map, Node, Seq, pointer, position

_MOST_STEPS = 20


@dataclass(slots=True)
class Conversion:
    """One run over one document, whose trees are changed where they stand."""

    document: Document
    diagnostics: Diagnostics
    consumes: tuple[str, ...] = ()
    produces: tuple[str, ...] = ()
    done: set[int] = field(default_factory=set)
    _targets: dict[int, tuple[Map, Node]] = field(default_factory=dict)  # what each reference led to at first
    _originals: dict[int, Map | Seq] = field(default_factory=dict)  # of copies, whose references start elsewhere

    def once(self, node: Map) -> bool:
        """Whether `node` is met for the first time."""
        if id(node) in self.done:
            return False
        self.done.add(id(node))
        return True

    def step(self, node: Map) -> Node:
        """What the `$ref` of `node` leads to, one step away."""
        if id(node) not in self._targets:
            origin = self._originals.get(id(node), node)
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
            assert isinstance(node, Map)  # noqa: S101 - only mappings refer
            node = self.step(node)
        return None

    def own(self, node: Map, holder: Map | Seq) -> Map:
        """`node`, or a copy of it where it stands in another file than `holder` or was taken before."""
        if node.source is holder.source and self.once(node):
            return node
        made, originals = edit.copy(node, holder.source)
        self._originals |= {key: self._originals.get(id(origin), origin) for key, origin in originals.items()}
        self._kept.append(made)
        assert isinstance(made, Map)  # noqa: S101 - a copy has the type of its original
        self.done.add(id(made))
        return made

    def look_ahead(self) -> None:
        """Follow all references of the main file, and those met on the way, before anything moves."""
        seen: set[int] = set()
        todo: list[Node] = [self.document.root]
        while todo:
            node = todo.pop()
            if not isinstance(node, Map | Seq) or id(node) in seen:
                continue
            seen.add(id(node))
            if refers(node):
                assert isinstance(node, Map)  # noqa: S101 - only mappings refer
                todo.append(self.step(node))
            if isinstance(node, Seq):
                todo.extend(node)
            else:
                todo.extend(value for key, value in node.items() if key not in _DATA and not key.startswith("x-"))

    def rewrite(self) -> None:
        """Let every reference name the place where its target stands now."""
        for node, target in self._targets.values():
            if isinstance(target, Map | Seq):
                wanted = self._file(node, target) + "#" + quote(pointer(target), safe=_PLAIN)
                if self._is_changed(node, target):
                    edit.put(node, "$ref", wanted, edit.place_in(node.source, node, "$ref"))
