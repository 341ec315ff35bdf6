"""Getting the bytes of a file or a URL, within limits of size and time."""

from __future__ import annotations

import queue
import stat
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

from generator.load.fault import Fault

_MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """What loading may touch. `max_bytes` is for all files of the document together, `timeout` for each URL."""

    allow_remote_refs: bool = False
    allow_outside_refs: bool = False
    max_bytes: int = 64 * 1024 * 1024
    timeout: float = 30.0


def read_file(path: Path, limit: int) -> bytes:
    """The content of a regular file; raises `Fault` (`unreadable-file`, `too-large`)."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "no regular file"
            raise Fault("unreadable-file", f"is {kind}")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Fault("unreadable-file", reason) from error
    return _within(data, limit)


def read_url(url: str, limit: int, timeout: float) -> tuple[bytes, str]:
    """The body that a GET of `url` brings, decompressed, and the URL that it came from after redirects.

    Raises `Fault` (`unreadable-url`, `too-large`). `timeout` is for everything together, and a server that sends a byte
    a second resets httpx's own clocks: so the request runs in a thread, which is given up on.
    """
    answers: queue.SimpleQueue[tuple[bytes, str] | Fault] = queue.SimpleQueue()
    deadline = time.monotonic() + timeout

    def work() -> None:
        import httpx  # noqa: PLC0415 - a tenth of a second that local documents do without

        try:
            answers.put(_get(url, limit, deadline))
        except Fault as fault:
            answers.put(fault)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError, zlib.error) as error:
            answers.put(Fault("unreadable-url", f"{type(error).__name__}: {error}"))

    threading.Thread(target=work, daemon=True).start()
    try:
        answer = answers.get(timeout=timeout)
    except queue.Empty:
        answer = Fault("unreadable-url", f"no complete answer within {timeout:g} s")
    if isinstance(answer, Fault):
        raise answer
    return answer


def _get(url: str, limit: int, deadline: float) -> tuple[bytes, str]:
    import httpx  # noqa: PLC0415 - see above

    headers = {"accept": "application/yaml, application/json, text/yaml, */*;q=0.5", "accept-encoding": "gzip"}
    seconds = max(deadline - time.monotonic(), 0.001)
    with (
        httpx.Client(follow_redirects=True, max_redirects=_MOST_REDIRECTS, timeout=seconds) as client,
        client.stream("GET", url, headers=headers) as response,
    ):
        if response.status_code != httpx.codes.OK:
            raise Fault("unreadable-url", f"the server answers {response.status_code} {response.reason_phrase}")
        data = bytearray()
        for chunk in _decoded(response, limit):
            data += chunk
            _within(data, limit)
            if time.monotonic() > deadline:
                raise Fault("unreadable-url", "no complete answer in time")
        return bytes(data), str(response.url)


def _decoded(response: httpx.Response, limit: int) -> Iterator[bytes]:
    """The body's chunks, none longer than the limit however well it was packed; httpx unpacks each chunk whole."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        yield from response.iter_raw()
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise Fault("unreadable-url", f"the answer comes in the unasked encoding {encoding[:40]!r}")
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    for chunk in response.iter_raw():
        yield unpacker.decompress(chunk, limit + 1)


def _within(data: bytes | bytearray, limit: int) -> bytes:
    if len(data) > limit:
        raise Fault("too-large", f"more than {limit:,} bytes", hint="raise the limit (max_bytes) if this is meant")
    return data  # type: ignore[return-value]
