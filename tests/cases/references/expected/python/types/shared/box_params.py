"""Parameters of box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from ... import types


class PartParam(TypedDict, total=False):
    """As `Part`, for requests."""

    whole: ThingParam
    point: types.PointParam


class BoxParam(TypedDict, total=False):
    """As `Box`, for requests."""

    thing: ThingParam
    size: int


class ThingParam(TypedDict, total=False):
    """As `Thing`, for requests."""

    id: str
    parts: Sequence[PartParam]
    box: BoxParam
