"""Types of things."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Thing(BaseModel):
    id: str | None = None
    parts: list[Thing] | None = None
