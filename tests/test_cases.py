"""Every folder of `tests/cases`: what it generates is compared, imported, type-checked and called."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Before they are imported, so that their assertions show values.
pytest.register_assert_rewrite("tests.harness", "tests.cases")

from tests.harness import cases, package  # noqa: E402
from tests.harness.api import Api  # noqa: E402
from tests.harness.cases import SILENT, Case  # noqa: E402
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


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


def test_the_types_of_all_cases_hold(tmp_path: Path) -> None:
    """One run of mypy over all packages; the runtime in each is the same, and checked where it is written."""
    for case in WORKING:
        case.generate(tmp_path / case.name)
        (tmp_path / case.name / "python" / case.package).rename(tmp_path / case.package)
    names = [case.package for case in WORKING]
    runtimes = ",".join(f"{name}._runtime.*" for name in names)
    (tmp_path / "mypy.ini").write_text(MYPY.format(runtimes=runtimes), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", "mypy.ini", *(f"--package={name}" for name in names)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _functions(case: Case) -> list[tuple[str, Callable[[Api], None]]]:
    if not (case.folder / "call.py").is_file():
        return []
    module = importlib.import_module(f"tests.cases.{case.name}.call")
    return [(name, test) for name, test in inspect.getmembers(module, inspect.isfunction) if name.startswith("test_")]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_case(case: Case, tmp_path: Path, server: Server, *, update: bool) -> None:
    printed = case.generate(tmp_path)
    files = case.snapshot(tmp_path)
    if update:
        case.keep(printed, files)
    assert printed == (case.diagnostics.read_text("utf-8") if case.diagnostics.is_file() else SILENT)
    assert files == case.kept()
    if case.fails:
        assert not [*tmp_path.iterdir()], "nothing is written where anything is lost"
        return
    folder = tmp_path / "python"
    package.check_text(folder)
    package.check_modules(folder, case.package)
    with package.imported(folder, case.package) as found:
        for name, test in _functions(case):
            for kind in ("sync", "async"):
                server.received.clear()
                server.answers.clear()
                try:
                    test(Api(found, server, kind))
                except Exception as error:
                    error.args = (f"{name}[{kind}]: {error}",)
                    raise
