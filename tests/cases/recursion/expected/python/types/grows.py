"""Types of grows."""

from __future__ import annotations

from .._runtime.models import BaseModel


class GrowSibling(BaseModel):
    size: int | None = None
    child: GrowChild | None = None
    sibling: GrowSibling | None = None
    other: str | None = None


class GrowChild(BaseModel):
    size: int | None = None
    child: GrowChild | None = None
    sibling: GrowSibling | None = None
    extra: str | None = None


class Grow(BaseModel):
    size: int | None = None
    child: GrowChild | None = None
    sibling: GrowSibling | None = None
