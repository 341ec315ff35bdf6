"""Python text that black leaves alone: one line where it fits, else an item a line with a trailing comma."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

WIDTH = 120
Item: TypeAlias = "str | Group"


@dataclass(frozen=True, slots=True)
class Group:
    """A bracketed list: `open` ends with the bracket, `close` begins with it."""

    open: str
    items: tuple[Item, ...]
    close: str

    @property
    def flat(self) -> str:
        """The group on one line."""
        return self.open + ", ".join(item if isinstance(item, str) else item.flat for item in self.items) + self.close


def layout(group: Item, indent: int, tail: int = 0) -> str:
    """The text of a group that starts at column `indent`; `tail` columns follow on its last line.

    As black has it: all on one line, else the items of a call or subscript on one line of their own, else an item a line.
    """
    if isinstance(group, str):
        return group
    flat = group.flat
    if indent + len(flat) + tail <= WIDTH or not group.items:
        return flat
    pad = " " * (indent + 4)
    inner = ", ".join(item if isinstance(item, str) else item.flat for item in group.items)
    if _is_trailer(group.open) and len(pad) + len(inner) <= WIDTH and indent + len(group.open) <= WIDTH:
        return f"{group.open}\n{pad}{inner}\n{' ' * indent}{group.close}"
    lines = [f"{pad}{layout(item, indent + 4, 1)}," for item in group.items]
    return "\n".join([group.open, *lines, " " * indent + group.close.lstrip(",")])


def _is_trailer(opening: str) -> bool:
    """Whether a bracket follows a name (a call, a subscript, a signature) and is no display of its own."""
    return re.search(r"[A-Za-z0-9_][(\[]$", opening) is not None and not opening.startswith("from ")


def call(function: str, arguments: Sequence[Item]) -> Group:
    """A call."""
    return Group(f"{function}(", tuple(arguments), ")")


def mapping(prefix: str, pairs: Sequence[tuple[str, str]]) -> Group:
    """A dict display with string keys; values are code."""
    return Group(prefix + "{", tuple(f"{quoted(key)}: {value}" for key, value in pairs), "}")


def subscript(head: str, items: Sequence[str]) -> Group:
    """`Literal[...]` and the like."""
    return Group(f"{head}[", tuple(items), "]")


def quoted(value: str) -> str:
    """A string literal as black writes it: double quotes unless that needs more escapes; nothing invisible in it."""
    shown = "".join(char if char.isprintable() else _escaped(char) for char in value.replace("\\", "\\\\"))
    if '"' in shown and "'" not in shown:
        return f"'{shown}'"
    return '"' + shown.replace('"', '\\"') + '"'


def _escaped(char: str) -> str:
    code = ord(char)
    known = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(char)
    return known or (f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}")  # noqa: PLR2004 - what an escape holds


def literal(value: str | float | None) -> str:
    """A scalar as Python writes it."""
    return quoted(value) if isinstance(value, str) else repr(value)


_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")  # the line ends of Unicode
_TAGS = re.compile(r"\s*<br\s*/?>\s*|</?p>\s*", re.IGNORECASE)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufff9-\ufffb]"
)


def prose(text: str, width: int) -> list[str]:
    """A description as lines of at most `width` columns: Markdown kept, what cannot be seen taken out."""
    plain = _TAGS.sub("\n", _ENDS.sub("\n", text).replace("\t", "    "))
    lines: list[str] = []
    fenced = False
    for raw in _INVISIBLE.sub("", plain).split("\n"):
        line = raw.rstrip()
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if len(line) <= width or fenced:
            lines.append(line)
        else:
            lines += _wrapped(line, width)
    return _without_blank_ends(lines)


def _wrapped(line: str, width: int) -> list[str]:
    lead = re.match(r"\s*(?:(?:[-*+]|\d+[.)])\s+)?", line)
    hang = " " * min(len(lead[0]) if lead else 0, width // 2)
    return textwrap.wrap(
        line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False, expand_tabs=False
    ) or [""]


def _without_blank_ends(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return textwrap.dedent("\n".join(kept)).split("\n") if kept and kept[0].startswith(" ") else kept


def _escaped_lines(text: str, width: int) -> list[str]:
    return [line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for line in prose(text, width)]


def _dedented(lines: list[str]) -> list[str]:
    """Lines without the indent that they all have, which is what Python and black take for the docstring's own."""
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line), default=0)
    return [line[margin:] for line in lines]


def docstring(text: str, indent: int, *, closed: bool = False) -> str:
    """The text as a docstring whose quotes stand at column `indent`; empty for no text.

    `closed`: the quotes that end it stand on the last line of the text, not on one of their own.
    """
    lines = _escaped_lines(text, WIDTH - indent - 3)
    if len(lines) == 1 and len(lines[0]) + indent + 7 > WIDTH:
        lines = _escaped_lines(text, WIDTH - indent - 8)  # black keeps one line whole, quotes and all
    if not lines:
        return ""
    pad = " " * indent
    lines = [lines[0], *_dedented(lines[1:])]
    first, last = lines[0].lstrip(), lines[-1]
    lines[0] = f" {first}" if first.startswith('"') else first
    if len(lines) == 1:
        last = lines[0]
        return f'{pad}"""{last} """' if last.endswith('"') else f'{pad}"""{last}"""'
    body = "".join(f"\n{pad}{line}" if line else "\n" for line in lines[1:])
    if closed and indent + len(last) + 4 <= WIDTH:
        return f'{pad}"""{lines[0]}{body} """' if last.endswith('"') else f'{pad}"""{lines[0]}{body}"""'
    return f'{pad}"""{lines[0]}{body}\n{pad}"""'
