"""Lists that go on: every way in which one page leads to the next."""

from __future__ import annotations

from typing import Any

from tests.harness.api import Api

ONE, TWO = {"theId": 1}, {"theId": 2}


def ids(api: Api, method: str, **params: Any) -> list[int]:
    return [thing.the_id for thing in api.items(lambda client: getattr(client.things, method)(**params))]


def targets(api: Api) -> list[str]:
    return [sent.target for sent in api.all_sent]


def test_pages(api: Api) -> None:
    api.answer({"data": [ONE], "meta": {"page": 1, "pages": 2}})
    api.answer({"data": [TWO], "meta": {"page": 2, "pages": 2}})
    assert ids(api, "by_page", filter="f", per_page=1) == [1, 2]
    assert targets(api) == ["/by-page?per_page=1&filter=f", "/by-page?per_page=1&filter=f&page=2"] or targets(api) == [
        "/by-page?filter=f&per_page=1",
        "/by-page?filter=f&per_page=1&page=2",
    ]


def test_the_first_page_by_itself(api: Api) -> None:
    api.answer({"data": [ONE], "meta": {"page": 1, "pages": 2}})
    page = api(lambda client: client.things.by_page())
    assert ([thing.the_id for thing in page.data], page.has_next_page()) == ([1], True)
    assert page.meta.pages == 2
    assert len(api.all_sent) == 1


def test_counts(api: Api) -> None:
    api.answer({"items": [ONE], "total": 2})
    api.answer({"items": [TWO], "total": 2})
    assert ids(api, "by_count") == [1, 2]
    assert targets(api) == ["/by-count", "/by-count?page=2"]


def test_until_a_page_is_empty(api: Api) -> None:
    for page in ([ONE], [TWO], []):
        api.answer(page)
    assert ids(api, "plain") == [1, 2]
    assert targets(api) == ["/plain", "/plain?p=2", "/plain?p=3"]


def test_cursors(api: Api) -> None:
    api.answer({"data": [ONE], "paging": {"next": "a/b"}})
    api.answer({"data": [TWO], "paging": {"next": None}})
    assert ids(api, "by_cursor", query="q") == [1, 2]
    assert targets(api) in (["/by-cursor", "/by-cursor?after=a/b"], ["/by-cursor", "/by-cursor?after=a%2Fb"])
    assert [sent.json for sent in api.all_sent] == [{"query": "q"}, {"query": "q"}]


def test_offsets(api: Api) -> None:
    api.answer({"result": {"rows": [ONE], "total": 2}})
    api.answer({"result": {"rows": [TWO], "total": 2}})
    assert ids(api, "by_offset", limit=1) == [1, 2]
    assert targets(api) == ["/by-offset?limit=1", "/by-offset?limit=1&offset=1"]


def test_urls(api: Api) -> None:
    api.answer({"results": [ONE], "next": f"{api.server.url}/by-url?token=x"})
    api.answer({"results": [TWO], "next": None})
    assert ids(api, "by_url") == [1, 2]
    assert targets(api) == ["/by-url", "/by-url?token=x"]


def test_links(api: Api) -> None:
    api.answer([ONE], link='</by-link?page=2>; rel="next", </by-link?page=9>; rel="last"')
    api.answer([TWO], link='</by-link?page=1>; rel="prev"')
    assert ids(api, "by_link") == [1, 2]
    assert targets(api) == ["/by-link", "/by-link?page=2"]


def test_other_items(api: Api) -> None:
    api.answer({"data": ["a", "b"], "meta": {"page": 1, "pages": 1}})
    assert api.items(lambda client: client.things.texts()) == ["a", "b"]
    api.server.answers.clear()
    api.answer({"rows": ["a"]})
    assert api.items(lambda client: client.things.wrong()) == []
