"""Types of siblings."""

from __future__ import annotations

from pydantic import Field

from .. import types
from .._runtime.models import BaseModel


class Siblings(BaseModel):
    described: types.Point | None = None
    """Its own text."""
    nullable: types.Point | None = None
    extended: types.Point | None = None
    read_only: types.Point | None = Field(default=None, alias="readOnly")
    old: types.Point | None = None
    """Deprecated."""
