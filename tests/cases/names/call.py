"""Names from anything: what they become in Python, and that the wire has them as they were."""

from __future__ import annotations

import datetime as dt

from tests.harness.api import Api

WIRE = {
    "from": "a",
    "None": "b",
    "camelCase": "c",
    "HTTPServerURLs": "d",
    "ALL_CAPS": "e",
    "dotted.name": "f",
    "page[number]": 1,
    "@type": "g",
    "$id": "h",
    "$ref": "i",
    "10999": "j",
    "+1": 2,
    "-1": 3,
    "_score": 0.5,
    "score": 1.5,
    "iDealConsumerIBAN": "k",
    "iDealConsumerIban": "l",
    "copy": True,
    "json": {"a": "b"},
    "schema": "m",
    "model_config": "n",
    "model_name": "o",
    "list": ["p"],
    "str": "q",
    "date": "2020-02-29",
    "Optional": None,
    "types": {"one": "r"},
}


def test_replies(api: Api) -> None:
    api.answer(WIRE)
    found = api(lambda client: client.things.list())
    assert (found.from_, found.none, found.camel_case, found.http_server_urls) == ("a", "b", "c", "d")
    assert (found.all_caps, found.dotted_name, found.page_number) == ("e", "f", 1)
    assert (found.copy_, found.json_, found.schema_, found.model_config_) == (True, {"a": "b"}, "m", "n")
    assert (found.model_name, found.list, found.str, found.optional) == ("o", ["p"], "q", None)
    assert found.date == dt.date(2020, 2, 29)
    assert found.types.one == "r"
    assert (found.score, found.ideal_consumer_iban) == (1.5, "k")
    assert {**found.to_dict(), "date": "2020-02-29"} == WIRE


def test_bodies(api: Api) -> None:
    given = {"from_": "a", "none": "b", "camel_case": "c", "page_number": 1, "copy": True, "json": {"a": "b"}}
    assert api.body(
        lambda client: client.things.create(**given, list=["p"], plus_1=2, minus_1=3, type="t", type_2="u")
    ) == {
        "from": "a",
        "None": "b",
        "camelCase": "c",
        "page[number]": 1,
        "copy": True,
        "json": {"a": "b"},
        "list": ["p"],
        "+1": 2,
        "-1": 3,
        "type": "t",
        "@type": "u",
    }


def test_resources(api: Api) -> None:
    api(lambda client: client.names.import_())
    assert api.sent.path == "/import"
    api(lambda client: client.class_.retrieve(class_="c"))
    assert api.sent.path == "/class/c"
    api(lambda client: client.copy_.retrieve())
    assert api.sent.path == "/copy"
    api(lambda client: client.日本.retrieve())
    assert api.sent.path == "/%E6%97%A5%E6%9C%AC"


def test_types(api: Api) -> None:
    """Schemas whose names differ only by case or punctuation, or are taken in Python."""
    api.answer({"a": {"x": "1"}, "b": {"y": "2"}, "c": {"z": "3"}})
    found = api(lambda client: client.names.import_())
    assert (found.a.x, found.b.y, found.c.z) == ("1", "2", "3")
    assert (found.a.__class__.__name__, found.b.__class__.__name__, found.c.__class__.__name__) == (
        "Dict",
        "Any_",
        "None_",
    )
    assert "two" in api.types.FooBar.model_fields
