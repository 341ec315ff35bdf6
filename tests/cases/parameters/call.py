"""Where parameters go, and how each style writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.harness.api import Api

POINT = {"x": 1, "y": 2}


def path(api: Api, method: str, *values: object, **params: object) -> str:
    api(lambda client: getattr(client.paths, method)(*values, **params))
    return api.sent.target


def test_paths(api: Api) -> None:
    assert path(api, "simple", 7) == "/simple/7"
    assert path(api, "simple_list", ["a", "b/c"]) == "/simple-list/a,b%2Fc"
    assert path(api, "simple_object", POINT) == "/simple-object/x=1,y=2"
    assert path(api, "label", ["a", "b"]) == "/label/.a,b"
    assert path(api, "label_explode", ["a", "b"]) == "/label-explode/.a.b"
    assert path(api, "matrix", ["a", "b"]) == "/matrix/;ids=a,b"
    assert path(api, "matrix_explode", POINT) == "/matrix-explode/;x=1;y=2"
    assert path(api, "suffix", "png", name="a b") == "/files/a%20b.png"
    assert path(api, "undeclared", "boo") == "/undeclared/boo"


def test_the_last_is_positional_and_the_others_are_keywords(api: Api) -> None:
    assert path(api, "two", "u", org="o") == "/orgs/o/users/u"
    assert path(api, "two", user="u", org="o") == "/orgs/o/users/u"
    with pytest.raises(TypeError):
        path(api, "two", "o", "u")


def test_values_that_would_change_the_path(api: Api) -> None:
    for value in ("", ".", ".."):
        with pytest.raises(ValueError, match="id"):
            path(api, "simple", value)
    assert not api.all_sent


def query(api: Api, **params: object) -> str:
    return api.query(lambda client: client.queries.list(text="t", **params))


def test_queries(api: Api) -> None:
    assert query(api) == "text=t"
    assert query(api, flag=True) == "text=t&flag=true"
    assert query(api, flag=None) == "text=t"
    assert query(api, day=dt.date(2020, 2, 29)) == "text=t&day=2020-02-29"
    assert query(api, form=["a", "b&"]) == "text=t&form=a&form=b%26"
    assert query(api, form_joined=["a", "b"]) in {"text=t&formJoined=a,b", "text=t&formJoined=a%2Cb"}
    assert query(api, spaced=["a", "b"]) == "text=t&spaced=a%20b"
    assert query(api, piped=["a", "b"]) in {"text=t&piped=a|b", "text=t&piped=a%7Cb"}
    assert query(api, form_object=POINT) == "text=t&x=1&y=2"
    assert query(api, form_object_joined=POINT) in {
        "text=t&formObjectJoined=x,1,y,2",
        "text=t&formObjectJoined=x%2C1%2Cy%2C2",
    }
    assert query(api, deep=POINT) == "text=t&deep%5Bx%5D=1&deep%5By%5D=2"
    assert query(api, reserved="a/b?c:d") == "text=t&reserved=a/b?c:d"
    assert query(api, old=4) == "text=t&old=4"
    assert query(api, empty="") == "text=t&empty="
    query(api, json=POINT)
    assert api.sent.pairs == [("text", "t"), ("json", '{"x":1,"y":2}')]


def test_headers_and_cookies(api: Api) -> None:
    sent = api.headers(
        lambda client: client.headers.get(
            x_trace="t", x_ids=[1, 2], x_point=POINT, session="s", extra_headers={"X-Own": "o"}
        )
    )
    assert (sent["x-trace"], sent["x-ids"], sent["x-point"], sent["x-own"]) == ("t", "1,2", "x=1,y=2", "o")
    assert sent["cookie"] == "session=s"


def test_overrides(api: Api) -> None:
    assert api.query(lambda client: client.overrides.get("a", limit=3, verbose=True)) in {
        "limit=3&verbose=true",
        "verbose=true&limit=3",
    }
    api(lambda client: client.overrides.delete(5, limit="no"))
    assert api.sent.target == "/overrides/5?limit=no"


def test_keywords_are_checked_before_anything_is_sent(api: Api) -> None:
    with pytest.raises(TypeError, match="text"):
        api(lambda client: client.queries.list())
    with pytest.raises(TypeError, match="formm"):
        api(lambda client: client.queries.list(text="t", formm=["a"]))
    assert not api.all_sent
