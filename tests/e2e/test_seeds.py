"""The Python programs of the seed document, as they stand there, run against a server on this machine."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.e2e.inside.server import Reply, Server, refused_port
from tests.e2e.install import ROOT, Installed, done

SEEDS = ROOT.parent / "shared" / "seeds"
KEY = "KEY-of-the-seeds"
OK = Reply(body={"data": {"result": "ok"}})

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not beside the checkout")


class Snippet(NamedTuple):
    """A program of a seed, its heading, and the endpoint that is named before it."""

    code: str
    heading: str
    endpoint: str


def _code(lines: list[str]) -> str:
    """The longest beginning of the lines that is Python."""
    for end in range(len(lines), 0, -1):
        code = "\n".join(lines[:end])
        try:
            ast.parse(code)
        except SyntaxError:
            continue
        return code
    raise AssertionError(f"no Python: {lines[:3]}")


def _snippets() -> Iterator[Snippet]:
    found = list(SEEDS.glob("003_*.txt"))
    if not found:
        return
    lines = found[0].read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line != "python":
            continue
        above = lines[:number]
        headings = re.findall(r"\n\n(\w[\w ]+)\n", "\n".join(above))
        endpoints = [text for text in above[-40:] if re.match(r"(GET|POST|PUT|PATCH|DELETE) /", text)]
        yield Snippet(_code(lines[number + 1 : number + 60]), headings[-1], endpoints[-1] if endpoints else "")


SNIPPETS = list(_snippets())
SETUP = next((snippet.code for snippet in SNIPPETS if "client = " in snippet.code), "")
CALLS = [snippet for snippet in SNIPPETS if snippet.code.startswith("response = ")]
ERRORS = next((snippet.code for snippet in SNIPPETS if "except telnyx." in snippet.code), "")


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as made:
        yield made
        assert made.unexpected == []
        assert made.unused == 0


def executed(voice: Installed, program: str, folder: Path, url: str) -> str:
    """What a program of a seed prints."""
    file = folder / "program.py"
    file.write_text(program, encoding="utf-8")
    return done(voice.run("-W", "error", file, TELNYX_BASE_URL=url, TELNYX_API_KEY=KEY))


def test_all_programs_are_found() -> None:
    assert len(SNIPPETS) == 9
    assert len(CALLS) == 6
    assert SETUP.endswith(")")
    assert "e.status_code == 422" in ERRORS


def test_setup(voice: Installed, tmp_path: Path, server: Server) -> None:
    assert executed(voice, SETUP, tmp_path, server.url) == ""


@pytest.mark.parametrize("snippet", CALLS, ids=[snippet.heading for snippet in CALLS])
def test_calls(voice: Installed, tmp_path: Path, server: Server, snippet: Snippet) -> None:
    server.script(OK)
    printed = executed(voice, f"{SETUP}\n{snippet.code}\n", tmp_path, server.url)
    (call,) = [node for node in ast.walk(ast.parse(snippet.code)) if isinstance(node, ast.Call) and node.keywords]
    given = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
    method, path = snippet.endpoint.split(" ")
    (request,) = server.requests
    assert (request.method, request.path) == (method, "/v2" + path.format(call_control_id=given.pop("call_control_id")))
    assert request.json() == given
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert "result='ok'" in printed


def problem(title: str) -> dict[str, object]:
    return {"errors": [{"code": "40300", "title": title, "detail": "More about it"}]}


ENDINGS = {
    "sent": (Reply(body={"data": {"id": "m"}}), ""),
    "rate limited": (Reply(429, problem("Too many"), {"Retry-After": "3600"}), ""),
    "refused": (Reply(401, problem("No such key")), "API error 401: .*No such key.*More about it.*\n"),
    "not valid": (Reply(422, problem("Bad number")), "API error 422: .*Bad number.*\nValidation error — check .*\n"),
    "lost": (Reply(fate="drop"), "Network error — check connectivity and retry\n"),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_error_handling(voice: Installed, tmp_path: Path, server: Server, ending: str) -> None:
    reply, wanted = ENDINGS[ending]
    server.script(reply)
    printed = executed(voice, f"{SETUP}\n{ERRORS}\n", tmp_path, server.url)
    assert re.fullmatch(wanted, printed)
    (request,) = server.requests
    assert (request.method, request.path) == ("POST", "/v2/messages")
    assert request.json() == {"to": "+13125550001", "from": "+13125550002", "text": "Hello"}


def test_error_handling_without_a_server(voice: Installed, tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{refused_port()}"
    assert executed(voice, f"{SETUP}\n{ERRORS}\n", tmp_path, url).startswith("Network error")
