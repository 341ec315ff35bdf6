"""Types of money."""

from __future__ import annotations

from ..._runtime.models import BaseModel


class Money(BaseModel):
    amount: int | None = None
