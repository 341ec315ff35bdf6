"""Clients: the options that both clients have, and their copies."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .errors import SDKError
from .options import NOT_GIVEN, NotGiven
from .session import CONNECT_TIMEOUT, READ_TIMEOUT, BaseSession, ClientSpec, Settings

if TYPE_CHECKING:
    import httpx
    from typing_extensions import Self

    from .session import Mode, Timeout

ChildT = TypeVar("ChildT")


class BaseClient:
    """What both clients share; it sends nothing."""

    _mode: Mode = ""

    def __init__(  # noqa: PLR0913  # each is an option of every client
        self,
        spec: ClientSpec,
        *,
        options: Mapping[str, str | None],
        base_url: str | httpx.URL | None = None,
        timeout: Timeout = NOT_GIVEN,
        max_retries: int | None = None,
        default_headers: Mapping[str, str | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        mint_idempotency_keys: bool = False,
        strict_response_validation: bool = False,
    ) -> None:
        variables = {name: env for credential in spec.credentials for name, env in credential.options.items()}
        variables.update(spec.options)
        self._spec = spec
        self._settings = Settings(
            {name: _option(value, variables.get(name, "")) for name, value in options.items()},
            _base_url(spec, base_url),
            timeout,
            spec.max_retries if max_retries is None else max_retries,
            dict(default_headers or {}),
            dict(default_query or {}),
            mint_idempotency_keys,
            strict_response_validation,
        )

    def __repr__(self) -> str:
        """Show where the API is served."""
        return f"<{type(self).__name__} {self._settings.base_url}>"

    @property
    def base_url(self) -> httpx.URL:
        """Where the API is served."""
        from httpx import URL  # noqa: PLC0415  # the HTTP library is loaded by the first request, if there is one

        return URL(self._settings.base_url)

    @property
    def timeout(self) -> float | httpx.Timeout | None:
        """Seconds to wait for one attempt, or an `httpx.Timeout`; `None` waits for ever."""
        if not isinstance(self._settings.timeout, NotGiven):
            return self._settings.timeout
        from httpx import Timeout  # noqa: PLC0415  # as in `base_url`

        return Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT)

    @property
    def max_retries(self) -> int:
        """How often a failed call is repeated."""
        return self._settings.max_retries

    @property
    def default_headers(self) -> Mapping[str, str | None]:
        """Headers of every request, as the caller gave them."""
        return self._settings.headers

    @property
    def default_query(self) -> Mapping[str, object]:
        """Query parameters of every request, as the caller gave them."""
        return self._settings.query

    @property
    def _shared(self) -> BaseSession:
        """What this client, its resources and its copies share."""
        raise NotImplementedError

    def _child(self, kind: type[ChildT]) -> ChildT:
        """Return the client's resource of a class."""
        return cast("Callable[..., ChildT]", kind)(self._shared, self._mode)

    def _type(self, name: str) -> object:
        """Return the type of that name of the generated package."""
        raise AttributeError(name)

    def _option(self, name: str) -> str | None:
        """Return the value of an option such as an API key: as given, else from its environment variable."""
        return self._shared.option(name)

    def _changed(self, changes: Mapping[str, Any]) -> dict[str, Any]:
        """Return the arguments for a client like this one but for some changes, of which `None` is none."""
        left = dict(changes)
        settings = self._settings
        return {
            **settings.options,
            "base_url": settings.base_url,
            "max_retries": settings.max_retries,
            "default_headers": _replaced(left, "default_headers", settings.headers),
            "default_query": _replaced(left, "default_query", settings.query),
            "mint_idempotency_keys": settings.mint,
            "strict_response_validation": settings.strict,
            "timeout": left.pop("timeout", settings.timeout),
            **{name: value for name, value in left.items() if value is not None},
        }

    def _in_mode(self, mode: Mode) -> Self:
        """Return this very client with methods that give responses."""
        view = object.__new__(type(self))
        # Resources are kept under their public names once they are made, and are in this client's mode.
        view.__dict__.update({name: value for name, value in vars(self).items() if name.startswith("_")})
        view._mode = mode
        return view


def _replaced(changes: dict[str, Any], name: str, now: Mapping[str, object]) -> Mapping[str, object]:
    """Return a default after the changes, which either add to it or stand in its place."""
    added, whole = changes.pop(name, None), changes.pop(f"set_{name}", None)
    if added is not None and whole is not None:
        message = f"`{name}` adds and `set_{name}` replaces; give one of them"
        raise TypeError(message)
    return {**now, **(added or {})} if whole is None else whole


def _option(value: str | None, variable: str) -> str | None:
    """Return an option as given, else from its environment variable, where an empty one counts as not set."""
    if value is None and variable:
        return os.environ.get(variable) or None
    return value


def _base_url(spec: ClientSpec, given: str | httpx.URL | None) -> str:
    """Return the base URL without a slash at its end.

    Raises:
        SDKError: there is none, or it is not the URL of a server.
    """
    url = str(given) if given is not None else os.environ.get(f"{spec.env_prefix}_BASE_URL") or spec.base_url
    if not url:
        message = f"Missing base URL: give {spec.client}(base_url=...) or set {spec.env_prefix}_BASE_URL."
        raise SDKError(message)
    if not url.lower().startswith(("https://", "http://")):
        message = f"The base URL must start with https:// or http://, not {url!r}."
        raise SDKError(message)
    return url.rstrip("/")
