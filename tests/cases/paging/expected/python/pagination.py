"""Pages of lists: how this API goes from one to the next."""

from __future__ import annotations

from typing import Any, TypeVar

from ._runtime.paging import AsyncPage, Paging, SyncPage

ItemT = TypeVar("ItemT")

_PAGE_NUMBER = Paging(
    "page_number", items=("data",), page="page", size="per_page", current=("meta", "page"), last=("meta", "pages")
)


class SyncPageNumber(SyncPage[ItemT]):
    """A page of `page_number`."""

    _paging = _PAGE_NUMBER

    @property
    def data(self) -> list[ItemT]:
        """The items of this page."""
        return self.items

    @property
    def meta(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("meta")


class AsyncPageNumber(AsyncPage[ItemT]):
    """A page of `page_number`."""

    _paging = _PAGE_NUMBER

    @property
    def data(self) -> list[ItemT]:
        """The items of this page."""
        return self.items

    @property
    def meta(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("meta")


_BY_COUNT = Paging("by_count", items=("items",), page="page", size="per_page", count=("total",))


class SyncByCount(SyncPage[ItemT]):
    """A page of `by_count`."""

    _paging = _BY_COUNT

    @property
    def total(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("total")


class AsyncByCount(AsyncPage[ItemT]):
    """A page of `by_count`."""

    _paging = _BY_COUNT

    @property
    def total(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("total")


_PLAIN_PAGES = Paging("plain_pages", items=(), page="p")


class SyncPlainPages(SyncPage[ItemT]):
    """A page of `plain_pages`."""

    _paging = _PLAIN_PAGES


class AsyncPlainPages(AsyncPage[ItemT]):
    """A page of `plain_pages`."""

    _paging = _PLAIN_PAGES


_CURSOR = Paging("cursor", items=("data",), cursor="after", next=("paging", "next"))


class SyncCursor(SyncPage[ItemT]):
    """A page of `cursor`."""

    _paging = _CURSOR

    @property
    def data(self) -> list[ItemT]:
        """The items of this page."""
        return self.items

    @property
    def paging(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("paging")


class AsyncCursor(AsyncPage[ItemT]):
    """A page of `cursor`."""

    _paging = _CURSOR

    @property
    def data(self) -> list[ItemT]:
        """The items of this page."""
        return self.items

    @property
    def paging(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("paging")


_OFFSET = Paging("offset", items=("result", "rows"), size="limit", offset="offset", count=("result", "total"))


class SyncOffset(SyncPage[ItemT]):
    """A page of `offset`."""

    _paging = _OFFSET

    @property
    def result(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("result")


class AsyncOffset(AsyncPage[ItemT]):
    """A page of `offset`."""

    _paging = _OFFSET

    @property
    def result(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("result")


_NEXT_URL = Paging("next_url", items=("results",), next=("next",))


class SyncNextUrl(SyncPage[ItemT]):
    """A page of `next_url`."""

    _paging = _NEXT_URL

    @property
    def results(self) -> list[ItemT]:
        """The items of this page."""
        return self.items

    @property
    def next(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("next")


class AsyncNextUrl(AsyncPage[ItemT]):
    """A page of `next_url`."""

    _paging = _NEXT_URL

    @property
    def results(self) -> list[ItemT]:
        """The items of this page."""
        return self.items

    @property
    def next(self) -> Any:
        """What the response says of its place among the pages."""
        return self._read("next")


_LINK_HEADER = Paging("link_header", items=(), link=True)


class SyncLinkHeader(SyncPage[ItemT]):
    """A page of `link_header`."""

    _paging = _LINK_HEADER


class AsyncLinkHeader(AsyncPage[ItemT]):
    """A page of `link_header`."""

    _paging = _LINK_HEADER
