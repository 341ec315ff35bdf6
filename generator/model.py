"""The model for people and programs outside: counts, and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from generator.ir import Api, Json, Operation, Resource, Words
from generator.names import lettered, snake
from generator.replay import Counts


def counts_of(api: Api) -> Counts:
    """How many operations, events and types a model has."""
    ids = {operation.origin or operation.id for _, operation in _calls(api.root)}
    return Counts(len(ids), len(api.webhooks.events) if api.webhooks else 0, len(api.decls))


def as_json(api: Api) -> dict[str, Json]:
    """The whole model; every node tells its class as `node`. At the top, which endpoint is which call, and the events."""
    operations: list[Json] = [
        {"endpoint": operation.endpoint, "call": ".".join(snake(lettered(name)) for name in path)}
        for path, operation in _calls(api.root)
    ]
    events: list[Json] = [
        {"key": event.key, "name": snake(event.name), "values": [*event.values], "callback_of": event.callback_of}
        for event in (api.webhooks.events if api.webhooks else ())
    ]
    return {"operations": operations, "events": events, "api": _node(api)}


def _calls(resource: Resource, above: tuple[Words, ...] = ()) -> Iterator[tuple[tuple[Words, ...], Operation]]:
    """Every operation with the names that lead to it."""
    here = (*above, resource.name) if resource.name else above
    for operation in resource.operations:
        yield (*here, operation.name), operation
    for child in resource.children:
        yield from _calls(child, here)


def _node(value: object) -> Json:
    if is_dataclass(value):
        # Not `kind`: several nodes have a field of that name.
        return {"node": type(value).__name__, **{part.name: _node(getattr(value, part.name)) for part in fields(value)}}
    if isinstance(value, Mapping):
        return {str(key): _node(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_node(item) for item in value]
    if isinstance(value, frozenset):
        return [*sorted(map(str, value))]
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)
