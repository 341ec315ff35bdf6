"""Types of events call playback."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from .._runtime.models import BaseModel


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


CallPlaybackEndedPayloadStatus: TypeAlias = Literal[
    "file_not_found", "call_hangup", "unknown", "cancelled", "cancelled_amd", "completed", "failed"
]
"""How the playback came to its end."""
