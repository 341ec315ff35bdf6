"""The directions in which modules may import, as `architecture.md` has them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

# What each part may import besides itself. A part is a module or a package of `generator`.
ALLOWED: dict[str, set[str]] = {
    # ground: they know nothing of this project
    "cache": set(),
    "diagnostics": set(),
    "ir": set(),
    "graph": {"ir"},
    "names": set(),
    "paths": set(),
    "lock": set(),
    "resources": set(),
    "version": set(),
    "project": set(),
    # stages, each knowing only what it is given
    "load": {"diagnostics"},
    "config": {"cache", "diagnostics", "ir", "load", "names"},
    "check": {"cache", "diagnostics", "load"},
    "build": {"config", "diagnostics", "graph", "ir", "load", "names"},
    "render": {"resources"},
    "targets": {"cache", "diagnostics", "format", "graph", "ir", "names", "render", "resources", "version"},
    "format": {"cache"},
    "manifest": {"paths"},
    "plan": {"manifest", "paths"},
    "write": {"diagnostics", "lock", "manifest", "paths", "plan"},
    # around them
    "facts": {"cache", "config", "load", "manifest", "resources", "version"},
    "replay": {"cache", "config", "diagnostics", "facts", "manifest", "plan", "write"},
    "model": {"ir", "names", "replay"},
    "starter": {"ir", "names"},
    "report": {"diagnostics"},
    "pipeline": {
        "build", "cache", "check", "config", "diagnostics", "facts", "format", "ir", "load", "model", "replay", "starter", "targets",
        "write",
    },
    "cli": {"cache", "diagnostics", "pipeline", "project", "report", "version"},
    "__main__": {"cli"},
    "__init__": {"pipeline"},
}  # fmt: skip


def modules(root: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted((root / "generator").rglob("*.py")):
        yield file.relative_to(root / "generator").with_suffix("").parts[0], file


def imported(file: Path, root: Path) -> Iterator[str]:
    """The parts of `generator` that a file imports, in functions and for types too."""
    package = file.relative_to(root).parent.parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = (
                ".".join([*package[: len(package) - node.level + 1], *([node.module] if node.module else [])])
                if node.level
                else node.module or ""
            )
            found = [f"{base}.{alias.name}" for alias in node.names] if base == "generator" else [base]
        else:
            continue
        yield from (name.split(".")[1] for name in found if name.startswith("generator."))


def test_imports_go_one_way(root: Path) -> None:
    wrong = {
        f"{file.relative_to(root)} imports {name}"
        for part, file in modules(root)
        for name in imported(file, root)
        if name not in {part, *ALLOWED.get(part, ())}
    }
    assert not wrong


def test_every_part_is_known(root: Path) -> None:
    assert {part for part, _ in modules(root)} == set(ALLOWED)


def test_there_are_no_circles() -> None:
    left = {part: set(allowed) for part, allowed in ALLOWED.items()}
    while ready := {part for part, allowed in left.items() if not allowed & left.keys()}:
        left = {part: allowed for part, allowed in left.items() if part not in ready}
    assert not left


@pytest.mark.parametrize("language", ["python"])
def test_only_the_target_knows_its_language(root: Path, language: str) -> None:
    """Nothing before the view stage names a target, and targets do not know each other."""
    for part, file in modules(root):
        if part in {"load", "check", "build", "ir", "graph"}:
            text = file.read_text(encoding="utf-8").lower()
            # What the generator itself is written in may be named: `sys.version_info`, PEP numbers.
            assert f"targets.{language}" not in text, file
