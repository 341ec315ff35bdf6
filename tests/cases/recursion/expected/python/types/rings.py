"""Types of rings."""

from __future__ import annotations

from .._runtime.models import BaseModel


class RingA(BaseModel):
    b: str | None = None
    a: str | None = None
