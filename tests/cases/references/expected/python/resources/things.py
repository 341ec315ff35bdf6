"""Methods of `client.things`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class ListParams(Options, total=False):
    limit: int
    """At most so many."""


class CreateParams(Options, total=False):
    id: str
    parts: Sequence[types.PartParam]
    box: types.BoxParam
    """Box"""


_list = Endpoint("GET", "/things", "ThingsListResponse", ListParams)
_create = Endpoint("POST", "/things", "Thing", CreateParams, body="json")
_retrieve = Endpoint("GET", "/things/{id}", "Thing", Options)


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> types.ThingsListResponse:
        """GET /things"""
        return self._send(_list, params)

    def create(self, **params: Unpack[CreateParams]) -> types.Thing:
        """POST /things"""
        return self._send(_create, params)

    def retrieve(self, id: str, **params: Unpack[Options]) -> types.Thing:
        """GET /things/{id}"""
        return self._send(_retrieve, params, id)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[ListParams]) -> types.ThingsListResponse:
        return await self._send(_list, params)

    async def create(self, **params: Unpack[CreateParams]) -> types.Thing:
        return await self._send(_create, params)

    async def retrieve(self, id: str, **params: Unpack[Options]) -> types.Thing:
        return await self._send(_retrieve, params, id)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        list = Modal(ThingsResource.list)
        create = Modal(ThingsResource.create)
        retrieve = Modal(ThingsResource.retrieve)
