"""Every kind of pagination: items across pages, pages, and where it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.e2e.inside.api import KEY, Api
from tests.e2e.inside.server import Received, Reply, Server

Route = Callable[[Received], Reply]


def books(*numbers: int) -> list[dict[str, Any]]:
    return [{"id": str(number), "title": f"Book {number}"} for number in numbers]


def _number(request: Received, name: str, usual: int) -> int:
    return int(dict(request.pairs).get(name, usual))


def by_page(request: Received) -> Reply:
    page = _number(request, "page[number]", 1)
    found = books(2 * page - 1, 2 * page) if page < 3 else books(5)
    return Reply(body={"data": found, "meta": {"page_number": page, "total_pages": 3}})


def by_count(request: Received) -> Reply:
    page = _number(request, "page", 1)
    return Reply(body={"books": books(2 * page - 1, 2 * page) if page < 3 else books(5), "total": 5})


def by_cursor(request: Received) -> Reply:
    cursor = dict(request.pairs).get("cursor", "")
    found, following = {"": (books(1, 2), "a b&c"), "a b&c": (books(3, 4), "z"), "z": (books(5), None)}[cursor]
    return Reply(body={"data": found, "meta": {"next_cursor": following}})


def by_offset(request: Received) -> Reply:
    offset = _number(request, "offset", 0)
    return Reply(body={"data": books(*range(1, 6))[offset : offset + 2], "total": 5})


def by_url(request: Received) -> Reply:
    page = _number(request, "p", 1)
    found = {1: books(1, 2), 2: books(3, 4), 3: books(5)}[page]
    return Reply(body={"results": found, "next": f"{request.path}?p={page + 1}" if page < 3 else None})


def by_link(request: Received) -> Reply:
    page = _number(request, "p", 1)
    link = f'<http://{request.headers["host"]}{request.path}?p={page + 1}>; rel="next", <http://x.test>; rel="first"'
    return Reply(body={1: books(1, 2), 2: books(3, 4), 3: books(5)}[page], headers={"Link": link} if page < 3 else {})


def until_empty(request: Received) -> Reply:
    return Reply(body={1: books(1, 2), 2: books(3, 4), 3: books(5)}.get(_number(request, "page", 1), []))


KINDS: dict[str, tuple[Route, int]] = {
    "list_by_page": (by_page, 3),
    "list_by_count": (by_count, 3),
    "list_by_cursor": (by_cursor, 3),
    "list_by_offset": (by_offset, 3),
    "list_by_url": (by_url, 3),
    "list_by_link": (by_link, 3),
    "list_until_empty": (until_empty, 4),
}
each_kind = pytest.mark.parametrize("kind", KINDS)


def paged(api: Api, kind: str, **options: Any) -> Callable[..., Any]:
    api.server.route = KINDS[kind][0]
    return getattr(api.client(**options).books, kind)  # type: ignore[no-any-return]


@each_kind
def test_items_of_all_pages(kitchen: Api, kind: str) -> None:
    found = kitchen.items(paged(kitchen, kind)())
    assert [book.id for book in found] == ["1", "2", "3", "4", "5"]
    assert all(isinstance(book, kitchen.package.types.Book) for book in found)
    assert len(kitchen.server.requests) == KINDS[kind][1]
    assert all(request.headers["x-kitchen-key"] == KEY for request in kitchen.server.requests)


@each_kind
def test_pages(kitchen: Api, kind: str) -> None:
    page = kitchen.run(paged(kitchen, kind)())
    assert len(kitchen.server.requests) == 1
    assert [book.id for book in page.items] == ["1", "2"]
    assert page.has_next_page()
    assert page.next_page_info()
    following = kitchen.run(page.get_next_page())
    assert type(following) is type(page)
    assert [book.id for book in following.items] == ["3", "4"]
    sizes = [len(each.items) for each in kitchen.items(page.iter_pages())]
    assert sizes[:3] == [2, 2, 1]


@each_kind
def test_the_last_page(kitchen: Api, kind: str) -> None:
    *_, last = kitchen.items(kitchen.run(paged(kitchen, kind)()).iter_pages())
    assert not last.has_next_page()
    assert last.next_page_info() is None
    with pytest.raises(RuntimeError, match="next page"):
        kitchen.run(last.get_next_page())


@each_kind
def test_an_empty_list(kitchen: Api, kind: str) -> None:
    body: Any = [] if kind in {"list_by_link", "list_until_empty"} else {"data": [], "books": [], "results": []}
    kitchen.server.script(Reply(body=body))
    assert kitchen.items(getattr(kitchen.client().books, kind)()) == []


@each_kind
def test_a_server_that_always_says_the_same(kitchen: Api, kind: str) -> None:
    body = {"data": books(1), "books": books(1), "results": books(1), "next": "/v2/books/by-url?p=1", "total": 9}
    body["meta"] = {"page_number": 1, "total_pages": 9, "next_cursor": "again"}
    link = {"Link": f'<{kitchen.server.url}/books/by-link?p=1>; rel="next"'}
    listed = kind in {"list_by_link", "list_until_empty"}
    kitchen.server.route = lambda _: Reply(body=books(1) if listed else body, headers=link)
    assert len(kitchen.items(getattr(kitchen.client().books, kind)())) <= 2
    assert len(kitchen.server.requests) <= 3


def test_what_was_asked_for_is_asked_for_on_every_page(kitchen: Api) -> None:
    found = kitchen.items(paged(kitchen, "list_by_page")(page_size=2, author="A & B", extra_query={"more": "1"}))
    assert len(found) == 5
    for number, request in enumerate(kitchen.server.requests, 1):
        wanted = {"page[size]": "2", "author": "A & B", "more": "1"}
        wanted |= {"page[number]": str(number)} if number > 1 else {}
        assert dict(request.pairs) == wanted
        assert len(request.pairs) == len(wanted)


def test_beginning_in_the_middle(kitchen: Api) -> None:
    assert [book.id for book in kitchen.items(paged(kitchen, "list_by_page")(page_number=2))] == ["3", "4", "5"]
    kitchen.server.forget()
    assert [book.id for book in kitchen.items(paged(kitchen, "list_by_offset")(offset=3, limit=2))] == ["4", "5"]


def test_the_rest_of_the_body(kitchen: Api) -> None:
    page = kitchen.run(paged(kitchen, "list_by_page")())
    assert page.meta.total_pages == 3
    assert page.data == page.items
    assert page.response.status_code == 200
    assert page.body.meta.page_number == 1
    assert kitchen.run(paged(kitchen, "list_by_count")()).total == 5


def test_extra_headers_go_along(kitchen: Api) -> None:
    kitchen.items(paged(kitchen, "list_by_link")(extra_headers={"X-A": "b"}))
    assert [request.headers["x-a"] for request in kitchen.server.requests] == ["b", "b", "b"]


def test_a_failing_page_is_repeated(kitchen: Api, naps: list[float]) -> None:
    page = kitchen.run(paged(kitchen, "list_by_page")())
    kitchen.server.script(Reply(500))
    assert len(kitchen.items(page)) == 5
    assert len(naps) == 1


def test_a_page_that_cannot_be_got(kitchen: Api) -> None:
    page = kitchen.run(paged(kitchen, "list_by_page", max_retries=0)())
    kitchen.server.script(Reply(500, {"error": "gone"}))
    with pytest.raises(kitchen.package.InternalServerError, match="gone"):
        kitchen.run(page.get_next_page())


@pytest.mark.parametrize("kind", ["list_by_url", "list_by_link"])
def test_credentials_do_not_follow_to_another_origin(kitchen: Api, other: Server, kind: str) -> None:
    url = f"{other.origin}/v2/books?p=2"
    other.script(Reply(body=books(3) if kind == "list_by_link" else {"results": books(3), "next": None}))
    body: Any = books(1) if kind == "list_by_link" else {"results": books(1), "next": url}
    kitchen.server.script(Reply(body=body, headers={"Link": f'<{url}>; rel="next"'}))
    client = kitchen.client(default_headers={"Authorization": "Secret"})
    found = kitchen.items(getattr(client.books, kind)(extra_headers={"X-Private": "1"}))
    assert [book.id for book in found] == ["1", "3"]
    (request,) = other.requests
    assert not {"x-kitchen-key", "authorization", "x-private", "cookie"} & set(request.headers)


def test_raw_pages(kitchen: Api) -> None:
    kitchen.server.route = by_page
    response = kitchen.run(kitchen.client().books.with_raw_response.list_by_page())
    assert response.status_code == 200
    page = kitchen.run(response.parse())
    assert [book.id for book in kitchen.items(page)] == ["1", "2", "3", "4", "5"]


def test_odd_pages(kitchen: Api) -> None:
    bodies: list[Any] = [{"data": None}, {"data": "x"}, {}, [], None]
    for body in bodies:
        kitchen.server.script(Reply(body=body, headers={"Content-Type": "application/json"}))
        assert kitchen.items(kitchen.client().books.list_by_page()) == []


def test_an_async_list_can_be_awaited_or_iterated(kitchen: Api) -> None:
    kitchen.server.route = by_page
    listed = kitchen.client().books.list_by_page()
    if kitchen.sync:
        assert len(list(listed)) == 5
    else:
        assert kitchen.server.requests == [], "nothing is sent before it is awaited"
        assert len(kitchen.items(listed)) == 5
        assert len(kitchen.items(kitchen.run(kitchen.client().books.list_by_page()))) == 5
