"""OpenAPI Overlay 1.0 and 1.1: documents that change the document, action by action, before anybody else looks at it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import Diagnostics, Severity
from generator.load import edit, fault, reader
from generator.load.fault import Fault
from generator.load.fetch import LoadOptions
from generator.load.tree import Map, Node, Seq, Source, pointer, position

_VERSIONS = ("1.0.", "1.1.")
_ROOT_KEYS = frozenset({"overlay", "info", "extends", "actions"})
_ACTION_KEYS = frozenset({"target", "description", "update", "remove", "copy"})


class Spot(NamedTuple):
    """A selected node: what holds it, and the key there. The root is held by nothing."""

    holder: Map | Seq | None
    key: str | int


class OverlayError(Exception):
    """What is wrong with an action, and the key of it that says so."""

    def __init__(self, code: str, message: str, key: str, hint: str = "") -> None:
        """Keep what a diagnostic needs."""
        super().__init__(message)
        self.code, self.message, self.key, self.hint = code, message, key, hint


def overlaid(
    root: Node, locations: Sequence[str], diagnostics: Diagnostics, options: LoadOptions
) -> tuple[Node, tuple[Source, ...]]:
    """A changed copy of the tree, and the overlays that were read; what is wrong with one of them is an error."""
    if not locations or not isinstance(root, Map):
        return root, ()
    edit.settle(root)
    # an alias of YAML stands for one node in several places, which may be changed apart
    changed, _ = edit.copy(root)
    assert isinstance(changed, Map)  # noqa: S101 - a copy has the type of its original
    sources = []
    for location in locations:
        parsed = _read(location, diagnostics, options)
        if parsed is not None:
            sources.append(parsed.source)
            _apply(changed, parsed, diagnostics)
    return changed, tuple(sources)


def _read(location: str, diagnostics: Diagnostics, options: LoadOptions) -> reader.Parsed | None:
    """The tree of an overlay, which the config's author trusts wherever it is."""
    base, location = reader.base_of(location)
    source = Source(reader.public(location) if reader.is_url(location) else Path(location).name, location, b"")
    try:
        parsed = reader.parse(*base.fetch(location, options.max_bytes, options))
    except reader.Unparsable as broken:
        fault.tell(broken.fault, broken.source, diagnostics, Severity.ERROR)
    except Fault as unreadable:
        fault.tell(unreadable, source, diagnostics, Severity.ERROR)
    else:
        parsed.tell(diagnostics)
        edit.settle(parsed.root)
        return parsed
    return None


def _apply(root: Map, parsed: reader.Parsed, diagnostics: Diagnostics) -> None:
    overlay = parsed.root
    if not isinstance(overlay, Map) or not f"{overlay.get('overlay')}.".startswith(_VERSIONS):
        at = position(overlay, "overlay") if isinstance(overlay, Map) else parsed.source.place(1)
        hint = "the root needs a line such as 'overlay: 1.0.0'"
        diagnostics.error("bad-overlay", "this is no overlay of version 1.0 or 1.1", "", at, hint)
        return
    _refuse_unknown(overlay, _ROOT_KEYS, diagnostics)
    actions = overlay.get("actions")
    if not isinstance(actions, Seq) or not actions:
        diagnostics.error("bad-overlay", "the overlay has no list of actions", "/actions", position(overlay, "actions"))
        return
    for number, action in enumerate(actions):
        if isinstance(action, Map):
            _refuse_unknown(action, _ACTION_KEYS, diagnostics)
            _act(root, action, diagnostics)
        else:
            at = position(actions, number)
            diagnostics.error("bad-overlay", "an action must be a mapping", pointer(actions, number), at)


def _refuse_unknown(node: Map, known: frozenset[str], diagnostics: Diagnostics) -> None:
    for key in node:
        if key not in known and not key.startswith("x-"):
            hint = f"known keys: {', '.join(sorted(known))}; others begin with x-"
            diagnostics.error(
                "overlay-unknown-key", f"unknown key {key!r}", pointer(node, key), position(node, key), hint
            )


def _act(root: Map, action: Map, diagnostics: Diagnostics) -> None:
    try:
        spots = _selected(root, action, "target")
        if not spots:
            at, hint = position(action, "target"), "the document has no such place: correct it, or drop the action"
            message = f"{action['target']} selects nothing"
            diagnostics.warning("overlay-unmatched", message, pointer(action, "target"), at, hint)
        elif action.get("remove") is True:
            _remove(spots)
        else:
            value, place = _given(root, action)
            for spot in spots:
                _merge(_at(root, spot), value, spot, place)
    except OverlayError as wrong:
        key = wrong.key or ("update" if "update" in action else "copy")
        diagnostics.error(wrong.code, wrong.message, pointer(action, key), position(action, key), wrong.hint)


def _selected(root: Map, action: Map, key: str) -> list[Spot]:
    """What a JSONPath selects, each once."""
    import jsonpath_rfc9535  # noqa: PLC0415 - a tenth of a second that other documents do without

    query = action.get(key)
    if not isinstance(query, str):
        hint = "for example: $.paths['/pets'].get"
        raise OverlayError("overlay-target", f"an action needs a JSONPath as its {key}", key, hint)
    try:
        locations = [node.location for node in jsonpath_rfc9535.find(query, root)]
    except (jsonpath_rfc9535.JSONPathError, RecursionError, ValueError) as error:
        hint = "RFC 9535 says how one is written"
        raise OverlayError(
            "overlay-target", f"{query} is no JSONPath: {str(error).partition(', line ')[0]}", key, hint
        ) from error
    return [_spot(root, location) for location in dict.fromkeys(locations)]


def _spot(root: Map, location: tuple[str | int, ...]) -> Spot:
    if not location:
        return Spot(None, "")
    node: Node = root
    for key in location[:-1]:
        node = node[key]  # type: ignore[index]
    assert isinstance(node, Map | Seq)  # noqa: S101 - only they hold nodes
    return Spot(node, location[-1])


def _remove(spots: list[Spot]) -> None:
    """Take nodes out, the last of each list first, so that the numbers of those before stay good."""
    for holder, key in reversed(spots):
        if holder is None:
            raise OverlayError("overlay-target", "the whole document cannot be removed", "target")
        if isinstance(holder, Map):
            edit.drop(holder, str(key))
    lists = {id(holder): holder for holder, _ in spots if isinstance(holder, Seq)}
    for holder in lists.values():
        for key in sorted((int(spot.key) for spot in spots if spot.holder is holder), reverse=True):
            edit.remove(holder, key)


def _given(root: Map, action: Map) -> tuple[Node, int]:
    """The value that an action merges, and where it stands."""
    if "update" in action:
        return action["update"], edit.place_in(root.source, action, "update")
    if "copy" not in action:
        raise OverlayError("bad-overlay", "the action says neither update nor copy nor remove", "target")
    found = _selected(root, action, "copy")
    if len(found) != 1:
        raise OverlayError(
            "overlay-target", f"{action['copy']} selects {len(found)} nodes, and must select one", "copy"
        )
    value = _at(root, found[0])
    # it may stand around what it is merged into, and change meanwhile
    return _copied(value, root.source), edit.place_in(root.source, action, "copy")


def _at(root: Map, spot: Spot) -> Node:
    if spot.holder is None:
        return root
    return spot.holder[spot.key]  # type: ignore[index]


def _copied(value: Node, source: Source) -> Node:
    return edit.copy(value, source)[0] if isinstance(value, Map | Seq) else value


def _merge(old: Node, given: Node, spot: Spot, place: int) -> None:
    """Merge a value with the one that stands at `spot`; raises `OverlayError` where they are of two kinds."""
    if given is None and isinstance(old, Map | Seq):
        return  # as in the example of the specification, where `tags:` has nothing to add
    if isinstance(old, Map) and isinstance(given, Map):
        for key in [*given]:
            at = edit.place_in(old.source, given, key)
            if key in old:
                _merge(old[key], given[key], Spot(old, key), at)
            else:
                edit.put(old, key, _copied(given[key], old.source), at)
    elif isinstance(old, Seq):
        _append(old, given, place)
    elif spot.holder is not None and (old is None or (not isinstance(old, Map) and not isinstance(given, Map | Seq))):
        edit.put(spot.holder, spot.key, _copied(given, spot.holder.source), place)
    else:
        where = "#" + (pointer(spot.holder, spot.key) if spot.holder is not None else "")
        raise OverlayError(
            "overlay-mismatch", f"{where} is {_kind(old)}, and {_kind(given)} cannot be merged with it", ""
        )


def _append(old: Seq, given: Node, place: int) -> None:
    if not isinstance(given, Seq):
        edit.append(old, _copied(given, old.source), place)
        return
    for index, item in enumerate([*given]):
        edit.append(old, _copied(item, old.source), edit.place_in(old.source, given, index))


def _kind(node: Node) -> str:
    return "a mapping" if isinstance(node, Map) else "a list" if isinstance(node, Seq) else f"the value {node!r}"
