"""What the arguments of a call become."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, TypedDict
from uuid import UUID

import pytest
from runtime import NOT_GIVEN, Endpoint, IdempotentOptions, Options, Query
from runtime.endpoint import Request

if TYPE_CHECKING:
    from typing_extensions import Required


class Params(Options, total=False):
    """Keywords of the operations here."""

    name: Required[str]
    from_: str
    size: int
    tags: list[str]
    trace: str
    token: str


class Loose(Options, total=False):
    """The same, with nothing required."""

    name: str
    from_: str
    tags: list[str]
    anything: object


def build(endpoint: Endpoint, *path: object, **params: Any) -> Request:
    def resolve(name: str) -> object:
        raise AttributeError(name)

    return endpoint.build(params, path, resolve)


POST = Endpoint(
    "POST",
    "/things/{thing_id}",
    "object",
    Params,
    query={"size": "page[size]"},
    headers={"trace": "X-Trace"},
    cookies={"token": "t"},
    body="json",
    rename={"from_": "from"},
)


def test_every_keyword_goes_where_it_belongs() -> None:
    request = build(POST, "a", name="n", from_="f", size=3, trace="x", token="c", tags=[])
    assert request.url == "/things/a"
    assert request.target == "/things/a?page%5Bsize%5D=3"
    assert request.headers == {"X-Trace": "x"}
    assert request.cookies == (("t", "c"),)
    assert request.content == b'{"name":"n","from":"f","tags":[]}'
    assert request.content_type == "application/json"


def test_left_out_is_not_sent_and_none_is_null_in_a_body_only() -> None:
    request = build(POST, "a", name="n", from_=None, tags=NOT_GIVEN, size=None, trace=None, token=NOT_GIVEN)
    assert request.content == b'{"name":"n","from":null}'
    assert (request.query, request.headers, request.cookies) == ((), {}, ())


def test_an_optional_body_of_properties_is_an_empty_object() -> None:
    assert build(Endpoint("POST", "/", "object", Loose, body="json")).content == b"{}"


def test_without_a_body_keywords_are_query_parameters() -> None:
    endpoint = Endpoint("GET", "/", "object", Loose, query={"from_": "from", "tags": Query("tags", "pipeDelimited")})
    request = build(endpoint, name="n m", from_="f", tags=["a", "b|"])
    assert request.target == "/?name=n%20m&from=f&tags=a|b%7C"
    assert request.content is None


def test_missing_and_unknown_keywords() -> None:
    with pytest.raises(TypeError, match=r"missing required keyword argument `name` of POST /things/{thing_id}"):
        build(POST, "a")
    with pytest.raises(TypeError, match="missing"):
        build(POST, "a", name=NOT_GIVEN)
    with pytest.raises(TypeError, match=r"unexpected keyword argument `nmae` .*did you mean `name`"):
        build(POST, "a", nmae="x")
    with pytest.raises(TypeError, match=r"unexpected keyword argument `zzzzzz` of POST /things/{thing_id}$"):
        build(POST, "a", name="x", zzzzzz=None)
    with pytest.raises(TypeError, match="unexpected keyword argument `idempotency_key`"):
        build(POST, "a", name="x", idempotency_key="k")


class Colour(Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("a-b", "a-b"),
        ("!$&'()*+,;=:@-._~", "!$&'()*+,;=:@-._~"),
        ("a/b?c#d", "a%2Fb%3Fc%23d"),
        ("100%", "100%25"),
        ("é ", "%C3%A9%20"),
        (7, "7"),
        (True, "true"),
        (1.5, "1.5"),
        (dt.date(2026, 1, 2), "2026-01-02"),
        (dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.timezone.utc), "2026-01-02T03:04:00+00:00"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (Colour.RED, "red"),
        (Decimal("1.50"), "1.50"),
        (["a", "b,c"], "a,b%2Cc"),
        ({"a": 1}, "a,1"),
        ("...", "..."),
    ],
)
def test_path_values(value: object, path: str) -> None:
    assert build(Endpoint("GET", "/x/{id}/y", "object", Options), value).url == f"/x/{path}/y"


def test_an_empty_path_value_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^Expected a non-empty value for `thing_id` but received ''$"):
        build(POST, "", name="n")
    with pytest.raises(ValueError, match=r"^Expected a non-empty value for `thing_id` but received None$"):
        build(POST, None, name="n")
    with pytest.raises(ValueError, match=r"^Expected a non-empty value for `thing_id` but received \[\]$"):
        build(POST, [], name="n")


@pytest.mark.parametrize("value", [".", "..", ["."]])
def test_dots_in_the_path_are_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"Expected a value other than `.` and `..` for `thing_id`"):
        build(POST, value, name="n")
    # Two values of one part could make dots together.
    with pytest.raises(ValueError, match="for `b`"):
        build(Endpoint("GET", "/x/{a}{b}", "object", Options), "a", value)
    assert build(Endpoint("GET", "/.well-known/{a}.json", "object", Options), "k").url == "/.well-known/k.json"


def test_the_number_of_path_values_counts() -> None:
    with pytest.raises(TypeError, match="expected 1 path values but received 2"):
        build(POST, "a", "b", name="n")


@pytest.mark.parametrize(
    ("style", "explode", "value", "path"),
    [
        ("label", False, "v", ".v"),
        ("label", False, ["a", "b"], ".a,b"),
        ("label", True, ["a", "b"], ".a.b"),
        ("label", True, {"a": 1, "b": 2}, ".a=1.b=2"),
        ("matrix", False, "v", ";id=v"),
        ("matrix", False, ["a", "b"], ";id=a,b"),
        ("matrix", True, ["a", "b"], ";id=a;id=b"),
        ("matrix", True, {"a": 1}, ";a=1"),
        ("matrix", False, {"a": 1}, ";id=a,1"),
        ("simple", True, {"a": 1, "b": 2}, "a=1,b=2"),
    ],
)
def test_path_styles(style: Any, explode: Any, value: object, path: str) -> None:
    endpoint = Endpoint("GET", "/{id}", "object", Options, path_styles={"id": Query("id", style, explode)})
    assert build(endpoint, value).url == f"/{path}"


def test_extras() -> None:
    request = build(
        POST,
        "a",
        name="n",
        size=1,
        trace="x",
        extra_query={"page[size]": 2, "deep": {"er": [1, 2]}},
        extra_headers={"X-Trace": None, "X-More": "y"},
        extra_body={"name": "m", "new": 1},
        timeout=3,
    )
    assert request.target == "/things/a?page%5Bsize%5D=2&deep%5Ber%5D=1&deep%5Ber%5D=2"
    assert request.headers == {"X-Trace": None, "X-More": "y"}
    assert request.content == b'{"name":"m","new":1}'
    assert request.timeout == 3


def test_extra_body_where_there_is_none_and_where_it_does_not_fit() -> None:
    get = Endpoint("GET", "/", "object", Options)
    assert build(get, extra_body={"a": 1}).content == b'{"a":1}'
    whole = Endpoint("POST", "/", "object", Loose, body="json", argument="anything")
    assert build(whole, anything={"a": 1}, extra_body={"b": 2}).content == b'{"a":1,"b":2}'
    with pytest.raises(TypeError, match="cannot be merged into a body that is a list"):
        build(whole, anything=[1], extra_body={"b": 2})


def test_a_body_of_one_argument() -> None:
    whole = Endpoint("POST", "/", "object", Loose, body="json", argument="anything", rename={"anything": "x"})
    assert build(whole, anything=[1, "a"]).content == b'[1,"a"]'
    assert build(whole, anything=None).content == b"null"
    optional = Endpoint("POST", "/", "object", Loose, body="json", argument="anything", optional_body=True)
    assert (build(optional).content, build(optional).content_type) == (None, "")
    assert build(optional, extra_body={"a": 1}).content == b'{"a":1}'


def test_forms_and_text() -> None:
    form = Endpoint("POST", "/", "object", Loose, body="form", rename={"from_": "from"})
    request = build(form, name="a b&c", from_=None, tags=["x", "y"], anything={"k": [{"l": 1}]})
    assert request.content == b"name=a%20b%26c&from=&tags=x&tags=y&anything%5Bk%5D%5B0%5D%5Bl%5D=1"
    assert request.content_type == "application/x-www-form-urlencoded"
    styled = Endpoint(
        "POST",
        "/",
        "object",
        Loose,
        body="form",
        encodings={"tags": Query("tags", arrays="brackets"), "anything": "application/json"},
    )
    assert build(styled, tags=["x"], anything={"a": 1}).content == b"tags%5B%5D=x&anything=%7B%22a%22%3A1%7D"
    text = Endpoint("POST", "/", "object", Loose, body="text", argument="anything")
    assert build(text, anything="é").content == "é".encode()


def test_multipart() -> None:
    upload = Endpoint("POST", "/", "object", Loose, body="multipart", encodings={"anything": "text/csv"})
    request = build(upload, name="n", tags=["x", "y"], anything=b"1,2")
    assert not isinstance(request.content, (bytes, type(None)))
    sent = b"".join(request.content.sync_stream())
    assert request.content_type.startswith("multipart/form-data; boundary=")
    assert sent.count(b'name="tags"') == 2
    assert b"text/csv" in sent
    assert b"1,2" in sent


def test_keys() -> None:
    endpoint = Endpoint("POST", "/", "object", Loose, body="json", key="from_", rename={"from_": "from"})
    assert build(endpoint, from_="k").keyed
    assert not build(endpoint).keyed
    minted = endpoint.build({}, (), str, mint=True)
    assert minted.keyed
    assert isinstance(minted.content, bytes)
    assert UUID(minted.content.decode().split('"')[3])
    assert endpoint.build({"from_": "mine"}, (), str, mint=True).content == b'{"from":"mine"}'


def test_idempotency_key_is_an_option_only_where_it_is_one() -> None:
    class Body(TypedDict, total=False):
        idempotency_key: str

    class Option(IdempotentOptions, total=False):
        name: str

    assert build(Endpoint("POST", "/", "object", Body, body="json"), idempotency_key="k").content == (
        b'{"idempotency_key":"k"}'
    )
    option = Endpoint("POST", "/", "object", Option, body="json", idempotent=True)
    assert build(option, idempotency_key="k", name="n").content == b'{"name":"n"}'


def test_paging_requests() -> None:
    endpoint = Endpoint("GET", "/x", "object", Loose, query={"from_": "page[number]"})
    request = build(endpoint, from_="1", name="n")
    following = request.with_query({"page[number]": "2"})
    assert following.target == "/x?name=n&page%5Bnumber%5D=2"
    linked = request.with_url("https://other/x?y=1")
    assert (linked.target, linked.follows) == ("https://other/x?y=1", "/x")
    assert linked.with_url("?z=1").follows == "/x"
