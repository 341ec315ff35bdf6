"""Methods of `client.grows`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/grows", "Grow", Options)


class GrowsResource(Resource):
    """Methods of `client.grows`."""

    with_raw_response: GrowsResourceModes[RawMode]
    with_streaming_response: GrowsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.Grow:
        """GET /grows"""
        return self._send(_list, params)


class AsyncGrowsResource(AsyncResource):
    """Asynchronous `GrowsResource`."""

    with_raw_response: GrowsResourceModes[AsyncRawMode]
    with_streaming_response: GrowsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.Grow:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class GrowsResourceModes(Modes[ModeT]):
        list = Modal(GrowsResource.list)
