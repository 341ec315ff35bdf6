"""Types of events damaged."""

from __future__ import annotations

from .._runtime.models import BaseModel


class DamagedEvent(BaseModel):
    kind: str | None = None
    id: str | None = None
    reason: str | None = None
