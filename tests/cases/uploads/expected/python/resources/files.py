"""Methods of `client.files`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode
    from .._runtime.files import FileInput


class FormParams(Options, total=False):
    file: Required[FileInput]
    """What to keep."""
    modern: FileInput
    display_name: str
    tags: Sequence[str]
    metadata: types.FilesFormBodyMetadataParam
    settings: types.FilesFormBodySettingsParam
    size: int


class RawParams(Options, total=False):
    body: Required[FileInput]


class ImageParams(Options, total=False):
    body: Required[FileInput]


class ManyParams(Options, total=False):
    files: Sequence[FileInput]


class OptionalParams(Options, total=False):
    body: FileInput


class EncodedParams(Options, total=False):
    data: str


_form = Endpoint(
    "POST",
    "/form",
    "None",
    FormParams,
    body="multipart",
    rename={"display_name": "displayName"},
    encodings={"file": "image/png", "metadata": "application/json"},
    nested=True,
    accept="*/*",
)
_raw = Endpoint("PUT", "/raw/{name}", "None", RawParams, body="binary", argument="body", accept="*/*")
_image = Endpoint(
    "PUT", "/image", "None", ImageParams, body="binary", content_type="image/png", argument="body", accept="*/*"
)
_many = Endpoint("POST", "/many", "None", ManyParams, body="multipart", accept="*/*")
_optional = Endpoint(
    "POST", "/optional", "None", OptionalParams, body="binary", argument="body", optional_body=True, accept="*/*"
)
_encoded = Endpoint("POST", "/base64", "None", EncodedParams, body="json", accept="*/*")


class FilesResource(Resource):
    """Methods of `client.files`."""

    with_raw_response: FilesResourceModes[RawMode]
    with_streaming_response: FilesResourceModes[StreamedMode]

    def form(self, **params: Unpack[FormParams]) -> None:
        """POST /form"""
        return self._perform(_form, params)

    def raw(self, name: str, **params: Unpack[RawParams]) -> None:
        """PUT /raw/{name}"""
        return self._perform(_raw, params, name)

    def image(self, **params: Unpack[ImageParams]) -> None:
        """PUT /image"""
        return self._perform(_image, params)

    def many(self, **params: Unpack[ManyParams]) -> None:
        """POST /many"""
        return self._perform(_many, params)

    def optional(self, **params: Unpack[OptionalParams]) -> None:
        """POST /optional"""
        return self._perform(_optional, params)

    def encoded(self, **params: Unpack[EncodedParams]) -> None:
        """POST /base64"""
        return self._perform(_encoded, params)


class AsyncFilesResource(AsyncResource):
    """Asynchronous `FilesResource`."""

    with_raw_response: FilesResourceModes[AsyncRawMode]
    with_streaming_response: FilesResourceModes[AsyncStreamedMode]

    async def form(self, **params: Unpack[FormParams]) -> None:
        return await self._perform(_form, params)

    async def raw(self, name: str, **params: Unpack[RawParams]) -> None:
        return await self._perform(_raw, params, name)

    async def image(self, **params: Unpack[ImageParams]) -> None:
        return await self._perform(_image, params)

    async def many(self, **params: Unpack[ManyParams]) -> None:
        return await self._perform(_many, params)

    async def optional(self, **params: Unpack[OptionalParams]) -> None:
        return await self._perform(_optional, params)

    async def encoded(self, **params: Unpack[EncodedParams]) -> None:
        return await self._perform(_encoded, params)


if TYPE_CHECKING:

    class FilesResourceModes(Modes[ModeT]):
        form = Modal(FilesResource.form)
        raw = Modal(FilesResource.raw)
        image = Modal(FilesResource.image)
        many = Modal(FilesResource.many)
        optional = Modal(FilesResource.optional)
        encoded = Modal(FilesResource.encoded)
