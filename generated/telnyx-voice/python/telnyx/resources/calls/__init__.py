"""Methods of `client.calls`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Child, Resource

if TYPE_CHECKING:
    from ..._runtime import AsyncRawMode, AsyncStreamedMode, Modes, ModeT, RawMode, StreamedMode
    from .actions import ActionsResource, ActionsResourceModes, AsyncActionsResource


class CallsResource(Resource):
    """Methods of `client.calls`."""

    with_raw_response: CallsResourceModes[RawMode]
    with_streaming_response: CallsResourceModes[StreamedMode]
    actions: Child[ActionsResource] = Child(".actions")


class AsyncCallsResource(AsyncResource):
    """Asynchronous `CallsResource`."""

    with_raw_response: CallsResourceModes[AsyncRawMode]
    with_streaming_response: CallsResourceModes[AsyncStreamedMode]
    actions: Child[AsyncActionsResource] = Child(".actions")


if TYPE_CHECKING:

    class CallsResourceModes(Modes[ModeT]):
        actions: ActionsResourceModes[ModeT]
