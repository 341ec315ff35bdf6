"""Types of siblings."""

from __future__ import annotations

from pydantic import Field

from .. import types
from .._runtime.models import BaseModel


class SiblingsExtended(BaseModel):
    x: int
    y: int | None = None
    z: int | None = None


class Siblings(BaseModel):
    described: types.Point | None = None
    """Its own text."""
    nullable: types.Point | None = None
    extended: SiblingsExtended | None = None
    read_only: types.Point | None = Field(default=None, alias="readOnly")
    old: types.Point | None = None
    """Deprecated."""
