"""Types of events weighed."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class WeighedEvent(BaseModel):
    kind: Literal["parcel.weighed"] | None = None
    grams: int | None = None
