"""The schemas of a document as plain JSON Schemas, read independently of how the generator understands them."""

from __future__ import annotations

from typing import Any, Literal

import jsonschema_rs

from generator.load import Document
from generator.load.tree import Map, Node, Seq

Schema = dict[str, Any]
Way = Literal["request", "response"]

_TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array", "null"})
_COPIED = (
    "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    "multipleOf", "format", "const", "default", "example", "contentMediaType",
)  # fmt: skip
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_HIDDEN = {"request": "readOnly", "response": "writeOnly"}


class Schemas:
    """The schemas of a document for one way; what is referred to stands in `defs`."""

    def __init__(self, document: Document, way: Way) -> None:
        self.document = document
        self.defs: dict[str, Schema | bool] = {}
        self._hidden = _HIDDEN[way]
        self._names: dict[int, str] = {}
        self._waiting: list[tuple[str, Map]] = []
        self._validators: dict[str, jsonschema_rs.Validator | None] = {}

    def of(self, node: Node) -> Schema | bool:
        """The schema of a node, and of all that it refers to."""
        found = self._schema(node)
        while self._waiting:
            name, target = self._waiting.pop()
            self.defs[name] = self._schema(target)
        return found

    def is_valid(self, schema: Schema | bool, value: object) -> bool | None:
        """Whether a value fits; None where a schema is one that cannot be used."""
        key = repr(schema)
        if key not in self._validators:
            try:
                self._validators[key] = jsonschema_rs.Draft202012Validator(self._whole(schema))
            except ValueError:  # such as a pattern that is none
                self._validators[key] = None
        validator = self._validators[key]
        return None if validator is None else validator.is_valid(value)

    def _whole(self, schema: Schema | bool) -> Schema:
        """A schema with all that it refers to."""
        found: Schema = {}
        waiting = [*_references(schema)]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = self.defs[name]
                waiting += _references(self.defs[name])
        return {"allOf": [schema], "$defs": found}

    def _schema(self, node: Node) -> Schema | bool:
        if not isinstance(node, Map):
            return node is not False
        if not isinstance(node.get("$ref"), str):
            return self._inline(node)
        referred = self._reference(node)
        beside = self._inline(Map({key: value for key, value in node.items() if key != "$ref"}))
        null = beside.pop("nullable", False)
        beside = {"allOf": [referred, beside]} if beside.keys() - {"example", "default"} else referred
        return {"anyOf": [beside, {"type": "null"}]} if null else beside

    def _reference(self, node: Map) -> Schema:
        target = self.document.deref(node)
        if not isinstance(target, Map):
            return {}
        if id(target) not in self._names:
            self._names[id(target)] = name = f"s{len(self._names)}"
            self.defs[name] = True
            self._waiting.append((name, target))
        return {"$ref": f"#/$defs/{self._names[id(target)]}"}

    def _inline(self, node: Map) -> Schema:
        made: Schema = {key: _plain(node[key]) for key in _COPIED if key in node}
        _set_limits(node, made)
        kinds = node.get("type")
        kinds = [kind for kind in (kinds if isinstance(kinds, Seq) else [kinds]) if kind in _TYPES]
        if isinstance(node.get("enum"), Seq) and node["enum"]:
            made["enum"] = _members(_plain(node["enum"]), kinds)
        for key in _LISTS:
            if isinstance(node.get(key), Seq):
                made[key] = [self._schema(part) for part in node[key]]  # type: ignore[union-attr]  # a Seq
        self._set_object(node, made)
        items = node.get("items")
        if isinstance(items, Seq):
            made["prefixItems"] = [self._schema(item) for item in items]
        elif items is not None:
            made["items"] = self._schema(items)
        if kinds:
            made["type"] = kinds
        self._set_tag(node, made)
        return _nullable(made) if node.get("nullable") is True else made

    def _set_object(self, node: Map, made: Schema) -> None:
        properties = node.get("properties")
        if isinstance(properties, Map) and isinstance(properties.get("$ref"), str):
            properties = self.document.deref(properties)
        shown = {
            name: self._schema(schema)
            for name, schema in (properties.items() if isinstance(properties, Map) else ())
            if not self._is_hidden(schema)
        }
        if shown:
            made["properties"] = shown
        required = node.get("required")
        if isinstance(required, Seq):
            hidden = {*properties} - {*shown} if isinstance(properties, Map) else set()
            made["required"] = [name for name in required if isinstance(name, str) and name not in hidden]
        if "additionalProperties" in node:
            made["additionalProperties"] = self._schema(node["additionalProperties"])
        patterns = node.get("patternProperties")
        if isinstance(patterns, Map):
            made["patternProperties"] = {name: self._schema(schema) for name, schema in patterns.items()}

    def _is_hidden(self, schema: Node) -> bool:
        target = self.document.deref(schema)
        return any(isinstance(found, Map) and found.get(self._hidden) is True for found in (schema, target))

    def _set_tag(self, node: Map, made: Schema) -> None:
        """What tells variants apart: `tag` has the property, `tags` its values by the schema that they stand for."""
        found = node.get("discriminator")
        if not isinstance(found, Map) or not isinstance(found.get("propertyName"), str):
            return
        made["tag"] = found["propertyName"]
        mapping = found.get("mapping")
        tags: dict[str, str] = {}
        for value, place in mapping.items() if isinstance(mapping, Map) else ():
            if isinstance(place, str):
                place = place if "/" in place or "." in place else f"#/components/schemas/{place}"
                reference = Map({"$ref": place})
                reference.source, reference.parent, reference.key, reference.lines = node.source, node, "", None
                tags.setdefault(self._reference(reference).get("$ref", ""), value)
        for key in ("oneOf", "anyOf"):
            for part in node.get(key) or ():  # type: ignore[union-attr]  # a Seq, where it is there
                if isinstance(part, Map) and isinstance(part.get("$ref"), str):
                    tags.setdefault(self._reference(part).get("$ref", ""), str(part["$ref"]).rsplit("/", 1)[-1])
        made["tags"] = tags


def _set_limits(node: Map, made: Schema) -> None:
    for side in ("imum", ""):
        for end in ("min", "max"):
            key = f"{end}{side}" if side else f"exclusive{end.title()}imum"
            value = node.get(key)
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                made[key] = value
            elif value is True and not side and isinstance(node.get(f"{end}imum"), (int, float)):
                made[key] = made.pop(f"{end}imum")


def _members(values: list[Any], kinds: list[Any]) -> list[Any]:
    if kinds == ["string"]:
        return [
            str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value for value in values
        ]
    return values


def _nullable(made: Schema) -> Schema:
    """A schema of OpenAPI 3.0 that allows null as well."""
    if not made.keys() - {"example", "default"}:
        return {**made, "nullable": True}
    if "enum" in made:
        made["enum"] = [*made["enum"], None]
    if "type" in made:
        made["type"] = [*made["type"], "null"]
    return {"anyOf": [made, {"type": "null"}]} if {"allOf", "anyOf", "oneOf"} & made.keys() else made


def _references(schema: object) -> list[str]:
    if isinstance(schema, list):
        return [name for item in schema for name in _references(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"].rsplit("/", 1)[-1]] if isinstance(schema.get("$ref"), str) else []
    return own + [
        name
        for key, item in schema.items()
        if key not in {"example", "default", "const", "enum"}
        for name in _references(item)
    ]


def _plain(node: Node) -> Any:
    if isinstance(node, Map):
        return {key: _plain(value) for key, value in node.items()}
    return [_plain(value) for value in node] if isinstance(node, Seq) else node
