"""Methods of `client.with_options`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/with_options", "None", Options, accept="*/*")


class WithOptionsResource(Resource):
    """Methods of `client.with_options`."""

    with_raw_response: WithOptionsResourceModes[RawMode]
    with_streaming_response: WithOptionsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> None:
        """GET /with_options"""
        return self._perform(_list, params)


class AsyncWithOptionsResource(AsyncResource):
    """Asynchronous `WithOptionsResource`."""

    with_raw_response: WithOptionsResourceModes[AsyncRawMode]
    with_streaming_response: WithOptionsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> None:
        return await self._perform(_list, params)


if TYPE_CHECKING:

    class WithOptionsResourceModes(Modes[ModeT]):
        list = Modal(WithOptionsResource.list)
