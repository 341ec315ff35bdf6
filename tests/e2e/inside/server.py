"""A real HTTP/1.1 server on this machine that follows a script, and remembers what it was asked."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote

from typing_extensions import Self

Fate = Literal["", "drop", "cut", "hang"]
_HEADERS_ONLY = (204, 304)


@dataclass
class Reply:
    """What to answer. `body` is JSON unless it is bytes or text; `chunks` are sent one after the other instead.

    `fate`: `drop` closes the connection without an answer, `cut` closes it in the middle of the body, `hang` never
    answers; `after` is called between the chunks, `delay` are seconds before the answer.
    """

    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    chunks: Iterable[bytes] | None = None
    fate: Fate = ""
    delay: float = 0.0


@dataclass
class Received:
    """A request as it came over the wire; `target` is path and query, undecoded."""

    method: str
    target: str
    headers: dict[str, str]
    raw_headers: list[tuple[str, str]]
    body: bytes
    connection: tuple[str, int]

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The query, decoded."""
        return parse_qsl(self.query, keep_blank_values=True, strict_parsing=bool(self.query))

    @property
    def cookies(self) -> dict[str, str]:
        parts = [part.strip().partition("=") for part in self.headers.get("cookie", "").split(";") if part.strip()]
        return {name: value for name, _, value in parts}

    def json(self) -> Any:
        return json.loads(self.body)

    def form(self) -> list[tuple[str, str]]:
        assert self.headers["content-type"] == "application/x-www-form-urlencoded"
        return parse_qsl(self.body.decode(), keep_blank_values=True)

    def parts(self) -> list[Part]:
        """The parts of a multipart body."""
        kind, _, boundary = self.headers["content-type"].partition("; boundary=")
        assert kind == "multipart/form-data"
        pieces = self.body.split(b"--" + boundary.strip('"').encode())
        assert pieces[0].strip() == b""
        assert pieces[-1].strip() == b"--"
        return [_part(piece) for piece in pieces[1:-1]]


@dataclass
class Part:
    """A part of a multipart body."""

    name: str
    filename: str | None
    content_type: str | None
    content: bytes


class Server:
    """Answers what its script says, one reply a request; without one, what `route` says."""

    def __init__(self) -> None:
        self.requests: list[Received] = []
        self.route: Callable[[Received], Reply] | None = None
        self.unexpected: list[str] = []
        self.released = threading.Event()
        self._script: list[Reply] = []
        self._lock = threading.Lock()
        self._http = _Http(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def url(self) -> str:
        """The base URL: below a path, as most APIs are."""
        return f"{self.origin}/v2"

    @property
    def unused(self) -> int:
        """Replies of the script that nobody asked for."""
        return len(self._script)

    def script(self, *replies: Reply) -> None:
        """Answer the next requests with these."""
        with self._lock:
            self._script += replies

    def forget(self) -> None:
        """Forget what was asked."""
        self.requests.clear()

    def answer(self, request: Received) -> Reply:
        with self._lock:
            self.requests.append(request)
            if self._script:
                return self._script.pop(0)
        if self.route is not None:
            return self.route(request)
        self.unexpected.append(f"{request.method} {request.target}")
        return Reply(418, {"errors": [{"title": "Nobody expected this request"}]})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.released.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(5)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that give up are part of the tests."""


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(_Handler):
        script = server

    return Handler


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    script: Server

    def handle_one_request(self) -> None:
        """Serve any method with the one function."""
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline:
            self.close_connection = True
        elif self.parse_request():
            self._serve()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
        """Say nothing."""

    def _serve(self) -> None:
        headers = [(name, value) for name, value in self.headers.items()]
        lowered = {name.lower(): value for name, value in headers}
        body = (
            self._chunked()
            if "transfer-encoding" in lowered
            else self.rfile.read(int(lowered.get("content-length", 0)))
        )
        received = Received(self.command, self.path, lowered, headers, body, self.client_address)
        reply = self.script.answer(received)
        if reply.delay:
            self.script.released.wait(reply.delay)
        if reply.fate == "hang":
            self.script.released.wait(30)
        if reply.fate in {"drop", "hang"}:
            self._hang_up()
        else:
            self._reply(reply)

    def _chunked(self) -> bytes:
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _reply(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        given = {name.lower() for name in reply.headers}
        content, media = _encoded(reply.body)
        if media and "content-type" not in given:
            self.send_header("Content-Type", media)
        if reply.chunks is not None:
            self.send_header("Transfer-Encoding", "chunked")
        elif reply.status not in _HEADERS_ONLY and "content-length" not in given:
            self.send_header("Content-Length", str(len(content) + (10 if reply.fate == "cut" else 0)))
        self.end_headers()
        if self.command != "HEAD":
            self._content(reply, content)
        self.wfile.flush()
        if reply.fate == "cut":
            self._hang_up()

    def _content(self, reply: Reply, content: bytes) -> None:
        if reply.chunks is None:
            self.wfile.write(content)
            return
        for chunk in reply.chunks:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
            self.wfile.flush()
        if reply.fate != "cut":
            self.wfile.write(b"0\r\n\r\n")

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


def _encoded(body: Any) -> tuple[bytes, str]:
    if body is None:
        return b"", ""
    if isinstance(body, bytes):
        return body, "application/octet-stream"
    if isinstance(body, str):
        return body.encode(), "text/plain; charset=utf-8"
    return json.dumps(body).encode(), "application/json"


def _part(piece: bytes) -> Part:
    head, _, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
    fields = dict(
        part.strip().partition("=")[::2]
        for part in headers["Content-Disposition"].removeprefix("form-data;").split(";")
    )
    names = {name: unquote(value.strip('"')) for name, value in fields.items()}
    return Part(names["name"], names.get("filename"), headers.get("Content-Type"), content.removesuffix(b"\r\n"))


def refused_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
