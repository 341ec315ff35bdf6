"""Where a value is in a parsed reply: looked up by the names on the wire, in models, dicts and lists alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

_LONGEST_NUMBER = 1000
"""Python refuses to read longer ones than a few thousand digits."""


def read(value: object, place: Sequence[str]) -> Any:
    """Return what is at a place, a name on the wire (or the index in a list) a level; None where there is nothing."""
    for name in place:
        if isinstance(value, Mapping):
            value = cast("Mapping[str, object]", value).get(name)
        elif isinstance(value, list):
            value = _item(cast("list[object]", value), name)
        elif hasattr(value, "model_extra"):
            value = _field(value, name)
        else:
            return None
    return value


def number(value: object) -> int | None:
    """Return a whole number that an API may also write as text or with a fraction of 0; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    if isinstance(value, str) and len(value) <= _LONGEST_NUMBER and value.strip().removeprefix("-").isdecimal():
        return int(value)
    return None


def _item(value: list[object], index: str) -> object:
    position = number(index)
    return value[position] if position is not None and -len(value) <= position < len(value) else None


def _field(model: Any, name: str) -> object:
    attribute = _attributes(model.__class__).get(name)
    if attribute:
        return cast("object", getattr(model, attribute))
    extra: dict[str, object] | None = model.model_extra
    return (extra or {}).get(name)


@lru_cache(maxsize=256)
def _attributes(model: Any) -> dict[str, str]:
    """Return the attributes of a model by their names on the wire."""
    return {field.alias or name: name for name, field in model.model_fields.items()}
