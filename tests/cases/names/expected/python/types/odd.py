"""Types of odd."""

from __future__ import annotations

from .._runtime.models import BaseModel


class FooBar3(BaseModel):
    three: str | None = None


class N123(BaseModel):
    four: FooBar3 | None = None
