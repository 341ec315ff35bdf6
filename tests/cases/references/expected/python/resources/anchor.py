"""Methods of `client.anchor`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/anchor", "Anchored", Options)


class AnchorResource(Resource):
    """Methods of `client.anchor`."""

    with_raw_response: AnchorResourceModes[RawMode]
    with_streaming_response: AnchorResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> types.Anchored:
        """GET /anchor"""
        return self._send(_retrieve, params)


class AsyncAnchorResource(AsyncResource):
    """Asynchronous `AnchorResource`."""

    with_raw_response: AnchorResourceModes[AsyncRawMode]
    with_streaming_response: AnchorResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> types.Anchored:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class AnchorResourceModes(Modes[ModeT]):
        retrieve = Modal(AnchorResource.retrieve)
