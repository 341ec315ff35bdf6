"""Methods of `client.pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class ListParams(Options, total=False):
    limit: int
    page: int | None


_list = Endpoint("GET", "/pets", "Pet", ListParams)


class PetsResource(Resource):
    """Methods of `client.pets`."""

    with_raw_response: PetsResourceModes[RawMode]
    with_streaming_response: PetsResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> types.Pet:
        """GET /pets"""
        return self._send(_list, params)


class AsyncPetsResource(AsyncResource):
    """Asynchronous `PetsResource`."""

    with_raw_response: PetsResourceModes[AsyncRawMode]
    with_streaming_response: PetsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[ListParams]) -> types.Pet:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class PetsResourceModes(Modes[ModeT]):
        list = Modal(PetsResource.list)
