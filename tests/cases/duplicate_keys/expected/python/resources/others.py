"""Methods of `client.others`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/others", "None", Options, accept="*/*")


class OthersResource(Resource):
    """Methods of `client.others`."""

    with_raw_response: OthersResourceModes[RawMode]
    with_streaming_response: OthersResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> None:
        """Two"""
        return self._perform(_list, params)


class AsyncOthersResource(AsyncResource):
    """Asynchronous `OthersResource`."""

    with_raw_response: OthersResourceModes[AsyncRawMode]
    with_streaming_response: OthersResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> None:
        return await self._perform(_list, params)


if TYPE_CHECKING:

    class OthersResourceModes(Modes[ModeT]):
        list = Modal(OthersResource.list)
