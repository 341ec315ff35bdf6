"""Types of 日本."""

from __future__ import annotations

from .._runtime.models import BaseModel


class 日本(BaseModel):
    東京: str | None = None
