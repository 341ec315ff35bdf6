"""OpenAPI 3.0: `nullable`, and what stands beside a reference is meant."""

from __future__ import annotations

from typing import Any

import pytest

from tests.harness.api import Api


def get(api: Api, **more: Any) -> Any:
    api.server.answers.clear()
    api.answer({"id": "i", "price": None, **more})
    return api(lambda client: client.things.get())


def test_nulls(api: Api) -> None:
    found = get(api, wrapped=None, maybe=None, list=["a", None], color=None, either=None)
    assert (found.price, found.wrapped, found.maybe, found.color, found.either) == (None,) * 5
    assert found.list == ["a", None]
    assert get(api, wrapped={"amount": 1}, maybe={"amount": 2}).maybe.amount == 2
    assert get(api, price={"amount": 3}, either={"amount": 4}).either.amount == 4


def test_sent(api: Api) -> None:
    assert api.body(lambda client: client.things.put(price=None, secret="s")) == {"price": None, "secret": "s"}
    with pytest.raises(TypeError, match="id"):
        api(lambda client: client.things.put(id="i", price=None))
    api(lambda client: client.things.upload(file=("a", b"1"), note="n"))
    assert [part[0] for part in api.sent.parts] == ["file", "note"]
