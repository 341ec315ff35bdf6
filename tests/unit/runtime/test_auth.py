"""Sign-in: every scheme, the choice between them, and access tokens."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import httpx
import pytest
from runtime import APIConnectionError, APIStatusError, AuthenticationError, Endpoint, Options, SDKError
from runtime.auth import Auth, Credential
from runtime.logs import logger_of, redacted_headers, redacted_url
from sample import AsyncSample
from support import REPLY, Script, run, start

NONE = {"api_key": None}


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.retries.delay", lambda _: 0.0)


@pytest.mark.parametrize(
    ("options", "headers", "query"),
    [
        ({"api_key": "k"}, {"authorization": "Bearer k"}, b""),
        ({"header_key": "h", "query_key": "q &"}, {"x-api-key": "h"}, b"api_key=q%20%26"),
        ({"session_key": "s"}, {"cookie": "session=s"}, b""),
        ({"user": "u", "password": "p"}, {"authorization": "Basic dTpw"}, b""),
        ({"user": "u", "password": ""}, {"authorization": "Basic dTo="}, b""),
        ({"api_key": "k", "session_key": "s"}, {"authorization": "Bearer k"}, b""),
        ({"header_key": "h", "session_key": "s"}, {"cookie": "session=s"}, b""),
    ],
)
def test_schemes(kind: str, options: dict[str, str], headers: dict[str, str], query: bytes) -> None:
    script = Script()
    run(kind, script, start, **{**NONE, **options})
    sent = {
        name: script.sent.headers[name]
        for name in ("authorization", "x-api-key", "cookie")
        if name in script.sent.headers
    }
    assert (sent, script.sent.url.query) == (headers, query)


def send(client: Any, **facts: Any) -> Any:
    session = client._session
    return session.call(Endpoint("GET", "/x", "object", Options, **facts), {}, (), "")


def test_an_operation_can_have_its_own_schemes(kind: str) -> None:
    script = Script()
    run(kind, script, lambda client: send(client, auth=()))
    assert "authorization" not in script.sent.headers
    run(kind, script, lambda client: send(client, auth=(("cookie",), ("bearerAuth",))))
    assert script.sent.headers["authorization"] == "Bearer secret-key"
    run(kind, script, lambda client: send(client, auth=((), ("bearerAuth",))))
    assert script.sent.headers["authorization"] == "Bearer secret-key"
    run(kind, script, lambda client: send(client, auth=((), ("cookie",))))
    assert "authorization" not in script.sent.headers
    run(kind, script, lambda client: send(client, auth=(("cookie",), ("mtls",))))
    assert script.sent.headers["authorization"] == "Bearer secret-key", "what the API takes elsewhere"
    with pytest.raises(SDKError, match=r"give Sample.* `session_key`"):
        run(kind, script, lambda client: send(client, auth=(("cookie",), ("mtls",))), **NONE)
    with pytest.raises(SDKError, match="must be signed in with mtls, which Sample does not support"):
        run(kind, script, lambda client: send(client, auth=(("mtls",),)), **NONE)


def test_an_operation_can_be_served_elsewhere(kind: str) -> None:
    script = Script()
    run(kind, script, lambda client: send(client, base_url="https://files.example.com/v1/"))
    assert str(script.sent.url) == "https://files.example.com/v1/x"
    assert script.sent.headers["authorization"] == "Bearer secret-key"
    assert script.sent.headers["host"] == "files.example.com"
    run(kind, script, lambda client: send(client, base_url="/other"))
    assert str(script.sent.url) == "https://api.example.com/other/x"
    run(kind, script, lambda client: send(client, base_url="https://files.example.com"), base_url="http://localhost:1")
    assert str(script.sent.url) == "http://localhost:1/x"


class TokenServer:
    """Gives tokens t1, t2, ...; refuses those in `refused`."""

    def __init__(self, *, refused: tuple[str, ...] = (), lifetime: object = 3600) -> None:
        self.refused = refused
        self.lifetime = lifetime
        self.tokens: list[httpx.Request] = []
        self.calls: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth/token":
            self.tokens.append(request)
            return httpx.Response(
                200, json={"access_token": f"t{len(self.tokens)}", "expires_in": self.lifetime, "token_type": "bearer"}
            )
        token = request.headers["authorization"].removeprefix("Bearer ")
        self.calls.append(token)
        return httpx.Response(401 if token in self.refused else 200, json=REPLY)


OAUTH = {"api_key": None, "client_id": "i:d", "client_secret": "s e"}


def twice(kind: str, server: TokenServer) -> None:
    async def act(client: AsyncSample) -> None:
        await start(client)
        await start(client)

    run(kind, server, (lambda client: (start(client), start(client))) if kind == "sync" else act, **OAUTH)


def test_a_token_is_fetched_once_and_kept(kind: str) -> None:
    server = TokenServer()
    twice(kind, server)
    assert server.calls == ["t1", "t1"]
    (request,) = server.tokens
    assert (request.method, str(request.url)) == ("POST", "https://api.example.com/oauth/token")
    assert request.content == b"grant_type=client_credentials"
    assert request.headers["authorization"] == "Basic aSUzQWQ6cyUyMGU="
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize(("lifetime", "tokens"), [(0, 2), (None, 1), ("60", 1), ("soon", 1)])
def test_a_token_is_kept_until_it_expires(kind: str, lifetime: object, tokens: int) -> None:
    server = TokenServer(lifetime=lifetime)
    twice(kind, server)
    assert len(server.tokens) == tokens


def test_a_refused_token_is_refreshed_once(kind: str) -> None:
    server = TokenServer(refused=("t1",))
    run(kind, server, start, **OAUTH)
    assert server.calls == ["t1", "t2"]
    server = TokenServer(refused=("t1", "t2", "t3"))
    with pytest.raises(AuthenticationError):
        run(kind, server, start, **OAUTH)
    assert server.calls == ["t1", "t2"]


def test_a_failure_to_fetch_a_token_is_repeated_and_then_told(kind: str) -> None:
    script = Script(httpx.ReadTimeout("x"), httpx.Response(503), httpx.Response(400, json={"error": "invalid_client"}))
    with pytest.raises(APIStatusError, match=r"400 Bad Request: invalid_client .while fetching an access token"):
        run(kind, script, start, **OAUTH)
    assert [request.url.path for request in script.requests] == ["/oauth/token"] * 3
    with pytest.raises(APIConnectionError):
        run(kind, Script(httpx.ConnectError("no")), start, max_retries=0, **OAUTH)
    for odd in ({"token": "x"}, ["x"], {"access_token": 5}):
        with pytest.raises(SDKError, match="/oauth/token has no access token"):
            run(kind, Script(httpx.Response(200, json=odd)), start, **OAUTH)
    with pytest.raises(SDKError, match="has no access token"):
        run(kind, Script(httpx.Response(200, text="nothing")), start, **OAUTH)


def test_id_and_secret_in_the_body() -> None:
    credential = Credential(
        "o", "client_credentials", {"id": "", "key": ""}, token_url="/t", scopes=("a", "b"), token_auth="body"
    )
    wanted = Auth("C", [credential], {"id": "i", "key": "k"}).token_request(credential)
    assert wanted.form == {
        "grant_type": "client_credentials",
        "scope": "a b",
        "client_id": "i",
        "client_secret": "k",
    }
    assert wanted.headers == ()


def test_many_calls_at_once_with_a_token() -> None:
    async def act(client: AsyncSample) -> list[Any]:
        return await asyncio.gather(*(start(client) for _ in range(5)))

    assert len(run("async", TokenServer(), act, **OAUTH)) == 5


def test_logs_hold_no_secrets(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="sample")
    secrets = {"header_key": "hidden-1", "query_key": "hidden-2"}
    script = Script(
        httpx.ConnectError("failed for hidden-2"),
        httpx.Response(429, headers={"set-cookie": "a=hidden-3", "x-request-id": "r1"}),
    )
    extra = {"extra_headers": {"X-Auth-Token": "hidden-4"}, "extra_query": {"token": "hidden-5", "plain": "shown"}}
    run(kind, script, lambda client: start(client, **extra), api_key=None, **secrets)
    text = caplog.text
    assert "hidden" not in text
    assert "plain=shown" in text
    assert "POST https://api.example.com/v2/calls/id/actions/streaming_start" in text
    assert "429 in " in text
    assert "request id r1" in text
    assert "Attempt 3 of 3 in " in text


def test_nothing_is_logged_unless_wished(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    run(kind, Script(), start)
    assert [record for record in caplog.records if record.name == "sample"] == []


def test_the_environment_turns_logging_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ODD_LOG", "debug")
    assert logger_of("odd_package_1", "ODD").level == logging.DEBUG
    monkeypatch.setenv("ODD_LOG", "INFO")
    assert logger_of("odd_package_2", "ODD").level == logging.INFO
    monkeypatch.setenv("ODD_LOG", "nonsense")
    assert logger_of("odd_package_3", "ODD").level == logging.NOTSET


def test_errors_hold_no_secrets(kind: str) -> None:
    body = {"errors": [{"title": "Bad key", "detail": "The key secret-key is unknown"}]}
    with pytest.raises(AuthenticationError) as caught:
        run(kind, Script(httpx.Response(401, json=body)), start)
    assert "secret-key" not in str(caught.value)
    assert str(caught.value) == "401 Unauthorized: Bad key: The key [redacted] is unknown"
    with pytest.raises(APIConnectionError) as lost:
        run(kind, Script(httpx.ConnectError("no route for secret-key")), start, max_retries=0)
    assert "secret-key" not in str(lost.value)


def test_what_logs_show() -> None:
    assert redacted_url("https://me:pass@x.y/z?K=1&b=2&api_key=3", frozenset({"k"})) == (
        "https://x.y/z?K=[redacted]&b=2&api_key=[redacted]"
    )
    headers = [("X-Own", "1"), ("Cookie", "2"), ("X-Api-Key", "3"), ("Accept", "4"), ("Idempotency-Key", "5")]
    assert redacted_headers(headers, frozenset({"x-own"})) == {
        "X-Own": "[redacted]",
        "Cookie": "[redacted]",
        "X-Api-Key": "[redacted]",
        "Accept": "4",
        "Idempotency-Key": "5",
    }
