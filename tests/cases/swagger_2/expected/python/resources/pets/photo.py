"""Methods of `client.pets.photo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from ..._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode, TwinModal
    from ..._runtime.files import FileInput
    from ..._runtime.responses import AsyncBinaryResponse, BinaryResponse


class UploadParams(Options, total=False):
    photo: Required[FileInput]
    """The picture."""
    title: str


_upload = Endpoint("PUT", "/pets/{id}/photo", "None", UploadParams, body="multipart", accept="*/*")
_download = Endpoint("GET", "/pets/{id}/photo", "bytes", Options, accept="image/png")


class PhotoResource(Resource):
    """Methods of `client.pets.photo`."""

    with_raw_response: PhotoResourceModes[RawMode]
    with_streaming_response: PhotoResourceModes[StreamedMode]

    def upload(self, id: str, **params: Unpack[UploadParams]) -> None:
        """PUT /pets/{id}/photo"""
        return self._perform(_upload, params, id)

    def download(self, id: str, **params: Unpack[Options]) -> BinaryResponse:
        """GET /pets/{id}/photo"""
        return self._send(_download, params, id)


class AsyncPhotoResource(AsyncResource):
    """Asynchronous `PhotoResource`."""

    with_raw_response: PhotoResourceModes[AsyncRawMode]
    with_streaming_response: PhotoResourceModes[AsyncStreamedMode]

    async def upload(self, id: str, **params: Unpack[UploadParams]) -> None:
        return await self._perform(_upload, params, id)

    async def download(self, id: str, **params: Unpack[Options]) -> AsyncBinaryResponse:
        return await self._send(_download, params, id)


if TYPE_CHECKING:

    class PhotoResourceModes(Modes[ModeT]):
        upload = Modal(PhotoResource.upload)
        download = TwinModal(PhotoResource.download, AsyncPhotoResource.download)
