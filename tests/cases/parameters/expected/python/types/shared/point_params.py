"""Parameters of point."""

from __future__ import annotations

from typing_extensions import TypedDict


class PointParam(TypedDict, total=False):
    x: int
    y: int
