"""Types of foo bar."""

from __future__ import annotations

from ..._runtime.models import BaseModel


class FooBar2(BaseModel):
    one: str | None = None
