"""Where parameters go: query styles, headers, cookies, paths; reserved and renamed names; bodies of every kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from tests.e2e.inside.api import Api
from tests.e2e.inside.server import Received, Reply

BOOK = {"id": "1", "title": "T"}


def searched(api: Api, **given: Any) -> str:
    """The query that a search sends, undecoded."""
    api.server.script(Reply(body={"count": 0}))
    api.run(api.client().search.run(**given))
    return api.server.requests[-1].query


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ({}, ""),
        ({"tags": ["a", "b&c"]}, "tags=a&tags=b%26c"),
        ({"tags": []}, ""),
        ({"tags": ("a", "b")}, "tags=a&tags=b"),
        ({"ids": [1, 2, 3]}, "ids=1,2,3"),
        ({"colours": ["red", "dark blue"]}, "colours=red%7Cdark%20blue"),
        ({"sizes": ["s", "m"]}, "sizes=s%20m"),
        ({"sort": {"by": "name", "order": "asc"}}, "sort=by,name,order,asc"),
        ({"spread": {"one": "1", "two": "2"}}, "one=1&two=2"),
        ({"filter": {"year_from": 1999}}, "filter%5Byear.from%5D=1999"),
        ({"filter": {"year.from": 1999}}, "filter%5Byear.from%5D=1999"),
        ({"filter": {"author": {"last_name": "Ö"}}}, "filter%5Bauthor%5D%5BlastName%5D=%C3%96"),
        ({"query": {"any": ["a"]}}, "query=%7B%22any%22%3A%5B%22a%22%5D%7D"),
        ({"exact": True}, "exact=true"),
        ({"exact": None}, ""),
        ({"from_": "2026-01-02T03:04:05Z"}, "from=2026-01-02T03%3A04%3A05Z"),
        ({"from_": datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc)}, "from=2026-01-02T03%3A04%3A05%2B00%3A00"),
    ],
)
def test_query_styles(kitchen: Api, given: dict[str, Any], query: str) -> None:
    found = searched(kitchen, **given)
    assert found.replace("%2C", ",").replace("|", "%7C") == query


def test_everything_at_once(kitchen: Api) -> None:
    query = searched(kitchen, tags=["a"], ids=[1], exact=False, extra_query={"x": "y"})
    assert sorted(query.split("&")) == ["exact=false", "ids=1", "tags=a", "x=y"]


def called(api: Api, call: Callable[[], Any], reply: Reply | None = None) -> Received:
    """The request that a call sends."""
    api.server.script(reply or Reply(body=BOOK))
    api.run(call())
    return api.server.requests[-1]


def test_header_and_cookie_parameters(kitchen: Api) -> None:
    books = kitchen.client().books
    request = called(kitchen, lambda: books.retrieve("b", if_none_match='"e"', x_shelf_count=3, session="s=1"))
    assert request.headers["if-none-match"] == '"e"'
    assert request.headers["x-shelf-count"] == "3"
    assert request.headers["cookie"] in {"session=s=1", "session=s%3D1"}
    assert request.query == ""
    assert request.body == b""
    assert "content-type" not in request.headers
    assert "if-none-match" not in called(kitchen, lambda: books.retrieve("b", if_none_match=None)).headers


def test_a_header_parameter_that_would_break_out(kitchen: Api) -> None:
    with pytest.raises(ValueError, match=r"(?i)if-none-match|if_none_match|line"):
        kitchen.run(kitchen.client().books.retrieve("b", if_none_match="a\r\nX-Evil: 1"))


def test_reserved_and_nested_names(kitchen: Api) -> None:
    author = {"first_name": "A", "home_town": "B", "shelves": [{"shelf_id": "1", "class_": "c"}, {"shelfId": "2"}]}
    request = called(
        kitchen, lambda: kitchen.client().books.create(title="T", from_="F", status="new", author_info=author)
    )
    assert request.json() == {
        "title": "T",
        "from": "F",
        "status": "new",
        "authorInfo": {
            "firstName": "A",
            "home.town": "B",
            "shelves": [{"shelfId": "1", "class": "c"}, {"shelfId": "2"}],
        },
    }


def test_undocumented_nested_keys_are_sent_as_they_are(kitchen: Api) -> None:
    request = called(
        kitchen, lambda: kitchen.client().books.create(title="T", author_info={"firstName": "A", "newKey": {"a_b": 1}})
    )
    assert request.json() == {"title": "T", "authorInfo": {"firstName": "A", "newKey": {"a_b": 1}}}


def test_names_that_clash(kitchen: Api) -> None:
    update = kitchen.client().books.update
    request = called(kitchen, lambda: update("b", timeout_=5, body_book_id="c", title=None, timeout=9))
    assert (request.method, request.path) == ("PATCH", "/v2/books/b")
    assert request.json() == {"timeout": 5, "book_id": "c", "title": None}


def test_dates(kitchen: Api) -> None:
    zone = timezone(timedelta(hours=2))
    read = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=zone)
    request = called(kitchen, lambda: kitchen.client().books.update("b", published=date(2026, 1, 2), read_at=read))
    assert request.json() == {"published": "2026-01-02", "read_at": read.isoformat()}


def test_an_empty_patch(kitchen: Api) -> None:
    assert called(kitchen, lambda: kitchen.client().books.update("b")).body == b"{}"


def test_several_path_values(kitchen: Api) -> None:
    shelves = kitchen.client().shelves
    request = called(kitchen, lambda: shelves.place("b/1", shelf_id="s 1", stickers=["x", "y"]), Reply(204))
    assert (request.method, request.path) == ("PUT", "/v2/shelves/s%201/books/b%2F1")
    assert request.json() == ["x", "y"]
    with pytest.raises(TypeError):
        kitchen.run(shelves.place("s", "b", stickers=[]))
    with pytest.raises(ValueError, match="shelf_id"):
        kitchen.run(shelves.place("b", shelf_id="", stickers=[]))
    with pytest.raises(TypeError, match="stickers"):
        kitchen.run(shelves.place("b", shelf_id="s"))


def test_no_content(kitchen: Api) -> None:
    kitchen.server.script(Reply(204))
    assert kitchen.run(kitchen.client().books.delete("b")) is None
    assert kitchen.server.requests[0].method == "DELETE"


def test_an_idempotency_header_is_minted_for_each_write(kitchen: Api, naps: list[float]) -> None:
    books = kitchen.client().books
    kitchen.server.script(Reply(500), Reply(fate="drop"), Reply(201, BOOK), Reply(201, BOOK))
    kitchen.run(books.create(title="T"))
    kitchen.run(books.create(title="T"))
    keys = [request.headers["idempotency-key"] for request in kitchen.server.requests]
    assert len(naps) == 2
    assert keys[0] == keys[1] == keys[2] != keys[3]


def test_an_idempotency_key_of_the_callers_own(kitchen: Api) -> None:
    books = kitchen.client().books
    assert called(kitchen, lambda: books.create(title="T", idempotency_key="mine")).headers["idempotency-key"] == "mine"
    given = {"Idempotency-Key": "own"}
    assert called(kitchen, lambda: books.create(title="T", extra_headers=given)).headers["idempotency-key"] == "own"
    assert called(kitchen, lambda: kitchen.client().post("/x", idempotency_key="k")).headers["idempotency-key"] == "k"
    assert "idempotency-key" not in called(kitchen, lambda: books.retrieve("b")).headers


def test_a_form(kitchen: Api) -> None:
    who = kitchen.client(api_key=None).who
    given = {"user": "ä b&c", "password": "p+w=", "scopes": ["a", "b"], "remember": True}
    request = called(kitchen, lambda: who.log_in(**given), Reply(body={"name": "N"}))
    pairs = [("user", "ä b&c"), ("password", "p+w="), ("scopes", "a"), ("scopes", "b"), ("remember", "true")]
    assert sorted(request.form()) == sorted(pairs)
    assert "x-kitchen-key" not in request.headers


def test_plain_text(kitchen: Api) -> None:
    note = kitchen.client().note
    request = called(kitchen, lambda: note.write(text="Grüße\n"), Reply(204))
    assert request.body == "Grüße\n".encode()
    assert request.headers["content-type"].startswith("text/plain")
    kitchen.server.script(Reply(body="Hällo"))
    assert kitchen.run(note.read()) == "Hällo"
    assert "text/plain" in kitchen.server.requests[-1].headers["accept"]


def test_a_schema_that_holds_itself(kitchen: Api) -> None:
    tree = {"name": "a", "children": [{"name": "b", "byName": {"c": {"name": "c", "parent": None}}}]}
    kitchen.server.script(Reply(body=tree))
    child = {"name": "b", "by_name": {"c": {"name": "c", "parent": None}}}
    found = kitchen.run(kitchen.client().trees.grow(name="a", children=[child]))
    assert kitchen.server.requests[0].json() == tree
    assert isinstance(found, kitchen.package.types.Tree)
    assert isinstance(found.children[0].by_name["c"], kitchen.package.types.Tree)
    assert found.to_dict() == tree


def test_a_model_can_be_sent_back(kitchen: Api) -> None:
    tree = {"name": "a", "children": [{"name": "b", "byName": {}}], "new": 1}
    kitchen.server.script(Reply(body=tree), Reply(body=tree))
    trees = kitchen.client().trees
    found = kitchen.run(trees.grow(name="a"))
    kitchen.run(trees.grow(name="root", children=[found]))
    assert kitchen.server.requests[1].json() == {"name": "root", "children": [tree]}


def test_a_tagged_union(kitchen: Api) -> None:
    pets = [{"kind": "cat", "lives": 9}, {"kind": "dog", "tricks": ["sit"]}, {"kind": "emu"}, {}, None]
    kitchen.server.script(Reply(body=pets))
    cat, dog, *odd = kitchen.run(kitchen.client().pets.list())
    assert isinstance(cat, kitchen.package.types.Cat)
    assert isinstance(dog, kitchen.package.types.Dog)
    assert (cat.lives, dog.tricks) == (9, ["sit"])
    assert odd == [{"kind": "emu"}, {}, None]


def test_fields_of_a_reply(kitchen: Api) -> None:
    book = {**BOOK, "from": "F", "status": "lost", "copy": 2, "pageCount": 3, "previous": None}
    kitchen.server.script(Reply(body={**book, "read_at": "2026-01-02T03:04:05Z"}))
    found = kitchen.run(kitchen.client().books.retrieve("b"))
    assert (found.from_, found.status, found.copy_, found.page_count, found.previous) == ("F", "lost", 2, 3, None)
    assert found.read_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
    assert {**found.to_dict(), "read_at": None} == {**book, "read_at": None}
    assert found.to_dict(use_api_names=False)["from_"] == "F"


def test_a_date_that_is_none(kitchen: Api) -> None:
    kitchen.server.script(Reply(body={**BOOK, "read_at": "yesterday"}))
    assert kitchen.run(kitchen.client().books.retrieve("b")).read_at == "yesterday"
