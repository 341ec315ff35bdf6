"""Types of models."""

from __future__ import annotations

from .._runtime.models import BaseModel


class FooBar(BaseModel):
    two: str | None = None
