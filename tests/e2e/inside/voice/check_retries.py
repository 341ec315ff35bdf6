"""Which failures are repeated, of which calls, and after how long: the table of python-sdk.md."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from tests.e2e.inside.api import Api
from tests.e2e.inside.server import Reply, refused_port

OK = Reply(body={"data": {"result": "ok"}})
WAIT = {"Retry-After": "2"}
Call = Callable[[Any], Any]

NEVER_PROCESSED = {
    "429": Reply(429),
    "429 with Retry-After": Reply(429, headers=WAIT),
    "503 with Retry-After": Reply(503, headers=WAIT),
}
UNSETTLED = {str(status): Reply(status) for status in (408, 409, 500, 502, 503, 504)}
LOST = {
    "dropped before the answer": Reply(fate="drop"),
    "dropped in the body": Reply(body={"data": {"result": "ok"}}, fate="cut"),
    "timed out": Reply(fate="hang"),
}
FAILURES = {**NEVER_PROCESSED, **UNSETTLED, **LOST}
FINAL = (400, 401, 403, 404, 405, 410, 422, 501, 505)

REPEATABLE: dict[str, Call] = {
    "get": lambda client: client.get("/things"),
    "put": lambda client: client.put("/things", body={}),
    "delete": lambda client: client.delete("/things"),
    "post with command_id": lambda client: client.calls.actions.stop_forking("c", command_id="k-1"),
    "post with a minted key": lambda client: client.with_options(mint_idempotency_keys=True).calls.actions.stop_forking(
        "c"
    ),
}
BLIND: dict[str, Call] = {
    "post without command_id": lambda client: client.calls.actions.stop_forking("c"),
    "post that has no key": lambda client: client.messages.send(to="+1"),
    "minting where there is no key": lambda client: client.with_options(mint_idempotency_keys=True).messages.send(
        to="+1"
    ),
    "custom post": lambda client: client.post("/things", body={}),
    "custom patch": lambda client: client.patch("/things", body={}),
}
CALLS = {**REPEATABLE, **BLIND}


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("name", CALLS)
def test_the_table(telnyx: Api, naps: list[float], name: str, failure: str) -> None:
    again = name in REPEATABLE or failure in NEVER_PROCESSED
    telnyx.server.script(FAILURES[failure], *([OK] if again else []))
    client = telnyx.client(timeout=httpx.Timeout(5, read=0.15) if failure == "timed out" else 5, max_retries=1)
    if again:
        telnyx.run(CALLS[name](client))
        first, second = telnyx.server.requests
        assert (first.method, first.target, first.body) == (second.method, second.target, second.body)
        assert len(naps) == 1
        return
    with pytest.raises(telnyx.package.APIError) as raised:
        telnyx.run(CALLS[name](client))
    assert len(telnyx.server.requests) == 1
    assert naps == []
    if failure in UNSETTLED:
        assert raised.value.status_code == int(failure)
    else:
        timed_out = isinstance(raised.value, telnyx.package.APITimeoutError)
        assert timed_out == (failure == "timed out")
        assert isinstance(raised.value, telnyx.package.APIConnectionError)


@pytest.mark.parametrize("name", CALLS)
def test_never_connected_is_always_repeated(telnyx: Api, naps: list[float], name: str) -> None:
    client = telnyx.client(base_url=f"http://127.0.0.1:{refused_port()}")
    with pytest.raises(telnyx.package.APIConnectionError) as raised:
        telnyx.run(CALLS[name](client))
    assert len(naps) == 2
    assert not isinstance(raised.value, telnyx.package.APITimeoutError)
    assert raised.value.request.url.path


def test_no_free_connection_is_repeated(telnyx: Api, naps: list[float]) -> None:
    settings: dict[str, Any] = {"limits": httpx.Limits(max_connections=1), "timeout": httpx.Timeout(5, pool=0.05)}
    http = httpx.Client(**settings) if telnyx.sync else httpx.AsyncClient(**settings)
    client = telnyx.client(http_client=http)
    telnyx.server.script(Reply(body={"data": {"result": "ok"}}))
    held = (
        telnyx.run(client.with_streaming_response.calls.actions.stop_forking("c").__aenter__())
        if (not telnyx.sync)
        else client.with_streaming_response.calls.actions.stop_forking("c").__enter__()
    )
    with pytest.raises(telnyx.package.APITimeoutError):
        telnyx.run(client.calls.actions.stop_forking("c"))
    assert len(naps) == 2
    telnyx.run(held.close())


@pytest.mark.parametrize("status", FINAL)
@pytest.mark.parametrize("name", ["get", "post with command_id"])
def test_final_failures_are_never_repeated(telnyx: Api, naps: list[float], name: str, status: int) -> None:
    telnyx.server.script(Reply(status, headers=WAIT))
    with pytest.raises(telnyx.package.APIStatusError) as raised:
        telnyx.run(CALLS[name](telnyx.client()))
    assert raised.value.status_code == status
    assert naps == []


@pytest.mark.parametrize("name", ["get", "post with command_id", "post with a minted key"])
def test_two_retries_by_default_with_growing_waits(telnyx: Api, naps: list[float], name: str) -> None:
    telnyx.server.script(Reply(500), Reply(500), Reply(500, {"errors": [{"title": "Third"}]}))
    with pytest.raises(telnyx.package.InternalServerError, match="Third"):
        telnyx.run(CALLS[name](telnyx.client()))
    first, second = naps
    assert 0.25 <= first <= 0.5
    assert 0.5 <= second <= 1.0


def test_waits_double_up_to_eight_seconds(telnyx: Api, naps: list[float]) -> None:
    telnyx.server.script(*(Reply(500) for _ in range(8)), OK)
    telnyx.run(telnyx.client(max_retries=8).get("/things"))
    assert len(naps) == 8
    for nap, most in zip(naps, (0.5, 1, 2, 4, 8, 8, 8, 8), strict=True):
        assert most / 2 <= nap <= most


def test_a_minted_key_is_one_for_the_whole_call(telnyx: Api, naps: list[float]) -> None:
    telnyx.server.script(Reply(500), Reply(502), OK, OK)
    actions = telnyx.client(mint_idempotency_keys=True).calls.actions
    telnyx.run(actions.stop_forking("c"))
    telnyx.run(actions.stop_forking("c"))
    keys = [request.json()["command_id"] for request in telnyx.server.requests]
    assert len(naps) == 2
    assert keys[0] == keys[1] == keys[2] != keys[3]
    assert len(keys[0]) == 36


def test_the_callers_key_wins_over_a_minted_one(telnyx: Api) -> None:
    telnyx.server.script(OK)
    telnyx.run(telnyx.client(mint_idempotency_keys=True).calls.actions.stop_forking("c", command_id="mine"))
    assert telnyx.server.requests[0].json() == {"command_id": "mine"}


def test_no_key_is_put_into_the_body_unasked(telnyx: Api) -> None:
    telnyx.server.script(OK)
    telnyx.run(telnyx.client().calls.actions.stop_forking("c"))
    assert telnyx.server.requests[0].json() == {}


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "60"}, 60.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "Retry-After": "9"}, 0.25),
    ],
)
def test_the_wait_that_the_api_asks_for(telnyx: Api, naps: list[float], headers: dict[str, str], wait: float) -> None:
    telnyx.server.script(Reply(429, headers=headers), OK)
    telnyx.run(telnyx.client().calls.actions.stop_forking("c"))
    assert naps == [wait]


def test_a_date_to_wait_for(telnyx: Api, naps: list[float]) -> None:
    then = datetime.now(timezone.utc) + timedelta(seconds=30)
    telnyx.server.script(Reply(429, headers={"Retry-After": format_datetime(then, usegmt=True)}), OK)
    telnyx.run(telnyx.client().calls.actions.stop_forking("c"))
    assert 25 < naps[0] <= 30


@pytest.mark.parametrize("header", ["soon", "-1", "", "nan", "Wed, 99 Foo 2026"])
def test_a_wait_that_cannot_be_read_is_as_none(telnyx: Api, naps: list[float], header: str) -> None:
    telnyx.server.script(Reply(429, headers={"Retry-After": header}), OK)
    telnyx.run(telnyx.client().calls.actions.stop_forking("c"))
    assert 0.25 <= naps[0] <= 0.5


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("headers", [{"Retry-After": "61"}, {"retry-after-ms": "60001"}, {"Retry-After": "date"}])
def test_a_longer_wait_is_not_waited_for(telnyx: Api, naps: list[float], headers: dict[str, str], status: int) -> None:
    then = datetime.now(timezone.utc) + timedelta(hours=1)
    given = {name: format_datetime(then, usegmt=True) if value == "date" else value for name, value in headers.items()}
    telnyx.server.script(Reply(status, headers=given))
    with pytest.raises(telnyx.package.APIStatusError) as raised:
        telnyx.run(telnyx.client().get("/things"))
    assert raised.value.status_code == status
    assert naps == []


@pytest.mark.parametrize("failure", FAILURES)
def test_no_retries_when_there_shall_be_none(telnyx: Api, naps: list[float], failure: str) -> None:
    telnyx.server.script(FAILURES[failure])
    client = telnyx.client(max_retries=0, timeout=httpx.Timeout(5, read=0.15))
    with pytest.raises(telnyx.package.APIError):
        telnyx.run(client.calls.actions.stop_forking("c", command_id="k"))
    assert naps == []


def test_retries_are_counted(telnyx: Api, naps: list[float]) -> None:
    telnyx.server.script(Reply(429), OK)
    response = telnyx.run(telnyx.client().with_raw_response.calls.actions.stop_forking("c"))
    assert response.retries_taken == len(naps) == 1


def test_a_real_wait(telnyx: Api) -> None:
    telnyx.server.script(Reply(429, headers={"Retry-After": "1"}), OK)
    response = telnyx.run(telnyx.client().with_raw_response.calls.actions.stop_forking("c"))
    assert response.retries_taken == 1
