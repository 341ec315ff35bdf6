"""Payloads of events, made from the model: as documented, with values that nobody knows, with fields that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.ir import (
    Alias,
    Const,
    Decl,
    Enumeration,
    Event,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Ref,
    Scalar,
    Type,
    Union,
)

_TEXTS = {"date-time": "2026-07-16T10:00:00Z", "date": "2026-07-16", "uuid": "0ccc7b54-4df3-4bca-a65a-3da1ecc777f0"}
_DEEPEST = 8


@dataclass(frozen=True)
class Sampler:
    """Makes a value of every type; `odd` enumerations have a value that is not in them, `extra` objects a field more."""

    decls: Mapping[str, Decl]
    odd: bool = False
    extra: bool = False

    def event(self, event: Event, value: str | None = None) -> dict[str, Any]:
        """The payload of an event, with one of its tag values."""
        made: dict[str, Any] = self.value(event.type)
        if value is not None:
            inside = made
            for step in event.path[:-1]:
                inside = inside[step]
            inside[event.path[-1]] = value
        return made

    def value(self, type_: Type, depth: int = 0) -> Any:  # noqa: PLR0911  # one for each kind of type
        if isinstance(type_, Nullable):
            return self.value(type_.type, depth)
        if isinstance(type_, Ref):
            return self._declared(self.decls[type_.id], depth)
        if isinstance(type_, Const):
            return "never heard of" if self.odd and isinstance(type_.value, str) else type_.value
        if isinstance(type_, ListOf):
            return [self.value(type_.item, depth + 1)] if depth < _DEEPEST else []
        if isinstance(type_, MapOf):
            return {"key": self.value(type_.value, depth + 1)}
        if isinstance(type_, Scalar):
            return {"integer": 1, "number": 1.5, "boolean": True}.get(type_.kind, _TEXTS.get(type_.format, "text"))
        return "anything"

    def _declared(self, decl: Decl, depth: int) -> Any:
        shape = decl.shape
        if isinstance(shape, Alias):
            return self.value(shape.type, depth)
        if isinstance(shape, Union):
            return self.value(shape.variants[0], depth)
        if isinstance(shape, Enumeration):
            return "never heard of" if self.odd else shape.members[0].value
        assert isinstance(shape, Record)
        fields = shape.fields if depth < _DEEPEST else ()
        made = {field.wire: self.value(field.type, depth + 1) for field in fields}
        return {**made, "brand_new": {"field": [1]}} if self.extra else made
