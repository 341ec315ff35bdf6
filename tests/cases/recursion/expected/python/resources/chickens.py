"""Methods of `client.chickens`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/chickens", "Chicken", Options)


class ChickensResource(Resource):
    """Methods of `client.chickens`."""

    with_raw_response: ChickensResourceModes[RawMode]
    with_streaming_response: ChickensResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.Chicken:
        """GET /chickens"""
        return self._send(_list, params)


class AsyncChickensResource(AsyncResource):
    """Asynchronous `ChickensResource`."""

    with_raw_response: ChickensResourceModes[AsyncRawMode]
    with_streaming_response: ChickensResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.Chicken:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class ChickensResourceModes(Modes[ModeT]):
        list = Modal(ChickensResource.list)
