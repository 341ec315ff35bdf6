"""What the stages have to say about the input: one finding, one `Diagnostic`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum


class Severity(IntEnum):
    """How bad a finding is; the exit code is 1 as soon as one `ERROR` was found."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True)
class Position:
    """A place in an input file: 1-based line and column, and the text of the line."""

    file: str
    line: int = 0
    column: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: `code` is stable and kebab-case, `pointer` a JSON pointer (RFC 6901) into the document."""

    severity: Severity
    code: str
    message: str
    pointer: str = ""
    position: Position | None = None
    hint: str = ""


@dataclass(slots=True)
class Diagnostics:
    """Collects findings in the order in which they are met; the same finding is kept once."""

    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep `diagnostic` unless the very same one is known already."""
        self._found.setdefault(diagnostic)

    def error(
        self, code: str, message: str, pointer: str = "", position: Position | None = None, hint: str = ""
    ) -> None:
        """Something is lost: an operation, an event, a file."""
        self.add(Diagnostic(Severity.ERROR, code, message, pointer, position, hint))

    def warning(
        self, code: str, message: str, pointer: str = "", position: Position | None = None, hint: str = ""
    ) -> None:
        """Something is odd, or a type had to become unknown; the output is usable."""
        self.add(Diagnostic(Severity.WARNING, code, message, pointer, position, hint))

    def note(
        self, code: str, message: str, pointer: str = "", position: Position | None = None, hint: str = ""
    ) -> None:
        """Something worth knowing that changes nothing."""
        self.add(Diagnostic(Severity.NOTE, code, message, pointer, position, hint))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def sorted(self) -> list[Diagnostic]:
        """Worst first, then by file and line, then in the order of discovery."""
        return sorted(self._found, key=lambda found: (-found.severity, _place(found)))

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(found.severity is Severity.ERROR for found in self._found)


def _place(found: Diagnostic) -> tuple[str, int, int]:
    position = found.position
    return (position.file, position.line, position.column) if position else ("", 0, 0)
