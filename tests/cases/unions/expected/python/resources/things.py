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
    guessed: types.EverythingGuessedParam
    by_name: types.EverythingByNameParam
    missing: types.MissingParam
    untagged: types.PlainParam | types.OtherParam
    primitives: str | float | bool
    same_primitive: str
    mixed: str | types.PlainParam | Sequence[types.OtherParam]
    nullable: types.EverythingNullableParam | None
    only_one: types.PlainParam
    inline: types.ByNameParam | types.EverythingInlineByIdParam | types.EverythingInlineVariant3Param
    required_only: types.EverythingRequiredOnlyParam
    sibling: types.EverythingSiblingPlainParam | types.EverythingSiblingVariant2Param
    animal: types.AnimalParam
    bird: types.BirdParam
    list: Sequence[types.EverythingListItemParam]
    map: Mapping[str, str | Sequence[str]]
    open_enum: Literal["a", "b"] | str
    constants: Literal["one", "two"]
    nested: types.CatParam | types.PlainParam | types.DogParam
    empty: object


_get = Endpoint("GET", "/things", "Everything", Options)
_put = Endpoint(
    "PUT",
    "/things",
    "None",
    PutParams,
    body="json",
    rename={
        "by_name": "byName",
        "same_primitive": "samePrimitive",
        "only_one": "onlyOne",
        "required_only": "requiredOnly",
        "open_enum": "openEnum",
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
