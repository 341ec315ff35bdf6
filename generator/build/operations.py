"""Operations: every verb of every path, read once, before anybody knows what it will be called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast, get_args

from generator.build import schema as read
from generator.build.bodies import bodies_of, named_fields, replies_of
from generator.build.parameters import named, parameters_of, path_of
from generator.build.security import requirements, server_url
from generator.build.synthetic import place
from generator.ir import Body, Docs, Example, Operation, Param, Verb
from generator.load.tree import Map, Node, pointer, position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.build.types import Types
    from generator.config import Config, MethodConfig
    from generator.ir import Words


@dataclass(frozen=True, slots=True)
class Site:
    """An operation where the document has it. `endpoint` is how the config spells it: `post /calls/{id}`."""

    verb: Verb
    path: str
    item: Map
    node: Map

    @property
    def endpoint(self) -> str:
        """Verb and path."""
        return f"{self.verb} {self.path}"


def sites_of(types: Types) -> tuple[Site, ...]:
    """All operations under `paths`, references to path items followed. What cannot be read is an error."""
    paths = types.document.root.get("paths")
    if paths is not None and not isinstance(paths, Map):
        types.diagnostics.error(
            "lost-operation", "`paths` is not a mapping", "/paths", position(types.document.root, "paths")
        )
        return ()
    return tuple(site for path in paths or {} for site in _sites(types, path, cast("Map", paths)))


def _sites(types: Types, path: str, paths: Map) -> Iterator[Site]:
    if path.startswith("x-"):
        return
    item = paths[path]
    if isinstance(item, Map) and isinstance(item.get("$ref"), str):
        item = _whole_item(types, item)
    if not isinstance(item, Map):
        _lost(types, f"path `{path}` is not a mapping or its reference leads nowhere", paths, path)
        return
    extra = read.entries(item, "additionalOperations")  # OpenAPI 3.2
    for key, node in [*item.items(), *extra.items()]:
        verb = key.lower()
        if verb not in get_args(Verb):
            continue
        if not isinstance(node, Map):
            _lost(types, f"`{verb} {path}` is not a mapping", item, key)
            continue
        yield Site(cast("Verb", verb), path, item, node)


def _whole_item(types: Types, item: Map) -> Node:
    """What a path item refers to, with what stands beside the reference on top (OpenAPI 3.1, Path Item Object)."""
    target = types.document.deref(item)
    beside = {key: value for key, value in item.items() if key != "$ref"}
    if not isinstance(target, Map) or not beside:
        return target
    whole = Map({**target, **beside})
    whole.source, whole.parent, whole.key, whole.lines = target.source, target.parent, target.key, None
    return whole


def _lost(types: Types, message: str, holder: Map, key: str) -> None:
    types.diagnostics.error(
        "lost-operation", message, pointer(holder, key), position(holder, key), "write it as a mapping of an operation"
    )


def operation_of(  # noqa: PLR0913, PLR0917 - where it stands, and what it is to be called
    types: Types, config: Config, site: Site, method: MethodConfig | None, owner: Words, name: Words
) -> Operation:
    """One operation as one method. `owner` is what its inline types are called after."""
    node = site.node
    renames = method.rename if method else {}
    params = parameters_of(types, config, site.item, node, owner)
    path = path_of(types, site.path.split("#", 1)[0], params)
    known = {param.field.wire for param in params if param.location == "path"}
    undeclared = tuple({p.field.wire: p for p in path if isinstance(p, Param) and p.field.wire not in known}.values())
    params = named((*(p for p in params if p.location != "path" or p in path), *undeclared), renames)
    renamed = {param.field.wire: param for param in params if param.location == "path"}
    path = tuple(renamed[piece.field.wire] if isinstance(piece, Param) else piece for piece in path)
    bodies = bodies_of(types, node, owner, method.body if method else "")
    bodies = named_fields(bodies, params, renames)
    return Operation(
        id=read.text(node, "operationId"),
        name=name,
        verb=site.verb,
        path=path,
        endpoint=site.endpoint,
        params=params,
        bodies=bodies,
        replies=replies_of(types, node, owner),
        security=requirements(node),
        server=server_url(next((found for found in (node, site.item) if found.get("servers")), None)),
        tags=read.strings(node, "tags"),
        events=read.strings(node, "x-expected-webhooks"),
        examples=_examples(bodies),
        deprecated=read.flag(node, "deprecated"),
        docs=Docs(read.text(node, "summary").strip(), read.text(node, "description").strip()),
        origin=place(types.document, node),
    )


def _examples(bodies: tuple[Body, ...]) -> tuple[Example, ...]:
    return tuple(Example("body", body.example) for body in bodies if body.example is not None)
