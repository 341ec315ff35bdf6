"""Types of events call streaming."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from .._runtime.models import BaseModel


class CallStreamingFailedPayload(BaseModel):
    """What is told about a stream that failed."""

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
    failure_reason: str | None = None
    """Why the stream failed, in a few words."""
    stream_id: str | None = None
    """Stream that failed."""
    stream_type: Literal["websocket", "dialogflow"] | None = None
    """Kind of connection over which the audio went."""


class CallStreamingFailedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["streaming.failed"]
    """Names the event, always `streaming.failed` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallStreamingFailedPayload
    """What is told about a stream that failed."""


class CallStreamingFailedEvent(BaseModel):
    """The webhook `streaming.failed`."""

    data: CallStreamingFailedEventData
    """The event itself."""


class CallStreamingPayload(BaseModel):
    """What is told about a stream that began or ended."""

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
    stream_url: str | None = None
    """WebSocket address that gets the audio."""


class CallStreamingStartedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["streaming.started"]
    """Names the event, always `streaming.started` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallStreamingPayload
    """What is told about a stream that began or ended."""


class CallStreamingStartedEvent(BaseModel):
    """The webhook `streaming.started`."""

    data: CallStreamingStartedEventData
    """The event itself."""


class CallStreamingStoppedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["streaming.stopped"]
    """Names the event, always `streaming.stopped` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallStreamingPayload
    """What is told about a stream that began or ended."""


class CallStreamingStoppedEvent(BaseModel):
    """The webhook `streaming.stopped`."""

    data: CallStreamingStoppedEventData
    """The event itself."""
