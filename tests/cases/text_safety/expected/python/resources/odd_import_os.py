"""Methods of `client.odd_import_os`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", '/odd"; import os; "/{id}', "None", Options, accept="*/*")


class OddImportOsResource(Resource):
    """Methods of `client.odd_import_os`."""

    with_raw_response: OddImportOsResourceModes[RawMode]
    with_streaming_response: OddImportOsResourceModes[StreamedMode]

    def retrieve(self, id: str, **params: Unpack[Options]) -> None:
        """GET /odd"; import os; "/{id}"""
        return self._perform(_retrieve, params, id)


class AsyncOddImportOsResource(AsyncResource):
    """Asynchronous `OddImportOsResource`."""

    with_raw_response: OddImportOsResourceModes[AsyncRawMode]
    with_streaming_response: OddImportOsResourceModes[AsyncStreamedMode]

    async def retrieve(self, id: str, **params: Unpack[Options]) -> None:
        return await self._perform(_retrieve, params, id)


if TYPE_CHECKING:

    class OddImportOsResourceModes(Modes[ModeT]):
        retrieve = Modal(OddImportOsResource.retrieve)
