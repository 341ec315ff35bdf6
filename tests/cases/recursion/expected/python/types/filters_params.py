"""Parameters of filters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, Union

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from .._runtime.wire import Wire


class AndParam(TypedDict, total=False):
    """As `And`, for requests."""

    op: Required[Literal["and"]]
    parts: Required[Sequence[FilterParam]]


class LeafParam(TypedDict, total=False):
    """As `Leaf`, for requests."""

    op: Required[Literal["leaf"]]
    the_value: Annotated[str, Wire("theValue")]


FilterParam: TypeAlias = Union["AndParam", "LeafParam"]
