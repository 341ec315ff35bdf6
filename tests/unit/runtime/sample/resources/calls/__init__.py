"""Calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runtime import AsyncResource, Child, Resource

if TYPE_CHECKING:
    from runtime import AsyncRawMode, AsyncStreamedMode, Modes, ModeT, RawMode, StreamedMode

    from .actions import ActionsResource, ActionsResourceModes, AsyncActionsResource, AsyncActionsResourceModes


class CallsResource(Resource):
    """Calls."""

    with_raw_response: CallsResourceModes[RawMode]
    with_streaming_response: CallsResourceModes[StreamedMode]
    actions: Child[ActionsResource] = Child(".actions")


class AsyncCallsResource(AsyncResource):
    """Calls."""

    with_raw_response: AsyncCallsResourceModes[AsyncRawMode]
    with_streaming_response: AsyncCallsResourceModes[AsyncStreamedMode]
    actions: Child[AsyncActionsResource] = Child(".actions")


if TYPE_CHECKING:

    class CallsResourceModes(Modes[ModeT]):
        actions: ActionsResourceModes[ModeT]

    class AsyncCallsResourceModes(Modes[ModeT]):
        actions: AsyncActionsResourceModes[ModeT]
