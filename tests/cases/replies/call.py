"""What comes back: by status, by media type, by shape."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.harness.api import Api


def get(api: Api, method: str, body: Any = None, status: int = 200, media: str = "", **headers: str) -> Any:
    api.server.answers.clear()
    api.answer(body, status, media, **headers)
    return api(lambda client: getattr(client.get_, method)())


def test_several_statuses(api: Api) -> None:
    done = get(api, "two", {"state": "done", "at": "2020-02-29T12:00:00Z"})
    assert (type(done).__name__, done.at) == ("Done", dt.datetime(2020, 2, 29, 12, tzinfo=dt.timezone.utc))
    pending = get(api, "two", {"state": "pending", "seconds": 3}, 202)
    assert (type(pending).__name__, pending.seconds) == ("Pending", 3)
    assert get(api, "range", {"state": "done"}, 201).state == "done"
    assert get(api, "default", {"state": "done"}).state == "done"
    assert get(api, "shared", {"ok": True, "inner": {"a": "b"}}).inner.a == "b"


def test_nothing(api: Api) -> None:
    assert get(api, "nothing", status=204) is None
    assert get(api, "with_body_on_204", status=204) is None
    api.server.answers.clear()
    api.answer(b"", 302, location="/elsewhere")
    api.answer(status=204)
    assert api(lambda client: client.get_.redirect()) is None
    assert api.sent.path == "/elsewhere"


def test_other_media(api: Api) -> None:
    assert get(api, "text", "grüße", media="text/plain; charset=utf-8") == "grüße"
    assert api.sent.headers["accept"] == "text/plain"
    for method, media in (("binary", "application/octet-stream"), ("image", "image/png"), ("xml", "application/xml")):
        api.server.answers.clear()
        api.answer(b"\x00\xff", media=media)
        if api.kind == "sync":
            assert api(lambda client, method=method: getattr(client.get_, method)().read()) == b"\x00\xff"
        else:

            async def read(client: Any, method: str = method) -> Any:
                return await (await getattr(client.get_, method)()).read()

            assert api(read) == b"\x00\xff"
        assert api.sent.headers["accept"] == media
    assert get(api, "several_media", {"state": "done"}).state == "done"
    assert "json" in api.sent.headers["accept"]


def test_shapes(api: Api) -> None:
    assert [item.state for item in get(api, "list", [{"state": "done"}, {"state": "other"}])] == ["done", "other"]
    assert get(api, "map", {"some_key": {"state": "done"}})["some_key"].state == "done"
    assert get(api, "scalar", 3) == 3
    assert get(api, "nullable", None) is None
    assert get(api, "nullable", {"state": "done"}).state == "done"
    assert get(api, "any", {"a": [1]}) == {"a": [1]}
    assert get(api, "no_schema", {"a": [1]}) == {"a": [1]}


def test_unions(api: Api) -> None:
    for value, name in (("cat", "Cat"), ("dog", "Dog"), ("hound", "Dog")):
        assert type(get(api, "tagged", {"petType": value})).__name__ == name
    assert get(api, "tagged", {"petType": "fish", "fins": 2}) == {"petType": "fish", "fins": 2}
    assert type(get(api, "guessed", {"state": "pending"})).__name__ == "Pending"
    assert get(api, "loose", "text") == "text"
    assert get(api, "loose", ["a"]) == ["a"]
    assert get(api, "loose", {"petType": "cat", "lives": 9}).lives == 9


def test_errors(api: Api) -> None:
    with pytest.raises(api.package.NotFoundError, match="gone"):
        get(api, "errors", {"message": "gone"}, 404)
    with pytest.raises(api.package.InternalServerError, match="worse"):
        get(api, "errors", {"title": "Bad", "detail": "worse"}, 500)


def test_replies_that_break_the_schema(api: Api) -> None:
    assert get(api, "two", {"state": 7, "at": "yesterday"}).at == "yesterday"
    assert get(api, "list", {"state": "done"}) is not None
    assert get(api, "scalar", "three") == "three"
    assert get(api, "tagged", "text") == "text"
