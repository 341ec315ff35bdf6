"""Methods of `client.siblings`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/siblings", "Siblings", Options)


class SiblingsResource(Resource):
    """Methods of `client.siblings`."""

    with_raw_response: SiblingsResourceModes[RawMode]
    with_streaming_response: SiblingsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.Siblings:
        """GET /siblings"""
        return self._send(_list, params)


class AsyncSiblingsResource(AsyncResource):
    """Asynchronous `SiblingsResource`."""

    with_raw_response: SiblingsResourceModes[AsyncRawMode]
    with_streaming_response: SiblingsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.Siblings:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class SiblingsResourceModes(Modes[ModeT]):
        list = Modal(SiblingsResource.list)
