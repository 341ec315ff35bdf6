"""Methods of `client.users`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_get = Endpoint("GET", "/users/{id}", "UsersGetResponse", Options)


class UsersResource(Resource):
    """Methods of `client.users`."""

    with_raw_response: UsersResourceModes[RawMode]
    with_streaming_response: UsersResourceModes[StreamedMode]

    def get(self, id: str, **params: Unpack[Options]) -> types.UsersGetResponse:
        """GET /users/{id}"""
        return self._send(_get, params, id)


class AsyncUsersResource(AsyncResource):
    """Asynchronous `UsersResource`."""

    with_raw_response: UsersResourceModes[AsyncRawMode]
    with_streaming_response: UsersResourceModes[AsyncStreamedMode]

    async def get(self, id: str, **params: Unpack[Options]) -> types.UsersGetResponse:
        return await self._send(_get, params, id)


if TYPE_CHECKING:

    class UsersResourceModes(Modes[ModeT]):
        get = Modal(UsersResource.get)
