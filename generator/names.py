"""Words, casing and collisions: how any text becomes a name, in no language in particular."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar
from unicodedata import normalize

Words = tuple[str, ...]
Key = TypeVar("Key", bound=Hashable)

_FALLBACK: Words = ("value",)
_SIGNS = {"+": "plus", "-": "minus", "!": "not"}
_COMPARISONS = {"<": "lt", ">": "gt", "<=": "lte", ">=": "gte", "!=": "ne", "==": "eq", "=": "eq"}
_SYMBOLS = _COMPARISONS | {
    "!": "not", '"': "quote", "#": "hash", "$": "dollar", "%": "percent", "&": "and", "'": "apostrophe",
    "(": "open", ")": "close", "*": "star", "+": "plus", ",": "comma", "-": "minus", ".": "dot", "/": "slash",
    ":": "colon", ";": "semicolon", "?": "question", "@": "at", "[": "open", "\\": "backslash", "]": "close",
    "^": "caret", "_": "underscore", "`": "backtick", "{": "open", "|": "pipe", "}": "close", "~": "tilde",
    " ": "space",
}  # fmt: skip

# Spellings whose capitals do not mark the start of a word.
_MIXED = re.compile(
    r"(?<![A-Z])(?:OAuth|OpenID|IPv(?=[46])|VoIP|GitHub|GitLab|GraphQL|JavaScript|TypeScript|PostgreSQL|MySQL|NoSQL"
    r"|WhatsApp|YouTube|LinkedIn|PayPal)(?![a-z])"
    r"|(?<![A-Za-z0-9])(?:iOS|iPadOS|macOS|iDEAL|iDeal|iPhone|iPad|iCloud|iMessage|eSIM|mTLS)(?![a-z])"
)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['\u2019](?=[^\W\d_])")
_SIGN_FIRST = re.compile(r"\s*([+\-!])(?=[^\W_])")
_COMPARISON_FIRST = re.compile(r"\s*(<=|>=|!=|==|<|>)(?=[^<>=!]+$)")
_COMPARISON_LAST = re.compile(r"([^<>=!]*[^<>=!\s-])\s*(<=|>=|!=|==|<|>)\s*")
_PLUS_LAST = re.compile(r"(?<=[^\W_])\+\s*$")
_LONE_STAR = re.compile(r"(?<![^\W_])\*+(?![^\W_])")
_ASCII_RUN = re.compile(r"[A-Za-z0-9]+")

# Over the classes that `_class_of` gives, one a character: U upper case, s the letter s, l other letters, d digits.
_WORD = re.compile(
    r"U{2,}s(?![sl])"  # URLs, IDs
    r"|U(?:d*U)*d*(?=U[sl])"  # the HTTP of HTTPServer, the A2P of A2PCampaign, the S3 of S3Bucket
    r"|U[sl]+(?:d+[sl]+)*d*"  # Server, Oauth2
    r"|[sl]+(?:d+[sl]+)*d*"  # server, sha256
    r"|(?:d+U+)+d*(?=U[sl]|$)"  # the 2FA of 2FAEmail
    r"|d+(?:[sl]+d*)*"  # 10dlc, 1xx
    r"|U+(?:d+U+(?![sl]))*d*"  # the URL of ServerURL
)


@lru_cache(maxsize=65536)
def split_words(text: str) -> Words:
    """The lower-cased words of an identifier or a phrase; at least one, each fit to go on with an identifier.

    `optInWorkflowImageURLs` gives opt in workflow image urls, `page[number]` page number, `-1` minus 1,
    `StartTime<=` start time lte, `*` star, and the empty text empty.
    """
    if not text:
        return ("empty",)
    plain = normalize("NFKC", text)
    spelt = plain if plain.isidentifier() else _spell_signs(plain)
    words = tuple(word for run in _runs(_MIXED.sub(_as_one_word, spelt)) for word in _words_of_run(run))
    return words or _words_of_symbols(text)


def _spell_signs(text: str) -> str:
    text = _APOSTROPHE.sub("", text)
    if last := _COMPARISON_LAST.fullmatch(text):
        text = f"{last[1]} {_COMPARISONS[last[2]]}"
    elif first := _COMPARISON_FIRST.match(text):
        text = f"{_COMPARISONS[first[1]]} {text[first.end() :]}"
    if sign := _SIGN_FIRST.match(text):
        text = f"{_SIGNS[sign[1]]} {text[sign.end() :]}"
    return _LONE_STAR.sub(" star ", _PLUS_LAST.sub(" plus", text))


def _as_one_word(spelling: re.Match[str]) -> str:
    return spelling[0].capitalize()


def _runs(text: str) -> Sequence[str]:
    if text.isascii():
        return _ASCII_RUN.findall(text)
    return "".join(char if char != "_" and f"_{char}".isidentifier() else " " for char in text).split()


def _words_of_run(run: str) -> Iterable[str]:
    if run in (run.lower(), run.upper()):
        yield from _fit(run)
        return
    classes = "".join(_class_of(char) for char in run)
    for found in _WORD.finditer(classes):
        yield from _fit(run[found.start() : found.end()])


def _class_of(char: str) -> str:
    if char.isupper():
        return "U"
    if char == "s":
        return "s"
    return "d" if char.isdigit() else "l"


def _fit(word: str) -> Iterable[str]:
    lowered = normalize("NFKC", word.lower())
    # A combining mark cannot begin an identifier, and a word may come to stand first in one.
    while lowered and not (lowered[0].isdigit() or lowered[0].isidentifier()):
        lowered = lowered[1:]
    if f"_{lowered}".isidentifier() and lowered:
        yield lowered


def _words_of_symbols(text: str) -> Words:
    bare = text.strip() or " "
    if bare in _COMPARISONS:
        return (_COMPARISONS[bare],)
    return tuple(_SYMBOLS.get(char) or f"u{ord(char):04x}" for char in bare) or _FALLBACK


def snake(words: Iterable[str]) -> str:
    """`("page", "number")` as `page_number`."""
    return "_".join(words)


def camel(words: Iterable[str]) -> str:
    """`("page", "number")` as `pageNumber`."""
    first, *others = words
    return first + pascal(others)


def pascal(words: Iterable[str]) -> str:
    """`("page", "number")` as `PageNumber`."""
    return "".join(word[:1].upper() + word[1:] for word in words)


def lettered(words: Words, prefix: str = "n") -> Words:
    """`words`, able to begin an identifier: `("10dlc", "brand")` becomes `("n10dlc", "brand")`."""
    return words if words[0].isidentifier() else (prefix + words[0], *words[1:])


def resolve(
    wished: Iterable[tuple[Key, Words]],
    *,
    case: Callable[[Words], str],
    reserved: Container[str] = frozenset(),
    casefold: bool = False,
    joint: str = "_",
) -> dict[Key, str]:
    """The final name of every key, once all wishes are known.

    A reserved name gets a trailing underscore. The first to wish for a name gets it; the others get `_2`, `_3` and so
    on in the order given, never a name that anyone wished for. Names that nobody else wishes for are left alone, so
    an unrelated name more changes no other. With `casefold`, names that differ by case only collide.
    """
    bases = {key: _unreserved(case(words), reserved) for key, words in wished}
    fold = str.casefold if casefold else str
    wishes = {fold(base) for base in bases.values()}
    given: set[str] = set()
    names: dict[Key, str] = {}
    for key, base in bases.items():
        name, count = base, 1
        while fold(name) in given or (count > 1 and (fold(name) in wishes or name in reserved)):
            count += 1
            name = f"{base.rstrip('_')}{joint}{count}"
        given.add(fold(name))
        names[key] = name
    return names


def _unreserved(name: str, reserved: Container[str]) -> str:
    while name in reserved:
        name += "_"
    return name


_UNCOUNTED = frozenset(
    {
        "access",
        "address",
        "alias",
        "analysis",
        "as",
        "atlas",
        "aws",
        "basis",
        "bias",
        "bonus",
        "bus",
        "business",
        "campus",
        "canvas",
        "chaos",
        "class",
        "cors",
        "cross",
        "css",
        "databus",
        "details",
        "dns",
        "express",
        "gas",
        "gps",
        "has",
        "https",
        "ios",
        "is",
        "its",
        "js",
        "kubernetes",
        "lens",
        "minus",
        "news",
        "os",
        "plus",
        "press",
        "process",
        "progress",
        "rcs",
        "redis",
        "series",
        "sms",
        "species",
        "status",
        "success",
        "this",
        "tls",
        "tos",
        "tts",
        "us",
        "utils",
        "virus",
        "vs",
        "was",
        "yes",
    }
)
_SINGULARS = {
    "aliases": "alias", "analyses": "analysis", "bases": "base", "biases": "bias", "bonuses": "bonus", "buses": "bus",
    "caches": "cache", "campuses": "campus", "canvases": "canvas", "children": "child", "cookies": "cookie",
    "criteria": "criterion",
    "gases": "gas", "indices": "index", "lenses": "lens", "leaves": "leaf", "matrices": "matrix",
    "men": "man", "movies": "movie", "people": "person", "quizzes": "quiz", "statuses": "status", "ties": "tie",
    "vertices": "vertex", "viruses": "virus", "women": "woman",
}  # fmt: skip
_PLURAL = re.compile(r".+[^sui]s")
_PLURAL_IN_IES = re.compile(r"..+ies")


def singular(word: str) -> str:
    """The singular of an English noun; the word itself where it is none, or stands for one and many alike."""
    if word in _SINGULARS:
        return _SINGULARS[word]
    if word in _UNCOUNTED or not _PLURAL.fullmatch(word):
        return word
    if _PLURAL_IN_IES.fullmatch(word):
        return word[:-3] + "y"
    return word[: -2 if word.endswith(("sses", "shes", "ches", "xes")) else -1]


def is_plural(word: str) -> bool:
    """Whether an English noun stands for many."""
    return singular(word) != word
