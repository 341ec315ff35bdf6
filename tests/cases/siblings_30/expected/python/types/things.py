"""Types of things."""

from __future__ import annotations

import builtins
from typing import TypeAlias, Union

from .._runtime.models import BaseModel


class Box(BaseModel):
    """A box."""

    x: int | None = None


class Thing(BaseModel):
    described: Box
    """Its own text."""
    maybe: Box | None
    """A box."""
    chained: Box | None
    """A chain."""
    given: Box | None = None
    """A box."""
    size: int | None = None
    """A number."""
    old: Box | None = None
    """A box.

    Deprecated."""
    list: builtins.list[int | None] | None = None
    map: dict[str, int | None] | None = None
    again: Box | None = None
    """A box."""
    other: int | None = None
    """A number."""


ThingsCreateResponse: TypeAlias = Union[Thing, None]
