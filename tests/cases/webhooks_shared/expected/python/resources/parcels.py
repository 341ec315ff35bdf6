"""Methods of `client.parcels`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    to: str


_create = Endpoint("POST", "/parcels", "None", CreateParams, body="json", accept="*/*")


class ParcelsResource(Resource):
    """Methods of `client.parcels`."""

    with_raw_response: ParcelsResourceModes[RawMode]
    with_streaming_response: ParcelsResourceModes[StreamedMode]

    def create(self, **params: Unpack[CreateParams]) -> None:
        """POST /parcels"""
        return self._perform(_create, params)


class AsyncParcelsResource(AsyncResource):
    """Asynchronous `ParcelsResource`."""

    with_raw_response: ParcelsResourceModes[AsyncRawMode]
    with_streaming_response: ParcelsResourceModes[AsyncStreamedMode]

    async def create(self, **params: Unpack[CreateParams]) -> None:
        return await self._perform(_create, params)


if TYPE_CHECKING:

    class ParcelsResourceModes(Modes[ModeT]):
        create = Modal(ParcelsResource.create)
