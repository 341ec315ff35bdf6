"""Parameters of things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, Union

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from .._runtime.wire import Wire


class CatParam(TypedDict, total=False):
    """As `Cat`, for requests."""

    pet_type: Required[Annotated[Literal["cat"], Wire("petType")]]
    lives_left: Annotated[int, Wire("livesLeft")]


class DogParam(TypedDict, total=False):
    """As `Dog`, for requests."""

    pet_type: Required[Annotated[Literal["dog", "hound"], Wire("petType")]]
    barks_a_lot: Annotated[bool, Wire("barksALot")]


class PlainParam(TypedDict, total=False):
    """As `Plain`, for requests."""

    a: str


class OtherParam(TypedDict, total=False):
    """As `Other`, for requests."""

    b: Required[int]


class ByNameParam(TypedDict, total=False):
    """As `ByName`, for requests."""

    name: Required[str]


class EverythingInlineByIdParam(TypedDict, total=False):
    """As `EverythingInlineById`, for requests."""

    type: Required[Literal["by_id"]]
    id: str


class EverythingInlineVariant3Param(TypedDict, total=False):
    """As `EverythingInlineVariant3`, for requests."""

    x: str


class EverythingRequiredOnlyParam(TypedDict, total=False):
    """As `EverythingRequiredOnly`, for requests."""

    a: str
    b: str


class EverythingSiblingPlainParam(TypedDict, total=False):
    """As `EverythingSiblingPlain`, for requests."""

    shared: str
    a: str


class EverythingSiblingVariant2Param(TypedDict, total=False):
    """As `EverythingSiblingVariant2`, for requests."""

    shared: str
    own: str


class AnimalParam(TypedDict, total=False):
    """As `Animal`, for requests."""

    species: Required[str]


class BirdParam(TypedDict, total=False):
    """As `Bird`, for requests."""

    species: Required[str]
    wings: int


EverythingGuessedParam: TypeAlias = Union["CatParam", "DogParam"]
EverythingByNameParam: TypeAlias = Union["PlainParam", "OtherParam"]
MissingParam: TypeAlias = Union["PlainParam", "OtherParam"]
EverythingNullableParam: TypeAlias = Union["CatParam", "DogParam"]
EverythingListItemParam: TypeAlias = Union["CatParam", "DogParam"]
