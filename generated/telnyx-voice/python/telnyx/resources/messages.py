"""Methods of `client.messages`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class SendParams(Options, total=False):
    to: Required[str]
    """Number of the receiver, in the international form with a plus sign, or a short code."""
    from_: str
    """Number, short code or sender name under which the message arrives."""
    text: str
    """What the message says."""


_send = Endpoint("POST", "/messages", "MessageResponse", SendParams, body="json", rename={"from_": "from"})


class MessagesResource(Resource):
    """Send text messages."""

    with_raw_response: MessagesResourceModes[RawMode]
    with_streaming_response: MessagesResourceModes[StreamedMode]

    def send(self, **params: Unpack[SendParams]) -> types.MessageResponse:
        """Send a message

        Sends a text message from one of your numbers or sender names.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_send, params)


class AsyncMessagesResource(AsyncResource):
    """Asynchronous `MessagesResource`."""

    with_raw_response: MessagesResourceModes[AsyncRawMode]
    with_streaming_response: MessagesResourceModes[AsyncStreamedMode]

    async def send(self, **params: Unpack[SendParams]) -> types.MessageResponse:
        return await self._send(_send, params)


if TYPE_CHECKING:

    class MessagesResourceModes(Modes[ModeT]):
        send = Modal(MessagesResource.send)
