"""Methods of `client.rings`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/rings", "RingA", Options)


class RingsResource(Resource):
    """Methods of `client.rings`."""

    with_raw_response: RingsResourceModes[RawMode]
    with_streaming_response: RingsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.RingA:
        """GET /rings"""
        return self._send(_list, params)


class AsyncRingsResource(AsyncResource):
    """Asynchronous `RingsResource`."""

    with_raw_response: RingsResourceModes[AsyncRawMode]
    with_streaming_response: RingsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.RingA:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class RingsResourceModes(Modes[ModeT]):
        list = Modal(RingsResource.list)
