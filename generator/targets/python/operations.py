"""One operation as Python: its keywords, its endpoint, its signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Param
from generator.targets.python import names as naming
from generator.targets.python.endpoints import EndpointPrinter, ReplyView
from generator.targets.python.keywords import call_of
from generator.targets.python.printer import WIDTH, Group, docstring, layout
from generator.targets.python.replies import is_text, reply_of, settled
from generator.targets.python.types import BUILTINS, Names, TypePrinter
from generator.targets.python.typing_modules import FieldView, about, keyword_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Operation
    from generator.targets.python.imports import Imports
    from generator.targets.python.keywords import Call


@dataclass(frozen=True, slots=True)
class OperationView:
    """One method, ready to render: every string is final."""

    name: str
    params: str
    params_base: str
    fields: tuple[FieldView, ...]
    endpoint: str
    signature: str
    async_signature: str
    body: str
    async_body: str
    doc: str
    modal: str


class OperationPrinter:
    """Writes the operations of one resource module."""

    def __init__(self, api: Api, names: Names, imports: Imports, replies: dict[str, str], cls: str) -> None:
        """For the resource `cls`; `replies` maps an operation's origin to the alias of a reply that is no class."""
        self.cls = cls
        self.api = api
        self.names = names
        self.imports = imports
        self.replies = replies
        self.endpoints = EndpointPrinter(api, names, imports)
        self.known: set[str] = {*names.models.values(), *names.params.values(), *naming.CLASS_NAMES}

    def view(self, operation: Operation, name: str) -> OperationView:
        """Everything that the template of a resource needs for one method."""
        call = call_of(operation)
        fields = tuple(self._fields(call))
        options = self.endpoints.options(operation)
        params = self._params_name(name) if fields else options
        reply = self._reply(operation)
        given, awaited = self._results(operation, reply)
        constant = f"_{name.strip('_')}"
        signature = self._signature(call, params)
        return OperationView(
            name=name,
            params=params if fields else "",
            params_base=options,
            fields=fields,
            endpoint=self.endpoints.text(call, constant, params, reply),
            signature=_definition("def", name, signature, given),
            async_signature=_definition("def" if operation.paging else "async def", name, signature, awaited),
            body=_body(call, constant, reply, "Sync"),
            async_body=("" if operation.paging else "await ") + _body(call, constant, reply, "Async"),
            doc=docstring(_doc(operation), 8, closed=True),
            modal=self._modal(name, same=given == awaited),
        )

    # --- parameters ---

    def _params_name(self, name: str) -> str:
        found = naming.class_name((*name.strip("_").split("_"), "params"))
        while found in self.known:
            found += "_"
        return found

    def _fields(self, call: Call) -> Iterator[FieldView]:
        """The keys of the dictionary of keywords."""
        shadowed = frozenset((*(keyword.name for keyword in call.keywords), call.argument)) & BUILTINS
        uploads = call.body is not None and call.body.kind in {"multipart", "binary"}
        printer = TypePrinter(self.names, self.imports, "input", shadowed, uploads)
        for keyword in call.keywords:
            line = keyword_line(printer, keyword.field, keyword.name, marked=False)
            yield FieldView(line, docstring(about(keyword.field), 4, closed=True))
        if call.body and call.argument:
            text = printer.text(call.body.type)
            if call.body.required:
                self.imports.use("Required")
                text = f"Required[{text}]"
            yield FieldView(f"{call.argument}: {text}", docstring(call.body.docs.description, 4, closed=True))

    def _signature(self, call: Call, params: str) -> list[str]:
        """The last path parameter by position or keyword, earlier ones by keyword only."""
        printer = TypePrinter(self.names, self.imports, "input")
        self.imports.use("Unpack")
        *earlier, last = [f"{name}: {self._path_type(printer, param)}" for name, param in call.path] or [""]
        found = ["self", *([last] if last else []), *(["*", *earlier] if earlier else [])]
        return [*found, f"**params: Unpack[{params}]"]

    def _path_type(self, printer: TypePrinter, param: Param) -> str:
        text = printer.text(param.field.type)
        return "str" if text == "object" else text

    # --- replies ---

    def _reply(self, operation: Operation) -> ReplyView:  # noqa: PLR0911 - a case a kind
        reply = reply_of(operation)
        if reply is None or reply.kind == "none":
            return ReplyView("None", "None", "*/*")
        if reply.kind == "binary":
            return ReplyView("bytes", "bytes", reply.media if "*" not in reply.media else "*/*")
        if reply.kind == "text":
            return ReplyView("str", "str", reply.media)
        stream = reply.kind if reply.kind in {"events", "lines"} else ""
        if is_text(reply):
            return ReplyView("str", "str", reply.media, stream)
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


def _definition(kind: str, name: str, signature: list[str], result: str) -> str:
    group = Group(f"{kind} {name}(", tuple(signature), f") -> {result}:")
    laid_out = layout(group, 4)
    return laid_out if max(map(len, laid_out.split("\n"))) < WIDTH else group.flat  # black splits what is left


def _body(call: Call, constant: str, reply: ReplyView, kind: str) -> str:
    """The one expression of a method."""
    names = {param.field.wire: name for name, param in call.path}
    given = "".join(f", {names[piece.field.wire]}" for piece in call.operation.path if isinstance(piece, Param))
    if call.operation.paging:
        page = naming.class_name(tuple(call.operation.paging.name.split("_")))
        return f"self._page({constant}, {kind}{page}, params{given})"
    return f"self.{'_perform' if reply.key == 'None' else '_send'}({constant}, params{given})"


def _summary(operation: Operation) -> str:
    text = operation.docs.summary or operation.docs.description.split("\n", 1)[0]
    return text or f"{operation.verb.upper()} {operation.endpoint.split(' ', 1)[1]}"


def _doc(operation: Operation) -> str:
    """Summary, description, and which errors the document tells of."""
    description = operation.docs.description
    parts = [_summary(operation)]
    if description and description != parts[0]:
        parts.append(description if operation.docs.summary else description.split("\n", 1)[-1])
    if operation.deprecated:
        parts.append("Deprecated.")
    errors = [reply.status for reply in operation.replies if reply.status[:1] in {"4", "5"}]
    if errors:
        parts.append(f"Errors: {', '.join(dict.fromkeys(errors))}.")
    return "\n\n".join(part.strip() for part in parts if part.strip())
