"""Methods of `client.things`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    count: int
    """How many.

    Deprecated."""
    most: int | None
    """A number."""
    described: Required[types.BoxParam]
    """Its own text."""
    maybe: Required[types.BoxParam | None]
    """A box."""
    chained: Required[types.BoxParam | None]
    """A chain."""
    taken: types.BoxParam
    """A box."""
    size: int
    """A number."""
    old: types.BoxParam
    """A box.

    Deprecated."""
    list: Sequence[int | None]
    map: Mapping[str, int | None]
    again: types.BoxParam
    """A box."""
    other: int
    """A number."""


_create = Endpoint(
    "POST", "/things", "ThingsCreateResponse", CreateParams, query={"count": "count", "most": "most"}, body="json"
)


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def create(self, **params: Unpack[CreateParams]) -> types.ThingsCreateResponse:
        """POST /things"""
        return self._send(_create, params)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    async def create(self, **params: Unpack[CreateParams]) -> types.ThingsCreateResponse:
        return await self._send(_create, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        create = Modal(ThingsResource.create)
