"""TypedDicts as the generator writes them: names for type checkers only are resolved when they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from runtime.wire import Wire
from typing_extensions import NotRequired, ReadOnly, Required, TypeAliasType, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from typing import TypeAlias

    from runtime.files import FileInput


class Brand(TypedDict, total=False):
    brand_id: Required[Annotated[str, Wire("brandId")]]
    made_at: Annotated[datetime | None, Wire("madeAt")]
    name: str


class Plain(TypedDict, total=False):
    name: Required[str]
    other: Plain


class Tree(TypedDict, total=False):
    node_name: Annotated[str, Wire("nodeName")]
    left_child: Annotated[Tree | None, Wire("leftChild")]
    children: Iterable[Tree]
    plain: Plain


class Everything(TypedDict, total=False):
    brand: Brand
    brands: list[Brand]
    sequence: Sequence[Brand]
    iterable: Annotated[Iterable[Brand], Wire("theIterable")]
    by_id: Annotated[dict[str, Brand], Wire("byId")]
    mapping: Mapping[str, list[Brand]]
    optional: Brand | None
    pair: tuple[Brand, Plain]
    many: tuple[Brand, ...]
    named: BrandAlias
    recursive: Trees
    typed: Lists
    file: FileInput | Brand
    text: str | list[str]
    anything: Any
    required: Required[Brand]
    read: ReadOnly[NotRequired[Brand]]
    swap_a: Annotated[str, Wire("swap_b")]
    swap_b: Annotated[str, Wire("swap_a")]


class CardPayment(TypedDict, total=False):
    type: Required[Literal["card"]]
    card_number: Annotated[str, Wire("cardNumber")]
    amount: Annotated[int, Wire("cardAmount")]


class BankPayment(TypedDict, total=False):
    type: Required[Literal["bank", "sepa"]]
    iban: str
    amount: Annotated[int, Wire("bankAmount")]


class Square(TypedDict):
    side_length: Annotated[int, Wire("sideLength")]
    name: Annotated[str, Wire("squareName")]


class Circle(TypedDict):
    radius: int
    name: NotRequired[Annotated[str, Wire("circleName")]]


class Longer(Brand, total=False):
    extra_name: Annotated[str, Wire("extraName")]


class Call(TypedDict, total=False):
    brand: Brand | Iterable[Brand]
    plain: Required[Plain]
    to: str
    odd: NoSuchType  # type: ignore[name-defined]  # noqa: F821  # what a mistake looks like


BrandAlias: TypeAlias = "Brand | list[BrandAlias]"
Trees: TypeAlias = "list[Tree] | dict[str, Trees]"
Lists = TypeAliasType("Lists", "list[Brand]")
