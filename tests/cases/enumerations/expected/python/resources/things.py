"""Methods of `client.things`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class PutParams(Options, total=False):
    sort: Literal["created", "-created"]
    direction: types.Direction
    """Which way."""
    body_direction: types.Direction
    """Which way."""
    nullable: Literal["a", "b"] | None
    level: types.Level
    nullable_inline: Literal["a"] | None
    null_only: None
    empty: Literal["", "x"]
    none: str
    one: Literal["only"]
    truth: Literal[True]
    mixed: Literal[1, "one", True] | float | None
    numbers: Literal[1] | float
    numbers_under_string: Literal["4.1", "4", "3"]
    duplicates: Literal["a", "b"]
    zero_and_false: Literal[0, False, 1, True, "0", "false"]
    cases: Literal["A", "a", "A_B", "a-b"]
    signs: Literal["+1", "-1", "<", "<=", "*"]
    norway: Literal["no", "off", "on", "y", "n", "2024-10-01", "18:00"]
    words: Literal["class", "None", "True", "self"]
    unicode: Literal["straße", "日本", "a\u2028b", "\u202e"]
    quotes: Literal['"', "'", "\"'", "a\nb", "\\", "a\\", "${x}", "{x}"]
    big: Literal[9007199254740993, -1]
    open: Literal["a", "b"] | str
    open_reference: Literal["asc", "desc"] | str
    list: Sequence[Literal["x", "y"]]
    map: Mapping[str, Literal["x", "y"]]
    objects: object
    long: types.EverythingLong
    long_again: types.EverythingLongAgain


_get = Endpoint("GET", "/things", "Everything", Options)
_put = Endpoint(
    "PUT",
    "/things",
    "None",
    PutParams,
    query={"sort": "sort", "direction": "direction"},
    body="json",
    rename={
        "body_direction": "direction",
        "nullable_inline": "nullableInline",
        "null_only": "nullOnly",
        "numbers_under_string": "numbersUnderString",
        "zero_and_false": "zeroAndFalse",
        "open_reference": "openReference",
        "long_again": "longAgain",
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
