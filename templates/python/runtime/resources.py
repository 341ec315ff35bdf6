"""Resources: the groups of methods of a client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from . import docs

if TYPE_CHECKING:
    from .async_session import AsyncSession
    from .endpoint import Endpoint
    from .paging import AsyncPage, AsyncPaginator, SyncPage
    from .responses import AsyncResponseContext
    from .session import Mode
    from .sync_session import SyncSession

    PageT = TypeVar("PageT", bound=SyncPage[Any])
    AsyncPageT = TypeVar("AsyncPageT", bound=AsyncPage[Any])

ReplyT = TypeVar("ReplyT")
ChildT = TypeVar("ChildT")


class Resource:
    """A group of methods of the synchronous client."""

    def __init__(self, session: SyncSession, mode: Mode = "") -> None:
        self._session = session
        self._mode: Mode = mode

    def __init_subclass__(cls) -> None:
        """Document the methods of a generated resource."""
        super().__init_subclass__()
        docs.describe(cls)

    if not TYPE_CHECKING:  # generated resources say what their methods are in the other modes

        @property
        def with_raw_response(self) -> Any:
            """These methods, giving the response of a call with its body read."""
            return type(self)(self._session, "raw")

        @property
        def with_streaming_response(self) -> Any:
            """These methods, giving a context in which the body of the response is read as it comes."""
            return type(self)(self._session, "streaming")

    def _send(self, endpoint: Endpoint, params: Mapping[str, Any], *path: object) -> ReplyT:  # type: ignore[type-var]
        """Carry a call out; `path` are the values of the path in order, and the caller says what the reply is."""
        return cast("ReplyT", self._session.call(endpoint, params, path, self._mode))

    def _perform(self, endpoint: Endpoint, params: Mapping[str, Any], *path: object) -> None:
        """Carry a call out that replies nothing."""
        return cast("None", self._session.call(endpoint, params, path, self._mode))

    def _page(self, endpoint: Endpoint, page: type[SyncPage[Any]], params: Mapping[str, Any], *path: object) -> PageT:  # type: ignore[type-var]
        """Carry the call of a list out; `page` is the class of its pages, and the caller says of which items."""
        return cast("PageT", self._session.call(endpoint, params, path, self._mode, page))

    def _child(self, kind: type[ChildT]) -> ChildT:
        """Return the resource of a class below this one."""
        return cast("Callable[..., ChildT]", kind)(self._session, self._mode)


class AsyncResource:
    """A group of methods of the asynchronous client."""

    def __init__(self, session: AsyncSession, mode: Mode = "") -> None:
        self._session = session
        self._mode: Mode = mode

    def __init_subclass__(cls) -> None:
        """Document the methods of a generated resource."""
        super().__init_subclass__()
        docs.describe(cls)

    if not TYPE_CHECKING:  # generated resources say what their methods are in the other modes

        @property
        def with_raw_response(self) -> Any:
            """These methods, giving the response of a call with its body read."""
            return type(self)(self._session, "raw")

        @property
        def with_streaming_response(self) -> Any:
            """These methods, giving a context in which the body of the response is read as it comes."""
            return Contexts(type(self)(self._session, "streaming"))

    async def _send(
        self,
        endpoint: Endpoint,
        params: Mapping[str, Any],
        *path: object,
    ) -> ReplyT:  # pyright: ignore[reportInvalidTypeVarUse]
        """Carry a call out; `path` are the values of the path in order, and the caller says what the reply is."""
        return cast("ReplyT", await self._session.call(endpoint, params, path, self._mode))

    async def _perform(self, endpoint: Endpoint, params: Mapping[str, Any], *path: object) -> None:
        """Carry a call out that replies nothing."""
        return cast("None", await self._session.call(endpoint, params, path, self._mode))

    def _page(
        self, endpoint: Endpoint, page: type[AsyncPageT], params: Mapping[str, Any], *path: object
    ) -> AsyncPaginator[Any, AsyncPageT]:
        """Return the call of a list, to be awaited for its first page or iterated over; `page` is its pages' class."""
        from .paging import AsyncPaginator  # noqa: PLC0415  # the first list loads it

        request = self._session.build(endpoint, params, path, page)
        if self._mode:
            return cast("AsyncPaginator[Any, AsyncPageT]", self._session.carry_out(request, self._mode))
        return AsyncPaginator(lambda: self._session.carry_out(request, ""))

    def _child(self, kind: type[ChildT]) -> ChildT:
        """Return the resource of a class below this one."""
        return cast("Callable[..., ChildT]", kind)(self._session, self._mode)


class Contexts:
    """A resource or client whose calls are contexts, where its own methods are coroutines."""

    def __init__(self, owner: object) -> None:
        self._owner = owner

    def __getattr__(self, name: str) -> Any:
        """Return what the owner has, its methods giving contexts."""
        member = getattr(self._owner, name)
        if isinstance(member, AsyncResource):
            return Contexts(member)
        if not callable(member):
            return member
        from .responses import AsyncResponseContext  # noqa: PLC0415  # few programs need it

        @wraps(member)
        def context(*args: Any, **keywords: Any) -> AsyncResponseContext[Any]:
            return AsyncResponseContext(lambda: cast("Any", member)(*args, **keywords))

        return context
