"""Methods of `client.things`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class PutParams(Options, total=False):
    merged: Required[types.MergedParam]
    """All of it."""
    renamed: types.BaseParam
    """The base under another name."""
    redefined: types.RedefinedParam
    beside: types.BesideParam
    conflict: types.ConflictParam
    closed: types.ClosedParam
    free: types.FreeParam
    typed: types.TypedParam
    typed_objects: Mapping[str, types.BaseParam]
    patterned: Mapping[str, int]
    one_reference: types.BaseParam
    """Described here."""
    described: types.BaseParam
    """Described beside the reference.

    Deprecated."""
    untyped: types.EverythingUntypedParam
    required_nullable: Required[str | None]
    optional_nullable: int | None
    nullable_reference: types.BaseParam | None
    nullable_list: Sequence[str | None] | None
    both: str | int
    three_and_null: str | int | bool | None
    fixed: Literal["always"]
    fixed_number: Literal[3]
    with_default: str
    """Has one."""
    with_null_default: str | None
    old: str
    """Deprecated."""
    at: str | dt.datetime
    day: str | dt.date
    clock: str
    span: str
    ident: str
    octets: str
    exact: str
    big: int
    link: str
    odd: str
    days: Sequence[str | dt.date]
    by_day: Mapping[str, str | dt.datetime]


_get = Endpoint("GET", "/things", "Everything", Options)
_put = Endpoint(
    "PUT",
    "/things",
    "None",
    PutParams,
    body="json",
    rename={
        "typed_objects": "typedObjects",
        "one_reference": "oneReference",
        "required_nullable": "requiredNullable",
        "optional_nullable": "optionalNullable",
        "nullable_reference": "nullableReference",
        "nullable_list": "nullableList",
        "three_and_null": "threeAndNull",
        "fixed_number": "fixedNumber",
        "with_default": "withDefault",
        "with_null_default": "withNullDefault",
        "by_day": "byDay",
    },
    accept="*/*",
)


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def get(self, **params: Unpack[Options]) -> types.Everything:
        """GET /things"""
        return self._send(_get, params)

    def put(self, **params: Unpack[PutParams]) -> None:
        """PUT /things"""
        return self._perform(_put, params)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    async def get(self, **params: Unpack[Options]) -> types.Everything:
        return await self._send(_get, params)

    async def put(self, **params: Unpack[PutParams]) -> None:
        return await self._perform(_put, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        get = Modal(ThingsResource.get)
        put = Modal(ThingsResource.put)
