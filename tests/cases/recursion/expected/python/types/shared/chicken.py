"""Types of chicken."""

from __future__ import annotations

from ..._runtime.models import BaseModel


class Egg(BaseModel):
    name: str
    becomes: Chicken | None = None


class Chicken(BaseModel):
    lays: Egg | None = None
