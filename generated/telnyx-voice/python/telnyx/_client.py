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
    from .resources.calls import AsyncCallsResource, CallsResource
    from .resources.messages import AsyncMessagesResource, MessagesResource
    from .webhooks import Webhooks

_SPEC = ClientSpec(
    name="telnyx",
    version="0.1.0",
    env_prefix="TELNYX",
    base_url="https://api.telnyx.com/v2",
    client="Telnyx",
    credentials=(Credential("bearerAuth", "bearer", {"api_key": "TELNYX_API_KEY"}),),
    security=(("bearerAuth",),),
    options={"public_key": "TELNYX_PUBLIC_KEY"},
)


class TelnyxOptions(ClientChanges, total=False):
    """What `with_options` can change."""

    api_key: str | None
    public_key: str | None


class AsyncTelnyxOptions(AsyncClientChanges, total=False):
    """What `with_options` of the async client can change."""

    api_key: str | None
    public_key: str | None


class Telnyx(SyncClient):
    """Synchronous client of Telnyx Voice."""

    calls: Child[CallsResource] = Child(".resources.calls")
    messages: Child[MessagesResource] = Child(".resources.messages")
    webhooks: Child[Webhooks] = Child(".webhooks")

    def __init__(  # noqa: PLR0913 - each is an option of the client
        self,
        *,
        api_key: str | None = None,
        public_key: str | None = None,
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
            api_key: An API key of your Telnyx account. Read from `TELNYX_API_KEY` where it is left out.
            public_key: The key that webhooks are verified with. Read from `TELNYX_PUBLIC_KEY` where it is left out.
            base_url: Where the API is served. Read from `TELNYX_BASE_URL` where it is left out.
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
            options={"api_key": api_key, "public_key": public_key},
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
    def api_key(self) -> str | None:
        """What was given as `api_key`, or stands in `TELNYX_API_KEY`."""
        return self._option("api_key")

    @property
    def public_key(self) -> str | None:
        """What was given as `public_key`, or stands in `TELNYX_PUBLIC_KEY`."""
        return self._option("public_key")

    def with_options(self, **changes: Unpack[TelnyxOptions]) -> Self:
        """Return a client like this one with other options; both share their connections."""
        return self._copy(changes)

    copy = with_options

    def _type(self, name: str) -> object:
        from . import types  # noqa: PLC0415 - loaded by the first reply

        return getattr(types, name)


class AsyncTelnyx(AsyncClient):
    """Asynchronous client of Telnyx Voice."""

    calls: Child[AsyncCallsResource] = Child(".resources.calls")
    messages: Child[AsyncMessagesResource] = Child(".resources.messages")
    webhooks: Child[Webhooks] = Child(".webhooks")

    def __init__(  # noqa: PLR0913 - each is an option of the client
        self,
        *,
        api_key: str | None = None,
        public_key: str | None = None,
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
            api_key: An API key of your Telnyx account. Read from `TELNYX_API_KEY` where it is left out.
            public_key: The key that webhooks are verified with. Read from `TELNYX_PUBLIC_KEY` where it is left out.
            base_url: Where the API is served. Read from `TELNYX_BASE_URL` where it is left out.
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
            options={"api_key": api_key, "public_key": public_key},
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
    def api_key(self) -> str | None:
        """What was given as `api_key`, or stands in `TELNYX_API_KEY`."""
        return self._option("api_key")

    @property
    def public_key(self) -> str | None:
        """What was given as `public_key`, or stands in `TELNYX_PUBLIC_KEY`."""
        return self._option("public_key")

    def with_options(self, **changes: Unpack[AsyncTelnyxOptions]) -> Self:
        """Return a client like this one with other options; both share their connections."""
        return self._copy(changes)

    copy = with_options

    def _type(self, name: str) -> object:
        from . import types  # noqa: PLC0415 - loaded by the first reply

        return getattr(types, name)
