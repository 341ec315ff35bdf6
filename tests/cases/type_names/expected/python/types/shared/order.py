"""Types of order."""

from __future__ import annotations

from typing import Literal

from ..._runtime.models import BaseModel


class Order(BaseModel):
    """An order with a title that is not its name"""

    id: str | None = None
    state: Literal["open", "shut"] | None = None
