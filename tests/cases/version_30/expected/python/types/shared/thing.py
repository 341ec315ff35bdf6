"""Types of thing."""

from __future__ import annotations

import builtins
from typing import Literal

from ... import types
from ..._runtime.models import BaseModel


class Thing(BaseModel):
    id: str
    price: types.Money | None
    """In cents."""
    wrapped: types.Money | None = None
    """Wrapped."""
    maybe: types.MaybeMoneyValue | None = None
    list: builtins.list[str | None] | None = None
    color: Literal["red", "blue"] | None = None
    size: int | None = None
    either: types.Money | str | None = None
    old: str | None = None
    """Deprecated."""
    kind: Literal["thing"] | None = None
