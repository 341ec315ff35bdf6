"""Requests to endpoints that the document does not know, redirects, and what is logged."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from tests.e2e.inside.api import KEY, Api
from tests.e2e.inside.server import Reply, Server

OK = Reply(body={"data": {"result": "ok"}})


@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete"])
def test_every_method(telnyx: Api, method: str) -> None:
    telnyx.server.script(Reply(body={"any": [1, None]}))
    given: dict[str, Any] = {} if method in {"get", "delete"} else {"body": {"from": "x"}}
    found = telnyx.run(getattr(telnyx.client(), method)("/new/thing", query={"a": [1, 2], "b": {"c": "d"}}, **given))
    (request,) = telnyx.server.requests
    assert found == {"any": [1, None]}
    assert (request.method, request.path) == (method.upper(), "/v2/new/thing")
    assert request.pairs == [("a", "1"), ("a", "2"), ("b[c]", "d")]
    assert request.headers["authorization"] == f"Bearer {KEY}"
    if given:
        assert request.json() == {"from": "x"}
        assert request.headers["content-type"] == "application/json"
    else:
        assert request.body == b""


def test_a_typed_reply(telnyx: Api) -> None:
    telnyx.server.script(OK)
    kind = telnyx.package.types.CallCommandResponse
    reply = telnyx.run(telnyx.client().post("/calls/c/actions/fork_stop", cast_to=kind, body={}))
    assert isinstance(reply, kind)
    assert reply.data.result == "ok"


def test_plain_replies(telnyx: Api) -> None:
    client = telnyx.client()
    telnyx.server.script(Reply(body="text"), Reply(body=b"\x00\x01"), Reply(body=[1, {"a": 2}]))
    assert telnyx.run(client.get("/a", cast_to=str)) == "text"
    assert telnyx.run(client.get("/b", cast_to=bytes)) == b"\x00\x01"
    assert telnyx.run(client.get("/c", cast_to=list[Any])) == [1, {"a": 2}]


def test_content_and_files(telnyx: Api) -> None:
    client = telnyx.client()
    telnyx.server.script(OK, OK)
    telnyx.run(client.put("/raw", content=b"\x00raw"))
    assert telnyx.server.requests[0].body == b"\x00raw"
    telnyx.run(client.post("/form", files={"file": ("a.txt", b"abc", "text/plain")}, body={"purpose": "x"}))
    parts = telnyx.server.requests[1].parts()
    assert [(part.name, part.filename, part.content) for part in parts] == [
        ("purpose", None, b"x"),
        ("file", "a.txt", b"abc"),
    ]


def test_options_of_a_custom_request(telnyx: Api, naps: list[float]) -> None:
    telnyx.server.script(Reply(500), Reply(500))
    client = telnyx.client()
    with pytest.raises(telnyx.package.InternalServerError):
        telnyx.run(client.get("things", headers={"X-A": "b"}, max_retries=1))
    assert len(naps) == 1
    assert telnyx.server.requests[0].headers["x-a"] == "b"
    assert telnyx.server.requests[0].path == "/v2/things"


def test_unknown_keywords_of_a_custom_request(telnyx: Api) -> None:
    with pytest.raises(TypeError, match="querry"):
        telnyx.run(telnyx.client().get("/things", querry={}))


def test_custom_requests_in_the_raw_mode(telnyx: Api) -> None:
    telnyx.server.script(Reply(202, {"a": 1}))
    response = telnyx.run(telnyx.client().with_raw_response.post("/things", body={}))
    assert response.status_code == 202
    assert telnyx.run(response.json()) == {"a": 1}


def test_a_whole_url_of_another_origin_gets_no_key(telnyx: Api, other: Server) -> None:
    other.script(OK)
    client = telnyx.client(default_headers={"X-Secret": "s"})
    telnyx.run(client.get(f"{other.origin}/elsewhere"))
    (request,) = other.requests
    assert "authorization" not in request.headers
    assert "x-secret" not in request.headers
    assert KEY not in str(request)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_within_the_api(telnyx: Api, status: int) -> None:
    telnyx.server.script(Reply(status, headers={"Location": "/v2/moved?x=1"}), OK)
    reply = telnyx.run(telnyx.client().calls.actions.stop_forking("c", command_id="k"))
    first, second = telnyx.server.requests
    assert reply.data.result == "ok"
    assert second.target == "/v2/moved?x=1"
    assert second.headers["authorization"] == f"Bearer {KEY}"
    if status in {307, 308}:
        assert (second.method, second.body) == ("POST", first.body)
    else:
        assert (second.method, second.body) == ("GET", b"")
        assert "content-type" not in second.headers


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_another_origin_carries_no_credential(telnyx: Api, other: Server, status: int) -> None:
    telnyx.server.script(Reply(status, headers={"Location": f"{other.origin}/v2/moved", "Set-Cookie": "sid=1"}))
    other.script(OK)
    client = telnyx.client(default_headers={"X-Api-Token": "token", "Cookie": "own=1"})
    telnyx.run(client.calls.actions.stop_forking("c", extra_headers={"X-More": "more"}))
    (request,) = other.requests
    assert request.headers["host"] == other.origin.removeprefix("http://")
    for name in ("authorization", "cookie", "x-api-token", "x-more"):
        assert name not in request.headers
    assert KEY not in str(request.raw_headers)


def test_a_redirect_there_and_back(telnyx: Api, other: Server) -> None:
    telnyx.server.script(Reply(307, headers={"Location": f"{other.origin}/v2/there"}), OK)
    other.script(Reply(307, headers={"Location": f"{telnyx.server.origin}/v2/back"}))
    telnyx.run(telnyx.client().calls.actions.stop_forking("c"))
    assert "authorization" not in telnyx.server.requests[1].headers, "a redirect of another origin gets no credential"


def test_a_circle_of_redirects(telnyx: Api) -> None:
    telnyx.server.route = lambda _: Reply(307, headers={"Location": "/v2/again"})
    with pytest.raises(telnyx.package.APIConnectionError, match="redirect"):
        telnyx.run(telnyx.client().get("/again"))
    assert len(telnyx.server.requests) <= 31


@pytest.mark.parametrize("location", ["ftp://example.com/x", "http://[::1", "file:///etc/passwd"])
def test_a_redirect_to_nowhere(telnyx: Api, location: str) -> None:
    telnyx.server.script(Reply(302, headers={"Location": location}))
    with pytest.raises(telnyx.package.APIError):
        telnyx.run(telnyx.client().get("/things"))


def test_cookies_are_kept(telnyx: Api) -> None:
    telnyx.server.script(Reply(headers={"Set-Cookie": "sid=42; Path=/"}, body={}), Reply(body={}))
    client = telnyx.client()
    telnyx.run(client.get("/one"))
    telnyx.run(client.get("/two"))
    assert telnyx.server.requests[1].cookies == {"sid": "42"}


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO])
def test_logs_have_no_secrets(telnyx: Api, caplog: pytest.LogCaptureFixture, naps: list[float], level: int) -> None:
    telnyx.server.script(Reply(429, headers={"Set-Cookie": "sid=s3cret-cookie"}), OK)
    client = telnyx.client(default_headers={"X-Auth-Token": "t0ken-value", "Cookie": "a=s3cret-cookie"})
    with caplog.at_level(level, logger="telnyx"):
        telnyx.run(client.calls.actions.stop_forking("c", extra_query={"api_key": "s3cret-query"}))
    assert len(naps) == 1
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("telnyx")]
    assert any("POST" in line and "/v2/calls/c/actions/fork_stop" in line for line in lines)
    assert any("429" in line for line in lines)
    for line in lines:
        for secret in (KEY, "s3cret-cookie", "t0ken-value", "s3cret-query"):
            assert secret not in line
    assert (level == logging.DEBUG) == any("accept" in line.lower() for line in lines), "headers are for debugging"


def test_nothing_is_logged_unasked(telnyx: Api, capfd: pytest.CaptureFixture[str]) -> None:
    telnyx.server.script(OK)
    telnyx.run(telnyx.client().calls.actions.stop_forking("c"))
    assert capfd.readouterr() == ("", "")
