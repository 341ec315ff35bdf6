"""The synchronous session: what a synchronous client and its resources share."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .session import BaseSession, ClientSpec, Settings, default_arguments

if TYPE_CHECKING:
    import httpx

    from .endpoint import Endpoint, Request
    from .paging import SyncPage
    from .session import Mode
    from .sync_network import SyncNetwork

PageT = TypeVar("PageT", bound="SyncPage[Any]")


class SyncConnection:
    """The HTTP client that a client and its copies share, made by the first request where the caller gives none."""

    def __init__(self, http: httpx.Client | None) -> None:
        self._http = http
        self._own = http is None
        self._lock = Lock()
        self.closed = False

    def open(self) -> httpx.Client:
        """Return the HTTP client.

        Raises:
            RuntimeError: it has been closed.
        """
        with self._lock:
            if self.closed:
                message = "The client has been closed."
                raise RuntimeError(message)
            if self._http is None:
                from httpx import Client  # noqa: PLC0415  # loading it takes longer than all else before a request

                self._http = Client(**default_arguments())
            return self._http

    def close(self) -> None:
        """Close the connections."""
        with self._lock:
            self.closed = True
            if self._http is not None:
                self._http.close()

    def __del__(self) -> None:
        """Close what nobody has closed."""
        # A client that is not closed must not leave sockets to the garbage collector, which warns of them.
        if self._own and self._http is not None:
            with contextlib.suppress(Exception):
                self._http.close()


class SyncSession(BaseSession):
    """What a synchronous client and its resources share; it loads what sends requests when there is one."""

    def __init__(
        self,
        spec: ClientSpec,
        settings: Settings,
        resolve: Callable[[str], object],
        connection: SyncConnection,
    ) -> None:
        super().__init__(spec, settings, resolve)
        self.connection = connection
        self._network: SyncNetwork | None = None

    def call(
        self,
        endpoint: Endpoint,
        params: Mapping[str, Any],
        path: tuple[object, ...],
        mode: Mode,
        page: type[Any] | None = None,
    ) -> Any:
        """Carry a call out; return what the mode wants of it.

        Raises:
            TypeError: a keyword is unknown or missing, or a value has no form in a request.
            ValueError: a value cannot be sent.
            SDKError: the call failed; see `errors`.
        """
        return self.carry_out(self.build(endpoint, params, path, page), mode)

    def carry_out(self, request: Request, mode: Mode) -> Any:
        """Carry a prepared request out; return what the mode wants of it."""
        network = self._network
        if network is None:
            from .sync_network import SyncNetwork  # noqa: PLC0415  # loads the HTTP library

            network = self._network = SyncNetwork(self)
        return network.carry_out(request, mode)

    def _fetch_page(self, page_class: type[PageT], request: Request) -> PageT:
        """Fetch another page of a list."""
        return cast("PageT", self.carry_out(request._replace(page=page_class), ""))
