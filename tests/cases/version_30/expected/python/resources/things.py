"""Methods of `client.things`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode
    from .._runtime.files import FileInput


class PutParams(Options, total=False):
    secret: str
    price: Required[types.MoneyParam | None]
    """In cents."""
    wrapped: types.MoneyParam | None
    """Wrapped."""
    maybe: types.MaybeMoneyValueParam | None
    list: Sequence[str | None] | None
    color: Literal["red", "blue"] | None
    size: int
    either: types.MoneyParam | str | None
    old: str
    """Deprecated."""
    kind: Literal["thing"]


class UploadParams(Options, total=False):
    file: FileInput
    note: str


_get = Endpoint("GET", "/things", "Thing", Options)
_put = Endpoint("PUT", "/things", "None", PutParams, body="json", accept="*/*")
_upload = Endpoint("POST", "/things/upload", "None", UploadParams, body="multipart", accept="*/*")


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def get(self, **params: Unpack[Options]) -> types.Thing:
        """GET /things"""
        return self._send(_get, params)

    def put(self, **params: Unpack[PutParams]) -> None:
        """PUT /things"""
        return self._perform(_put, params)

    def upload(self, **params: Unpack[UploadParams]) -> None:
        """POST /things/upload"""
        return self._perform(_upload, params)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    async def get(self, **params: Unpack[Options]) -> types.Thing:
        return await self._send(_get, params)

    async def put(self, **params: Unpack[PutParams]) -> None:
        return await self._perform(_put, params)

    async def upload(self, **params: Unpack[UploadParams]) -> None:
        return await self._perform(_upload, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        get = Modal(ThingsResource.get)
        put = Modal(ThingsResource.put)
        upload = Modal(ThingsResource.upload)
