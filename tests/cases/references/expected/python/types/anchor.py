"""Types of anchor."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Anchored(BaseModel):
    found: bool | None = None
