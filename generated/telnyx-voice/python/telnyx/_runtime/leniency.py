"""How a model's pydantic-core schema is made lenient, and made strict again.

Lenient means: a value that does not fit comes through as it is. For what JSON already gives in its final type (text,
whole numbers, booleans, enumerations of them) that is the same as not checking at all, so such fields become `any`;
whatever has to be converted (models, dates, decimals) becomes "try this, else take it as it is". Each replaced node
remembers what it stood for, which is what the strict twin is built from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Schema = dict[str, Any]

# In a node's metadata: the plain schema that it stands for, or the key below which the schema that it wraps is found.
_REPLACED = "sdk_replaced"
_WRAPS = "sdk_wraps"

_JSON_TYPES = (str, int, bool, type(None))
_PLAIN_KEYS = frozenset({"type", "expected", "metadata", "strict"})
_PLAIN_KINDS = frozenset({"any", "str", "int", "bool", "none", "literal"})


def make_lenient(model: Schema) -> None:
    """Make the fields of a `model` schema lenient, in place and once."""
    fields = _fields_of(model)
    if fields is None:
        return
    metadata = fields.setdefault("metadata", {})
    if _WRAPS in metadata:
        # pydantic hands out the cached schema of a class that is complete already.
        return
    metadata[_WRAPS] = None
    for field in fields["fields"].values():
        schema = lenient(field["schema"])
        if schema["type"] != "default":
            schema = {"type": "default", "schema": schema, "default": None, "metadata": {_WRAPS: "schema"}}
        field["schema"] = schema
    if "extras_schema" in fields:
        fields["extras_schema"] = lenient(fields["extras_schema"])


def lenient(schema: Schema) -> Schema:
    """Return a schema that gives what this one gives, and the input itself where this one would fail."""
    if _is_plain(schema):
        return _anything(schema)
    rule = _RULES.get(schema["type"])
    return rule(schema) if rule else _or_as_it_is(schema)


def strict(schema: Any) -> Any:
    """Return a copy of a lenient schema in which every node is again what it stood for."""
    if isinstance(schema, list):
        return [strict(item) for item in cast("list[object]", schema)]
    if not isinstance(schema, dict):
        return schema
    node = cast("Schema", schema)
    metadata: Schema = node.get("metadata") or {}
    if _REPLACED in metadata:
        return metadata[_REPLACED]
    wrapped = metadata.get(_WRAPS)
    if wrapped is not None:
        inner = node[wrapped]
        return strict(inner[0] if wrapped == "choices" else inner)
    return {key: value if key in _NO_SCHEMA_BELOW else strict(value) for key, value in node.items()}


def classes(schema: Any) -> Iterator[type[Any]]:
    """Yield the model classes in a schema."""
    if isinstance(schema, list):
        for item in cast("list[object]", schema):
            yield from classes(item)
    elif isinstance(schema, dict):
        node = cast("Schema", schema)
        if node.get("type") == "model":
            yield node["cls"]
        for key, value in node.items():
            if key not in _NO_SCHEMA_BELOW:
                yield from classes(value)


_NO_SCHEMA_BELOW = frozenset({"metadata", "expected", "default", "cls", "config", "discriminator", "serialization"})


def _fields_of(schema: Schema) -> Schema | None:
    """Return the `model-fields` schema below a model's schema, whatever validators are wrapped around it."""
    while schema["type"] != "model-fields":
        if not isinstance(schema.get("schema"), dict):
            return None
        schema = schema["schema"]
    return schema


def _is_plain(schema: Schema) -> bool:
    """Tell whether valid JSON input comes out of this schema unchanged."""
    if schema["type"] not in _PLAIN_KINDS or not schema.keys() <= _PLAIN_KEYS:
        return False
    return all(type(value) in _JSON_TYPES for value in schema.get("expected", ()))


def _anything(replaced: Schema) -> Schema:
    return {"type": "any", "metadata": {_REPLACED: replaced}}


def _or_as_it_is(schema: Schema) -> Schema:
    return {**_first_of(schema, {"type": "any"}), "metadata": {_WRAPS: "choices"}}


def _first_of(*choices: Schema) -> Schema:
    # A strict union would make its variants strict, whatever they say themselves (pydantic 2.10).
    return {"type": "union", "choices": list(choices), "mode": "left_to_right", "strict": False}


def _default(schema: Schema) -> Schema:
    return {**schema, "schema": lenient(schema["schema"])}


def _nullable(schema: Schema) -> Schema:
    inner = lenient(schema["schema"])
    return _anything(schema) if _accepts_all(inner) else {**schema, "schema": inner}


def _list(schema: Schema) -> Schema:
    items = schema.get("items_schema")
    inner = lenient(items) if items else None
    if schema.keys() <= {"type", "items_schema", "metadata", "strict"} and (inner is None or _accepts_all(inner)):
        return _anything(schema)
    return _or_as_it_is({**schema, "items_schema": inner or {"type": "any"}})


def _dict(schema: Schema) -> Schema:
    keys, values = schema.get("keys_schema"), schema.get("values_schema")
    inner = lenient(values) if values else {"type": "any"}
    plain_keys = keys is None or _is_plain(keys)
    if schema.keys() <= {"type", "keys_schema", "values_schema", "metadata", "strict"} and plain_keys:
        if _accepts_all(inner):
            return _anything(schema)
        schema = {key: value for key, value in schema.items() if key != "keys_schema"}
    return _or_as_it_is({**schema, "values_schema": inner})


def _sequence(schema: Schema) -> Schema:
    """Sets and tuples: JSON gives a list, so they are converted even when their items are plain."""
    items: Any = schema.get("items_schema")
    if isinstance(items, list):
        return _or_as_it_is({**schema, "items_schema": [lenient(item) for item in cast("list[Schema]", items)]})
    return _or_as_it_is({**schema, "items_schema": lenient(items)} if items else schema)


def _union(schema: Schema) -> Schema:
    """A union keeps its variants selective; only what is inside of them is lenient."""
    choices: list[Any] = schema["choices"]
    bare: list[Schema] = [choice[0] if isinstance(choice, tuple) else choice for choice in choices]
    if all(_is_plain(choice) for choice in bare):
        return _anything(schema)
    kinds = [choice["type"] for choice in bare]
    objects = sum(kind in {"definition-ref", "model", "dict", "tagged-union"} for kind in kinds)
    alone = {"list": kinds.count("list") == 1, "dict": objects == 1}
    inner = [_inside(choice) if alone.get(choice["type"]) else choice for choice in bare]
    return _or_as_it_is({**schema, "choices": inner})


def _inside(choice: Schema) -> Schema:
    """The container itself, with lenient items: a union of it and of other things can still tell them apart."""
    key = "items_schema" if choice["type"] == "list" else "values_schema"
    return {**choice, key: lenient(choice[key])} if key in choice else choice


def _converted(schema: Schema) -> Schema:
    """Dates and the like: ISO text in JSON only, and in Python objects the value itself or that text."""
    exact = {**schema, "strict": True}
    loose = {key: value for key, value in schema.items() if key not in {"ref", "metadata"}}
    from_text = {"type": "chain", "steps": [{"type": "str", "strict": True}, {**loose, "strict": False}]}
    python = _first_of({**loose, "strict": True}, from_text)
    both = {"type": "json-or-python", "json_schema": exact, "python_schema": python}
    return _or_as_it_is(both)


def _accepts_all(schema: Schema) -> bool:
    return bool(schema["type"] == "any")


_RULES: Mapping[str, Callable[[Schema], Schema]] = {
    "default": _default,
    "nullable": _nullable,
    "list": _list,
    "dict": _dict,
    "set": _sequence,
    "frozenset": _sequence,
    "tuple": _sequence,
    "union": _union,
    **dict.fromkeys(("datetime", "date", "time", "timedelta", "uuid", "decimal"), _converted),
}
