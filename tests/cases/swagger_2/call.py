"""A Swagger 2.0 document is used as if it were one of OpenAPI 3."""

from __future__ import annotations

from typing import Any

from tests.harness.api import Act, Api


def signed_in(api: Api, act: Act) -> Any:
    return api(act, username="u", password="p")


def test_lists_in_the_query(api: Api) -> None:
    api.answer({"items": [{"name": "Rex", "nickname": None}]})
    found = signed_in(
        api,
        lambda client: client.pets.list(
            ids=[1, 2], tags=["a", "b"], words=["c", "d"], pipes=["e", "f"], tabs="g", x_trace="long"
        ),
    )
    assert found.items[0].nickname is None
    assert api.sent.path == "/pets"
    assert api.sent.query == "ids=1,2&tags=a&tags=b&words=c%20d&pipes=e|f&tabs=g"
    assert api.sent.headers["x-trace"] == "long"


def test_bodies(api: Api) -> None:
    api.answer({"name": "Rex", "owner": {"name": "Ann", "pets": [{"name": "Tom"}]}}, 201)
    found = signed_in(api, lambda client: client.pets.create(name="Rex", nickname=None, page=2))
    assert (api.sent.query, api.sent.json) == ("page=2", {"name": "Rex", "nickname": None})
    assert found.owner.pets[0].name == "Tom"


def test_forms(api: Api) -> None:
    api.answer({})
    signed_in(api, lambda client: client.searches.create(q="a b", kinds=["cat", "dog"]))
    assert api.sent.media == "application/x-www-form-urlencoded"
    assert api.sent.content == b"q=a%20b&kinds=cat,dog"


def test_files(api: Api) -> None:
    api.answer(status=204)
    signed_in(api, lambda client: client.pets.photo.upload("7", photo=("a.png", b"png"), title="A"))
    assert api.sent.parts == [("photo", "a.png", "image/png", b"png"), ("title", None, "", b"A")]


def test_other_files(api: Api) -> None:
    api.answer({"name": None})
    assert signed_in(api, lambda client: client.people.create(boss={"name": "Ann"})).name is None
    assert api.sent.json == {"boss": {"name": "Ann"}}
