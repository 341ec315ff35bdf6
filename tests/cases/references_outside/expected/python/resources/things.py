"""Methods of `client.things`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class ListParams(Options, total=False):
    limit: int


_list = Endpoint("GET", "/things", "Thing", ListParams)


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> types.Thing:
        """GET /things"""
        return self._send(_list, params)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[ListParams]) -> types.Thing:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        list = Modal(ThingsResource.list)
