"""Parameters of money."""

from __future__ import annotations

from typing_extensions import TypedDict


class MoneyParam(TypedDict, total=False):
    """As `Money`, for requests."""

    amount: int
