"""Runs the benchmarks and prints their tables: `python -m tests.bench [speed|size|generation]`."""

from __future__ import annotations

import argparse
import platform
import sys

from tests.bench import generation, size, speed
from tests.bench.report import SkippedError, table

_SECTIONS = {"speed": speed.rows, "size": size.rows, "generation": generation.rows}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="speed|size|generation", help="which; all by default")
    chosen = parser.parse_args().sections or [*_SECTIONS]
    if unknown := [name for name in chosen if name not in _SECTIONS]:
        parser.error(f"no such section: {unknown[0]}")
    sys.stdout.write(
        f"CPython {platform.python_version()}, {platform.machine()}; ratios are ours to what the limit is about\n\n"
    )
    for name in chosen:
        sys.stdout.write(_section(name) + "\n")
        sys.stdout.flush()
    return 0


def _section(name: str) -> str:
    try:
        return table(name, _SECTIONS[name]())
    except SkippedError as reason:
        return f"## {name}\nskipped: {reason}\n"


if __name__ == "__main__":
    sys.exit(main())
