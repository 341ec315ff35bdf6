"""Types of messages."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class Message(BaseModel):
    """A message that Telnyx delivers."""

    id: str | None = None
    """ID of the message."""
    record_type: Literal["message"] | None = None
    """Names the kind of object, always a message here."""
    text: str | None = None
    """What the message says."""


class MessageResponse(BaseModel):
    """Answer to a message that was taken on."""

    data: Message
    """The message that is now on its way."""
