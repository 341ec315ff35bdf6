"""What the arguments of a method are called: one name each, whatever the order in which the document has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.ir import Words


class Wish(NamedTuple):
    """An argument to be: `place` is path, query, header, cookie or body, `name` what it would be called by itself."""

    place: str
    wire: str
    name: Words


_ORDER = ("path", "query", "header", "cookie", "body")


def distinct(
    wishes: Sequence[Wish], renames: Mapping[str, str], taken: Mapping[str, str] | None = None
) -> tuple[Words, ...]:
    """A name for each wish: as the config has it, else its own, else with its place in front or a number behind.

    Its own goes to the one in the path, then to those that are called so on the wire already. `taken` has the names
    that are given away, with their places.
    """
    places = dict(taken or {})
    chosen: dict[int, Words] = {}
    later: list[int] = []
    for at in sorted(range(len(wishes)), key=lambda at: _rank(wishes[at], renames)):
        wish = wishes[at]
        wished = renames.get(f"{wish.place}.{wish.wire}")
        if not wished and "_".join(wish.name) in places:
            later.append(at)
            continue
        chosen[at] = tuple(wished.split("_")) if wished else wish.name
        places["_".join(chosen[at])] = wish.place
    for at in later:
        chosen[at] = _free(wishes[at], places)
        places["_".join(chosen[at])] = wishes[at].place
    return tuple(chosen[at] for at in range(len(wishes)))


def _rank(wish: Wish, renames: Mapping[str, str]) -> tuple[bool, bool, bool, int, str]:
    renamed = f"{wish.place}.{wish.wire}" in renames
    return (not renamed, wish.place != "path", wish.wire != "_".join(wish.name), _ORDER.index(wish.place), wish.wire)


def _free(wish: Wish, places: Mapping[str, str]) -> Words:
    """The name that a wish gets whose own is taken."""
    name = wish.name if places["_".join(wish.name)] == wish.place else (wish.place, *wish.name)
    found, number = name, 1
    while "_".join(found) in places:
        number += 1
        found = (*name, str(number))
    return found
