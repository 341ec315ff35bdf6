"""Types of chain."""

from __future__ import annotations

from .._runtime.models import BaseModel


class ChainC(BaseModel):
    end: str | None = None
