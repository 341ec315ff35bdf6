"""Parameters of maybe money value."""

from __future__ import annotations

from typing_extensions import TypedDict


class MaybeMoneyValueParam(TypedDict, total=False):
    """As `MaybeMoneyValue`, for requests."""

    amount: int
