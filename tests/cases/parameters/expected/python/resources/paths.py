"""Methods of `client.paths`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .._runtime import AsyncResource, Endpoint, Options, Resource
from .._runtime.query import Query

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


_simple = Endpoint("GET", "/simple/{id}", "None", Options, accept="*/*")
_simple_list = Endpoint("GET", "/simple-list/{ids}", "None", Options, accept="*/*")
_simple_object = Endpoint(
    "GET",
    "/simple-object/{point}",
    "None",
    Options,
    path_styles={"point": Query("point", style="simple", explode=True)},
    accept="*/*",
)
_label = Endpoint(
    "GET",
    "/label/{ids}",
    "None",
    Options,
    path_styles={"ids": Query("ids", style="label", explode=False)},
    accept="*/*",
)
_label_explode = Endpoint(
    "GET",
    "/label-explode/{ids}",
    "None",
    Options,
    path_styles={"ids": Query("ids", style="label", explode=True)},
    accept="*/*",
)
_matrix = Endpoint(
    "GET",
    "/matrix/{ids}",
    "None",
    Options,
    path_styles={"ids": Query("ids", style="matrix", explode=False)},
    accept="*/*",
)
_matrix_explode = Endpoint(
    "GET",
    "/matrix-explode/{point}",
    "None",
    Options,
    path_styles={"point": Query("point", style="matrix", explode=True)},
    accept="*/*",
)
_two = Endpoint("GET", "/orgs/{org}/users/{user}", "None", Options, accept="*/*")
_suffix = Endpoint("GET", "/files/{name}.{ext}", "None", Options, accept="*/*")
_undeclared = Endpoint("GET", "/undeclared/{ghost}", "None", Options, accept="*/*")


class PathsResource(Resource):
    """Methods of `client.paths`."""

    with_raw_response: PathsResourceModes[RawMode]
    with_streaming_response: PathsResourceModes[StreamedMode]

    def simple(self, id: int, **params: Unpack[Options]) -> None:
        """GET /simple/{id}"""
        return self._perform(_simple, params, id)

    def simple_list(self, ids: Sequence[str], **params: Unpack[Options]) -> None:
        """GET /simple-list/{ids}"""
        return self._perform(_simple_list, params, ids)

    def simple_object(self, point: types.PointParam, **params: Unpack[Options]) -> None:
        """GET /simple-object/{point}"""
        return self._perform(_simple_object, params, point)

    def label(self, ids: Sequence[str], **params: Unpack[Options]) -> None:
        """GET /label/{ids}"""
        return self._perform(_label, params, ids)

    def label_explode(self, ids: Sequence[str], **params: Unpack[Options]) -> None:
        """GET /label-explode/{ids}"""
        return self._perform(_label_explode, params, ids)

    def matrix(self, ids: Sequence[str], **params: Unpack[Options]) -> None:
        """GET /matrix/{ids}"""
        return self._perform(_matrix, params, ids)

    def matrix_explode(self, point: types.PointParam, **params: Unpack[Options]) -> None:
        """GET /matrix-explode/{point}"""
        return self._perform(_matrix_explode, params, point)

    def two(self, user: str, *, org: str, **params: Unpack[Options]) -> None:
        """GET /orgs/{org}/users/{user}"""
        return self._perform(_two, params, org, user)

    def suffix(self, ext: Literal["png", "pdf"], *, name: str, **params: Unpack[Options]) -> None:
        """GET /files/{name}.{ext}"""
        return self._perform(_suffix, params, name, ext)

    def undeclared(self, ghost: str, **params: Unpack[Options]) -> None:
        """GET /undeclared/{ghost}"""
        return self._perform(_undeclared, params, ghost)


class AsyncPathsResource(AsyncResource):
    """Asynchronous `PathsResource`."""

    with_raw_response: PathsResourceModes[AsyncRawMode]
    with_streaming_response: PathsResourceModes[AsyncStreamedMode]

    async def simple(self, id: int, **params: Unpack[Options]) -> None:
        return await self._perform(_simple, params, id)

    async def simple_list(self, ids: Sequence[str], **params: Unpack[Options]) -> None:
        return await self._perform(_simple_list, params, ids)

    async def simple_object(self, point: types.PointParam, **params: Unpack[Options]) -> None:
        return await self._perform(_simple_object, params, point)

    async def label(self, ids: Sequence[str], **params: Unpack[Options]) -> None:
        return await self._perform(_label, params, ids)

    async def label_explode(self, ids: Sequence[str], **params: Unpack[Options]) -> None:
        return await self._perform(_label_explode, params, ids)

    async def matrix(self, ids: Sequence[str], **params: Unpack[Options]) -> None:
        return await self._perform(_matrix, params, ids)

    async def matrix_explode(self, point: types.PointParam, **params: Unpack[Options]) -> None:
        return await self._perform(_matrix_explode, params, point)

    async def two(self, user: str, *, org: str, **params: Unpack[Options]) -> None:
        return await self._perform(_two, params, org, user)

    async def suffix(self, ext: Literal["png", "pdf"], *, name: str, **params: Unpack[Options]) -> None:
        return await self._perform(_suffix, params, name, ext)

    async def undeclared(self, ghost: str, **params: Unpack[Options]) -> None:
        return await self._perform(_undeclared, params, ghost)


if TYPE_CHECKING:

    class PathsResourceModes(Modes[ModeT]):
        simple = Modal(PathsResource.simple)
        simple_list = Modal(PathsResource.simple_list)
        simple_object = Modal(PathsResource.simple_object)
        label = Modal(PathsResource.label)
        label_explode = Modal(PathsResource.label_explode)
        matrix = Modal(PathsResource.matrix)
        matrix_explode = Modal(PathsResource.matrix_explode)
        two = Modal(PathsResource.two)
        suffix = Modal(PathsResource.suffix)
        undeclared = Modal(PathsResource.undeclared)
