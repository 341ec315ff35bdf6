"""Lines and server-sent events, decoded from chunks of bytes however they are cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 32 * 1024 * 1024
"""Bytes that a line or an event may have, so that one without an end cannot eat the memory."""

_BOM = b"\xef\xbb\xbf"


class TooLongError(ValueError):
    """A line or an event that has no end, it seems."""

    def __init__(self, longest: int) -> None:
        """Take the limit, in bytes."""
        super().__init__(f"a line or an event of the stream is longer than {longest} bytes")


class ServerSentEvent(NamedTuple):
    """One event of a stream."""

    event: str = "message"
    """The type."""
    data: str = ""
    """The lines of data, with line feeds between them."""
    id: str = ""
    """The last event id that the stream has given, with this event or before it."""
    retry: int | None = None
    """How long to wait before connecting again, in milliseconds, as last given."""

    def json(self) -> Any:
        """Return the data as plain JSON."""
        from json import loads  # noqa: PLC0415  # for those who ask for it

        return loads(self.data)


class LineDecoder:
    """Cuts a stream of bytes into lines; the first is without a byte order mark.

    Lines end with LF or CRLF, and with CR alone where `bare_returns` says so. A line is given as soon as its end is
    there, without it.
    """

    def __init__(self, longest: int = LONGEST, *, bare_returns: bool = False) -> None:
        """Take the number of bytes that a line may have."""
        self._longest = longest
        self._bare_returns = bare_returns
        self._parts: list[bytes] = []
        self._size = 0
        self._returned = False
        self._first = True

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the lines that are complete with this chunk.

        Raises:
            TooLongError: A line is longer than it may be.
        """
        if self._returned and chunk:
            # The LF of a CRLF whose CR was the end of a line already.
            chunk = chunk.removeprefix(b"\n")
            self._returned = False
        for piece in chunk.splitlines(keepends=True) if self._bare_returns else _split(chunk):
            ended = piece.endswith((b"\n", b"\r") if self._bare_returns else b"\n")
            self._size += len(piece)
            if self._size > self._longest:
                raise TooLongError(self._longest)
            self._parts.append(piece)
            if ended:
                self._returned = piece.endswith(b"\r")
                yield self._taken()

    def finish(self) -> Iterator[bytes]:
        """Yield the last line, if it has no end."""
        if self._parts:
            yield self._taken()

    def _taken(self) -> bytes:
        line = b"".join(self._parts)
        self._parts.clear()
        self._size = 0
        if self._first:
            self._first = False
            line = line.removeprefix(_BOM)
        if line.endswith(b"\n"):
            line = line[:-1]
        return line.removesuffix(b"\r")


class EventDecoder:
    """Decodes `text/event-stream` the way browsers do (WHATWG HTML, section 9.2.6)."""

    def __init__(self, longest: int = LONGEST) -> None:
        """Take the number of bytes that an event may have."""
        self._lines = LineDecoder(longest, bare_returns=True)
        self._longest = longest
        self._size = 0
        self._event = ""
        self._data: list[str] = []
        self._id = ""
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the events that are complete with this chunk; one without its empty line at the end never is.

        Raises:
            TooLongError: An event is longer than it may be.
        """
        for line in self._lines.feed(chunk):
            if line:
                self._size += len(line)
                if self._size > self._longest:
                    raise TooLongError(self._longest)
                self._field(line.decode(errors="replace"))
            else:
                yield from self._dispatched()

    def finish(self) -> Iterator[ServerSentEvent]:
        """Yield nothing: an event that was not completed is none."""
        return iter(())

    def _dispatched(self) -> Iterator[ServerSentEvent]:
        if self._data:
            yield ServerSentEvent(self._event or "message", "\n".join(self._data), self._id, self._retry)
        self._event, self._data, self._size = "", [], 0

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value)


def _split(chunk: bytes) -> list[bytes]:
    """Cut after each LF; a CR alone is white space in JSON."""
    pieces = chunk.split(b"\n")
    last = pieces.pop()
    lines = [piece + b"\n" for piece in pieces]
    return [*lines, last] if last else lines
