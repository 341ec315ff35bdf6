"""Errors: what a call can raise, and the message that an error reply carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import httpx
    from typing_extensions import Self

_REQUEST_IDS = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id", "x-trace-id")
_LONGEST_TEXT = 500


class SDKError(Exception):
    """Whatever this package raises by itself, misuse of Python (`TypeError`, `ValueError`) apart."""


class WebhookVerificationError(SDKError):
    """A webhook that is refused; `reason` is a code for each cause, such as `signature-mismatch`."""

    def __init__(self, message: str, reason: str = "refused") -> None:
        super().__init__(message)
        self.reason = reason


class APIError(SDKError):
    """A call that did not succeed.

    `message` says what went wrong, `request` is what was sent, `body` the decoded reply (JSON where it is JSON,
    else text), or `None` without a reply.
    """

    message: str
    request: httpx.Request
    body: object | None
    request_id: str | None = None

    def __init__(self, message: str, request: httpx.Request, *, body: object | None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    def __reduce__(self) -> tuple[Any, ...]:
        """Say how the error is made again from its pickle."""
        # Exceptions are pickled by their positional arguments, which the keyword-only ones here would break.
        return _rebuild, (type(self), self.args, self.__dict__)


class APIConnectionError(APIError):
    """No reply: the connection could not be made, or was lost."""

    def __init__(self, *, message: str = "Connection error.", request: httpx.Request) -> None:
        super().__init__(message, request, body=None)


class APITimeoutError(APIConnectionError):
    """No reply in time."""

    def __init__(self, request: httpx.Request, *, message: str = "Request timed out.") -> None:
        super().__init__(message=message, request=request)


class APIResponseValidationError(APIError):
    """A reply that is not what the API documents."""

    response: httpx.Response
    status_code: int

    def __init__(self, response: httpx.Response, body: object | None, *, message: str | None = None) -> None:
        super().__init__(message or "The reply does not have its documented form.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = request_id(response)


class APIStatusError(APIError):
    """A reply with a status that means failure."""

    response: httpx.Response
    status_code: int

    def __init__(self, message: str, *, response: httpx.Response, body: object | None) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = request_id(response)

    @classmethod
    def from_response(cls, response: httpx.Response, note: str = "") -> Self:
        """Make the error of a response that has been read; `note` is added to its message."""
        body = _decoded(response)
        reason = response.reason_phrase
        status = f"{response.status_code} {reason}" if reason else f"{response.status_code}"
        said = describe(body)
        message = f"{status}: {said}" if said else status
        return cls(f"{message} ({note})" if note else message, response=response, body=body)


class BadRequestError(APIStatusError):
    """400: the request is malformed."""


class AuthenticationError(APIStatusError):
    """401: the credential is missing, wrong or expired."""


class PermissionDeniedError(APIStatusError):
    """403: the credential does not allow this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing."""


class ConflictError(APIStatusError):
    """409: the state of the thing does not allow this."""


class UnprocessableEntityError(APIStatusError):
    """422: a value is not acceptable."""


class RateLimitError(APIStatusError):
    """429: too many requests."""


class InternalServerError(APIStatusError):
    """500 and above: the API failed."""


_BY_STATUS: Mapping[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(response: httpx.Response, note: str = "") -> APIStatusError:
    """Return the error that stands for a response with a failure status; its body must have been read."""
    usual = InternalServerError if response.status_code >= 500 else APIStatusError  # noqa: PLR2004
    return _BY_STATUS.get(response.status_code, usual).from_response(response, note)


def request_id(response: httpx.Response) -> str | None:
    """Return what the API calls the request, to be named to its support."""
    headers = response.headers
    for name in _REQUEST_IDS:
        if name in headers:
            return str(headers[name])
    for name in headers:
        if name.endswith("-request-id"):
            return str(headers[name])
    return None


def describe(body: object) -> str:
    """Return the API's own words in an error body; empty where it has none.

    Knows lists of errors (JSON:API), an `error` object or text, `message`, `detail`, and problem details (RFC 9457).
    """
    if isinstance(body, str):
        text = " ".join(body.split())
        return "" if text.startswith("<") else text[:_LONGEST_TEXT]
    if isinstance(body, list):
        return "; ".join(filter(None, map(describe, cast("list[object]", body)[:5])))
    if not isinstance(body, Mapping):
        return ""
    fields = cast("Mapping[str, object]", body)
    for name in ("errors", "error"):
        if said := describe(fields.get(name)):
            more = _one(fields) if name == "error" and isinstance(fields[name], str) else ""
            return f"{said}: {more}" if more and more != said else said
    return _one(fields) or describe(fields.get("detail"))


def _one(fields: Mapping[str, object]) -> str:
    """Return title, detail, code and place of one error object as a line."""
    words = [fields.get(name) for name in ("title", "message", "msg", "error_description", "detail", "description")]
    said = list(dict.fromkeys(word.strip() for word in words if isinstance(word, str) and word.strip()))
    line = ": ".join(said)[:_LONGEST_TEXT]
    code = fields.get("code")
    if isinstance(code, (str, int)) and str(code) and str(code) not in line:
        line = f"{line} (code {code})" if line else f"code {code}"
    source = fields.get("source")
    if isinstance(source, Mapping) and line:
        pointer = cast("Mapping[str, object]", source).get("pointer")
        line = f"{line} at {pointer}" if isinstance(pointer, str) and pointer else line
    return line


def _decoded(response: httpx.Response) -> object | None:
    """Return the body of a response as JSON, else as text; `None` where there is none or it was not read."""
    if not response.is_stream_consumed and response.is_closed and not hasattr(response, "_content"):
        return None
    try:
        return cast("object", response.json())
    except ValueError:
        return response.text or None
    except RecursionError:
        return response.text


def _rebuild(kind: type[APIError], args: tuple[object, ...], state: dict[str, object]) -> APIError:
    """Make an error again from its pickle."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
