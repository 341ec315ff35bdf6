"""Methods of `client.send`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from .._runtime import AsyncResource, Endpoint, Options, Resource
from .._runtime.query import Query

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode
    from .._runtime.files import FileInput


class ObjectParams(Options, total=False):
    display_name: Required[str]
    """Shown to people."""
    secret: Required[str]
    nested: types.ThingNestedParam
    items: Sequence[types.ThingItemParam]
    parent: types.ThingParam


class OptionalParams(Options, total=False):
    x: int
    y: int


class NothingRequiredParams(Options, total=False):
    a: str
    b: str | None


class ArrayParams(Options, total=False):
    body: Required[Sequence[types.ThingParam]]


class ScalarParams(Options, total=False):
    body: int


class NullableParams(Options, total=False):
    x: int
    y: int


class FreeParams(Options, total=False):
    body: Required[Mapping[str, object]]


class UnionParams(Options, total=False):
    body: Required[types.ThingParam | types.PointParam]


class NearUnionParams(Options, total=False):
    kind: Required[Literal["circle", "square"]]
    label: Required[str]
    radius: float
    side: float


class WholeParams(Options, total=False):
    thing: Required[types.ThingParam]


class SeveralParams(Options, total=False):
    x: int
    y: int


class FormParams(Options, total=False):
    name: Required[str]
    tags: Sequence[str]
    joined: Sequence[str]
    point: types.PointParam
    deep: types.PointParam


class TextParams(Options, total=False):
    body: Required[str]


class XmlParams(Options, total=False):
    thing: Required[FileInput]


class VendorParams(Options, total=False):
    x: int
    y: int


class AnythingParams(Options, total=False):
    body: Required[object]


class DeleteParams(Options, total=False):
    reason: str


class PlainMapParams(Options, total=False):
    body: Required[Mapping[str, types.PointParam]]


class SharedParams(Options, total=False):
    body: Required[Sequence[float]]
    """A point of the plane."""


_object = Endpoint(
    "POST",
    "/object",
    "None",
    ObjectParams,
    body="json",
    rename={"display_name": "displayName"},
    nested=True,
    accept="*/*",
)
_optional = Endpoint("POST", "/optional", "None", OptionalParams, body="json", accept="*/*")
_nothing_required = Endpoint("POST", "/nothing-required", "None", NothingRequiredParams, body="json", accept="*/*")
_array = Endpoint("POST", "/array", "None", ArrayParams, body="json", argument="body", nested=True, accept="*/*")
_scalar = Endpoint(
    "POST", "/scalar", "None", ScalarParams, body="json", argument="body", optional_body=True, accept="*/*"
)
_nullable = Endpoint("POST", "/nullable", "None", NullableParams, body="json", accept="*/*")
_free = Endpoint("POST", "/free", "None", FreeParams, body="json", argument="body", accept="*/*")
_union = Endpoint("POST", "/union", "None", UnionParams, body="json", argument="body", nested=True, accept="*/*")
_near_union = Endpoint("POST", "/near-union", "None", NearUnionParams, body="json", accept="*/*")
_whole = Endpoint("POST", "/whole", "None", WholeParams, body="json", argument="thing", nested=True, accept="*/*")
_several = Endpoint("POST", "/several", "None", SeveralParams, body="json", accept="*/*")
_form = Endpoint(
    "POST",
    "/form",
    "None",
    FormParams,
    body="form",
    encodings={
        "joined": Query("joined", style="form", explode=False),
        "deep": Query("deep", style="deepObject", explode=True),
    },
    accept="*/*",
)
_text = Endpoint("POST", "/text", "None", TextParams, body="text", argument="body", accept="*/*")
_xml = Endpoint(
    "POST", "/xml", "None", XmlParams, body="binary", content_type="application/xml", argument="thing", accept="*/*"
)
_vendor = Endpoint(
    "PATCH", "/vendor", "None", VendorParams, body="json", content_type="application/merge-patch+json", accept="*/*"
)
_anything = Endpoint("POST", "/anything", "None", AnythingParams, body="json", argument="body", accept="*/*")
_delete = Endpoint("DELETE", "/object", "None", DeleteParams, body="json", accept="*/*")
_plain_map = Endpoint("POST", "/map", "None", PlainMapParams, body="json", argument="body", accept="*/*")
_shared = Endpoint("POST", "/shared", "None", SharedParams, body="json", argument="body", accept="*/*")


class SendResource(Resource):
    """Methods of `client.send`."""

    with_raw_response: SendResourceModes[RawMode]
    with_streaming_response: SendResourceModes[StreamedMode]

    def object(self, **params: Unpack[ObjectParams]) -> None:
        """POST /object"""
        return self._perform(_object, params)

    def optional(self, **params: Unpack[OptionalParams]) -> None:
        """POST /optional"""
        return self._perform(_optional, params)

    def nothing_required(self, **params: Unpack[NothingRequiredParams]) -> None:
        """POST /nothing-required"""
        return self._perform(_nothing_required, params)

    def array(self, **params: Unpack[ArrayParams]) -> None:
        """POST /array"""
        return self._perform(_array, params)

    def scalar(self, **params: Unpack[ScalarParams]) -> None:
        """POST /scalar"""
        return self._perform(_scalar, params)

    def nullable(self, **params: Unpack[NullableParams]) -> None:
        """POST /nullable"""
        return self._perform(_nullable, params)

    def free(self, **params: Unpack[FreeParams]) -> None:
        """POST /free"""
        return self._perform(_free, params)

    def union(self, **params: Unpack[UnionParams]) -> None:
        """POST /union"""
        return self._perform(_union, params)

    def near_union(self, **params: Unpack[NearUnionParams]) -> None:
        """POST /near-union"""
        return self._perform(_near_union, params)

    def whole(self, **params: Unpack[WholeParams]) -> None:
        """POST /whole"""
        return self._perform(_whole, params)

    def several(self, **params: Unpack[SeveralParams]) -> None:
        """POST /several"""
        return self._perform(_several, params)

    def form(self, **params: Unpack[FormParams]) -> None:
        """POST /form"""
        return self._perform(_form, params)

    def text(self, **params: Unpack[TextParams]) -> None:
        """POST /text"""
        return self._perform(_text, params)

    def xml(self, **params: Unpack[XmlParams]) -> None:
        """POST /xml"""
        return self._perform(_xml, params)

    def vendor(self, **params: Unpack[VendorParams]) -> None:
        """PATCH /vendor"""
        return self._perform(_vendor, params)

    def anything(self, **params: Unpack[AnythingParams]) -> None:
        """POST /anything"""
        return self._perform(_anything, params)

    def delete(self, **params: Unpack[DeleteParams]) -> None:
        """DELETE /object"""
        return self._perform(_delete, params)

    def plain_map(self, **params: Unpack[PlainMapParams]) -> None:
        """POST /map"""
        return self._perform(_plain_map, params)

    def shared(self, **params: Unpack[SharedParams]) -> None:
        """POST /shared"""
        return self._perform(_shared, params)


class AsyncSendResource(AsyncResource):
    """Asynchronous `SendResource`."""

    with_raw_response: SendResourceModes[AsyncRawMode]
    with_streaming_response: SendResourceModes[AsyncStreamedMode]

    async def object(self, **params: Unpack[ObjectParams]) -> None:
        return await self._perform(_object, params)

    async def optional(self, **params: Unpack[OptionalParams]) -> None:
        return await self._perform(_optional, params)

    async def nothing_required(self, **params: Unpack[NothingRequiredParams]) -> None:
        return await self._perform(_nothing_required, params)

    async def array(self, **params: Unpack[ArrayParams]) -> None:
        return await self._perform(_array, params)

    async def scalar(self, **params: Unpack[ScalarParams]) -> None:
        return await self._perform(_scalar, params)

    async def nullable(self, **params: Unpack[NullableParams]) -> None:
        return await self._perform(_nullable, params)

    async def free(self, **params: Unpack[FreeParams]) -> None:
        return await self._perform(_free, params)

    async def union(self, **params: Unpack[UnionParams]) -> None:
        return await self._perform(_union, params)

    async def near_union(self, **params: Unpack[NearUnionParams]) -> None:
        return await self._perform(_near_union, params)

    async def whole(self, **params: Unpack[WholeParams]) -> None:
        return await self._perform(_whole, params)

    async def several(self, **params: Unpack[SeveralParams]) -> None:
        return await self._perform(_several, params)

    async def form(self, **params: Unpack[FormParams]) -> None:
        return await self._perform(_form, params)

    async def text(self, **params: Unpack[TextParams]) -> None:
        return await self._perform(_text, params)

    async def xml(self, **params: Unpack[XmlParams]) -> None:
        return await self._perform(_xml, params)

    async def vendor(self, **params: Unpack[VendorParams]) -> None:
        return await self._perform(_vendor, params)

    async def anything(self, **params: Unpack[AnythingParams]) -> None:
        return await self._perform(_anything, params)

    async def delete(self, **params: Unpack[DeleteParams]) -> None:
        return await self._perform(_delete, params)

    async def plain_map(self, **params: Unpack[PlainMapParams]) -> None:
        return await self._perform(_plain_map, params)

    async def shared(self, **params: Unpack[SharedParams]) -> None:
        return await self._perform(_shared, params)


if TYPE_CHECKING:

    class SendResourceModes(Modes[ModeT]):
        object = Modal(SendResource.object)
        optional = Modal(SendResource.optional)
        nothing_required = Modal(SendResource.nothing_required)
        array = Modal(SendResource.array)
        scalar = Modal(SendResource.scalar)
        nullable = Modal(SendResource.nullable)
        free = Modal(SendResource.free)
        union = Modal(SendResource.union)
        near_union = Modal(SendResource.near_union)
        whole = Modal(SendResource.whole)
        several = Modal(SendResource.several)
        form = Modal(SendResource.form)
        text = Modal(SendResource.text)
        xml = Modal(SendResource.xml)
        vendor = Modal(SendResource.vendor)
        anything = Modal(SendResource.anything)
        delete = Modal(SendResource.delete)
        plain_map = Modal(SendResource.plain_map)
        shared = Modal(SendResource.shared)
