"""Rules about schemas."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.rules.remark import Facts, Remark
from generator.load import Document
from generator.load.tree import Map, Node, Seq

# beside a $ref in OpenAPI 3.0 all of them count for nothing; the first people mean
_MEANT = ("nullable", "readOnly", "writeOnly", "default", "deprecated")
_IGNORED = ("type", "enum", "format", "properties", "required", "items", "allOf", "oneOf", "anyOf")
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (Seq,),
    "object": (Map,),
}
_SHOWN = 3
_MOST_PARTS = 100


def nullable_in_31(facts: Facts) -> Iterator[Remark]:
    """`nullable`, which OpenAPI 3.1 does not have and which validators therefore pass over."""
    if facts.document.version >= (3, 1):
        for schema in facts.visited.objects["schema"]:
            if "nullable" in schema:
                yield Remark("'nullable' means nothing in OpenAPI 3.1; it is taken as meant", schema, "nullable")


def ref_siblings(facts: Facts) -> Iterator[Remark]:
    """Keywords beside a `$ref` that OpenAPI 3.0 says to ignore, though people mean them."""
    if facts.document.version >= (3, 1):
        return
    for schema in facts.visited.references:
        for keys, outcome in ((_MEANT, "; taken as meant"), (_IGNORED, "")):
            found = [key for key in keys if key in schema and not _is_said_twice(facts.document, schema, key)]
            if found:
                names = ", ".join(map(repr, found))
                yield Remark(f"OpenAPI 3.0 ignores {names} beside a $ref{outcome}", schema, found[0])


def _is_said_twice(document: Document, schema: Map, key: str) -> bool:
    """Whether what the reference leads to says the same type: then ignoring it changes nothing."""
    target = document.deref(schema) if key == "type" else None
    return isinstance(target, Map) and target.get("type") == schema["type"]


def enum_duplicates(facts: Facts) -> Iterator[Remark]:
    """A value that an enum has twice."""
    for schema, values in _enums(facts):
        seen: set[tuple[str, object]] = set()
        for value in values:
            if isinstance(value, Map | Seq):
                continue
            key = ("bool" if isinstance(value, bool) else "", value)
            if key in seen:
                yield Remark(f"the enum has {value!r} twice", schema, "enum")
            seen.add(key)


def enum_type_mismatch(facts: Facts) -> Iterator[Remark]:
    """Values of an enum that its own `type` forbids; null is left alone, since half the world forgets `nullable`."""
    for schema, values in _enums(facts):
        declared = schema.get("type")
        names = [str(name) for name in declared] if isinstance(declared, Seq) else [str(declared)]
        if declared is None or any(name not in (*_TYPES, "null") for name in names):
            continue
        wrong = [value for value in values if value is not None and not any(_is(value, name) for name in names)]
        if wrong:
            shown = ", ".join(repr(value)[:40] for value in wrong[:_SHOWN]) + (", ..." if wrong[_SHOWN:] else "")
            yield Remark(f"the enum has {shown} where the type is {' or '.join(names)}", schema, "enum")


def discriminator_mapping_missing(facts: Facts) -> Iterator[Remark]:
    """An entry of a discriminator's mapping that names no schema."""
    named = _schemas(facts.document)
    for _, discriminator in _discriminators(facts):
        mapping = discriminator.get("mapping")
        for value, name in mapping.items() if isinstance(mapping, Map) else ():
            if not isinstance(name, str) or (
                name not in named and facts.document.resolve(name, discriminator.source) is None
            ):
                yield Remark(f"the discriminator maps {value!r} to {name!r}, which is nowhere", mapping, value)  # type: ignore[arg-type]


def discriminator_property_missing(facts: Facts) -> Iterator[Remark]:
    """Alternatives that lack the property which is to tell them apart."""
    for schema, discriminator in _discriminators(facts):
        name = discriminator.get("propertyName")
        branches = [branch for keyword in ("oneOf", "anyOf") for branch in _members(schema.get(keyword))]
        if not isinstance(name, str) or not branches:
            continue
        lacking = [branch for branch in branches if not _has_property(branch, name, facts.document, {})]
        if lacking:
            shown = ", ".join(_called(branch) for branch in lacking[:_SHOWN]) + (", ..." if lacking[_SHOWN:] else "")
            yield Remark(f"the discriminator's property {name!r} is missing in {shown}", discriminator, "propertyName")


def _enums(facts: Facts) -> Iterator[tuple[Map, Seq]]:
    for schema in facts.visited.objects["schema"]:
        values = schema.get("enum")
        if isinstance(values, Seq):
            yield schema, values


def _discriminators(facts: Facts) -> Iterator[tuple[Map, Map]]:
    for schema in facts.visited.objects["schema"]:
        discriminator = schema.get("discriminator")
        if isinstance(discriminator, Map):
            yield schema, discriminator


def _schemas(document: Document) -> Map:
    components = document.deref(document.root.get("components"))
    schemas = document.deref(components.get("schemas")) if isinstance(components, Map) else None
    return schemas if isinstance(schemas, Map) else Map()


def _members(node: Node) -> list[Map]:
    return [item for item in node if isinstance(item, Map)] if isinstance(node, Seq) else []


def _is(value: Node, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    if isinstance(value, float) and name == "integer":
        return value.is_integer()
    return isinstance(value, _TYPES.get(name, ()))


def _has_property(schema: Node, name: str, document: Document, known: dict[int, bool]) -> bool:
    """Whether every value of `schema` may have the property by declaration; null, cycles and what is unknown pass."""
    node = document.deref(schema)
    if not isinstance(node, Map) or len(known) > _MOST_PARTS:
        return True
    if id(node) not in known:
        known[id(node)] = True
        properties = document.deref(node.get("properties"))
        choices = [branch for keyword in ("oneOf", "anyOf") for branch in _members(node.get(keyword))]
        known[id(node)] = (
            (isinstance(properties, Map) and name in properties)
            or node.get("type") == "null"
            or any(_has_property(part, name, document, known) for part in _members(node.get("allOf")))
            or (bool(choices) and all(_has_property(branch, name, document, known) for branch in choices))
        )
    return known[id(node)]


def _called(branch: Map) -> str:
    reference = branch.get("$ref")
    return repr(reference.rpartition("/")[2]) if isinstance(reference, str) else f"alternative {branch.key}"
