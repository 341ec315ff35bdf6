"""Methods of `client.overrides`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class GetParams(Options, total=False):
    limit: Required[int]
    """Of the operation."""
    verbose: bool
    """Say more."""


class DeleteParams(Options, total=False):
    limit: str
    """Of the path."""
    verbose: bool
    """Say more."""


_get = Endpoint("GET", "/overrides/{id}", "None", GetParams, accept="*/*")
_delete = Endpoint("DELETE", "/overrides/{id}", "None", DeleteParams, accept="*/*")


class OverridesResource(Resource):
    """Methods of `client.overrides`."""

    with_raw_response: OverridesResourceModes[RawMode]
    with_streaming_response: OverridesResourceModes[StreamedMode]

    def get(self, id: str, **params: Unpack[GetParams]) -> None:
        """GET /overrides/{id}"""
        return self._perform(_get, params, id)

    def delete(self, id: int, **params: Unpack[DeleteParams]) -> None:
        """DELETE /overrides/{id}"""
        return self._perform(_delete, params, id)


class AsyncOverridesResource(AsyncResource):
    """Asynchronous `OverridesResource`."""

    with_raw_response: OverridesResourceModes[AsyncRawMode]
    with_streaming_response: OverridesResourceModes[AsyncStreamedMode]

    async def get(self, id: str, **params: Unpack[GetParams]) -> None:
        return await self._perform(_get, params, id)

    async def delete(self, id: int, **params: Unpack[DeleteParams]) -> None:
        return await self._perform(_delete, params, id)


if TYPE_CHECKING:

    class OverridesResourceModes(Modes[ModeT]):
        get = Modal(OverridesResource.get)
        delete = Modal(OverridesResource.delete)
