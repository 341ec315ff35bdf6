"""Parameters of person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class PersonParam(TypedDict, total=False):
    """As `Person`, for requests."""

    name: str | None
    pets: Sequence[PetParam]


class PetParam(TypedDict, total=False):
    """As `Pet`, for requests."""

    name: Required[str]
    nickname: str | None
    owner: PersonParam
