"""Methods of `client.pets`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from ..._runtime import AsyncResource, Child, Endpoint, Options, Resource
from ..._runtime.query import Query

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from ... import types
    from ..._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode
    from .photo import AsyncPhotoResource, PhotoResource, PhotoResourceModes


class ListParams(Options, total=False):
    page: int
    """Which page."""
    ids: Sequence[int]
    tags: Sequence[str]
    words: Sequence[str]
    pipes: Sequence[str]
    tabs: str
    x_trace: Literal["short", "long"]


class CreateParams(Options, total=False):
    page: int
    """Which page."""
    name: Required[str]
    nickname: str | None
    """What it is called at home."""
    owner: types.PersonParam


class UpdateParams(Options, total=False):
    name: Required[str]
    nickname: str | None
    """What it is called at home."""
    owner: types.PersonParam


_list = Endpoint(
    "GET",
    "/pets",
    "PagePet",
    ListParams,
    query={
        "ids": Query("ids", explode=False),
        "words": Query("words", style="spaceDelimited"),
        "pipes": Query("pipes", style="pipeDelimited"),
    },
    headers={"x_trace": "X-Trace"},
)
_create = Endpoint("POST", "/pets", "Pet", CreateParams, query={"page": "page"}, body="json")
_update = Endpoint("PATCH", "/pets/{id}", "None", UpdateParams, body="json", accept="*/*")


class PetsResource(Resource):
    """Methods of `client.pets`."""

    with_raw_response: PetsResourceModes[RawMode]
    with_streaming_response: PetsResourceModes[StreamedMode]
    photo: Child[PhotoResource] = Child(".photo")

    def list(self, **params: Unpack[ListParams]) -> types.PagePet:
        """GET /pets"""
        return self._send(_list, params)

    def create(self, **params: Unpack[CreateParams]) -> types.Pet:
        """POST /pets"""
        return self._send(_create, params)

    def update(self, id: str, **params: Unpack[UpdateParams]) -> None:
        """PATCH /pets/{id}"""
        return self._perform(_update, params, id)


class AsyncPetsResource(AsyncResource):
    """Asynchronous `PetsResource`."""

    with_raw_response: PetsResourceModes[AsyncRawMode]
    with_streaming_response: PetsResourceModes[AsyncStreamedMode]
    photo: Child[AsyncPhotoResource] = Child(".photo")

    async def list(self, **params: Unpack[ListParams]) -> types.PagePet:
        return await self._send(_list, params)

    async def create(self, **params: Unpack[CreateParams]) -> types.Pet:
        return await self._send(_create, params)

    async def update(self, id: str, **params: Unpack[UpdateParams]) -> None:
        return await self._perform(_update, params, id)


if TYPE_CHECKING:

    class PetsResourceModes(Modes[ModeT]):
        photo: PhotoResourceModes[ModeT]
        list = Modal(PetsResource.list)
        create = Modal(PetsResource.create)
        update = Modal(PetsResource.update)
