"""What overlays changed is what is generated."""

from __future__ import annotations

from tests.harness.api import Api


def test_parameters(api: Api) -> None:
    api.answer({"name": "Rex", "age": 3})
    assert api(lambda client: client.pets.list(limit=1, page=2)).age == 3
    assert api.sent.query == "limit=1&page=2"
    assert not hasattr(api.make(), "internal")


def test_copies(api: Api) -> None:
    api.answer({"pets": [{"name": "Rex"}]})
    assert api(lambda client: client.keepers.list(limit=1)).pets[0].name == "Rex"
    assert api.sent.path == "/keepers"
