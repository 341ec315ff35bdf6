"""Methods of `client.get`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode, TwinModal
    from .._runtime.responses import AsyncBinaryResponse, BinaryResponse


_two = Endpoint("GET", "/two", "GetTwoResponse", Options)
_nothing = Endpoint("GET", "/nothing", "None", Options, accept="*/*")
_default = Endpoint("GET", "/default", "Done", Options)
_range = Endpoint("GET", "/range", "Done", Options)
_redirect = Endpoint("GET", "/redirect", "None", Options, accept="*/*")
_text = Endpoint("GET", "/text", "str", Options, accept="text/plain")
_binary = Endpoint("GET", "/binary", "bytes", Options, accept="application/octet-stream")
_image = Endpoint("GET", "/image", "bytes", Options, accept="image/png")
_xml = Endpoint("GET", "/xml", "bytes", Options, accept="application/xml")
_list = Endpoint("GET", "/list", "GetListResponse", Options)
_map = Endpoint("GET", "/map", "GetMapResponse", Options)
_scalar = Endpoint("GET", "/scalar", "GetScalarResponse", Options)
_nullable = Endpoint("GET", "/nullable", "GetNullableResponse", Options)
_tagged = Endpoint("GET", "/tagged", "Pet", Options)
_guessed = Endpoint("GET", "/guessed", "GetGuessedResponse", Options)
_loose = Endpoint("GET", "/loose", "GetLooseResponse", Options)
_any = Endpoint("GET", "/any", "object", Options)
_no_schema = Endpoint("GET", "/no-schema", "object", Options)
_errors = Endpoint("GET", "/errors", "Done", Options)
_several_media = Endpoint("GET", "/several-media", "Done", Options, accept="application/json; charset=utf-8")
_shared = Endpoint("GET", "/shared", "DoneResponse", Options)
_with_body_on_204 = Endpoint("GET", "/odd-204", "None", Options, accept="*/*")


class GetResource(Resource):
    """Methods of `client.get`."""

    with_raw_response: GetResourceModes[RawMode]
    with_streaming_response: GetResourceModes[StreamedMode]

    def two(self, **params: Unpack[Options]) -> types.GetTwoResponse:
        """GET /two"""
        return self._send(_two, params)

    def nothing(self, **params: Unpack[Options]) -> None:
        """GET /nothing"""
        return self._perform(_nothing, params)

    def default(self, **params: Unpack[Options]) -> types.Done:
        """GET /default"""
        return self._send(_default, params)

    def range(self, **params: Unpack[Options]) -> types.Done:
        """GET /range

        Errors: 4XX."""
        return self._send(_range, params)

    def redirect(self, **params: Unpack[Options]) -> None:
        """GET /redirect"""
        return self._perform(_redirect, params)

    def text(self, **params: Unpack[Options]) -> str:
        """GET /text"""
        return self._send(_text, params)

    def binary(self, **params: Unpack[Options]) -> BinaryResponse:
        """GET /binary"""
        return self._send(_binary, params)

    def image(self, **params: Unpack[Options]) -> BinaryResponse:
        """GET /image"""
        return self._send(_image, params)

    def xml(self, **params: Unpack[Options]) -> BinaryResponse:
        """GET /xml"""
        return self._send(_xml, params)

    def list(self, **params: Unpack[Options]) -> types.GetListResponse:
        """GET /list"""
        return self._send(_list, params)

    def map(self, **params: Unpack[Options]) -> types.GetMapResponse:
        """GET /map"""
        return self._send(_map, params)

    def scalar(self, **params: Unpack[Options]) -> types.GetScalarResponse:
        """GET /scalar"""
        return self._send(_scalar, params)

    def nullable(self, **params: Unpack[Options]) -> types.GetNullableResponse:
        """GET /nullable"""
        return self._send(_nullable, params)

    def tagged(self, **params: Unpack[Options]) -> types.Pet:
        """GET /tagged"""
        return self._send(_tagged, params)

    def guessed(self, **params: Unpack[Options]) -> types.GetGuessedResponse:
        """GET /guessed"""
        return self._send(_guessed, params)

    def loose(self, **params: Unpack[Options]) -> types.GetLooseResponse:
        """GET /loose"""
        return self._send(_loose, params)

    def any(self, **params: Unpack[Options]) -> object:
        """GET /any"""
        return self._send(_any, params)

    def no_schema(self, **params: Unpack[Options]) -> object:
        """GET /no-schema"""
        return self._send(_no_schema, params)

    def errors(self, **params: Unpack[Options]) -> types.Done:
        """GET /errors

        Errors: 404."""
        return self._send(_errors, params)

    def several_media(self, **params: Unpack[Options]) -> types.Done:
        """GET /several-media"""
        return self._send(_several_media, params)

    def shared(self, **params: Unpack[Options]) -> types.DoneResponse:
        """GET /shared"""
        return self._send(_shared, params)

    def with_body_on_204(self, **params: Unpack[Options]) -> None:
        """GET /odd-204"""
        return self._perform(_with_body_on_204, params)


class AsyncGetResource(AsyncResource):
    """Asynchronous `GetResource`."""

    with_raw_response: GetResourceModes[AsyncRawMode]
    with_streaming_response: GetResourceModes[AsyncStreamedMode]

    async def two(self, **params: Unpack[Options]) -> types.GetTwoResponse:
        return await self._send(_two, params)

    async def nothing(self, **params: Unpack[Options]) -> None:
        return await self._perform(_nothing, params)

    async def default(self, **params: Unpack[Options]) -> types.Done:
        return await self._send(_default, params)

    async def range(self, **params: Unpack[Options]) -> types.Done:
        return await self._send(_range, params)

    async def redirect(self, **params: Unpack[Options]) -> None:
        return await self._perform(_redirect, params)

    async def text(self, **params: Unpack[Options]) -> str:
        return await self._send(_text, params)

    async def binary(self, **params: Unpack[Options]) -> AsyncBinaryResponse:
        return await self._send(_binary, params)

    async def image(self, **params: Unpack[Options]) -> AsyncBinaryResponse:
        return await self._send(_image, params)

    async def xml(self, **params: Unpack[Options]) -> AsyncBinaryResponse:
        return await self._send(_xml, params)

    async def list(self, **params: Unpack[Options]) -> types.GetListResponse:
        return await self._send(_list, params)

    async def map(self, **params: Unpack[Options]) -> types.GetMapResponse:
        return await self._send(_map, params)

    async def scalar(self, **params: Unpack[Options]) -> types.GetScalarResponse:
        return await self._send(_scalar, params)

    async def nullable(self, **params: Unpack[Options]) -> types.GetNullableResponse:
        return await self._send(_nullable, params)

    async def tagged(self, **params: Unpack[Options]) -> types.Pet:
        return await self._send(_tagged, params)

    async def guessed(self, **params: Unpack[Options]) -> types.GetGuessedResponse:
        return await self._send(_guessed, params)

    async def loose(self, **params: Unpack[Options]) -> types.GetLooseResponse:
        return await self._send(_loose, params)

    async def any(self, **params: Unpack[Options]) -> object:
        return await self._send(_any, params)

    async def no_schema(self, **params: Unpack[Options]) -> object:
        return await self._send(_no_schema, params)

    async def errors(self, **params: Unpack[Options]) -> types.Done:
        return await self._send(_errors, params)

    async def several_media(self, **params: Unpack[Options]) -> types.Done:
        return await self._send(_several_media, params)

    async def shared(self, **params: Unpack[Options]) -> types.DoneResponse:
        return await self._send(_shared, params)

    async def with_body_on_204(self, **params: Unpack[Options]) -> None:
        return await self._perform(_with_body_on_204, params)


if TYPE_CHECKING:

    class GetResourceModes(Modes[ModeT]):
        two = Modal(GetResource.two)
        nothing = Modal(GetResource.nothing)
        default = Modal(GetResource.default)
        range = Modal(GetResource.range)
        redirect = Modal(GetResource.redirect)
        text = Modal(GetResource.text)
        binary = TwinModal(GetResource.binary, AsyncGetResource.binary)
        image = TwinModal(GetResource.image, AsyncGetResource.image)
        xml = TwinModal(GetResource.xml, AsyncGetResource.xml)
        list = Modal(GetResource.list)
        map = Modal(GetResource.map)
        scalar = Modal(GetResource.scalar)
        nullable = Modal(GetResource.nullable)
        tagged = Modal(GetResource.tagged)
        guessed = Modal(GetResource.guessed)
        loose = Modal(GetResource.loose)
        any = Modal(GetResource.any)
        no_schema = Modal(GetResource.no_schema)
        errors = Modal(GetResource.errors)
        several_media = Modal(GetResource.several_media)
        shared = Modal(GetResource.shared)
        with_body_on_204 = Modal(GetResource.with_body_on_204)
