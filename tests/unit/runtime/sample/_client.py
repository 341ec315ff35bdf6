"""The clients: what every call shares, and the resources."""

# ruff: noqa: PLC0415, PLR0913 - the form that the generator gives
from __future__ import annotations

from typing import TYPE_CHECKING

from runtime import NOT_GIVEN, AsyncClient, AsyncClientChanges, Child, ClientChanges, ClientSpec, Credential, SyncClient

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx
    from runtime import NotGiven
    from typing_extensions import Self, Unpack

    from .resources.calls import AsyncCallsResource, CallsResource
    from .resources.messages import AsyncMessagesResource, MessagesResource

_SPEC = ClientSpec(
    name="sample",
    version="0.1.0",
    env_prefix="SAMPLE",
    base_url="https://api.example.com/v2",
    client="Sample",
    credentials=(
        Credential("bearerAuth", "bearer", {"api_key": "SAMPLE_API_KEY"}),
        Credential("query", "query", {"query_key": "SAMPLE_QUERY_KEY"}, name="api_key"),
        Credential("header", "header", {"header_key": ""}, name="X-Api-Key"),
        Credential("cookie", "cookie", {"session_key": ""}, name="session"),
        Credential("basic", "basic", {"user": "", "password": ""}),
        Credential("oauth", "client_credentials", {"client_id": "", "client_secret": ""}, token_url="/oauth/token"),
    ),
    security=(("bearerAuth",), ("header", "query"), ("cookie",), ("basic",), ("oauth",)),
    options={"public_key": "SAMPLE_PUBLIC_KEY"},
)
_OPTIONS = (
    "api_key",
    "public_key",
    "query_key",
    "header_key",
    "session_key",
    "user",
    "password",
    "client_id",
    "client_secret",
)


class SampleOptions(ClientChanges, total=False):
    """What `with_options` can change."""

    api_key: str | None
    public_key: str | None


class AsyncSampleOptions(AsyncClientChanges, total=False):
    """What `with_options` of the async client can change."""

    api_key: str | None
    public_key: str | None


class Sample(SyncClient):
    """The client."""

    calls: Child[CallsResource] = Child(".resources.calls")
    messages: Child[MessagesResource] = Child(".resources.messages")

    def __init__(
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
        **others: str | None,
    ) -> None:
        super().__init__(
            _SPEC,
            options={**dict.fromkeys(_OPTIONS), "api_key": api_key, "public_key": public_key, **others},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            mint_idempotency_keys=mint_idempotency_keys,
            strict_response_validation=strict_response_validation,
        )

    def with_options(self, **changes: Unpack[SampleOptions]) -> Self:
        """Return a client like this one with other options; both share their connections."""
        return self._copy(changes)

    copy = with_options

    def _type(self, name: str) -> object:
        from . import types

        return getattr(types, name)


class AsyncSample(AsyncClient):
    """The asynchronous client."""

    calls: Child[AsyncCallsResource] = Child(".resources.calls")
    messages: Child[AsyncMessagesResource] = Child(".resources.messages")

    def __init__(
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
        **others: str | None,
    ) -> None:
        super().__init__(
            _SPEC,
            options={**dict.fromkeys(_OPTIONS), "api_key": api_key, "public_key": public_key, **others},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            mint_idempotency_keys=mint_idempotency_keys,
            strict_response_validation=strict_response_validation,
        )

    def with_options(self, **changes: Unpack[AsyncSampleOptions]) -> Self:
        """Return a client like this one with other options; both share their connections."""
        return self._copy(changes)

    copy = with_options

    def _type(self, name: str) -> object:
        from . import types

        return getattr(types, name)
