"""Methods of `client.class_`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_retrieve = Endpoint("GET", "/class/{class_}", "List", Options)


class ClassResource(Resource):
    """Methods of `client.class_`."""

    with_raw_response: ClassResourceModes[RawMode]
    with_streaming_response: ClassResourceModes[StreamedMode]

    def retrieve(self, class_: str, **params: Unpack[Options]) -> types.List:
        """GET /class/{class}"""
        return self._send(_retrieve, params, class_)


class AsyncClassResource(AsyncResource):
    """Asynchronous `ClassResource`."""

    with_raw_response: ClassResourceModes[AsyncRawMode]
    with_streaming_response: ClassResourceModes[AsyncStreamedMode]

    async def retrieve(self, class_: str, **params: Unpack[Options]) -> types.List:
        return await self._send(_retrieve, params, class_)


if TYPE_CHECKING:

    class ClassResourceModes(Modes[ModeT]):
        retrieve = Modal(ClassResource.retrieve)
