"""One of several: told apart by a tag that is declared or found, by shape, or not at all."""

from __future__ import annotations

from typing import Any

from tests.harness.api import Api


def get(api: Api, **fields: Any) -> Any:
    api.server.answers.clear()
    api.answer(fields)
    return api(lambda client: client.things.get())


def name(value: Any) -> str:
    return type(value).__name__


def test_tags(api: Api) -> None:
    assert name(get(api, guessed={"petType": "cat", "livesLeft": 9}).guessed) == "Cat"
    assert name(get(api, guessed={"petType": "hound"}).guessed) == "Dog"
    assert name(get(api, byName={"kind": "Other", "b": 1}).by_name) == "Other"
    assert name(get(api, missing={"kind": "plain"}).missing) == "Plain"
    assert [name(pet) for pet in get(api, list=[{"petType": "dog"}, {"petType": "cat"}]).list] == ["Dog", "Cat"]


def test_unknown_tags(api: Api) -> None:
    found = get(api, guessed={"petType": "fish", "fins": 2})
    assert found.to_dict() == {"guessed": {"petType": "fish", "fins": 2}}


def test_shapes(api: Api) -> None:
    assert name(get(api, untagged={"b": 1}).untagged) == "Other"
    assert [get(api, primitives=value).primitives for value in ("a", 1.5, True)] == ["a", 1.5, True]
    assert get(api, samePrimitive="a").same_primitive == "a"
    assert get(api, mixed="a").mixed == "a"
    assert name(get(api, mixed={"a": "b"}).mixed) == "Plain"
    assert get(api, mixed=[{"b": 1}]).mixed[0].b == 1
    assert get(api, nullable=None).nullable is None
    assert get(api, inline={"type": "by_id", "id": "i"}).inline.id == "i"
    assert get(api, inline={"name": "n"}).inline.name == "n"
    assert get(api, requiredOnly={"b": "c"}).required_only.b == "c"
    assert get(api, sibling={"shared": "s", "own": "o"}).sibling.shared == "s"
    assert get(api, map={"k": ["a"], "l": "b"}).map == {"k": ["a"], "l": "b"}
    assert [get(api, openEnum=value).open_enum for value in ("a", "z")] == ["a", "z"]
    assert get(api, nested={"petType": "dog"}).nested.to_dict() == {"petType": "dog"}
    assert get(api, bird={"species": "crow", "wings": 2}).bird.species == "crow"


def test_sent(api: Api) -> None:
    """The names of the variant that is meant are those on the wire."""
    cat, dog = {"pet_type": "cat", "lives_left": 9}, {"pet_type": "dog", "barks_a_lot": True}
    assert api.body(lambda client: client.things.put(guessed=cat, list=[cat, dog])) == {
        "guessed": {"petType": "cat", "livesLeft": 9},
        "list": [{"petType": "cat", "livesLeft": 9}, {"petType": "dog", "barksALot": True}],
    }
    assert api.body(lambda client: client.things.put(primitives=1, mixed=[{"b": 1}], nullable=None)) == {
        "primitives": 1,
        "mixed": [{"b": 1}],
        "nullable": None,
    }
