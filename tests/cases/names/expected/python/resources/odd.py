"""Methods of `client.odd`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/odd", "N123", Options)


class OddResource(Resource):
    """Methods of `client.odd`."""

    with_raw_response: OddResourceModes[RawMode]
    with_streaming_response: OddResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> types.N123:
        """GET /odd"""
        return self._send(_retrieve, params)


class AsyncOddResource(AsyncResource):
    """Asynchronous `OddResource`."""

    with_raw_response: OddResourceModes[AsyncRawMode]
    with_streaming_response: OddResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> types.N123:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class OddResourceModes(Modes[ModeT]):
        retrieve = Modal(OddResource.retrieve)
