"""The synchronous client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from .client import BaseClient
from .sync_session import SyncConnection, SyncSession

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    import httpx
    from typing_extensions import Self, Unpack

    from .custom import RequestOptions
    from .session import ClientSpec

OtherT = TypeVar("OtherT")


class SyncClient(BaseClient):
    """The base of synchronous clients; it may be shared between threads."""

    def __init__(
        self,
        spec: ClientSpec,
        *,
        options: Mapping[str, str | None],
        http_client: httpx.Client | None = None,
        **settings: Any,
    ) -> None:
        super().__init__(spec, options=options, **settings)
        if http_client is not None:
            _check(http_client)
        self._session = SyncSession(spec, self._settings, self._type, SyncConnection(http_client))

    @property
    def _shared(self) -> SyncSession:
        return self._session

    @property
    def with_raw_response(self) -> Any:
        """The client with methods that give the response of a call with its body read."""
        return self._in_mode("raw")

    @property
    def with_streaming_response(self) -> Any:
        """The client with methods that give a context, in which the body of the response is read as it comes."""
        return self._in_mode("streaming")

    def close(self) -> None:
        """Close the connections, those of copies included; the client cannot be used any more."""
        self._session.connection.close()

    def is_closed(self) -> bool:
        """Return whether the client has been closed."""
        return self._session.connection.closed

    def __enter__(self) -> Self:
        """Return the client, which is closed when the context is left."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        self.close()

    @overload
    def get(self, path: str, *, cast_to: type[OtherT], **options: Unpack[RequestOptions]) -> OtherT: ...
    @overload
    def get(self, path: str, **options: Unpack[RequestOptions]) -> Any: ...
    def get(self, path: str, *, cast_to: Any = object, **options: Unpack[RequestOptions]) -> Any:
        """GET a path below the base URL; return the reply as the type `cast_to`, else as plain JSON."""
        return self._request("GET", path, cast_to, options)

    @overload
    def post(self, path: str, *, cast_to: type[OtherT], **options: Unpack[RequestOptions]) -> OtherT: ...
    @overload
    def post(self, path: str, **options: Unpack[RequestOptions]) -> Any: ...
    def post(self, path: str, *, cast_to: Any = object, **options: Unpack[RequestOptions]) -> Any:
        """POST to a path below the base URL; return the reply as the type `cast_to`, else as plain JSON."""
        return self._request("POST", path, cast_to, options)

    @overload
    def put(self, path: str, *, cast_to: type[OtherT], **options: Unpack[RequestOptions]) -> OtherT: ...
    @overload
    def put(self, path: str, **options: Unpack[RequestOptions]) -> Any: ...
    def put(self, path: str, *, cast_to: Any = object, **options: Unpack[RequestOptions]) -> Any:
        """PUT to a path below the base URL; return the reply as the type `cast_to`, else as plain JSON."""
        return self._request("PUT", path, cast_to, options)

    @overload
    def patch(self, path: str, *, cast_to: type[OtherT], **options: Unpack[RequestOptions]) -> OtherT: ...
    @overload
    def patch(self, path: str, **options: Unpack[RequestOptions]) -> Any: ...
    def patch(self, path: str, *, cast_to: Any = object, **options: Unpack[RequestOptions]) -> Any:
        """PATCH a path below the base URL; return the reply as the type `cast_to`, else as plain JSON."""
        return self._request("PATCH", path, cast_to, options)

    @overload
    def delete(self, path: str, *, cast_to: type[OtherT], **options: Unpack[RequestOptions]) -> OtherT: ...
    @overload
    def delete(self, path: str, **options: Unpack[RequestOptions]) -> Any: ...
    def delete(self, path: str, *, cast_to: Any = object, **options: Unpack[RequestOptions]) -> Any:
        """DELETE a path below the base URL; return the reply as the type `cast_to`, else as plain JSON."""
        return self._request("DELETE", path, cast_to, options)

    def _request(self, method: str, path: str, cast_to: object, options: RequestOptions) -> Any:
        return self._session.carry_out(self._session.custom(method, path, cast_to, options), self._mode)

    def _copy(self, changes: Mapping[str, Any]) -> Self:
        """Return a client like this one but for some changes; it uses the same connections unless they change."""
        copy = cast("Any", type(self))(**self._changed(changes))
        if changes.get("http_client") is None:
            copy._session.connection = self._session.connection  # noqa: SLF001  # it is of this very class
        copy._mode = self._mode  # noqa: SLF001
        return cast("Self", copy)


def _check(http_client: object) -> None:
    """Refuse an HTTP client of another kind.

    Raises:
        TypeError: it is not an `httpx.Client`.
    """
    from httpx import Client  # noqa: PLC0415  # loaded already by whoever made it

    if not isinstance(http_client, Client):
        message = f"`http_client` must be an httpx.Client, not {type(http_client).__name__}"
        raise TypeError(message)
