"""Methods of `client.inside`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/inside", "Deep", Options)


class InsideResource(Resource):
    """Methods of `client.inside`."""

    with_raw_response: InsideResourceModes[RawMode]
    with_streaming_response: InsideResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> types.Deep:
        """GET /inside"""
        return self._send(_retrieve, params)


class AsyncInsideResource(AsyncResource):
    """Asynchronous `InsideResource`."""

    with_raw_response: InsideResourceModes[AsyncRawMode]
    with_streaming_response: InsideResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> types.Deep:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class InsideResourceModes(Modes[ModeT]):
        retrieve = Modal(InsideResource.retrieve)
