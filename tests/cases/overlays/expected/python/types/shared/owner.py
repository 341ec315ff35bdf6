"""Types of owner."""

from __future__ import annotations

from ... import types
from ..._runtime.models import BaseModel


class Owner(BaseModel):
    pets: list[types.Pet] | None = None
