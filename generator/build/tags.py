"""What announces an event: the values of a property in its payload, or else properties that no other event has."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from generator.ir import Alias, Const, Enumeration, Nullable, Record, Ref, Union
from generator.load.tree import pointer, position

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import Config
    from generator.diagnostics import Diagnostics
    from generator.ir import Decl, Event, Shape, Steps, Type
    from generator.load.tree import Map

    Places: TypeAlias = "Mapping[Steps, tuple[str, ...] | None]"

_DEEPEST = 4
_DEEPEST_TAG = 3
# What tags are called, in case several properties could be one.
_USUAL = ("event_type", "eventType", "type", "event", "event_name", "topic", "action", "kind")
_MOST_SHOWN = 4
_MOST_MARKS = 16


def announced(
    decls: Mapping[str, Decl],
    config: Config,
    events: list[Event],
    nodes: Mapping[str, Map],
    diagnostics: Diagnostics,
) -> tuple[Steps, tuple[Event, ...]]:
    """Where most events have their tag, and all events with what announces each."""
    places = [dict(_places(decls, event.type)) for event in events]
    tag = tuple(config.webhooks.tag.split(".")) if config.webhooks.tag else _usual_place(events, places)
    found = [_tagged(event, here, tag, config, diagnostics) for event, here in zip(events, places, strict=True)]
    found = [replace(event, variants=_variants(decls, event)) for event in found]
    found = [
        event if event.values else _marked(event, at, found, places, tag, nodes, diagnostics)
        for at, event in enumerate(found)
    ]
    _report_claims(found, nodes, diagnostics)
    return tag, tuple(found)


def _tagged(event: Event, places: Places, tag: Steps, config: Config, diagnostics: Diagnostics) -> Event:
    """The event with the tag values that the config, or else its payload's constants, say."""
    configured = config.webhooks.events.get(event.key)
    if configured and configured.tag:
        if not tag:
            message = f"webhooks.events.{event.key}.tag: nothing says where tags stand"
            at = configured.at
            diagnostics.error(
                "event-tag", message, at.pointer, at.position, "add webhooks.tag, such as data.event_type"
            )
        return replace(event, path=tag, values=configured.tag)
    near = sorted((path for path in places if path[-1:] == tag[-1:]), key=len)
    for path in (tag, *near) if tag else ():
        if values := places.get(path):
            return replace(event, path=path, values=values)
    return event


def _variants(decls: Mapping[str, Decl], event: Event) -> tuple[tuple[str, Ref], ...]:
    """Which variant of a union each value announces; nothing where that is not clear for all of them."""
    idents = [ident for _, ident in _shapes(decls, event.type)]
    found: dict[str, Ref] = {}
    count = 0
    for ident in idents if len(idents) > 1 else ():
        own = dict(_places(decls, Ref(ident))).get(event.path) or ()
        found |= {value: Ref(ident) for value in own}
        count += len(own)
    return tuple(found.items()) if count == len(found) and {*event.values} <= found.keys() else ()


def _marked(  # noqa: PLR0913, PLR0917
    event: Event,
    at: int,
    events: list[Event],
    places: list[dict[Steps, tuple[str, ...] | None]],
    tag: Steps,
    nodes: Mapping[str, Map],
    diagnostics: Diagnostics,
) -> Event:
    """The event with the properties that tell it from all others, for want of a tag."""
    others = {path for other, here in zip(events, places, strict=True) if other.type != event.type for path in here}
    marks = tuple(path for path, values in places[at].items() if values is not None and path not in others)
    node = nodes[event.origin]
    said = ", ".join(".".join(path) for path in marks[:_MOST_SHOWN])
    how = (
        f"is recognised by properties that no other has: {said}"
        if marks
        else "cannot be told from others by properties"
    )
    more = f" and {len(marks) - _MOST_SHOWN} more" if len(marks) > _MOST_SHOWN else ""
    diagnostics.warning(
        "event-without-tag",
        f"webhook `{event.key}` has no constant {'.'.join(tag) or 'tag'}; it {how}{more}",
        pointer(node),
        position(node),
        f"name its event types in the config: webhooks.events.{event.key}.tag",
    )
    return replace(event, path=tag if tag in places[at] else (), marks=marks[:_MOST_MARKS])


def _report_claims(events: list[Event], nodes: Mapping[str, Map], diagnostics: Diagnostics) -> None:
    """Say which events have a tag value in common: the first gets them all."""
    first: dict[tuple[Steps, str], Event] = {}
    for event in events:
        for value in event.values:
            owner = first.setdefault((event.path, value), event)
            if owner.type != event.type:
                node = nodes[event.origin]
                diagnostics.warning(
                    "event-claimed-twice",
                    f"`{value}` announces webhook `{owner.key}` already, so it never announces `{event.key}`",
                    pointer(node),
                    position(node),
                    f"say which has it in the config: webhooks.events.{event.key}.tag",
                )


def _usual_place(events: list[Event], places: list[dict[Steps, tuple[str, ...] | None]]) -> Steps:
    """The place whose constants tell most events apart; empty when there is none."""
    owners: dict[Steps, dict[str, set[Type]]] = defaultdict(lambda: defaultdict(set))
    for event, here in zip(events, places, strict=True):
        for path, values in here.items():
            for value in values or ():
                owners[path][value].add(event.type)

    def told(path: Steps) -> int:
        """How many events have values of their own there."""
        return sum(
            any(len(owners[path][value]) == 1 for value in values)
            for here in places
            if len(path) <= _DEEPEST_TAG and (values := here.get(path))
        )

    def rank(path: Steps) -> tuple[int, int, int]:
        name = path[-1]
        return -told(path), _USUAL.index(name) if name in _USUAL else len(_USUAL), len(path)

    best = min(owners, key=rank, default=())
    return best if best and told(best) and (len(events) > 1 or best[-1] in _USUAL) else ()


def _places(
    decls: Mapping[str, Decl], found: Type, above: Steps = (), trail: tuple[str, ...] = ()
) -> Iterator[tuple[Steps, tuple[str, ...] | None]]:
    """Every property below a type by its place, with its string constants; None for an object, which is no leaf."""
    merged: dict[Steps, tuple[str, ...] | None] = {}
    for shape, ident in _shapes(decls, found):
        if not isinstance(shape, Record) or ident in trail or len(above) >= _DEEPEST:
            continue
        for field in shape.fields:
            path = (*above, field.wire)
            below = dict(_places(decls, field.type, path, (*trail, ident)))
            values = None if below else tuple(_constants(decls, field.type))
            known = merged.get(path)
            merged[path] = tuple(dict.fromkeys((*(known or ()), *values))) if values is not None else known
            merged |= below
    yield from merged.items()


def _shapes(decls: Mapping[str, Decl], found: Type, depth: int = 0) -> Iterator[tuple[Shape, str]]:
    """What a type is, aliases seen through and unions taken apart."""
    while isinstance(found, Nullable):
        found = found.type
    if not isinstance(found, Ref) or found.id not in decls or depth > 16:  # noqa: PLR2004 - a circle of aliases ends here
        return
    shape = decls[found.id].shape
    if isinstance(shape, Alias):
        yield from _shapes(decls, shape.type, depth + 1)
    elif isinstance(shape, Union):
        for variant in shape.variants:
            yield from _shapes(decls, variant, depth + 1)
    else:
        yield shape, found.id


def _constants(decls: Mapping[str, Decl], found: Type) -> Iterator[str]:
    """The strings that a type allows, where it names them."""
    while isinstance(found, Nullable):
        found = found.type
    if isinstance(found, Const):
        yield from [found.value] if isinstance(found.value, str) else ()
    elif isinstance(found, Ref) and found.id in decls and isinstance(decls[found.id].shape, Alias | Union):
        shape = decls[found.id].shape
        for inner in shape.variants if isinstance(shape, Union) else [shape.type] if isinstance(shape, Alias) else ():
            yield from _constants(decls, inner) if inner != found else ()
    else:
        for shape, _ in _shapes(decls, found):
            if isinstance(shape, Enumeration):
                yield from (member.value for member in shape.members if isinstance(member.value, str))
