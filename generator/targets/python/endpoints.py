"""Endpoints: what the runtime has to know of an operation, as one statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.graph import references
from generator.ir import Scalar
from generator.targets.python.printer import Group, layout, mapping, quoted
from generator.targets.python.printer import call as invocation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Encoding, Operation, Param, Requirement
    from generator.targets.python.imports import Imports
    from generator.targets.python.keywords import Call
    from generator.targets.python.types import Names

_USUAL = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "binary": "application/octet-stream",
    "text": "text/plain",
}


@dataclass(frozen=True, slots=True)
class ReplyView:
    """What a call gives: how the endpoint names it, the annotation, and the media type that is asked for."""

    key: str
    text: str
    accept: str
    stream: str = ""


class EndpointPrinter:
    """Writes the endpoints of one resource module."""

    def __init__(self, api: Api, names: Names, imports: Imports) -> None:
        """For the module that has these imports."""
        self.api = api
        self.names = names
        self.imports = imports

    def text(self, call: Call, constant: str, params: str, reply: ReplyView) -> str:
        """The statement that makes the endpoint's constant."""
        operation = call.operation
        self.imports.need("", "Endpoint", running=True)
        arguments: list[str | Group] = [
            quoted(operation.verb.upper()),
            quoted(_template(call)),
            quoted(reply.key),
            params,
        ]
        arguments += self._places(call)
        arguments += self._sending(call)
        if any(ident in self.names.renamed for found in call.sent for ident in references(found)):
            arguments.append("nested=True")
        if self.options(operation) == "IdempotentOptions":
            arguments.append("idempotent=True")
        if reply.accept != "application/json":
            arguments.append(f"accept={quoted(reply.accept)}")
        if reply.stream:
            arguments.append(f"stream={quoted(reply.stream)}")
        arguments += self._security(operation)
        if operation.server and operation.server not in {server.url for server in self.api.servers[:1]}:
            arguments.append(f"base_url={quoted(_http(operation.server))}")
        return layout(invocation(f"{constant} = Endpoint", arguments), 0)

    def options(self, operation: Operation) -> str:
        """The dictionary of options that the keywords stand on top of."""
        header = self.api.idempotency.header
        write = operation.verb in {"post", "patch", "put", "delete"}
        own = any(
            param.location == "header" and param.field.wire.lower() == header.lower() for param in operation.params
        )
        kind = "IdempotentOptions" if header and write and not own else "Options"
        return self.imports.need("", kind, running=True)

    def _places(self, call: Call) -> Iterator[str | Group]:
        """Which keywords go where; without a body, one that is not named goes into the query as it is."""
        for location, option in (("query", "query"), ("header", "headers"), ("cookie", "cookies")):
            found = [
                (k.name, self._query(k.param))
                for k in call.keywords
                if k.param
                and k.param.location == location
                and not (location == "query" and call.body is None and self._query(k.param) == quoted(k.name))
            ]
            if found:
                yield mapping(f"{option}=", found)
        styled = [(name, self._styled(param)) for name, param in call.path if param.style != "simple" or param.explode]
        if styled:
            yield mapping("path_styles=", styled)

    def _styled(self, param: Param) -> str:
        self.imports.need("query", "Query", running=True)
        return f"Query({quoted(param.field.wire)}, style={quoted(param.style)}, explode={param.explode})"

    def _query(self, param: Param) -> str:
        """The wire name alone, or with what departs from OpenAPI's default style."""
        parts = [quoted(param.field.wire)]
        if param.location == "header" and param.explode and not isinstance(param.field.type, Scalar):
            return self._styled(param)
        if param.location != "query":
            return parts[0]
        if param.content:
            parts.append("json=True")
        elif (param.arrays, param.objects) == ("comma", "brackets"):
            parts.append('style="comma"')
        else:
            parts += [f"style={quoted(param.style)}"] if param.style != "form" else []
            parts += [f"explode={param.explode}"] if param.explode != (param.style in {"form", "deepObject"}) else []
            parts += [
                f"{key}={quoted(value)}"
                for key, value in (("arrays", param.arrays), ("objects", param.objects))
                if value
            ]
        parts += ["reserved=True"] if param.reserved else []
        if len(parts) == 1:
            return parts[0]
        self.imports.need("query", "Query", running=True)
        return f"Query({', '.join(parts)})"

    def _sending(self, call: Call) -> Iterator[str | Group]:
        """How the body is written."""
        body = call.body
        if body is None:
            return
        yield f"body={quoted(body.kind)}"
        if body.media != _USUAL[body.kind] and "*" not in body.media:
            yield f"content_type={quoted(body.media)}"
        if call.argument:
            yield f"argument={quoted(call.argument)}"
            if not body.required:
                yield "optional_body=True"
        properties = [keyword for keyword in call.keywords if keyword.param is None]
        rename = [(k.name, quoted(k.field.wire)) for k in properties if k.name != k.field.wire]
        if rename:
            yield mapping("rename=", rename)
        by_wire = {keyword.field.wire: keyword.name for keyword in properties}
        encodings = [
            (by_wire[e.property], self._encoding(e, body.kind)) for e in body.encodings if e.property in by_wire
        ]
        if any(text for _, text in encodings):
            yield mapping("encodings=", [(name, text) for name, text in encodings if text])
        key = next((k.name for k in properties if k.field.wire == self.api.idempotency.body != ""), "")
        if key and body.kind == "json":
            yield f"key={quoted(key)}"

    def _encoding(self, encoding: Encoding, kind: str) -> str:
        """The media type of a part of a multipart form, the style of a property of another; empty for the default."""
        if kind == "multipart":
            return quoted(encoding.media) if encoding.media else ""
        style = encoding.style or "form"
        if kind != "form" or (style == "form" and encoding.explode):
            return ""
        self.imports.need("query", "Query", running=True)
        return f"Query({quoted(encoding.property)}, style={quoted(style)}, explode={encoding.explode})"

    def _security(self, operation: Operation) -> Iterator[str]:
        """The alternatives of this operation, where they are not the API's."""
        if operation.security is None or operation.security == self.api.security:
            return
        known = {credential.scheme for credential in self.api.credentials}
        usable = [found for found in operation.security if set(found.schemes) <= known]
        if operation.security and not usable:
            yield "auth=()"  # what it needs is not supported: headers of the caller's own
            return
        if self._wires(usable) == self._wires(self.api.security):
            return
        shown = ", ".join(_tuple("", [quoted(scheme) for scheme in found.schemes]).flat for found in usable)
        yield f"auth=({shown},)" if len(usable) == 1 else f"auth=({shown})"

    def _wires(self, alternatives: list[Requirement] | tuple[Requirement, ...]) -> list[tuple[object, ...]]:
        """What alternatives send: two bearer schemes that take the same option are one and the same."""
        by_scheme = {c.scheme: (c.kind, c.location, c.key, c.options) for c in self.api.credentials}
        return [tuple(by_scheme.get(scheme) for scheme in found.schemes) for found in alternatives]


def _template(call: Call) -> str:
    """The path with the names of keywords in braces."""
    names = {param.field.wire: keyword for keyword, param in call.path}
    found = "".join(
        piece if isinstance(piece, str) else f"{{{names[piece.field.wire]}}}" for piece in call.operation.path
    )
    return found if found.startswith("/") else f"/{found}"  # it is appended to the server's URL


def _tuple(prefix: str, items: list[str]) -> Group:
    return Group(f"{prefix}(", tuple(items), ",)" if len(items) == 1 else ")")


def _http(url: str) -> str:
    """A WebSocket server is reached over HTTP by a plain request."""
    return url.replace("wss://", "https://", 1).replace("ws://", "http://", 1)
