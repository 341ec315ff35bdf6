"""Where the bytes of a request body come from: memory, a path, or a file that the caller has opened."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

CHUNK = 64 * 1024
"""Bytes that are in memory at a time, a file."""


class InMemory:
    """Content that the caller has in memory."""

    def __init__(self, content: bytes) -> None:
        """Take the content."""
        self.content = content
        self.length: int | None = len(content)
        self.replayable = True

    def chunks(self) -> Iterator[bytes]:
        """Yield the content in chunks; none is empty."""
        if len(self.content) <= CHUNK:
            if self.content:
                yield self.content
            return
        view = memoryview(self.content)
        for start in range(0, len(view), CHUNK):
            yield bytes(view[start : start + CHUNK])


class OnDisk:
    """Content of a file on disk, which is opened when it is sent.

    Raises:
        OSError: There is no such file, or it is a directory.
    """

    def __init__(self, path: Path) -> None:
        """Take the path, whose file must be there already: its length is announced before it is sent."""
        self._path = path
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(21, os.strerror(21), str(path))
        # A pipe has no length, and what was read from it is gone.
        regular = stat.S_ISREG(found.st_mode)
        self.length = found.st_size if regular else None
        self.replayable = regular

    def chunks(self) -> Iterator[bytes]:
        """Yield the content in chunks; none is empty."""
        with self._path.open("rb") as file:
            yield from _read(file, self.length)


class Opened:
    """Content of a file that the caller has opened, from where it stands; it is left open.

    Raises:
        TypeError: The file is open as text.
        ValueError: The file is closed.
    """

    def __init__(self, file: IO[bytes]) -> None:
        """Take the file, and note where it stands."""
        if isinstance(file, io.TextIOBase):
            message = "the file is open as text; open it in binary mode (`rb`)"
            raise TypeError(message)
        self._file = file
        self._start, self.length = _measured(file)
        self._sent = False
        self.replayable = self._start is not None

    def chunks(self) -> Iterator[bytes]:
        """Yield the content in chunks; none is empty.

        Raises:
            ValueError: It was sent before and cannot be rewound.
        """
        if self._start is not None:
            self._file.seek(self._start)
        elif self._sent:
            message = "the file was read already and cannot be rewound"
            raise ValueError(message)
        self._sent = True
        yield from _read(self._file, self.length)


Source: TypeAlias = InMemory | OnDisk | Opened


def source(value: object) -> Source | None:
    """Return where the bytes of a file value come from, or None when it is no file."""
    if isinstance(value, bytes):
        return InMemory(value)
    if isinstance(value, (bytearray, memoryview)):
        return InMemory(bytes(cast("bytearray", value)))
    if isinstance(value, os.PathLike):
        return OnDisk(Path(cast("os.PathLike[str]", value)))
    return Opened(cast("IO[bytes]", value)) if callable(getattr(value, "read", None)) else None


def _measured(file: IO[bytes]) -> tuple[int | None, int | None]:
    """Return where the file stands and how many bytes are left, as far as it can tell."""
    try:
        start = file.tell()
        file.seek(0, os.SEEK_END)
    except (AttributeError, OSError):
        return None, None
    end = file.tell()
    file.seek(start)
    return start, max(0, end - start)


def _read(file: IO[bytes], length: int | None) -> Iterator[bytes]:
    """Yield what is left of a file, and not more than the length that was announced for it."""
    left = length
    while left is None or left > 0:
        chunk: Any = file.read(CHUNK if left is None else min(CHUNK, left))
        if isinstance(chunk, str):
            message = "the file is open as text; open it in binary mode (`rb`)"
            raise TypeError(message)
        if not chunk:
            break
        if left is not None:
            left -= len(chunk)
        yield bytes(chunk)
    if left:
        message = f"the file became shorter while it was sent: {left} of {length} bytes are missing"
        raise OSError(message)
