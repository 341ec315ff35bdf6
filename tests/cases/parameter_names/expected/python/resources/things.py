"""Methods of `client.things`."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class ListParams(Options, total=False):
    start_time: builtins.str | dt.datetime
    start_time_lt: builtins.str | dt.datetime
    start_time_gt: builtins.str | dt.datetime
    filter_created_at_gte: builtins.str
    ids: Sequence[builtins.str]
    page_number: int
    """Which page."""
    page_size: int
    from_: builtins.str
    class_: builtins.str
    self_: builtins.str
    list: Sequence[builtins.str]
    str: builtins.str
    plus_1: int
    minus_1: int
    n10999: int
    type: builtins.str
    ünïcode: builtins.str
    名前: builtins.str
    foo_bar_3: builtins.str
    foo_bar: builtins.str
    foo_bar_2: builtins.str
    header_idempotency_key: builtins.str
    idempotency_key: builtins.str


class ClashParams(Options, total=False):
    query_id: str
    header_id: str
    body_id: Required[str]
    """Of the body."""
    name: str


class RenamedParams(Options, total=False):
    id_filter: str
    id_header: str
    new_id: Required[str]
    """Of the body."""
    name: str


class OptionsParams(Options, total=False):
    query_id: str
    header_id: str
    timeout_: int
    extra_headers_: str
    params: str
    extra_body_: str
    extra_query_: str
    cls: str


_list = Endpoint(
    "GET",
    "/things",
    "None",
    ListParams,
    query={
        "start_time": "StartTime",
        "start_time_lt": "StartTime<",
        "start_time_gt": "StartTime>",
        "filter_created_at_gte": "filter[created_at][gte]",
        "ids": "ids[]",
        "page_number": "page[number]",
        "page_size": "page[size]",
        "from_": "from",
        "class_": "class",
        "self_": "self",
        "plus_1": "+1",
        "minus_1": "-1",
        "n10999": "10999",
        "type": "@type",
        "foo_bar_3": "fooBar",
        "foo_bar_2": "FOO-BAR",
    },
    headers={"header_idempotency_key": "Idempotency-Key"},
    accept="*/*",
)
_clash = Endpoint(
    "POST",
    "/things/{id}",
    "None",
    ClashParams,
    query={"query_id": "id"},
    headers={"header_id": "id"},
    body="json",
    rename={"body_id": "id"},
    accept="*/*",
)
_renamed = Endpoint(
    "PUT",
    "/things/{thing_id}",
    "None",
    RenamedParams,
    query={"id_filter": "id"},
    headers={"id_header": "id"},
    body="json",
    rename={"new_id": "id"},
    accept="*/*",
)
_options = Endpoint(
    "PATCH",
    "/things/{id}",
    "None",
    OptionsParams,
    query={"query_id": "id", "timeout_": "timeout", "extra_headers_": "extra_headers", "params": "params"},
    headers={"header_id": "id"},
    body="json",
    rename={"extra_body_": "extra_body", "extra_query_": "extraQuery"},
    accept="*/*",
)


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> None:
        """GET /things"""
        return self._perform(_list, params)

    def clash(self, id: str, **params: Unpack[ClashParams]) -> None:
        """POST /things/{id}"""
        return self._perform(_clash, params, id)

    def renamed(self, thing_id: str, **params: Unpack[RenamedParams]) -> None:
        """PUT /things/{id}"""
        return self._perform(_renamed, params, thing_id)

    def options(self, id: str, **params: Unpack[OptionsParams]) -> None:
        """PATCH /things/{id}"""
        return self._perform(_options, params, id)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[ListParams]) -> None:
        return await self._perform(_list, params)

    async def clash(self, id: str, **params: Unpack[ClashParams]) -> None:
        return await self._perform(_clash, params, id)

    async def renamed(self, thing_id: str, **params: Unpack[RenamedParams]) -> None:
        return await self._perform(_renamed, params, thing_id)

    async def options(self, id: str, **params: Unpack[OptionsParams]) -> None:
        return await self._perform(_options, params, id)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        list = Modal(ThingsResource.list)
        clash = Modal(ThingsResource.clash)
        renamed = Modal(ThingsResource.renamed)
        options = Modal(ThingsResource.options)
