"""Parameters of an operation: where they go, how they are written, and what they are called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast, get_args

from generator.build import schema as read
from generator.build.arguments import Wish, distinct
from generator.build.components import component_name
from generator.build.synthetic import place
from generator.ir import Docs, Field, Location, Param, Style, Unknown
from generator.load.tree import Map, Node, pointer, position
from generator.names import split_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.build.types import Types
    from generator.config import Config
    from generator.ir import Words

_DEFAULT_STYLE: dict[str, Style] = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_SENT_BY_THE_CLIENT = frozenset({"content-type", "authorization"})  # OpenAPI 3.1, Parameter Object: ignored


def parameters_of(types: Types, config: Config, item: Map, operation: Map, owner: Words) -> tuple[Param, ...]:
    """The parameters of an operation, those of its path included unless it overrides them, in document order."""
    found: dict[tuple[str, str], Map] = {}
    owners: dict[tuple[str, str], Words] = {}
    for holder in (item, operation):
        for node in read.children(holder, "parameters"):
            parameter = types.document.deref(node) if isinstance(node, Map) and "$ref" in node else node
            if isinstance(parameter, Map) and read.text(parameter, "name") is not None and read.text(parameter, "in"):
                key = (read.text(parameter, "in"), read.text(parameter, "name"))
                found[key] = parameter
                owners[key] = () if parameter is not node else owner
            elif isinstance(parameter, Map):
                types.diagnostics.warning(
                    "unreadable-parameter", "a parameter needs `name` and `in`", pointer(parameter), position(parameter)
                )
    return tuple(
        param
        for (location, name), node in found.items()
        if location in get_args(Location) and not (location == "header" and name.lower() in _SENT_BY_THE_CLIENT)
        for param in _spread(
            types, config, _parameter(types, config, node, cast("Location", location), owners[location, name]), node
        )
    )


def _parameter(types: Types, config: Config, node: Map, location: Location, owner: Words) -> Param:
    wire = read.text(node, "name")
    words = split_words(wire)
    content = read.mapping(node, "content")
    media = next(iter(content), "") if content else ""
    schema = (read.mapping(content, media) or node).get("schema")
    if schema is None and "type" in node:
        schema = node  # a parameter without a schema around its type
    inner = types.document.deref(schema) if isinstance(schema, Map) and "$ref" in schema else schema
    said = types.chain(schema)
    default = next((part for part in said if "default" in part), None)
    called = (*owner, *words) if owner else component_name(place(types.document, node))
    field = Field(
        name=words,
        wire=wire,
        type=types.type_of(schema, called) if schema is not None else Unknown(),
        required=read.flag(node, "required") or location == "path",
        default=read.plain(default["default"]) if default is not None else None,
        has_default=default is not None,
        example=found if (found := read.example(node)) is not None else read.example(inner),
        deprecated=any(read.flag(part, "deprecated") for part in (node, *said[:-1])),
        docs=Docs("", next((text for part in (node, *said) if (text := read.text(part, "description").strip())), "")),
        origin=place(types.document, node),
    )
    return _styled(types, config, node, Param(field, location, "form", explode=True, content=media), inner)


def _styled(types: Types, config: Config, node: Map, param: Param, schema: Node) -> Param:
    default = _DEFAULT_STYLE[param.location]
    declared = read.text(node, "style")
    style = cast("Style", declared) if declared in get_args(Style) else default
    explode = node["explode"] is True if "explode" in node else style in {"form", "deepObject"}
    param = replace(param, style=style, explode=explode, reserved=read.flag(node, "allowReserved"))
    if param.location != "query" or not any(_has_parts(part) for part in types.parts(schema)):
        return param
    if not declared and explode:
        return replace(param, arrays=config.query.arrays, objects=config.query.objects)
    return replace(param, arrays=config.query.arrays) if style == "deepObject" else param


def _has_parts(part: Map) -> bool:
    """Whether a value of this schema may be an array or an object."""
    kinds = read.types(part)
    return not kinds or bool({"array", "object"} & set(kinds))


def _spread(types: Types, config: Config, param: Param, node: Map) -> tuple[Param, ...]:
    """An object parameter named in `flatten` becomes one parameter a property: `page` is page_number and page_size."""
    if param.location != "query" or param.field.wire not in config.flatten:
        return (param,)
    schema = node.get("schema")
    fields = types.fields_of(schema, param.field.name) if schema is not None else None
    if not fields:
        return (param,)
    return tuple(
        replace(
            param,
            field=replace(
                field,
                name=(*param.field.name, *field.name),
                wire=f"{param.field.wire}[{field.wire}]",
                required=field.required and param.field.required,
            ),
            style="form",
            explode=True,
            arrays="",
            objects="",
            flattened=param.field.wire,
        )
        for field in fields
    )


def path_of(types: Types, path: str, params: tuple[Param, ...]) -> tuple[str | Param, ...]:
    """The path as literal text and parameters; a variable that is declared nowhere becomes a string parameter."""
    by_name = {param.field.wire: param for param in params if param.location == "path"}
    pieces: list[str | Param] = []
    for number, piece in enumerate(_split(path)):
        if number % 2 == 0:
            if piece:
                pieces.append(piece)
            continue
        param = by_name.get(piece)
        if param is None:
            param = Param(
                Field(split_words(piece), piece, types.type_of(None, ()), required=True),
                "path",
                "simple",
                explode=False,
            )
            by_name[piece] = param
        pieces.append(param)
    return tuple(pieces)


def _split(path: str) -> list[str]:
    """`/a/{b}/c` as text, variable, text: variables stand at odd places."""
    pieces: list[str] = []
    rest = path
    while True:
        before, brace, after = rest.partition("{")
        name, closing, behind = after.partition("}")
        if not brace or not closing:
            return [*pieces, rest]
        pieces += [before, name]
        rest = behind


def named(params: tuple[Param, ...], renames: Mapping[str, str]) -> tuple[Param, ...]:
    """The parameters, each with a name of its own."""
    wishes = [Wish(param.location, param.field.wire, param.field.name) for param in params]
    names = distinct(wishes, renames)
    return tuple(
        replace(param, field=replace(param.field, name=name)) for param, name in zip(params, names, strict=True)
    )
