"""What parameters are called, and that their own names are on the wire."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.harness.api import Api

NOON = dt.datetime(2020, 2, 29, 12, tzinfo=dt.timezone.utc)


def pairs(api: Api, **params: Any) -> list[tuple[str, str]]:
    api(lambda client: client.things.list(**params))
    return api.sent.pairs


def test_names_that_are_no_identifiers(api: Api) -> None:
    assert pairs(api, filter_created_at_gte="x") == [("filter[created_at][gte]", "x")]
    assert pairs(api, ids=["a"]) == [("ids[]", "a")]
    assert pairs(api, ünïcode="x") == [("ünïcode", "x")]
    assert pairs(api, 名前="x") == [("名前", "x")]


def test_reserved_words(api: Api) -> None:
    assert pairs(api, from_="x", class_="y", self_="z") == [("from", "x"), ("class", "y"), ("self", "z")]
    assert pairs(api, list=["a"], str="b") == [("list", "a"), ("str", "b")]


def test_names_that_come_to_the_same(api: Api) -> None:
    assert pairs(api, start_time=NOON) == [("StartTime", "2020-02-29T12:00:00+00:00")]
    assert pairs(api, foo_bar="x", foo_bar_2="y", foo_bar_3="z") == [
        ("foo_bar", "x"),
        ("FOO-BAR", "y"),
        ("fooBar", "z"),
    ]
    api(lambda client: client.things.list(idempotency_key="q", header_idempotency_key="h"))
    assert (api.sent.pairs, api.sent.headers["idempotency-key"]) == ([("idempotency_key", "q")], "h")


def test_flattened(api: Api) -> None:
    assert pairs(api, page_number=2, page_size=10) == [("page[number]", "2"), ("page[size]", "10")]


def test_one_name_in_four_places(api: Api) -> None:
    api(lambda client: client.things.clash("p", query_id="q", header_id="h", body_id="b"))
    assert (api.sent.path, api.sent.pairs, api.sent.headers["id"]) == ("/things/p", [("id", "q")], "h")
    assert api.sent.json == {"id": "b"}
    api(lambda client: client.things.renamed("p", id_filter="q", id_header="h", new_id="b"))
    assert (api.sent.path, api.sent.pairs, api.sent.headers["id"]) == ("/things/p", [("id", "q")], "h")
    assert api.sent.json == {"id": "b"}


def test_names_of_options(api: Api) -> None:
    api(
        lambda client: client.things.options(
            "p", timeout_=3, timeout=5.0, extra_headers_="h", params="x", extra_body_="b", extra_query_="q", cls="c"
        )
    )
    assert api.sent.pairs == [("timeout", "3"), ("extra_headers", "h"), ("params", "x")]
    assert api.sent.json == {"extra_body": "b", "extraQuery": "q", "cls": "c"}
