"""Pages go on until the API's own sign of the end, and never in circles."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import Any, TypeVar, cast
from urllib.parse import parse_qsl

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field
from runtime.endpoint import Endpoint, Request
from runtime.models import BaseModel, parse
from runtime.paging import AsyncPage, AsyncPaginator, ItemT, PageInfo, Paging, SyncPage

BASE = "https://api.example.com/v2"
PageT = TypeVar("PageT")


class Meta(BaseModel):
    page_number: int | None = None
    total_pages: int | None = None
    cursor: str | None = None


class Thing(BaseModel):
    id: int


class Things(BaseModel):
    data: list[Thing] | None = None
    meta: Meta | None = None
    total_records: int | None = Field(default=None, alias="totalRecords")
    next_: str | None = Field(default=None, alias="next")


class Api:
    """A client whose API is a function from query parameters to a reply."""

    def __init__(self, reply: Any, kind: Any = Things) -> None:
        self._reply = reply
        self._kind = kind
        self.asked: list[dict[str, str]] = []
        self.urls: list[str] = []

    def _fetch_page(self, page_class: type[PageT], request: Request) -> PageT:
        assert len(self.asked) < 50, "goes in circles"
        url = httpx.URL(request.target if "://" in request.url else BASE + request.target)
        query = dict(parse_qsl(url.query.decode()))
        self.asked.append(query)
        self.urls.append(str(url))
        reply = self._reply(query)
        reply, headers = reply if isinstance(reply, tuple) else (reply, {})
        response = httpx.Response(200, json=reply, headers=headers, request=httpx.Request("GET", url))
        body = parse(self._kind, response.content, strict=False)
        return cast("PageT", cast("Any", page_class)(self, request, body, response))

    def page(self, paging: Paging, **query: str) -> SyncPage[Any]:
        request = Request(Endpoint("GET", "/things", "Things", dict), "/things").with_query(query)
        return self._fetch_page(kind(paging), request)


class AsyncApi(Api):
    async def _fetch_page(self, page_class: type[PageT], request: Request) -> PageT:  # type: ignore[override]
        await asyncio.sleep(0)
        return super()._fetch_page(page_class, request)

    def paginator(self, paging: Paging) -> AsyncPaginator[Any, AsyncPage[Any]]:
        class Kind(AsyncPage[Any]):
            _paging = paging

        request = Request(Endpoint("GET", "/things", "Things", dict), "/things")
        return AsyncPaginator(lambda: self._fetch_page(Kind, request))


def kind(paging: Paging) -> type[SyncPage[Any]]:
    class Kind(SyncPage[Any]):
        _paging = paging

    return Kind


BY_PAGE = Paging(
    "by_page",
    items=("data",),
    page="page[number]",
    size="page[size]",
    current=("meta", "page_number"),
    last=("meta", "total_pages"),
)
BY_RECORDS = Paging("by_records", items=("data",), page="page", size="size", count=("totalRecords",))
PLAIN = Paging("plain", items=("data",), page="page")
BY_CURSOR = Paging("by_cursor", items=("data",), cursor="cursor", next=("meta", "cursor"))
BY_OFFSET = Paging("by_offset", items=("data",), offset="offset", count=("totalRecords",))
BY_URL = Paging("by_url", items=("data",), next=("next",))
BY_LINK = Paging("by_link", link=True)


def things(start: int, end: int) -> list[dict[str, int]]:
    return [{"id": number} for number in range(start, end)]


def numbered(total: int, size: int, parameter: str = "page[number]", *, meta: bool = True, first: int = 1) -> Any:
    def reply(query: dict[str, str]) -> Any:
        page = int(query.get(parameter, first))
        start = (page - first) * size
        data = things(start, min(start + size, total))
        told = {"page_number": page, "total_pages": -(-total // size)}
        return {"data": data, "meta": told if meta else None, "totalRecords": total}

    return reply


def ids(page: SyncPage[Any]) -> list[int]:
    return [thing.id for thing in page]


def test_pages_by_number() -> None:
    api = Api(numbered(7, 3))
    page = api.page(BY_PAGE, **{"filter[a]": "x y", "page[size]": "3"})
    assert page.next_page_info() == PageInfo({"page[number]": "2"})
    assert ids(page) == list(range(7))
    assert [query.get("page[number]") for query in api.asked] == [None, "2", "3"]
    assert all(query["filter[a]"] == "x y" and query["page[size]"] == "3" for query in api.asked)


def test_pages_and_what_they_are_asked() -> None:
    page = Api(numbered(5, 3)).page(BY_PAGE)
    assert (len(page.items), page.has_next_page(), page.body.meta.total_pages) == (3, True, 2)
    assert page.response.status_code == 200
    last = page.get_next_page()
    assert type(last) is type(page)
    assert [thing.id for thing in last.items] == [3, 4]
    assert (last.has_next_page(), last.next_page_info()) == (False, None)
    with pytest.raises(RuntimeError, match="no next page"):
        last.get_next_page()
    assert [len(one.items) for one in page.iter_pages()] == [3, 2]
    assert repr(page) == "Kind(3 items)"


def test_the_next_page_can_be_fetched_again() -> None:
    page = Api(numbered(9, 3)).page(BY_PAGE)
    assert page.get_next_page().items == page.get_next_page().items
    assert ids(page) == ids(page) == list(range(9))


def test_a_page_in_the_middle_goes_on_from_there() -> None:
    assert ids(Api(numbered(9, 3)).page(BY_PAGE, **{"page[number]": "2"})) == list(range(3, 9))


@pytest.mark.parametrize(
    "paging", [BY_PAGE, BY_RECORDS, PLAIN, Paging("x", items=("data",), page="page[number]", last=("nowhere",))]
)
def test_without_a_word_on_the_end_an_empty_page_is_it(paging: Paging) -> None:
    def reply(query: dict[str, str]) -> Any:
        page = int(query.get(paging.page, 1))
        return {"data": things(page, page + 1) if page < 4 else []}

    api = Api(reply)
    assert ids(api.page(paging)) == [1, 2, 3]
    assert len(api.asked) == 4


@pytest.mark.parametrize(("total", "asked"), [(6, 2), (7, 3), (0, 1), (3, 1)])
def test_the_number_of_records_is_the_end(total: int, asked: int) -> None:
    api = Api(numbered(total, 3, "page"))
    assert ids(api.page(BY_RECORDS, size="100")) == list(range(total))
    assert len(api.asked) == asked


def test_numbers_may_be_text() -> None:
    def reply(query: dict[str, str]) -> Any:
        page = int(query.get("page[number]", 1))
        return {"data": things(page, page + 1), "meta": {"page_number": str(page), "total_pages": "3"}}

    api = Api(reply)
    assert ids(api.page(BY_PAGE)) == [1, 2, 3]
    assert len(api.asked) == 3


@pytest.mark.parametrize("meta", [None, "no", [], {"total_pages": "many"}, {"total_pages": True}, {"page_number": {}}])
def test_a_meta_of_the_wrong_type_does_not_stop_it(meta: object) -> None:
    def reply(query: dict[str, str]) -> Any:
        page = int(query.get("page[number]", 1))
        return {"data": things(page, page + 1) if page < 3 else None, "meta": meta}

    assert ids(Api(reply).page(BY_PAGE)) == [1, 2]


def test_a_server_that_numbers_from_0() -> None:
    def reply(query: dict[str, str]) -> Any:
        page = int(query.get("page[number]", 0))
        return {"data": things(page, page + 1) if page < 3 else [], "meta": {"page_number": page, "total_pages": 3}}

    assert ids(Api(reply).page(BY_PAGE)) == [0, 1, 2]


@pytest.mark.parametrize("paging", [BY_PAGE, BY_RECORDS, PLAIN])
def test_a_server_that_sends_the_same_page_again(paging: Paging) -> None:
    api = Api(lambda _: {"data": things(0, 3)})
    assert ids(api.page(paging)) == [0, 1, 2]
    assert len(api.asked) == 2


def test_pages_by_cursor() -> None:
    cursors = {"": "b", "b": "c", "c": None}

    def reply(query: dict[str, str]) -> Any:
        cursor = query.get("cursor", "")
        return {"data": [{"id": list(cursors).index(cursor)}], "meta": {"cursor": cursors[cursor]}}

    api = Api(reply)
    assert ids(api.page(BY_CURSOR)) == [0, 1, 2]
    assert [query.get("cursor") for query in api.asked] == [None, "b", "c"]


@pytest.mark.parametrize("end", [None, "", False, True, {}, []])
def test_no_cursor_is_the_end(end: object) -> None:
    assert not Api(lambda _: {"data": things(0, 1), "meta": {"cursor": end}}).page(BY_CURSOR).has_next_page()


def test_a_cursor_may_be_a_number() -> None:
    page = Api(lambda _: {"data": things(0, 1), "meta": {"cursor": 12}}).page(BY_CURSOR)
    assert page.next_page_info() == PageInfo({"cursor": "12"})


@given(st.dictionaries(st.sampled_from("abcde"), st.sampled_from("abcde")), st.sampled_from("abcde"))
def test_cursors_that_lead_back_are_not_followed(cursors: dict[str, str], first: str) -> None:
    def reply(query: dict[str, str]) -> Any:
        cursor = query.get("cursor", "")
        return {"data": [{"id": len(api.asked)}], "meta": {"cursor": cursors.get(cursor) if cursor else first}}

    api = Api(reply)
    seen = ids(api.page(BY_CURSOR))
    asked = [query.get("cursor") for query in api.asked]
    assert len(set(asked)) == len(asked) == len(seen)


@pytest.mark.parametrize(("count", "asked"), [(7, [None, "3", "6"]), (None, [None, "3", "6", "7"])])
def test_pages_by_offset(count: int | None, asked: list[str | None]) -> None:
    def reply(query: dict[str, str]) -> Any:
        start = int(query.get("offset", 0))
        return {"data": things(start, min(start + 3, 7)), "totalRecords": count}

    api = Api(reply)
    assert ids(api.page(BY_OFFSET)) == list(range(7))
    assert [query.get("offset") for query in api.asked] == asked


@pytest.mark.parametrize("form", [BASE + "/things?p={}&a=%5B1%5D", "/v2/things?p={}&a=%5B1%5D", "?p={}&a=%5B1%5D"])
def test_pages_by_url(form: str) -> None:
    def reply(query: dict[str, str]) -> Any:
        page = int(query.get("p", 1))
        return {"data": things(page, page + 1), "next": form.format(page + 1) if page < 3 else None}

    api = Api(reply)
    assert ids(api.page(BY_URL, a="[1]")) == [1, 2, 3]
    assert api.urls[1:] == [f"{BASE}/things?p=2&a=%5B1%5D", f"{BASE}/things?p=3&a=%5B1%5D"]


def test_a_url_that_leads_back_is_not_followed() -> None:
    api = Api(lambda _: {"data": things(0, 1), "next": f"{BASE}/things"})
    assert ids(api.page(BY_URL)) == [0]
    api = Api(lambda query: {"data": [{"id": len(api.asked)}], "next": f"?p={1 - int(query.get('p', 0))}"})
    assert len(ids(api.page(BY_URL))) == 3


def test_a_url_elsewhere_is_handed_to_the_client() -> None:
    page = Api(lambda _: {"data": things(0, 1), "next": "https://elsewhere.example/x"}).page(BY_URL)
    assert page.next_page_info() == PageInfo(url="https://elsewhere.example/x")


def test_pages_by_link_header() -> None:
    def reply(query: dict[str, str]) -> Any:
        page = int(query.get("p", 1))
        links = [f'<{BASE}/things?p=1>; rel="first"', f'</v2/things?p={page + 1}>; rel="last Next"'][: 4 - page]
        return [{"id": page}], {"link": ", ".join(links)} if links else {}

    assert ids(Api(reply, list[Thing]).page(BY_LINK)) == [1, 2, 3]


@pytest.mark.parametrize("place", [(), ("$",)])
def test_the_body_itself_has_the_items(place: tuple[str, ...]) -> None:
    paging = Paging("array", page="page", items=place)
    api = Api(lambda query: things(0, 2) if query.get("page") is None else [], list[Thing])
    assert ids(api.page(paging)) == [0, 1]


def test_items_deeper_in_a_plain_body() -> None:
    paging = Paging(
        "deep", items=("result", "rows"), cursor="after", next=("result", "rows", "-1", "id"), more=("more",)
    )
    api = Api(
        lambda query: {"result": {"rows": things(int(query.get("after", 0)) + 1, 3)}, "more": "after" not in query},
        object,
    )
    page = api.page(paging)
    assert [thing["id"] for thing in page] == [1, 2]
    assert api.asked == [{}, {"after": "2"}]


@pytest.mark.parametrize("data", [None, "x", {"a": 1}, 5])
def test_no_list_means_no_items(data: object) -> None:
    page = Api(lambda _: {"data": data, "next": "/more"}).page(BY_URL)
    assert (page.items, list(page), page.has_next_page()) == ([], [], False)


def test_generated_page_classes() -> None:
    class SyncPageNumberMeta(SyncPage[ItemT]):
        _paging = BY_PAGE

        @property
        def data(self) -> list[ItemT]:
            return self.items

        @property
        def meta(self) -> Meta | None:
            return cast("Meta | None", self._read("meta"))

    api = Api(numbered(4, 2))
    request = Request(Endpoint("GET", "/things", "Things", dict), "/things")
    page: SyncPageNumberMeta[Thing] = api._fetch_page(SyncPageNumberMeta, request)
    assert page.data == [Thing(id=0), Thing(id=1)]
    assert page.meta is not None
    assert page.meta.total_pages == 2
    assert page._read("totalRecords") == 4
    assert page._read("unknown", "more") is None


def test_asynchronous_pages() -> None:
    async def work() -> None:
        api = AsyncApi(numbered(7, 3))
        paginator = api.paginator(BY_PAGE)
        assert not api.asked
        assert [thing.id async for thing in paginator] == list(range(7))
        page = await paginator
        assert [thing.id async for thing in page] == list(range(7))
        assert [len(one.items) async for one in page.iter_pages()] == [3, 3, 1]
        assert (await page.get_next_page()).items[0].id == 3

        repeating = AsyncApi(lambda _: {"data": things(0, 3)})
        assert [thing.id async for thing in repeating.paginator(PLAIN)] == [0, 1, 2]

    asyncio.run(work())


@given(st.integers(0, 40), st.integers(1, 9), st.booleans(), st.integers(0, 1))
def test_every_item_comes_once(total: int, size: int, meta: bool, first: int) -> None:  # noqa: FBT001  # hypothesis gives it
    for paging in (BY_PAGE, BY_RECORDS, PLAIN):
        api = Api(numbered(total, size, paging.page, meta=meta, first=first))
        first_page = {} if meta and paging is BY_PAGE else {paging.page: str(first)}
        assert ids(api.page(paging, **first_page)) == list(range(total))


def test_no_pydantic_and_no_httpx_before_a_page() -> None:
    code = "import runtime.paging, runtime.wire, sys; print({'pydantic', 'httpx'} & set(sys.modules))"
    folder = str(next(path for path in sys.path if path.endswith("templates/python")))
    told = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
