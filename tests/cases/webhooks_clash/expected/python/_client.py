"""The clients: what every call shares, and the resources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._runtime import NOT_GIVEN, AsyncClient, AsyncClientChanges, Child, ClientChanges, ClientSpec, SyncClient

if TYPE_CHECKING:
    import httpx
    from typing_extensions import Self, Unpack

    from ._runtime import NotGiven
    from .resources.webhooks import AsyncWebhooksResource, WebhooksResource
    from .webhooks import Webhooks

_SPEC = ClientSpec(
    name="webhooks_clash",
    version="0.1.0",
    env_prefix="WEBHOOKS_CLASH",
    base_url="https://clash.test",
    client="WebhooksClash",
    options={"webhook_secret": "WEBHOOKS_CLASH_WEBHOOK_SECRET"},
)


class WebhooksClashOptions(ClientChanges, total=False):
    """What `with_options` can change."""

    webhook_secret: str | None


class AsyncWebhooksClashOptions(AsyncClientChanges, total=False):
    """What `with_options` of the async client can change."""

    webhook_secret: str | None


class WebhooksClash(SyncClient):
    """Synchronous client of Clash."""

    webhooks_: Child[WebhooksResource] = Child(".resources.webhooks")
    webhooks: Child[Webhooks] = Child(".webhooks")

    def __init__(  # noqa: PLR0913 - each is an option of the client
        self,
        *,
        webhook_secret: str | None = None,
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
            webhook_secret: The key that webhooks are verified with. Read from `WEBHOOKS_CLASH_WEBHOOK_SECRET` where
            it is left out.
            base_url: Where the API is served. Read from `WEBHOOKS_CLASH_BASE_URL` where it is left out.
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
            options={"webhook_secret": webhook_secret},
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
    def webhook_secret(self) -> str | None:
        """What was given as `webhook_secret`, or stands in `WEBHOOKS_CLASH_WEBHOOK_SECRET`."""
        return self._option("webhook_secret")

    def with_options(self, **changes: Unpack[WebhooksClashOptions]) -> Self:
        """Return a client like this one with other options; both share their connections."""
        return self._copy(changes)

    copy = with_options

    def _type(self, name: str) -> object:
        from . import types  # noqa: PLC0415 - loaded by the first reply

        return getattr(types, name)


class AsyncWebhooksClash(AsyncClient):
    """Asynchronous client of Clash."""

    webhooks_: Child[AsyncWebhooksResource] = Child(".resources.webhooks")
    webhooks: Child[Webhooks] = Child(".webhooks")

    def __init__(  # noqa: PLR0913 - each is an option of the client
        self,
        *,
        webhook_secret: str | None = None,
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
            webhook_secret: The key that webhooks are verified with. Read from `WEBHOOKS_CLASH_WEBHOOK_SECRET` where
            it is left out.
            base_url: Where the API is served. Read from `WEBHOOKS_CLASH_BASE_URL` where it is left out.
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
            options={"webhook_secret": webhook_secret},
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
    def webhook_secret(self) -> str | None:
        """What was given as `webhook_secret`, or stands in `WEBHOOKS_CLASH_WEBHOOK_SECRET`."""
        return self._option("webhook_secret")

    def with_options(self, **changes: Unpack[AsyncWebhooksClashOptions]) -> Self:
        """Return a client like this one with other options; both share their connections."""
        return self._copy(changes)

    copy = with_options

    def _type(self, name: str) -> object:
        from . import types  # noqa: PLC0415 - loaded by the first reply

        return getattr(types, name)
