"""Types of events call recording."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from .. import types
from .._runtime.models import BaseModel


class CallRecordingErrorPayload(BaseModel):
    """What is told about a recording that failed."""

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
    reason: CallRecordingErrorPayloadReason | None = None
    """What kept the call from being recorded."""


class CallRecordingErrorEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.recording.error"]
    """Names the event, always `call.recording.error` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallRecordingErrorPayload
    """What is told about a recording that failed."""


class CallRecordingErrorEvent(BaseModel):
    """The webhook `call.recording.error`."""

    data: CallRecordingErrorEventData
    """The event itself."""


class CallRecordingSavedPayload(BaseModel):
    """What is told about a finished recording. It names no `call_control_id`."""

    call_leg_id: str | None = None
    """Leg of the call. All webhooks about one leg carry the same value."""
    call_session_id: str | None = None
    """Session that joins the legs of a call. All webhooks about one session carry the same value."""
    connection_id: str | None = None
    """Call Control App to which the call belongs; such apps used to be called connections."""
    client_state: str | None = None
    """Text of your own, in base64, which comes back in each later webhook of the call."""
    recording_started_at: dt.datetime | None = None
    """When the recording began."""
    recording_ended_at: dt.datetime | None = None
    """When the recording ended."""
    channels: types.RecordingChannels | None = None
    """Whether all sides share one channel (`single`), or the first leg has a channel to itself (`dual`)."""


class CallRecordingSavedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.recording.saved"]
    """Names the event, always `call.recording.saved` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallRecordingSavedPayload
    """What is told about a finished recording. It names no `call_control_id`."""


class CallRecordingSavedEvent(BaseModel):
    """The webhook `call.recording.saved`."""

    data: CallRecordingSavedEventData
    """The event itself."""


class CallRecordingTranscriptionSavedPayload(BaseModel):
    """What is told about a finished transcription of a recording."""

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
    calling_party_type: Literal["pstn", "sip"] | None = None
    """Network from which the caller called."""
    recording_id: str | None = None
    """Recording that was transcribed."""
    recording_transcription_id: str | None = None
    """The transcription itself."""
    status: Literal["completed"] | None = None
    """State of the transcription."""
    transcription_text: str | None = None
    """What was said."""


class CallRecordingTranscriptionSavedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.recording.transcription.saved"]
    """Names the event, always `call.recording.transcription.saved` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallRecordingTranscriptionSavedPayload
    """What is told about a finished transcription of a recording."""


class CallRecordingTranscriptionSavedEvent(BaseModel):
    """The webhook `call.recording.transcription.saved`."""

    data: CallRecordingTranscriptionSavedEventData
    """The event itself."""


CallRecordingErrorPayloadReason: TypeAlias = Literal[
    "Failed to authorize with storage using custom credentials",
    "Invalid credentials json",
    "Unsupported backend",
    "Internal server error",
]
"""What kept the call from being recorded."""
