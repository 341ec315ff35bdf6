"""What is passed as keywords, what as one, and how each media type is written."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.harness.api import Api

NOON = dt.datetime(2020, 2, 29, 12, tzinfo=dt.timezone.utc)


def send(api: Api, method: str, **params: Any) -> Any:
    api(lambda client: getattr(client.send, method)(**params))
    assert api.sent.media == "application/json"
    return api.sent.json


def test_objects(api: Api) -> None:
    assert send(api, "object", display_name="a", secret="s") == {"displayName": "a", "secret": "s"}
    nested = {"inner_name": "b", "extra": 1}
    assert send(api, "object", display_name="a", secret="s", nested=nested)["nested"] == {"innerName": "b", "extra": 1}
    assert send(api, "object", display_name="a", secret="s", nested={"innerName": "b"})["nested"] == {"innerName": "b"}
    assert send(api, "object", display_name="a", secret="s", items=[{"line_number": 1}])["items"] == [{"lineNumber": 1}]
    parent = {"display_name": "p", "secret": "q"}
    assert send(api, "object", display_name="a", secret="s", parent=parent)["parent"]["displayName"] == "p"


def test_what_is_left_out(api: Api) -> None:
    assert send(api, "optional") == {}
    assert send(api, "nothing_required") == {}
    assert send(api, "nothing_required", a=None, b=None) == {"a": None, "b": None}
    with pytest.raises(TypeError, match="display_name"):
        send(api, "object", secret="s")
    with pytest.raises(TypeError, match="id"):
        send(api, "object", id="i", display_name="a", secret="s")


def test_one_keyword(api: Api) -> None:
    assert send(api, "array", body=[{"display_name": "a", "secret": "s"}]) == [{"displayName": "a", "secret": "s"}]
    assert send(api, "scalar", body=3) == 3
    assert send(api, "whole", thing={"display_name": "a", "secret": "s"}) == {"displayName": "a", "secret": "s"}
    assert send(api, "plain_map", body={"some_key": {"x": 1}}) == {"some_key": {"x": 1}}
    assert send(api, "free", body={"some_key": 1}) == {"some_key": 1}
    assert send(api, "shared", body=[1.5, 2]) == [1.5, 2]
    assert send(api, "anything", body={"at": NOON}) == {"at": "2020-02-29T12:00:00+00:00"}


def test_unions(api: Api) -> None:
    assert send(api, "union", body={"x": 1}) == {"x": 1}
    assert send(api, "union", body={"display_name": "a", "secret": "s"}) == {"displayName": "a", "secret": "s"}
    assert send(api, "near_union", kind="circle", label="l", radius=1.5) == {
        "kind": "circle",
        "label": "l",
        "radius": 1.5,
    }
    with pytest.raises(TypeError, match="label"):
        send(api, "near_union", kind="square")


def test_no_body(api: Api) -> None:
    api(lambda client: client.send.scalar())
    assert (api.sent.content, api.sent.media) == (b"", "")
    assert send(api, "scalar", body=None) is None


def test_json_is_preferred(api: Api) -> None:
    assert send(api, "several", x=1) == {"x": 1}


def test_other_media(api: Api) -> None:
    api(lambda client: client.send.form(name="a b&", tags=["x", "y"], joined=["x", "y"], deep={"x": 1, "y": 2}))
    assert api.sent.media == "application/x-www-form-urlencoded"
    assert api.sent.form == [
        ("name", "a b&"),
        ("tags", "x"),
        ("tags", "y"),
        ("joined", "x,y"),
        ("deep[x]", "1"),
        ("deep[y]", "2"),
    ]
    api(lambda client: client.send.text(body="grüße"))
    assert api.sent.media.startswith("text/plain")
    assert api.sent.content.decode() == "grüße"
    api(lambda client: client.send.xml(thing=b"<a/>"))
    assert (api.sent.media, api.sent.content) == ("application/xml", b"<a/>")
    api(lambda client: client.send.vendor(x=1))
    assert (api.sent.media, api.sent.json) == ("application/merge-patch+json", {"x": 1})
    assert send(api, "delete", reason="r") == {"reason": "r"}


def test_extra_body(api: Api) -> None:
    assert send(api, "optional", x=1, extra_body={"z": 3}) == {"x": 1, "z": 3}
