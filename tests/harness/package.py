"""A generated package looked at from all sides: its text, its modules, its models."""

from __future__ import annotations

import importlib
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import black
from black.mode import TargetVersion
from pydantic import BaseModel, TypeAdapter

_MODE = black.Mode(line_length=120, target_versions={TargetVersion.PY310})
# The runtime is tested where it is written: it is copied as it is.
_VERBATIM = "_runtime"


def own_files(folder: Path) -> Iterator[Path]:
    """The generated Python files, without those that are copied as they are."""
    yield from (file for file in sorted(folder.rglob("*.py")) if _VERBATIM not in file.relative_to(folder).parts)


def check_text(folder: Path) -> None:
    """Every file compiles without a warning, and black has nothing to change in it."""
    for file in own_files(folder):
        text = file.read_text("utf-8")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compile(text, str(file), "exec", dont_inherit=True)
        if text:
            assert black.format_str(text, mode=_MODE) == text, file


def modules(folder: Path, package: str) -> list[str]:
    """The names of the generated modules of a package."""
    found = [file.relative_to(folder).with_suffix("").parts for file in own_files(folder / package)]
    return [".".join(parts).removesuffix(".__init__") for parts in found]


def imported(folder: Path, package: str) -> ModuleType:
    """The package below `folder`, importable from now on."""
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
        importlib.invalidate_caches()
    return importlib.import_module(package)


def forget(package: str, *, but: str = "-") -> None:
    """Unload the package and all its modules, `but` those below one of them."""
    for name in [*sys.modules]:
        if (name == package or name.startswith(f"{package}.")) and not name.startswith(f"{package}.{but}"):
            del sys.modules[name]


def check_modules(folder: Path, package: str) -> None:
    """Every module can be the first to be imported, and every type in it is complete by then."""
    imported(folder, package)
    for name in modules(folder, package):
        forget(package, but=_VERBATIM)
        module = importlib.import_module(name)
        for value in [*vars(module).values()]:
            if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == name:
                value.model_rebuild(raise_errors=True)
                assert value.__pydantic_complete__
    types: Any = importlib.import_module(f"{package}.types")
    for name in dir(types):
        value = getattr(types, name)
        if get_args(value):
            TypeAdapter(value)
    forget(package)
