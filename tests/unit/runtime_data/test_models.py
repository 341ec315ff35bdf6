"""Replies are parsed leniently, and strictly on demand."""

from __future__ import annotations

import json
import pickle
import threading
from datetime import date, datetime, timezone
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import pytest
import reply_shapes as shapes
from hypothesis import given
from hypothesis import strategies as st
from runtime.models import BaseModel, ReplyError, parse

UNIX = datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone.utc)


def lenient(kind: Any, value: object) -> Any:
    return parse(kind, json.dumps(value).encode(), strict=False)


def strict(kind: Any, value: object) -> Any:
    return parse(kind, json.dumps(value).encode(), strict=True)


GOOD: dict[str, Any] = {
    "id": "1",
    "status": "active",
    "from": "+1",
    "tags": ["a"],
    "enabled": False,
    "price": 2,
    "count": 3,
    "created_at": "2024-05-06T07:08:09Z",
    "day": "2024-05-06",
    "key": "11111111-2222-3333-4444-555555555555",
    "cost": "1.50",
    "media": {"codec": "PCMU", "bitrate": 64},
    "anything": [{"x": None}],
    "several": [{"codec": "A"}, {"codec": "B"}],
    "by_name": {"a": {"codec": "C"}},
    "days": ["2024-05-06"],
    "pair": [1, "2024-05-06"],
}


@pytest.mark.parametrize("read", [lenient, strict])
def test_values_get_their_documented_types(read: Any) -> None:
    number = read(shapes.Number, GOOD)
    assert (number.id, number.status, number.from_, number.tags) == ("1", "active", "+1", ["a"])
    assert (number.enabled, number.count) == (False, 3)
    assert number.price == 2.0
    assert type(number.price) is float
    assert number.created_at == UNIX
    assert number.day == date(2024, 5, 6)
    assert number.key == UUID("11111111-2222-3333-4444-555555555555")
    assert number.cost == Decimal("1.50")
    assert number.media == shapes.Media(codec="PCMU", bitrate=64)
    assert number.anything == [{"x": None}]
    assert [media.codec for media in number.several] == ["A", "B"]
    assert number.by_name["a"].codec == "C"
    assert number.days == [date(2024, 5, 6)]
    assert number.pair == (1, date(2024, 5, 6))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 1),
        ("id", None),
        ("status", "paused"),
        ("status", 7),
        ("from", {"number": "+1"}),
        ("tags", "a,b"),
        ("tags", [1, None]),
        ("enabled", "no"),
        ("enabled", 0),
        ("price", "2.5"),
        ("count", "3"),
        ("count", 3.5),
        ("created_at", "yesterday"),
        ("created_at", 1714979289),
        ("created_at", ""),
        ("day", "2024-13-01"),
        ("key", "no-uuid"),
        ("cost", "free"),
        ("media", "PCMU"),
        ("media", []),
        ("several", {"codec": "A"}),
        ("by_name", ["a"]),
        ("days", "2024-05-06"),
        ("pair", [1, "2024-05-06", 2]),
    ],
)
def test_a_value_of_the_wrong_type_comes_through_and_strictly_is_an_error(field: str, value: object) -> None:
    reply = {**GOOD, field: value}
    number = lenient(shapes.Number, reply)
    assert number.to_dict()[field] == value
    assert number.to_dict(mode="json")["id"] == reply["id"]
    assert json.loads(number.to_json())[field] == value
    with pytest.raises(ReplyError, match=rf"body|{field}"):
        strict(shapes.Number, reply)


def test_one_bad_item_does_not_spoil_the_others() -> None:
    reply = {
        **GOOD,
        "several": [{"codec": "A"}, 7, None, {"codec": {"name": "B"}}],
        "by_name": {"a": "x", "b": {"codec": "C"}},
        "days": ["2024-05-06", "never"],
    }
    number = lenient(shapes.Number, reply)
    assert number.several[0].codec == "A"
    assert number.several[1:3] == [7, None]
    assert number.several[3].codec == {"name": "B"}
    assert number.by_name["a"] == "x"
    assert number.by_name["b"].codec == "C"
    assert number.days == [date(2024, 5, 6), "never"]
    with pytest.raises(ReplyError, match=r"several\.1: .*; several\.2: .*; several\.3\.codec: "):
        strict(shapes.Number, reply)


def test_unknown_fields_are_kept_and_readable() -> None:
    number = lenient(shapes.Number, {**GOOD, "colour": "red", "model_x": {"deep": [1]}})
    assert number.unknown == {"colour": "red", "model_x": {"deep": [1]}}
    assert number.colour == "red"
    assert number.to_dict(mode="json")["model_x"] == {"deep": [1]}
    assert shapes.Media().unknown == {}
    assert strict(shapes.Number, {**GOOD, "colour": "red"}).colour == "red"


def test_missing_is_told_from_null() -> None:
    number = lenient(shapes.Number, {"status": None, "media": {}})
    assert number.id is None
    assert number.model_fields_set == {"status", "media"}
    assert number.to_dict() == {"status": None, "media": {}}
    with pytest.raises(ReplyError) as failure:
        strict(shapes.Number, {"status": "active", "media": {}})
    assert str(failure.value) == "The body is not what the API documents: id: Field required"


def test_names_on_the_wire_and_in_python() -> None:
    number = lenient(shapes.Number, GOOD)
    assert number.to_dict()["from"] == "+1"
    assert number.to_dict(use_api_names=False)["from_"] == "+1"
    assert shapes.Number.model_validate({"from_": "+2"}).from_ == "+2"
    assert "from_='+1'" in repr(number)


def test_what_was_not_received_is_not_shown() -> None:
    assert repr(lenient(shapes.Node, {"name": "a", "size": 3})) == "Node(name='a', size=3)"


def test_python_objects_are_taken_too() -> None:
    made = shapes.Number(id="1", status="active", created_at=UNIX, day=date(2024, 5, 6), cost=Decimal(2))
    again = shapes.Number.model_validate({**GOOD, "created_at": "2024-05-06T07:08:09Z"})
    assert made.created_at == again.created_at == UNIX
    assert again.key == UUID(GOOD["key"])
    assert shapes.Number.model_validate({"day": 5, "cost": [], "key": "x"}).to_dict() == {
        "day": 5,
        "cost": [],
        "key": "x",
    }
    assert made.to_dict(mode="json")["created_at"] == "2024-05-06T07:08:09Z"


def test_models_contain_themselves() -> None:
    reply = {"name": "a", "children": [{"name": 1, "children": [{"children": "none"}]}, 5], "parent": {"name": "p"}}
    node = lenient(shapes.Node, reply)
    assert node.children[0].children[0].children == "none"
    assert node.children[1] == 5
    assert node.parent.name == "p"
    assert node.to_dict(mode="json") == reply
    with pytest.raises(ReplyError, match=r"children\.0\.name: .*children\.0\.children\.0\.name: Field required"):
        strict(shapes.Node, reply)


def test_a_tag_chooses_the_variant() -> None:
    reply = {
        "pet": {"kind": "dog", "born": "2020-01-02", "lives": 9},
        "pets": [{"kind": "kitten", "lives": 9}, {"kind": "bird"}, {"born": "2020-01-02"}, "?"],
        "contact": None,
    }
    owner = lenient(shapes.Owner, reply)
    assert isinstance(owner.pet, shapes.Dog)
    assert owner.pet.born == date(2020, 1, 2)
    assert isinstance(owner.pets[0], shapes.Cat)
    assert owner.pets[1:] == [{"kind": "bird"}, {"born": "2020-01-02"}, "?"]
    assert owner.contact is None
    assert owner.to_dict(mode="json") == reply
    with pytest.raises(ReplyError, match=r"pets\.1"):
        strict(shapes.Owner, reply)
    assert strict(shapes.Owner, {"contact": {"kind": "cat"}}).contact == shapes.Cat(kind="cat")


def test_a_nested_tag_chooses_the_variant() -> None:
    event = lenient(shapes.Event, {"data": {"event_type": "call.answered", "seconds": 3}})
    assert isinstance(event, shapes.AnsweredEvent)
    assert event.data is not None
    assert event.data.seconds == 3
    unknown = {"data": {"event_type": "call.new"}}
    assert lenient(shapes.Event, unknown) == unknown
    with pytest.raises(ReplyError):
        strict(shapes.Event, unknown)


def test_without_a_tag_the_variant_with_most_fields_is_chosen() -> None:
    drawing = lenient(
        shapes.Drawing,
        {
            "shape": {"radius": 1, "colour": 5},
            "shapes": [{"side": 1}, {"radius": "1"}, None],
            "text_or_shape": {"side": 3},
            "one_or_many": [{"side": 1}, 2],
            "map_or_text": {"a": {"side": 1}, "b": 2},
            "number_or_text": "12",
        },
    )
    assert isinstance(drawing.shape, shapes.Circle)
    assert drawing.shape.colour == 5  # type: ignore[comparison-overlap]
    assert isinstance(drawing.shapes[0], shapes.Square)
    assert isinstance(drawing.shapes[1], shapes.Circle)
    assert drawing.shapes[2] is None
    assert isinstance(drawing.text_or_shape, shapes.Square)
    assert drawing.one_or_many == [shapes.Square(side=1), 2]
    assert drawing.map_or_text == {"a": shapes.Square(side=1), "b": 2}
    assert drawing.number_or_text == "12"
    other = lenient(shapes.Drawing, {"text_or_shape": "t", "one_or_many": {"side": 1}, "map_or_text": "m", "shape": 3})
    assert (other.text_or_shape, other.one_or_many, other.map_or_text, other.shape) == (
        "t",
        shapes.Square(side=1),
        "m",
        3,
    )
    assert isinstance(strict(shapes.Drawing, {"shape": {"radius": 1}}).shape, shapes.Circle)


@pytest.mark.parametrize(
    ("kind", "value", "parsed"),
    [
        (list[shapes.Media], [{"codec": "A"}, 5], [shapes.Media(codec="A"), 5]),
        (dict[str, shapes.Media], {"a": {"codec": "A"}}, {"a": shapes.Media(codec="A")}),
        (shapes.Media | None, None, None),
        (shapes.Media | str, "text", "text"),
        (shapes.Media, "text", "text"),
        (shapes.Media, [1], [1]),
        (Literal["a", "b"], "c", "c"),
        (datetime, "2024-05-06T07:08:09Z", UNIX),
        (datetime, "now", "now"),
        (str, "text", "text"),
        (str, 5, 5),
        (bool, "no", "no"),
        (float, 1, 1.0),
        (float, "1", "1"),
        (Any, {"a": 1}, {"a": 1}),
        (object, [1], [1]),
        (list[int], ["1"], ["1"]),
    ],
)
def test_replies_that_are_no_models(kind: Any, value: object, parsed: object) -> None:
    assert lenient(kind, value) == parsed


@pytest.mark.parametrize("kind", [shapes.Media, list[shapes.Media], datetime, bool, Literal["a"], list[int], float])
def test_replies_that_are_no_models_strictly(kind: Any) -> None:
    with pytest.raises(ReplyError, match=r"The body is not what the API documents"):
        strict(kind, "no")


@pytest.mark.parametrize("body", [b"", b"  \r\n", b"\xef\xbb\xbf"])
def test_an_empty_body(body: bytes) -> None:
    assert parse(shapes.Media, body, strict=False) is None
    with pytest.raises(ReplyError, match="not JSON"):
        parse(shapes.Media, body, strict=True)


@pytest.mark.parametrize("strictly", [False, True])
@pytest.mark.parametrize(
    "body", [b"{", b"<html>secret</html>", b'{"codec": "\xff"}', b"[1,]", b"nope", b'{"a": 1} {"b": 2}']
)
def test_a_body_that_is_not_json(body: bytes, *, strictly: bool) -> None:
    with pytest.raises(ReplyError, match=r"^The body is not JSON: ") as failure:
        parse(shapes.Media, body, strict=strictly)
    assert "secret" not in str(failure.value)
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize("strictly", [False, True])
@pytest.mark.parametrize("kind", [shapes.Media, shapes.Node, Any])
@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"parent":' * 100_000 + b"null" + b"}" * 100_000])
def test_deep_nesting_is_an_error_of_its_own(body: bytes, kind: Any, *, strictly: bool) -> None:
    with pytest.raises(ReplyError, match=r"nested too deeply|recursion limit"):
        parse(kind, body, strict=strictly)


def test_json_that_only_python_reads() -> None:
    assert parse(shapes.Media, b'\xef\xbb\xbf{"codec": "A"}', strict=False).codec == "A"
    assert parse(shapes.Media, b'\xef\xbb\xbf{"codec": "A"}', strict=True).codec == "A"
    broken = parse(shapes.Number, b'{"id": "\\ud83d", "created_at": "2024-05-06T07:08:09Z"}', strict=False)
    assert broken.id == "\ud83d"
    assert broken.created_at == UNIX
    nested = parse(shapes.Number, b'{"anything": ' + b"[" * 400 + b"]" * 400 + b"}", strict=False)
    assert isinstance(nested.anything, list)


def test_numbers_of_any_size() -> None:
    assert lenient(shapes.Number, {"count": 10**30, "price": 10**30}).count == 10**30
    assert parse(shapes.Number, b'{"cost": 0.1, "price": 1e400}', strict=False).cost == Decimal("0.1")


def test_the_json_schema_has_the_documented_types() -> None:
    schema = shapes.Number.model_json_schema()
    assert schema["required"] == ["id", "status"]
    assert schema["properties"]["status"]["enum"] == ["active", "deleted"]
    assert schema["properties"]["created_at"]["anyOf"][0] == {"format": "date-time", "type": "string"}


@pytest.mark.parametrize("model", [shapes.Owner, shapes.Node, shapes.Drawing, shapes.Extended, shapes.Outgoing])
def test_every_model_has_a_json_schema(model: type[BaseModel]) -> None:
    assert model.model_json_schema().keys() & {"properties", "$ref"}


def test_further_fields_have_a_type() -> None:
    extended = lenient(shapes.Extended, {"name": "a", "x": {"codec": "A"}, "y": 5})
    assert extended.x == shapes.Media(codec="A")
    assert extended.unknown["y"] == 5
    assert extended.to_dict(mode="json") == {"name": "a", "x": {"codec": "A"}, "y": 5}
    with pytest.raises(ReplyError, match="y: "):
        strict(shapes.Extended, {"name": "a", "y": 5})


def test_rarer_types() -> None:
    reply = {
        "colour": "red",
        "either": {"side": 1},
        "any_of": {"z": 1},
        "nested": [[{"codec": "A"}, 5], "x"],
        "numbers": [1],
    }
    outgoing = lenient(shapes.Outgoing, reply)
    assert outgoing.colour is shapes.Colour.RED
    assert outgoing.either == shapes.Square(side=1)
    assert outgoing.nested == [[shapes.Media(codec="A"), 5], "x"]
    assert outgoing.numbers == {1}
    assert outgoing.to_dict(mode="json") == reply
    assert lenient(shapes.Outgoing, {"colour": "green", "numbers": 5}).to_dict() == {"colour": "green", "numbers": 5}
    assert lenient(list[shapes.Node], [{"children": [{"children": 5}]}])[0].children[0].children == 5
    with pytest.raises(ReplyError, match="nested"):
        strict(shapes.Outgoing, reply)


def test_models_are_copied_pickled_and_compared() -> None:
    number = lenient(shapes.Number, {**GOOD, "colour": "red"})
    assert pickle.loads(pickle.dumps(number)) == number  # its own
    assert number.model_copy(deep=True) == number
    assert number != lenient(shapes.Number, GOOD)


def test_a_model_is_lenient_wherever_it_is_built_first() -> None:
    class Inner(BaseModel):
        day: date

    lenient(Inner, {})

    class Outer(BaseModel):
        inner: Inner

    Outer.model_rebuild(_types_namespace={"Inner": Inner})
    assert lenient(Outer, {"inner": {"day": "x"}}).inner.day == "x"
    with pytest.raises(ReplyError, match=r"inner\.day"):
        strict(Outer, {"inner": {"day": "x"}})
    with pytest.raises(ReplyError, match=r"inner\.day: Field required"):
        strict(Outer, {"inner": {}})


def test_derived_models_are_lenient_too() -> None:
    class Longer(shapes.Media):
        days: list[date]

    assert lenient(Longer, {"codec": 1, "days": [1]}).to_dict() == {"codec": 1, "days": [1]}


def test_threads_build_a_model_together() -> None:
    class Busy(BaseModel):
        numbers: list[shapes.Number] | None = None
        node: shapes.Node | None = None

    found: list[Any] = []
    start = threading.Barrier(8)

    def work() -> None:
        start.wait()
        found.append(lenient(Busy, {"numbers": [GOOD], "node": {"name": "a"}}))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert all(busy.numbers[0].day == date(2024, 5, 6) for busy in found)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(sorted(GOOD))


@given(st.dictionaries(FIELDS | st.text(), JSON, max_size=6))
def test_no_reply_is_refused_or_changed(reply: dict[str, Any]) -> None:
    number = lenient(shapes.Number, reply)
    written = json.loads(number.to_json())
    assert written.keys() == reply.keys()
    plain = reply.keys() - {"created_at", "day", "key", "cost", "days", "pair", "price"}
    assert {key: written[key] for key in plain} == {key: reply[key] for key in plain}


@given(JSON)
def test_no_json_is_refused(value: object) -> None:
    for kind in (shapes.Node, shapes.Owner, shapes.Drawing, list[shapes.Number], shapes.Event):
        lenient(kind, value)
