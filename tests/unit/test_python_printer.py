"""Python text: whatever a document says becomes a constant that black leaves alone."""

from __future__ import annotations

import ast
import unicodedata
import warnings
from keyword import iskeyword

import black
import pytest
from black.mode import TargetVersion
from hypothesis import given
from hypothesis import strategies as st

from generator.targets.python.printer import (
    WIDTH,
    Group,
    call,
    docstring,
    layout,
    literal,
    mapping,
    prose,
    quoted,
    subscript,
)

MODE = black.Mode(line_length=WIDTH, target_versions={TargetVersion.PY310})
# Any code point, and often those that mean something to Python or to a terminal.
TEXT = st.text(
    st.one_of(
        st.sampled_from(
            [
                *"\"'\\#{}$%`\n\r\t \x00\x0c\x1b\x7f\x85\xa0\xad\u200b\u2028\u2029\u202e\u2066\ufeff",
                "\U0001f40d",
                "\U000e0041",
            ]
        ),
        st.characters(),
    )
)
LINES = st.lists(TEXT, max_size=5).map("\n".join)


def evaluated(code: str) -> object:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return ast.literal_eval(code)


def is_stable(code: str) -> bool:
    return black.format_str(code, mode=MODE) == code


def hidden(text: str) -> set[str]:
    """Characters that a terminal or an editor acts on: controls, line separators, directions, tags, zero width."""
    kinds = {char: unicodedata.category(char) for char in text}
    return {
        char
        for char, kind in kinds.items()
        if kind in {"Cc", "Cs", "Zl", "Zp"}
        or char in "\u200b\u200e\u200f\ufeff\u00ad\u061c"
        or "\u202a" <= char <= "\u202e"
        or "\u2060" <= char <= "\u2069"
        or "\U000e0000" <= char <= "\U000e007f"
    }


# --- literals ---


@given(TEXT)
def test_any_text_is_a_literal_of_itself(text: str) -> None:
    code = quoted(text)
    assert evaluated(code) == text
    assert code.isprintable()
    assert is_stable(f"x = {code}\n")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", '""'),
        ('say "no"', "'say \"no\"'"),
        ("it's", '"it\'s"'),
        ('"it\'s"', '"\\"it\'s\\""'),
        ("a\\", '"a\\\\"'),
        ("\n\t\r", '"\\n\\t\\r"'),
        ("\x1b\u2028\U0001f40d\ud800", '"\\x1b\\u2028\U0001f40d\\ud800"'),
        ('"; import os; "', "'\"; import os; \"'"),
    ],
)
def test_literals(text: str, code: str) -> None:
    assert quoted(text) == code


@pytest.mark.parametrize("value", ["a", 1, -1, 2.5, True, False, None, 2**70])
def test_scalars(value: str | float | None) -> None:
    found = evaluated(literal(value))
    assert (found, type(found)) == (value, type(value))


# --- docstrings ---


@given(LINES, st.sampled_from([0, 4, 8]), st.booleans())
def test_any_text_is_a_docstring(text: str, indent: int, closed: bool) -> None:  # noqa: FBT001 - hypothesis passes it so
    doc = docstring(text, indent, closed=closed)
    if not doc:
        assert not prose(text, 80)
        return
    code = f"{_heads(indent)}{doc}\n"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (statement,) = ast.parse(code).body
    while not isinstance(statement, ast.Expr):
        assert isinstance(statement, ast.ClassDef)
        (inner,) = statement.body
        statement = inner
    assert isinstance(statement.value, ast.Constant)
    shown = statement.value.value
    assert isinstance(shown, str)
    assert not hidden(shown.replace("\n", ""))
    assert is_stable(code)


def _heads(indent: int) -> str:
    return "".join(f"{' ' * column}class A:\n" for column in range(0, indent, 4))


@given(LINES)
def test_a_docstring_keeps_the_words(text: str) -> None:
    doc = docstring(text, 4)
    shown = "".join(prose(text, WIDTH))
    kept = str(evaluated(doc.strip())) if doc else ""
    assert "".join(kept.split()) == "".join(shown.split())


def test_docstrings() -> None:
    assert docstring("", 4) == ""
    assert docstring(" \n\n ", 4) == ""
    assert docstring("One.", 4) == '    """One."""'
    assert docstring('ends with "', 0) == '"""ends with " """'
    assert docstring('"begins', 0) == '""" "begins"""'
    assert docstring("ends with \\", 0) == '"""ends with \\\\"""'
    assert docstring('"""', 0) == '"""\\"\\"\\" """' or evaluated(docstring('"""', 0)) == '""" '
    assert docstring("One.\n\nTwo.", 4) == '    """One.\n\n    Two.\n    """'
    assert docstring("One.\n\nTwo.", 4, closed=True) == '    """One.\n\n    Two."""'


def test_a_hundred_kilobytes() -> None:
    lines = docstring("A word, and another. " * 5000, 4).split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert len(lines) > 800


# --- prose ---


@given(LINES, st.integers(20, 120))
def test_prose_has_nothing_invisible(text: str, width: int) -> None:
    lines = prose(text, width)
    assert not hidden("".join(lines))
    assert lines[:1] != [""]
    assert lines[-1:] != [""]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a<br/>b", ["a", "b"]),
        ("<p>a</p><p>b</p>", ["a", "", "b"]),
        ("a\r\nb\rc", ["a", "b", "c"]),
        ("a\n\n\n\nb", ["a", "", "b"]),
        ("- one two three\n- four", ["- one two", "  three", "- four"]),
        ("```\na very long line of code\n```", ["```", "a very long line of code", "```"]),
        ("a\u202eb\x00c", ["abc"]),
        ("unbreakableandlong", ["unbreakableandlong"]),
    ],
)
def test_prose(text: str, lines: list[str]) -> None:
    assert prose(text, 10) == lines


# --- layout ---


def _positional(item: str | Group) -> bool:
    return not isinstance(item, str) or "=" not in item


NAMES = st.from_regex(r"[a-z]{1,30}", fullmatch=True).filter(lambda name: not iskeyword(name))
LEAVES = st.one_of(NAMES, NAMES.map(quoted), st.tuples(NAMES, NAMES).map(lambda pair: f"{pair[0]}={quoted(pair[1])}"))
GROUPS = st.recursive(
    LEAVES,
    lambda items: st.one_of(
        st.builds(
            call,
            NAMES.map(lambda name: f"f_{name}"),
            st.lists(items.filter(_positional), max_size=8),
        ),
        st.builds(mapping, st.just(""), st.lists(st.tuples(NAMES, NAMES), max_size=8)),
    ),
    max_leaves=20,
)


@given(st.lists(GROUPS.filter(_positional), max_size=8))
def test_layout_is_blacks(items: list[str | Group]) -> None:
    assert is_stable(layout(call("x = f", items), 0) + "\n")


def test_layouts() -> None:
    assert layout(call("f", ["a", "b"]), 0) == "f(a, b)"
    long = [f"argument_{number}" for number in range(9)]
    assert layout(call("a_function_with_a_long_name", long), 0) == (
        f"a_function_with_a_long_name(\n    {', '.join(long)}\n)"
    )
    longer = [f"argument_{number}" for number in range(20)]
    assert layout(call("f", longer), 0) == "f(\n" + "".join(f"    {one},\n" for one in longer) + ")"
    assert layout(subscript("Literal", ['"a"']), 0) == 'Literal["a"]'
    assert layout(mapping("x = ", [("a", "1")]), 0) == 'x = {"a": 1}'
