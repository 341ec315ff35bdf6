"""Methods of `client.subscriptions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    url: str


_create = Endpoint("POST", "/subscriptions", "None", CreateParams, body="json", accept="*/*")


class SubscriptionsResource(Resource):
    """Methods of `client.subscriptions`."""

    with_raw_response: SubscriptionsResourceModes[RawMode]
    with_streaming_response: SubscriptionsResourceModes[StreamedMode]

    def create(self, **params: Unpack[CreateParams]) -> None:
        """POST /subscriptions"""
        return self._perform(_create, params)


class AsyncSubscriptionsResource(AsyncResource):
    """Asynchronous `SubscriptionsResource`."""

    with_raw_response: SubscriptionsResourceModes[AsyncRawMode]
    with_streaming_response: SubscriptionsResourceModes[AsyncStreamedMode]

    async def create(self, **params: Unpack[CreateParams]) -> None:
        return await self._perform(_create, params)


if TYPE_CHECKING:

    class SubscriptionsResourceModes(Modes[ModeT]):
        create = Modal(SubscriptionsResource.create)
