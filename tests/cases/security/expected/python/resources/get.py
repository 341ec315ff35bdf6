"""Methods of `client.get`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_default = Endpoint("GET", "/default", "None", Options, accept="*/*")
_query = Endpoint("GET", "/query", "None", Options, accept="*/*", auth=(("query",),))
_cookie = Endpoint("GET", "/cookie", "None", Options, accept="*/*", auth=(("cookie",),))
_either = Endpoint("GET", "/either", "None", Options, accept="*/*", auth=(("bearer",), ("header",)))
_both = Endpoint("GET", "/both", "None", Options, accept="*/*", auth=(("query", "header"),))
_open = Endpoint("GET", "/open", "None", Options, accept="*/*", auth=())
_maybe = Endpoint("GET", "/maybe", "None", Options, accept="*/*", auth=((), ("header",)))
_basic = Endpoint("GET", "/basic", "None", Options, accept="*/*", auth=(("basic",),))
_bearer = Endpoint("GET", "/bearer", "None", Options, accept="*/*", auth=(("bearer",),))
_digest = Endpoint("GET", "/digest", "None", Options, accept="*/*", auth=())


class GetResource(Resource):
    """Methods of `client.get`."""

    with_raw_response: GetResourceModes[RawMode]
    with_streaming_response: GetResourceModes[StreamedMode]

    def default(self, **params: Unpack[Options]) -> None:
        """GET /default"""
        return self._perform(_default, params)

    def query(self, **params: Unpack[Options]) -> None:
        """GET /query"""
        return self._perform(_query, params)

    def cookie(self, **params: Unpack[Options]) -> None:
        """GET /cookie"""
        return self._perform(_cookie, params)

    def either(self, **params: Unpack[Options]) -> None:
        """GET /either"""
        return self._perform(_either, params)

    def both(self, **params: Unpack[Options]) -> None:
        """GET /both"""
        return self._perform(_both, params)

    def open(self, **params: Unpack[Options]) -> None:
        """GET /open"""
        return self._perform(_open, params)

    def maybe(self, **params: Unpack[Options]) -> None:
        """GET /maybe"""
        return self._perform(_maybe, params)

    def basic(self, **params: Unpack[Options]) -> None:
        """GET /basic"""
        return self._perform(_basic, params)

    def bearer(self, **params: Unpack[Options]) -> None:
        """GET /bearer"""
        return self._perform(_bearer, params)

    def digest(self, **params: Unpack[Options]) -> None:
        """GET /digest"""
        return self._perform(_digest, params)


class AsyncGetResource(AsyncResource):
    """Asynchronous `GetResource`."""

    with_raw_response: GetResourceModes[AsyncRawMode]
    with_streaming_response: GetResourceModes[AsyncStreamedMode]

    async def default(self, **params: Unpack[Options]) -> None:
        return await self._perform(_default, params)

    async def query(self, **params: Unpack[Options]) -> None:
        return await self._perform(_query, params)

    async def cookie(self, **params: Unpack[Options]) -> None:
        return await self._perform(_cookie, params)

    async def either(self, **params: Unpack[Options]) -> None:
        return await self._perform(_either, params)

    async def both(self, **params: Unpack[Options]) -> None:
        return await self._perform(_both, params)

    async def open(self, **params: Unpack[Options]) -> None:
        return await self._perform(_open, params)

    async def maybe(self, **params: Unpack[Options]) -> None:
        return await self._perform(_maybe, params)

    async def basic(self, **params: Unpack[Options]) -> None:
        return await self._perform(_basic, params)

    async def bearer(self, **params: Unpack[Options]) -> None:
        return await self._perform(_bearer, params)

    async def digest(self, **params: Unpack[Options]) -> None:
        return await self._perform(_digest, params)


if TYPE_CHECKING:

    class GetResourceModes(Modes[ModeT]):
        default = Modal(GetResource.default)
        query = Modal(GetResource.query)
        cookie = Modal(GetResource.cookie)
        either = Modal(GetResource.either)
        both = Modal(GetResource.both)
        open = Modal(GetResource.open)
        maybe = Modal(GetResource.maybe)
        basic = Modal(GetResource.basic)
        bearer = Modal(GetResource.bearer)
        digest = Modal(GetResource.digest)
