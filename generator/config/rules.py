"""What names, endpoints and paths in the config may look like: each rule gives what is wrong, or an empty text."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Callable
from pathlib import Path

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
PRESETS = ("telnyx", "discord", "standard-webhooks", "svix", "stripe", "github", "slack")
PARTS = ("path", "query", "header", "body")

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_PACKAGE = re.compile(r"[A-Za-z](?:[A-Za-z0-9_]*[A-Za-z0-9])?")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# Version numbers that PEP 440 and Semantic Versioning both can read, and nothing that needs quoting anywhere.
_VERSION = re.compile(
    r"[0-9]+(?:\.[0-9]+)*(?:(?:a|b|rc)[0-9]+)?(?:\.(?:post|dev)[0-9]+)*(?:[-+][0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)*"
)
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110 section 5.6.2
_ENDPOINT = re.compile(rf"({'|'.join(VERBS)}) (/[^\s\x00-\x1f\x7f]*)", re.IGNORECASE)
# What an SDK imports: a package of that name would hide it.
_OWN_IMPORTS = frozenset({"httpx", "pydantic", "pydantic_core", "typing_extensions", "cryptography"})


def _matching(pattern: re.Pattern[str], wanted: str) -> Callable[[str], str]:
    def rule(value: str) -> str:
        return "" if pattern.fullmatch(value) else f"must be {wanted}, not {value!r}"

    return rule


variable = _matching(_VARIABLE, "the name of an environment variable")
version = _matching(_VERSION, "a version number such as 1.2.0")
header = _matching(_TOKEN, "the name of a header")
name = _matching(_IDENTIFIER, "an identifier: ASCII letters, digits and underscores, a letter first")


def package(value: str) -> str:
    """An import name that can be installed and imported."""
    if not _PACKAGE.fullmatch(value):
        return f"must be an import name such as {_suggestion(value)!r}, not {value!r}"
    if keyword.iskeyword(value):
        return f"{value!r} is a keyword of Python and cannot be imported"
    if value in sys.stdlib_module_names or value in _OWN_IMPORTS:
        return f"{value!r} would stand in the way of the module of that name"
    return ""


def _suggestion(value: str) -> str:
    found = "_".join(re.findall(r"[A-Za-z0-9]+", value)).lower().lstrip("0123456789_")
    return found if found and not keyword.iskeyword(found) else "acme"


def class_name(value: str) -> str:
    """A class name that is no keyword."""
    return name(value) or (f"{value!r} is a keyword" if keyword.iskeyword(value) else "")


def option(value: str) -> str:
    """An argument's name: it is written in code as it stands."""
    return class_name(value)


def anything(_value: str) -> str:
    """No rule."""
    return ""


def target(value: str) -> str:
    """A target's name; which ones exist is the registry's to say."""
    return name(value)


def dotted(value: str) -> str:
    """A place in a body: names joined by dots, or `$` for the body itself."""
    return "" if value == "$" or all(value.split(".")) else f"must be names joined by dots, or $, not {value!r}"


def rename_key(value: str) -> str:
    """`path.NAME` and its like."""
    part, _, wire = value.partition(".")
    return "" if part in PARTS and wire else f"must be path.NAME, query.NAME, header.NAME or body.NAME, not {value!r}"


def endpoint(value: str) -> tuple[str, str] | None:
    """Verb and path of `post /calls/{id}`; None when it is not of that form."""
    found = _ENDPOINT.fullmatch(value)
    return (found[1].lower(), found[2]) if found else None


def out_folder(folder: Path, out: str) -> str:
    """Where a target may go: anywhere but over the config's own folder or a root."""
    place = (folder / out).resolve()
    if place == folder.resolve():
        return "must not be the folder of the config itself"
    if place == Path(place.anchor) or place == Path.home():
        return f"must not be {place}"
    return ""
