"""Methods of `client.owners`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class ListParams(Options, total=False):
    limit: int


_list = Endpoint("GET", "/owners", "Owner", ListParams)


class OwnersResource(Resource):
    """Methods of `client.owners`."""

    with_raw_response: OwnersResourceModes[RawMode]
    with_streaming_response: OwnersResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> types.Owner:
        """GET /owners"""
        return self._send(_list, params)


class AsyncOwnersResource(AsyncResource):
    """Asynchronous `OwnersResource`."""

    with_raw_response: OwnersResourceModes[AsyncRawMode]
    with_streaming_response: OwnersResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[ListParams]) -> types.Owner:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class OwnersResourceModes(Modes[ModeT]):
        list = Modal(OwnersResource.list)
