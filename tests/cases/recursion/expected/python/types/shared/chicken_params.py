"""Parameters of chicken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class EggParam(TypedDict, total=False):
    """As `Egg`, for requests."""

    name: Required[str]
    becomes: ChickenParam


class ChickenParam(TypedDict, total=False):
    """As `Chicken`, for requests."""

    lays: EggParam
