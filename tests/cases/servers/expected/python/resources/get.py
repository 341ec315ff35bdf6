"""Methods of `client.get`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_default = Endpoint("GET", "/default", "None", Options, accept="*/*")
_own = Endpoint("GET", "/own", "None", Options, accept="*/*", base_url="https://own.servers.test")
_path = Endpoint("GET", "/path", "None", Options, accept="*/*", base_url="https://path.servers.test/base")
_other = Endpoint("GET", "/other", "None", Options, accept="*/*")


class GetResource(Resource):
    """Methods of `client.get`."""

    with_raw_response: GetResourceModes[RawMode]
    with_streaming_response: GetResourceModes[StreamedMode]

    def default(self, **params: Unpack[Options]) -> None:
        """GET /default"""
        return self._perform(_default, params)

    def own(self, **params: Unpack[Options]) -> None:
        """GET /own"""
        return self._perform(_own, params)

    def path(self, **params: Unpack[Options]) -> None:
        """GET /path"""
        return self._perform(_path, params)

    def other(self, **params: Unpack[Options]) -> None:
        """GET /other"""
        return self._perform(_other, params)


class AsyncGetResource(AsyncResource):
    """Asynchronous `GetResource`."""

    with_raw_response: GetResourceModes[AsyncRawMode]
    with_streaming_response: GetResourceModes[AsyncStreamedMode]

    async def default(self, **params: Unpack[Options]) -> None:
        return await self._perform(_default, params)

    async def own(self, **params: Unpack[Options]) -> None:
        return await self._perform(_own, params)

    async def path(self, **params: Unpack[Options]) -> None:
        return await self._perform(_path, params)

    async def other(self, **params: Unpack[Options]) -> None:
        return await self._perform(_other, params)


if TYPE_CHECKING:

    class GetResourceModes(Modes[ModeT]):
        default = Modal(GetResource.default)
        own = Modal(GetResource.own)
        path = Modal(GetResource.path)
        other = Modal(GetResource.other)
