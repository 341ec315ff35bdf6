"""Files on the way up."""

from __future__ import annotations

import base64
import io
import tempfile
from pathlib import Path

from tests.harness.api import Api


def test_forms(api: Api) -> None:
    api(
        lambda client: client.files.form(
            file=("a.png", b"png"), display_name="d", tags=["x", "y"], metadata={"inner_name": "i"}, size=3
        )
    )
    assert api.sent.media.startswith("multipart/form-data; boundary=")
    assert api.sent.parts == [
        ("file", "a.png", "image/png", b"png"),
        ("displayName", None, "", b"d"),
        ("tags", None, "", b"x"),
        ("tags", None, "", b"y"),
        ("metadata", None, "application/json", b'{"innerName":"i"}'),
        ("size", None, "", b"3"),
    ]


def test_several_files(api: Api) -> None:
    api(lambda client: client.files.many(files=[("a", b"1", "text/plain"), ("b", b"2", "text/csv")]))
    assert api.sent.parts == [("files", "a", "text/plain", b"1"), ("files", "b", "text/csv", b"2")]


def test_the_body_itself(api: Api) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "f.bin"
        path.write_bytes(b"from a path")
        for given, content in ((b"bytes", b"bytes"), (path, b"from a path"), (io.BytesIO(b"a file"), b"a file")):
            api(lambda client, given=given: client.files.raw("n", body=given))
            assert (api.sent.media, api.sent.content) == ("application/octet-stream", content)
    api(lambda client: client.files.image(body=b"png"))
    assert (api.sent.media, api.sent.content) == ("image/png", b"png")
    api(lambda client: client.files.optional())
    assert api.sent.content == b""


def test_base64(api: Api) -> None:
    """Text that is base64 stays text: the caller encodes it."""
    text = base64.b64encode(b"bytes").decode()
    assert api.body(lambda client: client.files.encoded(data=text)) == {"data": text}
