"""`with_raw_response` and `with_streaming_response`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.inside.api import Api
from tests.e2e.inside.server import Reply

BODY = {"data": {"result": "ok", "more": 1}}


def replied(api: Api, **reply: Any) -> Any:
    api.server.script(Reply(**{"body": BODY, "headers": {"X-Request-Id": "r-1", "X-Left": "9"}, **reply}))
    return api.client()


def test_raw(telnyx: Api) -> None:
    client = replied(telnyx, status=202)
    response = telnyx.run(client.calls.actions.with_raw_response.stop_forking("c", command_id="k"))
    assert response.status_code == 202
    assert response.headers["x-left"] == "9"
    assert response.request_id == "r-1"
    assert response.retries_taken == 0
    assert response.http_request.url.path == str(response.url.path) == "/v2/calls/c/actions/fork_stop"
    assert response.method == "POST"
    assert response.elapsed.total_seconds() > 0
    assert telnyx.run(response.json()) == BODY
    assert '"more"' in telnyx.run(response.text())
    assert telnyx.run(response.read()).startswith(b"{")
    parsed = telnyx.run(response.parse())
    assert isinstance(parsed, telnyx.package.types.CallCommandResponse)
    assert parsed.data.result == "ok"
    assert telnyx.run(response.parse()) is parsed, "parsed once"
    assert telnyx.run(response.parse(to=dict[str, Any])) == BODY


@pytest.mark.parametrize("reach", ["client", "resource", "methods"])
def test_raw_on_every_level(telnyx: Api, reach: str) -> None:
    client = replied(telnyx)
    methods = {
        "client": lambda: client.with_raw_response.calls.actions,
        "resource": lambda: client.calls.with_raw_response.actions,
        "methods": lambda: client.calls.actions.with_raw_response,
    }[reach]()
    response = telnyx.run(methods.stop_forking("c"))
    assert response.status_code == 200
    telnyx.server.script(Reply(body=BODY))
    assert telnyx.run(client.calls.actions.stop_forking("c")).data.result == "ok", "the client itself is as it was"


def test_raw_errors(telnyx: Api) -> None:
    client = replied(telnyx, status=404, body={"errors": [{"title": "Not there"}]})
    with pytest.raises(telnyx.package.NotFoundError, match="Not there"):
        telnyx.run(client.with_raw_response.calls.actions.stop_forking("c"))


def test_streaming(telnyx: Api) -> None:
    client = replied(telnyx)
    context = client.calls.actions.with_streaming_response.stop_forking("c")
    assert telnyx.server.requests == [], "nothing is sent before the context is entered"
    seen: list[Any] = []

    def use(response: Any) -> Any:
        seen.append(response)
        assert response.status_code == 200
        assert response.headers["x-left"] == "9"
        assert not response.is_closed
        return response.parse()

    assert telnyx.within(context, use).data.result == "ok"
    assert seen[0].is_closed


def test_a_stream_that_is_left_early_is_closed(telnyx: Api) -> None:
    client = replied(telnyx, body=b"x" * 1_000_000)
    context = client.with_streaming_response.calls.actions.stop_forking("c")
    seen: list[Any] = []
    telnyx.within(context, seen.append)
    assert seen[0].is_closed


@pytest.mark.parametrize("way", ["iter_bytes", "iter_text", "iter_lines"])
def test_streamed_pieces(telnyx: Api, way: str) -> None:
    lines = ["eins\n", "zwei\n", "drei\n"]
    client = replied(telnyx, body="", chunks=[line.encode() for line in lines])
    context = client.with_streaming_response.calls.actions.stop_forking("c")
    found = telnyx.within(context, lambda response: _listed(getattr(response, way)()))
    if way == "iter_bytes":
        assert b"".join(found) == "".join(lines).encode()
    elif way == "iter_text":
        assert "".join(found) == "".join(lines)
    else:
        assert found == ["eins", "zwei", "drei"]


def _listed(found: Any) -> Any:
    """All of a synchronous iterator while its context is open; an asynchronous one is read by whoever opened it."""
    return found if hasattr(found, "__aiter__") else list(found)


def test_a_stream_into_a_file(telnyx: Api, tmp_path: Path) -> None:
    content = bytes(range(256)) * 1000
    client = replied(telnyx, body=content)
    context = client.with_streaming_response.calls.actions.stop_forking("c")
    telnyx.within(context, lambda response: response.stream_to_file(tmp_path / "file"))
    assert (tmp_path / "file").read_bytes() == content


def test_streamed_replies_of_a_custom_request(telnyx: Api) -> None:
    client = replied(telnyx, body={"a": 1})
    context = client.with_streaming_response.get("/things")
    assert telnyx.within(context, lambda response: response.json()) == {"a": 1}
