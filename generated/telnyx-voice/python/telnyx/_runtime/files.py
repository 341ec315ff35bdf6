"""Files in requests: multipart forms and binary bodies, streamed from where they are."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any, NamedTuple, cast

from .filesources import InMemory, Source, source

if TYPE_CHECKING:
    from typing import TypeAlias

__all__ = ["FileContent", "FileInput", "Multipart", "binary", "multipart"]

FileContent: TypeAlias = bytes | bytearray | memoryview | IO[bytes] | os.PathLike[str]
"""Bytes, a binary file that is open, or the path of a file."""
FileInput: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file: its content, or `(filename, content)`, `(filename, content, media type)`, and further headers after that."""

_BINARY = "application/octet-stream"
_UNNAMED = "upload"
_NEWLINE = b"\r\n"
_SHORTEST_TUPLE, _LONGEST_TUPLE = 2, 4
# Pieces in memory are sent together up to about this many bytes.
_SMALL = 16 * 1024


class Multipart:
    """A body made of pieces that is sent in chunks, never as a whole in memory.

    `content_length` is in bytes, None where a piece cannot tell; `replayable` tells whether the body can be sent
    again. Open files are read from where they stood when the body was made.
    """

    def __init__(self, pieces: Sequence[Source], content_type: str) -> None:
        """Take the pieces in order."""
        self.content_type = content_type
        self._pieces = list(_joined(pieces))
        self.content_length: int | None = 0
        for piece in self._pieces:
            known = self.content_length is not None and piece.length is not None
            self.content_length = (self.content_length or 0) + (piece.length or 0) if known else None
        self.replayable = all(piece.replayable for piece in self._pieces)

    def sync_stream(self) -> Iterator[bytes]:
        """Yield the body from its start."""
        for piece in self._pieces:
            yield from piece.chunks()

    async def async_stream(self) -> AsyncIterator[bytes]:
        """Yield the body from its start; files are read in threads, so that the event loop goes on."""
        for piece in self._pieces:
            if isinstance(piece, InMemory):
                for chunk in piece.chunks():
                    yield chunk
            else:
                async for chunk in _in_threads(piece.chunks()):
                    yield chunk


class _Part(NamedTuple):
    filename: str | None
    content: Source
    media_type: str
    headers: Mapping[str, str]


def multipart(fields: Iterable[tuple[str, object, str]]) -> Multipart:
    """Return a `multipart/form-data` body.

    Args:
        fields: Name on the wire, value, and media type ("" for the usual one) of each part. A value is a file, a
            list (one part an item), text, or what JSON can carry.

    Raises:
        TypeError: A value is none of these.
        ValueError: A header of a part holds a line break, or a file is closed.
        OSError: A path is not that of a file that can be read.
    """
    boundary = os.urandom(16).hex()
    pieces: list[Source] = []
    for name, value, media_type in fields:
        for part in _parts(value, media_type):
            pieces += [InMemory(_head(boundary, name, part)), part.content, InMemory(_NEWLINE)]
    pieces.append(InMemory(f"--{boundary}--\r\n".encode()))
    return Multipart(pieces, f"multipart/form-data; boundary={boundary}")


def binary(value: object) -> Multipart:
    """Return a body that is one file; its name is not sent, and text is sent as UTF-8.

    Raises:
        TypeError: The value is no file.
        ValueError: The file is closed.
        OSError: The path is not that of a file that can be read.
    """
    file = _file(value.encode() if isinstance(value, str) else value, "")
    if file is None:
        message = f"expected bytes, a binary file, a path or a (filename, content) tuple, not a {type(value).__name__}"
        raise TypeError(message)
    return Multipart([file.content], file.media_type)


def _parts(value: object, media_type: str) -> Iterator[_Part]:
    """Yield the parts that a value becomes."""
    part = _file(value, media_type)
    if part is not None:
        yield part
    elif _is_several(value) and not media_type.partition(";")[0].endswith("json"):
        for item in cast("Iterable[object]", value):
            yield from _parts(item, media_type)
    else:
        yield _field(value, media_type)


def _is_several(value: object) -> bool:
    return isinstance(value, (list, tuple, set, frozenset))


def _file(value: object, media_type: str) -> _Part | None:
    """Return the part of a file, or None when the value is no file."""
    filename: str | None = ""
    headers: Mapping[str, str] = {}
    content = value
    if isinstance(value, tuple) and _names_file(cast("tuple[object, ...]", value)):
        fields: tuple[Any, ...] = (*cast("tuple[object, ...]", value), None, None)
        filename, content, given, headers = fields[:_LONGEST_TUPLE]
        media_type, headers = given or media_type, headers or {}
    found = source(content)
    if found is None:
        return None
    name = None if filename is None else filename or _filename(content)
    return _Part(name, found, _media_type(name, media_type), headers)


def _names_file(value: tuple[object, ...]) -> bool:
    """Tell a `(filename, content, ...)` tuple from a tuple of values."""
    if not _SHORTEST_TUPLE <= len(value) <= _LONGEST_TUPLE or not (value[0] is None or isinstance(value[0], str)):
        return False
    content = value[1]
    return isinstance(content, (bytes, bytearray, memoryview, os.PathLike)) or hasattr(content, "read")


def _field(value: object, media_type: str) -> _Part:
    """Return the part of a value that is no file: text as it is, objects as JSON."""
    from . import body, query  # noqa: PLC0415  # binary bodies need neither

    shaped = query.shaped(value)
    kind = media_type.partition(";")[0].strip()
    if kind.endswith("json") or hasattr(shaped, "keys") or _is_several(shaped):
        return _Part(None, InMemory(body.json_bytes(shaped)), media_type or "application/json", {})
    text = "" if shaped is None else query.plain(shaped)
    return _Part(None, InMemory(text.encode(errors="replace")), media_type, {})


def _filename(content: object) -> str:
    """Return the name that a file on disk has; parts without one would not count as files."""
    find = getattr(content, "__fspath__", None)
    name: object = find() if find else getattr(content, "name", None)
    if not isinstance(name, (str, bytes)):
        return _UNNAMED
    return os.path.basename(os.fsdecode(name)) or _UNNAMED  # noqa: PTH119  # it may be a name only


def _media_type(filename: str | None, documented: str) -> str:
    """Return the media type of a file; where the document allows several, its name tells which."""
    if documented and not set("*,") & set(documented):
        return documented
    from mimetypes import guess_type  # noqa: PLC0415  # reads the system's tables when it is first asked

    return guess_type(filename or "")[0] or _BINARY


def _head(boundary: str, name: str, part: _Part) -> bytes:
    """Return the boundary and the headers before a part."""
    # A form's field names have the line breaks of the web; WHATWG HTML, "multipart/form-data encoding algorithm".
    name = "\r\n".join(name.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    disposition = f'form-data; name="{_quoted(name)}"'
    if part.filename is not None:
        disposition += f'; filename="{_quoted(part.filename)}"'
    headers = {"Content-Disposition": disposition}
    if part.media_type:
        headers["Content-Type"] = part.media_type
    headers.update(part.headers)
    for header, value in headers.items():
        if set("\r\n\0") & set(f"{header}{value}"):
            message = f"the header {header!r} of the part {name!r} holds a line break or a null character"
            raise ValueError(message)
    lines = [f"--{boundary}", *(f"{header}: {value}" for header, value in headers.items()), "", ""]
    return _encoded("\r\n".join(lines))


def _encoded(text: str) -> bytes:
    """Return text as UTF-8, with the bytes of names on disk that are none as they are."""
    try:
        return text.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return text.encode(errors="replace")


def _quoted(text: str) -> str:
    """Escape what would end the quoted name, or the header."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A").replace("\0", "%00")


def _joined(pieces: Iterable[Source]) -> Iterator[Source]:
    """Put neighbours in memory together while they are small, so that they are sent at once."""
    waiting = b""
    for piece in pieces:
        if isinstance(piece, InMemory) and len(waiting) + len(piece.content) <= _SMALL:
            waiting += piece.content
            continue
        if waiting:
            yield InMemory(waiting)
            waiting = b""
        yield piece
    if waiting:
        yield InMemory(waiting)


async def _in_threads(chunks: Iterator[bytes]) -> AsyncIterator[bytes]:
    """Yield chunks that are read in worker threads."""
    from anyio import to_thread  # noqa: PLC0415  # comes with httpx; only uploads of files need it

    try:
        while chunk := await to_thread.run_sync(next, chunks, b""):
            yield chunk
    finally:
        cast("Any", chunks).close()
