"""How values become bodies."""

from __future__ import annotations

import datetime as dt
import io
import json
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any
from uuid import UUID

import pytest
from runtime.body import json_bytes, merged
from runtime.models import BaseModel


class Colour(Enum):
    RED = "red"


class Level(IntEnum):
    LOW = 1


class Thing(BaseModel):
    name: str | None = None
    other: str | None = None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": [1, None, True, "é"]}, '{"a":[1,null,true,"é"]}'),
        (dt.datetime(2026, 1, 2, 3, tzinfo=dt.timezone.utc), '"2026-01-02T03:00:00+00:00"'),
        (dt.date(2026, 1, 2), '"2026-01-02"'),
        (dt.time(3, 4), '"03:04:00"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (Decimal("1.5"), "1.5"),
        (Decimal(10), "10"),
        (Colour.RED, '"red"'),
        (Level.LOW, "1"),
        (b"hi", '"aGk="'),
        (Thing(name="n"), '{"name":"n"}'),
        ([Thing(name="n", more=1)], '[{"name":"n","more":1}]'),  # type: ignore[call-arg]
        ((i for i in (1, 2)), "[1,2]"),
        ({"x": {1}}, '{"x":[1]}'),
    ],
)
def test_json(value: object, text: str) -> None:
    assert json_bytes(value).decode() == text


def test_half_a_surrogate_pair_is_escaped() -> None:
    assert json_bytes({"a": "\ud800"}) == b'{"a": "\\ud800"}'


@pytest.mark.parametrize(
    ("value", "kind", "message"),
    [
        ({"a": {"b": [1, float("nan")]}}, ValueError, "`a.b[1]` is nan, which JSON cannot carry"),
        (float("inf"), ValueError, "`body` is inf, which JSON cannot carry"),
        ({"a": Decimal("0.1234567890123456789")}, ValueError, "`a` is 0.1234567890123456789, which a JSON number"),
        ({"a": Decimal("NaN")}, ValueError, "`a` is NaN"),
        ({"a": [object()]}, TypeError, "`a[0]` is a object, which cannot be sent as JSON"),
        ({"a": io.BytesIO()}, TypeError, "`a` is a BytesIO, which cannot be sent as JSON"),
    ],
)
def test_what_json_cannot_carry(value: object, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        json_bytes(value)
    assert str(caught.value).startswith(message)


def test_a_circle_is_refused() -> None:
    circle: list[Any] = []
    circle.append(circle)
    with pytest.raises(ValueError, match="Circular"):
        json_bytes(circle)


def test_merging() -> None:
    assert merged({"a": 1, "b": 2}, {"b": 3}) == {"a": 1, "b": 3}
    assert merged(None, {"b": 3}) == {"b": 3}
    assert json.loads(json_bytes(merged({}, {}))) == {}
