"""Documents of several files, and references that lead through others, or nowhere."""

from __future__ import annotations

from typing import Any

from tests.harness.api import Api


def get(api: Api, resource: str, body: Any) -> Any:
    api.server.answers.clear()
    api.answer(body)

    def act(client: Any) -> Any:
        found = getattr(client, resource)
        return (found.list if hasattr(found, "list") else found.retrieve)()

    return api(act)


def test_files(api: Api) -> None:
    thing = {"id": "t", "parts": [{"whole": {"id": "u"}, "point": {"x": 1}}], "box": {"thing": {"id": "v"}, "size": 3}}
    api.answer([thing])
    (found,) = api(lambda client: client.things.list(limit=3))
    assert (found.parts[0].whole.id, found.parts[0].point.x, found.box.thing.id) == ("u", 1, "v")
    api.server.answers.clear()
    api.answer(thing)
    assert type(api(lambda client: client.things.retrieve("t"))) is type(found)
    assert type(get(api, "folder", {"size": 3})) is type(found.box)


def test_chains(api: Api) -> None:
    assert get(api, "chain", {"end": "e"}).end == "e"
    assert get(api, "inside", {"deep": "d"}).deep == "d"
    assert get(api, "anchor", {"found": True}).found is True


def test_siblings(api: Api) -> None:
    found = get(api, "siblings", {"nullable": None, "extended": {"x": 1, "z": 3}, "readOnly": {"x": 1}})
    assert (found.nullable, found.extended.z, found.read_only.x) == (None, 3, 1)


def test_what_leads_nowhere_is_let_through(api: Api) -> None:
    for resource in ("outside", "remote", "missing", "broken"):
        assert get(api, resource, {"a": 1}) == {"a": 1}
