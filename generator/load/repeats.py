"""What a key that stands twice in a mapping means: the last one counts, and operations may be lost by that."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.load.fault import Oddity
from generator.load.tree import Map, Node, pointer

_VERBS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"})


def repeat(node: Map, key: str, earlier: Node, later: Node, place: tuple[int, int] = (0, 1), first: int = 0) -> Oddity:  # noqa: PLR0913, PLR0917 - two values and two places
    """The finding for `key`, which had the value `earlier` in line `first` and has `later` in the end."""
    lost = ", ".join(f"`{operation}`" for operation in _lost(key, earlier, later))
    again = f"key {key!r} stands here again (first in line {first})" if first else f"key {key!r} stands here twice"
    at = pointer(node, key)
    if lost:
        hint = "put all operations of a path under one key"
        return Oddity("lost-operation", f"{again} without {lost}", at, *place, hint, Severity.ERROR)
    return Oddity("duplicate-key", f"{again}; the last one counts", at, *place, "remove one")


def _lost(key: str, earlier: Node, later: Node) -> Iterator[str]:
    """The operations of a path, or of all paths, that only the first value has."""
    if not isinstance(earlier, Map):
        return
    kept = later if isinstance(later, Map) else {}
    if key == "paths":
        for path, item in earlier.items():
            if path.startswith("/"):
                yield from _lost(path, item, kept.get(path))
    elif key.startswith("/"):
        verbs = {name.lower() for name, operation in kept.items() if isinstance(operation, Map)}
        for name, operation in earlier.items():
            if name.lower() in _VERBS - verbs and isinstance(operation, Map):
                yield f"{name.lower()} {key}"
        if isinstance(earlier.get("$ref"), str) and earlier["$ref"] != kept.get("$ref"):
            yield f"{key} of {earlier['$ref']}"
