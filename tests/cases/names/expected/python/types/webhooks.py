"""Types of webhooks."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Error(BaseModel):
    message: str | None = None
