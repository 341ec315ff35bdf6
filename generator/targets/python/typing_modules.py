"""The `types` package: a module of models and aliases a home, and beside it one of parameter dictionaries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.graph import components, edges, references
from generator.ir import Alias, Enumeration, Nullable, Record, Ref, Union, Unknown
from generator.names import resolve
from generator.targets.python import names as naming
from generator.targets.python.imports import MODULES, Imports
from generator.targets.python.printer import Group, docstring, layout, literal, quoted, subscript
from generator.targets.python.types import (
    BUILTINS,
    LONGEST_INLINE,
    MOST_IN_PLACE,
    MOST_VARIANTS,
    Names,
    TypePrinter,
    split_union,
    union,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.ir import Api, Decl, Field, Resource, Type, Use, Words
    from generator.targets.python.layout import Home


@dataclass(frozen=True, slots=True)
class ReplyAlias:
    """A name for a reply that is no class (a list, a union, a map)."""

    name: str
    types: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field: its statement, and its docstring with indent (empty for none)."""

    line: str
    doc: str


@dataclass(frozen=True, slots=True)
class ClassView:
    """One class: the name, what stands in its parentheses, its docstring, its fields."""

    name: str
    bases: str
    doc: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class TypesModule:
    """One module of the `types` package, ready to render."""

    path: str
    name: str
    doc: str
    imports: str
    classes: tuple[ClassView, ...]
    aliases: tuple[str, ...]
    exports: tuple[str, ...]


def names_of(api: Api, homes: Mapping[str, Home]) -> Names:
    """Final names for every declaration that has a class or an alias of its own."""
    wished: list[tuple[tuple[str, Use], tuple[str, ...]]] = []
    crowded = _crowded(api.decls)
    kept = [
        (ident, decl)
        for ident, decl in api.decls.items()
        if ident in homes and (_stands_alone(decl) or ident in crowded)
    ]
    kept.sort(key=_precedence)
    for ident, decl in kept:
        if "output" in decl.used or isinstance(decl.shape, Enumeration):
            wished.append(((ident, "output"), decl.name))
    for ident, decl in kept:
        if "input" in decl.used and not isinstance(decl.shape, Enumeration):
            wished.append(((ident, "input"), (*decl.name, "param")))
    found = resolve(wished, case=naming.class_name, reserved=naming.CLASS_NAMES, casefold=True, joint="")
    return Names(
        api.decls,
        homes,
        {ident: name for (ident, use), name in found.items() if use == "output"},
        {ident: name for (ident, use), name in found.items() if use == "input"},
        _renamed(api.decls),
        frozenset(_forms(api.decls, _multipart(api.root))),
    )


def _multipart(resource: Resource) -> Iterator[Type]:
    """The types of multipart bodies that are given as one keyword."""
    for operation in resource.operations:
        yield from (body.type for body in operation.bodies[:1] if body.kind == "multipart" and not body.fields)
    for child in resource.children:
        yield from _multipart(child)


def _forms(decls: Mapping[str, Decl], types: Iterable[Type]) -> set[str]:
    """The declarations that types are, behind names, null and unions."""
    found: set[str] = set()
    waiting = [*types]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Nullable):
            waiting.append(one.type)
        elif isinstance(one, Ref) and one.id not in found:
            found.add(one.id)
            shape = decls[one.id].shape
            waiting += shape.variants if isinstance(shape, Union) else [shape.type] if isinstance(shape, Alias) else []
    return found


def _precedence(kept: tuple[str, Decl]) -> tuple[bool, bool]:
    """The document's own names come first, and of these the ones that are spelt as a class is."""
    ident, decl = kept
    return (not decl.named, ident.rsplit("/", 1)[-1] != naming.class_name(decl.name))


def _renamed(decls: Mapping[str, Decl]) -> frozenset[str]:
    """Declarations below which, as parameters, a key is not called what the wire calls it."""
    users: dict[str, set[str]] = defaultdict(set)
    for ident, decl in decls.items():
        for below in edges(decl, "input"):
            users[below].add(ident)
    waiting = [
        ident
        for ident, decl in decls.items()
        if any(name != field.wire for name, field in named_fields(decl, "read", naming.attribute))
    ]
    found: set[str] = set()
    while waiting:
        ident = waiting.pop()
        if ident not in found:
            found.add(ident)
            waiting += users[ident]
    return frozenset(found)


def _stands_alone(decl: Decl) -> bool:
    """Whether a declaration gets a name: objects always, long or documented enumerations and unions too."""
    shape = decl.shape
    if isinstance(shape, Record):
        return True
    if isinstance(shape, Enumeration):
        if any(isinstance(member.value, float) for member in shape.members):
            return False
        shown = sum(len(literal(member.value)) + 2 for member in shape.members)
        return shown > LONGEST_INLINE or (decl.named and len(shape.members) > 1)
    return isinstance(shape, Union) and (bool(shape.tag) or len(shape.variants) > MOST_VARIANTS)


def _crowded(decls: Mapping[str, Decl]) -> set[str]:
    """Unions that need a name because they would take too much room in place, with the unions that they are made of."""
    sizes: dict[str, int] = {}
    found: set[str] = set()
    for group in components({ident: edges(decl) for ident, decl in decls.items()}):
        for ident in group:
            shape = decls[ident].shape
            if isinstance(shape, Alias):
                sizes[ident] = _size(shape.type, sizes)
            elif isinstance(shape, Union) and not _stands_alone(decls[ident]):
                sizes[ident] = sum(_size(variant, sizes) for variant in shape.variants)
                if sizes[ident] > MOST_IN_PLACE:
                    found.add(ident)
                    sizes[ident] = 1
    return found


def _size(found: Type, sizes: Mapping[str, int]) -> int:
    """How many types a type is made of, where those without a name stand in place."""
    return sum((sizes.get(ident, 1) for ident in references(found)), 0) or 1


def modules_of(api: Api, names: Names, replies: Mapping[Home, list[ReplyAlias]]) -> list[TypesModule]:
    """Every module of the `types` package, sorted by path."""
    models: dict[Home, list[Decl]] = defaultdict(list)
    params: dict[Home, list[Decl]] = defaultdict(list)
    for ident, decl in api.decls.items():
        if ident in names.models:
            models[names.homes[ident]].append(decl)
        if ident in names.params:
            params[names.homes[ident]].append(decl)
    for home in replies:
        models[home] += []
    made = [_models(names, home, decls, replies.get(home, [])) for home, decls in models.items()]
    made += [_params(names, home, decls) for home, decls in params.items()]
    return sorted(made, key=lambda module: module.path)


def _models(names: Names, home: Home, decls: list[Decl], replies: list[ReplyAlias]) -> TypesModule:
    imports = Imports(home.name, hidden=_hiding(decls))
    printer = TypePrinter(names, imports, "output")
    classes = [model(printer, decl) for decl in decls if isinstance(decl.shape, Record)]
    aliases = [alias(printer, decl) for decl in _in_order(decls)]
    aliases += [alias_text(printer, reply) for reply in replies]
    return TypesModule(
        path=f"types/{home.name.replace('.', '/')}.py",
        name=home.name,
        doc=docstring(f"Types of {home.about}.", 0),
        imports=imports.text(),
        classes=tuple(classes),
        aliases=tuple(aliases),
        exports=(*(names.models[decl.id] for decl in decls), *(reply.name for reply in replies)),
    )


def alias_text(printer: TypePrinter, reply: ReplyAlias) -> str:
    """The alias of a reply that is no class."""
    name = reply.name
    text = union([printer.text(found) for found in reply.types])
    printer.imports.use("TypeAlias")
    parts = split_union(text)
    if len(parts) > 1:
        printer.imports.use("Union")
        return layout(Group(f"{name}: TypeAlias = Union[", tuple(parts), "]"), 0)
    return f"{name}: TypeAlias = {text}"


def _in_order(decls: list[Decl]) -> Iterator[Decl]:
    """Enumerations and unions, those first that others are made of."""
    waiting = {decl.id: decl for decl in decls if not isinstance(decl.shape, Record)}
    while waiting:
        free = [decl for decl in waiting.values() if not _needs(decl) & waiting.keys() - {decl.id}]
        for decl in free or [next(iter(waiting.values()))]:
            yield waiting.pop(decl.id)


def _needs(decl: Decl) -> set[str]:
    return set(edges(decl)) - {decl.id}


def _hiding(decls: list[Decl]) -> frozenset[str]:
    """The fields of all classes of a module, as far as one may hide a module that is imported there."""
    fields = (field for decl in decls if isinstance(decl.shape, Record) for field in decl.shape.fields)
    return frozenset(naming.attribute(field.name) for field in fields) & MODULES


def named_fields(decl: Decl, hidden: str, base: Callable[[Words], str]) -> list[tuple[str, Field]]:
    """The fields of an object but those of the `hidden` access, each with a name of its own.

    A property that is called what Python would call it keeps its name; others of that name are numbered.
    """
    fields = [
        field for field in (decl.shape.fields if isinstance(decl.shape, Record) else ()) if field.access != hidden
    ]
    taken = {field.wire for field in fields if base(field.name) == field.wire}
    found = []
    for field in fields:
        name = wished = base(field.name)
        number = 1
        while name in taken and name != field.wire:
            number += 1
            name = f"{wished.rstrip('_')}_{number}"
        taken.add(name)
        found.append((name, field))
    return found


def model(printer: TypePrinter, decl: Decl) -> ClassView:
    """A response object as a pydantic model."""
    shape = decl.shape
    fields = named_fields(decl, "write", naming.field)
    printer = replace(printer, shadowed=frozenset(name for name, _ in fields) & BUILTINS)
    made = [
        FieldView(_model_line(printer, field, name), docstring(about(field), 4, closed=True)) for name, field in fields
    ]
    printer.imports.need("models", "BaseModel")
    if isinstance(shape, Record) and shape.extra is not None and not isinstance(shape.extra, Unknown):
        made.append(FieldView(f"__pydantic_extra__: dict[str, {printer.text(shape.extra)}]", ""))
    return ClassView(printer.names.models[decl.id], "BaseModel", docstring(text_of(decl), 4), tuple(made))


def _model_line(printer: TypePrinter, field: Field, name: str) -> str:
    text = printer.text(field.type)
    optional = not field.required
    if optional and "None" not in split_union(text) and text != "Any":
        text = f"{text} | None"
    if name == field.wire:
        return f"{name}: {text}" + (" = None" if optional else "")
    printer.imports.third("pydantic", "Field")
    default = "default=None, " if optional else ""
    return f"{name}: {text} = Field({default}alias={quoted(field.wire)})"


def about(field: Field) -> str:
    """What a field's docstring says: its description, else its title; and that it is deprecated."""
    text = field.docs.description or field.docs.summary
    return f"{text}\n\nDeprecated." if field.deprecated and text else "Deprecated." if field.deprecated else text


def text_of(decl: Decl) -> str:
    """What a class's docstring says."""
    text = decl.docs.description or decl.docs.summary
    return f"{text}\n\nDeprecated." if decl.deprecated and text else text


def alias(printer: TypePrinter, decl: Decl) -> str:
    """A module-level alias of an enumeration or a union, with its docstring."""
    name = (printer.names.params if printer.use == "input" and isinstance(decl.shape, Union) else printer.names.models)[
        decl.id
    ]
    printer.imports.use("TypeAlias")
    shape = decl.shape
    doc = docstring(text_of(decl), 0)
    if isinstance(shape, Enumeration):
        printer.imports.use("Literal")
        body = subscript("Literal", [literal(member.value) for member in shape.members])
        if shape.open:
            body = subscript("Union", [body.flat, printer.base_of(shape)])
            printer.imports.use("Union")
    else:
        body = _union(printer, decl)
    return f"{layout(Group(f'{name}: TypeAlias = {body.open}', body.items, body.close), 0)}\n{doc}".rstrip()


def _union(printer: TypePrinter, decl: Decl) -> Group:
    shape = decl.shape
    variants = [printer.text(variant) for variant in (shape.variants if isinstance(shape, Union) else ())]
    printer.imports.use("Union")
    flat = list(dict.fromkeys(part for text in variants for part in split_union(text)))
    body = subscript("Union", flat) if len(flat) > 1 else Group("Union[", (flat[0],), "]")
    if not isinstance(shape, Union) or not shape.tag or printer.use == "input" or not _all_models(printer, shape):
        return body
    pairs = [(value, printer.text(target)) for value, target in shape.mapping]
    printer.imports.need("models", "Tagged")
    printer.imports.use("Annotated")
    table = Group("{", tuple(f"{quoted(value)}: {name}" for value, name in pairs), "}")
    return Group("Annotated[", (body, Group("Tagged(", (quoted(shape.tag), table), ")")), "]")


def _all_models(printer: TypePrinter, shape: Union) -> bool:
    """Whether every variant is an object, which is what a tag can stand in."""
    return all(isinstance(variant, Ref) and _is_record(printer.names.decls, variant) for variant in shape.variants)


def _is_record(decls: Mapping[str, Decl], found: Type) -> bool:
    while isinstance(found, Ref) and found.id in decls and isinstance(decls[found.id].shape, Alias):
        found = decls[found.id].shape.type  # type: ignore[union-attr]  # an Alias, as just tested
    return isinstance(found, Ref) and isinstance(decls[found.id].shape, Record)


def _params(names: Names, home: Home, decls: list[Decl]) -> TypesModule:
    imports = Imports(f"{home.name}_params", quiet=True, hidden=_hiding(decls))
    printer = TypePrinter(names, imports, "input")
    classes = [parameters(printer, decl) for decl in decls if isinstance(decl.shape, Record)]
    aliases = [_text_alias(printer, decl) for decl in _in_order(decls)]
    return TypesModule(
        path=f"types/{home.name.replace('.', '/')}_params.py",
        name=f"{home.name}_params",
        doc=docstring(f"Parameters of {home.about}.", 0),
        imports=imports.text(),
        classes=tuple(classes),
        aliases=tuple(aliases),
        exports=tuple(names.params[decl.id] for decl in decls),
    )


def _text_alias(printer: TypePrinter, decl: Decl) -> str:
    """A union of parameter dictionaries; its variants are names in quotes, looked up when somebody asks."""
    name = printer.names.params[decl.id]
    printer.imports.use("TypeAlias", running=True)
    printer.imports.use("Union", running=True)
    shape = decl.shape
    variants = [printer.text(variant) for variant in (shape.variants if isinstance(shape, Union) else ())]
    flat = list(dict.fromkeys(part for text in variants for part in split_union(text)))
    return layout(Group(f"{name}: TypeAlias = Union[", tuple(quoted(part) for part in flat), "]"), 0)


def parameters(printer: TypePrinter, decl: Decl) -> ClassView:
    """A nested parameter object as a TypedDict. Where a response has it too, its fields are described there."""
    twin = printer.names.models.get(decl.id)
    fields = named_fields(decl, "read", naming.attribute)
    shadowed = frozenset(name for name, _ in fields) & BUILTINS
    printer = replace(printer, shadowed=shadowed, uploads=decl.id in printer.names.forms)
    made = [
        FieldView(keyword_line(printer, field, name), "" if twin else docstring(about(field), 4, closed=True))
        for name, field in fields
    ]
    printer.imports.use("TypedDict", running=True)
    about_all = f"As `{twin}`, for requests." if twin else text_of(decl)
    return ClassView(printer.names.params[decl.id], "TypedDict, total=False", docstring(about_all, 4), tuple(made))


def keyword_line(printer: TypePrinter, field: Field, name: str, *, marked: bool = True) -> str:
    """A key of a parameter dictionary; `marked`: a wire name of its own stands beside the type."""
    text = printer.text(field.type)
    if marked and name != field.wire:
        printer.imports.use("Annotated")
        printer.imports.need("wire", "Wire")
        text = f"Annotated[{text}, Wire({quoted(field.wire)})]"
    if field.required:
        printer.imports.use("Required")
        text = f"Required[{text}]"
    return f"{name}: {text}"
