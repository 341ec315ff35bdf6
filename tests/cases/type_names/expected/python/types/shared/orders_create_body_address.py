"""Types of orders create body address."""

from __future__ import annotations

from ..._runtime.models import BaseModel


class OrdersCreateBodyAddress(BaseModel):
    street: str | None = None
    city: str | None = None
