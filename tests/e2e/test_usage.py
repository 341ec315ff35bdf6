"""What type checkers and editors see of the installed packages."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e import checkers
from tests.e2e.install import ROOT, Installed, done

USAGE = ROOT / "tests" / "e2e" / "usage"
Checker = Callable[[Path, Installed], "subprocess.CompletedProcess[str]"]


def _mypy(file: Path, installed: Installed) -> subprocess.CompletedProcess[str]:
    return checkers.mypy(file, file.parent / "cache", str(installed.python))


def _pyright(file: Path, installed: Installed) -> subprocess.CompletedProcess[str]:
    return checkers.pyright(file, file.parent, installed.python)


@pytest.fixture(params=[_mypy, _pyright], ids=["mypy", "pyright"])
def checker(request: pytest.FixtureRequest) -> Checker:
    found: Checker = request.param
    return found


def _program(name: str, folder: Path) -> Path:
    return Path(shutil.copy(USAGE / f"{name}.txt", folder / f"{name}_program.py"))


def test_right_programs(voice: Installed, checker: Checker, tmp_path: Path) -> None:
    done(checker(_program("right", tmp_path), voice))


def test_right_programs_of_the_kitchen(kitchen: Installed, checker: Checker, tmp_path: Path) -> None:
    done(checker(_program("kitchen", tmp_path), kitchen))


def test_wrong_programs(voice: Installed, checker: Checker, tmp_path: Path) -> None:
    program = _program("wrong", tmp_path)
    output = checker(program, voice).stdout
    found = {int(line) for line in re.findall(r"wrong_program\.py:(\d+):.*error", output)}
    lines = program.read_text(encoding="utf-8").splitlines()
    assert found == {number for number, line in enumerate(lines, 1) if line.endswith("# WRONG")}, output
