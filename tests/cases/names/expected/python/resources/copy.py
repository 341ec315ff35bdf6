"""Methods of `client.copy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/copy", "None", Options, accept="*/*")


class CopyResource(Resource):
    """Methods of `client.copy`."""

    with_raw_response: CopyResourceModes[RawMode]
    with_streaming_response: CopyResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> None:
        """GET /copy"""
        return self._perform(_retrieve, params)


class AsyncCopyResource(AsyncResource):
    """Asynchronous `CopyResource`."""

    with_raw_response: CopyResourceModes[AsyncRawMode]
    with_streaming_response: CopyResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> None:
        return await self._perform(_retrieve, params)


if TYPE_CHECKING:

    class CopyResourceModes(Modes[ModeT]):
        retrieve = Modal(CopyResource.retrieve)
