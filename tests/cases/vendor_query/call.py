"""The config says how the server reads arrays and objects; what the document says on purpose stands."""

from __future__ import annotations

from typing import Any

from tests.harness.api import Api


def pairs(api: Api, **params: Any) -> list[tuple[str, str]]:
    api(lambda client: client.things.list(**params))
    return api.sent.pairs


def test_arrays_and_objects(api: Api) -> None:
    assert pairs(api, ids=["a", "b"]) == [("ids", "a,b")]
    assert pairs(api, filter={"created_at": {"gte": "x"}}) == [("filter[createdAt][gte]", "x")]
    assert pairs(api, filter={"tags": ["a", "b"]}) == [("filter[tags]", "a,b")]
    assert pairs(api, plain="a,b") == [("plain", "a,b")]


def test_what_the_document_says_stands(api: Api) -> None:
    assert pairs(api, repeated=["a", "b"]) == [("repeated", "a"), ("repeated", "b")]
    assert pairs(api, piped=[1, 2]) == [("piped", "1|2")]
    assert pairs(api, deep={"k": "v"}) == [("deep[k]", "v")]
