"""Clients: options, environment, copies, modes, custom requests."""

from __future__ import annotations

import asyncio
import datetime as dt
from functools import partial
from typing import Any

import httpx
import pytest
from runtime import NOT_GIVEN, RateLimitError, SDKError
from sample import AsyncSample, Sample, _client, types
from support import REPLY, Script, run, start


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SAMPLE_API_KEY", "SAMPLE_BASE_URL", "SAMPLE_PUBLIC_KEY", "SAMPLE_QUERY_KEY", "SAMPLE_LOG"):
        monkeypatch.delenv(name, raising=False)


def client(script: Script, **options: Any) -> Sample:
    return Sample(http_client=httpx.Client(transport=httpx.MockTransport(script)), **{"api_key": "k", **options})


def test_a_call(kind: str) -> None:
    script = Script()
    reply = run(kind, script, lambda client: start(client, from_="me", dialogflow_config={"analyze_sentiment": True}))
    assert isinstance(reply, types.CallCommandReply)
    assert reply.data is not None
    assert reply.data.result == "ok"
    assert script.body == {"stream_url": "wss://x", "from": "me", "dialogflow_config": {"analyzeSentiment": True}}
    sent = script.sent
    assert (sent.method, str(sent.url)) == ("POST", "https://api.example.com/v2/calls/id/actions/streaming_start")
    assert sent.headers["authorization"] == "Bearer secret-key"
    assert sent.headers["accept"] == "application/json"
    assert sent.headers["content-type"] == "application/json"
    assert sent.headers["content-length"] == str(len(sent.content))
    assert sent.headers["user-agent"] == "sample-python/0.1.0"
    assert sent.headers["host"] == "api.example.com"
    assert sent.extensions["timeout"] == {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}


def test_nested_names_are_restored_at_any_depth(kind: str) -> None:
    script = Script()
    run(kind, script, lambda client: start(client, dialogflow_config={"inner": {"from_": "x"}, "analyzeSentiment": 1}))
    assert script.body["dialogflow_config"] == {"inner": {"from": "x"}, "analyzeSentiment": 1}
    run(kind, script, lambda client: client.messages.replace("m", message={"from_": "x", "text": "t"}))
    assert script.body == {"from": "x", "text": "t"}
    where = {"sent_at": dt.date(2026, 1, 2), "either": {"from_": "x"}}
    script = Script(httpx.Response(200, json={}))

    async def first(client: AsyncSample) -> object:
        return await client.messages.list(filter=where)  # type: ignore[arg-type]

    run(kind, script, (lambda client: client.messages.list(filter=where)) if kind == "sync" else first)
    assert script.sent.url.query == b"filter%5Bsent.at%5D=2026-01-02&filter%5Beither%5D%5Bfrom%5D=x"


def test_misuse_raises_before_anything_is_sent(kind: str) -> None:
    script = Script()
    for bad in ({"stream_ulr": "x"}, {"stream_url": NOT_GIVEN}):
        with pytest.raises(TypeError):
            run(kind, script, partial(start, **bad))
    with pytest.raises(ValueError, match="`call_control_id` but received ''"):
        run(kind, script, lambda client: client.calls.actions.hang_up(""))
    assert script.requests == []


def test_options_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE_API_KEY", "from-env")
    monkeypatch.setenv("SAMPLE_BASE_URL", "https://eu.example.com/v3/")
    monkeypatch.setenv("SAMPLE_PUBLIC_KEY", "pub")
    script = Script()
    made = client(script, api_key=None)
    start(made)
    assert script.sent.headers["authorization"] == "Bearer from-env"
    assert str(script.sent.url).startswith("https://eu.example.com/v3/calls/")
    assert made.base_url == httpx.URL("https://eu.example.com/v3")
    assert made._option("public_key") == "pub"
    assert client(script, public_key="mine")._option("public_key") == "mine"


@pytest.mark.parametrize("key", [None, ""])
def test_a_missing_key_is_named_at_the_first_call_that_needs_it(kind: str, key: str | None) -> None:
    with pytest.raises(SDKError) as caught:
        run(kind, Script(), start, api_key=key)
    assert str(caught.value) == (
        "Missing credentials: give Sample(...) `api_key` (environment variable SAMPLE_API_KEY), or `header_key` and "
        "`query_key` (environment variable SAMPLE_QUERY_KEY), or `session_key`, or `user` and `password`, or "
        "`client_id` and `client_secret`."
    )


def test_bad_options() -> None:
    with pytest.raises(SDKError, match=r"must start with https:// or http://, not 'api.example.com'"):
        Sample(base_url="api.example.com")
    with pytest.raises(TypeError, match=r"`http_client` must be an httpx.Client, not AsyncClient"):
        Sample(http_client=httpx.AsyncClient())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"`http_client` must be an httpx.AsyncClient, not Client"):
        AsyncSample(http_client=httpx.Client())  # type: ignore[arg-type]


def test_defaults_and_their_overrides(kind: str) -> None:
    script = Script()
    options = {"default_headers": {"X-A": "1", "x-b": "1", "User-Agent": "mine"}, "default_query": {"v": [1, 2]}}
    extra = {"extra_headers": {"x-a": "2", "X-B": None}, "region": ["eu", "us"], "trace": "t"}
    run(kind, script, lambda client: start(client, **extra), **options)
    headers = script.sent.headers
    assert (headers["x-a"], headers.get("x-b"), headers["user-agent"], headers["x-trace"]) == ("2", None, "mine", "t")
    assert script.sent.url.query == b"region%5B%5D=eu,us&v=1&v=2"
    run(kind, script, lambda client: start(client, extra_query={"v": 3}), default_query={"v": [1, 2], "w": 1})
    assert script.sent.url.query == b"v=3&w=1"


def test_an_authorization_header_of_ones_own_will_do(kind: str) -> None:
    script = Script()
    run(kind, script, lambda client: start(client, extra_headers={"authorization": "Mine x"}), api_key=None)
    assert script.sent.headers["authorization"] == "Mine x"
    run(kind, script, start, api_key=None, default_headers={"Authorization": "Mine y"})
    assert script.sent.headers["authorization"] == "Mine y"
    run(kind, script, lambda client: start(client, extra_headers={"Authorization": None}))
    assert "authorization" not in script.sent.headers


def test_timeouts(kind: str) -> None:
    script = Script()
    run(kind, script, lambda client: start(client, timeout=3), timeout=9)
    assert script.sent.extensions["timeout"]["read"] == 3
    run(kind, script, start, timeout=9)
    assert script.sent.extensions["timeout"]["connect"] == 9
    run(kind, script, lambda client: start(client, timeout=None))
    assert script.sent.extensions["timeout"]["read"] is None
    run(kind, script, lambda client: start(client, timeout=httpx.Timeout(1, read=2)))
    assert script.sent.extensions["timeout"] == {"connect": 1, "read": 2, "write": 1, "pool": 1}


def test_the_timeout_of_ones_own_http_client_counts() -> None:
    script = Script()
    start(Sample(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(script), timeout=7)))
    assert script.sent.extensions["timeout"]["read"] == 7


def test_headers_query_and_cookies_of_ones_own_http_client_are_sent() -> None:
    script = Script(httpx.Response(200, json=REPLY, headers={"set-cookie": "seen=1"}))
    http = httpx.Client(
        transport=httpx.MockTransport(script), headers={"x-own": "1"}, params={"own": "2"}, cookies={"own": "3"}
    )
    made = Sample(api_key="k", http_client=http)
    start(made)
    assert (script.sent.headers["x-own"], script.sent.headers["cookie"]) == ("1", "own=3")
    assert script.sent.url.query == b"own=2"
    start(made)
    assert set(script.sent.headers["cookie"].split("; ")) == {"own=3", "seen=1"}


def test_copies_share_their_connections() -> None:
    script = Script()
    made = client(script, default_headers={"x-a": "1"}, max_retries=5, default_query={"q": 1})
    copy = made.with_options(api_key="other", default_headers={"x-b": "2"}, timeout=1)
    start(copy)
    headers = script.sent.headers
    assert (headers["authorization"], headers["x-a"], headers["x-b"]) == ("Bearer other", "1", "2")
    assert (copy.max_retries, copy.timeout, made.timeout) == (5, 1, httpx.Timeout(60, connect=5))
    whole = made.copy(set_default_headers={"x-c": "3"}, set_default_query={}, max_retries=0)
    start(whole)
    assert "x-a" not in script.sent.headers
    assert (script.sent.headers["x-c"], script.sent.url.query, whole.max_retries) == ("3", b"", 0)
    with pytest.raises(TypeError, match="give one of them"):
        made.copy(default_headers={}, set_default_headers={})
    copy.close()
    assert made.is_closed()
    with pytest.raises(RuntimeError, match="has been closed"):
        start(made)


def test_a_copy_of_a_client_that_has_sent_nothing_shares_too() -> None:
    made = Sample(api_key="k")
    copy = made.with_options(max_retries=1)
    assert copy._session.connection is made._session.connection
    with made:
        pass
    with pytest.raises(RuntimeError, match="has been closed"):
        start(copy)


def test_the_asynchronous_client_closes_and_copies() -> None:
    async def main() -> None:
        async with AsyncSample(api_key="k") as made:
            assert not made.with_options(timeout=None).is_closed()
        assert made.is_closed()
        with pytest.raises(RuntimeError, match="has been closed"):
            await start(made)

    asyncio.run(main())


def test_raw_responses() -> None:
    script = Script(*[httpx.Response(200, json=REPLY, headers={"x-request-id": "r1"}) for _ in range(4)])
    made = client(script)
    for resource in (made.calls.actions.with_raw_response, made.calls.with_raw_response.actions):
        response = resource.start_streaming("id", stream_url="x")
        parsed = response.parse()
        assert isinstance(parsed, types.CallCommandReply)
        assert response.parse() is parsed
        assert response.parse(to=dict) == REPLY
        assert (response.status_code, response.request_id, response.retries_taken) == (200, "r1", 0)
        assert (response.json(), response.method, response.headers["x-request-id"]) == (REPLY, "POST", "r1")
        assert response.url.path == "/v2/calls/id/actions/streaming_start"
        assert response.is_closed
    assert start(made.with_raw_response).json() == REPLY
    assert made.with_raw_response.get("/x").status_code == 200


def test_raw_responses_of_the_asynchronous_client() -> None:
    async def act(client: AsyncSample) -> None:
        response = await client.calls.actions.with_raw_response.start_streaming("id", stream_url="x")
        assert isinstance(await response.parse(), types.CallCommandReply)
        assert await response.json() == REPLY
        assert await response.text() == (await response.read()).decode()

    run("async", Script(), act)


def test_streaming_responses(kind: str) -> None:
    closed: list[bool] = []

    class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Any:
            yield from (b"ab\nc", b"d\n")

        async def __aiter__(self) -> Any:
            for chunk in self:
                yield chunk

        def close(self) -> None:
            closed.append(True)

        async def aclose(self) -> None:
            closed.append(True)

    def handler(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=Body())

    def act(client: Sample) -> None:
        with client.calls.actions.with_streaming_response.start_streaming("id", stream_url="x") as response:
            assert not response.is_closed
            assert list(response.iter_lines()) == ["ab", "cd"]
        with client.with_streaming_response.calls.actions.hang_up("id"):
            pass

    async def async_act(client: AsyncSample) -> None:
        async with client.calls.actions.with_streaming_response.start_streaming("id", stream_url="x") as response:
            assert not response.is_closed
            assert [line async for line in response.iter_lines()] == ["ab", "cd"]
        async with client.with_streaming_response.calls.actions.hang_up("id"):
            pass
        async with client.with_streaming_response.get("/x") as response:
            assert await response.read() == b"ab\ncd\n"

    run(kind, handler, act if kind == "sync" else async_act)
    assert len(closed) >= 2


def test_an_error_in_the_streaming_mode_has_its_body(kind: str) -> None:
    def act(client: Any) -> Any:
        context = client.calls.actions.with_streaming_response.start_streaming("id", stream_url="x")
        if kind == "sync":
            return context.__enter__()
        return context.__aenter__()

    script = Script(httpx.Response(429, json={"errors": [{"title": "Slow down"}]}))
    with pytest.raises(RateLimitError, match="429 Too Many Requests: Slow down"):
        run(kind, script, act, max_retries=0)


def test_custom_requests(kind: str) -> None:
    script = Script()
    assert run(kind, script, lambda client: client.get("/x y?a=1", query={"b": [1, 2]})) == REPLY
    assert script.sent.url.raw_path == b"/v2/x%20y?a=1&b=1&b=2"
    assert script.sent.headers["authorization"] == "Bearer secret-key"
    run(kind, script, lambda client: client.post("x", body={"a": None}, headers={"X-A": "1"}, timeout=4))
    assert (script.body, script.sent.headers["x-a"], script.sent.extensions["timeout"]["read"]) == ({"a": None}, "1", 4)
    run(kind, script, lambda client: client.put("/x", content=b"raw", headers={"content-type": "a/b"}))
    assert (script.sent.content, script.sent.headers.get_list("content-type")) == (b"raw", ["a/b"])
    run(kind, script, lambda client: client.patch("/x", body=b"raw"))
    assert script.sent.headers["content-type"] == "application/octet-stream"
    run(kind, script, lambda client: client.post("/x", body={"a": 1}, files={"f": ("n.txt", b"data", "text/plain")}))
    assert b'filename="n.txt"' in script.sent.content
    assert b'name="a"' in script.sent.content
    options = {"params": {"p": 1}, "extra_json": {"j": 2}, "max_retries": 0}
    response = run(kind, script, lambda client: client.post("/x", cast_to=httpx.Response, options=options))
    assert (response.json(), script.sent.url.query, script.body) == (REPLY, b"p=1", {"j": 2})
    assert isinstance(
        run(kind, script, lambda client: client.delete("/x", cast_to=types.CallCommandReply)).data,
        types.CallCommandResult,
    )
    assert run(kind, script, lambda client: client.get("/x", cast_to=dict)) == REPLY
    assert run(kind, script, lambda client: client.get("/x", cast_to=bytes)).startswith(b"{")
    assert run(kind, script, lambda client: client.get("/x", cast_to=str)).startswith("{")
    assert run(kind, script, lambda client: client.get("/x", cast_to=type(None))) is None
    for bad in ({"boddy": 1}, {"content": b"", "body": 1}, {"options": {"nonsense": 1}}):
        with pytest.raises(TypeError):
            run(kind, script, partial((Sample if kind == "sync" else AsyncSample).post, path="/x", **bad))


def test_a_custom_request_to_another_origin_carries_no_credentials(kind: str) -> None:
    script = Script()
    run(kind, script, lambda client: client.get("https://other.example.com/x"), default_headers={"x-secret": "s"})
    assert "authorization" not in script.sent.headers
    assert "x-secret" not in script.sent.headers
    run(kind, script, lambda client: client.get("https://api.example.com/x"))
    assert "authorization" in script.sent.headers


def test_an_idempotency_header_is_minted_once_a_call(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_client, "_SPEC", _client._SPEC._replace(idempotency_header="Idempotency-Key"))
    script = Script(httpx.ConnectError("no"), httpx.ReadTimeout("slow"))
    monkeypatch.setattr("runtime.retries.delay", lambda _: 0.0)
    run(kind, script, start)
    keys = {request.headers["idempotency-key"] for request in script.requests}
    assert (len(script.requests), len(keys)) == (3, 1)
    run(kind, script, start)
    assert script.sent.headers["idempotency-key"] not in keys
    run(kind, script, lambda client: start(client, extra_headers={"idempotency-key": "mine"}))
    assert script.sent.headers.get_list("idempotency-key") == ["mine"]
    run(kind, script, lambda client: client.post("/x", idempotency_key="mine"))
    assert script.sent.headers["idempotency-key"] == "mine"
    run(kind, script, lambda client: client.get("/x"))
    assert "idempotency-key" not in script.sent.headers


def test_header_values_cannot_break_lines(kind: str) -> None:
    with pytest.raises(ValueError, match="`X-A` has a line break"):
        run(kind, Script(), lambda client: start(client, extra_headers={"X-A": "a\r\nEvil: 1"}))
    with pytest.raises(SDKError, match="`api_key` has characters that cannot be sent") as caught:
        run(kind, Script(), start, api_key="hidden\n")
    assert "hidden" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_repr() -> None:
    assert repr(Sample(api_key="hidden")) == "<Sample https://api.example.com/v2>"
