"""Swagger 2.0 as OpenAPI 3.0: the tree of a document is rebuilt, and every entry keeps the place where it was written.

Other files are changed where they stand, as far as references lead into them.
"""

from __future__ import annotations

import re

from generator.diagnostics import Diagnostics
from generator.load import edit, reader
from generator.load.conversion import Conversion, refers
from generator.load.document import Document
from generator.load.swagger_operations import convert_path, convert_response, media
from generator.load.swagger_schemas import convert_parameter, convert_schema, named
from generator.load.tree import Map, Node, Seq, packed

_VERSION = "3.0.3"
_MOVED = ("info", "tags", "externalDocs", "paths", "security")
_GONE = frozenset({"swagger", "host", "basePath", "schemes", "consumes", "produces", "servers", "components"})
_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_COMPONENTS = {
    "definitions": "schemas",
    "parameters": "parameters",
    "responses": "responses",
    "securityDefinitions": "securitySchemes",
}
_NOT_IN_KEYS = re.compile(r"[^A-Za-z0-9._-]+")


def is_swagger(root: Node) -> bool:
    """Whether this is the root of a Swagger 2 document."""
    return isinstance(root, Map) and f"{root.get('swagger')}.".startswith("2.")


def convert(document: Document, diagnostics: Diagnostics) -> None:
    """Make `document` one of OpenAPI 3.0."""
    root = document.root
    edit.settle(root)
    run = Conversion(document, diagnostics, media(root, "consumes"), media(root, "produces"))
    run.look_ahead()
    for path in named(run, root.get("paths")):
        convert_path(run, path)
    for schema in named(run, root.get("definitions")):
        convert_schema(run, schema)
    for response in named(run, root.get("responses")):
        convert_response(run, response)
    _convert_shared_parameters(run, root)
    for scheme in named(run, root.get("securityDefinitions")):
        _convert_scheme(scheme)
    document.replace(_assembled(root))
    run.rewrite()


def _convert_shared_parameters(run: Conversion, root: Map) -> None:
    """Those that make up bodies stand in the operations by now."""
    shared = root.get("parameters")
    for parameter in named(run, shared):
        end = run.end(parameter)
        where = end.get("in") if isinstance(end, Map) else None
        if where in (None, "body", "formData") and isinstance(shared, Map) and isinstance(parameter, Map):
            edit.drop(shared, *(key for key, value in [*shared.items()] if value is parameter))
        else:
            convert_parameter(run, parameter)


def _assembled(old: Map) -> Map:
    root = edit.new_map(old.source)
    edit.put(root, "openapi", _VERSION, packed(old, "swagger"))
    edit.move(old, "info", root)
    if servers := _servers(old):
        edit.put(root, "servers", servers, packed(old, "host") or packed(old, "basePath"))
    for key in _MOVED:
        edit.move(old, key, root)
    components = edit.new_map(old.source)
    for key, name in _COMPONENTS.items():
        if key in old:
            _rename_keys(old[key])
            edit.move(old, key, components, name)
    if components:
        edit.put(root, "components", components, components.lines[0] if components.lines else 0)
    for key in [*old]:
        if key not in _GONE:
            edit.move(old, key, root)
    return root


def _rename_keys(named_parts: Node) -> None:
    """`Page«User»` is a name in Swagger 2.0 and none in OpenAPI 3."""
    if not isinstance(named_parts, Map) or refers(named_parts):
        return
    for key in [*named_parts]:
        if _NOT_IN_KEYS.search(key):
            plain = _NOT_IN_KEYS.sub("_", key).strip("_") or "unnamed"
            free = (f"{plain}_{number}" for number in range(2, len(named_parts) + 3))
            edit.move(
                named_parts,
                key,
                named_parts,
                plain if plain not in named_parts else next(name for name in free if name not in named_parts),
            )


def _servers(old: Map) -> Seq | None:
    """Where the API is; secure schemes first."""
    host, base = (str(old[key]).strip() if isinstance(old.get(key), str) else "" for key in ("host", "basePath"))
    base = base.rstrip("/")
    place = packed(old, "host") or packed(old, "basePath")
    location = old.source.location
    if not host and reader.is_url(location):
        host = location.split("/")[2].rpartition("@")[2]
    if not host and not base:
        return None
    listed = old.get("schemes")
    schemes = [str(scheme) for scheme in listed if scheme in ("http", "https")] if isinstance(listed, Seq) else []
    default = "http" if location.lower().startswith("http:") and "host" not in old else "https"
    servers = edit.new_seq(old.source)
    for scheme in sorted(dict.fromkeys(schemes or [default]), reverse=True):
        server = edit.new_map(old.source)
        edit.put(server, "url", f"{scheme}://{host}{base}" if host else base, place)
        edit.append(servers, server, place)
        if not host:
            break
    return servers


def _convert_scheme(scheme: Node) -> None:
    if not isinstance(scheme, Map):
        return
    if scheme.get("type") == "basic":
        place = packed(scheme, "type")
        edit.put(scheme, "type", "http", place)
        edit.put(scheme, "scheme", "basic", place)
    flow = _FLOWS.get(str(scheme.get("flow")))
    if scheme.get("type") == "oauth2" and flow:
        place = packed(scheme, "flow")
        flows, details = edit.new_map(scheme.source), edit.new_map(scheme.source)
        for key in ("authorizationUrl", "tokenUrl", "scopes"):
            edit.move(scheme, key, details)
        edit.put(flows, flow, details, place)
        edit.put(scheme, "flows", flows, place)
        edit.drop(scheme, "flow")
