"""Methods of `client.remote`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/remote", "object", Options)


class RemoteResource(Resource):
    """Methods of `client.remote`."""

    with_raw_response: RemoteResourceModes[RawMode]
    with_streaming_response: RemoteResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> object:
        """GET /remote"""
        return self._send(_retrieve, params)


class AsyncRemoteResource(AsyncResource):
    """Asynchronous `RemoteResource`."""

    with_raw_response: RemoteResourceModes[AsyncRawMode]
    with_streaming_response: RemoteResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> object:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class RemoteResourceModes(Modes[ModeT]):
        retrieve = Modal(RemoteResource.retrieve)
