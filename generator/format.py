"""Black for Python, and only where it is needed: on the statements that have a line too long for it.

The printer emits what black would, except for long lines; black takes 4 s for what these few statements cost 0.2 s.
"""

from __future__ import annotations

import ast
import importlib.metadata
import multiprocessing
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.cache import Cache, digest

WIDTH = 120

_INDENT = 4
_WORTH_A_PROCESS = 500  # statements; below that, starting a process and importing black there costs more than it saves
_MAYBE_LONG = re.compile(rf"^.{{{WIDTH + 1},}}|^(?=.*[^\x00-\x7f]).{{{WIDTH // 2 + 1},}}", re.MULTILINE)
_COMPOUND = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith,
)  # fmt: skip

Kind: TypeAlias = Literal["simple", "header", "elif", "decorator"]
# What makes each kind a program of its own, and what of it stays behind; `{0}` is the indentation, `{1}` one step more.
_BEFORE: Mapping[Kind, str] = {"simple": "", "header": "", "elif": "{0}if 1:\n{1}pass\n", "decorator": ""}
_AFTER: Mapping[Kind, str] = {
    "simple": "", "header": "{1}pass\n", "elif": "{1}pass\n", "decorator": "{0}def f():\n{1}pass\n",
}  # fmt: skip


class FormatError(ValueError):
    """A generated file is no Python; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A simple statement, or the head or a decorator of a compound one: whole lines as they stand, newline included."""

    text: str
    kind: Kind = "simple"

    @property
    def program(self) -> str:
        """The statement where its indentation is in order, so that black sees the width that is left to it."""
        indent = len(self.text) - len(self.text.lstrip(" "))
        nest = "".join(" " * column + "if 1:\n" for column in range(0, indent, _INDENT))
        spaces = (" " * indent, " " * (indent + _INDENT))
        return nest + _BEFORE[self.kind].format(*spaces) + self.text + _AFTER[self.kind].format(*spaces)

    def unwrapped(self, program: str) -> str:
        """The statement alone, out of its formatted program."""
        wrapped, bare = self.program, self.text
        before = wrapped[: wrapped.index(bare)].count("\n")
        after = _AFTER[self.kind].count("\n")
        lines = program.split("\n")
        # Black may set a blank line before a definition in the nest.
        return "\n".join(lines[before : len(lines) - 1 - after]).strip("\n") + "\n"


@dataclass(frozen=True, slots=True)
class _Span:
    """Lines of a file, 0-based and without the last."""

    start: int
    stop: int
    kind: Kind


def format_files(files: Mapping[str, str], jobs: int, cache: Cache) -> dict[str, str]:
    """The files in their order, the Python ones as black would have them; raises `FormatError`.

    Expects text that black would leave alone but for the lines that are too long.
    """
    spans = {path: [*_spans(path, text)] for path, text in files.items() if path.endswith((".py", ".pyi"))}
    wanted = {statement: "" for path in spans for statement in _statements(files[path], spans[path])}
    wanted = dict(zip(wanted, format_statements([*wanted], jobs, cache), strict=True))
    return {path: _spliced(text, spans.get(path, []), wanted) for path, text in files.items()}


def format_python(text: str, cache: Cache) -> str:
    """One file as black would have it; see `format_files`."""
    return format_files({"text.py": text}, 1, cache)["text.py"]


def format_statements(statements: Sequence[Statement], jobs: int, cache: Cache) -> list[str]:
    """Each statement as black writes it at its indentation, in up to `jobs` processes."""
    version = importlib.metadata.version("black") if statements else ""
    keys = [digest(version, str(WIDTH), statement.program) for statement in statements]
    known = {key: value.decode() for key in keys if (value := cache.get("black", key)) is not None}
    missing = [(key, statement) for key, statement in zip(keys, statements, strict=True) if key not in known]
    for (key, _), formatted in zip(missing, _format_all([one for _, one in missing], jobs), strict=True):
        known[key] = formatted
        cache.put("black", key, formatted.encode())
    return [known[key] for key in keys]


def _format_all(statements: Sequence[Statement], jobs: int) -> list[str]:
    workers = min(jobs, len(statements) // _WORTH_A_PROCESS)
    # Only forked workers: any other kind runs the caller's main module once more.
    if workers <= 1 or "fork" not in multiprocessing.get_all_start_methods():
        return _format_some(statements)
    size = -(-len(statements) // workers)
    parts = [statements[start : start + size] for start in range(0, len(statements), size)]
    context = multiprocessing.get_context("fork")
    with warnings.catch_warnings():
        # Python 3.12 warns of forking beside other threads; the workers touch nothing that those might hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        with ProcessPoolExecutor(len(parts), mp_context=context) as pool:
            return [formatted for part in pool.map(_format_some, parts) for formatted in part]


def _format_some(statements: Sequence[Statement]) -> list[str]:
    if not statements:
        return []
    import black  # noqa: PLC0415 - takes 0.2 s, and usually the cache knows everything
    from black.mode import TargetVersion  # noqa: PLC0415

    mode = black.Mode(line_length=WIDTH, target_versions={TargetVersion.PY310})
    return [statement.unwrapped(black.format_str(statement.program, mode=mode)) for statement in statements]


def _statements(text: str, spans: Sequence[_Span]) -> Iterator[Statement]:
    lines = text.split("\n") if spans else []
    for span in spans:
        yield Statement("\n".join(lines[span.start : span.stop]) + "\n", span.kind)


def _spliced(text: str, spans: Sequence[_Span], formatted: Mapping[Statement, str]) -> str:
    if not spans:
        return text
    lines = text.split("\n")
    pieces: list[str] = []
    at = 0
    for span, statement in zip(spans, _statements(text, spans), strict=True):
        pieces += [f"{line}\n" for line in lines[at : span.start]] + [formatted[statement]]
        at = span.stop
    return "".join(pieces) + "\n".join(lines[at:])


def _spans(path: str, text: str) -> Iterator[_Span]:
    """The statements of a file that have a line which may be too long, in order."""
    suspects = [text.count("\n", 0, found.start()) + 1 for found in _MAYBE_LONG.finditer(text)]
    lines = text.split("\n") if suspects else []
    long = [number for number in suspects if _width(lines[number - 1]) > WIDTH]
    if not long:
        return
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        raise FormatError(f"{path}:{error.lineno}: {error.msg}") from error
    found = [span for span in _long_ones(tree.body, lines, long) if _is_indented(lines[span.start])]
    yield from sorted(found, key=lambda span: span.start)


def _width(line: str) -> int:
    """An upper bound of the columns that black counts: a character that is not ASCII may take two."""
    return len(line) if line.isascii() else len(line) + sum(not char.isascii() for char in line)


def _is_indented(line: str) -> bool:
    return (len(line) - len(line.lstrip(" "))) % _INDENT == 0


def _long_ones(body: Sequence[ast.stmt], lines: Sequence[str], long: Sequence[int]) -> Iterator[_Span]:
    for node in body:
        yield from _long_decorators(node, long)
        within = [number for number in long if node.lineno <= number <= (node.end_lineno or node.lineno)]
        if not within:
            continue
        blocks = [*_blocks(node)]
        if not blocks or node.lineno == node.end_lineno:
            if not _is_text(node):
                yield _Span(node.lineno - 1, node.end_lineno or node.lineno, "simple")
            continue
        if isinstance(node, _COMPOUND):
            stop = _head_end(node, lines)
            if within[0] <= stop:
                kind: Kind = "elif" if lines[node.lineno - 1].lstrip().startswith("elif") else "header"
                yield _Span(node.lineno - 1, stop, kind)
        for block in blocks:
            yield from _long_ones(block, lines, within)


def _long_decorators(node: ast.stmt, long: Sequence[int]) -> Iterator[_Span]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        for decorator in node.decorator_list:
            last = decorator.end_lineno or decorator.lineno
            if any(decorator.lineno <= number <= last for number in long):
                yield _Span(decorator.lineno - 1, last, "decorator")


def _head_end(node: ast.stmt, lines: Sequence[str]) -> int:
    """The last line of a compound statement's head: what comes before its body, without blank lines and comments."""
    first = next(_blocks(node))[0]
    decorators: list[ast.expr] = getattr(first, "decorator_list", [])
    stop = min([first.lineno, *(decorator.lineno for decorator in decorators)]) - 1
    while stop > node.lineno and not lines[stop - 1].split("#")[0].strip():
        stop -= 1
    return stop


def _blocks(node: ast.stmt) -> Iterator[list[ast.stmt]]:
    parts = [node, *getattr(node, "handlers", ()), *getattr(node, "cases", ())]
    for part in parts:
        for name in ("body", "orelse", "finalbody"):
            block = getattr(part, name, None)
            if block and isinstance(block, list):
                yield block


def _is_text(node: ast.stmt) -> bool:
    """Whether a statement is a docstring."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
