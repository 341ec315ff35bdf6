"""Types of pet."""

from __future__ import annotations

from ..._runtime.models import BaseModel


class Pet(BaseModel):
    name: str | None = None
    age: int | None = None
    """In years."""
