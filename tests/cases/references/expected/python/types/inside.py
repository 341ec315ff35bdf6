"""Types of inside."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Deep(BaseModel):
    deep: str | None = None
