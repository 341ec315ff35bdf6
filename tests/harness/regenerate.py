"""Generates all cases below the folder given, as a process of its own may do under other circumstances."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.harness.cases import cases

if __name__ == "__main__":
    for case in cases():
        printed = case.generate(Path(sys.argv[1]) / case.name / "out")
        (Path(sys.argv[1]) / case.name).mkdir(exist_ok=True, parents=True)
        (Path(sys.argv[1]) / case.name / "printed").write_text(printed, "utf-8")
