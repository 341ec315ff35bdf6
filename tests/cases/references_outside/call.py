"""References that the config trusts may lead out of the document's folder."""

from __future__ import annotations

from tests.harness.api import Api


def test_types_are_known(api: Api) -> None:
    api.answer({"id": "a", "parts": [{"id": "b"}]})
    assert api(lambda client: client.things.list(limit=1)).parts[0].id == "b"
