"""Types of events lost."""

from __future__ import annotations

from .._runtime.models import BaseModel


class LostEvent(BaseModel):
    kind: str | None = None
    id: str | None = None
    reason: str | None = None
