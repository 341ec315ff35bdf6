"""What judging a document needs to know about its schemas, found without openapi-spec-validator's slow ways."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]
from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator, oas31_format_checker

from generator.check.reach import follow
from generator.check.shape import violations
from generator.load.tree import Map, Node, Seq, children

_DIALECTS = {(3, 0): OAS30Validator, (3, 1): OAS31Validator, (3, 2): OAS32Validator}
_DEEPEST_VALUE = 60
_DEEPEST_SCHEMA = 60
_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
# stricter than OpenAPI's own: what it refuses is looked at again in Python
_VOCABULARY = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": ["object", "boolean"],
    "properties": {
        "discriminator": {
            "type": "object",
            "properties": {"propertyName": _TEXT, "mapping": {"type": "object", "additionalProperties": _TEXT}},
            "required": ["propertyName"],
            "additionalProperties": False,
        },
        "externalDocs": False,
        "xml": {
            "type": "object",
            "properties": {"name": _TEXT, "prefix": _TEXT, "attribute": _FLAG, "wrapped": _FLAG},
            "additionalProperties": False,
        },
    },
}


class OutOfTimeError(Exception):
    """The document needs more time than it gets."""


class Soundness:
    """Answers about the schemas of one tree in which every reference is a pointer."""

    def __init__(self, root: Map, version: tuple[int, int], deadline: float) -> None:
        """`version` decides on the metaschema; `deadline` is one of the monotonic clock."""
        self._root = root
        self._deadline = deadline
        self._depth = 0
        self._properties: dict[int, set[str]] = {}
        self._patterns: dict[str, Any] = {}
        self._targets: dict[int, Node] = {}
        metaschema = _DIALECTS[version].META_SCHEMA
        # a document with a dialect of its own is left to the Python validator
        self._meta = None if "jsonSchemaDialect" in root else _validator(metaschema)

    def holds(self, schema: Node) -> bool:
        """Whether `schema` surely satisfies its metaschema; if not, the Python validator says what is wrong."""
        if self._meta is None or not isinstance(schema, Map) or "$schema" in schema:
            return False
        return bool(self._meta.is_valid(schema))

    def hurry(self) -> None:
        """Raise `OutOfTimeError` when time is over."""
        if time.monotonic() > self._deadline:
            raise OutOfTimeError

    def objections(self, schema: Node) -> list[ValidationError]:
        """All that is wrong with a schema, in the order of its places; the Python validator tells one, by chance.

        Empty where this validator finds nothing, and the Python one can be asked.
        """
        if self._meta is None or not isinstance(schema, Map):
            return []
        found = sorted({(tuple(keys), message) for message, keys in violations(self._meta, schema)})
        if not found and _height(schema) > _DEEPEST_SCHEMA:
            found = [((), "the schema cannot be judged")]
        return [ValidationError(message, path=keys) for keys, message in found]

    def limited(self, check: Any) -> Any:
        """A keyword's function that gives up before Python does, which Rust code below it does not survive."""

        def limited_check(*arguments: Any) -> Iterator[ValidationError]:
            self.hurry()
            if self._depth > _DEEPEST_VALUE:
                raise RecursionError("the schema nests too deep, or leads back to itself")
            self._depth += 1
            try:
                yield from check(*arguments) or ()
            finally:
                self._depth -= 1

        return limited_check

    def properties(self, schema: Node) -> set[str]:
        """All property names that `schema` may have, through allOf, anyOf, oneOf, items and not."""
        if not isinstance(schema, Map):
            return set()
        if id(schema) not in self._properties:
            names: set[str] = set()
            for part in self._parts(schema):
                declared = part.get("properties")
                if isinstance(declared, Map):
                    names.update(declared)
            self._properties[id(schema)] = names
        return self._properties[id(schema)]

    def matches(self, pattern: str, text: str) -> bool:
        """Whether `pattern` is found in `text`; by an engine that gives up where Python's would run for years."""
        if pattern not in self._patterns:
            options = jsonschema_rs.FancyRegexOptions(backtrack_limit=100_000)
            try:
                self._patterns[pattern] = jsonschema_rs.Draft202012Validator(
                    {"pattern": pattern}, pattern_options=options, offline=True
                )
            except ValueError:
                self._patterns[pattern] = None
        engine = self._patterns[pattern]
        return engine is None or bool(engine.is_valid(text))

    def _parts(self, schema: Map) -> Iterator[Map]:
        seen: set[int] = set()
        todo: list[Node] = [schema]
        while todo:
            node = self._followed(todo.pop())
            if not isinstance(node, Map) or id(node) in seen:
                continue
            seen.add(id(node))
            yield node
            for keyword in ("allOf", "anyOf", "oneOf"):
                members = node.get(keyword)
                todo.extend(members if isinstance(members, Seq) else ())
            todo.extend((node.get("items"), node.get("not")))

    def _followed(self, node: Node) -> Node:
        if not isinstance(node, Map) or "$ref" not in node:
            return node
        if id(node) not in self._targets:
            self._targets[id(node)] = follow(self._root, node)
        return self._targets[id(node)]


def _height(top: Map) -> int:
    """How many levels of containers there are, `top` included."""
    level: list[Map | Seq] = [top]
    height = 0
    while level:
        height += 1
        level = [part for node in level for _, part in children(node) if isinstance(part, Map | Seq)]
    return height


def guarded(validator: Any, soundness: Soundness) -> Any:
    """A validator class for values that keeps to its time and depth, and leaves regular expressions to `soundness`.

    What would search with Python's expressions, in values that are objects with `patternProperties`, is left out.
    """
    original = validator.VALIDATORS

    def pattern(validator: Any, expected: Any, instance: Any, _schema: Any) -> Iterator[ValidationError]:
        if validator.is_type(instance, "string") and not soundness.matches(str(expected), instance):
            yield ValidationError(f"{instance!r} does not match {expected!r}")

    def additional(validator: Any, expected: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        if "patternProperties" not in schema:
            yield from original["additionalProperties"](validator, expected, instance, schema) or ()

    def nothing(*_: Any) -> Iterator[ValidationError]:
        return iter(())

    ours: dict[str, Any] = {"pattern": pattern, "additionalProperties": additional}
    ours.update(dict.fromkeys({"patternProperties", "unevaluatedProperties"} & original.keys(), nothing))
    return extend(validator, {name: soundness.limited(check) for name, check in {**original, **ours}.items()})


def _validator(metaschema: Any) -> Any:
    """A validator for schemas, with a strict stand-in for what OpenAPI adds to JSON Schema."""
    stranger = [
        part["$ref"]
        for part in metaschema.get("allOf", ())
        if not part.get("$ref", "").startswith("https://json-schema.org/")
    ]
    registry = jsonschema_rs.Registry([(uri, {"$id": uri, **_VOCABULARY}) for uri in stranger])
    return jsonschema_rs.validator_for(
        metaschema,
        registry=registry,
        offline=True,
        validate_formats=True,
        formats={"regex": lambda text: oas31_format_checker.conforms(text, "regex")},
    )
