"""Types of events thing created."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .._runtime.models import BaseModel


class Thing(BaseModel):
    the_id: str | None = Field(default=None, alias="theId")


class Created(BaseModel):
    type: Literal["thing.created", "thing.imported"]
    thing: Thing | None = None
