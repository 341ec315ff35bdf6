"""Options: what every method and every client takes beside the API's own parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypedDict

if TYPE_CHECKING:
    from typing import Literal

    import httpx


class NotGiven:
    """The type of `NOT_GIVEN`: left out, where `None` would mean something else."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        """Be false, as `None` is."""
        return False

    def __repr__(self) -> str:
        """Show the constant's name."""
        return "NOT_GIVEN"


NOT_GIVEN: Final = NotGiven()


class Options(TypedDict, total=False):
    """Keywords that every method takes."""

    extra_headers: Mapping[str, str | None]
    """Headers for this call; they win over all others, and `None` removes one."""
    extra_query: Mapping[str, object]
    """Query parameters that are sent beside the documented ones."""
    extra_body: object
    """Body properties that are sent beside the documented ones; for a method without a body, the whole body."""
    timeout: float | httpx.Timeout | None
    """Seconds to wait for this call, or an `httpx.Timeout`; `None` waits for ever. The client's by default."""


class IdempotentOptions(Options, total=False):
    """Keywords of a write that the API can recognise when it is repeated."""

    idempotency_key: str
    """The key under which a repeated call is recognised. One is made for each call by default."""


class CommonChanges(TypedDict, total=False):
    """What a copy of a client can change, whatever the API."""

    base_url: str | httpx.URL | None
    """Where the API is served."""
    timeout: float | httpx.Timeout | NotGiven | None
    """Seconds to wait for one attempt, or an `httpx.Timeout`; `None` waits for ever."""
    max_retries: int
    """How often a failed call is repeated; 0 turns retries off."""
    default_headers: Mapping[str, str | None] | None
    """Headers of every request, added to those that the client has."""
    set_default_headers: Mapping[str, str | None] | None
    """Headers of every request, in place of those that the client has."""
    default_query: Mapping[str, object] | None
    """Query parameters of every request, added to those that the client has."""
    set_default_query: Mapping[str, object] | None
    """Query parameters of every request, in place of those that the client has."""
    mint_idempotency_keys: bool
    """Whether writes get a key in their body where the API knows one and the caller gives none."""
    strict_response_validation: bool
    """Whether a reply that does not match its documented type is an error."""


class ClientChanges(CommonChanges, total=False):
    """What `with_options` of a client can change."""

    http_client: httpx.Client | None
    """The HTTP client that sends the requests; the one in use is shared by default."""


class AsyncClientChanges(CommonChanges, total=False):
    """What `with_options` of an asynchronous client can change."""

    http_client: httpx.AsyncClient | None
    """The HTTP client that sends the requests; the one in use is shared by default."""
