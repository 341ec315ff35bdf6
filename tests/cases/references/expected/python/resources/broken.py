"""Methods of `client.broken`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/broken", "object", Options)


class BrokenResource(Resource):
    """Methods of `client.broken`."""

    with_raw_response: BrokenResourceModes[RawMode]
    with_streaming_response: BrokenResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> object:
        """GET /broken"""
        return self._send(_retrieve, params)


class AsyncBrokenResource(AsyncResource):
    """Asynchronous `BrokenResource`."""

    with_raw_response: BrokenResourceModes[AsyncRawMode]
    with_streaming_response: BrokenResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> object:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class BrokenResourceModes(Modes[ModeT]):
        retrieve = Modal(BrokenResource.retrieve)
