"""A real HTTP server on this machine, which keeps what it receives and answers as it is told."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it came over the wire: the target is not decoded, header names are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    content: bytes

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The query as it was written."""
        return self.target.partition("?")[2]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The query, decoded."""
        return parse_qsl(self.query, keep_blank_values=True)

    @property
    def media(self) -> str:
        """The content type."""
        return self.headers.get("content-type", "")

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.content)

    @property
    def form(self) -> list[tuple[str, str]]:
        """The body as a form."""
        return parse_qsl(self.content.decode(), keep_blank_values=True)

    @property
    def parts(self) -> list[tuple[str, str | None, str, bytes]]:
        """The parts of a multipart body: name, file name, content type, content."""
        whole = message_from_bytes(f"Content-Type: {self.media}\r\n\r\n".encode() + self.content, policy=HTTP)
        return [
            (
                str(part.get_param("name", header="content-disposition")),
                part.get_filename(),
                part.get("content-type", ""),
                bytes(part.get_payload(decode=True)),
            )
            for part in whole.iter_parts()
        ]


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply to one request."""

    content: bytes = b"{}"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class Server(ThreadingHTTPServer):
    """Gives the answers in their order, then the last one again; `{}` where there is none."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.received: list[Received] = []
        self.answers: deque[Answer] = deque()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"

    def next_answer(self) -> Answer:
        """What the request that has just come is answered with."""
        if len(self.answers) > 1:
            return self.answers.popleft()
        return self.answers[0] if self.answers else Answer(headers={"content-type": "application/json"})


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except ConnectionError:  # a client that has read enough
            self.close_connection = True

    def parse_request(self) -> bool:
        parsed = super().parse_request()
        # Any verb is answered alike.
        setattr(self, f"do_{self.command}", self._answer)
        return parsed

    def _answer(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        # `self.path` has leading slashes merged; the request line is as it came.
        target = self.requestline.split(" ")[1]
        self.server.received.append(Received(self.command, target, headers, self._content()))
        answer = self.server.next_answer()
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)

    def _content(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        chunks = []
        while size := int(self.rfile.readline(), 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(chunks)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class calls it so
        pass


@contextmanager
def serving() -> Iterator[Server]:
    """A server for as long as the block runs."""
    with Server() as server:
        thread = Thread(target=lambda: server.serve_forever(poll_interval=0.01), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
