"""Methods of `client.things`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class PutParams(Options, total=False):
    anything: object
    yes: object
    no: object
    not_a_string: object
    inline_true: object
    inline_false: object
    pair: Sequence[str | int]
    row: Sequence[str | float]
    no_items: Sequence[object]
    matrix: Sequence[Sequence[Sequence[int]]]
    empty: Mapping[str, object]
    empty_closed: Mapping[str, object]
    just_null: None
    conditional: types.ConditionalParam
    implied_list: Sequence[str]
    implied_map: Mapping[str, str]
    unknown_type: object
    required_is_true: types.RequiredIsTrueParam
    nullable_in31: str | None
    nullable_without_type: object
    wrong_default: bool
    object_or_array: Mapping[str, object] | Sequence[object]
    const_object: object
    lookahead: str
    dollar_ref_property: types.EverythingDollarRefPropertyParam
    description: str
    properties: types.EverythingPropertiesParam
    dangling: object
    dangling_list: Sequence[object]


_get = Endpoint("GET", "/things", "Everything", Options)
_put = Endpoint(
    "PUT",
    "/things",
    "None",
    PutParams,
    body="json",
    rename={
        "not_a_string": "notAString",
        "inline_true": "inlineTrue",
        "inline_false": "inlineFalse",
        "no_items": "noItems",
        "empty_closed": "emptyClosed",
        "just_null": "justNull",
        "implied_list": "impliedList",
        "implied_map": "impliedMap",
        "unknown_type": "unknownType",
        "required_is_true": "requiredIsTrue",
        "nullable_in31": "nullableIn31",
        "nullable_without_type": "nullableWithoutType",
        "wrong_default": "wrongDefault",
        "object_or_array": "objectOrArray",
        "const_object": "constObject",
        "dollar_ref_property": "dollarRefProperty",
        "dangling_list": "danglingList",
    },
    nested=True,
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
