"""Methods of `client.unions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/unions", "object", Options)


class UnionsResource(Resource):
    """Methods of `client.unions`."""

    with_raw_response: UnionsResourceModes[RawMode]
    with_streaming_response: UnionsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> object:
        """GET /unions"""
        return self._send(_list, params)


class AsyncUnionsResource(AsyncResource):
    """Asynchronous `UnionsResource`."""

    with_raw_response: UnionsResourceModes[AsyncRawMode]
    with_streaming_response: UnionsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> object:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class UnionsResourceModes(Modes[ModeT]):
        list = Modal(UnionsResource.list)
