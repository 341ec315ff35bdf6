"""Methods of `client.things`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource
from .._runtime.query import Query

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class ListParams(Options, total=False):
    ids: Sequence[str]
    repeated: Sequence[str]
    filter: types.ThingsListFilterParam
    deep: Mapping[str, str]
    piped: Sequence[int]
    plain: str


_list = Endpoint(
    "GET",
    "/things",
    "None",
    ListParams,
    query={
        "ids": Query("ids", style="comma"),
        "filter": Query("filter", style="comma"),
        "deep": Query("deep", style="deepObject", arrays="comma"),
        "piped": Query("piped", style="pipeDelimited"),
    },
    nested=True,
    accept="*/*",
)


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> None:
        """GET /things"""
        return self._perform(_list, params)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[ListParams]) -> None:
        return await self._perform(_list, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        list = Modal(ThingsResource.list)
