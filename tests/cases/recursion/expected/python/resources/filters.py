"""Methods of `client.filters`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    filter: types.FilterParam


_create = Endpoint("POST", "/filters", "Filter", CreateParams, body="json", nested=True)


class FiltersResource(Resource):
    """Methods of `client.filters`."""

    with_raw_response: FiltersResourceModes[RawMode]
    with_streaming_response: FiltersResourceModes[StreamedMode]

    def create(self, **params: Unpack[CreateParams]) -> types.Filter:
        """POST /filters"""
        return self._send(_create, params)


class AsyncFiltersResource(AsyncResource):
    """Asynchronous `FiltersResource`."""

    with_raw_response: FiltersResourceModes[AsyncRawMode]
    with_streaming_response: FiltersResourceModes[AsyncStreamedMode]

    async def create(self, **params: Unpack[CreateParams]) -> types.Filter:
        return await self._send(_create, params)


if TYPE_CHECKING:

    class FiltersResourceModes(Modes[ModeT]):
        create = Modal(FiltersResource.create)
