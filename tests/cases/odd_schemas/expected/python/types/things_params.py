"""Parameters of things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .._runtime.wire import Wire


class ConditionalParam(TypedDict, total=False):
    """As `Conditional`, for requests."""

    a: str


class RequiredIsTrueParam(TypedDict, total=False):
    """As `RequiredIsTrue`, for requests."""

    a: str


class EverythingDollarRefPropertyParam(TypedDict, total=False):
    """As `EverythingDollarRefProperty`, for requests."""

    ref: Annotated[str, Wire("$ref")]
    value: str


class EverythingPropertiesParam(TypedDict, total=False):
    """As `EverythingProperties`, for requests."""

    properties: str
