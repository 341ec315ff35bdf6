"""Clients: keys, environment variables, base URL, copies, default and extra headers, query and body, timeouts."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.e2e.inside.api import KEY, Api
from tests.e2e.inside.server import Received, Reply

OK = Reply(body={"data": {"result": "ok"}})


def sent(api: Api, client: Any, **given: Any) -> Received:
    """The request of one call."""
    api.server.script(OK)
    api.run(client.calls.actions.stop_forking("c", **given))
    return api.server.requests[-1]


def made(api: Api, **options: Any) -> Any:
    """A client without anything that the test does not give."""
    return api.kind(**options)


def test_a_missing_key(telnyx: Api) -> None:
    client = made(telnyx, base_url=telnyx.server.url)
    with pytest.raises(telnyx.package.TelnyxError) as found:
        telnyx.run(client.calls.actions.stop_forking("c"))
    assert "api_key" in str(found.value)
    assert "TELNYX_API_KEY" in str(found.value)
    telnyx.run(client.close())


def test_an_authorization_of_the_callers_own_needs_no_key(telnyx: Api) -> None:
    client = telnyx.client(api_key=None)
    assert sent(telnyx, client, extra_headers={"authorization": "Custom 1"}).headers["authorization"] == "Custom 1"
    client = telnyx.client(api_key=None, default_headers={"Authorization": "Custom 2"})
    assert sent(telnyx, client).headers["authorization"] == "Custom 2"


def test_environment_variables(telnyx: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELNYX_API_KEY", "from-the-environment")
    monkeypatch.setenv("TELNYX_BASE_URL", telnyx.server.origin + "/base")
    client = telnyx.client(api_key=None, base_url=None)
    request = sent(telnyx, client)
    assert request.headers["authorization"] == "Bearer from-the-environment"
    assert request.path == "/base/calls/c/actions/fork_stop"
    assert sent(telnyx, telnyx.client()).headers["authorization"] == f"Bearer {KEY}", "an argument wins"


def test_empty_environment_variables_are_as_none(telnyx: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELNYX_API_KEY", "")
    monkeypatch.setenv("TELNYX_BASE_URL", "")
    client = telnyx.client(api_key=None, base_url=None)
    assert str(client.base_url).rstrip("/") == "https://api.telnyx.com/v2"
    with pytest.raises(telnyx.package.TelnyxError, match="TELNYX_API_KEY"):
        telnyx.run(client.calls.actions.stop_forking("c"))


@pytest.mark.parametrize("given", ["{}/v2", "{}/v2/", "{}/v2//"])
@pytest.mark.parametrize("kind", [str, httpx.URL])
def test_the_base_url(telnyx: Api, given: str, kind: Any) -> None:
    client = telnyx.client(base_url=kind(given.format(telnyx.server.origin)))
    assert sent(telnyx, client).path == "/v2/calls/c/actions/fork_stop"


@pytest.mark.parametrize("url", ["example.com", "ftp://example.com", "localhost:80", "/v2"])
def test_a_base_url_that_is_none(telnyx: Api, url: str) -> None:
    with pytest.raises(telnyx.package.TelnyxError, match="base URL"):
        telnyx.kind(api_key=KEY, base_url=url)


def test_a_key_that_no_header_can_carry(telnyx: Api) -> None:
    client = telnyx.client(api_key="top-secret\n")
    with pytest.raises(telnyx.package.TelnyxError) as found:
        telnyx.run(client.calls.actions.stop_forking("c"))
    assert "api_key" in str(found.value)
    assert "top-secret" not in str(found.value)


def test_options_are_keywords(telnyx: Api) -> None:
    with pytest.raises(TypeError):
        telnyx.kind("key")
    with pytest.raises(TypeError):
        telnyx.kind(api_keys="key")


@pytest.mark.parametrize("name", ["copy", "with_options"])
def test_copies(telnyx: Api, name: str) -> None:
    client = telnyx.client(default_headers={"X-One": "1"}, default_query={"a": "1"}, max_retries=5)
    other = getattr(client, name)(api_key="another", max_retries=0, timeout=3, default_headers={"X-Two": "2"})
    request = sent(telnyx, other)
    assert request.headers["authorization"] == "Bearer another"
    assert (request.headers["x-one"], request.headers["x-two"], request.query) == ("1", "2", "a=1")
    assert (other.max_retries, other.timeout, type(other)) == (0, 3, type(client))
    unchanged = sent(telnyx, client)
    assert unchanged.headers["authorization"] == f"Bearer {KEY}"
    assert "x-two" not in unchanged.headers
    assert client.max_retries == 5
    assert unchanged.connection == request.connection, "copies share their connections"


def test_copies_can_replace_defaults(telnyx: Api) -> None:
    client = telnyx.client(default_headers={"X-One": "1"}, default_query={"a": "1"})
    request = sent(telnyx, client.copy(set_default_headers={"X-Two": "2"}, set_default_query={"b": "2"}))
    assert "x-one" not in request.headers
    assert (request.headers["x-two"], request.query) == ("2", "b=2")


def test_unknown_options_of_a_copy(telnyx: Api) -> None:
    with pytest.raises(TypeError):
        telnyx.client().with_options(retries=1)


def test_default_and_extra_headers(telnyx: Api) -> None:
    client = telnyx.client(default_headers={"X-A": "client", "X-B": "client", "User-Agent": "mine", "Accept": None})
    request = sent(telnyx, client, extra_headers={"x-b": "call", "X-C": "call"})
    assert (request.headers["x-a"], request.headers["x-b"], request.headers["x-c"]) == ("client", "call", "call")
    assert request.headers["user-agent"] == "mine"
    assert "accept" not in request.headers
    assert "x-a" not in sent(telnyx, client, extra_headers={"X-A": None}).headers


def test_default_and_extra_query(telnyx: Api) -> None:
    client = telnyx.client(default_query={"a": "client", "list": [1, 2]})
    request = sent(telnyx, client, extra_query={"b": "x&y", "deep": {"inner": True}})
    assert sorted(request.pairs) == [
        ("a", "client"),
        ("b", "x&y"),
        ("deep[inner]", "true"),
        ("list", "1"),
        ("list", "2"),
    ]


def test_extra_body(telnyx: Api) -> None:
    request = sent(telnyx, telnyx.client(), command_id="k", extra_body={"new": [1], "command_id": "wins"})
    assert request.json() == {"command_id": "wins", "new": [1]}


def test_none_is_null_in_a_body(telnyx: Api) -> None:
    assert sent(telnyx, telnyx.client(), client_state=None).json() == {"client_state": None}


@pytest.mark.parametrize("place", ["client", "call", "copy"])
@pytest.mark.parametrize("timeout", [0.1, httpx.Timeout(5, read=0.1)])
def test_timeouts(telnyx: Api, place: str, timeout: Any) -> None:
    telnyx.server.script(Reply(fate="hang"))
    client = telnyx.client(max_retries=0, **({"timeout": timeout} if place == "client" else {}))
    client = client.with_options(timeout=timeout) if place == "copy" else client
    options = {"timeout": timeout} if place == "call" else {}
    with pytest.raises(telnyx.package.APITimeoutError):
        telnyx.run(client.calls.actions.stop_forking("c", **options))


def test_the_call_decides_on_the_timeout(telnyx: Api) -> None:
    telnyx.server.script(Reply(body={"data": {"result": "slow"}}, delay=0.3))
    reply = telnyx.run(telnyx.client(timeout=0.05).calls.actions.stop_forking("c", timeout=None))
    assert reply.data.result == "slow"


def test_an_http_client_of_the_callers_own(telnyx: Api) -> None:
    seen: list[str] = []

    def note(request: httpx.Request) -> None:
        seen.append(request.url.path)

    async def async_note(request: httpx.Request) -> None:
        note(request)

    hooks: dict[str, Any] = {"event_hooks": {"request": [note if telnyx.sync else async_note]}}
    http: Any = httpx.Client(**hooks) if telnyx.sync else httpx.AsyncClient(**hooks)
    sent(telnyx, telnyx.client(http_client=http))
    assert seen == ["/v2/calls/c/actions/fork_stop"]


def test_an_http_client_of_the_other_kind(telnyx: Api) -> None:
    http: Any = httpx.AsyncClient() if telnyx.sync else httpx.Client()
    with pytest.raises(TypeError, match="http_client"):
        telnyx.kind(api_key=KEY, http_client=http)


def test_contexts_close(telnyx: Api) -> None:
    client = telnyx.kind(api_key=KEY, base_url=telnyx.server.url)
    telnyx.server.script(OK)
    reply = telnyx.within(client, lambda entered: entered.calls.actions.stop_forking("c"))
    assert reply.data.result == "ok"
    assert client.is_closed()
    with pytest.raises(RuntimeError, match="closed"):
        telnyx.run(client.calls.actions.stop_forking("c"))


def test_the_key_is_not_shown(telnyx: Api) -> None:
    client = telnyx.client()
    assert KEY not in repr(client)
    assert KEY not in repr(client.calls) + str(client.calls.actions)


def test_the_resources_are_the_same_object_each_time(telnyx: Api) -> None:
    client = telnyx.client()
    assert client.calls is client.calls
    assert client.calls.actions is client.calls.actions
