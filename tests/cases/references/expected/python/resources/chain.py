"""Methods of `client.chain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/chain", "ChainC", Options)


class ChainResource(Resource):
    """Methods of `client.chain`."""

    with_raw_response: ChainResourceModes[RawMode]
    with_streaming_response: ChainResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> types.ChainC:
        """GET /chain"""
        return self._send(_retrieve, params)


class AsyncChainResource(AsyncResource):
    """Asynchronous `ChainResource`."""

    with_raw_response: ChainResourceModes[AsyncRawMode]
    with_streaming_response: ChainResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> types.ChainC:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class ChainResourceModes(Modes[ModeT]):
        retrieve = Modal(ChainResource.retrieve)
