"""Pages of lists: how this API goes from one to the next."""

from __future__ import annotations

from typing import TypeVar

from runtime.paging import AsyncPage, Paging, SyncPage

ItemT = TypeVar("ItemT")

_PAGE_NUMBER = Paging(
    "page_number", page="page[number]", items=("data",), current=("meta", "page_number"), last=("meta", "total_pages")
)


class SyncPageNumber(SyncPage[ItemT]):
    """A page of messages."""

    _paging = _PAGE_NUMBER


class AsyncPageNumber(AsyncPage[ItemT]):
    """A page of messages."""

    _paging = _PAGE_NUMBER
