"""Methods of `client.missing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/missing", "object", Options)


class MissingResource(Resource):
    """Methods of `client.missing`."""

    with_raw_response: MissingResourceModes[RawMode]
    with_streaming_response: MissingResourceModes[StreamedMode]

    def retrieve(self, **params: Unpack[Options]) -> object:
        """GET /missing"""
        return self._send(_retrieve, params)


class AsyncMissingResource(AsyncResource):
    """Asynchronous `MissingResource`."""

    with_raw_response: MissingResourceModes[AsyncRawMode]
    with_streaming_response: MissingResourceModes[AsyncStreamedMode]

    async def retrieve(self, **params: Unpack[Options]) -> object:
        return await self._send(_retrieve, params)


if TYPE_CHECKING:

    class MissingResourceModes(Modes[ModeT]):
        retrieve = Modal(MissingResource.retrieve)
