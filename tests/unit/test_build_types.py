"""Schemas become types, and what deserves a name becomes a declaration."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.build import build
from generator.config import bare_config
from generator.diagnostics import Diagnostics
from generator.ir import (
    Alias,
    Api,
    Const,
    Decl,
    Enumeration,
    File,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Ref,
    Scalar,
    TupleOf,
    Type,
    Union,
    Unknown,
)
from generator.load import load

Json = dict[str, Any]
Make = Callable[..., Api]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """The model of a document with one operation that gives each schema named, in their order."""

    def api(schemas: Json, version: str = "3.1.0", order: list[str] | None = None) -> Api:
        replies = {
            str(200 + at): {"description": "d", "content": {"application/json": {"schema": reference(name)}}}
            for at, name in enumerate(order or [*schemas])
        }
        document = {
            "openapi": version,
            "info": {"title": "T", "version": "1"},
            "paths": {"/x": {"get": {"operationId": "getX", "responses": replies}}},
            "components": {"schemas": schemas},
        }
        file = tmp_path / "openapi.json"
        file.write_text(json.dumps(document), encoding="utf-8")
        found = Diagnostics()
        loaded = load(str(file), found)
        assert loaded is not None, [*found]
        return build(loaded, bare_config(str(file)), found)

    return api


def reference(name: str, **beside: Any) -> Json:
    return {"$ref": f"#/components/schemas/{name}", **beside}


def decl(api: Api, name: str) -> Decl:
    return api.decls[f"#/components/schemas/{name}"]


def field_type(api: Api, name: str, field: str) -> Type:
    shape = decl(api, name).shape
    assert isinstance(shape, Record)
    return next(one.type for one in shape.fields if one.wire == field)


def one(make: Make, schema: Any, version: str = "3.1.0") -> tuple[Api, Type]:
    """The type of a property with that schema."""
    api = make({"Holder": {"type": "object", "properties": {"it": schema}}, "Other": {"type": "object"}}, version)
    return api, field_type(api, "Holder", "it")


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, Scalar("string")),
        ({"type": "string", "format": "date"}, Scalar("string", "date")),
        ({"type": "integer", "minimum": 1}, Scalar("integer", "", (("minimum", 1),))),
        ({"type": "string", "format": "binary"}, File()),
        ({"type": ["string", "null"]}, Nullable(Scalar("string"))),
        ({"type": "string", "nullable": True}, Nullable(Scalar("string"))),
        ({"type": "null"}, Const(None)),
        ({"type": ["null"]}, Const(None)),
        ({"enum": [None]}, Const(None)),
        ({"const": "a"}, Const("a")),
        ({"const": None}, Const(None)),
        ({"type": "string", "enum": ["a"]}, Const("a")),
        ({"type": "string", "enum": ["a", None]}, Nullable(Const("a"))),
        ({"type": "string", "enum": []}, Scalar("string")),
        ({"type": "array"}, ListOf(Unknown())),
        ({"items": {"type": "string"}}, ListOf(Scalar("string"))),
        ({"type": "array", "prefixItems": [{"type": "string"}], "items": False}, TupleOf((Scalar("string"),))),
        ({"type": "object"}, MapOf(Unknown())),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, MapOf(Scalar("integer"))),
        ({"type": "object", "additionalProperties": False}, MapOf(Unknown())),
        ({}, Unknown()),
        (True, Unknown()),
        ({"oneOf": [{"type": "string"}]}, Scalar("string")),
        ({"oneOf": [{"type": "string"}, {"type": "null"}]}, Nullable(Scalar("string"))),
        ({"anyOf": [{"type": "string", "format": "email"}, {"type": "string"}]}, Scalar("string")),
        ({"allOf": [{"type": "string"}]}, Scalar("string")),
        ({"allOf": [{"$ref": "#/components/schemas/Other"}], "description": "d"}, Ref("#/components/schemas/Other")),
        ({"$ref": "#/components/schemas/Other"}, Ref("#/components/schemas/Other")),
        ({"$ref": "#/components/schemas/Other", "nullable": True}, Nullable(Ref("#/components/schemas/Other"))),
        (
            {"anyOf": [{"$ref": "#/components/schemas/Other"}, {"type": "null"}]},
            Nullable(Ref("#/components/schemas/Other")),
        ),
    ],
    ids=str,
)
def test_types(make: Make, schema: Any, expected: Type) -> None:
    assert one(make, schema)[1] == expected


def test_what_leads_nowhere_is_unknown(make: Make) -> None:
    _, found = one(make, reference("Nowhere"))
    assert isinstance(found, Unknown)
    assert found.reason


def test_enumerations(make: Make) -> None:
    api, found = one(make, {"type": "string", "enum": ["a", "b", "a", None], "x-enum-descriptions": ["A.", "B."]})
    assert isinstance(found, Nullable)
    assert isinstance(found.type, Ref)
    shape = api.decls[found.type.id].shape
    assert isinstance(shape, Enumeration)
    assert [(member.value, member.docs.description) for member in shape.members] == [("a", "A."), ("b", "B.")]


def test_values_of_different_types_are_not_equal(make: Make) -> None:
    api, found = one(make, {"enum": [0, False, 1, True, "0"]})
    assert isinstance(found, Ref)
    shape = api.decls[found.id].shape
    assert isinstance(shape, Enumeration)
    assert [repr(member.value) for member in shape.members] == ["0", "False", "1", "True", "'0'"]


def test_an_open_enumeration(make: Make) -> None:
    api, found = one(make, {"anyOf": [{"enum": ["a", "b"]}, {"type": "string"}]})
    assert isinstance(found, Ref)
    shape = api.decls[found.id].shape
    assert isinstance(shape, Enumeration)
    assert shape.open


def test_all_of_merges(make: Make) -> None:
    base = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "a": {"type": "string"}}}
    more = {"type": "object", "properties": {"b": {"type": "integer"}}}
    api = make({"Base": base, "Whole": {"allOf": [reference("Base"), more, {"required": ["b"]}]}})
    shape = decl(api, "Whole").shape
    assert isinstance(shape, Record)
    assert [(found.wire, found.required) for found in shape.fields] == [("id", True), ("a", False), ("b", True)]


def test_beside_a_reference(make: Make) -> None:
    """Since 3.1 it adds to the type; in 3.0 it counts for nothing."""
    schemas = {
        "Base": {"type": "object", "properties": {"a": {"type": "string"}}},
        "Holder": {"type": "object", "properties": {"it": reference("Base", properties={"b": {"type": "string"}})}},
    }
    found = field_type(make(schemas), "Holder", "it")
    assert isinstance(found, Ref)
    assert found.id != "#/components/schemas/Base"
    assert field_type(make(schemas, "3.0.3"), "Holder", "it") == Ref("#/components/schemas/Base")


# --- unions ---

CAT = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "cat"}}}
DOG = {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["dog", "hound"]}}}


def test_a_tag_that_is_found(make: Make) -> None:
    api = make({"Cat": CAT, "Dog": DOG, "Pet": {"oneOf": [reference("Cat"), reference("Dog")]}})
    shape = decl(api, "Pet").shape
    assert isinstance(shape, Union)
    assert shape.tag == "kind"
    assert [(value, to.id.rpartition("/")[2]) for value, to in shape.mapping] == [
        ("cat", "Cat"),
        ("dog", "Dog"),
        ("hound", "Dog"),
    ]


def test_no_tag_where_variants_share_a_value(make: Make) -> None:
    api = make({"Cat": CAT, "Lion": CAT, "Pet": {"oneOf": [reference("Cat"), reference("Lion")]}})
    shape = decl(api, "Pet").shape
    assert isinstance(shape, Union)
    assert (shape.tag, shape.mapping) == ("", ())


def test_a_declared_tag(make: Make) -> None:
    tag = {"propertyName": "type", "mapping": {"c": "#/components/schemas/Cat", "d": "Dog", "x": "Gone"}}
    plain = {"type": "object", "properties": {"type": {"type": "string"}}}
    pet = {"oneOf": [reference("Cat"), reference("Dog"), reference("Fish")], "discriminator": tag}
    shape = decl(make({"Cat": plain, "Dog": plain, "Fish": plain, "Pet": pet}), "Pet").shape
    assert isinstance(shape, Union)
    assert [(value, to.id.rpartition("/")[2]) for value, to in shape.mapping] == [
        ("c", "Cat"),
        ("d", "Dog"),
        ("Fish", "Fish"),
    ]


def test_properties_beside_a_union_belong_to_each_variant(make: Make) -> None:
    union = {"oneOf": [{"type": "object", "properties": {"a": {}}}, {"type": "object", "properties": {"b": {}}}]}
    api = make(
        {
            "Base": union,
            "One": {"allOf": [reference("Base")], "properties": {"x": {"type": "string"}}},
            "Two": {"allOf": [reference("Base")], "properties": {"y": {"type": "string"}}},
        }
    )
    for name, own in (("One", "x"), ("Two", "y")):
        shape = decl(api, name).shape
        assert isinstance(shape, Union)
        for variant in shape.variants:
            assert isinstance(variant, Ref)
            inner = api.decls[variant.id].shape
            assert isinstance(inner, Record)
            assert own in [found.wire for found in inner.fields]
            assert len(inner.fields) == 2


# --- cycles ---


@pytest.mark.parametrize(
    "schemas",
    [
        {"A": {"type": "object", "properties": {"a": reference("A")}}},
        {"A": {"allOf": [reference("B")]}, "B": {"allOf": [reference("A")]}},
        {"A": {"oneOf": [reference("A"), {"type": "string"}]}},
        {"A": reference("B"), "B": reference("A")},
        {"A": reference("A")},
        {"A": {"type": "array", "items": reference("A")}},
        {"A": {"type": "object", "properties": {"a": {"allOf": [reference("A"), {"properties": {"b": {}}}]}}}},
        {"A": {"type": "object", "properties": {"a": reference("A", properties={"b": {}})}}},
        {"A": {"type": "object", "properties": {"a": {"oneOf": [reference("A")], "properties": {"b": {}}}}}},
        {
            "A": {
                "oneOf": [{"type": "object", "properties": {"a": reference("A")}}],
                "properties": {"b": reference("A")},
            }
        },
        {"A": {"type": "object", "additionalProperties": {"allOf": [reference("A"), {"properties": {"b": {}}}]}}},
    ],
    ids=str,
)
def test_cycles_end_and_nothing_dangles(make: Make, schemas: Json) -> None:
    from generator.graph import edges  # noqa: PLC0415 - this test's alone

    api = make(schemas)
    for found in api.decls.values():
        assert {*edges(found)} <= api.decls.keys()


# --- one for all that are equal ---


def test_equal_inline_schemas_are_one(make: Make) -> None:
    address = {
        "type": "object",
        "properties": {"street": {"type": "string"}, "at": {"type": "object", "properties": {"x": {}}}},
    }
    other = {**address, "description": "Another one."}
    api = make({"A": {"type": "object", "properties": {"a": address, "b": address, "c": other}}})
    assert field_type(api, "A", "a") == field_type(api, "A", "b") != field_type(api, "A", "c")
    shapes = [found for found in api.decls.values() if isinstance(found.shape, Record)]
    assert len(shapes) == 4


def test_components_stay_apart(make: Make) -> None:
    same = {"type": "object", "properties": {"a": {"type": "string"}}}
    api = make({"One": same, "Two": same})
    assert {"#/components/schemas/One", "#/components/schemas/Two"} <= api.decls.keys()


def test_a_nullable_component_keeps_its_name_for_what_is_not_null(make: Make) -> None:
    api = make({"Maybe": {"type": ["object", "null"], "properties": {"a": {"type": "string"}}}})
    shape = decl(api, "Maybe").shape
    assert isinstance(shape, Alias)
    assert isinstance(shape.type, Nullable)


# --- the same every time ---


def test_names_do_not_depend_on_what_is_read_first(make: Make) -> None:
    schemas = {
        "Base": {"type": "object", "properties": {"part": {"type": "object", "properties": {"a": {"type": "string"}}}}},
        "Whole": {"allOf": [reference("Base"), {"properties": {"own": {"type": "string"}}}]},
    }
    one_way, other_way = make(schemas), make(schemas, order=["Whole", "Base"])
    assert {ident: found.name for ident, found in one_way.decls.items()} == {
        ident: found.name for ident, found in other_way.decls.items()
    }
    assert ("base", "part") in {found.name for found in one_way.decls.values()}
