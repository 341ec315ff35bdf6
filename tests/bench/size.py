"""The size row of the table in python-sdk.md: the package folder without byte code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.places import environment, installed, site_packages
from tests.bench.report import Row, megabytes

_THIRD = 1 / 3


@dataclass(frozen=True)
class _Size:
    bytes: int
    files: int
    lines: int


def rows() -> Iterator[Row]:
    ours, reference = _size(installed()), _size(environment("reference"))
    share = ours.bytes / reference.bytes
    yield Row("installed bytes", megabytes(ours.bytes), megabytes(reference.bytes), ratio=share, limit=_THIRD)
    share = ours.lines / reference.lines
    yield Row("installed lines", str(ours.lines), str(reference.lines), ratio=share, limit=_THIRD)
    yield Row("installed files", str(ours.files), str(reference.files), ratio=ours.files / reference.files)


def _size(folder: Path) -> _Size:
    package = site_packages(folder) / "telnyx"
    files = [path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    contents = [path.read_bytes() for path in files]
    return _Size(sum(map(len, contents)), len(files), sum(content.count(b"\n") for content in contents))
