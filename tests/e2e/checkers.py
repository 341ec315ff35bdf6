"""Type checkers and linters over generated code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.e2e.install import ROOT, run

BIN = Path(sys.executable).parent


def mypy(target: Path, cache: Path, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    """mypy --strict over a package or a file, as on the oldest Python."""
    command: list[str | Path] = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}"]
    options = ["--python-version=3.10", f"--python-executable={python}", "--no-error-summary"]
    return run([*command, *options, target], target.parent)


def pyright(target: Path, folder: Path, python: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Pyright, strict, over a package or a file; its settings stand in `folder`."""
    settings = {
        "include": [os.path.relpath(target, folder)],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.10",
        "exclude": [],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    options = ["--pythonpath", python or sys.executable]
    return run([BIN / "pyright", "-p", folder / "pyrightconfig.json", *options], folder)


def ruff(folder: Path, place: Path) -> subprocess.CompletedProcess[str]:
    """Ruff with the project's own rules, over a copy that lies in `place` as generated code does in the project."""
    shutil.copy(ROOT / "pyproject.toml", place)
    copy = shutil.copytree(folder, place / "generated" / "api" / "python")
    options: list[str | Path] = ["--no-cache", "--output-format=concise", "--config", place / "pyproject.toml"]
    return run([BIN / "ruff", "check", *options, copy.relative_to(place)], place)


def black(folder: Path) -> subprocess.CompletedProcess[str]:
    """Whether black has anything to change."""
    options: list[str | Path] = [
        "--check",
        "--config",
        "/dev/null",
        "--line-length",
        "120",
        "--target-version",
        "py310",
    ]
    return run([BIN / "black", *options, folder], folder, {"BLACK_CACHE_DIR": str(folder.parent / "black")})
