"""Messages: lists, files, streams."""

# ruff: noqa: TID252 - the form that the generator gives
from __future__ import annotations

from typing import TYPE_CHECKING

from runtime import AsyncResource, Endpoint, Options, Query, Resource

from ..pagination import AsyncPageNumber, SyncPageNumber

if TYPE_CHECKING:
    from runtime import (
        AsyncBinaryResponse,
        AsyncPaginator,
        AsyncRawMode,
        AsyncStream,
        AsyncStreamedMode,
        BinaryResponse,
        FileInput,
        Modes,
        ModeT,
        RawMode,
        Stream,
        StreamedMode,
        TwinModal,
    )
    from typing_extensions import Required, Unpack

    from .. import types


class ListParams(Options, total=False):
    """Keywords of `list`."""

    page_number: int
    """The number of the page, from 1."""
    sort: str
    filter: types.MessageFilterParam


class UploadParams(Options, total=False):
    """Keywords of `upload`."""

    file: Required[FileInput]
    purpose: str


class ReplaceParams(Options, total=False):
    """Keywords of `replace`."""

    message: Required[types.MessageParam]


_list = Endpoint(
    "GET",
    "/messages",
    "MessageList",
    ListParams,
    query={"page_number": "page[number]", "filter": Query("filter", style="deepObject")},
    nested=True,
)
_upload = Endpoint("POST", "/messages/media", "Message", UploadParams, body="multipart")
_replace = Endpoint(
    "PUT", "/messages/{message_id}", "Message", ReplaceParams, body="json", argument="message", nested=True
)
_download = Endpoint("GET", "/messages/{message_id}/media", "bytes", Options, accept="*/*")
_watch = Endpoint("GET", "/messages/watch", "Message", Options, accept="text/event-stream", stream="events")


class MessagesResource(Resource):
    """Messages."""

    with_raw_response: MessagesResourceModes[RawMode]
    with_streaming_response: MessagesResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> SyncPageNumber[types.Message]:
        """List messages."""
        return self._page(_list, SyncPageNumber, params)

    def upload(self, **params: Unpack[UploadParams]) -> types.Message:
        """Upload a file."""
        return self._send(_upload, params)

    def replace(self, message_id: str, **params: Unpack[ReplaceParams]) -> types.Message:
        """Replace a message."""
        return self._send(_replace, params, message_id)

    def download(self, message_id: str, **params: Unpack[Options]) -> BinaryResponse:
        """Download what was sent."""
        return self._send(_download, params, message_id)

    def watch(self, **params: Unpack[Options]) -> Stream[types.Message]:
        """Watch messages arrive."""
        return self._send(_watch, params)


class AsyncMessagesResource(AsyncResource):
    """Messages."""

    with_raw_response: AsyncMessagesResourceModes[AsyncRawMode]
    with_streaming_response: AsyncMessagesResourceModes[AsyncStreamedMode]

    def list(self, **params: Unpack[ListParams]) -> AsyncPaginator[types.Message, AsyncPageNumber[types.Message]]:
        return self._page(_list, AsyncPageNumber, params)

    async def upload(self, **params: Unpack[UploadParams]) -> types.Message:
        return await self._send(_upload, params)

    async def replace(self, message_id: str, **params: Unpack[ReplaceParams]) -> types.Message:
        return await self._send(_replace, params, message_id)

    async def download(self, message_id: str, **params: Unpack[Options]) -> AsyncBinaryResponse:
        return await self._send(_download, params, message_id)

    async def watch(self, **params: Unpack[Options]) -> AsyncStream[types.Message]:
        return await self._send(_watch, params)


if TYPE_CHECKING:

    class MessagesResourceModes(Modes[ModeT]):
        list = TwinModal(MessagesResource.list, AsyncMessagesResource.list)
        download = TwinModal(MessagesResource.download, AsyncMessagesResource.download)
        watch = TwinModal(MessagesResource.watch, AsyncMessagesResource.watch)

    AsyncMessagesResourceModes = MessagesResourceModes
