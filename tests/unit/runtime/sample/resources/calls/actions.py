"""Actions: commands on a live call."""

# ruff: noqa: TID252 - the form that the generator gives
from __future__ import annotations

from typing import TYPE_CHECKING

from runtime import AsyncResource, Endpoint, Options, Query, Resource

if TYPE_CHECKING:
    from typing import Annotated, Literal

    from runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode
    from runtime.wire import Wire
    from typing_extensions import Required, Unpack

    from ... import types


class StartStreamingParams(Options, total=False):
    """Keywords of `start_streaming`."""

    stream_url: Required[str]
    """The destination WebSocket address.

    It must begin with `wss://`.
    """
    stream_codec: Literal["PCMU", "PCMA"]
    """The codec."""
    stream_track: types.StreamTrack | None
    """Which audio is streamed."""
    from_: Annotated[str, Wire("from")]
    """Who streams."""
    dialogflow_config: types.DialogflowConfigParam
    """How Dialogflow answers."""
    command_id: str
    region: str
    """A query parameter."""
    trace: str
    """A header."""


_start_streaming = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/streaming_start",
    "CallCommandReply",
    StartStreamingParams,
    query={"region": Query("region[]", arrays="comma")},
    headers={"trace": "X-Trace"},
    body="json",
    rename={"from_": "from"},
    nested=True,
    key="command_id",
)
_hang_up = Endpoint("DELETE", "/calls/{call_control_id}", "None", Options)


class ActionsResource(Resource):
    """Commands on a live call."""

    with_raw_response: ActionsResourceModes[RawMode]
    with_streaming_response: ActionsResourceModes[StreamedMode]

    def start_streaming(self, call_control_id: str, **params: Unpack[StartStreamingParams]) -> types.CallCommandReply:
        """Start streaming.

        The audio of the call is sent to a WebSocket.
        """
        return self._send(_start_streaming, params, call_control_id)

    def hang_up(self, call_control_id: str, **params: Unpack[Options]) -> None:
        """Hang up."""
        return self._perform(_hang_up, params, call_control_id)


class AsyncActionsResource(AsyncResource):
    """Commands on a live call."""

    with_raw_response: AsyncActionsResourceModes[AsyncRawMode]
    with_streaming_response: AsyncActionsResourceModes[AsyncStreamedMode]

    async def start_streaming(
        self, call_control_id: str, **params: Unpack[StartStreamingParams]
    ) -> types.CallCommandReply:
        return await self._send(_start_streaming, params, call_control_id)

    async def hang_up(self, call_control_id: str, **params: Unpack[Options]) -> None:
        return await self._perform(_hang_up, params, call_control_id)


if TYPE_CHECKING:

    class ActionsResourceModes(Modes[ModeT]):
        start_streaming = Modal(ActionsResource.start_streaming)
        hang_up = Modal(ActionsResource.hang_up)

    class AsyncActionsResourceModes(Modes[ModeT]):
        start_streaming = Modal(ActionsResource.start_streaming)
        hang_up = Modal(ActionsResource.hang_up)
