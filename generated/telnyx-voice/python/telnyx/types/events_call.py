"""Types of events call."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from .. import types
from .._runtime.models import BaseModel


class CallForkPayload(BaseModel):
    """What is told about a fork."""

    connection_id: str | None = None
    """Call Control App to which the call belongs; such apps used to be called connections."""
    call_control_id: str | None = None
    """Call that the event is about, as the call commands name it."""
    call_leg_id: str | None = None
    """Leg of the call. All webhooks about one leg carry the same value."""
    call_session_id: str | None = None
    """Session that joins the legs of a call. All webhooks about one session carry the same value."""
    client_state: str | None = None
    """Text of your own, in base64, which comes back in each later webhook of the call."""
    stream_type: Literal["decrypted"] | None = None
    """Form of the forked media; `decrypted` packets have had the encryption of the call removed."""


class CallForkStartedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.fork.started"]
    """Names the event, always `call.fork.started` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallForkPayload
    """What is told about a fork."""


class CallForkStartedEvent(BaseModel):
    """The webhook `call.fork.started`."""

    data: CallForkStartedEventData
    """The event itself."""


class CallForkStoppedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.fork.stopped"]
    """Names the event, always `call.fork.stopped` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallForkPayload
    """What is told about a fork."""


class CallForkStoppedEvent(BaseModel):
    """The webhook `call.fork.stopped`."""

    data: CallForkStoppedEventData
    """The event itself."""


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


class CallPlaybackEndedPayload(BaseModel):
    """What is told about a playback that ended."""

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
    media_url: str | None = None
    """Address of the file, where it was given as `audio_url`."""
    media_name: str | None = None
    """Name of the file, where it was given as `media_name`."""
    overlay: bool | None = None
    """Whether the sound was mixed into others."""
    status: CallPlaybackEndedPayloadStatus | None = None
    """How the playback came to its end."""
    status_detail: str | None = None
    """More about a failure, where there was one."""


class CallPlaybackEndedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.playback.ended"]
    """Names the event, always `call.playback.ended` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallPlaybackEndedPayload
    """What is told about a playback that ended."""


class CallPlaybackEndedEvent(BaseModel):
    """The webhook `call.playback.ended`."""

    data: CallPlaybackEndedEventData
    """The event itself."""


class CallPlaybackStartedPayload(BaseModel):
    """What is told about a playback that began."""

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
    media_url: str | None = None
    """Address of the file, where it was given as `audio_url`."""
    media_name: str | None = None
    """Name of the file, where it was given as `media_name`."""
    overlay: bool | None = None
    """Whether the sound will be mixed into others."""


class CallPlaybackStartedEventData(BaseModel):
    """The event itself."""

    record_type: Literal["event"]
    """Names the kind of object, always `event` here."""
    event_type: Literal["call.playback.started"]
    """Names the event, always `call.playback.started` here."""
    id: str
    """ID of the event."""
    occurred_at: dt.datetime
    """When it happened, in ISO 8601."""
    payload: CallPlaybackStartedPayload
    """What is told about a playback that began."""


class CallPlaybackStartedEvent(BaseModel):
    """The webhook `call.playback.started`."""

    data: CallPlaybackStartedEventData
    """The event itself."""


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


CallPlaybackEndedPayloadStatus: TypeAlias = Literal[
    "file_not_found", "call_hangup", "unknown", "cancelled", "cancelled_amd", "completed", "failed"
]
"""How the playback came to its end."""
CallRecordingErrorPayloadReason: TypeAlias = Literal[
    "Failed to authorize with storage using custom credentials",
    "Invalid credentials json",
    "Unsupported backend",
    "Internal server error",
]
"""What kept the call from being recorded."""
