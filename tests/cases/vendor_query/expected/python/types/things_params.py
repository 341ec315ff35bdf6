"""Parameters of things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .._runtime.wire import Wire


class ThingsListFilterCreatedAtParam(TypedDict, total=False):
    gte: str


class ThingsListFilterParam(TypedDict, total=False):
    created_at: Annotated[ThingsListFilterCreatedAtParam, Wire("createdAt")]
    tags: Sequence[str]
