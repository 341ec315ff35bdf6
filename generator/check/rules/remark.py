"""What a rule sees and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.check.walk import Endpoint, Visited
from generator.diagnostics import Severity
from generator.load import Document
from generator.load.tree import Map, Node, Seq


@dataclass(frozen=True, slots=True)
class Facts:
    """The document, walked once for all rules."""

    document: Document
    visited: Visited
    endpoints: tuple[Endpoint, ...]

    def objects(self, node: Node) -> Iterator[Map]:
        """The mappings of a list, references followed."""
        for item in node if isinstance(node, Seq) else ():
            found = self.document.deref(item)
            if isinstance(found, Map):
                yield found


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding of a rule, about `node` or what stands at `key` in it."""

    message: str
    node: Map | Seq
    key: str | int | None = None


Check: TypeAlias = Callable[[Facts], Iterator[Remark]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One code: the function that finds it, and what helps against it."""

    code: str
    find: Check
    hint: str
    severity: Severity = Severity.WARNING
