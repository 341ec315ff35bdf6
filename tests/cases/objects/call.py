"""Objects: merged, free, nullable, and what formats become."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.harness.api import Api

LEAST: dict[str, Any] = {"merged": {"id": "i", "name": "n", "kind": "k"}, "requiredNullable": None}


def get(api: Api, **more: Any) -> Any:
    api.server.answers.clear()
    api.answer({**LEAST, **more})
    return api(lambda client: client.things.get())


def test_merged(api: Api) -> None:
    found = get(api, redefined={"id": "i", "kind": "a"}, beside={"id": "i", "own": 3}, conflict={"size": 3})
    assert (found.merged.id, found.merged.name, found.merged.kind) == ("i", "n", "k")
    assert (found.redefined.kind, found.beside.own, found.beside.id, found.conflict.size) == ("a", 3, "i", 3)
    fields = type(found.merged).model_fields
    assert [name for name, field in fields.items() if field.is_required()] == ["id", "kind", "name"]
    assert get(api, oneReference={"id": "r"}, described={"id": "s"}).one_reference.id == "r"


def test_missing_and_null(api: Api) -> None:
    found = get(api, optionalNullable=None)
    assert "optional_nullable" in found.model_fields_set
    assert "old" not in found.model_fields_set
    assert found.required_nullable is None
    assert get(api, nullableReference=None, nullableList=["a", None]).nullable_list == ["a", None]
    assert get(api, nullableReference={"id": "i"}).nullable_reference.id == "i"


def test_free_keys(api: Api) -> None:
    found = get(
        api,
        free={"a": "b", "more": [1]},
        typed={"a": "b", "n": 3},
        typedObjects={"k": {"id": "i"}},
        patterned={"x-a": 1},
    )
    assert found.free.more == [1]
    assert found.typed.n == 3
    assert found.typed_objects["k"].id == "i"
    assert found.patterned == {"x-a": 1}
    assert get(api, brandNew=1).brandNew == 1


def test_formats(api: Api) -> None:
    found = get(
        api,
        at="2020-02-29T12:00:00Z",
        day="2020-02-29",
        clock="12:00:00",
        octets="Zm9v",
        exact="1.50",
        big=2**62,
        days=["2020-02-29"],
        byDay={"a": "2020-02-29T12:00:00+01:00"},
    )
    assert found.at == dt.datetime(2020, 2, 29, 12, tzinfo=dt.timezone.utc)
    assert (found.day, found.days) == (dt.date(2020, 2, 29), [dt.date(2020, 2, 29)])
    assert (found.octets, found.exact, found.big) == ("Zm9v", "1.50", 2**62)
    assert found.by_day["a"].utcoffset() == dt.timedelta(hours=1)


def test_one_of_several_types(api: Api) -> None:
    assert [get(api, both=value).both for value in ("a", 1)] == ["a", 1]
    assert [get(api, threeAndNull=value).three_and_null for value in ("a", 1, True, None)] == ["a", 1, True, None]
    assert (get(api, fixed="always").fixed, get(api, fixed="never").fixed) == ("always", "never")


def test_sent(api: Api) -> None:
    day = dt.date(2020, 2, 29)
    given = {"merged": {"id": "i", "name": "n", "kind": "k"}, "required_nullable": None}
    sent = api.body(
        lambda client: client.things.put(**given, day=day, days=[day], typed={"a": "b", "n": 3}, by_day={"a": day})
    )
    assert sent == {
        **LEAST,
        "day": "2020-02-29",
        "days": ["2020-02-29"],
        "typed": {"a": "b", "n": 3},
        "byDay": {"a": "2020-02-29"},
    }
