"""Methods of `client.queries`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource
from .._runtime.query import Query

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class ListParams(Options, total=False):
    text: Required[str]
    """What to look for."""
    flag: bool
    day: str | dt.date
    form: Sequence[str]
    form_joined: Sequence[str]
    spaced: Sequence[str]
    piped: Sequence[str]
    form_object: types.PointParam
    form_object_joined: types.PointParam
    deep: types.PointParam
    reserved: str
    json: types.PointParam
    old: int
    """Deprecated."""
    empty: str


_list = Endpoint(
    "GET",
    "/queries",
    "None",
    ListParams,
    query={
        "form_joined": Query("formJoined", explode=False),
        "spaced": Query("spaced", style="spaceDelimited"),
        "piped": Query("piped", style="pipeDelimited"),
        "form_object": "formObject",
        "form_object_joined": Query("formObjectJoined", explode=False),
        "deep": Query("deep", style="deepObject"),
        "reserved": Query("reserved", reserved=True),
        "json": Query("json", json=True),
    },
    accept="*/*",
)


class QueriesResource(Resource):
    """Methods of `client.queries`."""

    with_raw_response: QueriesResourceModes[RawMode]
    with_streaming_response: QueriesResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> None:
        """GET /queries"""
        return self._perform(_list, params)


class AsyncQueriesResource(AsyncResource):
    """Asynchronous `QueriesResource`."""

    with_raw_response: QueriesResourceModes[AsyncRawMode]
    with_streaming_response: QueriesResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[ListParams]) -> None:
        return await self._perform(_list, params)


if TYPE_CHECKING:

    class QueriesResourceModes(Modes[ModeT]):
        list = Modal(QueriesResource.list)
