"""Types of events on data."""

from __future__ import annotations

from .._runtime.models import BaseModel


class OnDataEvent(BaseModel):
    value: int
