"""Types of errors."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import BaseModel


class Cause(BaseModel):
    reason: str | None = None
    caused_by: Cause | None = Field(default=None, alias="causedBy")
    """What came before."""
