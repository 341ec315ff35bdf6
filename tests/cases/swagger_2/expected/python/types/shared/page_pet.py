"""Types of page pet."""

from __future__ import annotations

from ... import types
from ..._runtime.models import BaseModel


class PagePet(BaseModel):
    items: list[types.Pet] | None = None
