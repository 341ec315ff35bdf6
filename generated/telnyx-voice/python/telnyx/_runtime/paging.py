"""Pages: a list reply that iterates over its items, and over those of the pages after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, TypeVar, cast
from urllib.parse import unquote

from .places import number, read

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
    from typing import Protocol

    import httpx
    from typing_extensions import Self

    from .endpoint import Request

    class SyncFetcher(Protocol):
        """What a page asks of the synchronous client."""

        def _fetch_page(self, page_class: type[SyncPageT], request: Request) -> SyncPageT: ...

    class AsyncFetcher(Protocol):
        """What a page asks of the asynchronous client."""

        async def _fetch_page(self, page_class: type[AsyncPageT], request: Request) -> AsyncPageT: ...


__all__ = ["AsyncPage", "AsyncPaginator", "PageInfo", "Paging", "SyncPage"]

ItemT = TypeVar("ItemT")
SyncPageT = TypeVar("SyncPageT", bound="SyncPage[Any]")
AsyncPageT = TypeVar("AsyncPageT", bound="AsyncPage[Any]")

Place = tuple[str, ...]
"""Where a value is in a reply: the names on the wire, from the outside in."""


@dataclass(frozen=True)
class Paging:
    """How an API pages: which query parameters ask for a page, and where a reply says how it goes on.

    By page: `page`, with the number of the page (`current`) and of the `last` one, or the number of all records
    (`count`). By offset: `offset`, with `count`. By cursor: `cursor`, with the `next` one. By URL: `next` without
    `cursor`, or `link` for the Link header. Where nothing says how it goes on, an empty page is the end.
    """

    name: str
    items: Place = ()
    """Where the items are; `()` and `("$",)` are the body itself."""
    page: str = ""
    size: str = ""
    offset: str = ""
    cursor: str = ""
    current: Place = ()
    last: Place = ()
    count: Place = ()
    next: Place = ()
    more: Place = ()
    """Where a reply says false when there is no further page."""
    link: bool = False


class PageInfo(NamedTuple):
    """How the next page is asked for: by query parameters in place of those of the last request, or by a URL."""

    params: Mapping[str, str] | None = None
    url: str | None = None


class _Trail:
    """The pages that were asked for, one after the other, so that going in circles is noticed."""

    def __init__(self) -> None:
        self._steps: dict[str, int] = {}
        self.largest = 0

    def note(self, step: str, position: int) -> None:
        """Remember that a page was asked for."""
        self._steps.setdefault(step, position)

    def leads_back(self, step: str, position: int) -> bool:
        """Tell whether the page at that position asks for itself or for one before it."""
        return self._steps.get(step, position + 1) <= position


class _Page(Generic[ItemT]):
    """What pages of both clients share: reading the reply, and what to ask for next."""

    _paging: ClassVar[Paging]

    def __init__(self, client: Any, request: Request, body: Any, response: httpx.Response) -> None:
        """Take the request that was answered, the parsed body of the reply, and the reply."""
        self.body = body
        """The whole reply, parsed."""
        self.response = response
        self._client = client
        self._request = request
        self._items = _items(body, self._paging.items)
        self._position = 0
        self._trail = _Trail()
        self._trail.largest = len(self._items)
        for step in self._asked():
            self._trail.note(step, 0)

    @property
    def items(self) -> list[ItemT]:
        """The items of this page."""
        return self._items

    def __repr__(self) -> str:
        """Show the kind and the number of items, which may be many."""
        return f"{type(self).__name__}({len(self._items)} items)"

    def _read(self, *place: str) -> Any:
        """Return what the reply has at a place, by the names on the wire; None where there is nothing."""
        return read(self.body, place)

    def has_next_page(self) -> bool:
        """Tell whether there is, as far as this page knows, a page after it."""
        return self.next_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """Return what asks for the next page, or None on the last one."""
        paging = self._paging
        if not self._items or (paging.more and read(self.body, paging.more) is False):
            return None
        if paging.page:
            info = self._after_page(paging)
        elif paging.offset:
            info = self._after_offset(paging)
        elif paging.cursor:
            value = _text(read(self.body, paging.next))
            info = PageInfo({paging.cursor: value}) if value else None
        else:
            info = self._after_url(paging)
        if info is None or self._trail.leads_back(_step(info), self._position):
            return None
        return info

    def _after_page(self, paging: Paging) -> PageInfo | None:
        told = number(read(self.body, paging.current)) if paging.current else None
        asked = number(self._asked_for(paging.page))
        # What was asked for counts: a server may number its pages from 0 in what it tells.
        current = next((page for page in (asked, told) if page is not None), 1)
        last = number(read(self.body, paging.last)) if paging.last else None
        if last is not None and max(current, told or 0) >= last:
            return None
        count = number(read(self.body, paging.count)) if paging.count else None
        # A server may give fewer items than `size` asks for, so the fullest page so far says how many a page has.
        if count is not None and current * self._trail.largest >= count:
            return None
        return PageInfo({paging.page: str(current + 1)})

    def _after_offset(self, paging: Paging) -> PageInfo | None:
        asked = number(self._asked_for(paging.offset))
        told = number(read(self.body, paging.current)) if paging.current else None
        offset = next((start for start in (asked, told) if start is not None), 0) + len(self._items)
        count = number(read(self.body, paging.count)) if paging.count else None
        return None if count is not None and offset >= count else PageInfo({paging.offset: str(offset)})

    def _after_url(self, paging: Paging) -> PageInfo | None:
        url = _link(self.response) if paging.link else ""
        if not url and paging.next:
            url = _text(read(self.body, paging.next))
        return PageInfo(url=str(self.response.url.join(url))) if url else None

    def _asked_for(self, parameter: str) -> str | None:
        """Return the value that the request has for a query parameter."""
        for name, value in self._request.query:
            if unquote(name) == parameter:
                return unquote(value)
        return None

    def _asked(self) -> Iterator[str]:
        """Yield what this page was asked for by: its URL, and the parameter that tells pages apart."""
        yield str(self.response.url)
        parameter = self._paging.page or self._paging.offset or self._paging.cursor
        value = self._asked_for(parameter) if parameter else None
        if value is not None:
            yield _step(PageInfo({parameter: value}))

    def _next_request(self) -> Request:
        info = self.next_page_info()
        if info is None:
            message = "There is no next page; `has_next_page()` tells whether there is one."
            raise RuntimeError(message)
        if info.url is not None:
            return self._request.with_url(info.url)
        return self._request.with_query(info.params or {})

    def _after(self, before: _Page[ItemT]) -> Self:
        """Continue the trail of the page before this one."""
        self._trail = before._trail
        self._position = before._position + 1
        self._trail.largest = max(self._trail.largest, len(self._items))
        for step in self._asked():
            self._trail.note(step, self._position)
        return self

    def _repeats(self, before: _Page[ItemT]) -> bool:
        """Tell whether a server that takes no notice of what it was asked for has sent the same page again."""
        first = self._items[0] if self._items else None
        plain = first is None or isinstance(first, (str, int, float))
        return not plain and self._items == before._items


class SyncPage(_Page[ItemT]):
    """A page of a list, which iterates over its items and those of all further pages."""

    _client: SyncFetcher

    def __iter__(self) -> Iterator[ItemT]:
        """Iterate over the items of this page and of all further ones."""
        for page in self.iter_pages():
            yield from page.items

    def iter_pages(self) -> Iterator[Self]:
        """Iterate over this page and all further ones."""
        page = self
        while True:
            yield page
            if not page.has_next_page():
                return
            following = page.get_next_page()
            if following._repeats(page):  # noqa: SLF001  # of its own class
                return
            page = following

    def get_next_page(self) -> Self:
        """Fetch the next page.

        Raises:
            RuntimeError: This is the last page.
        """
        fetch = self._client._fetch_page  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # made for pages
        return fetch(type(self), self._next_request())._after(self)  # noqa: SLF001  # of its own class


class AsyncPage(_Page[ItemT]):
    """A page of a list, which iterates asynchronously over its items and those of all further pages."""

    _client: AsyncFetcher

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        """Iterate over the items of this page and of all further ones."""
        async for page in self.iter_pages():
            for item in page.items:
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Iterate over this page and all further ones."""
        page = self
        while True:
            yield page
            if not page.has_next_page():
                return
            following = await page.get_next_page()
            if following._repeats(page):  # noqa: SLF001  # of its own class
                return
            page = following

    async def get_next_page(self) -> Self:
        """Fetch the next page.

        Raises:
            RuntimeError: This is the last page.
        """
        fetch = self._client._fetch_page  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # made for pages
        return (await fetch(type(self), self._next_request()))._after(self)  # noqa: SLF001  # of its own class


class AsyncPaginator(Generic[ItemT, AsyncPageT]):
    """A list call of the asynchronous client: await it for the first page, or iterate over the items of all pages."""

    def __init__(self, first: Callable[[], Awaitable[AsyncPageT]]) -> None:
        """Take what fetches the first page; nothing is sent before the paginator is awaited or iterated over."""
        self._first = first

    def __await__(self) -> Generator[Any, None, AsyncPageT]:
        """Fetch the first page."""
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        """Iterate over the items of all pages."""
        async for item in await self._first():
            yield cast("ItemT", item)


def _items(body: object, place: Place) -> list[Any]:
    """Return the items of a reply; a reply without any, or with something else in their place, has none."""
    found: object = read(body, () if place == ("$",) else place)
    return cast("list[object]", found) if isinstance(found, list) else []


def _text(value: object) -> str:
    """Return a cursor or URL; what is neither text nor a number, or cannot be sent, is none."""
    if isinstance(value, str):
        return value if value.isascii() or _is_unicode(value) else ""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _is_unicode(text: str) -> bool:
    """Tell whether text can be sent: JSON may have half a surrogate pair in it."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _link(response: httpx.Response) -> str:
    """Return the URL of the Link header with the relation `next`."""
    for link in response.links.values():
        if "next" in link.get("rel", "").lower().split():
            return str(link.get("url", ""))
    return ""


def _step(info: PageInfo) -> str:
    """Return what tells one page from another, as a key."""
    return info.url if info.url is not None else repr(sorted((info.params or {}).items()))
