"""Responses: the HTTP response of a call, and what its body stands for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

import httpx

from . import errors, models

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType

    from .endpoint import Request
    from .session import BaseSession

ReplyT = TypeVar("ReplyT")
OtherT = TypeVar("OtherT")
ResponseT = TypeVar("ResponseT")
_CHUNK = 65536
_NoneType = type(None)


def reply_of(session: BaseSession, request: Request, response: httpx.Response, to: object = ...) -> Any:
    """Return what the body of a response stands for; `to` is a type in place of the documented one.

    Raises:
        APIResponseValidationError: the body is no JSON or, when the session is strict, not what is documented.
    """
    reply = request.endpoint.reply if to is ... else to
    kind = session.reply_type(reply)
    if kind is None or kind is _NoneType:
        return None
    if kind is str and (reply in ("str", str) or not _says_json(response)):
        return response.text
    if kind is bytes:
        return response.content
    if kind is httpx.Response:
        return response
    try:
        parsed = models.parse(kind, response.content, strict=session.settings.strict)
    except models.ReplyError as error:
        if kind is str and not session.settings.strict:
            return response.text
        media_type = response.headers.get("content-type", "no media type")
        message = f"{error} (status {response.status_code}, {media_type})"
        raise errors.APIResponseValidationError(response, response.text or None, message=message) from error
    return parsed if request.page is None or to is not ... else request.page(session, request, parsed, response)


def _says_json(response: httpx.Response) -> bool:
    """Tell whether a reply to a call that gives a JSON string says that it is JSON, which text by itself is not."""
    media_type = str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()
    return media_type.endswith(("/json", "+json"))


class _Response(Generic[ReplyT]):
    """What all responses have: status, headers and the request that they answer."""

    http_response: httpx.Response
    retries_taken: int

    def __init__(self, session: BaseSession, request: Request, response: httpx.Response, retries_taken: int) -> None:
        self._session = session
        self._request = request
        self._parsed: dict[int, tuple[object, Any]] = {}
        self.http_response = response
        self.retries_taken = retries_taken

    def __repr__(self) -> str:
        """Show the status."""
        return f"<{type(self).__name__} [{self.status_code} {self.http_response.reason_phrase}]>"

    @property
    def headers(self) -> httpx.Headers:
        """The headers, by names in any case."""
        return self.http_response.headers

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def http_request(self) -> httpx.Request:
        """The request that was answered."""
        return self.http_response.request

    @property
    def url(self) -> httpx.URL:
        """The URL that answered, after redirects."""
        return self.http_response.url

    @property
    def method(self) -> str:
        """The HTTP method of the request that was answered."""
        return self.http_request.method

    @property
    def http_version(self) -> str:
        """The version of HTTP that was spoken."""
        return self.http_response.http_version

    @property
    def elapsed(self) -> Any:
        """The time from sending to having read the body, a `timedelta`."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether nothing more can be read from the network."""
        return self.http_response.is_closed

    @property
    def request_id(self) -> str | None:
        """What the API calls the request, to be named to its support."""
        return errors.request_id(self.http_response)

    def _parse(self, to: object) -> Any:
        """Return the reply, or the body as another type; parsed once."""
        key = id(to)
        if key not in self._parsed:
            self._parsed[key] = to, reply_of(self._session, self._request, self.http_response, to)
        return self._parsed[key][1]


class RawResponse(_Response[ReplyT]):
    """The response to a call, with its body read."""

    @overload
    def parse(self) -> ReplyT: ...
    @overload
    def parse(self, *, to: type[OtherT]) -> OtherT: ...
    def parse(self, *, to: Any = ...) -> Any:
        """Return what the method itself would have returned, or the body as the type `to`."""
        if to is ...:
            if self._request.endpoint.stream:
                return self._items()
            if self._request.endpoint.reply == "bytes":
                return BinaryResponse(self._session, self._request, self.http_response, self.retries_taken)
        self.read()
        return self._parse(to)

    def read(self) -> bytes:
        """Return the body."""
        return self.http_response.read()

    def text(self) -> str:
        """Return the body as text."""
        self.read()
        return self.http_response.text

    def json(self) -> Any:
        """Return the body as plain JSON."""
        self.read()
        return self.http_response.json()

    def close(self) -> None:
        """Give up what has not been read, and the connection with it."""
        self.http_response.close()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Iterate over the body, decompressed, as it comes or in chunks of that many bytes."""
        yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Iterate over the body as text."""
        yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """Iterate over the lines of the body, without their ends."""
        yield from self.http_response.iter_lines()

    def write_to_file(self, file: str | PathLike[str]) -> None:
        """Write the body into a file, chunk by chunk."""
        with open(file, "wb") as target:  # noqa: PTH123  # a path-like is enough
            target.writelines(self.iter_bytes(_CHUNK))

    stream_to_file = write_to_file

    def _items(self) -> Any:
        """Return the events or lines of the body."""
        from . import events  # noqa: PLC0415  # only few operations stream

        kind: Any = events.LineStream if self._request.endpoint.stream == "lines" else events.Stream
        return kind(self.http_response, _item_parser(self._session, self._request))


class AsyncRawResponse(_Response[ReplyT]):
    """The response to a call of the asynchronous client."""

    @overload
    async def parse(self) -> ReplyT: ...
    @overload
    async def parse(self, *, to: type[OtherT]) -> OtherT: ...
    async def parse(self, *, to: Any = ...) -> Any:
        """Return what the method itself would have returned, or the body as the type `to`."""
        if to is ...:
            if self._request.endpoint.stream:
                return self._items()
            if self._request.endpoint.reply == "bytes":
                return AsyncBinaryResponse(self._session, self._request, self.http_response, self.retries_taken)
        await self.read()
        return self._parse(to)

    async def read(self) -> bytes:
        """Return the body."""
        return await self.http_response.aread()

    async def text(self) -> str:
        """Return the body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> Any:
        """Return the body as plain JSON."""
        await self.read()
        return self.http_response.json()

    async def close(self) -> None:
        """Give up what has not been read, and the connection with it."""
        await self.http_response.aclose()

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Iterate over the body, decompressed, as it comes or in chunks of that many bytes."""
        async for chunk in self.http_response.aiter_bytes(chunk_size):
            yield chunk

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Iterate over the body as text."""
        async for chunk in self.http_response.aiter_text(chunk_size):
            yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """Iterate over the lines of the body, without their ends."""
        async for line in self.http_response.aiter_lines():
            yield line

    async def write_to_file(self, file: str | PathLike[str]) -> None:
        """Write the body into a file, chunk by chunk, without blocking the event loop."""
        from anyio import open_file  # noqa: PLC0415  # what httpx itself runs on; few programs need it

        async with await open_file(file, "wb") as target:
            async for chunk in self.iter_bytes(_CHUNK):
                await target.write(chunk)

    stream_to_file = write_to_file

    def _items(self) -> Any:
        """Return the events or lines of the body."""
        from . import events  # noqa: PLC0415  # only few operations stream

        kind: Any = events.AsyncLineStream if self._request.endpoint.stream == "lines" else events.AsyncStream
        return kind(self.http_response, _item_parser(self._session, self._request))


class StreamingResponse(RawResponse[ReplyT]):
    """The response to a call, whose body is read when it is asked for."""


class AsyncStreamingResponse(AsyncRawResponse[ReplyT]):
    """The response to a call of the asynchronous client, whose body is read when it is asked for."""


class BinaryResponse(RawResponse[bytes]):
    """A file or other data that the API replied with."""

    @property
    def content(self) -> bytes:
        """The whole data."""
        return self.http_response.content


class AsyncBinaryResponse(AsyncRawResponse[bytes]):
    """A file or other data that the API replied to the asynchronous client with."""

    @property
    def content(self) -> bytes:
        """The whole data."""
        return self.http_response.content


class ResponseContext(Generic[ResponseT]):
    """A call that is made when the context is entered; its response is closed when it is left."""

    def __init__(self, call: Callable[[], ResponseT]) -> None:
        self._call = call

    def __enter__(self) -> ResponseT:
        """Make the call; return its response."""
        self._response = self._call()
        return self._response

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the response."""
        cast("Any", self._response).close()


class AsyncResponseContext(Generic[ResponseT]):
    """A call that is made when the context is entered; its response is closed when it is left."""

    def __init__(self, call: Callable[[], Awaitable[ResponseT]]) -> None:
        self._call = call

    async def __aenter__(self) -> ResponseT:
        """Make the call; return its response."""
        self._response = await self._call()
        return self._response

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the response."""
        await cast("Any", self._response).close()


def _item_parser(session: BaseSession, request: Request) -> Callable[[bytes], Any]:
    """Return how one event or line of a stream is parsed."""
    kind = session.reply_type(request.endpoint.reply)
    if request.endpoint.reply == "str":
        return lambda content: content.decode("utf-8", "replace")
    return lambda content: models.parse(kind, content, strict=session.settings.strict)
