"""Names on the wire: how the keys of nested parameters get the names that the API knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

__all__ = ["Wire", "renamer", "renamers"]


class Wire:
    """The name on the wire of a key of a TypedDict: `brand_id: Annotated[str, Wire("brandId")]`."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        """Take the name that the API knows."""
        self.name = name

    def __repr__(self) -> str:
        """Show what was written."""
        return f"Wire({self.name!r})"


def renamer(hint: object, namespace: Mapping[str, Any]) -> Callable[[Any], Any]:
    """Return what gives a value's keys, at any depth, their names on the wire; made once, used for every call.

    What it is given is never changed: it returns a copy of what has to differ, and the same object where nothing
    has. Keys that the type does not know, keys that have their name on the wire already, and models pass as they are.

    Args:
        hint: The type of the value: a TypedDict, or anything made of TypedDicts, lists, mappings and unions.
        namespace: What the names in the annotations of TypedDicts stand for, beside those of their own modules.

    Raises:
        NameError: A name in an annotation stands for nothing.
    """
    from .renaming import Plan  # noqa: PLC0415  # only where wire names differ below the top level

    return Plan(namespace).renamer(hint)


def renamers(params: type[Any], keys: Iterable[str], namespace: Mapping[str, Any]) -> dict[str, Callable[[Any], Any]]:
    """Return the renamers for values below some keys of a TypedDict, those apart that need none.

    Raises:
        NameError: A name in the annotation of one of the keys stands for nothing.
    """
    from .renaming import Plan  # noqa: PLC0415  # only where wire names differ below the top level

    return Plan(namespace).renamers(params, keys)
