"""Methods of `client.things`."""

from __future__ import annotations

import builtins
import datetime as _dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types as _types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    from_: builtins.str
    async_: builtins.str
    none: builtins.str
    self_: builtins.str
    camel_case: builtins.str
    http_server_urls: builtins.str
    all_caps: builtins.str
    kebab_case: builtins.str
    dotted_name: builtins.str
    page_number: builtins.int
    type_2: builtins.str
    id: builtins.str
    ref: builtins.str
    n10999: builtins.str
    empty: builtins.str
    space: builtins.str
    plus_1: builtins.int
    minus_1: builtins.int
    lte_1y: builtins.int
    gt_1y: builtins.int
    score_2: builtins.float
    score: builtins.float
    class_: builtins.str
    ideal_consumer_iban: builtins.str
    ideal_consumer_iban_2: builtins.str
    straße: builtins.str
    名前: builtins.str
    copy: builtins.bool
    json: Mapping[builtins.str, builtins.str]
    schema: builtins.str
    dict: builtins.str
    validate: builtins.str
    construct: builtins.str
    to_dict: builtins.str
    model_config: builtins.str
    model_fields: builtins.str
    model_dump: builtins.str
    model_name: builtins.str
    list: Sequence[builtins.str]
    str: builtins.str
    int: builtins.int
    float: builtins.float
    bool: builtins.bool
    object: Mapping[builtins.str, builtins.object]
    type: builtins.str
    date: builtins.str | _dt.date
    datetime: builtins.str | _dt.datetime
    dt: builtins.str | _dt.datetime
    any: builtins.object
    optional: builtins.str | None
    literal: Literal["a", "b"]
    types: _types.FooBarParam
    builtins: builtins.str
    print: builtins.str


_list = Endpoint("GET", "/things", "Nasty", Options)
_create = Endpoint(
    "POST",
    "/things",
    "Nasty",
    CreateParams,
    body="json",
    rename={
        "from_": "from",
        "async_": "async",
        "none": "None",
        "self_": "self",
        "camel_case": "camelCase",
        "http_server_urls": "HTTPServerURLs",
        "all_caps": "ALL_CAPS",
        "kebab_case": "kebab-case",
        "dotted_name": "dotted.name",
        "page_number": "page[number]",
        "type_2": "@type",
        "id": "$id",
        "ref": "$ref",
        "n10999": "10999",
        "empty": "",
        "space": " ",
        "plus_1": "+1",
        "minus_1": "-1",
        "lte_1y": "<=1y",
        "gt_1y": ">1y",
        "score_2": "_score",
        "class_": "__class__",
        "ideal_consumer_iban": "iDealConsumerIBAN",
        "ideal_consumer_iban_2": "iDealConsumerIban",
        "any": "Any",
        "optional": "Optional",
        "literal": "Literal",
    },
    key="empty",
)
_list_urls = Endpoint("GET", "/Things/URLs", "OptInWorkflowImageUrls", Options)


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> _types.Nasty:
        """GET /things"""
        return self._send(_list, params)

    def create(self, **params: Unpack[CreateParams]) -> _types.Nasty:
        """POST /things"""
        return self._send(_create, params)

    def list_urls(self, **params: Unpack[Options]) -> _types.OptInWorkflowImageUrls:
        """GET /Things/URLs"""
        return self._send(_list_urls, params)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> _types.Nasty:
        """GET /things"""
        return await self._send(_list, params)

    async def create(self, **params: Unpack[CreateParams]) -> _types.Nasty:
        """POST /things"""
        return await self._send(_create, params)

    async def list_urls(self, **params: Unpack[Options]) -> _types.OptInWorkflowImageUrls:
        """GET /Things/URLs"""
        return await self._send(_list_urls, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        list = Modal(ThingsResource.list)
        create = Modal(ThingsResource.create)
        list_urls = Modal(ThingsResource.list_urls)
