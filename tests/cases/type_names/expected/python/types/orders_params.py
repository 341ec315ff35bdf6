"""Parameters of orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .._runtime.wire import Wire


class OrdersCreateBodyDescribedParam(TypedDict, total=False):
    """Another text."""

    street: str
    city: str


class OrdersCreateBodyPriorityParam(TypedDict, total=False):
    """Priority"""

    level: int


class OrdersCreateBodyClassFromParam(TypedDict, total=False):
    import_: Annotated[str, Wire("import")]


class OrdersCreateBodyClassParam(TypedDict, total=False):
    from_: Annotated[OrdersCreateBodyClassFromParam, Wire("from")]


class OrdersCreateBodyChildItemParam(TypedDict, total=False):
    a: str


class OrdersCreateBodyByKeyValueParam(TypedDict, total=False):
    b: str


class AddressParamsParam(TypedDict, total=False):
    x: str


class AddressParamParam(TypedDict, total=False):
    y: str
