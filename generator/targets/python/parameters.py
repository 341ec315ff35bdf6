"""The keyword dictionaries of a resource's methods, what several of them share written once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from generator.targets.python.operations import OperationView
    from generator.targets.python.typing_modules import FieldView


@dataclass(frozen=True, slots=True)
class ParamsView:
    """One TypedDict of keywords."""

    name: str
    base: str
    doc: str
    fields: tuple[FieldView, ...]


def params_views(operations: Sequence[OperationView], known: Container[str]) -> tuple[ParamsView, ...]:
    """A dictionary a method that has keywords, on top of a common one where that saves repeating fields."""
    own = [operation for operation in operations if operation.params]
    common = _common([operation for operation in own if operation.params_base == "Options"])
    if not common:
        return tuple(ParamsView(one.params, one.params_base, "", one.fields) for one in own)
    name = "CommonParams"
    while name in known or any(operation.params == name for operation in own):
        name += "_"
    kept = next(one.fields for one in own if common <= set(one.fields))
    views = [ParamsView(name, "Options", "Keywords that several methods share.", tuple(f for f in kept if f in common))]
    for one in own:
        shares = one.params_base == "Options" and common <= set(one.fields)
        fields = tuple(field for field in one.fields if not shares or field not in common)
        views.append(ParamsView(one.params, name if shares else one.params_base, "", fields))
    return tuple(views)


def _common(operations: Sequence[OperationView]) -> frozenset[FieldView]:
    """The set of equal fields, type and text, that saves most lines when it is written once; empty where none does."""
    sets = [frozenset(operation.fields) for operation in operations]
    candidates = {one & other for one, other in combinations(sets, 2)}
    best = max(
        candidates,
        key=lambda fields: (_saved(fields, sets), sorted(field.line for field in fields)),
        default=frozenset(),
    )
    return best if _saved(best, sets) > 0 else frozenset()


_CLASS_LINES = 6


def _saved(fields: frozenset[FieldView], sets: Sequence[frozenset[FieldView]]) -> int:
    lines = sum(1 + field.doc.count("\n") + bool(field.doc) for field in fields)
    return lines * (sum(fields <= one for one in sets) - 1) - _CLASS_LINES
