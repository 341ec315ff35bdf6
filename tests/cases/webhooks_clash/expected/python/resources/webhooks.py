"""Methods of `client.webhooks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_verify = Endpoint("POST", "/webhooks/{id}", "None", Options, accept="*/*")


class WebhooksResource(Resource):
    """Methods of `client.webhooks`."""

    with_raw_response: WebhooksResourceModes[RawMode]
    with_streaming_response: WebhooksResourceModes[StreamedMode]

    def verify(self, id: str, **params: Unpack[Options]) -> None:
        """POST /webhooks/{id}"""
        return self._perform(_verify, params, id)


class AsyncWebhooksResource(AsyncResource):
    """Asynchronous `WebhooksResource`."""

    with_raw_response: WebhooksResourceModes[AsyncRawMode]
    with_streaming_response: WebhooksResourceModes[AsyncStreamedMode]

    async def verify(self, id: str, **params: Unpack[Options]) -> None:
        return await self._perform(_verify, params, id)


if TYPE_CHECKING:

    class WebhooksResourceModes(Modes[ModeT]):
        verify = Modal(WebhooksResource.verify)
