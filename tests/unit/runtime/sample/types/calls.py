"""Types of calls."""

from __future__ import annotations

from typing import Literal

from runtime.models import BaseModel

StreamTrack = Literal["inbound_track", "outbound_track", "both_tracks"]


class CallCommandResult(BaseModel):
    """The outcome of a command."""

    result: str | None = None


class CallCommandReply(BaseModel):
    """The reply to a command."""

    data: CallCommandResult | None = None
