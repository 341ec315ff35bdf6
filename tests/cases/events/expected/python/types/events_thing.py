"""Types of events thing."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from .._runtime.models import BaseModel


class Thing(BaseModel):
    the_id: str | None = Field(default=None, alias="theId")


class Created(BaseModel):
    type: Literal["thing.created", "thing.imported"]
    thing: Thing | None = None


class ThingDeletedEvent(BaseModel):
    type: Literal["thing.deleted"]
    at: dt.datetime | None = None
