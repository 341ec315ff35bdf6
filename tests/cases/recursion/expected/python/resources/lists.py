"""Methods of `client.lists`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/lists", "ListsListResponse", Options)


class ListsResource(Resource):
    """Methods of `client.lists`."""

    with_raw_response: ListsResourceModes[RawMode]
    with_streaming_response: ListsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.ListsListResponse:
        """GET /lists"""
        return self._send(_list, params)


class AsyncListsResource(AsyncResource):
    """Asynchronous `ListsResource`."""

    with_raw_response: ListsResourceModes[AsyncRawMode]
    with_streaming_response: ListsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.ListsListResponse:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class ListsResourceModes(Modes[ModeT]):
        list = Modal(ListsResource.list)
