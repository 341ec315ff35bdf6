"""Types of users."""

from __future__ import annotations

from .. import types
from .._runtime.models import BaseModel


class UsersGetResponse(BaseModel):
    address: types.OrdersCreateBodyAddress | None = None
    order: types.Order | None = None
    """An order with a title that is not its name"""
