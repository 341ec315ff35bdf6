"""Types of events ping."""

from __future__ import annotations

from .._runtime.models import BaseModel


class PingEvent(BaseModel):
    pass
