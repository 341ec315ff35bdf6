"""Methods of `client.orders`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    address: types.OrdersCreateBodyAddressParam
    billing: types.OrdersCreateBodyAddressParam
    described: types.OrdersCreateBodyDescribedParam
    """Another text."""
    priority: types.OrdersCreateBodyPriorityParam
    """Priority"""
    class_: types.OrdersCreateBodyClassParam
    children: Sequence[Sequence[types.OrdersCreateBodyChildItemParam]]
    by_key: Mapping[str, types.OrdersCreateBodyByKeyValueParam]
    address_params: types.AddressParamsParam
    address_param: types.AddressParamParam


_create = Endpoint(
    "POST",
    "/orders",
    "Order",
    CreateParams,
    body="json",
    rename={"class_": "class", "by_key": "byKey", "address_param": "addressParam"},
    nested=True,
)
_get = Endpoint("GET", "/orders/{id}", "Order", Options)
_list = Endpoint("GET", "/orders", "OrdersListResponse", Options)


class OrdersResource(Resource):
    """Methods of `client.orders`."""

    with_raw_response: OrdersResourceModes[RawMode]
    with_streaming_response: OrdersResourceModes[StreamedMode]

    def create(self, **params: Unpack[CreateParams]) -> types.Order:
        """POST /orders"""
        return self._send(_create, params)

    def get(self, id: str, **params: Unpack[Options]) -> types.Order:
        """GET /orders/{id}"""
        return self._send(_get, params, id)

    def list(self, **params: Unpack[Options]) -> types.OrdersListResponse:
        """GET /orders"""
        return self._send(_list, params)


class AsyncOrdersResource(AsyncResource):
    """Asynchronous `OrdersResource`."""

    with_raw_response: OrdersResourceModes[AsyncRawMode]
    with_streaming_response: OrdersResourceModes[AsyncStreamedMode]

    async def create(self, **params: Unpack[CreateParams]) -> types.Order:
        return await self._send(_create, params)

    async def get(self, id: str, **params: Unpack[Options]) -> types.Order:
        return await self._send(_get, params, id)

    async def list(self, **params: Unpack[Options]) -> types.OrdersListResponse:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class OrdersResourceModes(Modes[ModeT]):
        create = Modal(OrdersResource.create)
        get = Modal(OrdersResource.get)
        list = Modal(OrdersResource.list)
