"""Methods of `client.names`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_import = Endpoint("GET", "/import", "Import", Options)


class NamesResource(Resource):
    """Methods of `client.names`."""

    with_raw_response: NamesResourceModes[RawMode]
    with_streaming_response: NamesResourceModes[StreamedMode]

    def import_(self, **params: Unpack[Options]) -> types.Import:
        """GET /import"""
        return self._send(_import, params)


class AsyncNamesResource(AsyncResource):
    """Asynchronous `NamesResource`."""

    with_raw_response: NamesResourceModes[AsyncRawMode]
    with_streaming_response: NamesResourceModes[AsyncStreamedMode]

    async def import_(self, **params: Unpack[Options]) -> types.Import:
        return await self._send(_import, params)


if TYPE_CHECKING:

    class NamesResourceModes(Modes[ModeT]):
        import_ = Modal(NamesResource.import_)
