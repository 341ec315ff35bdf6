"""Parameters of things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class MergedParam(TypedDict, total=False):
    """As `Merged`, for requests."""

    id: Required[str]
    kind: Required[str]
    name: Required[str]


class BaseParam(TypedDict, total=False):
    """As `Base`, for requests."""

    id: Required[str]
    kind: str


class RedefinedParam(TypedDict, total=False):
    """As `Redefined`, for requests."""

    id: Required[str]
    kind: Literal["a", "b"]


class BesideParam(TypedDict, total=False):
    """As `Beside`, for requests."""

    id: Required[str]
    kind: str
    own: int


class ConflictParam(TypedDict, total=False):
    """As `Conflict`, for requests."""

    size: int


class ClosedParam(TypedDict, total=False):
    """As `Closed`, for requests."""

    a: str


class FreeParam(TypedDict, total=False):
    """As `Free`, for requests."""

    a: str


class TypedParam(TypedDict, total=False):
    """As `Typed`, for requests."""

    a: str


class EverythingUntypedParam(TypedDict, total=False):
    """As `EverythingUntyped`, for requests."""

    x: str
