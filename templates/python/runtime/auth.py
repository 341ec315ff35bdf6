"""Sign-in: which credentials a request carries, and where."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from .errors import SDKError
from .query import is_object

if TYPE_CHECKING:
    from typing import Literal

    Alternatives = tuple[tuple[str, ...], ...]
    """Names of schemes: any of the alternatives is enough, and each needs all of its schemes."""

_EXPIRY_MARGIN = 30.0
_DEFAULT_LIFETIME = 3600.0


class Credential(NamedTuple):
    """One security scheme of the API.

    `options` are the client's options that it is made of, each with the environment variable that it is read from
    where it is not given: user name and password for `basic`, id and secret for `client_credentials`. `name` is that
    of the header, query parameter or cookie.
    """

    scheme: str
    kind: Literal["bearer", "basic", "header", "query", "cookie", "client_credentials"]
    options: Mapping[str, str]
    name: str = ""
    token_url: str = ""
    scopes: tuple[str, ...] = ()
    token_auth: Literal["basic", "body"] = "basic"  # noqa: S105  # a way, not a secret


class Grant(NamedTuple):
    """What the credentials add to a request; `tokens` are those whose header must be fetched first.

    The query is percent-encoded.
    """

    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    cookies: tuple[tuple[str, str], ...] = ()
    tokens: tuple[Credential, ...] = ()


class TokenRequest(NamedTuple):
    """A request for an access token: form fields, and the header that signs the client in."""

    url: str
    form: Mapping[str, str]
    headers: tuple[tuple[str, str], ...]


class Auth:
    """The credentials of a client, and the tokens that it got for them."""

    def __init__(self, client: str, credentials: Iterable[Credential], options: Mapping[str, str | None]) -> None:
        self._client = client
        self._credentials = {credential.scheme: credential for credential in credentials}
        self._options = options
        self._tokens: dict[str, tuple[str, float]] = {}

    def grant(self, alternatives: Alternatives, usual: Alternatives, present: frozenset[str]) -> Grant:
        """Return what the first alternative whose options are all given adds to a request.

        `usual` are the alternatives of the API as a whole, which an operation with others falls back to. `present` are
        the lower-cased names of the headers that the caller sets, which may sign in just as well.

        Raises:
            SDKError: no alternative can be met; the message names the options and the environment variables.
        """
        if not alternatives:
            return Grant()
        met = self._first(alternatives)
        if met is None and (() in alternatives or present & self.header_names()):
            return Grant()
        met = met or self._first(usual)
        if met is not None:
            return self._grant([self._credentials[scheme] for scheme in met])
        raise SDKError(self._missing(alternatives))

    def header_names(self) -> frozenset[str]:
        """Return the lower-cased names of the headers that any credential is sent in."""
        named = {credential.name.lower() for credential in self._credentials.values() if credential.kind == "header"}
        return frozenset(named | {"authorization"})

    def parameter_names(self) -> frozenset[str]:
        """Return the lower-cased names of the query parameters that any credential is sent in."""
        return frozenset(one.name.lower() for one in self._credentials.values() if one.kind == "query")

    def secrets(self) -> list[str]:
        """Return the values that must never be shown."""
        names = [name for credential in self._credentials.values() for name in credential.options]
        values = [self._options.get(name) for name in names] + [token for token, _ in self._tokens.values()]
        return sorted(filter(None, values), key=len, reverse=True)  # one may be part of another

    def token(self, credential: Credential) -> str | None:
        """Return the access token at hand, or `None` where one must be fetched."""
        token, expiry = self._tokens.get(credential.scheme, ("", 0.0))
        return token if token and time.monotonic() < expiry else None

    def forget(self, credential: Credential, token: str) -> None:
        """Drop an access token that the API refused, unless another one has come in its place."""
        if self._tokens.get(credential.scheme, ("", 0.0))[0] == token:
            del self._tokens[credential.scheme]

    def token_request(self, credential: Credential) -> TokenRequest:
        """Return the request that fetches an access token."""
        identity, secret = (self._value(name) for name in credential.options)
        form = {"grant_type": "client_credentials"}
        if credential.scopes:
            form["scope"] = " ".join(credential.scopes)
        if credential.token_auth == "body":  # noqa: S105  # as above
            return TokenRequest(credential.token_url, {**form, "client_id": identity, "client_secret": secret}, ())
        # RFC 6749 2.3.1: both are form-encoded before they become a basic credential.
        header = ("Authorization", _basic(quote(identity, ""), quote(secret, "")))
        return TokenRequest(credential.token_url, form, (header,))

    def accept_token(self, credential: Credential, reply: object) -> str:
        """Keep and return the access token in the reply of the token endpoint.

        Raises:
            SDKError: there is none in it.
        """
        fields: Mapping[str, object] = reply if is_object(reply) else {}
        token, lifetime = fields.get("access_token"), fields.get("expires_in")
        if not isinstance(token, str) or not token:
            message = f"The reply of {credential.token_url} has no access token."
            raise SDKError(message)
        try:
            seconds = float(str(lifetime)) if lifetime is not None else _DEFAULT_LIFETIME
        except ValueError:
            seconds = _DEFAULT_LIFETIME
        margin = min(_EXPIRY_MARGIN, seconds / 10)
        self._tokens[credential.scheme] = (_header_safe("access token", token), time.monotonic() + seconds - margin)
        return token

    def _first(self, alternatives: Alternatives) -> tuple[str, ...] | None:
        """Return the first of the alternatives whose options are all given, if there is one."""
        given = (schemes for schemes in alternatives if schemes and all(self._given(scheme) for scheme in schemes))
        return next(given, None)

    def _given(self, scheme: str) -> bool:
        """Return whether the scheme's options are all given; only a password may be the empty text."""
        credential = self._credentials.get(scheme)
        if credential is None:
            return False
        values = [self._options.get(name) for name in credential.options]
        if credential.kind == "basic":
            return bool(values[0]) and None not in values
        return all(values)

    def _value(self, name: str) -> str:
        return _header_safe(name, self._options.get(name) or "")

    def _grant(self, credentials: Iterable[Credential]) -> Grant:
        """Return what these credentials add; all their options are given."""
        headers: list[tuple[str, str]] = []
        query: list[tuple[str, str]] = []
        cookies: list[tuple[str, str]] = []
        tokens: list[Credential] = []
        for credential in credentials:
            # Those of basic authentication travel in base64, as UTF-8 (RFC 7617 section 2.1).
            read = self._options.get if credential.kind == "basic" else self._value
            values = [read(name) or "" for name in credential.options]
            if credential.kind == "bearer":
                headers.append(("Authorization", f"Bearer {values[0]}"))
            elif credential.kind == "basic":
                headers.append(("Authorization", _basic(values[0], values[1] if len(values) > 1 else "")))
            elif credential.kind == "header":
                headers.append((credential.name, values[0]))
            elif credential.kind == "query":
                query.append((quote(credential.name, ""), quote(values[0], "")))
            elif credential.kind == "cookie":
                cookies.append((credential.name, values[0]))
            else:
                tokens.append(credential)
        return Grant(tuple(headers), tuple(query), tuple(cookies), tuple(tokens))

    def _missing(self, alternatives: Alternatives) -> str:
        """Return the message that says which options would sign in."""
        ways = [
            " and ".join(
                f"`{option}` (environment variable {variable})" if variable else f"`{option}`"
                for scheme in schemes
                for option, variable in self._credentials[scheme].options.items()
            )
            for schemes in alternatives
            if schemes and all(scheme in self._credentials for scheme in schemes)
        ]
        if not ways:
            names = ", ".join(dict.fromkeys(scheme for schemes in alternatives for scheme in schemes))
            return f"This call must be signed in with {names}, which {self._client} does not support."
        return f"Missing credentials: give {self._client}(...) {', or '.join(dict.fromkeys(ways))}."


def _basic(name: str, password: str) -> str:
    """Return the value of a header for basic authentication."""
    return f"Basic {b64encode(f'{name}:{password}'.encode()).decode()}"


def _header_safe(name: str, value: str) -> str:
    """Return a credential's value, if a header can carry it; the HTTP library would show it in its error."""
    if value.isascii() and value.isprintable():
        return value
    message = f"`{name}` has characters that cannot be sent, such as a line break at its end."
    raise SDKError(message)
