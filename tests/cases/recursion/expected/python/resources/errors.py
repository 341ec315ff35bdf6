"""Methods of `client.errors`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/errors", "Cause", Options)


class ErrorsResource(Resource):
    """Methods of `client.errors`."""

    with_raw_response: ErrorsResourceModes[RawMode]
    with_streaming_response: ErrorsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.Cause:
        """GET /errors"""
        return self._send(_list, params)


class AsyncErrorsResource(AsyncResource):
    """Asynchronous `ErrorsResource`."""

    with_raw_response: ErrorsResourceModes[AsyncRawMode]
    with_streaming_response: ErrorsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.Cause:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class ErrorsResourceModes(Modes[ModeT]):
        list = Modal(ErrorsResource.list)
