"""Parameters of orders create body address."""

from __future__ import annotations

from typing_extensions import TypedDict


class OrdersCreateBodyAddressParam(TypedDict, total=False):
    """As `OrdersCreateBodyAddress`, for requests."""

    street: str
    city: str
