"""Methods of `client.trees`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CreateParams(Options, total=False):
    the_name: str
    children: Sequence[types.TreeParam]
    by_name: Mapping[str, types.TreeParam]


_list = Endpoint("GET", "/trees", "Tree", Options)
_create = Endpoint(
    "POST",
    "/trees",
    "None",
    CreateParams,
    body="json",
    rename={"the_name": "theName", "by_name": "byName"},
    nested=True,
    accept="*/*",
)


class TreesResource(Resource):
    """Methods of `client.trees`."""

    with_raw_response: TreesResourceModes[RawMode]
    with_streaming_response: TreesResourceModes[StreamedMode]

    def list(self, **params: Unpack[Options]) -> types.Tree:
        """GET /trees"""
        return self._send(_list, params)

    def create(self, **params: Unpack[CreateParams]) -> None:
        """POST /trees"""
        return self._perform(_create, params)


class AsyncTreesResource(AsyncResource):
    """Asynchronous `TreesResource`."""

    with_raw_response: TreesResourceModes[AsyncRawMode]
    with_streaming_response: TreesResourceModes[AsyncStreamedMode]

    async def list(self, **params: Unpack[Options]) -> types.Tree:
        return await self._send(_list, params)

    async def create(self, **params: Unpack[CreateParams]) -> None:
        return await self._perform(_create, params)


if TYPE_CHECKING:

    class TreesResourceModes(Modes[ModeT]):
        list = Modal(TreesResource.list)
        create = Modal(TreesResource.create)
