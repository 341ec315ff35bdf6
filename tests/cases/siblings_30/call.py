"""What stands beside a reference in OpenAPI 3.0 is ignored by the book, and meant by people."""

from __future__ import annotations

from tests.harness.api import Api


def test_null(api: Api) -> None:
    api.answer({"described": {"x": 1}, "maybe": None, "chained": None, "list": [None], "map": {"a": None}})
    found = api(lambda client: client.things.create(described={"x": 1}, maybe=None, chained=None, taken={"x": 2}))
    assert (found.maybe, found.chained, found.list, found.map) == (None, None, [None], {"a": None})
    assert api.sent.json == {"described": {"x": 1}, "maybe": None, "chained": None, "taken": {"x": 2}}


def test_no_answer_at_all(api: Api) -> None:
    api.answer(None)
    assert api(lambda client: client.things.create(described={}, maybe={}, chained={}, most=None)) is None
