"""The `resources` package: a module a resource, sync and async, and what is typed of their raw and streaming modes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.targets.python import names as naming
from generator.targets.python.imports import MODULES, Imports
from generator.targets.python.keywords import keywords_of
from generator.targets.python.operations import OperationPrinter, OperationView
from generator.targets.python.parameters import ParamsView, params_views
from generator.targets.python.printer import call, docstring, layout, quoted
from generator.targets.python.replies import is_text, reply_of, reply_types, settled
from generator.targets.python.types import TypePrinter, union
from generator.targets.python.typing_modules import ReplyAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Operation, Resource, Words
    from generator.targets.python.types import Names

Chain: TypeAlias = "tuple[Words, ...]"


@dataclass(frozen=True, slots=True)
class ChildView:
    """A resource below: the attribute, its class (without the prefix of its kind), its module, and its statements."""

    attribute: str
    cls: str
    module: str
    line: str
    async_line: str


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One module below `resources`, ready to render. `call` is how people reach it: `calls.actions`.

    `also` is what its classes inherit from besides.
    """

    path: str
    call: str
    cls: str
    doc: str
    class_doc: str
    async_doc: str
    imports: str
    params: tuple[ParamsView, ...]
    operations: tuple[OperationView, ...]
    children: tuple[ChildView, ...]
    also: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A resource with its final names: Python attribute, module, children."""

    resource: Resource
    chain: Chain
    attribute: str
    module: str
    methods: tuple[tuple[str, Operation], ...]
    children: tuple[Named, ...]

    @property
    def cls(self) -> str:
        """The class, without the prefix of its kind."""
        return naming.class_name((*self.resource.name, "resource"))


def named_tree(
    resource: Resource, chain: Chain = (), attribute: str = "", module: str = "", taken: frozenset[str] = frozenset()
) -> Named:
    """Final names of a resource and all below it. A method keeps its name; a resource of that name gives way.

    `taken` has what the client has beside its members: its options.
    """
    methods: dict[str, Operation] = {}
    for operation in resource.operations:
        name = naming.attribute(operation.name, naming.RESOURCE_MEMBERS)
        while name in methods:
            name += "_"
        methods[name] = operation
    hidden = naming.RESOURCE_MEMBERS if chain else naming.CLIENT_MEMBERS | taken
    attributes, files, children = set(methods), set(), []
    for child in resource.children:
        below = naming.attribute(child.name, hidden)
        while below in attributes:
            below += "_"
        attributes.add(below)
        file = naming.module(child.name)
        while file.casefold() in files:
            file += "_"
        files.add(file.casefold())
        children.append(named_tree(child, (*chain, child.name), below, f"{module}.{file}".strip(".")))
    return Named(resource, chain, attribute, module, tuple(methods.items()), tuple(children))


def walk(named: Named) -> Iterator[Named]:
    """A resource and all below it, depth first."""
    yield named
    for child in named.children:
        yield from walk(child)


def reply_aliases(root: Named, names: Names) -> dict[str, tuple[Chain, ReplyAlias]]:
    """Replies that are no class (a list, a union, a map), by the origin of the operation, with their resource."""
    taken = {*names.models.values(), *names.params.values(), *naming.CLASS_NAMES}
    found: dict[str, tuple[Chain, ReplyAlias]] = {}
    for resource in walk(root):
        for method, operation in resource.methods:
            reply, types = reply_of(operation), reply_types(operation)
            if reply is None or not types or reply.kind not in {"json", "events", "lines"}:
                continue
            if len(types) == 1 and (settled(names.decls, types[0]) in names.models or is_text(reply)):
                continue
            printer = TypePrinter(names, Imports(""), "output")
            if union([printer.text(found) for found in types]) in {"Any", "None"}:
                continue
            words = (*(word for part in resource.chain for word in part), *method.strip("_").split("_"), "response")
            alias = naming.class_name(words)
            while alias in taken:
                alias += "_"
            taken.add(alias)
            found[operation.origin] = (resource.chain, ReplyAlias(alias, types))
    return found


def resources_of(api: Api, root: Named, names: Names, aliases: dict[str, str]) -> list[ResourceView]:
    """Every module of the `resources` package."""
    return [_view(api, named, names, aliases) for named in walk(root) if named.chain]


def _view(api: Api, named: Named, names: Names, aliases: dict[str, str]) -> ResourceView:
    package = bool(named.children)
    module = f"{named.module}.__init__" if package else named.module
    fields = (keyword.name for operation in named.resource.operations for keyword in keywords_of(operation, ()))
    imports = Imports(f"resources.{module}", quiet=True, depth=0, hidden=frozenset(fields) & MODULES)
    printer = OperationPrinter(api, names, imports, aliases, named.cls)
    operations = tuple(printer.view(operation, name) for name, operation in named.methods)
    imports.need("", "Resource", running=True)
    imports.need("", "AsyncResource", running=True)
    for name in ("AsyncRawMode", "AsyncStreamedMode", "Modes", "ModeT", "RawMode", "StreamedMode"):
        imports.need("", name)
    if named.children:
        imports.need("", "Child", running=True)
    children = tuple(child_view(child) for child in named.children)
    for child in children:
        for name in (child.cls, f"Async{child.cls}", f"{child.cls}Modes"):
            imports.add(f".{child.module}", name)
    verifies = api.webhooks is not None and len(named.chain) == 1 and named.attribute == "webhooks"
    if verifies:
        imports.add("." * (imports.depth + imports.home.count(".")) + ".webhooks", "Webhooks", running=True)
    reached = ".".join(naming.attribute(words) for words in named.chain)
    about = named.resource.docs.description or f"Methods of `client.{reached}`."
    return ResourceView(
        path=f"resources/{module.replace('.', '/')}.py",
        call=reached,
        cls=named.cls,
        doc=docstring(f"Methods of `client.{reached}`.", 0),
        class_doc=docstring(about, 4, closed=True),
        async_doc=docstring(f"Asynchronous `{named.cls}`.", 4),
        imports=imports.text(),
        params=params_views(operations, printer.known),
        operations=operations,
        children=children,
        also=", Webhooks" if verifies else "",
    )


def child_view(child: Named, folder: str = "") -> ChildView:
    """A resource as the one above it shows it; `folder` leads from there to its module."""
    module = child.module.rsplit(".", 1)[-1]
    place = quoted(f".{folder}{module}")
    lines = [layout(call(f"{child.attribute}: Child[{kind}{child.cls}] = Child", [place]), 4) for kind in ("", "Async")]
    return ChildView(child.attribute, child.cls, module, *lines)
