"""Types of point."""

from __future__ import annotations

from ..._runtime.models import BaseModel


class Point(BaseModel):
    x: int | None = None
    y: int | None = None
