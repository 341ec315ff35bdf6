"""The clients: what every call shares, and the resources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._runtime import (
    NOT_GIVEN,
    AsyncClient,
    AsyncClientChanges,
    Child,
    ClientChanges,
    ClientSpec,
    Credential,
    SyncClient,
)

if TYPE_CHECKING:
    import httpx
    from typing_extensions import Self, Unpack

    from ._runtime import NotGiven
    from .resources.get import AsyncGetResource, GetResource

_SPEC = ClientSpec(
    name="security",
    version="0.1.0",
    env_prefix="SECURITY",
    base_url="https://security.test",
    client="Security",
    credentials=(
        Credential("header", "header", {"header_key": "SECURITY_HEADER"}, name="X-Key"),
        Credential("query", "query", {"api_key": "SECURITY_API_KEY"}, name="api_key"),
        Credential("cookie", "cookie", {"cookie": "SECURITY_COOKIE"}, name="session"),
        Credential("basic", "basic", {"username": "SECURITY_USERNAME", "password": "SECURITY_PASSWORD"}),
        Credential("bearer", "bearer", {"bearer": "SECURITY_BEARER"}),
    ),
    security=(("header",),),
)


class SecurityOptions(ClientChanges, total=False):
    """What `with_options` can change."""

    header_key: str | None
    api_key: str | None
    cookie: str | None
    username: str | None
    password: str | None
    bearer: str | None


class AsyncSecurityOptions(AsyncClientChanges, total=False):
    """What `with_options` of the async client can change."""

    header_key: str | None
    api_key: str | None
    cookie: str | None
    username: str | None
    password: str | None
    bearer: str | None


class Security(SyncClient):
    """Synchronous client of Security."""

    get_: Child[GetResource] = Child(".resources.get")

    def __init__(  # noqa: PLR0913 - each is an option of the client
        self,
        *,
        header_key: str | None = None,
        api_key: str | None = None,
        cookie: str | None = None,
        username: str | None = None,
        password: str | None = None,
        bearer: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | httpx.Timeout | NotGiven | None = NOT_GIVEN,
        max_retries: int = 2,
        default_headers: Mapping[str, str | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        mint_idempotency_keys: bool = False,
        strict_response_validation: bool = False,
    ) -> None:
        """Make a client; nothing is connected before the first call.

        Args:
            header_key: A key from the "dashboard". Read from `SECURITY_HEADER` where it is left out.
            api_key: Read from `SECURITY_API_KEY` where it is left out.
            cookie: Read from `SECURITY_COOKIE` where it is left out.
            username: Read from `SECURITY_USERNAME` where it is left out.
            password: Read from `SECURITY_PASSWORD` where it is left out.
            bearer: Read from `SECURITY_BEARER` where it is left out.
            base_url: Where the API is served. Read from `SECURITY_BASE_URL` where it is left out.
            timeout: Seconds to wait for one attempt, or an `httpx.Timeout`; None waits for ever.
            max_retries: How often a failed call is repeated, where repeating it is safe.
            default_headers: Headers of every request; a value of None removes one.
            default_query: Query parameters of every request.
            http_client: The `httpx` client to send with; one is made on the first call where it is left out.
            mint_idempotency_keys: Give every write that has a key property a key of its own, so that it can be
            repeated.
            strict_response_validation: Raise `APIResponseValidationError` for a reply that is not as documented.
        """
        super().__init__(
            _SPEC,
            options={
                "header_key": header_key,
                "api_key": api_key,
                "cookie": cookie,
                "username": username,
                "password": password,
                "bearer": bearer,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            mint_idempotency_keys=mint_idempotency_keys,
            strict_response_validation=strict_response_validation,
        )

    @property
    def header_key(self) -> str | None:
        """What was given as `header_key`, or stands in `SECURITY_HEADER`."""
        return self._option("header_key")

    @property
    def api_key(self) -> str | None:
        """What was given as `api_key`, or stands in `SECURITY_API_KEY`."""
        return self._option("api_key")

    @property
    def cookie(self) -> str | None:
        """What was given as `cookie`, or stands in `SECURITY_COOKIE`."""
        return self._option("cookie")

    @property
    def username(self) -> str | None:
        """What was given as `username`, or stands in `SECURITY_USERNAME`."""
        return self._option("username")

    @property
    def password(self) -> str | None:
        """What was given as `password`, or stands in `SECURITY_PASSWORD`."""
        return self._option("password")

    @property
    def bearer(self) -> str | None:
        """What was given as `bearer`, or stands in `SECURITY_BEARER`."""
        return self._option("bearer")

    def with_options(self, **changes: Unpack[SecurityOptions]) -> Self:
        """Return a client like this one with other options; both share their connections."""
        return self._copy(changes)

    copy = with_options

    def _type(self, name: str) -> object:
        from . import types  # noqa: PLC0415 - loaded by the first reply

        return getattr(types, name)


class AsyncSecurity(AsyncClient):
    """Asynchronous client of Security."""

    get_: Child[AsyncGetResource] = Child(".resources.get")

    def __init__(  # noqa: PLR0913 - each is an option of the client
        self,
        *,
        header_key: str | None = None,
        api_key: str | None = None,
        cookie: str | None = None,
        username: str | None = None,
        password: str | None = None,
        bearer: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | httpx.Timeout | NotGiven | None = NOT_GIVEN,
        max_retries: int = 2,
        default_headers: Mapping[str, str | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        mint_idempotency_keys: bool = False,
        strict_response_validation: bool = False,
    ) -> None:
        """Make a client; nothing is connected before the first call.

        Args:
            header_key: A key from the "dashboard". Read from `SECURITY_HEADER` where it is left out.
            api_key: Read from `SECURITY_API_KEY` where it is left out.
            cookie: Read from `SECURITY_COOKIE` where it is left out.
            username: Read from `SECURITY_USERNAME` where it is left out.
            password: Read from `SECURITY_PASSWORD` where it is left out.
            bearer: Read from `SECURITY_BEARER` where it is left out.
            base_url: Where the API is served. Read from `SECURITY_BASE_URL` where it is left out.
            timeout: Seconds to wait for one attempt, or an `httpx.Timeout`; None waits for ever.
            max_retries: How often a failed call is repeated, where repeating it is safe.
            default_headers: Headers of every request; a value of None removes one.
            default_query: Query parameters of every request.
            http_client: The `httpx` client to send with; one is made on the first call where it is left out.
            mint_idempotency_keys: Give every write that has a key property a key of its own, so that it can be
            repeated.
            strict_response_validation: Raise `APIResponseValidationError` for a reply that is not as documented.
        """
        super().__init__(
            _SPEC,
            options={
                "header_key": header_key,
                "api_key": api_key,
                "cookie": cookie,
                "username": username,
                "password": password,
                "bearer": bearer,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            mint_idempotency_keys=mint_idempotency_keys,
            strict_response_validation=strict_response_validation,
        )

    @property
    def header_key(self) -> str | None:
        """What was given as `header_key`, or stands in `SECURITY_HEADER`."""
        return self._option("header_key")

    @property
    def api_key(self) -> str | None:
        """What was given as `api_key`, or stands in `SECURITY_API_KEY`."""
        return self._option("api_key")

    @property
    def cookie(self) -> str | None:
        """What was given as `cookie`, or stands in `SECURITY_COOKIE`."""
        return self._option("cookie")

    @property
    def username(self) -> str | None:
        """What was given as `username`, or stands in `SECURITY_USERNAME`."""
        return self._option("username")

    @property
    def password(self) -> str | None:
        """What was given as `password`, or stands in `SECURITY_PASSWORD`."""
        return self._option("password")

    @property
    def bearer(self) -> str | None:
        """What was given as `bearer`, or stands in `SECURITY_BEARER`."""
        return self._option("bearer")

    def with_options(self, **changes: Unpack[AsyncSecurityOptions]) -> Self:
        """Return a client like this one with other options; both share their connections."""
        return self._copy(changes)

    copy = with_options

    def _type(self, name: str) -> object:
        from . import types  # noqa: PLC0415 - loaded by the first reply

        return getattr(types, name)
