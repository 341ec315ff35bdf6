"""What replies become: models, pages, files, events, errors of form."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from runtime import APIResponseValidationError, BinaryResponse
from runtime.errors import SDKError
from sample import AsyncSample, Sample, types
from sample.resources import messages
from support import REPLY, Script, run, start


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def page(number: int, last: int = 3) -> httpx.Response:
    items = [{"id": f"{number}a"}, {"id": f"{number}b"}]
    return httpx.Response(200, json={"data": items, "meta": {"page_number": number, "total_pages": last}})


def test_pages(kind: str) -> None:
    script = Script(page(1), page(2), page(3))

    def act(client: Sample) -> list[str | None]:
        return [message.id for message in client.messages.list(filter={"status": ["x"]}, extra_headers={"x-a": "1"})]

    async def async_act(client: AsyncSample) -> list[str | None]:
        return [
            message.id async for message in client.messages.list(filter={"status": ["x"]}, extra_headers={"x-a": "1"})
        ]

    assert run(kind, script, act if kind == "sync" else async_act) == ["1a", "1b", "2a", "2b", "3a", "3b"]
    assert [request.url.query for request in script.requests] == [
        b"filter%5Bstatus%5D=x",
        b"filter%5Bstatus%5D=x&page%5Bnumber%5D=2",
        b"filter%5Bstatus%5D=x&page%5Bnumber%5D=3",
    ]
    assert all(request.headers["x-a"] == "1" for request in script.requests)


def test_a_page_in_raw_mode(kind: str) -> None:
    def act(client: Sample) -> Any:
        return client.messages.with_raw_response.list(page_number=2).parse()

    async def async_act(client: AsyncSample) -> Any:
        return await (await client.messages.with_raw_response.list(page_number=2)).parse()

    script = Script(page(2))
    found = run(kind, script, act if kind == "sync" else async_act)
    assert [message.id for message in found.items] == ["2a", "2b"]
    assert script.sent.url.query == b"page%5Bnumber%5D=2"
    assert found.has_next_page()


def test_a_list_is_checked_when_it_is_called() -> None:
    client = AsyncSample(api_key="k")
    with pytest.raises(TypeError, match="did you mean `page_number`"):
        client.messages.list(page_numbr=1)  # type: ignore[call-arg]


def test_a_link_to_another_origin_carries_nothing_secret(kind: str) -> None:
    script = Script(page(1), page(2))

    def follow(client: Any, url: str) -> Any:
        session = client._session
        request = session.build(messages._list, {"extra_headers": {"x-secret": "s"}}, ()).with_url(url)
        return session.carry_out(request, "")

    run(kind, script, lambda client: follow(client, "https://other.example.com/v2/messages?page=2"), session_key="c")
    headers = script.sent.headers
    assert str(script.sent.url) == "https://other.example.com/v2/messages?page=2"
    assert not {"authorization", "x-secret", "cookie"} & set(headers)
    assert headers["host"] == "other.example.com"
    options = {"api_key": None, "query_key": "q", "header_key": "h"}
    run(kind, script, lambda client: follow(client, "/v2/messages?page=2"), **options)
    assert str(script.sent.url) == "https://api.example.com/v2/messages?page=2&api_key=q"
    assert (script.sent.headers["x-secret"], script.sent.headers["x-api-key"]) == ("s", "h")
    with pytest.raises(SDKError, match="not valid"):
        run(kind, script, lambda client: follow(client, "https://x:port/"))


def test_binary_replies(kind: str, tmp_path: Path) -> None:
    data = bytes(range(256)) * 1000

    def act(client: Sample) -> bytes:
        reply = client.messages.download("m")
        reply.write_to_file(tmp_path / "plain")
        with client.messages.with_streaming_response.download("m") as streamed:
            streamed.stream_to_file(tmp_path / "streamed")
        raw = client.messages.with_raw_response.download("m").parse()
        assert isinstance(raw, BinaryResponse)
        assert raw.read() == b"".join(raw.iter_bytes())
        return reply.content

    async def async_act(client: AsyncSample) -> bytes:
        reply = await client.messages.download("m")
        await reply.write_to_file(tmp_path / "plain")
        async with client.messages.with_streaming_response.download("m") as streamed:
            await streamed.stream_to_file(tmp_path / "streamed")
        assert await reply.read() == reply.content
        return reply.content

    script = Script(*[httpx.Response(200, content=data) for _ in range(3)])
    assert run(kind, script, act if kind == "sync" else async_act) == data
    assert (tmp_path / "plain").read_bytes() == (tmp_path / "streamed").read_bytes() == data
    assert script.sent.headers["accept"] == "*/*"


def test_events(kind: str) -> None:
    body = b'data: {"id": "1"}\n\ndata: {"id": "2"}\n\n'

    def act(client: Sample) -> list[str | None]:
        with client.messages.watch() as events:
            return [message.id for message in events]

    async def async_act(client: AsyncSample) -> list[str | None]:
        async with await client.messages.watch() as events:
            return [message.id async for message in events]

    script = Script(httpx.Response(200, content=body))
    assert run(kind, script, act if kind == "sync" else async_act) == ["1", "2"]
    assert script.sent.headers["accept"] == "text/event-stream"


def test_uploads(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "voice.wav"
    path.write_bytes(b"RIFF")
    script = Script(httpx.ConnectError("once"))
    run(kind, script, lambda client: client.messages.upload(file=path, purpose="test"))
    first, second = script.requests
    assert second.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'filename="voice.wav"' in second.content
    assert second.headers["content-length"] == str(len(second.content))
    assert first.headers["content-type"] == second.headers["content-type"]


def test_a_reply_without_a_body(kind: str) -> None:
    script = Script(httpx.Response(204), httpx.Response(204))
    assert run(kind, script, lambda client: client.calls.actions.hang_up("id")) is None
    assert run(kind, script, start) is None


def test_wrong_types_come_through_unless_strict(kind: str) -> None:
    odd = {"data": {"result": 7, "new": [1]}}
    reply = run(kind, Script(httpx.Response(200, json=odd)), start)
    assert (reply.data.result, reply.data.new) == (7, [1])
    with pytest.raises(APIResponseValidationError, match=r"data\.result") as caught:
        run(kind, Script(httpx.Response(200, json=odd)), start, strict_response_validation=True)
    assert (caught.value.status_code, caught.value.response.json()) == (200, odd)


def test_a_reply_that_is_no_json_is_an_error_that_says_so(kind: str) -> None:
    answer = httpx.Response(200, html="<p>Welcome</p>")
    with pytest.raises(APIResponseValidationError, match=r"not JSON.*\(status 200, text/html") as caught:
        run(kind, Script(answer), start)
    assert caught.value.body == "<p>Welcome</p>"


def test_concurrent_first_calls() -> None:
    script = Script()

    async def act(client: AsyncSample) -> list[Any]:
        return await asyncio.gather(*(start(client) for _ in range(20)))

    assert len(run("async", script, act)) == 20
    assert json.loads(script.requests[0].content) == json.loads(script.requests[19].content)
    assert types.CallCommandReply.model_validate(REPLY)
