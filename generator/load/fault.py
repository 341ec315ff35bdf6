"""What a file can have wrong, before anybody has decided how bad that is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Diagnostics, Position, Severity
from generator.load.tree import Source


class Fault(Exception):  # noqa: N818 - whether it is an error is decided by who asked for the file
    """The file cannot be read; `line` is 1-based, 0 when no line is to blame."""

    def __init__(self, code: str, message: str, line: int = 0, column: int = 1, hint: str = "") -> None:
        """Keep what a diagnostic needs."""
        super().__init__(message)
        self.code, self.message, self.line, self.column, self.hint = code, message, line, column, hint


@dataclass(frozen=True, slots=True)
class Oddity:
    """The file can be read, but this is strange; `line` is 0 until somebody has looked it up."""

    code: str
    message: str
    pointer: str = ""
    line: int = 0
    column: int = 1
    hint: str = ""
    severity: Severity = Severity.WARNING

    def tell(self, source: Source, diagnostics: Diagnostics) -> None:
        """Add it to what is known."""
        place = source.place(self.line, self.column) if self.line else Position(source.name)
        diagnostics.add(Diagnostic(self.severity, self.code, self.message, self.pointer, place, self.hint))


def tell(fault: Fault, source: Source, diagnostics: Diagnostics, severity: Severity) -> None:
    """Add `fault` of the file `source`."""
    place = source.place(fault.line, fault.column) if fault.line else Position(source.name)
    diagnostics.add(Diagnostic(severity, fault.code, fault.message, "", place, fault.hint))
