"""Replies: typed, lenient unless told otherwise, and nothing of them is lost."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from tests.e2e.inside.api import Api
from tests.e2e.inside.server import Reply

BAD = {
    "a field of another type": {"data": {"result": 42}},
    "an object in place of a text": {"data": {"result": {"deep": [1]}}},
    "a text in place of an object": {"data": "ok"},
    "a missing field": {},
    "null for what is no null": {"data": None},
    "an array in place of the whole": [1, 2],
    "a text in place of the whole": "ok",
    "a missing field inside": {"data": {}},
}


def replied(api: Api, body: Any, **options: Any) -> Any:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    api.server.script(Reply(body=content, headers={"Content-Type": "application/json"}))
    return api.run(api.client(**options).calls.actions.stop_forking("c"))


def messaged(api: Api, body: Any, **options: Any) -> Any:
    api.server.script(Reply(body=body))
    return api.run(api.client(**options).messages.send(to="+1"))


@pytest.mark.parametrize("name", BAD)
def test_lenient(telnyx: Api, name: str) -> None:
    reply = replied(telnyx, BAD[name])
    found = reply.to_dict() if hasattr(reply, "to_dict") else reply
    assert found == BAD[name], "it comes through as it is"


@pytest.mark.parametrize("name", BAD)
def test_strict(telnyx: Api, name: str) -> None:
    with pytest.raises(telnyx.package.APIResponseValidationError) as found:
        replied(telnyx, BAD[name], strict_response_validation=True)
    error = found.value
    assert error.status_code == 200
    assert error.response.json() == BAD[name]
    assert "\n" not in error.message
    assert "42" not in error.message


def test_strict_takes_what_is_right(telnyx: Api) -> None:
    good = {"data": {"id": "4ca2b8ba", "record_type": "message", "text": "Hi"}}
    assert messaged(telnyx, good, strict_response_validation=True).data.text == "Hi"
    assert messaged(telnyx, {"data": {}}, strict_response_validation=True).data.text is None
    assert messaged(telnyx, {"data": {"new": 1}}, strict_response_validation=True).data.new == 1


def test_an_unknown_enum_value(telnyx: Api) -> None:
    odd = {"data": {"record_type": "carrier_pigeon"}}
    assert messaged(telnyx, odd).data.record_type == "carrier_pigeon"
    with pytest.raises(telnyx.package.APIResponseValidationError):
        messaged(telnyx, odd, strict_response_validation=True)


def test_unknown_fields_are_kept(telnyx: Api) -> None:
    body = {"data": {"result": "ok", "new_thing": {"a": [1]}, "model_config": 1}, "meta": {"pages": 3}}
    reply = replied(telnyx, body)
    assert reply.data.new_thing == {"a": [1]}
    assert reply.meta == {"pages": 3}
    assert reply.unknown == {"meta": {"pages": 3}}
    assert reply.to_dict() == body
    assert json.loads(reply.to_json()) == body


def test_null_and_missing(telnyx: Api) -> None:
    reply = messaged(telnyx, {"data": {"text": None}})
    assert (reply.data.text, reply.data.id) == (None, None)
    assert reply.data.model_fields_set == {"text"}
    assert reply.to_dict() == {"data": {"text": None}}
    assert reply.to_dict(exclude_unset=False)["data"] == {"id": None, "record_type": None, "text": None}


@pytest.mark.parametrize("body", [b"", b"   "])
def test_an_empty_body(telnyx: Api, body: bytes) -> None:
    if not body:
        assert replied(telnyx, body) is None
    with pytest.raises(telnyx.package.APIResponseValidationError):
        replied(telnyx, body, strict_response_validation=True)


@pytest.mark.parametrize("body", [b'{"data": ', b"\xff\xfe", b"{]", b"nothing"])
def test_a_body_that_is_no_json(telnyx: Api, body: bytes) -> None:
    with pytest.raises(telnyx.package.APIResponseValidationError):
        replied(telnyx, body)


def test_an_attribute_that_is_not_there(telnyx: Api) -> None:
    with pytest.raises(AttributeError):
        _ = replied(telnyx, {"data": {"result": "ok"}}).nothing


def test_a_deep_reply_does_not_break(telnyx: Api) -> None:
    body = b'{"data": {"result": "ok", "deep": ' + b"[" * 100 + b"]" * 100 + b"}}"
    assert replied(telnyx, body).data.result == "ok"


def test_big_numbers_and_odd_text(telnyx: Api) -> None:
    reply = replied(telnyx, {"data": {"result": "ok", "big": 2**80, "text": "\u0000é👋\ud83d"}})
    assert reply.data.big == 2**80


def test_compressed_replies(telnyx: Api) -> None:
    body = gzip.compress(json.dumps({"data": {"result": "small"}}).encode())
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    telnyx.server.script(Reply(body=body, headers=headers))
    assert telnyx.run(telnyx.client().calls.actions.stop_forking("c")).data.result == "small"
