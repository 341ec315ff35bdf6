"""The folders below `tests/cases`: what each generates, and what it is compared with.

`spec.yml` and `sdk.yml` go in. `expected/python/` has what comes out: all resources and types and the overview, and any
other generated file that stands there (put an empty one there, and `pytest --update` fills it). The package's own folder
is left out of the paths. `diagnostics.txt` has the exit code and what is printed; it is not there where nothing is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from generator.cli import cli

ROOT = Path(__file__).parents[1] / "cases"
SILENT = "exit 0\n"
_ALWAYS = re.compile(r"(resources|types)/.*|api\.md")


@dataclass(frozen=True)
class Case:
    """One folder."""

    folder: Path

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What the folder is called."""
        return self.folder.name

    @property
    def diagnostics(self) -> Path:
        """Where the exit code and the diagnostics are."""
        return self.folder / "diagnostics.txt"

    @property
    def expected(self) -> Path:
        """Where the expected files are."""
        return self.folder / "expected" / "python"

    @property
    def said(self) -> str:
        """The expected exit code and diagnostics."""
        return self.diagnostics.read_text("utf-8") if self.diagnostics.is_file() else SILENT

    @property
    def fails(self) -> bool:
        """Whether this is a document that nothing is generated from."""
        return not self.said.startswith(SILENT)

    @property
    def package(self) -> str:
        """The name of the package: the case's own, so that all of them can be checked together."""
        return self.folder.name

    def generate(self, out: Path) -> str:
        """Generate below `out`, as the command does; the exit code and what is printed about the document."""
        arguments = ["generate", "sdk.yml", "--target", "python", "--out", str(out), "--no-cache", "--jobs", "1"]
        with _inside(self.folder):
            result = CliRunner().invoke(cli, arguments, catch_exceptions=False)
        return f"exit {result.exit_code}\n{result.stderr}"

    def snapshot(self, out: Path) -> Mapping[str, str]:
        """Those of the generated files that are compared, without the folder of the package."""
        found = {}
        for file in sorted((out / "python").rglob("*")):
            path = file.relative_to(out / "python").as_posix().removeprefix(f"{self.package}/")
            if file.is_file() and self._is_compared(path, file):
                found[path] = file.read_text("utf-8")
        return found

    def _is_compared(self, path: str, file: Path) -> bool:
        if (self.expected / path).is_file():
            return True
        boring = path.endswith("__init__.py") and (
            path == "types/__init__.py" or "class " not in file.read_text("utf-8")
        )
        return _ALWAYS.fullmatch(path) is not None and not boring

    def kept(self) -> Mapping[str, str]:
        """The expected files."""
        files = [file for file in sorted(self.expected.rglob("*")) if file.is_file()]
        return {file.relative_to(self.expected).as_posix(): file.read_text("utf-8") for file in files}

    def keep(self, printed: str, files: Mapping[str, str]) -> None:
        """Expect what there is now."""
        if printed == SILENT:
            self.diagnostics.unlink(missing_ok=True)
        else:
            self.diagnostics.write_text(printed, "utf-8")
        for path in self.kept().keys() - files.keys():
            (self.expected / path).unlink()
        for path, content in files.items():
            (self.expected / path).parent.mkdir(parents=True, exist_ok=True)
            (self.expected / path).write_text(content, "utf-8")
        for folder in sorted(self.expected.rglob("*"), reverse=True):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()


def cases() -> list[Case]:
    """All cases, by name."""
    return [Case(file.parent) for file in sorted(ROOT.glob("*/sdk.yml"))]


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """Paths in diagnostics are relative to where the command runs."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
