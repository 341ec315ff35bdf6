"""Methods of `client.日本`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/日本", "日本", Options)


class 日本Resource(Resource):
    """Methods of `client.日本`."""

    with_raw_response: 日本ResourceModes[RawMode]
    with_streaming_response: 日本ResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> types.日本:
        """GET /日本"""
        return self._send(_retrieve, params)


class Async日本Resource(AsyncResource):
    """Asynchronous `日本Resource`."""

    with_raw_response: 日本ResourceModes[AsyncRawMode]
    with_streaming_response: 日本ResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> types.日本:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class 日本ResourceModes(Modes[ModeT]):
        retrieve = Modal(日本Resource.retrieve)
