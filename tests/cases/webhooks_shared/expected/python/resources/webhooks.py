"""Methods of `client.webhooks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource
from ..webhooks import Webhooks

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_list = Endpoint("GET", "/webhooks", "Endpoints", Options)


class WebhooksResource(Resource, Webhooks):
    """Methods of `client.webhooks`."""

    with_raw_response: WebhooksResourceModes[RawMode]
    with_streaming_response: WebhooksResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.Endpoints:
        """GET /webhooks"""
        return self._send(_list, params)


class AsyncWebhooksResource(AsyncResource, Webhooks):
    """Asynchronous `WebhooksResource`."""

    with_raw_response: WebhooksResourceModes[AsyncRawMode]
    with_streaming_response: WebhooksResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.Endpoints:
        return await self._send(_list, params)


if TYPE_CHECKING:

    class WebhooksResourceModes(Modes[ModeT]):
        list = Modal(WebhooksResource.list)
