"""Rules about paths, operations, parameters and security."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.rules.remark import Facts, Remark
from generator.check.walk import Endpoint
from generator.load.tree import Map, Node, Seq

_VARIABLE = re.compile(r"\{([^{}]*)\}")
# OpenAPI 3.1.1, section 4.8.12.1: a header parameter of these names shall be ignored
_IGNORED_HEADERS = ("accept", "content-type", "authorization")


def duplicate_operation_id(facts: Facts) -> Iterator[Remark]:
    """An operationId that an earlier operation has."""
    seen: dict[str, Endpoint] = {}
    for endpoint in facts.endpoints:
        name = endpoint.operation.get("operationId")
        if not isinstance(name, str):
            continue
        first = seen.setdefault(name, endpoint)
        if first.operation is not endpoint.operation:
            message = f"operationId {name!r} is also that of {first.verb} {first.path}"
            yield Remark(message, endpoint.operation, "operationId")


def path_parameter_undeclared(facts: Facts) -> Iterator[Remark]:
    """A variable of the path template for which there is no parameter."""
    for endpoint in facts.endpoints:
        if endpoint.path:
            declared = _path_parameters(endpoint, facts)
            for name in dict.fromkeys(_VARIABLE.findall(endpoint.path)):
                if name not in declared:
                    message = f"{endpoint.verb} {endpoint.path}: no parameter declares {{{name}}}"
                    yield Remark(message, endpoint.operation)


def path_parameter_unused(facts: Facts) -> Iterator[Remark]:
    """A parameter in the path that the template has no place for."""
    for endpoint in facts.endpoints:
        if endpoint.path:
            variables = _VARIABLE.findall(endpoint.path)
            for name, parameter in _path_parameters(endpoint, facts).items():
                if name not in variables:
                    message = f"{endpoint.verb} {endpoint.path}: path parameter {name!r} has no place in the path"
                    yield Remark(message, _here(endpoint, parameter))


def ambiguous_path(facts: Facts) -> Iterator[Remark]:
    """A path that differs from an earlier one in the names of its variables only."""
    seen: dict[tuple[str, str], Endpoint] = {}
    for endpoint in facts.endpoints:
        if not endpoint.path:
            continue
        key = (endpoint.verb, _VARIABLE.sub("{}", endpoint.path))
        first = seen.setdefault(key, endpoint)
        if first.path != endpoint.path:
            message = f"{endpoint.verb} {endpoint.path} is the same request as {endpoint.verb} {first.path}"
            yield Remark(message, endpoint.operation)


def parameter_without_schema(facts: Facts) -> Iterator[Remark]:
    """A parameter or header of which nothing says what it may be."""
    for kind in ("parameter", "header"):
        for node in facts.visited.objects[kind]:
            if "$ref" not in node and "schema" not in node and not node.get("content"):
                name = node.get("name", node.key)
                yield Remark(f"{kind} {name!r} has neither schema nor content", node)


def ignored_header(facts: Facts) -> Iterator[Remark]:
    """A header parameter that OpenAPI says to ignore, because media types and security describe it."""
    for node in facts.visited.objects["parameter"]:
        if node.get("in") == "header" and str(node.get("name")).lower() in _IGNORED_HEADERS:
            yield Remark(f"header parameter {node['name']!r} is ignored, as OpenAPI says", node)


def body_on_get(facts: Facts) -> Iterator[Remark]:
    """A request body with something in it where HTTP gives it no meaning."""
    for endpoint in facts.endpoints:
        if endpoint.verb in ("get", "head") and endpoint.path:
            body = facts.document.deref(endpoint.operation.get("requestBody"))
            content = body.get("content") if isinstance(body, Map) else None
            if isinstance(content, Map) and any(_has_content(media, facts) for media in content.values()):
                message = f"{endpoint.verb} {endpoint.path} has a request body"
                yield Remark(message, endpoint.operation, "requestBody")


def undeclared_security_scheme(facts: Facts) -> Iterator[Remark]:
    """A security requirement that names no security scheme."""
    components = facts.document.deref(facts.document.root.get("components"))
    schemes = facts.document.deref(components.get("securitySchemes")) if isinstance(components, Map) else None
    known = [*schemes] if isinstance(schemes, Map) else []
    for holder in (facts.document.root, *facts.visited.objects["operation"]):
        requirements = holder.get("security")
        for requirement in requirements if isinstance(requirements, Seq) else ():
            for name in requirement if isinstance(requirement, Map) else ():
                if name not in known and isinstance(requirement, Map):
                    yield Remark(f"security scheme {name!r} is not declared", requirement, name)


def no_server(facts: Facts) -> Iterator[Remark]:
    """No absolute base URL: whoever uses the SDK must give one."""
    root = facts.document.root
    servers = root.get("servers")
    first = servers[0] if isinstance(servers, Seq) and servers else None
    url = first.get("url") if isinstance(first, Map) else None
    if not isinstance(url, str):
        yield Remark("the document names no server", root, "servers")
    elif "://" not in url and not url.startswith("{"):
        yield Remark(f"the server's URL {url!r} is relative", root, "servers")


def _path_parameters(endpoint: Endpoint, facts: Facts) -> dict[str, Map]:
    holders = (endpoint.item, endpoint.operation)
    parameters = [found for holder in holders for found in facts.objects(holder.get("parameters"))]
    return {str(found.get("name")): found for found in parameters if found.get("in") == "path"}


def _here(endpoint: Endpoint, parameter: Map) -> Map:
    """The parameter where it is written in the operation or path item, else the operation that refers to it."""
    holder = parameter.parent.parent if parameter.parent is not None else None
    return parameter if holder in (endpoint.item, endpoint.operation) else endpoint.operation


def _has_content(media: Node, facts: Facts) -> bool:
    schema = facts.document.deref(media.get("schema")) if isinstance(media, Map) else None
    return isinstance(schema, Map) and (bool(schema.get("properties")) or schema.get("type") != "object")
