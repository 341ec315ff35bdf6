"""The resource tree: the methods that the config names, and the rest by the naming rule."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.build import schema as read
from generator.build.naming import Endpoint, default_names
from generator.build.operations import operation_of, sites_of
from generator.build.paging import paging_of
from generator.ir import Docs, Resource
from generator.load.tree import Map, pointer, position
from generator.names import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.build.naming import Chain
    from generator.build.operations import Site
    from generator.build.types import Types
    from generator.config import Config, MethodConfig, ResourceConfig
    from generator.diagnostics import Position
    from generator.ir import Operation, Words


@dataclass(slots=True)
class _Node:
    """A resource while the tree grows."""

    operations: list[Operation] = field(default_factory=list)
    children: dict[Words, _Node] = field(default_factory=dict)


def resources_of(types: Types, config: Config) -> tuple[Resource, tuple[Site, ...]]:
    """The whole tree below the client, and where its operations stand in the document."""
    sites = sites_of(types)
    by_endpoint = {site.endpoint: site for site in sites}
    root = _Node()
    listed = {f"{method.verb} {method.path}" for _, _, method in _methods(config.resources, ())}
    for chain, name, method in _methods(config.resources, ()):
        site = by_endpoint.get(f"{method.verb} {method.path}")
        if site is None:
            _unknown(types, method)
            continue
        _add(root, chain, _operation(types, config, site, method, chain, name))
    rest = [site for site in sites if site.endpoint not in listed]
    if config.unlisted == "error":
        for site in rest:
            types.diagnostics.error(
                "unlisted-operation",
                f"`{site.endpoint}` is not named under `resources`",
                *_at(site),
                hint="name it, or set `unlisted: include`",
            )
    if config.unlisted == "include":
        _add_unlisted(types, config, root, sites, rest)
    return _frozen((), root, types), sites


def _methods(resources: object, chain: Chain) -> Iterator[tuple[Chain, Words, MethodConfig]]:
    """Every configured method with its resources, in the order of the config."""
    tree: dict[str, ResourceConfig] = dict(resources)  # type: ignore[call-overload]  # a mapping at every level
    for name, resource in tree.items():
        below = (*chain, tuple(name.split("_")))
        for method, described in resource.methods.items():
            yield below, tuple(method.split("_")), described
        yield from _methods(resource.subresources, below)


def _operation(  # noqa: PLR0913, PLR0917 - where it stands, and what it is to be called
    types: Types, config: Config, site: Site, method: MethodConfig | None, chain: Chain, name: Words
) -> Operation:
    owner = (*(word for words in chain for word in words), *name)
    operation = operation_of(types, config, site, method, owner, name)
    if method is None or not method.paginated:
        return operation
    return replace(operation, paging=paging_of(types, method, config.pagination[method.paginated], operation))


def _add(root: _Node, chain: Chain, operation: Operation) -> None:
    node = root
    for words in chain:
        node = node.children.setdefault(words, _Node())
    node.operations.append(operation)


def _add_unlisted(types: Types, config: Config, root: _Node, sites: tuple[Site, ...], rest: list[Site]) -> None:
    """Methods by the rule; one that a configured method or resource stands in the way of gets a longer name."""
    names = default_names([_endpoint(types, site) for site in sites])
    for site in rest:
        wished = names[site.verb, site.path]
        chain, method = wished.resource, wished.method
        if not chain:  # a method of the client itself would stand among its options
            chain = (split_words((read.strings(site.node, "tags") or (config.package.name,))[0]),)
        while _hidden(root, chain, method):
            method = (*method, *(split_words(read.text(site.node, "operationId")) or (site.verb,)))
        _add(root, chain, _operation(types, config, site, None, chain, method))


def _hidden(root: _Node, chain: Chain, method: Words) -> bool:
    node = root
    for words in chain:
        if any(operation.name == words for operation in node.operations):
            return False  # the resource gives way in the view, as any resource that a method hides
        node = node.children.get(words, _Node())
    return method in node.children or any("_".join(operation.name) == "_".join(method) for operation in node.operations)


def _endpoint(types: Types, site: Site) -> Endpoint:
    return Endpoint(
        verb=site.verb,
        path=site.path,
        operation_id=read.text(site.node, "operationId") or None,
        summary=read.text(site.node, "summary") or None,
        tags=read.strings(site.node, "tags"),
        returns_list=returns_list(types, site),
    )


def returns_list(types: Types, site: Site) -> bool:
    """Whether success is an array, or an object around one."""
    for status, node in read.entries(site.node, "responses").items():
        response = types.document.deref(node) if isinstance(node, Map) and "$ref" in node else node
        content = read.mapping(response, "content")
        if not status.startswith("2") or not content:
            continue
        entry = next(iter(content.values()))
        schema = entry.get("schema") if isinstance(entry, Map) else None
        parts = types.parts(schema)
        inside = [inner for part in parts for inner in read.entries(part, "properties").values()]
        return any("array" in read.types(part) for part in parts) or any(
            "array" in read.types(part) for inner in inside for part in types.parts(inner)
        )
    return False


def _frozen(name: Words, node: _Node, types: Types) -> Resource:
    children = tuple(_frozen(words, child, types) for words, child in node.children.items())
    return Resource(name, tuple(node.operations), children, _docs(types, node))


def _docs(types: Types, node: _Node) -> Docs:
    """What the document says of the tag that all operations of a resource share."""
    tags = {operation.tags[:1] for operation in node.operations}
    if len(tags) != 1:
        return Docs()
    wanted = next(iter(tags))
    for tag in read.children(types.document.root, "tags"):
        if wanted and read.text(tag, "name") == wanted[0]:
            return Docs(wanted[0], read.text(tag, "description").strip())
    return Docs(wanted[0] if wanted else "")


def _unknown(types: Types, method: MethodConfig) -> None:
    types.diagnostics.error(
        "unknown-endpoint",
        f"the document has no `{method.verb} {method.path}`",
        method.at.pointer,
        method.at.position,
        "correct the endpoint or remove the method",
    )


def _at(site: Site) -> tuple[str, Position]:
    return pointer(site.node), position(site.node)
