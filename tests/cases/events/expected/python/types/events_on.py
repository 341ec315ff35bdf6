"""Types of events on."""

from __future__ import annotations

from .._runtime.models import BaseModel


class OnDataEvent(BaseModel):
    value: int
