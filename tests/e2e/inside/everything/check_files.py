"""Uploads and downloads."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.inside.api import Api
from tests.e2e.inside.server import Part, Received, Reply

STORED = Reply(body={"name": "n", "size": 3})


def uploaded(api: Api, **given: Any) -> list[Part]:
    api.server.script(STORED)
    stored = api.run(api.client().uploads.form(purpose="test", **given))
    assert stored.size == 3
    return api.server.requests[-1].parts()


def put(api: Api, content: Any) -> Received:
    api.server.script(STORED)
    api.run(api.client().uploads.put("n", content=content))
    return api.server.requests[-1]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "naïve.txt"
    made.write_bytes(b"abc")
    return made


def test_a_file_with_fields(kitchen: Api, file: Path) -> None:
    parts = uploaded(
        kitchen, file=file, pages=3, labels=["a", "b"], about={"author": "Ä"}, covers=[b"1", ("c.png", b"2")]
    )
    plain = {part.name: part.content for part in parts if part.filename is None and part.name != "labels"}
    assert plain == {"purpose": b"test", "pages": b"3", "about": '{"author":"Ä"}'.encode()}
    assert [part.content for part in parts if part.name.startswith("labels")] == [b"a", b"b"]
    (sent,) = [part for part in parts if part.name == "file"]
    assert (sent.filename, sent.content, sent.content_type) == ("naïve.txt", b"abc", "text/plain")
    covers = [part for part in parts if part.name == "covers"]
    assert [part.content for part in covers] == [b"1", b"2"]
    assert (covers[1].filename, covers[1].content_type) == ("c.png", "image/png")
    assert covers[0].filename


@pytest.mark.parametrize("form", ["bytes", "bytearray", "opened", "memory", "path", "tuple", "triple"])
def test_every_form_of_a_file(kitchen: Api, file: Path, form: str) -> None:
    with file.open("rb") as opened:
        given = {
            "bytes": b"abc",
            "bytearray": bytearray(b"abc"),
            "opened": opened,
            "memory": io.BytesIO(b"abc"),
            "path": file,
            "tuple": ("x.bin", b"abc"),
            "triple": ("x.bin", file, "image/x-own"),
        }[form]
        (sent,) = [part for part in uploaded(kitchen, file=given) if part.name == "file"]
    assert sent.content == b"abc"
    assert sent.filename
    if form == "triple":
        assert (sent.filename, sent.content_type) == ("x.bin", "image/x-own")


@pytest.mark.parametrize("form", ["bytes", "opened", "path", "memory"])
def test_a_file_by_itself(kitchen: Api, file: Path, form: str) -> None:
    with file.open("rb") as opened:
        given = {"bytes": b"abc", "opened": opened, "path": file, "memory": io.BytesIO(b"abc")}[form]
        request = put(kitchen, given)
    assert (request.method, request.path, request.body) == ("PUT", "/v2/uploads/n", b"abc")
    assert request.headers["content-type"] == "application/octet-stream"
    assert request.headers["content-length"] == "3"


def test_a_large_file(kitchen: Api, tmp_path: Path) -> None:
    large = tmp_path / "large"
    large.write_bytes(bytes(range(256)) * 20_000)
    assert put(kitchen, large).body == large.read_bytes()
    (sent,) = [part for part in uploaded(kitchen, file=large) if part.name == "file"]
    assert sent.content == large.read_bytes()


def test_an_upload_is_repeated(kitchen: Api, naps: list[float], file: Path) -> None:
    with file.open("rb") as opened:
        opened.read(1)
        kitchen.server.script(Reply(500), Reply(fate="drop"), STORED)
        kitchen.run(kitchen.client().uploads.form(purpose="p", file=opened))
    bodies = [request.parts() for request in kitchen.server.requests]
    assert len(naps) == 2
    assert bodies[0] == bodies[1] == bodies[2]
    assert bodies[0][-1].content == b"bc", "a file is sent from where it stood"


def test_an_upload_that_cannot_be_read_twice(kitchen: Api, naps: list[float]) -> None:
    class Once(io.RawIOBase):
        def __init__(self) -> None:
            self.left = [b"a" * 10, b""]

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1, /) -> bytes:
            assert size
            return self.left.pop(0)

    kitchen.server.script(Reply(500))
    with pytest.raises(kitchen.package.InternalServerError):
        kitchen.run(kitchen.client().uploads.put("n", content=Once()))
    assert naps == []


def test_what_is_no_file(kitchen: Api, tmp_path: Path) -> None:
    uploads = kitchen.client().uploads
    with pytest.raises(TypeError):
        kitchen.run(uploads.put("n", content=5))
    with pytest.raises(OSError, match="nothing"):
        kitchen.run(uploads.put("n", content=tmp_path / "nothing"))
    with pytest.raises(TypeError, match="file"):
        kitchen.run(uploads.form(purpose="p"))


def test_a_quoted_file_name(kitchen: Api) -> None:
    kitchen.server.script(STORED)
    kitchen.run(kitchen.client().uploads.form(purpose="p", file=('a"b\r\nX: y', b"abc")))
    head = kitchen.server.requests[0].body.partition(b"abc")[0]
    assert b"\r\nX: y" not in head
    assert b"%22" in head


def test_a_download(kitchen: Api, tmp_path: Path) -> None:
    content = bytes(range(256)) * 4000
    for _ in range(3):
        kitchen.server.script(Reply(body=content, headers={"Content-Type": "image/png"}))
    uploads = kitchen.client().uploads
    found = kitchen.run(uploads.get("n"))
    assert kitchen.run(found.read()) == content
    assert found.content == content
    assert found.headers["content-type"] == "image/png"
    assert b"".join(kitchen.items(kitchen.run(uploads.get("n")).iter_bytes())) == content
    kitchen.run(kitchen.run(uploads.get("n")).write_to_file(tmp_path / "file"))
    assert (tmp_path / "file").read_bytes() == content
    assert kitchen.server.requests[0].headers["accept"] != "application/json"


def test_a_streamed_download(kitchen: Api, tmp_path: Path) -> None:
    chunks = [bytes([number]) * 1000 for number in range(50)]
    kitchen.server.script(Reply(body=b"", chunks=chunks))
    context = kitchen.client().uploads.with_streaming_response.get("n")
    kitchen.within(context, lambda response: response.write_to_file(tmp_path / "file"))
    assert (tmp_path / "file").read_bytes() == b"".join(chunks)


def test_a_download_that_breaks_off_is_repeated(kitchen: Api, naps: list[float]) -> None:
    kitchen.server.script(Reply(body=b"abc", fate="cut"), Reply(body=b"abcdef"))
    found = kitchen.run(kitchen.client().uploads.get("n"))
    assert kitchen.run(found.read()) == b"abcdef"
    assert len(naps) == 1


def test_a_download_that_fails(kitchen: Api) -> None:
    kitchen.server.script(Reply(404, {"message": "No such file"}))
    with pytest.raises(kitchen.package.NotFoundError, match="No such file"):
        kitchen.run(kitchen.client().uploads.get("n"))
