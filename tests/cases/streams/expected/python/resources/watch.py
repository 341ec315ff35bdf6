"""Methods of `client.watch`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode, TwinModal
    from .._runtime.events import AsyncLineStream, AsyncStream, LineStream, Stream


class ChatParams(Options, total=False):
    prompt: Required[str]
    stream: bool


_events = Endpoint("GET", "/events", "Tick", Options, accept="text/event-stream", stream="events")
_text_events = Endpoint("GET", "/text-events", "str", Options, accept="text/event-stream", stream="events")
_lines = Endpoint("GET", "/lines", "Tick", Options, accept="application/x-ndjson", stream="lines")
_chat = Endpoint("POST", "/chat", "Tick", ChatParams, body="json")
_items = Endpoint("GET", "/items", "object", Options, accept="application/jsonl", stream="lines")


class WatchResource(Resource):
    """Methods of `client.watch`."""

    with_raw_response: WatchResourceModes[RawMode]
    with_streaming_response: WatchResourceModes[StreamedMode]

    def events(self, **params: Unpack[Options]) -> Stream[types.Tick]:
        """GET /events"""
        return self._send(_events, params)

    def text_events(self, **params: Unpack[Options]) -> Stream[str]:
        """GET /text-events"""
        return self._send(_text_events, params)

    def lines(self, **params: Unpack[Options]) -> LineStream[types.Tick]:
        """GET /lines"""
        return self._send(_lines, params)

    def chat(self, **params: Unpack[ChatParams]) -> types.Tick:
        """POST /chat"""
        return self._send(_chat, params)

    def items(self, **params: Unpack[Options]) -> LineStream[object]:
        """GET /items"""
        return self._send(_items, params)


class AsyncWatchResource(AsyncResource):
    """Asynchronous `WatchResource`."""

    with_raw_response: WatchResourceModes[AsyncRawMode]
    with_streaming_response: WatchResourceModes[AsyncStreamedMode]

    async def events(self, **params: Unpack[Options]) -> AsyncStream[types.Tick]:
        return await self._send(_events, params)

    async def text_events(self, **params: Unpack[Options]) -> AsyncStream[str]:
        return await self._send(_text_events, params)

    async def lines(self, **params: Unpack[Options]) -> AsyncLineStream[types.Tick]:
        return await self._send(_lines, params)

    async def chat(self, **params: Unpack[ChatParams]) -> types.Tick:
        return await self._send(_chat, params)

    async def items(self, **params: Unpack[Options]) -> AsyncLineStream[object]:
        return await self._send(_items, params)


if TYPE_CHECKING:

    class WatchResourceModes(Modes[ModeT]):
        events = TwinModal(WatchResource.events, AsyncWatchResource.events)
        text_events = TwinModal(WatchResource.text_events, AsyncWatchResource.text_events)
        lines = TwinModal(WatchResource.lines, AsyncWatchResource.lines)
        chat = Modal(WatchResource.chat)
        items = TwinModal(WatchResource.items, AsyncWatchResource.items)
