"""Printed diagnostics: complete, in order, and harmless."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostic, Diagnostics, Position, Severity
from generator.report import lines_of, plain, report


def test_one_diagnostic() -> None:
    position = Position("api.yml", 12, 3, "    nullable: true")
    found = Diagnostic(
        Severity.WARNING, "nullable", "means nothing here", "/components/x~1y", position, "write type: [a, 'null']"
    )
    assert [*lines_of(found)] == [
        "api.yml:12: warning[nullable] means nothing here",
        "    | nullable: true",
        "    at #/components/x~1y",
        "    hint: write type: [a, 'null']",
    ]


def test_without_a_place() -> None:
    assert [*lines_of(Diagnostic(Severity.ERROR, "a", "b"))] == ["error[a] b"]
    assert [*lines_of(Diagnostic(Severity.NOTE, "a", "b", "", Position("f")))] == ["f: note[a] b"]


def test_worst_first_and_each_once() -> None:
    diagnostics = Diagnostics()
    diagnostics.note("n", "note")
    diagnostics.warning("w", "second", "", Position("f", 2))
    diagnostics.warning("w", "first", "", Position("f", 1, 1))
    diagnostics.warning("w", "first", "", Position("f", 1, 2))
    diagnostics.error("e", "worst", "", Position("f", 9))
    assert [*report(diagnostics)] == [
        "f:9: error[e] worst",
        "f:1: warning[w] first",
        "f:2: warning[w] second",
        "note[n] note",
    ]
    assert [*report(diagnostics, Severity.ERROR)] == ["f:9: error[e] worst"]


def test_at_most_ten_of_a_code() -> None:
    diagnostics = Diagnostics()
    for line in range(1, 62):
        diagnostics.warning("w", "again", "", Position("f", line))
    assert len([*report(diagnostics)]) == 11
    assert [*report(diagnostics)][-1] == "warning[w]: and 51 more of this code (use --all)"
    assert len([*report(diagnostics, everything=True)]) == 61


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "\\x1b[2J"),
        ("a\nb\r\tc", "a b  c"),
        ("::error::x", "\\::error::x"),
        ("  ::set-output name=a::b", "\\  ::set-output name=a::b"),
        ("##[error]", "\\##[error]"),
        ("\n::stop-commands::x", "\\ ::stop-commands::x"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("\u2028x\x85y", "\\u2028x\\x85y"),
        ("\ud800", "\\ud800"),
        ("héllo 日本", "héllo 日本"),
    ],
)
def test_text_stays_text(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_no_line_of_a_report_is_a_command() -> None:
    evil = "::add-mask::\n::error::\x1b]0;x\x07"
    diagnostics = Diagnostics()
    diagnostics.error(evil, evil, evil, Position(evil, 1, 1, evil), evil)
    for line in report(diagnostics):
        assert line.isprintable()
        assert not line.lstrip().startswith("::")


def test_long_lines_are_cut() -> None:
    assert len(plain("x" * 10_000)) < 500
