"""Types of orders."""

from __future__ import annotations

from .._runtime.models import BaseModel


class OrdersListResponseDataItemLine(BaseModel):
    sku: str | None = None


class OrdersListResponseDataItem(BaseModel):
    id: str | None = None
    lines: list[OrdersListResponseDataItemLine] | None = None


class PageOfMany(BaseModel):
    """Page of many"""

    total: int | None = None


class OrdersListResponse(BaseModel):
    data: list[OrdersListResponseDataItem] | None = None
    meta: PageOfMany | None = None
    """Page of many"""
