"""Methods of `client.models`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/models", "FooBar2", Options)
_retrieve = Endpoint("GET", "/models/{id}", "FooBar", Options)


class ModelsResource(Resource):
    """Methods of `client.models`."""

    with_raw_response: ModelsResourceModes[RawMode]
    with_streaming_response: ModelsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.FooBar2:
        """GET /models"""
        return self._send(_list, params)

    def retrieve(self, id: str, **params: Unpack[Options]) -> types.FooBar:
        """GET /models/{id}"""
        return self._send(_retrieve, params, id)


class AsyncModelsResource(AsyncResource):
    """Asynchronous `ModelsResource`."""

    with_raw_response: ModelsResourceModes[AsyncRawMode]
    with_streaming_response: ModelsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.FooBar2:
        return await self._send(_list, params)

    async def retrieve(self, id: str, **params: Unpack[Options]) -> types.FooBar:
        return await self._send(_retrieve, params, id)


if TYPE_CHECKING:

    class ModelsResourceModes(Modes[ModeT]):
        list = Modal(ModelsResource.list)
        retrieve = Modal(ModelsResource.retrieve)
