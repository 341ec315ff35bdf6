"""The keywords of a method: parameters, body properties, or the whole body, each under a name of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Param
from generator.targets.python import names as naming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Body, Field, Operation, Type


@dataclass(frozen=True, slots=True)
class Keyword:
    """One keyword of a method: a parameter, a body property, or the whole body."""

    name: str
    field: Field
    param: Param | None


@dataclass(frozen=True, slots=True)
class Call:
    """What a method takes: the values of the path in order, the keywords, and the one that is the whole body."""

    operation: Operation
    path: tuple[tuple[str, Param], ...]
    keywords: tuple[Keyword, ...]
    argument: str

    @property
    def body(self) -> Body | None:
        """The request body in the media type that is sent."""
        return self.operation.bodies[0] if self.operation.bodies else None

    @property
    def sent(self) -> Iterator[Type]:
        """The types of all that is given by keyword."""
        yield from (keyword.field.type for keyword in self.keywords)
        if self.body and self.argument:
            yield self.body.type


def call_of(operation: Operation) -> Call:
    """The call of an operation, every name final."""
    path = path_params(operation)
    names = tuple(name for name, _ in path)
    keywords = keywords_of(operation, names)
    body = operation.bodies[0] if operation.bodies else None
    return Call(operation, path, keywords, argument_of(body, {*names, *(keyword.name for keyword in keywords)}))


def keywords_of(operation: Operation, path_names: tuple[str, ...]) -> tuple[Keyword, ...]:
    """The keywords of a method, each name once; those of the path are not among them."""
    taken = set(path_names)
    found = []
    wished: list[tuple[Field, Param | None]] = [
        (param.field, param) for param in operation.params if param.location != "path"
    ]
    body = operation.bodies[0] if operation.bodies else None
    wished += [(field, None) for field in body.fields] if body and body.fields else []
    for field, param in wished:
        name = naming.attribute(field.name, naming.CALL_OPTIONS)
        while name in taken:
            name += "_"
        taken.add(name)
        found.append(Keyword(name, field, param))
    return tuple(found)


def argument_of(body: Body | None, taken: set[str]) -> str:
    """The keyword that is the whole body; empty where there is none."""
    if body is None or body.fields:
        return ""
    name = naming.attribute(body.argument or ("body",), naming.CALL_OPTIONS)
    while name in taken:
        name += "_"
    return name


def path_params(operation: Operation) -> tuple[tuple[str, Param], ...]:
    """The parameters in the path with their names, in the order of the path."""
    found: dict[str, Param] = {}
    for piece in operation.path:
        if isinstance(piece, Param):
            name = naming.attribute(piece.field.name, naming.PATH_RESERVED)
            while name in found and found[name].field.wire != piece.field.wire:
                name += "_"
            found[name] = piece
    return tuple(found.items())
