"""Methods of `client.eggs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    name: Required[str]
    becomes: types.ChickenParam


_list = Endpoint("GET", "/eggs", "Egg", Options)
_create = Endpoint("POST", "/eggs", "None", CreateParams, body="json", accept="*/*")


class EggsResource(Resource):
    """Methods of `client.eggs`."""

    with_raw_response: EggsResourceModes[RawMode]
    with_streaming_response: EggsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.Egg:
        """GET /eggs"""
        return self._send(_list, params)

    def create(self, **params: Unpack[CreateParams]) -> None:
        """POST /eggs"""
        return self._perform(_create, params)


class AsyncEggsResource(AsyncResource):
    """Asynchronous `EggsResource`."""

    with_raw_response: EggsResourceModes[AsyncRawMode]
    with_streaming_response: EggsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.Egg:
        return await self._send(_list, params)

    async def create(self, **params: Unpack[CreateParams]) -> None:
        return await self._perform(_create, params)


if TYPE_CHECKING:

    class EggsResourceModes(Modes[ModeT]):
        list = Modal(EggsResource.list)
        create = Modal(EggsResource.create)
