"""Rows of the printed table: what was measured, against what, and whether that is good enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

HEADINGS = ("", "reference", "floor", "ours", "ratio", "at best", "limit", "met")
NEAR = 0.85
"""A ratio above this part of its limit is met by little."""


class SkippedError(Exception):
    """A benchmark cannot run here; says why."""


@dataclass(frozen=True)
class Row:
    """One measurement. `ratio` is ours to what `limit` is about; without a limit the row only informs."""

    name: str
    ours: str
    reference: str = ""
    floor: str = ""
    ratio: float | None = None
    limit: float | None = None
    unit: str = "x"
    best: float | None = None
    """The ratio of the least times, which other programs on the machine disturb less."""

    def cells(self) -> tuple[str, ...]:
        ratio = "" if self.ratio is None else f"{self.ratio:.3g} {self.unit}"
        best = "" if self.best is None else f"{self.best:.3g} {self.unit}"
        limit = "" if self.limit is None else f"{self.limit:.3g} {self.unit}"
        return self.name, self.reference, self.floor, self.ours, ratio, best, limit, self.verdict()

    def verdict(self) -> str:
        if self.ratio is None or self.limit is None:
            return ""
        if self.ratio > self.limit:
            return "NO"
        return "yes, barely" if self.ratio > NEAR * self.limit else "yes"


def table(title: str, rows: Iterable[Row]) -> str:
    cells = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    lines.insert(1, "-" * (sum(widths) + 2 * len(widths) - 2))
    return "\n".join([f"## {title}", *lines, ""])


def seconds(value: float) -> str:
    if value < 1e-3:
        return f"{value * 1e6:.1f} us"
    return f"{value * 1e3:.2f} ms" if value < 1 else f"{value:.2f} s"


def mebibytes(value: float) -> str:
    return f"{value / 2**20:.1f} MiB"


def megabytes(value: float) -> str:
    return f"{value / 1e6:.2f} MB"
