"""Which kind of type the keywords of a schema amount to, whatever is left unsaid."""

from __future__ import annotations

from typing import Literal, TypeAlias, cast

from generator.build import schema as read
from generator.load.tree import Map, Seq

Scalar: TypeAlias = Literal["string", "integer", "number", "boolean"]
Kind: TypeAlias = Literal["const", "union", "enum", "record", "map", "list", "tuple", "any"] | Scalar
SCALARS = frozenset({"string", "integer", "number", "boolean"})


def kind_of(parts: list[Map]) -> Kind:  # noqa: PLR0911 - a case a kind
    """The kind of a schema, given all schema objects that hold at once."""
    for part in parts:
        if "const" in part:
            return "const"
        if any(_filled(part, key) for key in ("oneOf", "anyOf")) and _is_union(part):
            return "union"
    if any(_filled(part, "enum") for part in parts):
        return "enum"
    if any(read.types(part)[1:] for part in parts):
        return "union"
    declared = [name for part in parts for name in read.types(part)]
    if any(read.mapping(part, "properties") for part in parts) and (not declared or "object" in declared):
        return "record"
    if not declared:
        return _implied(parts)
    last = declared[-1]
    if last in SCALARS:
        return cast("Scalar", last)
    return _array_kind(parts) if last == "array" else "map" if last == "object" else "any"


def _filled(part: Map, key: str) -> bool:
    return isinstance(part.get(key), Seq) and bool(part[key])


def only_says_object(schema: Map) -> bool:
    """Whether a schema adds nothing but that the value is an object."""
    return not (schema.keys() & read.STRUCTURE) - {"type", "nullable"} and read.types(schema) in {(), ("object",)}


def _is_union(part: Map) -> bool:
    """Whether variants say more than which properties must be there together."""
    variants = [*read.children(part, "oneOf"), *read.children(part, "anyOf")]
    return any(
        not isinstance(variant, Map)
        or ((variant.keys() & read.STRUCTURE) - {"required"} and not only_says_object(variant))
        for variant in variants
    )


def _implied(parts: list[Map]) -> Kind:
    if any("additionalProperties" in part or "patternProperties" in part for part in parts):
        return "map"
    if any("items" in part or "prefixItems" in part for part in parts):
        return _array_kind(parts)
    return "any"


def _array_kind(parts: list[Map]) -> Kind:
    places = any(isinstance(part.get("prefixItems"), Seq) or isinstance(part.get("items"), Seq) for part in parts)
    return "tuple" if places else "list"
