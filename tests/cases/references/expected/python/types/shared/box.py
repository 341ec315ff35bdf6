"""Types of box."""

from __future__ import annotations

from ... import types
from ..._runtime.models import BaseModel


class Part(BaseModel):
    whole: Thing | None = None
    point: types.Point | None = None


class Box(BaseModel):
    """Box"""

    thing: Thing | None = None
    size: int | None = None


class Thing(BaseModel):
    id: str | None = None
    parts: list[Part] | None = None
    box: Box | None = None
    """Box"""
