"""Methods of `client.base_model`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/base_model", "BaseModel_", Options)


class BaseModelResource(Resource):
    """Methods of `client.base_model`."""

    with_raw_response: BaseModelResourceModes[RawMode]
    with_streaming_response: BaseModelResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> types.BaseModel_:
        """GET /base_model"""
        return self._send(_retrieve, params)


class AsyncBaseModelResource(AsyncResource):
    """Asynchronous `BaseModelResource`."""

    with_raw_response: BaseModelResourceModes[AsyncRawMode]
    with_streaming_response: BaseModelResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> types.BaseModel_:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class BaseModelResourceModes(Modes[ModeT]):
        retrieve = Modal(BaseModelResource.retrieve)
