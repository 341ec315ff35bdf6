"""JSON to a tree. libyaml refuses surrogate escapes and long keys, so JSON has a reader of its own."""

from __future__ import annotations

import json
import math
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable
from typing import TypeAlias

from generator.load.fault import Fault, Oddity
from generator.load.repeats import repeat
from generator.load.text import place
from generator.load.tree import Map, Node, Seq, Source, children, plant, position
from generator.load.yaml_tree import DEEPEST, MOST_NODES, MOST_ODDITIES

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],]|[^\s{}\[\],":]+', re.DOTALL)
# an escaped backslash and a whole pair are matched so that they are stepped over
_SURROGATES = re.compile(r"\\\\|\\u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w|(\\u[dD][89a-fA-F]\w\w)")
_LONGEST_INTEGER = 400
_Notice: TypeAlias = Callable[[str, str], None]


def read(source: Source) -> tuple[Node, list[Oddity]]:
    """The document of a JSON file; raises `Fault`."""
    data = source.data
    # each container and each value but a container's first; strings only make it more
    if data.count(b",") + 2 * (data.count(b"{") + data.count(b"[")) > MOST_NODES:
        raise Fault("too-large", f"more than {MOST_NODES:,} nodes")
    repeated: list[tuple[Map, str, Node]] = []
    oddities: list[Oddity] = []
    text = _whole(source.text, oddities)

    def notice(code: str, message: str) -> None:
        oddities.append(Oddity(code, message))

    try:
        tree = _decoder(repeated, notice).decode(text)
    except json.JSONDecodeError as error:
        raise Fault("json-syntax", error.msg, *place(text, error.pos)) from error
    except RecursionError as error:
        raise Fault("too-deep", f"nested more than {DEEPEST} levels deep") from error
    root = _adopt(tree, source)
    source.index = lambda: _index(source, root)
    return root, oddities + [
        _repeat(*found, is_located=number < MOST_ODDITIES) for number, found in enumerate(repeated)
    ]


def _whole(text: str, oddities: list[Oddity]) -> str:
    """The text with U+FFFD for every half of a surrogate pair, which no UTF-8 file can hold; lengths stay."""

    def mend(found: re.Match[str]) -> str:
        if not found[1]:
            return found[0]
        line, column = place(text, found.start())
        if not oddities:
            message = "half a surrogate pair stands for no character; replaced by U+FFFD"
            oddities.append(Oddity("lone-surrogate", message, "", line, column))
        return r"\ufffd"

    return _SURROGATES.sub(mend, text) if "\\ud" in text or "\\uD" in text else text


def _decoder(repeated: list[tuple[Map, str, Node]], notice: _Notice) -> json.JSONDecoder:
    def mapping(pairs: list[tuple[str, Node]]) -> Map:
        node = Map(pairs)
        if len(node) != len(pairs):
            seen: dict[str, Node] = {}
            for key, value in pairs:
                if key in seen:
                    repeated.append((node, key, seen[key]))
                seen[key] = value
        return node

    def integer(text: str) -> int | str:
        return int(text) if len(text) <= _LONGEST_INTEGER else text

    def number(text: str) -> float | str:
        value = float(text)
        return value if math.isfinite(value) else endless(text)

    def endless(text: str) -> str:
        notice("non-finite-number", f"{text[:40]} is kept as text: JSON has no such number")
        return text

    return json.JSONDecoder(
        object_pairs_hook=mapping, parse_int=integer, parse_float=number, parse_constant=endless, strict=False
    )


def _adopt(tree: object, source: Source) -> Node:
    """Turn lists into `Seq` and tell every container its place; raises `Fault` when they nest too deep."""
    holder = Seq([tree])  # type: ignore[list-item]
    todo: list[tuple[Map | Seq, int]] = [(holder, 0)]
    while todo:
        node, depth = todo.pop()
        if depth > DEEPEST:
            raise Fault("too-deep", f"nested more than {DEEPEST} levels deep")
        for key, below in children(node):
            if isinstance(below, Map | list):
                kept = below if isinstance(below, Map) else Seq(below)
                plant(kept, source, node, key)
                node[key] = kept  # type: ignore[index]
                todo.append((kept, depth + 1))
    root = holder[0]
    if isinstance(root, Map | Seq):
        plant(root, source, None, "")
    return root


def _repeat(node: Map, key: str, earlier: Node, *, is_located: bool) -> Oddity:
    if not is_located:
        return repeat(node, key, earlier, node[key])
    at = position(node, key)
    return repeat(node, key, earlier, node[key], (at.line, at.column))


def _index(source: Source, root: Node) -> None:
    """Fill the `lines` of every container of a JSON file in one pass over its tokens."""
    source.index = None
    text = source.text
    starts = [0, *(found.end() for found in re.finditer(r"\r\n?|\n", text))]
    node: Node = None
    places: dict[str | int, int] = {}
    frames: list[tuple[Node, dict[str | int, int], str | int]] = []
    key: str | int = ""
    awaits_key = False
    for found in _TOKEN.finditer(text):
        mark = found[0]
        if mark in "}]":
            _keep(node, places)
            node, places, key = frames.pop() if frames else (None, {}, "")
            awaits_key = False
        elif mark == ",":
            awaits_key = isinstance(key, str)
            key = key + 1 if isinstance(key, int) else key
        else:
            line = bisect_right(starts, found.start())
            if awaits_key:
                key, awaits_key = (json.loads(mark, strict=False) if "\\" in mark else mark[1:-1]), False
                places[key] = line << 32 | (found.start() - starts[line - 1] + 1)
                continue
            if isinstance(key, int):
                places[key] = line << 32 | (found.start() - starts[line - 1] + 1)
            if mark in "{[":
                below = _below(node, key) if frames else root
                frames.append((node, places, key))
                node, places = below, {}
                key, awaits_key = ("", True) if mark == "{" else (0, False)


def _below(node: Node, key: str | int) -> Node:
    if isinstance(node, Map):
        return node.get(str(key))
    return node[int(key)] if isinstance(node, Seq) and int(key) < len(node) else None


def _keep(node: Node, places: dict[str | int, int]) -> None:
    if isinstance(node, Map):
        node.lines = array("Q", (places.get(key, 0) for key in node))
    elif isinstance(node, Seq):
        node.lines = array("Q", (places.get(key, 0) for key in range(len(node))))
