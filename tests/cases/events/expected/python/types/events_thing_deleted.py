"""Types of events thing deleted."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from .._runtime.models import BaseModel


class ThingDeletedEvent(BaseModel):
    type: Literal["thing.deleted"]
    at: dt.datetime | None = None
