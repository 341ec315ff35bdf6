"""Documents behind URLs: limits of size, time and redirects, and where references may lead."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias

import pytest

from generator.diagnostics import Diagnostics, Severity
from generator.load import Document, LoadOptions, load

Page: TypeAlias = Callable[[BaseHTTPRequestHandler], None]
DOCUMENT = b"openapi: 3.1.0\na: {$ref: 'sub/b.yml#/x'}\n"


class Server:
    """A local HTTP server with pages of the test's making; `seen` are the paths asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.seen: list[str] = []
        self.done = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.seen.append(self.path)
                page = server.pages.get(self.path)
                if page is None:
                    self.send_error(404)
                else:
                    page(self)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
                """Say nothing."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, args=(0.02,), daemon=True).start()

    def page(self, path: str, body: bytes, *, status: int = 200, **headers: str) -> None:
        def send(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            request.send_header("content-length", str(len(body)))
            request.end_headers()
            request.wfile.write(body)

        self.pages[path] = send


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    running = Server()
    yield running
    running.done.set()
    running.http.shutdown()
    running.http.server_close()


def loaded(url: str, **options: float) -> tuple[Document | None, list[tuple[str, str]]]:
    diagnostics = Diagnostics()
    document = load(url, diagnostics, LoadOptions(**options))  # type: ignore[arg-type]
    assert all(found.severity is Severity.ERROR for found in diagnostics)
    return document, [(found.code, found.message) for found in diagnostics]


def test_a_document(server: Server) -> None:
    server.page("/api/openapi.yml", DOCUMENT)
    document, found = loaded(server.url + "/api/openapi.yml")
    assert document
    assert found == []
    assert document.main.name == server.url + "/api/openapi.yml"


def test_names_keep_secrets(server: Server) -> None:
    server.page("/openapi.yml?token=secret", DOCUMENT)
    document, _ = loaded(server.url.replace("http://", "http://user:secret@") + "/openapi.yml?token=secret")
    assert document
    assert document.main.name == server.url + "/openapi.yml"


def test_references_are_not_fetched(server: Server) -> None:
    server.page("/api/openapi.yml", DOCUMENT)
    server.page("/api/sub/b.yml", b"x: 1\n")
    document, _ = loaded(server.url + "/api/openapi.yml")
    assert document
    assert document.deref(document.root["a"]) is None
    assert server.seen == ["/api/openapi.yml"]


def test_references_are_fetched_when_allowed(server: Server) -> None:
    server.page("/api/openapi.yml", DOCUMENT)
    server.page("/api/sub/b.yml", b"x: {$ref: '../openapi.yml#/c'}\n")
    document, _ = loaded(server.url + "/api/openapi.yml", allow_remote_refs=True)
    assert document
    assert document.deref(document.root["a"]) is None
    assert server.seen == ["/api/openapi.yml", "/api/sub/b.yml"]
    assert [source.name for source in document.sources.values()] == [
        server.url + "/api/openapi.yml", server.url + "/api/sub/b.yml",
    ]  # fmt: skip
    step = document.resolve("sub/b.yml", document.main)
    assert isinstance(step, dict)
    assert document.identity(step) == "sub/b.yml#"


def test_a_local_document_may_refer_to_a_url_when_allowed(server: Server, tmp_path: Path) -> None:
    server.page("/b.yml", b"x: {$ref: c.yml}\n")
    server.page("/c.yml", b"y: {$ref: 'file:///etc/passwd'}\nz: {$ref: /d.yml}\n")
    file = tmp_path / "openapi.yml"
    file.write_text(f"openapi: 3.1.0\na: {{$ref: '{server.url}/b.yml#/x'}}\n")
    (tmp_path / "d.yml").write_text("secret")
    diagnostics = Diagnostics()
    document = load(str(file), diagnostics, LoadOptions(allow_remote_refs=True, allow_outside_refs=True))
    assert document
    found = document.deref(document.root["a"])
    assert isinstance(found, dict)
    assert document.deref(found["y"]) is None
    assert document.deref(found["z"]) is None
    assert [kept.code for kept in diagnostics] == ["refused-ref", "dangling-ref"]
    assert server.seen == ["/b.yml", "/c.yml", "/d.yml"]


def test_gzip_is_understood(server: Server) -> None:
    server.page("/a", gzip.compress(DOCUMENT), content_encoding="gzip")
    server.page("/b", zlib.compress(DOCUMENT), content_encoding="deflate")
    assert all(loaded(server.url + path)[0] for path in ("/a", "/b"))


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "\u00e9"])
def test_other_encodings_are_refused(server: Server, encoding: str) -> None:
    server.page("/a", DOCUMENT, content_encoding=encoding)
    document, found = loaded(server.url + "/a")
    assert document is None
    assert found[0][0] == "unreadable-url"


def test_a_gzip_bomb_is_not_unpacked(server: Server) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"x" * (1 << 20)
    bomb = b"".join([*(packer.compress(block) for _ in range(512)), packer.flush()])
    server.page("/a", bomb, content_encoding="gzip")
    start = time.monotonic()
    document, found = loaded(server.url + "/a", max_bytes=1 << 20)
    assert document is None
    assert found == [("too-large", "more than 1,048,576 bytes")]
    assert time.monotonic() - start < 3


def test_broken_gzip(server: Server) -> None:
    server.page("/a", b"\x1f\x8b nonsense", content_encoding="gzip")
    assert loaded(server.url + "/a")[1][0][0] == "unreadable-url"


def test_size_is_limited(server: Server) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            while not server.done.is_set():
                request.wfile.write(b"x" * 65536)
        except OSError:
            pass

    server.pages["/a"] = endless
    assert loaded(server.url + "/a", max_bytes=1 << 20)[1] == [("too-large", "more than 1,048,576 bytes")]


def test_time_is_limited(server: Server) -> None:
    def silent(_request: BaseHTTPRequestHandler) -> None:
        server.done.wait(20)

    def dripping(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        drip(request)

    def dripping_headers(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.0 200 OK\r\n")
        drip(request)

    def drip(request: BaseHTTPRequestHandler) -> None:
        try:
            while not server.done.wait(0.05):
                request.wfile.write(b"a: 1\r\n")
        except OSError:
            pass

    for page in (silent, dripping, dripping_headers):
        server.pages["/a"] = page
        start = time.monotonic()
        document, found = loaded(server.url + "/a", timeout=0.5)
        assert document is None
        assert found[0][0] == "unreadable-url"
        assert time.monotonic() - start < 3


def test_redirects(server: Server) -> None:
    server.page("/v2/openapi.yml", DOCUMENT)
    for hops in range(7):
        server.page(f"/r{hops}", b"", status=302, location=f"/r{hops - 1}" if hops else "/v2/openapi.yml")
    assert loaded(server.url + "/r4")[0]
    document, found = loaded(server.url + "/r6")
    assert document is None
    assert found[0][0] == "unreadable-url"
    server.page("/file", b"", status=302, location="file:///etc/passwd")
    assert loaded(server.url + "/file")[1][0][0] == "unreadable-url"


@pytest.mark.parametrize("status", [204, 401, 404, 500])
def test_other_answers(server: Server, status: int) -> None:
    server.page("/a", b"", status=status)
    document, found = loaded(server.url + "/a")
    assert document is None
    assert found[0][0] == "unreadable-url"
    assert str(status) in found[0][1]


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/a", "http://[::1", "http://", "https://\x00", "http://a b/", "http://x:99999/"]
)
def test_no_answer(url: str) -> None:
    document, found = loaded(url, timeout=5)
    assert document is None
    assert [code for code, _ in found] == ["unreadable-url"]


def test_a_referenced_file_may_be_elsewhere(server: Server, tmp_path: Path) -> None:
    server.page("/b.yml", b"", status=302, location="/v2/b.yml")
    server.page("/v2/b.yml", b"x: {$ref: '#/y'}\ny: {$ref: '/v2/b.yml#/z'}\nz: {q: 1}\n")
    file = tmp_path / "openapi.yml"
    file.write_text(f"openapi: 3.1.0\na: {{$ref: '{server.url}/b.yml#/x'}}\n")
    diagnostics = Diagnostics()
    document = load(str(file), diagnostics, LoadOptions(allow_remote_refs=True))
    assert document
    found = document.deref(document.root["a"])
    assert isinstance(found, dict)
    assert found == {"q": 1}
    assert document.identity(found) == f"{server.url}/v2/b.yml#/z"
    assert [*document.sources] == [str(file.resolve()), server.url + "/v2/b.yml"]


def test_failures_keep_secrets() -> None:
    diagnostics = Diagnostics()
    assert load("http://user:hunter2@127.0.0.1:1/a?token=hunter2", diagnostics) is None
    assert "hunter2" not in str([*diagnostics])
