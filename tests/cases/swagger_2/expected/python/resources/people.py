"""Methods of `client.people`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    boss: types.PersonParam


_create = Endpoint("POST", "/people", "Person", CreateParams, body="json")


class PeopleResource(Resource):
    """Methods of `client.people`."""

    with_raw_response: PeopleResourceModes[RawMode]
    with_streaming_response: PeopleResourceModes[StreamedMode]

    def create(self, **params: Unpack[CreateParams]) -> types.Person:
        """POST /people"""
        return self._send(_create, params)


class AsyncPeopleResource(AsyncResource):
    """Asynchronous `PeopleResource`."""

    with_raw_response: PeopleResourceModes[AsyncRawMode]
    with_streaming_response: PeopleResourceModes[AsyncStreamedMode]

    async def create(self, **params: Unpack[CreateParams]) -> types.Person:
        return await self._send(_create, params)


if TYPE_CHECKING:

    class PeopleResourceModes(Modes[ModeT]):
        create = Modal(PeopleResource.create)
