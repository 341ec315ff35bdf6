"""Texts that a regular expression matches."""

from __future__ import annotations

import re
import sys
from random import Random
from typing import Any

if sys.version_info >= (3, 11):
    from re import _constants as codes  # type: ignore[attr-defined]  # Python's own parser
    from re import _parser as parser  # type: ignore[attr-defined]
else:
    import sre_constants as codes
    import sre_parse as parser

_ALPHABET = "abcXYZ019 _-.:/@"
_CATEGORIES = {codes.CATEGORY_DIGIT: "0189", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "aZ9_"}
_NOT = {codes.CATEGORY_NOT_DIGIT: "aZ_", codes.CATEGORY_NOT_SPACE: "aZ9", codes.CATEGORY_NOT_WORD: "-."}
_MOST = 3


def text_of(pattern: str, random: Random) -> str | None:
    """A text that the pattern matches; None where none was found."""
    try:
        text = "".join(_texts(parser.parse(pattern), random))
        return text if re.search(pattern, text) else None
    except (re.error, OverflowError, RecursionError):
        return None


def _texts(tree: Any, random: Random) -> list[str]:
    return [_text(code, value, random) for code, value in tree]


def _text(code: Any, value: Any, random: Random) -> str:  # noqa: PLR0911 - a case a kind
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.NOT_LITERAL:
        return next(char for char in _ALPHABET if ord(char) != value)
    if code is codes.ANY:
        return random.choice("aZ9")
    if code is codes.IN:
        return _one(value, random)
    if code is codes.BRANCH:
        return "".join(_texts(random.choice(value[1]), random))
    if code is codes.SUBPATTERN:
        return "".join(_texts(value[-1], random))
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT}:
        low, high, tree = value
        times = random.randint(low, max(low, min(int(high), low + _MOST)))
        return "".join("".join(_texts(tree, random)) for _ in range(times))
    return ""


def _one(choices: Any, random: Random) -> str:
    if choices[0][0] is codes.NEGATE:
        inside = "".join(_chars(choices[1:]))
        return random.choice([char for char in _ALPHABET if char not in inside] or ["~"])
    return random.choice(_chars(choices))


def _chars(choices: Any) -> list[str]:
    found: list[str] = []
    for code, value in choices:
        if code is codes.LITERAL:
            found.append(chr(value))
        elif code is codes.RANGE:
            found += [chr(value[0]), chr(value[1])]
        elif code is codes.CATEGORY:
            found += (_CATEGORIES | _NOT)[value]
    return found
