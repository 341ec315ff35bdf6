"""Methods of `client.things`."""

from __future__ import annotations

import builtins as _builtins
import datetime as _dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types as _types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    from_: _builtins.str
    async_: _builtins.str
    none: _builtins.str
    self_: _builtins.str
    camel_case: _builtins.str
    http_server_urls: _builtins.str
    all_caps: _builtins.str
    kebab_case: _builtins.str
    dotted_name: _builtins.str
    page_number: _builtins.int
    type_2: _builtins.str
    id: _builtins.str
    ref: _builtins.str
    n10999: _builtins.str
    empty: _builtins.str
    space: _builtins.str
    plus_1: _builtins.int
    minus_1: _builtins.int
    lte_1y: _builtins.int
    gt_1y: _builtins.int
    score_2: _builtins.float
    score: _builtins.float
    class_: _builtins.str
    ideal_consumer_iban: _builtins.str
    ideal_consumer_iban_2: _builtins.str
    straße: _builtins.str
    名前: _builtins.str
    copy: _builtins.bool
    json: Mapping[_builtins.str, _builtins.str]
    schema: _builtins.str
    dict: _builtins.str
    validate: _builtins.str
    construct: _builtins.str
    to_dict: _builtins.str
    model_config: _builtins.str
    model_fields: _builtins.str
    model_dump: _builtins.str
    model_name: _builtins.str
    list: Sequence[_builtins.str]
    str: _builtins.str
    int: _builtins.int
    float: _builtins.float
    bool: _builtins.bool
    object: Mapping[_builtins.str, _builtins.object]
    type: _builtins.str
    date: _builtins.str | _dt.date
    datetime: _builtins.str | _dt.datetime
    dt: _builtins.str | _dt.datetime
    any: _builtins.object
    optional: _builtins.str | None
    literal: Literal["a", "b"]
    types: _types.FooBarParam
    builtins: _builtins.str
    print: _builtins.str


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
        return await self._send(_list, params)

    async def create(self, **params: Unpack[CreateParams]) -> _types.Nasty:
        return await self._send(_create, params)

    async def list_urls(self, **params: Unpack[Options]) -> _types.OptInWorkflowImageUrls:
        return await self._send(_list_urls, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        list = Modal(ThingsResource.list)
        create = Modal(ThingsResource.create)
        list_urls = Modal(ThingsResource.list_urls)
