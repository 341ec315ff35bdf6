"""Schemas that say little, nothing, or something strange: whatever comes is let through."""

from __future__ import annotations

from typing import Any

from tests.harness.api import Api


def test_whatever_comes(api: Api) -> None:
    given: dict[str, Any] = {
        "anything": [1],
        "yes": {"a": 1},
        "no": 1,
        "notAString": 1,
        "inlineTrue": 1,
        "inlineFalse": 1,
        "pair": ["a", 1],
        "row": ["a", 1.5, 2.5],
        "noItems": [1, "a"],
        "matrix": [[[1]]],
        "empty": {"a": 1},
        "emptyClosed": {},
        "justNull": None,
        "conditional": {"a": "x", "b": "y"},
        "impliedList": ["a"],
        "impliedMap": {"a": "b"},
        "unknownType": "5 EUR",
        "nullableIn31": None,
        "wrongDefault": True,
        "objectOrArray": [1],
        "constObject": {"a": 1},
        "dollarRefProperty": {"$ref": "r", "value": "v"},
        "description": "d",
        "properties": {"properties": "p"},
        "dangling": {"a": 1},
        "danglingList": [{"a": 1}],
    }
    api.answer(given)
    found = api(lambda client: client.things.get())
    assert found.to_dict() == given
    assert (found.pair, found.row, found.matrix) == (["a", 1], ["a", 1.5, 2.5], [[[1]]])
    assert (found.dollar_ref_property.ref, found.dollar_ref_property.value) == ("r", "v")
    assert found.properties.properties == "p"


def test_sent(api: Api) -> None:
    body = api.body(
        lambda client: client.things.put(pair=["a", 1], dangling={"some_key": 1}, dollar_ref_property={"ref": "r"})
    )
    assert body == {"pair": ["a", 1], "dangling": {"some_key": 1}, "dollarRefProperty": {"$ref": "r"}}
