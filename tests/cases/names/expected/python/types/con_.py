"""Types of con."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Con(BaseModel):
    v: str | None = None
