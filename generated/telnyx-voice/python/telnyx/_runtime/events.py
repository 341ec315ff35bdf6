"""Streams in replies: server-sent events and JSON lines, as iterators of parsed items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import httpx

from .errors import APIConnectionError, APIResponseValidationError, APITimeoutError
from .sse import LONGEST, EventDecoder, LineDecoder, ServerSentEvent, TooLongError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
    from types import TracebackType

    from typing_extensions import Self

    from .errors import APIError

__all__ = ["AsyncLineStream", "AsyncStream", "LineStream", "ServerSentEvent", "Stream"]

ItemT = TypeVar("ItemT")
PieceT = TypeVar("PieceT")
DecodedT_co = TypeVar("DecodedT_co", covariant=True)

_DONE = b"[DONE]"
# White space, and the mark before each item of a JSON text sequence (RFC 7464).
_AROUND = b" \t\r\n\x1e"


class _Decoder(Protocol[DecodedT_co]):
    """What cuts a stream of bytes into pieces."""

    def feed(self, chunk: bytes, /) -> Iterator[DecodedT_co]: ...

    def finish(self) -> Iterator[DecodedT_co]: ...


class _BaseStream(Generic[ItemT, PieceT]):
    """What all streams share: which pieces are items, and what a failure means."""

    response: httpx.Response
    """The response, whose headers are there already."""

    def __init__(
        self,
        response: httpx.Response,
        parse: Callable[[bytes], ItemT],
        decoder: _Decoder[PieceT],
        data: Callable[[PieceT], bytes],
    ) -> None:
        self.response = response
        self._parse = parse
        self._decoder = decoder
        self._data = data

    def _item(self, data: bytes) -> ItemT:
        """Parse the data of one item.

        Raises:
            APIResponseValidationError: It cannot be parsed.
        """
        try:
            return self._parse(data)
        except ValueError as error:
            body = data.decode(errors="replace")
            raise APIResponseValidationError(self.response, body, message=str(error)) from error

    def _failure(self, error: httpx.RequestError | TooLongError) -> APIError:
        """Return what a failure while reading means to the caller."""
        request = self.response.request
        if isinstance(error, TooLongError):
            return APIResponseValidationError(self.response, None, message=str(error))
        if isinstance(error, httpx.TimeoutException):
            return APITimeoutError(request)
        return APIConnectionError(message=f"The stream broke off: {error}", request=request)


class _SyncStream(_BaseStream[ItemT, PieceT]):
    """A stream of the synchronous client: it can be iterated over once, best in a `with`."""

    def __init__(
        self,
        response: httpx.Response,
        parse: Callable[[bytes], ItemT],
        decoder: _Decoder[PieceT],
        data: Callable[[PieceT], bytes],
    ) -> None:
        super().__init__(response, parse, decoder, data)
        self._pieces = self._read()
        self._items = self._parsed()

    def __iter__(self) -> Iterator[ItemT]:
        """Iterate over the items that are left; after the last one the response is closed."""
        return self._items

    def __next__(self) -> ItemT:
        """Return the next item."""
        return next(self._items)

    def __enter__(self) -> Self:
        """Return the stream, which is closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        self.close()

    def close(self) -> None:
        """Give up what has not been read, and the connection with it."""
        self.response.close()

    def _parsed(self) -> Iterator[ItemT]:
        try:
            for piece in self._pieces:
                data = self._data(piece).strip(_AROUND)
                if data == _DONE:
                    break
                if data:
                    yield self._item(data)
        finally:
            self._pieces.close()
            self.close()

    def _read(self) -> Generator[PieceT, None, None]:
        try:
            for chunk in self.response.iter_bytes():
                yield from self._decoder.feed(chunk)
            yield from self._decoder.finish()
        except (httpx.RequestError, TooLongError) as error:
            raise self._failure(error) from error
        finally:
            self.close()


class _AsyncStream(_BaseStream[ItemT, PieceT]):
    """A stream of the asynchronous client: it can be iterated over once, best in an `async with`."""

    def __init__(
        self,
        response: httpx.Response,
        parse: Callable[[bytes], ItemT],
        decoder: _Decoder[PieceT],
        data: Callable[[PieceT], bytes],
    ) -> None:
        super().__init__(response, parse, decoder, data)
        self._pieces = self._read()
        self._items = self._parsed()

    def __aiter__(self) -> AsyncIterator[ItemT]:
        """Iterate over the items that are left; after the last one the response is closed."""
        return self._items

    async def __anext__(self) -> ItemT:
        """Return the next item."""
        return await self._items.__anext__()

    async def __aenter__(self) -> Self:
        """Return the stream, which is closed at the end."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        await self.close()

    async def close(self) -> None:
        """Give up what has not been read, and the connection with it."""
        await self.response.aclose()

    async def _parsed(self) -> AsyncIterator[ItemT]:
        try:
            async for piece in self._pieces:
                data = self._data(piece).strip(_AROUND)
                if data == _DONE:
                    break
                if data:
                    yield self._item(data)
        finally:
            await self._pieces.aclose()
            await self.close()

    async def _read(self) -> AsyncGenerator[PieceT, None]:
        try:
            async for chunk in self.response.aiter_bytes():
                for piece in self._decoder.feed(chunk):
                    yield piece
            for piece in self._decoder.finish():
                yield piece
        except (httpx.RequestError, TooLongError) as error:
            raise self._failure(error) from error
        finally:
            await self.close()


class Stream(_SyncStream[ItemT, ServerSentEvent]):
    """Server-sent events, each with its data parsed; `[DONE]` or the end of the response ends it."""

    def __init__(self, response: httpx.Response, parse: Callable[[bytes], ItemT], *, longest: int = LONGEST) -> None:
        """Take the response, whose body is not read yet, what parses data, and the bytes that an event may have."""
        super().__init__(response, parse, EventDecoder(longest), _event_data)

    def events(self) -> Iterator[ServerSentEvent]:
        """Iterate over the events that are left, as they are sent, those without data or with `[DONE]` too."""
        return self._pieces


class AsyncStream(_AsyncStream[ItemT, ServerSentEvent]):
    """Server-sent events, each with its data parsed; `[DONE]` or the end of the response ends it."""

    def __init__(self, response: httpx.Response, parse: Callable[[bytes], ItemT], *, longest: int = LONGEST) -> None:
        """Take the response, whose body is not read yet, what parses data, and the bytes that an event may have."""
        super().__init__(response, parse, EventDecoder(longest), _event_data)

    def events(self) -> AsyncIterator[ServerSentEvent]:
        """Iterate over the events that are left, as they are sent, those without data or with `[DONE]` too."""
        return self._pieces


class LineStream(_SyncStream[ItemT, bytes]):
    """JSON lines, each parsed; `[DONE]` or the end of the response ends it, and empty lines are skipped."""

    def __init__(self, response: httpx.Response, parse: Callable[[bytes], ItemT], *, longest: int = LONGEST) -> None:
        """Take the response, whose body is not read yet, what parses a line, and the bytes that a line may have."""
        super().__init__(response, parse, LineDecoder(longest), bytes)


class AsyncLineStream(_AsyncStream[ItemT, bytes]):
    """JSON lines, each parsed; `[DONE]` or the end of the response ends it, and empty lines are skipped."""

    def __init__(self, response: httpx.Response, parse: Callable[[bytes], ItemT], *, longest: int = LONGEST) -> None:
        """Take the response, whose body is not read yet, what parses a line, and the bytes that a line may have."""
        super().__init__(response, parse, LineDecoder(longest), bytes)


def _event_data(event: ServerSentEvent) -> bytes:
    return event.data.encode()
