"""Types of base model."""

from __future__ import annotations

from .._runtime.models import BaseModel


class BaseModel_(BaseModel):
    id: str | None = None
