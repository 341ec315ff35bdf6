"""Parameters of things."""

from __future__ import annotations

from typing_extensions import TypedDict


class BoxParam(TypedDict, total=False):
    """As `Box`, for requests."""

    x: int
