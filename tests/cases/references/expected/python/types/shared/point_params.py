"""Parameters of point."""

from __future__ import annotations

from typing_extensions import TypedDict


class PointParam(TypedDict, total=False):
    """As `Point`, for requests."""

    x: int
    y: int
