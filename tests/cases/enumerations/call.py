"""Values from a list, and those that are in no list."""

from __future__ import annotations

from typing import Any

from tests.harness.api import Api


def get(api: Api, wire: str, name: str, value: Any) -> Any:
    api.server.answers.clear()
    api.answer({wire: value})
    return getattr(api(lambda client: client.things.get()), name)


def test_values_pass(api: Api) -> None:
    for wire, name, values in (
        ("direction", "direction", ["asc", "sideways"]),
        ("nullable", "nullable", ["a", None]),
        ("level", "level", [1, 9]),
        ("nullOnly", "null_only", [None]),
        ("empty", "empty", ["", "x"]),
        ("mixed", "mixed", [1, "one", True, 2.5, None]),
        ("numbers", "numbers", [2.5]),
        ("numbersUnderString", "numbers_under_string", ["4.1"]),
        ("zeroAndFalse", "zero_and_false", [0, False, "0"]),
        ("norway", "norway", ["no", "18:00"]),
        ("quotes", "quotes", ['"', "a\nb", "\\"]),
        ("big", "big", [9007199254740993]),
        ("open", "open", ["a", "z"]),
        ("list", "list", [["x", "z"]]),
        ("objects", "objects", [{"a": 1}]),
    ):
        for value in values:
            found = get(api, wire, name, value)
            assert (found, type(found)) == (value, type(value))


def test_sent(api: Api) -> None:
    api(
        lambda client: client.things.put(
            sort="-created", direction="desc", body_direction="asc", one="only", signs="+1"
        )
    )
    assert api.sent.pairs == [("sort", "-created"), ("direction", "desc")]
    assert api.sent.json == {"direction": "asc", "one": "only", "signs": "+1"}
