"""Custom requests: calls to endpoints that have no method of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypedDict, cast
from urllib.parse import quote

from . import body as bodies
from .endpoint import Endpoint, Request
from .options import NOT_GIVEN, NotGiven, Options
from .query import encode_all, is_object, shaped

if TYPE_CHECKING:
    import httpx

    from .endpoint import Content
    from .files import FileInput

_AS_IT_IS = "!$&'()*+,;=:@/%?-._~"


class RequestOptions(TypedDict, total=False):
    """Keywords of `get`, `post`, `put`, `patch` and `delete`."""

    query: Mapping[str, object]
    """Query parameters; arrays are repeated, objects in brackets."""
    headers: Mapping[str, str | None]
    """Headers; `None` removes one that is sent by default."""
    body: object
    """What is sent as JSON, or as the fields of a form with `files`; bytes are sent as they are."""
    content: bytes
    """A body that is sent as it is."""
    files: Mapping[str, FileInput] | Iterable[tuple[str, FileInput]]
    """Files that are sent as `multipart/form-data`."""
    timeout: float | httpx.Timeout | NotGiven | None
    """Seconds to wait for this call, or an `httpx.Timeout`; `None` waits for ever."""
    max_retries: int
    """How often the call is repeated when it fails."""
    idempotency_key: str
    """The key under which the API recognises the call when it is repeated, where it has a header for that."""
    options: Mapping[str, Any]
    """More of these: `params`, `headers`, `extra_json`, `timeout`, `max_retries` and `idempotency_key`."""


def request_of(
    method: str,
    path: str,
    cast_to: object,
    options: Mapping[str, Any],
    endpoints: dict[tuple[str, object, str], Endpoint],
) -> Request:
    """Return the request to a path below the base URL, or to a whole URL.

    `cast_to` is the type of the reply; `endpoints` keeps what requests of one kind share.

    Raises:
        TypeError: a keyword is unknown, or two of them exclude each other.
    """
    given = {**_translated(options.get("options") or {}), **options}
    if unknown := [name for name in given if name not in RequestOptions.__optional_keys__]:
        message = f"unexpected keyword argument `{unknown[0]}` of {method} {path}"
        raise TypeError(message)
    content, content_type = _content(given)
    key = (method, cast_to, content_type.partition(";")[0])
    endpoint = endpoints.get(key)
    if endpoint is None:
        endpoint = endpoints[key] = Endpoint(method, "", cast_to, Options, accept=_accepted(cast_to))
    whole = "://" in path.partition("?")[0]
    return Request(
        endpoint,
        path if whole else quote(path if path.startswith("/") else f"/{path}", _AS_IT_IS),
        tuple(encode_all(given.get("query") or {})),
        given.get("headers") or {},
        content=content,
        content_type=content_type,
        timeout=given.get("timeout", NOT_GIVEN),
        follows="/" if whole else "",
        max_retries=given.get("max_retries"),
    )


def _translated(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options under the names that the keywords have."""
    names = {"params": "query", "extra_json": "body"}
    return {names.get(name, name): value for name, value in options.items() if name != "follow_redirects"}


def _accepted(cast_to: object) -> str:
    """Return the media types that a reply of the type can have."""
    return (
        "*/*"
        if cast_to is bytes or cast_to is str or getattr(cast_to, "__module__", "") == "httpx"
        else "application/json"
    )


def _content(given: Mapping[str, Any]) -> tuple[Content, str]:
    """Return the body and its media type."""
    body, content, files = (given.get(name, NOT_GIVEN) for name in ("body", "content", "files"))
    if content is not NOT_GIVEN and (body is not NOT_GIVEN or files is not NOT_GIVEN):
        message = "`content` is the whole body, so that neither `body` nor `files` can be given with it"
        raise TypeError(message)
    if isinstance(body, (bytes, bytearray)):
        content = body
    if content is not NOT_GIVEN:
        return bytes(cast("bytes", content)), bodies.CONTENT_TYPES["binary"]
    if not files:
        return (None, "") if body is NOT_GIVEN else (bodies.json_bytes(body), bodies.CONTENT_TYPES["json"])
    from .files import multipart  # noqa: PLC0415  # only few requests have files

    fields = shaped(body) if body else None
    uploads = cast("Iterable[tuple[str, object]]", files.items() if isinstance(files, Mapping) else files)
    named = [*(fields.items() if is_object(fields) else ()), *uploads]
    whole = multipart([(name, value, "") for name, value in named])
    return whole, whole.content_type
