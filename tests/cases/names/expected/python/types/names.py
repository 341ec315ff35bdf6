"""Types of names."""

from __future__ import annotations

from typing import Any

from .._runtime.models import BaseModel


class Dict(BaseModel):
    x: str | None = None


class Any_(BaseModel):
    y: str | None = None
    anything: Any = None


class None_(BaseModel):
    z: str | None = None


class Import(BaseModel):
    a: Dict | None = None
    b: Any_ | None = None
    c: None_ | None = None
