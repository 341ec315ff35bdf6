"""Types of watch."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import BaseModel


class Tick(BaseModel):
    number: int | None = None
    the_text: str | None = Field(default=None, alias="theText")
