"""Inline schemas have names of their own, equal ones one name, and both ways have theirs."""

from __future__ import annotations

from tests.harness.api import Api


def test_names(api: Api) -> None:
    api.answer({"data": [{"id": "o", "lines": [{"sku": "s"}]}], "meta": {"total": 3}})
    found = api(lambda client: client.orders.list())
    assert type(found.meta).__name__ == "PageOfMany"
    assert found.data[0].lines[0].sku == "s"
    assert api.types.Order is type(api(lambda client: client.orders.get("o")))


def test_sent(api: Api) -> None:
    given = {"address": {"street": "s"}, "class_": {"from_": {"import_": "i"}}, "by_key": {"k_k": {"b": "c"}}}
    assert api.body(lambda client: client.orders.create(**given)) == {
        "address": {"street": "s"},
        "class": {"from": {"import": "i"}},
        "byKey": {"k_k": {"b": "c"}},
    }
