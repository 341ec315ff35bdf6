"""Parameters of send."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from .._runtime.wire import Wire


class ThingNestedParam(TypedDict, total=False):
    inner_name: Annotated[str, Wire("innerName")]


class ThingItemParam(TypedDict, total=False):
    line_number: Annotated[int, Wire("lineNumber")]


class ThingParam(TypedDict, total=False):
    display_name: Required[Annotated[str, Wire("displayName")]]
    """Shown to people."""
    secret: Required[str]
    nested: ThingNestedParam
    items: Sequence[ThingItemParam]
    parent: ThingParam


class PointParam(TypedDict, total=False):
    x: int
    y: int
