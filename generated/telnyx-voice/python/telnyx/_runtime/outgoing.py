"""Outgoing requests: what a client sends for a prepared request, credentials only to the API itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import httpx

from . import logs
from .errors import SDKError
from .options import NotGiven
from .query import encode_all, joined

if TYPE_CHECKING:
    from .auth import Alternatives, Auth, Credential
    from .endpoint import Endpoint, Request
    from .files import Multipart

    Raw = tuple[bytes, bytes]
    Origin = tuple[str, str, int | None]

# What another origin is told; everything else may be a secret of the API or of the caller.
_HARMLESS = frozenset(
    {"accept", "accept-encoding", "accept-language", "connection", "content-encoding", "content-type", "user-agent"}
)
_OF_BODY = frozenset({"content-length", "content-type", "content-encoding", "transfer-encoding"})
_OF_HOP = frozenset({"host", "content-length", "transfer-encoding"})
_SEE_OTHER = 303
_MOVED = (301, 302)
_PORTS = {"http": 80, "https": 443}


class _Fixed(NamedTuple):
    """What all requests of an endpoint share: base URL and its origin, headers, query, cookies, tokens to be got."""

    base: str
    origin: Origin
    headers: list[Raw]
    query: tuple[tuple[str, str], ...]
    secret_query: tuple[tuple[str, str], ...]
    cookies: tuple[tuple[str, str], ...]
    tokens: tuple[Credential, ...]


class Shown(NamedTuple):
    """What of a client's options shows in its requests.

    `served_as_documented` says that the base URL is the document's own, so that operations may be served elsewhere.
    """

    base_url: str
    served_as_documented: bool
    user_agent: str
    headers: Mapping[str, str | None]
    query: Mapping[str, object]
    security: Alternatives
    timeout: float | httpx.Timeout | None


class _Upload(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is read while it is sent."""

    def __init__(self, content: Multipart) -> None:
        self.content = content

    def __iter__(self) -> Iterator[bytes]:
        return self.content.sync_stream()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self.content.async_stream():
            yield chunk


class Outgoing:
    """Makes the HTTP requests of one client."""

    def __init__(self, shown: Shown, auth: Auth, http: httpx.Client | httpx.AsyncClient) -> None:
        self.auth = auth
        self._shown = shown
        self._http = http
        self._fixed: dict[tuple[Endpoint, bool], _Fixed] = {}
        self._timeout = timeout_of(shown.timeout).as_dict()
        self.secret_names = auth.header_names()
        self.secret_parameters = auth.parameter_names()

    def fixed(self, request: Request) -> _Fixed:
        """Return what the requests of an endpoint share, worked out at its first request.

        Raises:
            SDKError: a credential is missing.
        """
        signed = bool(request.headers) and any(name.lower() in self.secret_names for name in request.headers)
        key = (request.endpoint, signed)
        found = self._fixed.get(key)
        if found is None:
            found = self._fixed[key] = self._share(request.endpoint, request.headers if signed else {})
        return found

    def request(self, request: Request, tokens: Sequence[str] = ()) -> httpx.Request:
        """Return the HTTP request, with the access tokens that `fixed` asked for."""
        fixed = self.fixed(request)
        headers = fixed.headers
        if request.follows:
            url, own = self._followed(fixed, request)
        else:
            target = request.target
            if fixed.query:
                query = _others(fixed.query, request.query) if request.query else fixed.query
                target += ("&" if "?" in target else "?") + joined(query)
            url, own = httpx.URL(fixed.base + target), True
        if not own:
            headers = [(b"Host", url.netloc), *_harmless(headers)]
        elif request.headers or tokens:
            given = dict(request.headers)
            for token in tokens:
                given.setdefault("Authorization", f"Bearer {token}")
            headers = _overridden(headers, given)
        timeout = self._timeout if isinstance(request.timeout, NotGiven) else timeout_of(request.timeout).as_dict()
        sent = self._with_content(request, url, headers, {"timeout": timeout})
        if own and (fixed.cookies or request.cookies or self._http.cookies):
            self._add_cookies(sent, (*fixed.cookies, *request.cookies))
        return sent

    def redirected(self, sent: httpx.Request, response: httpx.Response) -> httpx.Request:
        """Return the request that a redirect asks for; to another origin it carries no credential and no cookie.

        Raises:
            httpx.RemoteProtocolError: the redirect leads nowhere.
        """
        try:
            url = sent.url.join(response.headers["location"])
        except httpx.InvalidURL as error:
            message = "The redirect has an invalid URL."
            raise httpx.RemoteProtocolError(message, request=sent) from error
        if url.scheme not in _PORTS or not url.host:
            message = f"The redirect leads to a URL that is not HTTP: {url.scheme or url}"
            raise httpx.RemoteProtocolError(message, request=sent)
        own = origin_of(url) == origin_of(sent.url)
        method = _redirected_method(sent.method, response.status_code)
        stream = sent.stream if method == sent.method else httpx.ByteStream(b"")
        if isinstance(stream, _Upload) and not stream.content.replayable:
            message = "The redirect asks for the body again, which cannot be read twice."
            raise httpx.RemoteProtocolError(message, request=sent)
        dropped = {b"host", b"cookie"}
        if method != sent.method:
            dropped |= _OF_BODY_RAW
        headers = [(name, value) for name, value in sent.headers.raw if name.lower() not in dropped]
        if not own:
            headers = [*_harmless(headers), *((n, v) for n, v in headers if n.lower().decode() in _OF_HOP)]
        following = _request(method, url, [(b"Host", url.netloc), *headers], stream, sent.extensions)
        if own:
            self._keep_credentials(sent, following)
        return following

    def token_request(self, credential: Credential) -> httpx.Request:
        """Return the HTTP request for an access token."""
        wanted = self.auth.token_request(credential)
        return httpx.Request(
            "POST",
            httpx.URL(f"{self._shown.base_url}/").join(wanted.url),
            data=dict(wanted.form),
            headers=[("Accept", "application/json"), ("User-Agent", self._shown.user_agent), *wanted.headers],
            extensions={"timeout": self._timeout},
        )

    def without_secrets(self, text: str) -> str:
        """Return text with the client's secrets taken out."""
        return logs.without(text, self.auth.secrets())

    def _share(self, endpoint: Endpoint, signing: Mapping[str, str | None]) -> _Fixed:
        """Work out what all requests of an endpoint share; `signing` are the caller's own headers that may sign in."""
        shown = self._shown
        base = shown.base_url
        if endpoint.base_url and shown.served_as_documented:
            base = str(httpx.URL(f"{base}/").join(endpoint.base_url)).rstrip("/")
        url = httpx.URL(base)
        present = frozenset(
            name.lower() for name, value in {**shown.headers, **signing}.items() if value is not None
        ) | frozenset(name for name in self._http.headers if name in self.secret_names)
        grant = self.auth.grant(shown.security if endpoint.auth is None else endpoint.auth, shown.security, present)
        headers = [(name, value) for name, value in self._http.headers.raw if name.lower() not in _OF_BODY_RAW]
        headers = _overridden(headers, {"Accept": endpoint.accept, "User-Agent": shown.user_agent})
        headers = _overridden(headers, dict(grant.headers))
        headers = _overridden(headers, shown.headers)
        default_query = {**dict(self._http.params), **shown.query}
        return _Fixed(
            base,
            origin_of(url),
            [(b"Host", url.netloc), *headers],
            (*encode_all(default_query), *grant.query),
            grant.query,
            grant.cookies,
            grant.tokens,
        )

    def _followed(self, fixed: _Fixed, request: Request) -> tuple[httpx.URL, bool]:
        """Return the URL that a reply gave, and whether it is the API's own origin."""
        try:
            url = httpx.URL(fixed.base + request.follows).join(request.target)
        except httpx.InvalidURL as error:
            message = "The reply gave a URL that is not valid."
            raise SDKError(message) from error
        own = origin_of(url) == fixed.origin
        if own and fixed.secret_query:
            url = _with_query(url, fixed.secret_query)
        return url, own

    def _with_content(
        self, request: Request, url: httpx.URL, headers: list[Raw], extensions: dict[str, Any]
    ) -> httpx.Request:
        """Return the HTTP request with its body and the headers that belong to it."""
        content, method = request.content, request.endpoint.method
        stream: httpx.SyncByteStream | httpx.AsyncByteStream
        if content is None:
            # A method that usually has a body says that there is none.
            length = [(b"Content-Length", b"0")] if method in ("POST", "PUT", "PATCH") else []
            return _request(method, url, headers + length, httpx.ByteStream(b""), extensions)
        size: int | None
        if isinstance(content, bytes):
            stream, size = httpx.ByteStream(content), len(content)
        else:
            stream, size = _Upload(content), content.content_length
        length = [(b"Content-Length", b"%d" % size) if size is not None else (b"Transfer-Encoding", b"chunked")]
        if request.content_type and not _has(headers, b"content-type"):
            length.append((b"Content-Type", request.content_type.encode()))
        return _request(method, url, headers + length, stream, extensions)

    def _add_cookies(self, sent: httpx.Request, cookies: Iterable[tuple[str, str]]) -> None:
        """Add cookies to those that the caller set and those that the server has set before."""
        given = sent.headers.pop("Cookie", "")
        self._http.cookies.set_cookie_header(sent)
        parts = [given, *(f"{name}={value}" for name, value in cookies), sent.headers.get("Cookie", "")]
        if line := "; ".join(filter(None, parts)):
            sent.headers = httpx.Headers(_overridden(sent.headers.raw, {"Cookie": line}))

    def _keep_credentials(self, sent: httpx.Request, following: httpx.Request) -> None:
        """Carry over to a redirect within the API what is neither in its URL nor in its headers."""
        names = {credential_name for fixed in self._fixed.values() for credential_name, _ in fixed.secret_query}
        sent_pairs = [tuple(part.split("=", 1)) for part in sent.url.query.decode().split("&") if "=" in part]
        if kept := [(name, value) for name, value in cast("list[tuple[str, str]]", sent_pairs) if name in names]:
            following.url = _with_query(following.url, kept)
        cookies = [part.strip().partition("=") for part in sent.headers.get("cookie", "").split(";")]
        named = {name for fixed in self._fixed.values() for name, _ in fixed.cookies}
        own = [(name, value) for name, _, value in cookies if name in named]
        if own or self._http.cookies:
            self._add_cookies(following, own)


def timeout_of(timeout: float | httpx.Timeout | None) -> httpx.Timeout:
    """Return a timeout in the HTTP library's form."""
    return timeout if isinstance(timeout, httpx.Timeout) else httpx.Timeout(timeout)


def origin_of(url: httpx.URL) -> Origin:
    """Return scheme, host and port of a URL."""
    return url.scheme, url.host, url.port or _PORTS.get(url.scheme)


_OF_BODY_RAW = frozenset(name.encode() for name in _OF_BODY | {"host"})


def _request(
    method: str,
    url: httpx.URL,
    headers: list[Raw],
    stream: httpx.SyncByteStream | httpx.AsyncByteStream,
    extensions: Mapping[str, Any],
) -> httpx.Request:
    """Return an HTTP request; one with a body in memory shows it as its `content`."""
    request = httpx.Request(method, url, headers=headers, stream=stream, extensions=cast("Any", extensions))
    if isinstance(stream, httpx.ByteStream):
        request.read()
    return request


def _redirected_method(method: str, status: int) -> str:
    """Return the method after a redirect, as browsers do it."""
    if (status == _SEE_OTHER and method != "HEAD") or (status in _MOVED and method == "POST"):
        return "GET"
    return method


def _has(headers: Iterable[Raw], name: bytes) -> bool:
    return any(given.lower() == name for given, _ in headers)


def _harmless(headers: Iterable[Raw]) -> list[Raw]:
    """Return the headers that another origin may see."""
    return [(name, value) for name, value in headers if name.lower().decode() in _HARMLESS]


def _overridden(headers: list[Raw], overrides: Mapping[str, str | None]) -> list[Raw]:
    """Return headers with others in place of those of the same name; `None` removes.

    Raises:
        ValueError: a value has characters that no header can carry.
    """
    replaced = {name.lower().encode() for name in overrides}
    kept = [(name, value) for name, value in headers if name.lower() not in replaced]
    return kept + [(name.encode(), _line(name, value)) for name, value in overrides.items() if value is not None]


def _line(name: str, value: str) -> bytes:
    """Return a header's value as bytes; the HTTP library would show it in its error."""
    if "\n" in value or "\r" in value or "\0" in value:
        message = f"the header `{name}` has a line break in its value"
        raise ValueError(message)
    return value.encode("ascii" if value.isascii() else "utf-8")


def _others(pairs: Iterable[tuple[str, str]], given: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pairs whose names are not among those given."""
    names = {name for name, _ in given}
    return [(name, value) for name, value in pairs if name not in names]


def _with_query(url: httpx.URL, pairs: Iterable[tuple[str, str]]) -> httpx.URL:
    """Return a URL with percent-encoded pairs added to its query, those whose names are not in it yet."""
    query = url.query.decode()
    added = joined(_others(pairs, [(part.partition("=")[0], "") for part in query.split("&")]))
    return url.copy_with(query="&".join(filter(None, (query, added))).encode())
