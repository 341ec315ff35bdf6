"""Types of person."""

from __future__ import annotations

from ..._runtime.models import BaseModel


class Person(BaseModel):
    name: str | None = None
    pets: list[Pet] | None = None


class Pet(BaseModel):
    name: str
    nickname: str | None = None
    """What it is called at home."""
    owner: Person | None = None
