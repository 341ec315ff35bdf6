"""One scenario for both clients: the synchronous one, and the asynchronous one in an event loop of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import httpx
from sample import AsyncSample, Sample

Handler = Callable[[httpx.Request], httpx.Response]
Act = Callable[[Any], Any]
REPLY = {"data": {"result": "ok"}}


def run(kind: str, handler: Handler, act: Act, **options: Any) -> Any:
    """Return what `act` gives, done with a client whose requests `handler` answers."""
    given = {"api_key": "secret-key", **options}
    if kind == "sync":
        return act(Sample(http_client=httpx.Client(transport=httpx.MockTransport(handler)), **given))

    async def main() -> Any:
        async with AsyncSample(
            http_client=httpx.AsyncClient(transport=httpx.MockTransport(handler)), **given
        ) as client:
            return await act(client)

    return asyncio.run(main())


class Script:
    """A handler that answers one request after the other, and keeps the requests."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if self.answers else httpx.Response(200, json=REPLY)
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def sent(self) -> httpx.Request:
        """The last request."""
        return self.requests[-1]

    @property
    def body(self) -> Any:
        """The JSON of the last request."""
        return json.loads(self.sent.content)


def start(client: Any, **params: Any) -> Any:
    """Start streaming on a call."""
    return client.calls.actions.start_streaming("id", **{"stream_url": "wss://x", **params})


@contextmanager
def served(respond: Callable[[BaseHTTPRequestHandler, bytes], None]) -> Iterator[str]:
    """Yield the URL of a server whose requests `respond` answers."""

    class Responder(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length) if length else self.chunks()
            respond(self, body)

        def chunks(self) -> bytes:
            parts: list[bytes] = []
            while self.headers.get("Transfer-Encoding") == "chunked":
                size = int(self.rfile.readline(), 16)
                parts.append(self.rfile.read(size))
                self.rfile.readline()
                if not size:
                    break
            return b"".join(parts)

        do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Responder)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def reply(handler: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    """Send a response."""
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)
