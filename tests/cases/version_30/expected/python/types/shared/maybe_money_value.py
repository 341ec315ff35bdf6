"""Types of maybe money value."""

from __future__ import annotations

from ..._runtime.models import BaseModel


class MaybeMoneyValue(BaseModel):
    amount: int | None = None
