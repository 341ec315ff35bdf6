"""Sessions: what carries the calls of a client out, without the parts that wait for the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from .auth import Auth, Credential
from .endpoint import Endpoint, Request
from .options import NotGiven

if TYPE_CHECKING:
    import logging
    from typing import Literal

    import httpx

    from .auth import Alternatives
    from .outgoing import Outgoing

    Timeout = float | httpx.Timeout | NotGiven | None
    Mode = Literal["", "raw", "streaming"]
    """What methods give: the parsed reply, the response, or a context in which the response is read."""

READ_TIMEOUT = 60.0
CONNECT_TIMEOUT = 5.0
"""Seconds."""
_MOST_CONNECTIONS = 1000
_MOST_IDLE_CONNECTIONS = 100
_WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_PLAIN_REPLIES: Mapping[str, object] = {"None": None, "str": str, "bytes": bytes, "object": object}


class ClientSpec(NamedTuple):
    """What an API's client is made of.

    `client` is the name of its class. `security` are the alternatives of schemes that a call needs by default.
    `options` are further options, each with its environment variable. `idempotency_header` is the header of a key
    that makes writes repeatable.
    """

    name: str
    version: str
    env_prefix: str
    base_url: str
    client: str = "Client"
    credentials: tuple[Credential, ...] = ()
    security: Alternatives = ()
    options: Mapping[str, str] = {}  # never changed
    idempotency_header: str = ""
    max_retries: int = 2


class Settings(NamedTuple):
    """The options of a client that decide how its calls are made; `options` are credentials and the like."""

    options: Mapping[str, str | None]
    base_url: str
    timeout: Timeout
    max_retries: int
    headers: Mapping[str, str | None]
    query: Mapping[str, object]
    mint: bool
    strict: bool


class BaseSession:
    """What the synchronous and the asynchronous session share."""

    def __init__(self, spec: ClientSpec, settings: Settings, resolve: Callable[[str], object]) -> None:
        self.spec = spec
        self.settings = settings
        self._resolve = resolve
        self._auth = Auth(spec.client, spec.credentials, settings.options)
        self._log: logging.Logger | None = None
        self._custom: dict[tuple[str, object, str], Endpoint] = {}

    def option(self, name: str) -> str | None:
        """Return the value of an option such as an API key: as given, else from its environment variable."""
        return self.settings.options[name]

    def reply_type(self, reply: object) -> Any:
        """Return the type that an endpoint replies with, which it names or is."""
        if not isinstance(reply, str):
            return reply
        return _PLAIN_REPLIES[reply] if reply in _PLAIN_REPLIES else self._resolve(reply)

    def build(
        self,
        endpoint: Endpoint,
        params: Mapping[str, Any],
        path: tuple[object, ...],
        page: type[Any] | None = None,
    ) -> Request:
        """Return the request for the arguments of a call; for `page`, see `Request`.

        Raises:
            TypeError: a keyword is unknown or missing, or a value has no form in a request.
            ValueError: a value cannot be sent.
        """
        request = endpoint.build(params, path, self._resolve, mint=self.settings.mint)
        if page is not None:
            request = request._replace(page=page)
        if self.spec.idempotency_header and endpoint.method in _WRITES:
            return self._keyed(request, params.get("idempotency_key") if endpoint.idempotent else None)
        return request

    def custom(self, method: str, path: str, cast_to: object, options: Mapping[str, Any]) -> Request:
        """Return the request for an endpoint that has no method; `options` are `custom.RequestOptions`."""
        from .custom import request_of  # noqa: PLC0415  # only few programs need it

        request = request_of(method, path, cast_to, options, self._custom)
        if self.spec.idempotency_header and method in _WRITES:
            return self._keyed(request, options.get("idempotency_key"))
        return request

    def log(self) -> logging.Logger:
        """Return the package's logger."""
        if self._log is None:
            from .logs import logger_of  # noqa: PLC0415  # the first request loads it

            self._log = logger_of(self.spec.name, self.spec.env_prefix)
        return self._log

    def most_retries(self, request: Request) -> int:
        """Return how often a call is repeated at most."""
        return self.settings.max_retries if request.max_retries is None else request.max_retries

    def outgoing(self, http: httpx.Client | httpx.AsyncClient) -> Outgoing:
        """Return what makes this session's HTTP requests."""
        from .outgoing import Outgoing, Shown  # noqa: PLC0415  # loads the HTTP library

        shown = Shown(
            base_url=self.settings.base_url,
            served_as_documented=self.settings.base_url == self.spec.base_url.rstrip("/"),
            user_agent=f"{self.spec.name}-python/{self.spec.version}",
            headers=self.settings.headers,
            query=self.settings.query,
            security=self.spec.security,
            timeout=self._timeout(http),
        )
        return Outgoing(shown, self._auth, http)

    def _timeout(self, http: httpx.Client | httpx.AsyncClient) -> float | httpx.Timeout | None:
        """Return the timeout of the options, else that of the caller's own HTTP client, else the default."""
        if not isinstance(self.settings.timeout, NotGiven):
            return self.settings.timeout
        from httpx import Timeout  # noqa: PLC0415  # loaded already, as there is a client

        usual = Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT)
        return usual if http.timeout == Timeout(5.0) else http.timeout  # httpx's own default

    def _keyed(self, request: Request, key: object) -> Request:
        """Return a write with its key in the header: the caller's, or one that all attempts of this call share."""
        header = self.spec.idempotency_header
        if any(name.lower() == header.lower() for name in request.headers):
            return request._replace(keyed=True)
        key = key if isinstance(key, str) else str(uuid4())
        return request._replace(headers={header: key, **request.headers}, keyed=True)


def default_arguments() -> dict[str, Any]:
    """Return the arguments for an HTTP client of our own."""
    from httpx import Limits, Timeout  # noqa: PLC0415  # the first request loads it

    return {
        "timeout": Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT),
        "limits": Limits(max_connections=_MOST_CONNECTIONS, max_keepalive_connections=_MOST_IDLE_CONNECTIONS),
    }
