"""After everything is read: equal inline declarations become one, and each learns which way it travels."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.graph import edges, reach
from generator.ir import (
    Alias,
    Decl,
    Enumeration,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Ref,
    TupleOf,
    Union,
)
from generator.names import split_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.ir import Body, Event, Operation, Paging, Reply, Resource, Shape, Type, Use


def mapped(found: Type, change: Callable[[Ref], Type]) -> Type:
    """`found` with every reference in it changed."""
    if isinstance(found, Ref):
        return change(found)
    if isinstance(found, ListOf):
        return ListOf(mapped(found.item, change))
    if isinstance(found, MapOf):
        return MapOf(mapped(found.value, change))
    if isinstance(found, Nullable):
        return Nullable(mapped(found.type, change))
    if isinstance(found, TupleOf):
        rest = mapped(found.rest, change) if found.rest is not None else None
        return TupleOf(tuple(mapped(item, change) for item in found.items), rest)
    return found


def mapped_shape(shape: Shape, change: Callable[[Ref], Type]) -> Shape:
    """`shape` with every reference in it changed."""
    if isinstance(shape, Record):
        fields = tuple(replace(field, type=mapped(field.type, change)) for field in shape.fields)
        return Record(fields, mapped(shape.extra, change) if shape.extra is not None else None)
    if isinstance(shape, Union):
        tags = tuple((value, ref) for value, target in shape.mapping if isinstance(ref := change(target), Ref))
        return Union(tuple(mapped(variant, change) for variant in shape.variants), shape.tag, tags)
    return Alias(mapped(shape.type, change)) if isinstance(shape, Alias) else shape


def equal_ones(decls: Mapping[str, Decl]) -> dict[str, str]:
    """Which inline declaration stands for which: the first of all that are equal, their own inline parts included."""
    stands: dict[str, str] = {}
    known: dict[object, str] = {}

    def settle(ident: str, trail: frozenset[str] = frozenset()) -> str:
        if ident in stands or ident in trail:
            return stands.get(ident, ident)
        decl = decls.get(ident)
        if decl is None or decl.named:
            stands[ident] = ident
            return ident
        below = trail | {ident}
        shape = _bare(mapped_shape(decl.shape, lambda ref: Ref(settle(ref.id, below))))
        tail = decl.name[-1:] if isinstance(shape, (Enumeration, Union)) else ()
        stands[ident] = known.setdefault((repr(shape), decl.docs, decl.deprecated, tail), ident)
        return stands[ident]

    for ident in decls:
        settle(ident)
    return stands


def _bare(shape: Shape) -> Shape:
    """A shape without the places it was read from."""
    if isinstance(shape, Record):
        return Record(tuple(replace(field, origin="", example=None) for field in shape.fields), shape.extra)
    return shape


def shared(decls: Mapping[str, Decl], stands: Mapping[str, str]) -> dict[str, Decl]:
    """The declarations that are left, referring to each other."""

    def change(ref: Ref) -> Ref:
        return Ref(stands.get(ref.id, ref.id))

    return {
        ident: replace(decl, shape=mapped_shape(decl.shape, change))
        for ident, decl in decls.items()
        if stands.get(ident, ident) == ident
    }


MOST_TITLE_WORDS = 6


def titled(decls: Mapping[str, Decl]) -> dict[str, Decl]:
    """Inline objects called by their title where it says enough and no other declaration is called so."""
    wished = {
        ident: split_words(decl.docs.summary)
        for ident, decl in decls.items()
        if not decl.named and isinstance(decl.shape, Record) and decl.docs.summary
    }
    count = Counter([*wished.values(), *(decl.name for decl in decls.values() if decl.named)])
    return {
        ident: replace(decl, name=wished[ident])
        if ident in wished and count[wished[ident]] == 1 and 1 < len(wished[ident]) <= MOST_TITLE_WORDS
        else decl
        for ident, decl in decls.items()
    }


def mapped_operation(operation: Operation, change: Callable[[Ref], Type]) -> Operation:
    """An operation with every reference in it changed."""

    def body(found: Body) -> Body:
        fields = tuple(replace(field, type=mapped(field.type, change)) for field in found.fields)
        return replace(found, type=mapped(found.type, change), fields=fields)

    def reply(found: Reply) -> Reply:
        return replace(found, type=mapped(found.type, change) if found.type is not None else None)

    def paging(found: Paging | None) -> Paging | None:
        return replace(found, item=mapped(found.item, change)) if found else None

    params = tuple(replace(p, field=replace(p.field, type=mapped(p.field.type, change))) for p in operation.params)
    by_wire = {(p.location, p.field.wire): p for p in params}
    return replace(
        operation,
        path=tuple(piece if isinstance(piece, str) else by_wire["path", piece.field.wire] for piece in operation.path),
        params=params,
        bodies=tuple(body(found) for found in operation.bodies),
        replies=tuple(reply(found) for found in operation.replies),
        paging=paging(operation.paging),
    )


def mapped_resource(resource: Resource, change: Callable[[Ref], Type]) -> Resource:
    """A resource tree with every reference in it changed."""
    return replace(
        resource,
        operations=tuple(mapped_operation(operation, change) for operation in resource.operations),
        children=tuple(mapped_resource(child, change) for child in resource.children),
    )


def mapped_event(event: Event, change: Callable[[Ref], Type]) -> Event:
    """An event with every reference in it changed."""
    headers = tuple(replace(header, type=mapped(header.type, change)) for header in event.headers)
    return replace(event, type=mapped(event.type, change), headers=headers)


def operations_of(resource: Resource) -> Iterator[Operation]:
    """Every operation of a tree, depth first."""
    yield from resource.operations
    for child in resource.children:
        yield from operations_of(child)


def sent(operation: Operation) -> Iterator[Type]:
    """The types that a call takes."""
    yield from (param.field.type for param in operation.params)
    for body in operation.bodies:
        yield from (field.type for field in body.fields)
        if not body.fields:
            yield body.type


def received(operation: Operation) -> Iterator[Type]:
    """The types that a call gives, errors included."""
    yield from (reply.type for reply in operation.replies if reply.type is not None)
    if operation.paging:
        yield operation.paging.item


def reached(decls: Mapping[str, Decl], roots: Iterable[Type], use: Use) -> set[str]:
    """The ids of the declarations that travel one way."""
    return reach({ident: edges(decl, use) for ident, decl in decls.items()}, roots)
