"""Which failures are repeated, how often and after how long; the table of the design, for both clients."""

from __future__ import annotations

from email.utils import formatdate
from time import time
from typing import Any
from uuid import UUID

import httpx
import pytest
from runtime import APIConnectionError, APIError, APIStatusError, APITimeoutError, retries
from support import REPLY, Script, run, start


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("runtime.sync_network.time.sleep", waited.append)
    monkeypatch.setattr("runtime.async_network.sleep", sleep)
    return waited


def error(status: int, **headers: str) -> httpx.Response:
    return httpx.Response(status, headers={name.replace("_", "-"): value for name, value in headers.items()})


def answer(failure: Any) -> httpx.Response:
    return error(failure) if isinstance(failure, int) else error(failure[0], retry_after=failure[1])


def get(client: Any) -> Any:
    return client.get("/x")


def keyed(client: Any) -> Any:
    return start(client, command_id="k")


ALWAYS = {"get": True, "keyed": True, "blind": True}
SAFE = {"get": True, "keyed": True, "blind": False}
NEVER = dict.fromkeys(ALWAYS, False)
CALLS = {"get": get, "keyed": keyed, "blind": start}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("failure", "repeated"),
    [
        (httpx.ConnectError("refused"), ALWAYS),
        (httpx.ConnectTimeout("slow"), ALWAYS),
        (httpx.PoolTimeout("full"), ALWAYS),
        (429, ALWAYS),
        ((503, "1"), ALWAYS),
        (408, SAFE),
        (409, SAFE),
        (500, SAFE),
        (502, SAFE),
        (503, SAFE),
        (504, SAFE),
        (httpx.ReadTimeout("slow"), SAFE),
        (httpx.ReadError("lost"), SAFE),
        (httpx.WriteError("lost"), SAFE),
        (httpx.RemoteProtocolError("Server disconnected"), SAFE),
        (501, NEVER),
        (400, NEVER),
        (404, NEVER),
        (httpx.UnsupportedProtocol("ftp"), NEVER),
    ],
    ids=str,
)
def test_the_table(kind: str, call: str, failure: Any, repeated: dict[str, bool]) -> None:
    script = Script(failure if isinstance(failure, Exception) else answer(failure))
    if repeated[call]:
        assert run(kind, script, CALLS[call]) is not None
        assert len(script.requests) == 2
        assert script.requests[0].content == script.requests[1].content
    else:
        with pytest.raises(APIError):
            run(kind, script, CALLS[call])
        assert len(script.requests) == 1


@pytest.mark.parametrize("method", ["put", "delete"])
def test_put_and_delete_are_repeated(kind: str, method: str) -> None:
    script = Script(httpx.ReadTimeout("slow"))
    run(kind, script, lambda client: getattr(client, method)("/x"))
    assert len(script.requests) == 2


def test_the_number_of_attempts(kind: str, waits: list[float]) -> None:
    script = Script(*[error(429) for _ in range(9)])
    with pytest.raises(APIStatusError) as caught:
        run(kind, script, start)
    assert caught.value.status_code == 429
    assert len(script.requests) == 3
    assert 0.375 <= waits[0] <= 0.5
    assert 0.75 <= waits[1] <= 1.0
    script = Script(error(429))
    with pytest.raises(APIStatusError):
        run(kind, script, start, max_retries=0)
    assert len(script.requests) == 1


def test_a_lost_body_counts_as_a_lost_connection(kind: str) -> None:
    class Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Any:
            yield b"{"
            raise httpx.ReadError("lost")

        async def __aiter__(self) -> Any:
            yield b"{"
            raise httpx.ReadError("lost")

    script = Script(httpx.Response(200, stream=Broken()))
    assert run(kind, script, get) == REPLY
    script = Script(httpx.Response(200, stream=Broken()))
    with pytest.raises(APIConnectionError, match="may have been carried out, so it was not repeated"):
        run(kind, script, start)


def test_what_is_asked_is_waited(kind: str, waits: list[float]) -> None:
    answers = [
        error(429, retry_after="7"),
        error(429, retry_after="60", retry_after_ms="1500"),
        error(503, retry_after=formatdate(time() + 30, usegmt=True)),
    ]
    run(kind, Script(*answers), start, max_retries=3)
    assert waits[:2] == [7, 1.5]
    assert 28 <= waits[2] <= 30


def test_a_longer_wait_is_not_waited_for(kind: str, waits: list[float]) -> None:
    script = Script(error(429, retry_after="61"))
    with pytest.raises(APIStatusError, match="the API asks to wait 61 s"):
        run(kind, script, start)
    assert (len(script.requests), waits) == (1, [])


def test_timeouts_are_told_apart(kind: str) -> None:
    with pytest.raises(APITimeoutError, match=r"Request timed out: slow. It may have been carried out"):
        run(kind, Script(httpx.ReadTimeout("slow")), start)
    with pytest.raises(APIConnectionError, match=r"^Connection error: refused.$") as caught:
        run(kind, Script(httpx.ConnectError("refused")), start, max_retries=0)
    assert not isinstance(caught.value, APITimeoutError)
    assert caught.value.request.url.path == "/v2/calls/id/actions/streaming_start"
    assert isinstance(caught.value.__cause__, httpx.ConnectError)


def test_a_body_key_is_minted_only_on_request(kind: str) -> None:
    script = Script(httpx.ReadTimeout("slow"))
    run(kind, script, start, mint_idempotency_keys=True)
    first, second = (request.content for request in script.requests)
    assert first == second
    assert UUID(script.body["command_id"])
    script = Script()
    run(kind, script, keyed, mint_idempotency_keys=True)
    assert script.body["command_id"] == "k"
    script = Script()
    run(kind, script, start)
    assert "command_id" not in script.body


def test_delays() -> None:
    assert [round(retries.delay(taken) / 2**taken, 1) for taken in range(4)] <= [0.5] * 4
    assert 6 <= retries.delay(4) <= 8
    assert 6 <= retries.delay(10**6) <= 8


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "2"}, 2),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": formatdate(980, usegmt=True)}, 0),
        ({"retry-after": formatdate(1000, usegmt=True)}, 10),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "x", "retry-after": "9"}, 9),
    ],
)
def test_what_a_reply_asks(headers: dict[str, str], seconds: float | None) -> None:
    assert retries.asked_wait(headers, now=990) == seconds
