"""Diagnostics as lines for a terminal or a CI log. Whatever a document holds, it stays text there."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Diagnostics, Severity

_MOST_A_CODE = 10
_LONGEST_LINE = 200
_ACTIVE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})  # escape sequences, direction overrides, line breaks
_COMMANDS = ("::", "##[")  # GitHub Actions and Azure Pipelines run lines that begin so


def report(diagnostics: Diagnostics, least: Severity = Severity.NOTE, *, everything: bool = False) -> Iterator[str]:
    """The lines of all diagnostics of at least that severity, worst first, and at most ten of each code."""
    found = [diagnostic for diagnostic in _distinct(diagnostics.sorted()) if diagnostic.severity >= least]
    left = Counter((diagnostic.severity, diagnostic.code) for diagnostic in found)
    shown: Counter[tuple[Severity, str]] = Counter()
    for diagnostic in found:
        kind = (diagnostic.severity, diagnostic.code)
        shown[kind] += 1
        if everything or shown[kind] <= _MOST_A_CODE:
            yield from lines_of(diagnostic)
            left[kind] -= 1
    for (severity, code), count in left.items():
        if count:
            yield f"{severity.name.lower()}[{code}]: and {count} more of this code (use --all)"


def lines_of(diagnostic: Diagnostic) -> Iterator[str]:
    """One diagnostic: `file:line: severity[code] message`, the source line, the pointer and the hint."""
    position = diagnostic.position
    place = (
        f"{position.file}:{position.line}: " if position and position.line else f"{position.file}: " if position else ""
    )
    yield plain(f"{place}{diagnostic.severity.name.lower()}[{diagnostic.code}] {diagnostic.message}")
    if position and position.text.strip():
        yield f"    | {plain(position.text.strip())}"
    if diagnostic.pointer:
        yield f"    at {plain('#' + diagnostic.pointer.removeprefix('#'))}"
    if diagnostic.hint:
        yield f"    hint: {plain(diagnostic.hint)}"


def plain(text: str) -> str:
    """One line that no terminal and no CI runner acts on."""
    line = "".join(_escaped(char) for char in text[: _LONGEST_LINE * 2])
    if len(line) > _LONGEST_LINE * 2 or len(text) > _LONGEST_LINE * 2:
        line = line[: _LONGEST_LINE * 2] + "..."
    return f"\\{line}" if line.lstrip().startswith(_COMMANDS) else line


def _escaped(char: str) -> str:
    if char.isascii() and char.isprintable():
        return char
    if char in "\n\r\t":
        return " "
    return char.encode("unicode_escape").decode() if unicodedata.category(char) in _ACTIVE else char


def _distinct(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Without those that would read the same."""
    seen: set[tuple[str, ...]] = set()
    for diagnostic in diagnostics:
        lines = (*lines_of(diagnostic),)
        if lines not in seen:
            seen.add(lines)
            yield diagnostic
