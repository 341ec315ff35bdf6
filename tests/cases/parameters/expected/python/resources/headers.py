"""Methods of `client.headers`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource
from .._runtime.query import Query

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class GetParams(Options, total=False):
    x_trace: Required[str]
    x_ids: Sequence[int]
    x_point: types.PointParam
    session: str


_get = Endpoint(
    "GET",
    "/headers",
    "None",
    GetParams,
    headers={"x_trace": "X-Trace", "x_ids": "X-Ids", "x_point": Query("X-Point", style="simple", explode=True)},
    cookies={"session": "session"},
    accept="*/*",
)


class HeadersResource(Resource):
    """Methods of `client.headers`."""

    with_raw_response: HeadersResourceModes[RawMode]
    with_streaming_response: HeadersResourceModes[StreamedMode]

    def get(self, **params: Unpack[GetParams]) -> None:
        """GET /headers"""
        return self._perform(_get, params)


class AsyncHeadersResource(AsyncResource):
    """Asynchronous `HeadersResource`."""

    with_raw_response: HeadersResourceModes[AsyncRawMode]
    with_streaming_response: HeadersResourceModes[AsyncStreamedMode]

    async def get(self, **params: Unpack[GetParams]) -> None:
        return await self._perform(_get, params)


if TYPE_CHECKING:

    class HeadersResourceModes(Modes[ModeT]):
        get = Modal(HeadersResource.get)
