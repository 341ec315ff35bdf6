"""Methods of `client.swagger_2`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource
from .._runtime.query import Query

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class SearchParams(Options, total=False):
    q: Required[str]
    kinds: Sequence[str]


_search = Endpoint(
    "POST",
    "/search",
    "PagePet",
    SearchParams,
    body="form",
    encodings={"kinds": Query("kinds", style="form", explode=False)},
)


class Swagger2Resource(Resource):
    """Methods of `client.swagger_2`."""

    with_raw_response: Swagger2ResourceModes[RawMode]
    with_streaming_response: Swagger2ResourceModes[StreamedMode]

    def search(self, **params: Unpack[SearchParams]) -> types.PagePet:
        """POST /search"""
        return self._send(_search, params)


class AsyncSwagger2Resource(AsyncResource):
    """Asynchronous `Swagger2Resource`."""

    with_raw_response: Swagger2ResourceModes[AsyncRawMode]
    with_streaming_response: Swagger2ResourceModes[AsyncStreamedMode]

    async def search(self, **params: Unpack[SearchParams]) -> types.PagePet:
        return await self._send(_search, params)


if TYPE_CHECKING:

    class Swagger2ResourceModes(Modes[ModeT]):
        search = Modal(Swagger2Resource.search)
