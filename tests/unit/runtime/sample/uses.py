"""Uses of the sample whose types the checkers are asked about; never run."""

# ruff: noqa: TC004 - never run
from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import assert_type

if TYPE_CHECKING:
    import httpx
    from runtime import (
        AsyncBinaryResponse,
        AsyncRawResponse,
        AsyncStream,
        AsyncStreamingResponse,
        BinaryResponse,
        RawResponse,
        Stream,
        StreamingResponse,
    )

    from . import AsyncSample, Sample
    from .pagination import AsyncPageNumber, SyncPageNumber
    from .types import CallCommandReply, Message


def synchronous(client: Sample) -> None:
    actions = client.calls.actions
    assert_type(actions.start_streaming("id", stream_url="x"), CallCommandReply)
    assert_type(actions.with_raw_response.start_streaming("id", stream_url="x"), RawResponse[CallCommandReply])
    assert_type(client.calls.with_raw_response.actions.start_streaming("i", stream_url="x").parse(), CallCommandReply)
    with actions.with_streaming_response.start_streaming(call_control_id="id", stream_url="x") as response:
        assert_type(response, StreamingResponse[CallCommandReply])
        assert_type(response.parse(to=dict[str, int]), dict[str, int])
    assert_type(client.messages.list(page_number=1, filter={"status": ["x"]}), SyncPageNumber[Message])
    for message in client.messages.list():
        assert_type(message, Message)
    assert_type(client.messages.with_raw_response.list().parse(), SyncPageNumber[Message])
    assert_type(client.messages.download("m"), BinaryResponse)
    assert_type(client.messages.watch(), Stream[Message])
    assert_type(client.post("/x", cast_to=Message, body={"a": 1}), Message)


async def asynchronous(client: AsyncSample, http: httpx.AsyncClient) -> None:
    actions = client.calls.actions
    assert_type(await actions.start_streaming("id", stream_url="x"), CallCommandReply)
    raw = await actions.with_raw_response.start_streaming("id", stream_url="x")
    assert_type(raw, AsyncRawResponse[CallCommandReply])
    assert_type(await raw.parse(), CallCommandReply)
    async with actions.with_streaming_response.start_streaming("id", stream_url="x") as response:
        assert_type(response, AsyncStreamingResponse[CallCommandReply])
    assert_type(await client.messages.list(), AsyncPageNumber[Message])
    async for message in client.messages.list():
        assert_type(message, Message)
    assert_type(await (await client.messages.with_raw_response.list()).parse(), AsyncPageNumber[Message])
    assert_type(await client.messages.download("m"), AsyncBinaryResponse)
    assert_type(await client.messages.watch(), AsyncStream[Message])
    assert_type(await client.get("/x", cast_to=Message), Message)
    client.with_options(http_client=http)
