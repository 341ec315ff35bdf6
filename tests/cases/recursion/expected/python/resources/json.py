"""Methods of `client.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    json: Required[object]


_retrieve = Endpoint("GET", "/json", "object", Options)
_create = Endpoint("POST", "/json", "None", CreateParams, body="json", argument="json", accept="*/*")


class JsonResource(Resource):
    """Methods of `client.json`."""

    with_raw_response: JsonResourceModes[RawMode]
    with_streaming_response: JsonResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> object:
        """GET /json"""
        return self._send(_retrieve, params)

    def create(self, **params: Unpack[CreateParams]) -> None:
        """POST /json"""
        return self._perform(_create, params)


class AsyncJsonResource(AsyncResource):
    """Asynchronous `JsonResource`."""

    with_raw_response: JsonResourceModes[AsyncRawMode]
    with_streaming_response: JsonResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> object:
        return await self._send(_retrieve, params)

    async def create(self, **params: Unpack[CreateParams]) -> None:
        return await self._perform(_create, params)


if TYPE_CHECKING:

    class JsonResourceModes(Modes[ModeT]):
        retrieve = Modal(JsonResource.retrieve)
        create = Modal(JsonResource.create)
