"""Parameters of trees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .._runtime.wire import Wire


class TreeParam(TypedDict, total=False):
    """As `Tree`, for requests."""

    the_name: Annotated[str, Wire("theName")]
    children: Sequence[TreeParam]
    by_name: Annotated[Mapping[str, TreeParam], Wire("byName")]
