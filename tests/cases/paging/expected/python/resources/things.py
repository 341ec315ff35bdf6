"""Methods of `client.things`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import AsyncResource, Endpoint, Options, Resource
from ..pagination import (
    AsyncByCount,
    AsyncCursor,
    AsyncLinkHeader,
    AsyncNextUrl,
    AsyncOffset,
    AsyncPageNumber,
    AsyncPlainPages,
    SyncByCount,
    SyncCursor,
    SyncLinkHeader,
    SyncNextUrl,
    SyncOffset,
    SyncPageNumber,
    SyncPlainPages,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modes, ModeT, RawMode, StreamedMode, TwinModal
    from .._runtime.paging import AsyncPaginator


class ByPageParams(Options, total=False):
    page: int
    per_page: int
    filter: str


class ByCountParams(Options, total=False):
    page: int
    per_page: int


class PlainParams(Options, total=False):
    p: int


class ByCursorParams(Options, total=False):
    after: str
    query: str


class ByOffsetParams(Options, total=False):
    offset: int
    limit: int


class TextsParams(Options, total=False):
    page: int


_by_page = Endpoint("GET", "/by-page", "ThingsByPageResponse", ByPageParams)
_by_count = Endpoint("GET", "/by-count", "ThingsByCountResponse", ByCountParams)
_plain = Endpoint("GET", "/plain", "ThingsPlainResponse", PlainParams)
_by_cursor = Endpoint(
    "POST", "/by-cursor", "ThingsByCursorResponse", ByCursorParams, query={"after": "after"}, body="json"
)
_by_offset = Endpoint("GET", "/by-offset", "ThingsByOffsetResponse", ByOffsetParams)
_by_url = Endpoint("GET", "/by-url", "ThingsByUrlResponse", Options)
_by_link = Endpoint("GET", "/by-link", "ThingsByLinkResponse", Options)
_texts = Endpoint("GET", "/texts", "ThingsTextsResponse", TextsParams)
_wrong = Endpoint("GET", "/wrong", "ThingsWrongResponse", Options)


class ThingsResource(Resource):
    """Methods of `client.things`."""

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def by_page(self, **params: Unpack[ByPageParams]) -> SyncPageNumber[types.Thing]:
        """GET /by-page"""
        return self._page(_by_page, SyncPageNumber, params)

    def by_count(self, **params: Unpack[ByCountParams]) -> SyncByCount[types.Thing]:
        """GET /by-count"""
        return self._page(_by_count, SyncByCount, params)

    def plain(self, **params: Unpack[PlainParams]) -> SyncPlainPages[types.Thing]:
        """GET /plain"""
        return self._page(_plain, SyncPlainPages, params)

    def by_cursor(self, **params: Unpack[ByCursorParams]) -> SyncCursor[types.Thing]:
        """POST /by-cursor"""
        return self._page(_by_cursor, SyncCursor, params)

    def by_offset(self, **params: Unpack[ByOffsetParams]) -> SyncOffset[types.Thing]:
        """GET /by-offset"""
        return self._page(_by_offset, SyncOffset, params)

    def by_url(self, **params: Unpack[Options]) -> SyncNextUrl[types.Thing]:
        """GET /by-url"""
        return self._page(_by_url, SyncNextUrl, params)

    def by_link(self, **params: Unpack[Options]) -> SyncLinkHeader[types.Thing]:
        """GET /by-link"""
        return self._page(_by_link, SyncLinkHeader, params)

    def texts(self, **params: Unpack[TextsParams]) -> SyncPageNumber[str]:
        """GET /texts"""
        return self._page(_texts, SyncPageNumber, params)

    def wrong(self, **params: Unpack[Options]) -> SyncPageNumber[Any]:
        """GET /wrong"""
        return self._page(_wrong, SyncPageNumber, params)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    def by_page(self, **params: Unpack[ByPageParams]) -> AsyncPaginator[types.Thing, AsyncPageNumber[types.Thing]]:
        return self._page(_by_page, AsyncPageNumber, params)

    def by_count(self, **params: Unpack[ByCountParams]) -> AsyncPaginator[types.Thing, AsyncByCount[types.Thing]]:
        return self._page(_by_count, AsyncByCount, params)

    def plain(self, **params: Unpack[PlainParams]) -> AsyncPaginator[types.Thing, AsyncPlainPages[types.Thing]]:
        return self._page(_plain, AsyncPlainPages, params)

    def by_cursor(self, **params: Unpack[ByCursorParams]) -> AsyncPaginator[types.Thing, AsyncCursor[types.Thing]]:
        return self._page(_by_cursor, AsyncCursor, params)

    def by_offset(self, **params: Unpack[ByOffsetParams]) -> AsyncPaginator[types.Thing, AsyncOffset[types.Thing]]:
        return self._page(_by_offset, AsyncOffset, params)

    def by_url(self, **params: Unpack[Options]) -> AsyncPaginator[types.Thing, AsyncNextUrl[types.Thing]]:
        return self._page(_by_url, AsyncNextUrl, params)

    def by_link(self, **params: Unpack[Options]) -> AsyncPaginator[types.Thing, AsyncLinkHeader[types.Thing]]:
        return self._page(_by_link, AsyncLinkHeader, params)

    def texts(self, **params: Unpack[TextsParams]) -> AsyncPaginator[str, AsyncPageNumber[str]]:
        return self._page(_texts, AsyncPageNumber, params)

    def wrong(self, **params: Unpack[Options]) -> AsyncPaginator[Any, AsyncPageNumber[Any]]:
        return self._page(_wrong, AsyncPageNumber, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        by_page = TwinModal(ThingsResource.by_page, AsyncThingsResource.by_page)
        by_count = TwinModal(ThingsResource.by_count, AsyncThingsResource.by_count)
        plain = TwinModal(ThingsResource.plain, AsyncThingsResource.plain)
        by_cursor = TwinModal(ThingsResource.by_cursor, AsyncThingsResource.by_cursor)
        by_offset = TwinModal(ThingsResource.by_offset, AsyncThingsResource.by_offset)
        by_url = TwinModal(ThingsResource.by_url, AsyncThingsResource.by_url)
        by_link = TwinModal(ThingsResource.by_link, AsyncThingsResource.by_link)
        texts = TwinModal(ThingsResource.texts, AsyncThingsResource.texts)
        wrong = TwinModal(ThingsResource.wrong, AsyncThingsResource.wrong)
