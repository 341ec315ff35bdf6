"""Methods of `client.selves`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/selves", "object", Options)


class SelvesResource(Resource):
    """Methods of `client.selves`."""

    with_raw_response: SelvesResourceModes[RawMode]
    with_streaming_response: SelvesResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> object:
        """GET /selves"""
        return self._send(_list, params)


class AsyncSelvesResource(AsyncResource):
    """Asynchronous `SelvesResource`."""

    with_raw_response: SelvesResourceModes[AsyncRawMode]
    with_streaming_response: SelvesResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> object:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class SelvesResourceModes(Modes[ModeT]):
        list = Modal(SelvesResource.list)
