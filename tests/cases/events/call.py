"""What the API sends by itself: types for it, and none of it among the methods."""

from __future__ import annotations

from tests.harness.api import Api


def test_types(api: Api) -> None:
    created = api.types.Created.model_validate_json('{"type": "thing.created", "thing": {"theId": "t"}}')
    assert created.thing.the_id == "t"
    assert [name for name in dir(api.types) if "Deleted" in name]
    assert [name for name in dir(api.types) if "Data" in name]


def test_methods(api: Api) -> None:
    api.answer(status=204)
    assert api(lambda client: client.subscriptions.create(url="u")) is None
