"""Types of events call fork."""

from __future__ import annotations

import datetime as dt
from typing import Literal

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
