"""Types of class."""

from __future__ import annotations

import builtins

from .._runtime.models import BaseModel


class List(BaseModel):
    list: builtins.list[str] | None = None
    others: builtins.list[List] | None = None
