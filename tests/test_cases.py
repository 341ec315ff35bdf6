"""Every folder of `tests/cases`: what it generates is compared, imported, type-checked and called."""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

# Before they are imported, so that their assertions show values.
pytest.register_assert_rewrite("tests.harness", "tests.cases")

from tests.harness import cases, package  # noqa: E402
from tests.harness.api import Api  # noqa: E402
from tests.harness.cases import Case  # noqa: E402
from tests.harness.server import Server, serving  # noqa: E402

ALL = cases.cases()
WORKING = [case for case in ALL if not case.fails]
MYPY = """\
[mypy]
strict = true
python_version = 3.10
[mypy-{runtimes}]
ignore_errors = true
"""


KINDS = ("sync", "async")


@dataclass(frozen=True, slots=True)
class Output:
    """What was generated, and what was said about it."""

    folder: Path
    printed: str

    @property
    def python(self) -> Path:
        return self.folder / "python"


Generate = Callable[[Case], Output]


@pytest.fixture(scope="session")
def generate(tmp_path_factory: pytest.TempPathFactory) -> Generate:
    """Generates a case once for all tests of this process."""
    done: dict[Case, Output] = {}

    def output(case: Case) -> Output:
        if case not in done:
            folder = tmp_path_factory.mktemp(case.name) / "out"
            done[case] = Output(folder, case.generate(folder))
        return done[case]

    return output


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


def test_mypy_is_content_with_all_packages(generate: Generate, tmp_path: Path) -> None:
    """One run for all; the runtime in each is the same, and checked where it is written."""
    for case in WORKING:
        (tmp_path / case.package).symlink_to(generate(case).python / case.package)
    runtimes = ",".join(f"{case.package}._runtime.*" for case in WORKING)
    (tmp_path / "mypy.ini").write_text(MYPY.format(runtimes=runtimes), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file=mypy.ini", *(f"--package={case.package}" for case in WORKING)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_other_circumstances_change_nothing(generate: Generate, tmp_path: Path, root: Path) -> None:
    """All is the same under another hash seed and another locale, diagnostics too."""
    circumstances = {**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    command = [sys.executable, "-m", "tests.harness.regenerate", str(tmp_path)]
    subprocess.run(command, cwd=root, env=circumstances, check=True)
    for case in ALL:
        assert (tmp_path / case.name / "printed").read_text("utf-8") == generate(case).printed
        assert _texts(tmp_path / case.name / "out") == _texts(generate(case).folder), case


def _texts(folder: Path) -> dict[str, str]:
    """All files below a folder, without what importing them left there."""
    files = [file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


@pytest.mark.parametrize("case", ALL, ids=str)
def test_output(case: Case, generate: Generate, *, update: bool) -> None:
    output = generate(case)
    files = case.snapshot(output.folder)
    if update:
        case.keep(output.printed, files)
    assert output.printed == case.said
    assert files == case.kept()
    assert output.folder.exists() is not case.fails, "nothing is written where anything is lost"


@pytest.mark.parametrize("case", WORKING, ids=str)
def test_code(case: Case, generate: Generate) -> None:
    folder = generate(case).python
    package.check_text(folder)
    package.check_modules(folder, case.package)


def _calls() -> Iterator[tuple[Case, str, str]]:
    for case in WORKING:
        if (case.folder / "call.py").is_file():
            tests = ast.parse((case.folder / "call.py").read_text("utf-8")).body
            names = [test.name for test in tests if isinstance(test, ast.FunctionDef)]
            yield from ((case, name, kind) for name in names if name.startswith("test_") for kind in KINDS)


@pytest.mark.parametrize(("case", "name", "kind"), [*_calls()], ids=str)
def test_call(case: Case, name: str, kind: str, generate: Generate, server: Server) -> None:
    server.received.clear()
    server.answers.clear()
    scenario = getattr(importlib.import_module(f"tests.cases.{case.name}.call"), name)
    scenario(Api(package.imported(generate(case).python, case.package), server, kind))
