"""oneOf and anyOf: variants, null, open enumerations, and the property that tells the variants apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.build import schema as read
from generator.build.kinds import kind_of
from generator.build.synthetic import derive, place, sequence
from generator.build.types import optional
from generator.ir import Alias, Const, Decl, Enumeration, Member, Nullable, Record, Ref, Scalar, Union
from generator.load.tree import Map, Node
from generator.names import split_words

if TYPE_CHECKING:
    from generator.build.types import Types
    from generator.ir import Field, Type, Words


MOST_TITLE_WORDS = 6


def union_of(types: Types, schema: Map, parts: list[Map], name: Words, identity: str) -> Type:
    """The type of a schema whose parts hold a union or several types."""
    several = next((part for part in parts if len(read.types(part)) > 1 and not _variants(part)), None)
    if several is not None:
        variants = tuple(_one_type(types, several, kind, name) for kind in read.types(several))
        return _settle(types, schema, variants, name, identity)
    holder = next(part for part in parts if _variants(part))
    alternatives = [variant for variant in _variants(holder) if not read.is_null(variant)]
    nullable = len(alternatives) < len(_variants(holder))
    base = [part for part in parts if read.mapping(part, "properties")]
    found: list[Type] = []
    for number, variant in enumerate(alternatives, 1):
        called = (*name, *variant_name(types, variant, number))
        whole = _with_base(types, schema, variant, base, number) if base else variant
        inner = types.type_of(whole, called)
        if isinstance(inner, Nullable):
            nullable, inner = True, inner.type
        if inner not in found:
            found.append(inner)
    tag = read.text(read.mapping(holder, "discriminator"), "propertyName")
    return _settle(types, schema, tuple(found), name, identity, nullable=nullable, holder=holder, tag=tag)


def _variants(part: Map) -> list[Node]:
    return [*read.children(part, "oneOf"), *read.children(part, "anyOf")]


def variant_name(types: Types, variant: Node, number: int) -> Words:
    """What a variant is called after its union: its own name, its title, its type, or its number."""
    if named := types.named(variant):
        return named
    if isinstance(variant, Map):
        title = split_words(read.text(variant, "title")) if read.text(variant, "title") else ()
        if 0 < len(title) <= MOST_TITLE_WORDS:
            return title
        tag = _constants(types, variant)
        if tag:
            return split_words(next(iter(tag.values()))[0])
    return ("variant", str(number))


def _one_type(types: Types, part: Map, kind: str, name: Words) -> Type:
    """One of several `type`s: the keywords of the others do not apply to it."""
    twin = derive(part, {**{key: value for key, value in part.items() if key != "title"}, "type": kind}, kind)
    if kind not in {"string", "integer", "number"}:
        twin.pop("enum", None)
    return types.type_of(twin, (*name, kind))


def _with_base(types: Types, schema: Map, variant: Node, base: list[Map], number: int) -> Node:
    """A variant; where it is an object, with the properties that stand beside the union."""
    if not isinstance(variant, Map) or kind_of(types.parts(variant)) != "record":
        return variant
    parts = sequence(variant, [*base_schemas(base), variant], "parts")
    return derive(schema, {"allOf": parts}, f"variant{number}")


def base_schemas(base: list[Map]) -> list[Map]:
    """The parts beside a union, without the union in them."""
    kept = {"type", "properties", "required", "additionalProperties"}
    return [derive(part, {key: value for key, value in part.items() if key in kept}, "base") for part in base]


def _settle(  # noqa: PLR0913 - what is known of a union at its end
    types: Types,
    schema: Map,
    variants: tuple[Type, ...],
    name: Words,
    identity: str,
    *,
    nullable: bool = False,
    holder: Map | None = None,
    tag: str = "",
) -> Type:
    if not variants:
        return Const(None) if nullable else types.unknown(schema, "no variant of the union can be read")
    merged = _same_kind(types, variants, name, identity, schema)
    if merged is None:
        found, mapping = _tagged(types, variants, holder, tag)
        merged = types.keep(identity, name, Union(variants, found, mapping), schema)
    return optional(merged) if nullable else merged


def _same_kind(types: Types, variants: tuple[Type, ...], name: Words, identity: str, schema: Map) -> Type | None:
    """One type for variants that cannot be told apart."""
    found = one_kind(types, variants)
    if isinstance(found, Enumeration):
        return types._keep(identity, name, found, schema)  # noqa: SLF001 - the two modules are one reader
    return found


def one_kind(types: Types, variants: tuple[Type, ...]) -> Type | Enumeration | None:
    """What equal variants, strings of several formats, or an enum with an open end amount to; None for any others."""
    if len(variants) == 1:
        return variants[0]
    flat = [_flat(types, variant) for variant in variants]
    values = [member for shape in flat for member in _members(shape)]
    scalars = {shape.kind for shape in flat if isinstance(shape, Scalar)}
    if not all(isinstance(shape, (Scalar, Enumeration, Const)) for shape in flat):
        return None
    kinds = {_kind_of(member.value) for member in values} | scalars
    if len(kinds) != 1:
        return None
    if not values:
        plainest = next((shape for shape in flat if isinstance(shape, Scalar) and not shape.format), None)
        return plainest or Scalar(next(iter(scalars)))
    members = tuple({member.value: member for member in values}.values())
    if len(members) == 1 and not scalars:
        return Const(members[0].value)
    return Enumeration(members, open=bool(scalars) or any(isinstance(one, Enumeration) and one.open for one in flat))


def joined(types: Types, variants: tuple[Type, ...], identity: str, name: Words) -> Type:
    """A type of any of the kinds; one that needs a declaration gets it under `identity`."""
    shape = one_kind(types, variants) or Union(variants)
    if not isinstance(shape, (Enumeration, Union)):
        return shape
    types.decls[identity] = Decl(identity, name, shape, named=False, origin=identity)
    return Ref(identity)


def _flat(types: Types, variant: Type) -> object:
    seen = set()
    while isinstance(variant, Ref) and variant.id in types.decls and variant.id not in seen:
        seen.add(variant.id)
        shape = types.decls[variant.id].shape
        if not isinstance(shape, Alias):
            return shape
        variant = shape.type
    return variant


def _members(shape: object) -> tuple[Member, ...]:
    if isinstance(shape, Enumeration):
        return shape.members
    return (Member(shape.value),) if isinstance(shape, Const) and shape.value is not None else ()


def _kind_of(value: object) -> str:
    return {str: "string", bool: "boolean", int: "integer", float: "number"}[type(value)]


def _tagged(
    types: Types, variants: tuple[Type, ...], holder: Map | None, tag: str
) -> tuple[str, tuple[tuple[str, Ref], ...]]:
    """The discriminator: as declared, else a property that every variant holds to constants of its own."""
    references = [variant for variant in variants if isinstance(variant, Ref)]
    if len(references) != len(variants):
        return "", ()
    if tag and holder is not None:
        mapping = dict(_declared(types, holder))
        for reference in references:
            constants = _tag_values(types, reference, tag)
            for value in constants:
                mapping.setdefault(value, reference)
            if not constants and reference not in mapping.values():
                mapping[reference.id.rsplit("/", 1)[-1]] = reference  # the schema's name is the value it stands for
        return tag, tuple(mapping.items())
    for field in _fields(types, references[0]):
        values = {reference.id: _tag_values(types, reference, field.wire) for reference in references}
        flat = [value for found in values.values() for value in found]
        sure = all(_is_sure(types, reference, field.wire) for reference in references)
        if sure and all(values.values()) and len(flat) == len(set(flat)):
            return field.wire, tuple((value, reference) for reference in references for value in values[reference.id])
    return "", ()


def _declared(types: Types, holder: Map) -> list[tuple[str, Ref]]:
    """The mapping of a discriminator; one that leads nowhere is left out, as the check reports it."""
    mapping = read.mapping(read.mapping(holder, "discriminator"), "mapping")
    found = []
    for value, target in (mapping or {}).items():
        if not isinstance(target, str) or mapping is None:
            continue
        written = target if "/" in target or "#" in target or "." in target else f"#/components/schemas/{target}"
        reached = types.document.deref(types.document.resolve(written, mapping.source))
        if isinstance(reached, Map):
            reference = types.declare(place(types.document, reached), reached)
            if isinstance(reference, Ref):
                found.append((value, reference))
    return found


def _fields(types: Types, reference: Ref) -> tuple[Field, ...]:
    shape = _flat(types, reference)
    return shape.fields if isinstance(shape, Record) else ()


def _is_sure(types: Types, reference: Ref, wire: str) -> bool:
    """Whether every value of a variant has a property, and not null in it."""
    field = next((field for field in _fields(types, reference) if field.wire == wire), None)
    return field is not None and field.required and not isinstance(field.type, Nullable)


def _tag_values(types: Types, reference: Ref, wire: str) -> tuple[str, ...]:
    field = next((field for field in _fields(types, reference) if field.wire == wire), None)
    if field is None:
        return ()
    inner = field.type.type if isinstance(field.type, Nullable) else field.type
    return tuple(member.value for member in _members(_flat(types, inner)) if isinstance(member.value, str))


def _constants(types: Types, variant: Map) -> dict[str, tuple[str, ...]]:
    """Properties of an inline object that are constant strings: `{type: {const: a}}`."""
    found: dict[str, tuple[str, ...]] = {}
    for part in types.parts(variant):
        for wire, schema in read.entries(part, "properties").items():
            if isinstance(schema, Map):
                only = schema.get(
                    "const",
                    (read.strings(schema, "enum") or ("",))[0] if len(read.strings(schema, "enum")) == 1 else "",
                )
                if isinstance(only, str) and only:
                    found[wire] = (only,)
    return found
