"""The asynchronous session: what an asynchronous client and its resources share."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .session import BaseSession, ClientSpec, Settings, default_arguments

if TYPE_CHECKING:
    import httpx

    from .async_network import AsyncNetwork
    from .endpoint import Endpoint, Request
    from .paging import AsyncPage
    from .session import Mode

PageT = TypeVar("PageT", bound="AsyncPage[Any]")


class AsyncConnection:
    """The HTTP client that a client and its copies share, made by the first request where the caller gives none."""

    def __init__(self, http: httpx.AsyncClient | None) -> None:
        self._http = http
        self.closed = False

    def open(self) -> httpx.AsyncClient:
        """Return the HTTP client.

        Raises:
            RuntimeError: it has been closed.
        """
        if self.closed:
            message = "The client has been closed."
            raise RuntimeError(message)
        if self._http is None:
            from httpx import AsyncClient  # noqa: PLC0415  # loading it takes longer than all else before a request

            self._http = AsyncClient(**default_arguments())
        return self._http

    async def close(self) -> None:
        """Close the connections."""
        self.closed = True
        if self._http is not None:
            await self._http.aclose()


class AsyncSession(BaseSession):
    """What an asynchronous client and its resources share; it loads what sends requests when there is one."""

    def __init__(
        self,
        spec: ClientSpec,
        settings: Settings,
        resolve: Callable[[str], object],
        connection: AsyncConnection,
    ) -> None:
        super().__init__(spec, settings, resolve)
        self.connection = connection
        self._network: AsyncNetwork | None = None

    def call(
        self,
        endpoint: Endpoint,
        params: Mapping[str, Any],
        path: tuple[object, ...],
        mode: Mode,
        page: type[Any] | None = None,
    ) -> Coroutine[Any, Any, Any]:
        """Return what carries a call out when it is awaited, and gives what the mode wants of it.

        Raises:
            TypeError: a keyword is unknown or missing, or a value has no form in a request.
            ValueError: a value cannot be sent.
        """
        return self.carry_out(self.build(endpoint, params, path, page), mode)

    def carry_out(self, request: Request, mode: Mode) -> Coroutine[Any, Any, Any]:
        """Return what carries a prepared request out, as `call` does."""
        network = self._network
        if network is None:
            from .async_network import AsyncNetwork  # noqa: PLC0415  # loads the HTTP library

            network = self._network = AsyncNetwork(self)
        return network.carry_out(request, mode)

    def _fetch_page(self, page_class: type[PageT], request: Request) -> Coroutine[Any, Any, PageT]:
        """Fetch another page of a list."""
        return self.carry_out(request._replace(page=page_class), "")
