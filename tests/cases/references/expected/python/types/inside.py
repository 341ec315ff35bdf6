"""Types of inside."""

from __future__ import annotations

from .._runtime.models import BaseModel


class DeepApplicationJson(BaseModel):
    deep: str | None = None
