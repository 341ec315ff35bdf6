"""Methods of `client.searches`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource
from .._runtime.query import Query

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    q: Required[str]
    kinds: Sequence[str]


_create = Endpoint(
    "POST",
    "/searches",
    "PagePet",
    CreateParams,
    body="form",
    encodings={"kinds": Query("kinds", style="form", explode=False)},
)


class SearchesResource(Resource):
    """Methods of `client.searches`."""

    with_raw_response: SearchesResourceModes[RawMode]
    with_streaming_response: SearchesResourceModes[StreamedMode]

    def create(self, **params: Unpack[CreateParams]) -> types.PagePet:
        """POST /searches"""
        return self._send(_create, params)


class AsyncSearchesResource(AsyncResource):
    """Asynchronous `SearchesResource`."""

    with_raw_response: SearchesResourceModes[AsyncRawMode]
    with_streaming_response: SearchesResourceModes[AsyncStreamedMode]

    async def create(self, **params: Unpack[CreateParams]) -> types.PagePet:
        return await self._send(_create, params)


if TYPE_CHECKING:

    class SearchesResourceModes(Modes[ModeT]):
        create = Modal(SearchesResource.create)
