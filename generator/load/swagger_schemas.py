"""Schemas, parameters and headers of Swagger 2.0 as OpenAPI 3.0 has them, changed where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load import edit
from generator.load.conversion import Conversion, refers
from generator.load.tree import Map, Node, Seq, packed, pointer, position

# what a parameter says beside its name, and OpenAPI 3.0 below `schema`
_OF_SCHEMA = (
    "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "x-nullable",
)  # fmt: skip
_BELOW_ONE = ("additionalProperties", "items", "not")
_BELOW_LIST = ("allOf", "anyOf", "oneOf", "items")
_QUERY_STYLES = {
    "csv": ("form", False),
    "multi": ("form", True),
    "ssv": ("spaceDelimited", False),
    "pipes": ("pipeDelimited", False),
}
_PLAIN_STYLES = {"csv": ("simple", False)}


def convert_schema(run: Conversion, schema: Node) -> None:
    """A schema and all below it, also what references lead to."""
    todo = [schema]
    while todo:
        node = todo.pop()
        if not isinstance(node, Map) or not run.once(node):
            continue
        if refers(node):
            todo.append(run.step(node))
        _convert_keywords(node)
        todo.extend(_below(run, node))


def _below(run: Conversion, schema: Map) -> Iterator[Node]:
    yield from named(run, schema.get("properties"))
    yield from (schema.get(key) for key in _BELOW_ONE)
    for key in _BELOW_LIST:
        listed = schema.get(key)
        yield from listed if isinstance(listed, Seq) else ()


def named(run: Conversion, node: Node) -> Iterator[Node]:
    """The members of a mapping with free keys, which some documents keep in another file."""
    found = run.end(node)
    yield from [*found.values()] if isinstance(found, Map) else ()


def _convert_keywords(schema: Map) -> None:
    source = schema.source
    if schema.get("type") == "file":
        edit.put(schema, "type", "string", packed(schema, "type"))
        edit.put(schema, "format", "binary", packed(schema, "type"))
    if isinstance(name := schema.get("discriminator"), str):
        tag, place = edit.new_map(source), packed(schema, "discriminator")
        edit.put(tag, "propertyName", name, place)
        edit.put(schema, "discriminator", tag, place)
    if isinstance(schema.get("x-nullable"), bool) and "nullable" not in schema:
        edit.move(schema, "x-nullable", schema, "nullable")


def convert_header(run: Conversion, header: Node) -> None:
    """A header of a response."""
    if isinstance(header, Map) and not refers(header) and run.once(header):
        gather_schema(run, header, header)
        edit.drop(header, "collectionFormat")


def convert_parameter(run: Conversion, parameter: Node) -> None:
    """A parameter that stands in the path, the query or a header, also what a reference to one leads to."""
    if not isinstance(parameter, Map) or not run.once(parameter):
        return
    if refers(parameter):
        convert_parameter(run, run.step(parameter))
        return
    place = packed(parameter, "collectionFormat") or packed(parameter, "type")
    style = list_style(run, parameter)
    gather_schema(run, parameter, parameter)
    if style:
        edit.put(parameter, "style", style[0], place)
        edit.put(parameter, "explode", style[1], place)
    edit.move(parameter, "x-example", parameter, "example")


def gather_schema(run: Conversion, parameter: Map, into: Map) -> None:
    """What a parameter says of its values, as the `schema` of `into`, unless it has one that it should not have."""
    if "schema" not in parameter and parameter.keys() & set(_OF_SCHEMA):
        schema = edit.new_map(parameter.source)
        place = packed(parameter, "type")
        for key in _OF_SCHEMA:
            edit.move(parameter, key, schema)
        edit.put(into, "schema", schema, place)
    _drop_formats(run, into.get("schema"))
    convert_schema(run, into.get("schema"))


def _drop_formats(run: Conversion, schema: Node) -> None:
    """Lists within lists are written as the outer one is: OpenAPI 3 knows no other way."""
    while isinstance(schema, Map) and isinstance(items := schema.get("items"), Map):
        if items.get("type") == "array":
            _warn_of_format(run, items, str(items.get("collectionFormat", "csv")))
        edit.drop(items, "collectionFormat")
        schema = items


def list_style(run: Conversion, parameter: Map) -> tuple[str, bool] | None:
    """How a list is written, which `parameter` loses; one that OpenAPI 3 cannot write becomes a text."""
    if parameter.get("type") != "array":
        return None
    written = str(parameter.get("collectionFormat", "csv"))
    styles = _QUERY_STYLES if parameter.get("in") in ("query", "formData") else _PLAIN_STYLES
    if written not in styles:
        _warn_of_format(run, parameter, written)
        edit.put(parameter, "type", "string", packed(parameter, "type"))
        edit.drop(parameter, "items", "default", "enum", "maxItems", "minItems", "uniqueItems")
    edit.drop(parameter, "collectionFormat")
    return styles.get(written)


def _warn_of_format(run: Conversion, node: Map, written: str) -> None:
    key = "collectionFormat" if "collectionFormat" in node else None
    run.diagnostics.warning(
        "collection-format",
        f"OpenAPI 3 has no lists of the form {written!r} here",
        pointer(node),
        position(node, key),
        "join the items and give a text",
    )
