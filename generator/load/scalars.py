"""What a YAML scalar means: the core schema of YAML 1.2 (section 10.3.2), and the tags that people write."""

from __future__ import annotations

import math
import re

from generator.load.tree import Scalar

# a number with a leading zero (08, 007) is a name in real documents, whatever the schema's regular expression says
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,399})")
_BASED = re.compile(r"0o[0-7]{1,400}|0x[0-9a-fA-F]{1,400}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_STANDARD = "tag:yaml.org,2002:"
_KINDS: dict[str, tuple[type, ...]] = {
    "int": (int,),
    "float": (float, int),
    "bool": (bool,),
    "null": (type(None),),
}
_TEXT = frozenset({"str", "binary", "timestamp"})


def plain(text: str) -> Scalar:
    """The value of a plain scalar; text that is no number of the core schema, or no finite one, stays text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text


def endless(text: str) -> bool:
    """Whether a plain scalar means infinity or no number at all, which neither JSON nor an API can carry."""
    return bool(_NOT_FINITE.fullmatch(text)) or (bool(_FLOAT.fullmatch(text)) and not math.isfinite(float(text)))


def tagged(tag: str, text: str, *, is_plain: bool) -> tuple[Scalar, bool]:
    """The value of a scalar with an explicit tag, and whether the tag was understood and fits the text."""
    name = tag.removeprefix(_STANDARD)
    if tag == "!" or (tag.startswith(_STANDARD) and name in _TEXT):
        return text, True
    value = plain(text)
    if tag.startswith(_STANDARD) and name in _KINDS:
        fits = isinstance(value, _KINDS[name]) and not (name != "bool" and isinstance(value, bool))
        return (value if fits else text), fits
    return (value if is_plain else text), False
