"""Types of trees."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import BaseModel


class Tree(BaseModel):
    the_name: str | None = Field(default=None, alias="theName")
    children: list[Tree] | None = None
    by_name: dict[str, Tree] | None = Field(default=None, alias="byName")
