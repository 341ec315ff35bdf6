"""Methods of `client.folder`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/folder", "Box", Options)


class FolderResource(Resource):
    """Methods of `client.folder`."""

    with_raw_response: FolderResourceModes[RawMode]
    with_streaming_response: FolderResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> types.Box:
        """GET /folder"""
        return self._send(_retrieve, params)


class AsyncFolderResource(AsyncResource):
    """Asynchronous `FolderResource`."""

    with_raw_response: FolderResourceModes[AsyncRawMode]
    with_streaming_response: FolderResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> types.Box:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class FolderResourceModes(Modes[ModeT]):
        retrieve = Modal(FolderResource.retrieve)
