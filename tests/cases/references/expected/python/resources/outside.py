"""Methods of `client.outside`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/outside", "object", Options)


class OutsideResource(Resource):
    """Methods of `client.outside`."""

    with_raw_response: OutsideResourceModes[RawMode]
    with_streaming_response: OutsideResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> object:
        """GET /outside"""
        return self._send(_retrieve, params)


class AsyncOutsideResource(AsyncResource):
    """Asynchronous `OutsideResource`."""

    with_raw_response: OutsideResourceModes[AsyncRawMode]
    with_streaming_response: OutsideResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> object:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class OutsideResourceModes(Modes[ModeT]):
        retrieve = Modal(OutsideResource.retrieve)
