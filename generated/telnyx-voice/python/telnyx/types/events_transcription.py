"""Types of events transcription."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from .._runtime.models import BaseModel


class TranscriptionPayload(BaseModel):
    """What is told about a piece of live transcription."""

    call_control_id: str | None = None
    """Call that the event is about, as the call commands name it."""
    call_leg_id: str | None = None
    """Leg of the call. All webhooks about one leg carry the same value."""
    call_session_id: str | None = None
    """Session that joins the legs of a call. All webhooks about one session carry the same value."""
    client_state: str | None = None
    """Text of your own, in base64, which comes back in each later webhook of the call."""
    connection_id: str | None = None
    """Call Control App to which the call belongs; such apps used to be called connections."""


class TranscriptionEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.transcription"]
    """Names the event, always `call.transcription` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: TranscriptionPayload
    """What is told about a piece of live transcription."""


class TranscriptionEvent(BaseModel):
    """The webhook `call.transcription`."""

    data: TranscriptionEventData
    """The event itself."""
