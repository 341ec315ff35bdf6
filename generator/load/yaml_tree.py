"""YAML 1.2 to a tree, by libyaml's events: five times faster than its loader, and every node keeps its place."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from generator.diagnostics import Severity
from generator.load import scalars
from generator.load.fault import Fault, Oddity
from generator.load.repeats import repeat
from generator.load.tree import Map, Node, Seq, Source, plant, pointer

DEEPEST = 200
MOST_NODES = 3_000_000  # a container, which takes more room, counts as three
MOST_ALIASED = 1_000_000
_CONTAINER = 3
MOST_ODDITIES = 500
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENDS = (yaml.DocumentEndEvent, yaml.StreamEndEvent)
_CONTAINER_TAGS = {"tag:yaml.org,2002:" + name for name in ("map", "seq", "omap", "pairs", "set")} | {"!"}
# YAML 1.2 allows them where libyaml, a YAML 1.1 reader, breaks the line or gives up
_REFUSED = "\x7f\u2028\u2029\ufeff\ufffe\uffff" + "".join(map(chr, range(0x80, 0xA0)))


# what the next node means to the container it stands in; NOTHING: the value of a key that could not be used
_KEY, _VALUE, _MERGE, _NOTHING, _ITEM = range(5)


@dataclass(slots=True)
class _Frame:
    """A container that is not closed yet."""

    node: Map | Seq
    awaits: int
    lines: array[int]
    start: int
    anchor: str | None
    first: int
    height: int = 0
    key: str = ""
    place: int = 0  # of the key
    merged: set[str] | None = None
    order: dict[str, int] | None = None  # the keys' indices, known once a key came back


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What an alias stands for; `open` while its container is being read."""

    value: Node
    text: str | None = None
    size: int = 1
    height: int = 0
    open: bool = False


def read(source: Source) -> tuple[Node, list[Oddity]]:
    """The first document of the file; raises `Fault`."""
    disguise = _disguise(source)
    parser = _PARSER(source.data.decode().translate(disguise).encode() if disguise else source.data)
    builder = _Builder(source, {ord(fake): chr(real) for real, fake in disguise.items()})
    try:
        event = parser.get_event()
        while type(event) not in _ENDS:
            if handle := builder.on.get(type(event)):
                handle(event)
            event = parser.get_event()
        if not isinstance(event, yaml.StreamEndEvent) and not parser.check_event(yaml.StreamEndEvent):
            builder.odd("several-documents", "only the first document of this file is read", parser.peek_event())
    except yaml.MarkedYAMLError as error:
        raise _fault(error) from error
    except yaml.YAMLError as error:
        raise Fault("yaml-syntax", str(error)) from error
    return (builder.result[0] if builder.result else None), builder.oddities


class _Builder:
    """Takes the events of one document and leaves its tree in `result`."""

    def __init__(self, source: Source, undisguise: dict[int, str]) -> None:
        self.source = source
        self.undisguise = undisguise
        self.result = Seq()
        plant(self.result, source, None, "")
        self.top = _Frame(self.result, _ITEM, array("Q"), 0, None, 0)
        self.frames: list[_Frame] = []
        self.anchors: dict[str, _Anchor] = {}
        self.oddities: list[Oddity] = []
        self.count = self.aliased = 0
        self.keys: dict[str, str] = {}
        self.values: dict[str, Node] = {}
        self.on: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.AliasEvent: self.alias,
            yaml.MappingStartEvent: self.open_map,
            yaml.SequenceStartEvent: self.open_seq,
            yaml.MappingEndEvent: self.close,
            yaml.SequenceEndEvent: self.close,
        }

    def scalar(self, event: Any) -> None:
        top = self.top
        text: str = event.value
        if self.undisguise:
            text = text.translate(self.undisguise)
        if top.awaits == _KEY:
            self.take_key(text, event, merge=text == "<<" and event.implicit[0])
            if event.anchor:
                self.anchors[event.anchor] = _Anchor(text, text)
            return
        value: Node = text
        if event.tag is not None:
            value = self.tagged(event, text)
        elif event.implicit[0]:
            value = self.values[text] if text in self.values else self.plain(event, text)
        if event.anchor:
            self.anchors[event.anchor] = _Anchor(value, text)
        self.count += 1
        if top.awaits == _VALUE and top.key not in top.node:
            # by far the most frequent case
            top.node[top.key] = value  # type: ignore[call-overload]
            top.lines.append(top.place)
            top.awaits = _KEY
        else:
            self.put(value, event)

    def plain(self, event: Any, text: str) -> Node:
        value = self.values[text] = scalars.plain(text)
        if value == text and scalars.endless(text):
            self.odd("non-finite-number", f"{text} is kept as text: JSON has no such number", event)
        return value

    def tagged(self, event: Any, text: str) -> Node:
        value, understood = scalars.tagged(event.tag, text, is_plain=event.style is None)
        if not understood:
            self.odd("unknown-tag", f"tag {event.tag} means nothing here", event, "remove the tag")
        return value

    def take_key(self, text: str, event: Any, *, merge: bool = False) -> None:
        top = self.top
        top.key = self.keys.setdefault(text, text)
        mark = event.start_mark
        top.place = (mark.line + 1) << 32 | (mark.column + 1)
        top.awaits = _MERGE if merge else _VALUE

    def alias(self, event: Any) -> None:
        found = self.anchors.get(event.anchor)
        if found is None:
            raise _at("yaml-syntax", f"alias *{event.anchor} has no anchor before it", event)
        if found.open:
            raise _at("recursive-alias", f"*{event.anchor} contains itself", event, "use a $ref")
        if self.top.awaits == _KEY and found.text is not None:
            self.take_key(found.text, event)
            return
        self.aliased += found.size
        self.count += found.size
        if self.aliased > MOST_ALIASED:
            message = f"aliases stand for more than {MOST_ALIASED:,} nodes"
            raise _at("alias-bomb", message, event, "write it out, or use $ref")
        self.deepen(found.height, event)
        self.put(found.value, event)

    def deepen(self, height: int, event: Any) -> None:
        if len(self.frames) + height > DEEPEST:
            raise _at("too-deep", f"nested more than {DEEPEST} levels deep", event)
        self.top.height = max(self.top.height, height)

    def open_map(self, event: Any) -> None:
        self.open(Map(), _KEY, event)

    def open_seq(self, event: Any) -> None:
        self.open(Seq(), _ITEM, event)

    def open(self, node: Map | Seq, awaits: int, event: Any) -> None:
        top = self.top
        if self.frames:
            plant(node, self.source, top.node, top.key if isinstance(top.node, Map) else len(top.node))
        else:
            plant(node, self.source, None, "")
        first = self.count
        self.count += _CONTAINER
        if self.count > MOST_NODES:
            raise _at("too-large", f"more than {MOST_NODES:,} nodes", event)
        if event.tag is not None and event.tag not in _CONTAINER_TAGS:
            self.odd("unknown-tag", f"tag {event.tag} means nothing here", event, "remove the tag")
        if event.anchor:
            self.anchors[event.anchor] = _Anchor(None, open=True)
        self.frames.append(top)
        self.deepen(0, event)
        self.top = _Frame(node, awaits, array("Q"), _pack(event), event.anchor, first)

    def close(self, event: Any) -> None:
        done = self.top
        done.node.lines = done.lines
        self.top = self.frames.pop()
        height = done.height + 1
        self.top.height = max(self.top.height, height)
        if done.anchor:
            self.anchors[done.anchor] = _Anchor(done.node, None, self.count - done.first, height)
        self.put(done.node, event, done.start)

    def put(self, value: Node, event: Any, place: int = 0) -> None:
        top = self.top
        if top.awaits == _ITEM:
            top.node.append(value)  # type: ignore[union-attr]
            top.lines.append(place or _pack(event))
            if self.count > MOST_NODES:
                raise _at("too-large", f"more than {MOST_NODES:,} nodes", event)
        elif top.awaits == _VALUE:
            self.enter(top, value)
            top.awaits = _KEY
        elif top.awaits == _MERGE:
            self.merge(top, value, event)
            top.awaits = _KEY
        elif top.awaits == _KEY:
            self.odd("complex-key", "a key must be a scalar; this entry is left out", event)
            top.awaits = _NOTHING
        else:
            top.awaits = _KEY

    def enter(self, top: _Frame, value: Node) -> None:
        node, key = top.node, top.key
        assert isinstance(node, Map)  # noqa: S101 - only mappings await values
        if key not in node:
            top.lines.append(top.place)
        else:
            if top.order is None or len(top.order) != len(node):
                top.order = {name: index for index, name in enumerate(node)}
            index = top.order[key]
            if top.merged and key in top.merged:
                top.merged.discard(key)
            else:
                self.repeated(node, key, value, top.lines[index], top.place)
            top.lines[index] = top.place
        node[key] = value

    def repeated(self, node: Map, key: str, value: Node, first: int, place: int) -> None:
        found = repeat(node, key, node[key], value, (place >> 32, place & 0xFFFFFFFF), first >> 32)
        if len(self.oddities) <= MOST_ODDITIES or found.severity is Severity.ERROR:
            self.oddities.append(found)

    def merge(self, top: _Frame, value: Node, event: Any) -> None:
        node = top.node
        assert isinstance(node, Map)  # noqa: S101 - only mappings await values
        sources = [*value] if isinstance(value, Seq) else [value]
        if not all(isinstance(source, Map) for source in sources):
            self.odd("bad-merge", "the value of << must be a mapping or a list of mappings; it is left out", event)
            return
        top.merged = top.merged or set()
        for source in sources:
            for key, inherited in source.items():  # type: ignore[union-attr]
                if key not in node:
                    node[key] = inherited
                    top.lines.append(top.place)
                    top.merged.add(key)

    def odd(self, code: str, message: str, event: Any, hint: str = "") -> None:
        if len(self.oddities) > MOST_ODDITIES:
            return
        mark = event.start_mark
        top = self.top
        at = pointer(top.node, top.key if top.awaits == _VALUE else len(top.node)) if self.frames else ""
        self.oddities.append(Oddity(code, message, at, mark.line + 1, mark.column + 1, hint))


def _pack(event: Any) -> int:
    mark = event.start_mark
    return (mark.line + 1) << 32 | (mark.column + 1)  # type: ignore[no-any-return]


def _at(code: str, message: str, event: Any, hint: str = "") -> Fault:
    return Fault(code, message, event.start_mark.line + 1, event.start_mark.column + 1, hint)


def _fault(error: Any) -> Fault:
    mark = error.problem_mark or error.context_mark
    message = " ".join(str(part) for part in (error.context, error.problem) if part)
    hint = "indent with spaces" if "'\\t'" in message else ""
    return Fault("yaml-syntax", message, mark.line + 1 if mark else 0, mark.column + 1 if mark else 1, hint)


def _disguise(source: Source) -> dict[int, str]:
    """Stand-ins, unused in the file, for the characters that libyaml would trip over; usually none are needed."""
    if source.data.isascii() and b"\x7f" not in source.data:
        return {}
    text = source.text
    if not re.search(f"[{_REFUSED}]", text):
        return {}
    used = set(text)
    free = (char for char in map(chr, range(0xE000, 0xF8FF)) if char not in used)
    return {ord(refused): next(free) for refused in _REFUSED if refused in used}
