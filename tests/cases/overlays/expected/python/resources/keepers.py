"""Methods of `client.keepers`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class ListParams(Options, total=False):
    limit: int


_list = Endpoint("GET", "/keepers", "Owner", ListParams)


class KeepersResource(Resource):
    """Methods of `client.keepers`."""

    with_raw_response: KeepersResourceModes[RawMode]
    with_streaming_response: KeepersResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> types.Owner:
        """GET /keepers"""
        return self._send(_list, params)


class AsyncKeepersResource(AsyncResource):
    """Asynchronous `KeepersResource`."""

    with_raw_response: KeepersResourceModes[AsyncRawMode]
    with_streaming_response: KeepersResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[ListParams]) -> types.Owner:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class KeepersResourceModes(Modes[ModeT]):
        list = Modal(KeepersResource.list)
