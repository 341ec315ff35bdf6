"""Types of events moved."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .._runtime.models import BaseModel


class Shipped(BaseModel):
    kind: Literal["parcel.shipped", "parcel.left"] | None = None
    id: str | None = None
    from_: str | None = Field(default=None, alias="from")


class Delivered(BaseModel):
    kind: Literal["parcel.delivered"] | None = None
    id: str | None = None
    door: str | None = None
