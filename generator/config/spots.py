"""Typed reading of a config tree: each wrong key or type becomes a diagnostic, and reading goes on with a default."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from generator.config.model import At
from generator.diagnostics import Diagnostics, Position
from generator.load.tree import Map, Node, Seq, escape

Value = TypeVar("Value")

_KINDS = {
    dict: "a mapping",
    list: "a list",
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A node of the config and where it stands; `position` is that of its key."""

    node: Node
    pointer: str
    position: Position | None
    diagnostics: Diagnostics

    @property
    def at(self) -> At:
        """The place alone, as the config's dataclasses keep it."""
        return At(self.pointer, self.position)

    def fail(self, code: str, message: str, hint: str = "") -> None:
        """Report an error at this place."""
        name = self.pointer[1:].replace("/", ".") or "the config"
        self.diagnostics.error(code, f"{name}: {message}", self.pointer, self.position, hint)

    def mistyped(self, wanted: str, hint: str = "") -> None:
        """Report that the node is not `wanted`."""
        self.fail("config-type", f"must be {wanted}, not {_kind(self.node)}", hint)


def children(spot: Spot) -> Iterator[tuple[str, Spot]]:
    """The members of a mapping or the items of a list, each with its place."""
    node = spot.node
    if not isinstance(node, (Map, Seq)):
        return
    pairs: Iterable[tuple[str, Node]] = (
        node.items() if isinstance(node, Map) else ((str(index), item) for index, item in enumerate(node))
    )
    for index, (key, value) in enumerate(pairs):
        position = _position(node, index) or spot.position
        yield key, Spot(value, f"{spot.pointer}/{escape(key)}", position, spot.diagnostics)


def _position(node: Map | Seq, index: int) -> Position | None:
    if node.lines is None:
        return None
    return node.source.place(node.lines[index] >> 32, node.lines[index] & 0xFFFFFFFF)


def _kind(node: Node) -> str:
    if node is None:
        return "empty"
    kind = next(text for type_, text in _KINDS.items() if isinstance(node, type_))
    return kind if isinstance(node, (Map, Seq, bool)) else f"{kind} ({node!r})"


def mapping(spot: Spot) -> dict[str, Spot]:
    """The members of a mapping with free keys."""
    if not isinstance(spot.node, Map):
        spot.mistyped("a mapping")
        return {}
    return dict(children(spot))


def members(spot: Spot, allowed: Iterable[str], required: Iterable[str] = ()) -> dict[str, Spot]:
    """The members of a mapping with known keys; unknown ones and missing ones are reported."""
    known, found = [*allowed], mapping(spot)
    for key, child in found.items():
        if key not in known:
            near = get_close_matches(key, known, n=1, cutoff=0.5)
            hint = f"did you mean `{near[0]}`?" if near else f"known keys: {', '.join(known)}"
            child.fail("config-unknown-key", "unknown key", hint)
    if isinstance(spot.node, Map):
        for key in required:
            if key not in found:
                spot.fail("config-missing-key", f"`{key}` is missing")
    return {key: child for key, child in found.items() if key in known}


def text(spot: Spot | None, default: str = "", rule: Callable[[str], str] | None = None) -> str:
    """A non-empty text; `rule` gives what is wrong with it, or nothing."""
    if spot is None:
        return default
    if not isinstance(spot.node, str):
        spot.mistyped("a text", "put it in quotes" if isinstance(spot.node, (int, float)) else "")
        return default
    problem = "must not be empty" if not spot.node else rule(spot.node) if rule else ""
    if problem:
        spot.fail("config-value", problem)
        return default
    return spot.node


def integer(spot: Spot | None, default: int, highest: int) -> int:
    """A whole number from 0 to `highest`."""
    if spot is None:
        return default
    if not isinstance(spot.node, int) or isinstance(spot.node, bool):
        spot.mistyped("a whole number")
        return default
    if not 0 <= spot.node <= highest:
        spot.fail("config-value", f"must be from 0 to {highest}, not {spot.node}")
        return default
    return spot.node


def flag(spot: Spot | None) -> bool:
    """True or false; false where it is left out."""
    if spot is None:
        return False
    if not isinstance(spot.node, bool):
        spot.mistyped("true or false")
        return False
    return spot.node


def choice(spot: Spot | None, allowed: tuple[Value, ...], default: Value) -> Value:
    """One of a few values."""
    if spot is None:
        return default
    for value in allowed:
        if spot.node == value:
            return value
    names = [str(value) for value in allowed]
    near = get_close_matches(str(spot.node), names, n=1)
    spot.fail(
        "config-value",
        f"must be one of {', '.join(names)}, not {_kind(spot.node)}",
        f"did you mean `{near[0]}`?" if near else "",
    )
    return default


def texts(spot: Spot | None, rule: Callable[[str], str] | None = None) -> tuple[str, ...]:
    """A list of texts."""
    if spot is None:
        return ()
    if not isinstance(spot.node, Seq):
        spot.mistyped("a list of texts")
        return ()
    return tuple(text(item, rule=rule) for _, item in children(spot))


def table(spot: Spot | None, read: Callable[[Spot], Value | None], rule: Callable[[str], str]) -> Mapping[str, Value]:
    """A mapping with names as keys; a name that breaks `rule` and a value that cannot be read are left out."""
    found: dict[str, Value] = {}
    for key, child in mapping(spot).items() if spot else ():
        if problem := rule(key):
            child.fail("config-name", problem)
        value = read(child)
        if value is not None and not problem:
            found[key] = value
    return found
