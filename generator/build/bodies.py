"""Request bodies and responses: media types, what is sent as keywords, what comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.build import schema as read
from generator.build.arguments import Wish, distinct
from generator.build.components import component_name
from generator.build.media import body_kind, rank, reply_kind
from generator.build.synthetic import place
from generator.build.unions import joined
from generator.ir import Alias, Body, Docs, Encoding, Field, File, Nullable, Record, Ref, Reply, Union, Unknown
from generator.load.tree import Map, Node
from generator.names import split_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.build.types import Types
    from generator.ir import Param, Type, Words


def bodies_of(types: Types, operation: Map, owner: Words, argument: str) -> tuple[Body, ...]:
    """The request body, once a media type, the preferred one first. `argument`: the config wants it as one keyword."""
    node = operation.get("requestBody")
    body = types.document.deref(node) if isinstance(node, Map) and "$ref" in node else node
    content = read.mapping(body, "content")
    if not isinstance(body, Map) or content is None:
        return ()
    if body is not node:
        owner = component_name(place(types.document, body))
    found = [
        _body(types, body, media, entry, owner, argument)
        for media, entry in content.items()
        if isinstance(entry, Map) or entry is None
    ]
    return tuple(sorted(found, key=lambda made: rank(made.media)))


def _body(types: Types, body: Map, media: str, entry: Map | None, owner: Words, argument: str) -> Body:  # noqa: PLR0913, PLR0917
    schema: Node = entry.get("schema") if entry is not None else None
    name = types.named(schema)
    inner = types.type_of(schema, (*owner, "body")) if schema is not None else None
    binary = isinstance(_settled(types, inner), File)
    kind = body_kind(media, binary=binary or inner is None)
    made = Body(
        media=media,
        kind=kind,
        type=File() if kind == "binary" else inner if inner is not None else Unknown(),
        required=read.flag(body, "required"),
        encodings=_encodings(entry),
        docs=Docs("", read.text(body, "description").strip()),
        example=read.example(entry),
    )
    fields = None if argument or kind in {"binary", "text"} else keyword_fields(types, made.type)
    if fields is None:
        return replace(made, argument=tuple(argument.split("_")) if argument else name or ("body",))
    return replace(made, fields=fields)


def keyword_fields(types: Types, body: Type) -> tuple[Field, ...] | None:
    """One field a keyword for a body that is an object, or a union of objects that share enough; else None."""
    shape = _settled(types, body)
    if isinstance(shape, Record):
        return tuple(field for field in shape.fields if field.access != "read") if shape.fields else None
    if isinstance(shape, Union):
        return _shared_fields(types, shape)
    return None


def _shared_fields(types: Types, union: Union) -> tuple[Field, ...] | None:
    """The properties of all variants when every variant is an object and at least a third of them is common."""
    variants = [_settled(types, variant) for variant in union.variants]
    records = [variant for variant in variants if isinstance(variant, Record)]
    if not records or len(records) < len(variants):
        return None
    names = [{field.wire for field in record.fields} for record in records]
    common, everything = set.intersection(*names), set.union(*names)
    if 3 * len(common) < len(everything):
        return None
    merged: dict[str, Field] = {}
    for record in records:
        for field in record.fields:
            if field.access == "read":
                continue
            known = merged.get(field.wire)
            merged[field.wire] = _joined(types, known, field) if known else field
    needed = {wire for wire in common if all(f.required for record in records for f in record.fields if f.wire == wire)}
    return tuple(replace(field, required=field.wire in needed) for field in merged.values())


def _joined(types: Types, one: Field, other: Field) -> Field:
    """A property that two variants declare: of both types."""
    if one.type == other.type:
        return one
    return replace(one, type=joined(types, (one.type, other.type), f"{one.origin}~{other.origin}", one.name))


def _settled(types: Types, found: Type | None) -> object:
    """What a type is behind its aliases and apart from null."""
    seen: set[str] = set()
    while True:
        if isinstance(found, Nullable):
            found = found.type
        elif isinstance(found, Ref) and found.id in types.decls and found.id not in seen:
            seen.add(found.id)
            shape = types.decls[found.id].shape
            if not isinstance(shape, Alias):
                return shape
            found = shape.type
        else:
            return found


def _encodings(entry: Map | None) -> tuple[Encoding, ...]:
    declared = read.entries(entry, "encoding")
    return tuple(_encoding(name, node) for name, node in declared.items() if isinstance(node, Map))


def _encoding(name: str, node: Map) -> Encoding:
    """`explode` is true by default for the styles form and deepObject (OpenAPI 3.1, Encoding Object)."""
    style = read.text(node, "style")
    explode = node["explode"] is True if "explode" in node else style in {"", "form", "deepObject"}
    return Encoding(name, read.text(node, "contentType"), style, explode)


def named_fields(bodies: tuple[Body, ...], params: tuple[Param, ...], renames: Mapping[str, str]) -> tuple[Body, ...]:
    """Bodies whose keywords clash neither with a parameter nor with each other."""
    taken = {"_".join(param.field.name): param.location for param in params}
    made = []
    for body in bodies:
        names = distinct([Wish("body", field.wire, field.name) for field in body.fields], renames, taken)
        fields = tuple(replace(field, name=name) for field, name in zip(body.fields, names, strict=True))
        argument = distinct([Wish("body", "", body.argument)], {}, taken)[0] if body.argument else ()
        made.append(replace(body, fields=fields, argument=argument))
    return tuple(made)


def replies_of(types: Types, operation: Map, owner: Words) -> tuple[Reply, ...]:
    """Every response, once a media type, in document order."""
    found: list[Reply] = []
    for status, node in read.entries(operation, "responses").items():
        if status.startswith("x-"):
            continue
        shared = isinstance(node, Map) and "$ref" in node
        response = types.document.deref(node) if isinstance(node, Map) and shared else node
        if isinstance(response, Map):
            name = component_name(place(types.document, response)) if shared else owner
            error = () if shared or status.startswith("2") or status == "default" else ("error",)
            found += _replies(types, status, response, (*name, *error))
    return tuple(found)


def _replies(types: Types, status: str, response: Map, owner: Words) -> list[Reply]:
    docs = Docs("", read.text(response, "description").strip())
    headers = tuple(
        Field(
            split_words(name),
            name,
            types.type_of(header.get("schema"), (*owner, *split_words(name))),
            docs=read.docs(header),
        )
        for name, node in read.entries(response, "headers").items()
        if isinstance(header := types.document.deref(node) if isinstance(node, Map) and "$ref" in node else node, Map)
    )
    content = read.mapping(response, "content")
    if not content or status == "204":
        return [Reply(status.upper() if status != "default" else status, "", "none", None, docs, headers)]
    found = []
    for media, node in content.items():
        entry = node if isinstance(node, Map) else None
        schema: Node = entry.get("schema") if entry else None
        if schema is None and entry is not None:
            schema = entry.get("itemSchema")  # OpenAPI 3.2: the schema of one item of a sequence
        name = owner if owner[-1:] == ("response",) else (*owner, "response")
        inner = types.type_of(schema, name) if schema is not None else None
        kind = reply_kind(media, binary=isinstance(_settled(types, inner), File))
        found.append(
            Reply(
                status.upper() if status != "default" else status,
                media,
                kind,
                inner,
                docs,
                headers,
                read.example(entry),
            )
        )
    return found
