"""Types of events call speak."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from .._runtime.models import BaseModel


class CallSpeakEndedPayload(BaseModel):
    """What is told about a spoken text that ended."""

    call_control_id: str | None = None
    """Call that the event is about, as the call commands name it."""
    connection_id: str | None = None
    """Call Control App to which the call belongs; such apps used to be called connections."""
    call_leg_id: str | None = None
    """Leg of the call. All webhooks about one leg carry the same value."""
    call_session_id: str | None = None
    """Session that joins the legs of a call. All webhooks about one session carry the same value."""
    client_state: str | None = None
    """Text of your own, in base64, which comes back in each later webhook of the call."""
    status: Literal["completed", "call_hangup", "cancelled_amd"] | None = None
    """How the speaking came to its end."""


class CallSpeakEndedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.speak.ended"]
    """Names the event, always `call.speak.ended` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallSpeakEndedPayload
    """What is told about a spoken text that ended."""


class CallSpeakEndedEvent(BaseModel):
    """The webhook `call.speak.ended`."""

    data: CallSpeakEndedEventData
    """The event itself."""


class CallSpeakStartedPayload(BaseModel):
    """What is told about a spoken text that began."""

    call_control_id: str | None = None
    """Call that the event is about, as the call commands name it."""
    connection_id: str | None = None
    """Call Control App to which the call belongs; such apps used to be called connections."""
    call_leg_id: str | None = None
    """Leg of the call. All webhooks about one leg carry the same value."""
    call_session_id: str | None = None
    """Session that joins the legs of a call. All webhooks about one session carry the same value."""
    client_state: str | None = None
    """Text of your own, in base64, which comes back in each later webhook of the call."""


class CallSpeakStartedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.speak.started"]
    """Names the event, always `call.speak.started` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallSpeakStartedPayload
    """What is told about a spoken text that began."""


class CallSpeakStartedEvent(BaseModel):
    """The webhook `call.speak.started`."""

    data: CallSpeakStartedEventData
    """The event itself."""
