"""Types as Python annotations: what a response gives, and what a call takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import (
    Alias,
    Const,
    Enumeration,
    File,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Ref,
    Scalar,
    TupleOf,
    Union,
)
from generator.targets.python.printer import literal

if TYPE_CHECKING:
    from generator.ir import Decl, Type, Use
    from generator.targets.python.imports import Imports
    from generator.targets.python.layout import Home

_OUTPUT = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_DATES = {"date-time": "datetime", "date": "date"}
BUILTINS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "str"})
# Brackets, bars, and string literals whole, so that nothing inside them counts.
_TOKENS = re.compile(r"""[\[\]()|]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'""")
LONGEST_INLINE = 72
MOST_VARIANTS = 3
MOST_IN_PLACE = 12
DEEPEST_INLINE = 12


@dataclass(frozen=True, slots=True)
class Names:
    """Final names. `models` and `params` by declaration id; a declaration that is written in place has none.

    `renamed`: those below which a key has another name on the wire.
    """

    decls: Mapping[str, Decl]
    homes: Mapping[str, Home]
    models: Mapping[str, str]
    params: Mapping[str, str]
    renamed: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    """Declarations that are whole multipart bodies: their properties may be files, those of others are JSON."""

    def module(self, ident: str, use: Use) -> str:
        """The module below `types` that a declaration is imported from."""
        home = self.homes[ident].name
        return f"{home}_params" if use == "input" and isinstance(self.decls[ident].shape, Record | Union) else home


@dataclass(frozen=True, slots=True)
class TypePrinter:
    """Annotations for one module and one direction."""

    names: Names
    imports: Imports
    use: Use
    shadowed: frozenset[str] = frozenset()
    """Builtins that a field of the class has the name of: they are written `builtins.str` there."""
    uploads: bool = False
    """Whether a file is a part of a form or a body by itself; elsewhere it is text, base64 where it is given as bytes."""

    def text(self, found: Type, trail: frozenset[str] = frozenset()) -> str:  # noqa: PLR0911 - a case a node
        """The annotation of a type."""
        if isinstance(found, Ref):
            return self._reference(found.id, trail)
        if isinstance(found, Scalar):
            return self._scalar(found)
        if isinstance(found, Const):
            return "None" if found.value is None else self._choice((found.value,))
        if isinstance(found, Nullable):
            return union([self.text(found.type, trail), "None"])
        if isinstance(found, ListOf):
            return self._list(self.text(found.item, trail))
        if isinstance(found, MapOf):
            return self._map(self.text(found.value, trail))
        if isinstance(found, TupleOf):
            return self._list(
                union([self.text(item, trail) for item in (*found.items, *((found.rest,) if found.rest else ()))])
            )
        if isinstance(found, File):
            return self._file()
        return self._any()

    def _file(self) -> str:
        if self.use == "output":
            return self._builtin("str")
        if self.uploads:
            return self.imports.need("files", "FileInput")
        return f"{self._builtin('str')} | {self._builtin('bytes')}"

    def _builtin(self, name: str) -> str:
        if name not in self.shadowed:
            return name
        return f"{self.imports.builtins()}.{name}"

    def _any(self) -> str:
        return self._builtin("object") if self.use == "input" else self.imports.use("Any")

    def _scalar(self, found: Scalar) -> str:
        if found.kind == "string" and found.format in _DATES:
            name = f"{self.imports.dates()}.{_DATES[found.format]}"
            return f"{self._builtin('str')} | {name}" if self.use == "input" else name
        return self._builtin(_OUTPUT[found.kind])

    def _list(self, item: str) -> str:
        if self.use == "output":
            return f"{self._builtin('list')}[{item}]"
        return f"{self.imports.add('collections.abc', 'Sequence')}[{item}]"

    def _map(self, value: str) -> str:
        if self.use == "output":
            return f"{self._builtin('dict')}[{self._builtin('str')}, {value}]"
        return f"{self.imports.add('collections.abc', 'Mapping')}[{self._builtin('str')}, {value}]"

    def _choice(self, values: tuple[str | float | bool, ...]) -> str:
        exact = [literal(value) for value in values if not isinstance(value, float)]
        if exact:
            self.imports.use("Literal")
        shown = [f"Literal[{', '.join(exact)}]"] if exact else []
        return union([*shown, *([self._builtin("float")] if len(exact) < len(values) else [])])  # PEP 586: no floats

    def base_of(self, shape: Enumeration) -> str:
        """The scalar type of the members."""
        kinds = sorted({type(member.value).__name__ for member in shape.members})
        return " | ".join(self._builtin(kind) for kind in kinds)

    def _reference(self, ident: str, trail: frozenset[str]) -> str:
        decl = self.names.decls[ident]
        named = (self.names.params if self.use == "input" else self.names.models).get(ident)
        if isinstance(decl.shape, Enumeration | Alias):
            named = self.names.models.get(ident)
        if named:
            return self.imports.refer(self.names.module(ident, self.use), named)
        if ident in trail or len(trail) > DEEPEST_INLINE:  # a type that is nothing but itself, or too deep in others
            return self._any()
        return self.inline(decl, trail | {ident})

    def inline(self, decl: Decl, trail: frozenset[str]) -> str:
        """A declaration written in place."""
        shape = decl.shape
        if isinstance(shape, Alias):
            return self.text(shape.type, trail)
        if isinstance(shape, Enumeration):
            shown = self._choice(tuple(member.value for member in shape.members))
            return union([shown, self.base_of(shape)]) if shape.open else shown
        if isinstance(shape, Union):
            return union([self.text(variant, trail) for variant in shape.variants])
        return self._map(self._any())


def union(variants: list[str]) -> str:
    """`A | B`, each variant once, None last; anything absorbs the rest."""
    flat = list(dict.fromkeys(part for variant in variants for part in split_union(variant)))
    for whole in ("Any", "object"):
        if whole in flat:
            return whole
    return " | ".join([*(part for part in flat if part != "None"), *(["None"] if "None" in flat else [])])


def split_union(text: str) -> list[str]:
    """The variants of an annotation, split at the top level only."""
    parts, depth, start = [], 0, 0
    for token in _TOKENS.finditer(text):
        mark = token[0]
        if mark in "[(":
            depth += 1
        elif mark in "])":
            depth -= 1
        elif mark == "|" and depth == 0:
            parts.append(text[start : token.start()].strip())
            start = token.end()
    return [*parts, text[start:].strip()]
