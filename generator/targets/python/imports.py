"""The imports of one module: using a symbol imports it."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.targets.python.printer import WIDTH, Group, layout

_TYPING = frozenset({"Annotated", "Any", "Literal", "TypeAlias", "Union", "TYPE_CHECKING"})
# Loaded before anything else is: importing them costs nothing, and names in annotations can be resolved when asked for.
_CHEAP = frozenset({"builtins", "collections.abc", "datetime", "typing"})
MODULES = frozenset({"builtins", "dt", "types"})  # what a field may hide
_EXTENSIONS = frozenset({"Required", "TypedDict", "Unpack", "Self"})


@dataclass(slots=True)
class Imports:
    """What the module below `types` called `home` needs.

    `quiet`: annotations are never evaluated on import, so what would cost time goes under `TYPE_CHECKING`.
    `depth`: packages between this module and the root of the SDK. `hidden`: fields of classes here, which would hide a
    module of the same name.
    """

    home: str
    quiet: bool = False
    depth: int = 1
    hidden: frozenset[str] = frozenset()
    found: dict[tuple[str, bool], set[str]] = field(default_factory=dict)
    modules: dict[tuple[str, bool], None] = field(default_factory=dict)

    def add(self, module: str, name: str, *, running: bool = False) -> str:
        """`from module import name`."""
        self.found.setdefault((module, running or not self.quiet or module in _CHEAP), set()).add(name)
        return name

    def use(self, name: str, *, running: bool = False) -> str:
        """A name of `typing`'s, or of `typing_extensions`' where Python 3.10 lacks it."""
        return self.add(typing_import(name), name, running=running)

    def third(self, module: str, name: str) -> str:
        """A name of another package's."""
        return self.add(module, name)

    def need(self, module: str, name: str, *, running: bool = False) -> str:
        """A name of the runtime's: `module` below `_runtime`."""
        below = f"._runtime.{module}" if module else "._runtime"
        return self.add("." * self._up() + below, name, running=running)

    def refer(self, module: str, name: str) -> str:
        """A declared type: `module` below `types`. Those of other modules are written `types.Name`, and loaded when used."""
        if module == self.home:
            return name
        return f"{self._module('.' * (self._up() + 1), 'types')}.{name}"

    def dates(self) -> str:
        """The module `datetime`, by the name it has here."""
        name = "_dt" if "dt" in self.hidden else "dt"
        self.whole(f"import datetime as {name}")
        return name

    def builtins(self) -> str:
        """The module `builtins`, by the name it has here."""
        name = "_builtins" if "builtins" in self.hidden else "builtins"
        self.whole("import builtins" if name == "builtins" else f"import builtins as {name}")
        return name

    def _module(self, package: str, module: str) -> str:
        if module not in self.hidden:
            return self.add(package, module)
        self.add(package, f"{module} as _{module}")
        return f"_{module}"

    def whole(self, statement: str) -> None:
        """An `import x as y` statement."""
        self.modules[statement, not self.quiet or statement.split()[1] in _CHEAP] = None

    def _up(self) -> int:
        """How many packages this module stands below the root of the SDK."""
        return self.depth + self.home.count(".")

    def text(self) -> str:
        """The import statements; those for the type checker alone stand under `TYPE_CHECKING`."""
        if any(not running for _, running in (*self.found, *self.modules)):
            self.add("typing", "TYPE_CHECKING", running=True)
        running = self._block(running=True, indent=0)
        checking = self._block(running=False, indent=4)
        return f"{running}\n\nif TYPE_CHECKING:\n{checking}" if checking else running

    def _block(self, *, running: bool, indent: int) -> str:
        chosen = {module: names for (module, when), names in self.found.items() if when is running}
        already = {(module, name) for (module, when), names in self.found.items() if when for name in names}
        groups: dict[int, list[str]] = {0: [], 1: [], 2: []}
        for statement, when in sorted(self.modules):
            if when is running:
                groups[_group(statement.split()[1])].append(" " * indent + statement)
        for module in sorted(chosen, key=_order):
            names = sorted((name for name in chosen[module] if running or (module, name) not in already), key=_by_kind)
            if names:
                groups[_group(module)].append(_statement(module, names, indent))
        return "\n\n".join("\n".join(lines) for _, lines in sorted(groups.items()) if lines)


def typing_import(name: str) -> str:
    """The module of a typing construct that Python 3.10 can import it from."""
    return "typing_extensions" if name in _EXTENSIONS else "typing"


def _statement(module: str, names: list[str], indent: int) -> str:
    line = f"{' ' * indent}from {module} import {', '.join(names)}"
    if len(line) <= WIDTH:
        return line
    return " " * indent + layout(Group(f"from {module} import (", tuple(names), ")"), indent)


def _group(module: str) -> int:
    if module.startswith("."):
        return 2
    return 1 if module.partition(".")[0] in {"httpx", "pydantic", "typing_extensions"} else 0


def _order(module: str) -> tuple[int, str]:
    """Relative imports from the farthest: the order of isort, and of ruff's I rules."""
    dots = len(module) - len(module.lstrip("."))
    return (-dots, module[dots:])


def _by_kind(name: str) -> tuple[int, str]:
    """Constants, classes, then the rest: the order of isort's `force-sort-within-sections = false`."""
    return (0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2, name.lower())
