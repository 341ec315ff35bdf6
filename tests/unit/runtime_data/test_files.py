"""Files are sent as they are, in chunks, and can be sent again where that is possible."""

from __future__ import annotations

import asyncio
import email
import email.policy
import gzip
import io
import os
import re
import tempfile
import threading
import tracemalloc
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.files import Multipart, binary, multipart

CHUNK = 64 * 1024
BIG = os.urandom(3 * CHUNK + 17)


def sync(body: Multipart) -> bytes:
    return b"".join(body.sync_stream())


def asynchronous(body: Multipart) -> bytes:
    async def read() -> bytes:
        return b"".join([chunk async for chunk in body.async_stream()])

    return asyncio.run(read())


def parts(body: Multipart) -> list[EmailMessage]:
    content = sync(body)
    assert body.content_length is None or len(content) == body.content_length
    message = email.message_from_bytes(
        f"Content-Type: {body.content_type}\r\n\r\n".encode() + content, policy=email.policy.HTTP
    )
    assert not message.defects
    return cast("list[EmailMessage]", list(message.iter_parts()))


def content_of(part: EmailMessage) -> bytes:
    return cast("bytes", part.get_payload(decode=True))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "voice.mp3"
    path.write_bytes(BIG)
    return path


class Unseekable(io.RawIOBase):
    """A pipe, say."""

    def __init__(self, content: bytes) -> None:
        self._inner = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._inner.read(size)


class OnlyRead:
    """The least that a file can be."""

    def __init__(self, content: bytes) -> None:
        self._inner = io.BytesIO(content)
        self.sizes: list[int] = []

    def read(self, size: int = -1) -> bytes:
        self.sizes.append(size)
        return self._inner.read(size)


@pytest.mark.parametrize("read", [sync, asynchronous])
def test_a_form(path: Path, read: Any) -> None:
    with path.open("rb") as file:
        file.seek(5)
        body = multipart(
            [
                ("text", "grüße", ""),
                ("flag", True, ""),
                ("count", 3, ""),
                ("day", date(2024, 5, 6), ""),
                ("nothing", None, ""),
                ("object", {"a": [1, None]}, ""),
                ("json", [1, 2], "application/json"),
                ("tags", ["a", "b"], ""),
                ("bytes", b"\x00\r\n--", ""),
                ("path", path, ""),
                ("file", file, "audio/x"),
                ("named", ("a.txt", b"text"), ""),
                ("typed", ("a.txt", io.BytesIO(b"text"), "text/x", {"X-More": "1"}), "image/*"),
                ("files", [b"1", ("2.png", b"2")], "image/png, image/jpeg"),
                ("unnamed", (None, b"text", "text/plain"), ""),
            ]
        )
        assert body.replayable
        first, second = read(body), read(body)
    assert first == second
    message = email.message_from_bytes(f"Content-Type: {body.content_type}\r\n\r\n".encode() + first)
    found = [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part["content-type"],
            part.get_payload(decode=True),
        )
        for part in cast("list[Any]", message.get_payload())
    ]
    assert found == [
        ("text", None, None, "grüße".encode()),
        ("flag", None, None, b"true"),
        ("count", None, None, b"3"),
        ("day", None, None, b"2024-05-06"),
        ("nothing", None, None, b""),
        ("object", None, "application/json", b'{"a":[1,null]}'),
        ("json", None, "application/json", b"[1,2]"),
        ("tags", None, None, b"a"),
        ("tags", None, None, b"b"),
        ("bytes", "upload", "application/octet-stream", b"\x00\r\n--"),
        ("path", "voice.mp3", "audio/mpeg", BIG),
        ("file", "voice.mp3", "audio/x", BIG[5:]),
        ("named", "a.txt", "text/plain", b"text"),
        ("typed", "a.txt", "text/x", b"text"),
        ("files", "upload", "application/octet-stream", b"1"),
        ("files", "2.png", "image/png", b"2"),
        ("unnamed", None, "text/plain", b"text"),
    ]
    assert len(first) == body.content_length


@pytest.mark.parametrize("read", [sync, asynchronous])
def test_a_binary_body(path: Path, read: Any) -> None:
    with path.open("rb") as file:
        for value, content, media_type in (
            (BIG, BIG, "application/octet-stream"),
            (bytearray(b"a"), b"a", "application/octet-stream"),
            (memoryview(b"a"), b"a", "application/octet-stream"),
            ("grüße", "grüße".encode(), "application/octet-stream"),
            (path, BIG, "audio/mpeg"),
            (file, BIG, "audio/mpeg"),
            (("x.png", b"a"), b"a", "image/png"),
            (("x.png", b"a", "a/b"), b"a", "a/b"),
            (b"", b"", "application/octet-stream"),
        ):
            body = binary(value)
            assert (read(body), body.content_length, body.content_type) == (content, len(content), media_type)
            assert read(body) == content


@pytest.mark.parametrize("value", [5, None, ["a"], {"a": 1}, ("a", "b"), 2.5])
def test_what_is_no_file_is_no_binary_body(value: object) -> None:
    with pytest.raises(TypeError, match="expected bytes, a binary file, a path"):
        binary(value)


def test_files_that_cannot_be_rewound() -> None:
    for file in (Unseekable(BIG), OnlyRead(BIG)):
        body = multipart([("file", file, "")])
        assert (body.content_length, body.replayable) == (None, False)
        assert content_of(parts(body)[0]) == BIG
        with pytest.raises(ValueError, match="cannot be rewound"):
            sync(body)


def test_files_are_read_in_small_chunks() -> None:
    file = OnlyRead(BIG)
    chunks = list(binary(file).sync_stream())
    assert set(file.sizes) == {CHUNK}
    assert max(map(len, chunks)) == CHUNK
    assert max(map(len, binary(BIG).sync_stream())) == CHUNK


@pytest.mark.parametrize("read", ["sync", "async"])
def test_a_large_file_is_never_in_memory(tmp_path: Path, read: str) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    body = multipart([("file", path, "")])

    async def count() -> int:
        return sum([len(chunk) async for chunk in body.async_stream()])

    tracemalloc.start()
    size = asyncio.run(count()) if read == "async" else sum(map(len, body.sync_stream()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size == body.content_length
    assert peak < 2_000_000


def test_the_event_loop_does_not_wait_for_files() -> None:
    threads: set[int] = set()

    class Slow(OnlyRead):
        def read(self, size: int = -1) -> bytes:
            threads.add(threading.get_ident())
            return super().read(size)

    assert asynchronous(binary(Slow(BIG))) == BIG
    assert threading.get_ident() not in threads


def test_a_file_that_changes_while_it_is_sent(path: Path) -> None:
    body = binary(path)
    with path.open("ab") as file:
        file.write(b"more")
    assert sync(body) == BIG
    path.write_bytes(b"less")
    with pytest.raises(OSError, match="became shorter"):
        sync(body)


def test_files_that_cannot_be_sent(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        binary(tmp_path / "missing")
    with pytest.raises(IsADirectoryError):
        binary(tmp_path)
    with pytest.raises(TypeError, match="binary mode"):
        binary(io.StringIO("text"))
    closed = io.BytesIO()
    closed.close()
    with pytest.raises(ValueError, match="closed"):
        multipart([("file", closed, "")])


def test_files_of_other_kinds(path: Path) -> None:
    with tempfile.SpooledTemporaryFile(max_size=10) as spooled:
        spooled.write(b"0123456789abc")
        spooled.seek(3)
        body = multipart([("file", spooled, "")])
        assert body.replayable
        assert [content_of(part) for part in parts(body)] == [b"3456789abc"]
    with gzip.open(path, "wb") as zipped:
        zipped.write(BIG)
    with gzip.open(path, "rb") as zipped:
        assert content_of(parts(multipart([("file", zipped, "")]))[0]) == BIG
    os.mkfifo(path.with_name("pipe"))
    body = binary(path.with_name("pipe"))
    assert (body.content_length, body.replayable) == (None, False)


@pytest.mark.parametrize(
    "headers",
    [("x.txt", b"", "text/x\r\nX-Evil: 1"), ("x", b"", "a/b", {"X": "1\n2"}), ("x", b"", "a/b", {"X\r\n": ""})],
)
def test_no_header_can_be_smuggled_in(headers: object) -> None:
    with pytest.raises(ValueError, match="line break"):
        multipart([("file", headers, "")])


def test_names_are_escaped_like_a_browser_does() -> None:
    body = sync(multipart([('a"b\nc', ('x"\r\n.txt', b""), "")]))
    assert b'name="a%22b%0D%0Ac"; filename="x%22%0D%0A.txt"\r\n' in body
    assert 'filename="grüße😀.txt"'.encode() in sync(multipart([("f", ("grüße😀.txt", b""), "")]))
    assert b'filename="\xff.txt"' in sync(multipart([("f", (os.fsdecode(b"\xff.txt"), b""), "")]))
    assert b'filename="?.txt"' in sync(multipart([("f", ("\ud800.txt", b""), "")]))


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\\"), min_size=1)


@given(st.lists(st.tuples(NAMES, NAMES, st.binary(max_size=200)), min_size=1, max_size=5))
def test_forms_come_back_as_they_were(fields: list[tuple[str, str, bytes]]) -> None:
    body = multipart([(name, (filename, content, "a/b"), "") for name, filename, content in fields])
    boundary = body.content_type.partition("boundary=")[2]
    pieces = (b"\r\n" + sync(body)).split(f"\r\n--{boundary}".encode())
    assert pieces[0] == b""
    assert pieces[-1] == b"--\r\n"
    assert len(sync(body)) == body.content_length
    for piece, (name, filename, content) in zip(pieces[1:-1], fields, strict=True):
        head, _, rest = piece.partition(b"\r\n\r\n")
        lines = head.decode().removeprefix("\r\n").split("\r\n")
        quoted = [
            part.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A").replace("\0", "%00")
            for part in (re.sub("\r\n|\r|\n", "\r\n", name), filename)
        ]
        assert lines == [
            f'Content-Disposition: form-data; name="{quoted[0]}"; filename="{quoted[1]}"',
            "Content-Type: a/b",
        ]
        assert rest == content
    messages = parts(body)
    assert [content_of(part) for part in messages] == [content for *_, content in fields]


@given(st.lists(st.binary(min_size=1, max_size=40_000), max_size=6), st.booleans())
def test_both_clients_send_the_same(contents: list[bytes], opened: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    body = multipart([("f", io.BytesIO(content) if opened else content, "") for content in contents])
    assert sync(body) == asynchronous(body)


def test_an_upload_that_is_given_up_closes_its_file(path: Path) -> None:
    stream = binary(path).sync_stream()
    next(stream)
    cast("Any", stream).close()

    async def give_up() -> None:
        upload = cast("Any", binary(path).async_stream())
        await upload.__anext__()
        await upload.aclose()

    asyncio.run(give_up())
