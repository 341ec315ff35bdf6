"""What is called after the place that it stands at in the document."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.load.tree import unescape
from generator.names import split_words

if TYPE_CHECKING:
    from generator.ir import Words

_INSIDE = frozenset({"properties", "items", "content", "schema", "allOf", "oneOf", "anyOf", "additionalProperties"})
# The end of the place of a part of a whole.
_MERGED = re.compile(r"(/(allOf/\d+|~0\w+))+$")


def component_name(identity: str) -> Words:
    """The words of the last step of a reference: `#/components/schemas/CallFork` is call fork."""
    file, _, fragment = identity.partition("#")
    steps = [unescape(step) for step in fragment.split("/") if step]
    if not steps:
        return split_words(file.rsplit("/", 1)[-1].split(".")[0])
    if steps[0] == "components" and steps[3:]:  # a reference into the inside of a component
        inside = [step for before, step in pairwise(steps[2:]) if step not in _INSIDE and before != "content"]
        return tuple(word for step in (steps[2], *inside) for word in split_words(step))
    return split_words(steps[-1])


def owner_of(part: str, whole: str) -> Words:
    """The component that a part of a schema is merged from; nothing for a part that stands within the schema itself."""
    if f"{part}/".startswith(f"{_MERGED.sub('', whole)}/"):
        return ()
    return component_name(_MERGED.sub("", part))
