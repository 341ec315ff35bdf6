"""Which relative paths an output folder may hold, on any operating system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

MANIFEST = ".sdkwright.json"
STAGING = ".sdkwright.tmp"

_LONGEST_NAME = 240  # bytes; most file systems stop at 255
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*]')
# Device names that Windows reserves, with any extension (Naming Files, Paths, and Namespaces).
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\xb9\xb2\xb3])(?:\..*)?", re.IGNORECASE)


def path_problem(path: str) -> str:
    """What is wrong with a relative posix path; an empty text when nothing is."""
    if not path or path.startswith("/"):
        return "is not a relative path"
    return next((problem for part in path.split("/") if (problem := _part_problem(part))), "")


def _part_problem(part: str) -> str:
    rules = (
        (part in {"", ".", ".."}, f"has a step {part!r} in it"),
        (_FORBIDDEN.search(part), "has a character in it that not every system allows"),
        (part.endswith((".", " ")), "has a name that ends in a dot or a space"),
        (_DEVICE.fullmatch(part), f"has the name {part!r}, which Windows reserves"),
        (len(part.encode(errors="surrogatepass")) > _LONGEST_NAME, f"has a name of more than {_LONGEST_NAME} bytes"),
        (part.casefold() in {MANIFEST, STAGING}, f"has the name {part!r}, which sdkwright keeps for itself"),
    )
    return next((problem for broken, problem in rules if broken), "")


def path_problems(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each bad path with what is wrong with it; names that only differ by case, and files that are folders too, are bad."""
    files: dict[str, str] = {}
    for path in paths:
        if problem := path_problem(path):
            yield path, problem
        elif (other := files.setdefault(_folded(path), path)) != path:
            yield path, f"is the same as {other!r} where case does not count"
    spelling: dict[str, str] = {}
    for path in files.values():
        yield from ((path, problem) for problem in _folder_problems(path, files, spelling))


def _folder_problems(path: str, files: dict[str, str], spelling: dict[str, str]) -> Iterator[str]:
    parts = path.split("/")[:-1]
    for depth in range(1, len(parts) + 1):
        folder = "/".join(parts[:depth])
        if _folded(folder) in files:
            yield f"lies in {folder!r}, which is a file"
        if (other := spelling.setdefault(_folded(folder), folder)) != folder:
            yield f"lies in {folder!r}, which is the same as {other!r} where case does not count"


def _folded(path: str) -> str:
    return normalize("NFC", normalize("NFC", path).casefold())
