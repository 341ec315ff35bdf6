"""Methods of `client.con`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/con", "Con", Options)


class ConResource(Resource):
    """Methods of `client.con`."""

    with_raw_response: ConResourceModes[RawMode]
    with_streaming_response: ConResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> types.Con:
        """GET /con"""
        return self._send(_retrieve, params)


class AsyncConResource(AsyncResource):
    """Asynchronous `ConResource`."""

    with_raw_response: ConResourceModes[AsyncRawMode]
    with_streaming_response: ConResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> types.Con:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class ConResourceModes(Modes[ModeT]):
        retrieve = Modal(ConResource.retrieve)
