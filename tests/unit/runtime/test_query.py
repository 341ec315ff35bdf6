"""How values are written into a query."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Any

import pytest
from runtime.query import Query, encode, encode_all, joined


class Size(str, Enum):
    BIG = "big"


VALUE = {"a": 1, "b": {"c": ["x", "y"]}, "d": None}


@pytest.mark.parametrize(
    ("style", "value", "text"),
    [
        ({}, "a b/c&d", "q=a%20b%2Fc%26d"),
        ({}, True, "q=true"),
        ({}, False, "q=false"),
        ({}, None, ""),
        ({}, 1.5, "q=1.5"),
        ({}, Size.BIG, "q=big"),
        ({}, dt.datetime(2026, 1, 2, tzinfo=dt.timezone.utc), "q=2026-01-02T00%3A00%3A00%2B00%3A00"),
        ({}, ["a", "b,c"], "q=a&q=b%2Cc"),
        ({}, ("a", None), "q=a&q="),
        ({}, [], ""),
        ({}, {"a": 1, "b": None, "c": [1, 2]}, "a=1&c=1&c=2"),
        ({"explode": False}, ["a", "b,c"], "q=a,b%2Cc"),
        ({"explode": False}, {"a": 1, "b": 2}, "q=a,1,b,2"),
        ({"style": "spaceDelimited"}, ["a", "b"], "q=a%20b"),
        ({"style": "pipeDelimited"}, ["a", "b"], "q=a|b"),
        ({"style": "pipeDelimited", "explode": True}, ["a", "b"], "q=a&q=b"),
        ({"style": "deepObject"}, VALUE, "q%5Ba%5D=1&q%5Bb%5D%5Bc%5D=x&q%5Bb%5D%5Bc%5D=y"),
        ({"style": "deepObject"}, ["a", "b"], "q%5B%5D=a&q%5B%5D=b"),
        ({"style": "deepObject"}, "plain", "q=plain"),
        ({"style": "deepObject"}, {"l": [{"a": 1}, {"a": 2}]}, "q%5Bl%5D%5B0%5D%5Ba%5D=1&q%5Bl%5D%5B1%5D%5Ba%5D=2"),
        ({"style": "comma"}, ["a", "b"], "q=a,b"),
        ({"style": "comma"}, VALUE, "q%5Ba%5D=1&q%5Bb%5D%5Bc%5D=x,y"),
        ({"style": "comma"}, [], ""),
        ({"style": "brackets"}, VALUE, "q%5Ba%5D=1&q%5Bb%5D%5Bc%5D=x&q%5Bb%5D%5Bc%5D=y"),
        ({"style": "brackets", "arrays": "comma"}, VALUE, "q%5Ba%5D=1&q%5Bb%5D%5Bc%5D=x,y"),
        ({"arrays": "indices"}, ["a", "b"], "q%5B0%5D=a&q%5B1%5D=b"),
        ({"objects": "dots"}, {"a": {"b": 1}}, "q.a.b=1"),
        ({"reserved": True}, "a/b?c=d&e#f g", "q=a/b?c=d%26e%23f%20g"),
        ({"json": True}, {"a": [1, None]}, "q=%7B%22a%22%3A%5B1%2Cnull%5D%7D"),
        ({"json": True}, "s", "q=%22s%22"),
    ],
)
def test_styles(style: Any, value: object, text: str) -> None:
    assert joined(encode(Query("q", **style), value)) == text


def test_names_are_encoded() -> None:
    assert joined(encode("page[number]", 2)) == "page%5Bnumber%5D=2"
    assert joined(encode_all({"a b": [1, 2], "c": {"d": True}})) == "a%20b=1&a%20b=2&c%5Bd%5D=true"


def test_what_has_no_form_is_refused() -> None:
    with pytest.raises(TypeError, match="expected a single value"):
        encode(Query("q", explode=False), [["a"]])
