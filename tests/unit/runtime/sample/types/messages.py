"""Types of messages."""

from __future__ import annotations

from pydantic import Field
from runtime.models import BaseModel


class Message(BaseModel):
    """A message."""

    id: str | None = None
    from_: str | None = Field(None, alias="from")


class MessageList(BaseModel):
    """A list of messages."""

    data: list[Message] | None = None
    meta: dict[str, int] | None = None
