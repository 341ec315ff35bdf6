"""The document tree: plain dicts and lists that know their place."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.diagnostics import Position

Scalar: TypeAlias = "str | int | float | bool | None"
Node: TypeAlias = "Map | Seq | str | int | float | bool | None"

FILE_SHIFT = 58
MOST_FILES = 63
_LONGEST_LINE = 1000
_BREAK = re.compile(rb"\r\n?|\n")


@dataclass(eq=False, slots=True)
class Source:
    """One input file: `name` is how diagnostics call it, `location` its absolute path or URL, `data` its UTF-8 text.

    `index` is set for JSON only, where places are looked for when the first diagnostic asks: it fills every `lines`.
    `others` are files whose nodes were merged into this one's tree.
    """

    name: str
    location: str
    data: bytes = field(repr=False)
    index: Callable[[], None] | None = field(default=None, repr=False)
    others: list[Source] = field(default_factory=list, repr=False)
    _ends: array[int] = field(default_factory=lambda: array("Q"), repr=False)

    @property
    def text(self) -> str:
        """The whole content, decoded anew at every call: a decoded copy may take four times the bytes."""
        return self.data.decode()

    def line(self, number: int) -> str:
        """The text of the 1-based line `number`, fit for a terminal; empty when there is none."""
        ends = self._ends
        if not ends:
            ends.extend(match.end() for match in _BREAK.finditer(self.data))
            ends.append(len(self.data))
        if not 0 < number <= len(ends):
            return ""
        start = ends[number - 2] if number > 1 else 0
        text = self.data[start : min(ends[number - 1], start + 4 * _LONGEST_LINE)].decode(errors="ignore")
        return _printable(text.rstrip("\r\n")[:_LONGEST_LINE])

    def place(self, line: int, column: int = 1) -> Position:
        """The position of a 1-based line and column."""
        return Position(self.name, line, column, self.line(line))


class Map(dict[str, "Node"]):
    """A mapping of the document; `lines[i]` packs the place of its i-th key, both 1-based: `line << 32 | column`.

    What was merged in from `source.others[n - 1]` has `n << FILE_SHIFT` besides.
    """

    __slots__ = ("key", "lines", "parent", "source")

    source: Source
    parent: Map | Seq | None
    key: str | int
    lines: array[int] | None


class Seq(list["Node"]):
    """A sequence of the document; `lines[i]` is the place of its i-th item."""

    __slots__ = ("key", "lines", "parent", "source")

    source: Source
    parent: Map | Seq | None
    key: str | int
    lines: array[int] | None


def escape(token: str) -> str:
    """One reference token of a JSON pointer (RFC 6901 section 3)."""
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """The name that a reference token stands for (RFC 6901 section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def steps(node: Map | Seq) -> Iterator[str]:
    """The keys that lead from the node up to the root of its file."""
    place: Map | Seq = node
    while place.parent is not None:
        yield str(place.key)
        place = place.parent


def pointer(node: Map | Seq, *more: str | int) -> str:
    """The JSON pointer of `node` (or of what stands at `more` below it) in its own file."""
    tokens = [*reversed([*steps(node)]), *map(str, more)]
    return "".join("/" + escape(token) for token in tokens)


def position(node: Map | Seq, key: str | int | None = None) -> Position:
    """Where `node` stands (its key in the parent), or where `key` stands in it; `node`'s own if it lacks `key`."""
    source = node.source
    if source.index is not None:
        source.index()
    place = 0 if key is None else packed(node, key)
    if not place and node.parent is not None:
        source, place = node.parent.source, packed(node.parent, node.key)
    if not place:
        return source.place(1)
    number = place >> FILE_SHIFT
    if number:
        source, place = source.others[number - 1], place & (1 << FILE_SHIFT) - 1
    return source.place(place >> 32, place & 0xFFFFFFFF)


def place_below(node: Map | Seq, keys: Iterable[str | int]) -> Position:
    """Where `keys` lead to from `node`, or how far they lead."""
    last: str | None = None
    for key in map(str, keys):
        last = key
        found, _ = child(node, [key])
        if not isinstance(found, Map | Seq) or found is node:
            break
        node, last = found, None
    return position(node, last)


def child(node: Node, tokens: Sequence[str]) -> tuple[Node, int]:
    """Walk `tokens` down from `node`: what stands there, or the last node reached, and how many tokens led to it."""
    for count, token in enumerate(tokens):
        if isinstance(node, Map) and token in node:
            node = node[token]
        elif isinstance(node, Seq) and token.isdecimal() and token.isascii() and int(token[:9]) < len(node):
            node = node[int(token[:9])]
        else:
            return node, count
    return node, len(tokens)


def children(node: Map | Seq) -> list[tuple[str | int, Node]]:
    """The keys or indices of a container with what stands there; a copy, so that the container may change meanwhile."""
    return [*node.items()] if isinstance(node, Map) else [*enumerate(node)]


def plant(node: Map | Seq, source: Source, parent: Map | Seq | None, key: str | int) -> None:
    """Give a new node its place; `lines` follows when its children are known."""
    node.source = source
    node.parent = parent
    node.key = key
    node.lines = None


def packed(node: Map | Seq, key: str | int) -> int:
    """The place of an entry as `lines` keeps it; 0 where it is not known."""
    lines = node.lines
    if lines is None:
        return 0
    if isinstance(node, Seq):
        number = int(key) if str(key).isdecimal() else len(lines)
    else:
        number = next((index for index, name in enumerate(node) if name == key), len(lines))
    return lines[number] if number < len(lines) else 0


def _printable(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char if char == "\t" or char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
