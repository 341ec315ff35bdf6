"""One operation as Python: its keywords, its endpoint, its signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Param, Record
from generator.targets.python import names as naming
from generator.targets.python.printer import WIDTH, Group, call, docstring, layout, mapping, quoted
from generator.targets.python.replies import reply_of, settled
from generator.targets.python.types import BUILTINS, Names, TypePrinter
from generator.targets.python.typing_modules import FieldView, about, keyword_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Body, Field, Operation, Requirement, Type
    from generator.targets.python.imports import Imports


@dataclass(frozen=True, slots=True)
class Keyword:
    """One keyword of a method: a parameter, a body property, or the whole body."""

    name: str
    field: Field
    param: Param | None


@dataclass(frozen=True, slots=True)
class ReplyView:
    """What a call gives: how the endpoint names it, the annotation, and the media type that is asked for."""

    key: str
    text: str
    accept: str
    stream: str = ""


@dataclass(frozen=True, slots=True)
class OperationView:
    """One method, ready to render: every string is final."""

    name: str
    params: str
    params_base: str
    fields: tuple[FieldView, ...]
    endpoint_name: str
    endpoint: str
    signature: str
    async_signature: str
    body: str
    async_body: str
    doc: str
    async_doc: str
    modal: str


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


class OperationPrinter:
    """Writes the operations of one resource module."""

    def __init__(self, api: Api, names: Names, imports: Imports, replies: dict[str, str], cls: str) -> None:
        """For the resource `cls`; `replies` maps an operation's origin to the alias of a reply that is no class."""
        self.cls = cls
        self.api = api
        self.names = names
        self.imports = imports
        self.replies = replies
        self.known: set[str] = {*names.models.values(), *names.params.values(), *naming.CLASS_NAMES}

    def view(self, operation: Operation, name: str) -> OperationView:
        """Everything that the template of a resource needs for one method."""
        path = path_params(operation)
        path_names = tuple(keyword for keyword, _ in path)
        keywords = keywords_of(operation, path_names)
        body = operation.bodies[0] if operation.bodies else None
        argument = argument_of(body, {*path_names, *(keyword.name for keyword in keywords)})
        shadowed = frozenset((*(keyword.name for keyword in keywords), argument)) & BUILTINS
        printer = TypePrinter(self.names, self.imports, "input", shadowed)
        fields = [
            *self._fields(printer, keywords),
            *([self._argument_field(printer, body, argument)] if body and argument else []),
        ]
        params = self._params_name(name) if fields else self._options(operation)
        reply = self._reply(operation)
        self.imports.use("Unpack")
        outside = TypePrinter(self.names, self.imports, "input")
        arguments = [f"{keyword}: {self._path_type(outside, param)}" for keyword, param in path]
        signature = _signature(arguments, f"**params: Unpack[{params}]")
        given, awaited = self._results(operation, reply)
        asynchronous = "def" if operation.paging else "async def"
        constant = f"_{name.strip('_')}"
        return OperationView(
            name=name,
            params=params if fields else "",
            params_base=self._options(operation),
            fields=tuple(fields),
            endpoint_name=constant,
            endpoint=layout(self._endpoint(operation, constant, params, path, keywords, argument, reply), 0),
            signature=_definition("def", name, signature, given),
            async_signature=_definition(asynchronous, name, signature, awaited),
            body=self._body(operation, constant, path_names, reply, "Sync"),
            async_body=("" if operation.paging else "await ")
            + self._body(operation, constant, path_names, reply, "Async"),
            doc=docstring(self._doc(operation), 8, closed=True),
            async_doc=docstring(self._summary(operation), 8),
            modal=self._modal(name, same=given == awaited),
        )

    # --- parameters ---

    def _params_name(self, name: str) -> str:
        found = naming.class_name((*name.strip("_").split("_"), "params"))
        while found in self.known:
            found += "_"
        return found

    def _options(self, operation: Operation) -> str:
        header = self.api.idempotency.header
        write = operation.verb in {"post", "patch", "put", "delete"}
        own = any(
            param.location == "header" and param.field.wire.lower() == header.lower() for param in operation.params
        )
        kind = "IdempotentOptions" if header and write and not own else "Options"
        return self.imports.need("", kind, running=True)

    def _fields(self, printer: TypePrinter, keywords: tuple[Keyword, ...]) -> Iterator[FieldView]:
        for keyword in keywords:
            line = keyword_line(printer, keyword.field, keyword.name, marked=False)
            yield FieldView(line, docstring(about(keyword.field), 4, closed=True))

    def _argument_field(self, printer: TypePrinter, body: Body, argument: str) -> FieldView:
        text = printer.text(body.type)
        if body.required:
            self.imports.use("Required")
            text = f"Required[{text}]"
        return FieldView(f"{argument}: {text}", docstring(body.docs.description, 4, closed=True))

    def _path_type(self, printer: TypePrinter, param: Param) -> str:
        text = printer.text(param.field.type)
        return "str" if text == "object" else text

    # --- replies ---

    def _reply(self, operation: Operation) -> ReplyView:
        reply = reply_of(operation)
        if reply is None or reply.kind == "none":
            return ReplyView("None", "None", "*/*")
        if reply.kind == "binary":
            return ReplyView("bytes", "bytes", reply.media if "*" not in reply.media else "*/*")
        if reply.kind == "text":
            return ReplyView("str", "str", reply.media)
        stream = reply.kind if reply.kind in {"events", "lines"} else ""
        accept = reply.media if stream or not reply.media.startswith("*") else "application/json"
        alias = self.replies.get(operation.origin)
        if alias:
            return ReplyView(alias, self.imports.refer("", alias), accept, stream)
        ident = settled(self.names.decls, reply.type)
        named = self.names.models.get(ident) if ident else None
        if named is None:
            return ReplyView("object", "object", accept, stream)
        return ReplyView(named, self.imports.refer("", named), accept, stream)

    def _results(self, operation: Operation, reply: ReplyView) -> tuple[str, str]:
        """The return annotations of the sync and the async method."""
        if operation.paging:
            item = TypePrinter(self.names, self.imports, "output").text(operation.paging.item)
            page = naming.class_name(tuple(operation.paging.name.split("_")))
            for kind in ("Sync", "Async"):
                self.imports.add(
                    "." * (self.imports.depth + self.imports.home.count(".")) + ".pagination",
                    f"{kind}{page}",
                    running=True,
                )
            self.imports.need("paging", "AsyncPaginator")
            return f"Sync{page}[{item}]", f"AsyncPaginator[{item}, Async{page}[{item}]]"
        if reply.stream:
            kind = "LineStream" if reply.stream == "lines" else "Stream"
            sync, asynchronous = self.imports.need("events", kind), self.imports.need("events", f"Async{kind}")
            return f"{sync}[{reply.text}]", f"{asynchronous}[{reply.text}]"
        if reply.key == "bytes":
            self.imports.need("responses", "BinaryResponse")
            self.imports.need("responses", "AsyncBinaryResponse")
            return "BinaryResponse", "AsyncBinaryResponse"
        return reply.text, reply.text

    def _modal(self, name: str, *, same: bool) -> str:
        """The method in the raw and streaming modes."""
        arguments = [f"{self.cls}.{name}", *([] if same else [f"Async{self.cls}.{name}"])]
        kind = self.imports.need("", "Modal" if same else "TwinModal")
        return layout(Group(f"{name} = {kind}(", tuple(arguments), ")"), 8)

    # --- the endpoint ---

    def _endpoint(  # noqa: PLR0913, PLR0917 - all that is known of an operation
        self,
        operation: Operation,
        constant: str,
        params: str,
        path: tuple[tuple[str, Param], ...],
        keywords: tuple[Keyword, ...],
        argument: str,
        reply: ReplyView,
    ) -> Group:
        names = {param.field.wire: keyword for keyword, param in path}
        template = "".join(
            piece if isinstance(piece, str) else f"{{{names[piece.field.wire]}}}" for piece in operation.path
        )
        self.imports.need("", "Endpoint", running=True)
        arguments: list[str | Group] = [quoted(operation.verb.upper()), quoted(template), quoted(reply.key), params]
        arguments += self._places(keywords, path, bare=not operation.bodies)
        arguments += self._sending(operation, keywords, argument)
        if any(self._renames(found) for found in _sent_types(operation, keywords, argument)):
            arguments.append("nested=True")
        if self._options(operation) == "IdempotentOptions":
            arguments.append("idempotent=True")
        if reply.accept != "application/json":
            arguments.append(f"accept={quoted(reply.accept)}")
        if reply.stream:
            arguments.append(f"stream={quoted(reply.stream)}")
        arguments += self._security(operation)
        if operation.server and operation.server not in {server.url for server in self.api.servers[:1]}:
            arguments.append(f"base_url={quoted(_http(operation.server))}")
        return call(f"{constant} = Endpoint", arguments)

    def _places(
        self, keywords: tuple[Keyword, ...], path: tuple[tuple[str, Param], ...], *, bare: bool
    ) -> Iterator[str | Group]:
        """Which keywords go where; without a body, one that is not named goes into the query as it is."""
        for location, option in (("query", "query"), ("header", "headers"), ("cookie", "cookies")):
            found = [
                (k.name, self._query(k.param))
                for k in keywords
                if k.param
                and k.param.location == location
                and not (location == "query" and bare and self._query(k.param) == quoted(k.name))
            ]
            if found:
                yield mapping(f"{option}=", found)
        styled = [(name, self._styled(param)) for name, param in path if param.style != "simple" or param.explode]
        if styled:
            yield mapping("path_styles=", styled)

    def _styled(self, param: Param) -> str:
        self.imports.need("query", "Query", running=True)
        return f"Query({quoted(param.field.wire)}, style={quoted(param.style)}, explode={param.explode})"

    def _query(self, param: Param) -> str:
        """The wire name alone, or with what departs from OpenAPI's default style."""
        parts = [quoted(param.field.wire)]
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

    def _sending(self, operation: Operation, keywords: tuple[Keyword, ...], argument: str) -> Iterator[str | Group]:
        """How the body is written."""
        body = operation.bodies[0] if operation.bodies else None
        if body is None:
            return
        yield f"body={quoted(body.kind)}"
        usual = {
            "json": "application/json",
            "form": "application/x-www-form-urlencoded",
            "multipart": "multipart/form-data",
            "binary": "application/octet-stream",
            "text": "text/plain",
        }
        if body.media != usual[body.kind] and "*" not in body.media:
            yield f"content_type={quoted(body.media)}"
        if argument:
            yield f"argument={quoted(argument)}"
            if not body.required:
                yield "optional_body=True"
        properties = [keyword for keyword in keywords if keyword.param is None]
        rename = [(k.name, quoted(k.field.wire)) for k in properties if k.name != k.field.wire]
        if rename:
            yield mapping("rename=", rename)
        by_wire = {keyword.field.wire: keyword.name for keyword in properties}
        media = [(by_wire[e.property], quoted(e.media)) for e in body.encodings if e.media and e.property in by_wire]
        if media and body.kind == "multipart":
            yield mapping("encodings=", media)
        key = next((k.name for k in properties if k.field.wire == self.api.idempotency.body != ""), "")
        if key and body.kind == "json":
            yield f"key={quoted(key)}"

    def _renames(self, found: Type) -> bool:
        """Whether somewhere below a key is not called what the wire calls it."""
        from generator.graph import edges, references  # noqa: PLC0415 - beside its only use

        seen: set[str] = set()
        waiting = list(references(found))
        while waiting:
            ident = waiting.pop()
            decl = self.names.decls.get(ident)
            if ident in seen or decl is None:
                continue
            seen.add(ident)
            waiting += edges(decl, "input")
            if isinstance(decl.shape, Record) and any(
                naming.attribute(field.name) != field.wire for field in decl.shape.fields if field.access != "read"
            ):
                return True
        return False

    def _security(self, operation: Operation) -> Iterator[str]:
        """The alternatives of this operation, where they are not the API's."""
        if operation.security is None or operation.security == self.api.security:
            return
        known = {credential.scheme for credential in self.api.credentials}
        usable = [found for found in operation.security if set(found.schemes) <= known]
        if operation.security and not usable:
            return
        if self._wires(usable) == self._wires(self.api.security):
            return
        shown = ", ".join(_tuple("", [quoted(scheme) for scheme in found.schemes]).flat for found in usable)
        yield f"auth=({shown},)" if len(usable) == 1 else f"auth=({shown})"

    def _wires(self, alternatives: list[Requirement] | tuple[Requirement, ...]) -> list[tuple[object, ...]]:
        """What alternatives send: two bearer schemes that take the same option are one and the same."""
        by_scheme = {c.scheme: (c.kind, c.location, c.key, c.options) for c in self.api.credentials}
        return [tuple(by_scheme.get(scheme) for scheme in found.schemes) for found in alternatives]

    # --- text ---

    def _body(
        self, operation: Operation, constant: str, path_names: tuple[str, ...], reply: ReplyView, kind: str
    ) -> str:
        given = "".join(f", {name}" for name in path_names)
        if operation.paging:
            page = naming.class_name(tuple(operation.paging.name.split("_")))
            return f"self._page({constant}, {kind}{page}, params{given})"
        return f"self.{'_perform' if reply.key == 'None' else '_send'}({constant}, params{given})"

    def _summary(self, operation: Operation) -> str:
        text = operation.docs.summary or operation.docs.description.split("\n", 1)[0]
        return text or f"{operation.verb.upper()} {operation.endpoint.split(' ', 1)[1]}"

    def _doc(self, operation: Operation) -> str:
        """Summary, description, and which errors the document tells of."""
        description = operation.docs.description
        parts = [self._summary(operation)]
        if description and description != parts[0]:
            parts.append(description if operation.docs.summary else description.split("\n", 1)[-1])
        if operation.deprecated:
            parts.append("Deprecated.")
        errors = [reply.status for reply in operation.replies if reply.status[:1] in {"4", "5"}]
        if errors:
            parts.append(f"Errors: {', '.join(dict.fromkeys(errors))}.")
        return "\n\n".join(part.strip() for part in parts if part.strip())


def _sent_types(operation: Operation, keywords: tuple[Keyword, ...], argument: str) -> Iterator[Type]:
    yield from (keyword.field.type for keyword in keywords)
    if argument:
        yield operation.bodies[0].type


def _signature(arguments: list[str], keywords: str) -> list[str]:
    """The last path parameter by position or keyword, earlier ones by keyword only."""
    *earlier, last = arguments or [""]
    found = ["self", *([last] if last else [])]
    return [*found, *(["*", *earlier] if earlier else []), keywords]


def _definition(kind: str, name: str, signature: list[str], result: str) -> str:
    group = Group(f"{kind} {name}(", tuple(signature), f") -> {result}:")
    laid_out = layout(group, 4)
    return laid_out if max(map(len, laid_out.split("\n"))) < WIDTH else group.flat  # black splits what is left


def _tuple(prefix: str, items: list[str]) -> Group:
    return Group(f"{prefix}(", tuple(items), ",)" if len(items) == 1 else ")")


def _http(url: str) -> str:
    """A WebSocket server is reached over HTTP by a plain request."""
    return url.replace("wss://", "https://", 1).replace("ws://", "http://", 1)
