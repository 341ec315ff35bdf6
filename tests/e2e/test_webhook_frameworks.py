"""The webhook handlers of the generated README, and the one of the seeds, run in the real frameworks."""

from __future__ import annotations

import asyncio
import re
import sys
import time
import types
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import django
import pytest
from django.conf import settings
from django.test import Client
from django.urls import clear_url_caches, path
from flask import Flask, request
from httpx import ASGITransport, AsyncClient

PAYLOAD = {"overlay": True, "media_url": "\N{GREEK SMALL LETTER ALPHA}/"}
EVENT = {"data": {"event_type": "call.playback.started", "id": "e1", "payload": PAYLOAD}}
Post = Callable[[bytes, dict[str, str]], tuple[int, str]]


@pytest.fixture
def telnyx(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The generated package's module `webhooks`, with the public key of `sign` in the environment."""
    monkeypatch.syspath_prepend(str(root / "generated" / "telnyx-voice" / "python"))
    yield import_module("telnyx.webhooks")
    for name in [name for name in sys.modules if name.partition(".")[0] == "telnyx"]:
        del sys.modules[name]


def blocks(root: Path) -> list[str]:
    text = (root / "generated" / "telnyx-voice" / "python" / "README.md").read_text(encoding="utf-8")
    section = text.split("\n## Webhooks\n")[1].split("\n## ")[0]
    return re.findall(r"```python\n(.*?)```", section, re.DOTALL)


def written(root: Path, framework: str, name: str) -> dict[str, Any]:
    """The names that the README's code for a framework defines, run as a module."""
    common, *others = blocks(root)
    (chosen,) = [block for block in others if f"from {framework}" in block]
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(compile(f"{common}\n{chosen}", name, "exec"), vars(module))
    return vars(module)


def in_flask(root: Path) -> Post:
    client = written(root, "flask", "in_flask")["app"].test_client()

    def post(body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        answer = client.post("/webhooks", data=body, headers=headers)
        return answer.status_code, answer.get_data(as_text=True)

    return post


def in_fastapi(root: Path) -> Post:
    app = written(root, "fastapi", "in_fastapi")["app"]

    async def ask(body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
            answer = await client.post("/webhooks", content=body, headers=headers)
        return answer.status_code, answer.json()["detail"] if answer.content else ""

    return lambda body, headers: asyncio.run(ask(body, headers))


def in_django(root: Path) -> Post:
    if not settings.configured:
        settings.configure(ROOT_URLCONF="in_django", ALLOWED_HOSTS=["testserver"], USE_TZ=True)
        django.setup()
    module = written(root, "django", "in_django")
    module["urlpatterns"] = [path("webhooks", module["webhooks"])]
    clear_url_caches()
    client = Client(enforce_csrf_checks=True)

    def post(body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        answer = client.post("/webhooks", data=body, content_type="application/json", headers=headers)
        return answer.status_code, answer.content.decode()

    return post


@pytest.mark.parametrize("framework", [in_flask, in_fastapi, in_django])
def test_the_handlers_of_the_readme(
    root: Path, telnyx: Any, framework: Callable[[Path], Post], monkeypatch: pytest.MonkeyPatch
) -> None:
    seed = bytes(range(32))
    signed = telnyx.sign_test_event(EVENT, key=seed)
    monkeypatch.setenv("TELNYX_PUBLIC_KEY", signed.key)
    post = framework(root)
    assert post(signed.body + b" ", signed.headers) == (400, "signature-mismatch")
    forged = telnyx.sign_test_event(EVENT)
    assert post(forged.body, forged.headers) == (400, "signature-mismatch")
    stale = telnyx.sign_test_event(EVENT, key=seed, timestamp=time.time() - 301)
    assert post(stale.body, stale.headers) == (400, "timestamp-too-old")
    assert post(signed.body, {}) == (400, "header-missing")
    assert post(signed.body, signed.headers) == (204, "")
    assert post(signed.body, signed.headers) == (400, "replayed")
    later = telnyx.sign_test_event({**EVENT, "data": {"event_type": "call.newfangled", "id": "e2"}}, key=seed)
    assert post(later.body, later.headers) == (204, "")


def test_the_handler_of_the_seeds(shared: Path, telnyx: Any, capsys: pytest.CaptureFixture[str]) -> None:
    package = import_module("telnyx")
    (seed,) = (shared / "seeds").glob("003_*.txt")
    found = re.search(
        r"^@app\.route\(.*?return \"OK\", 200$", seed.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert found
    signed = telnyx.sign_test_event(EVENT)
    app = Flask(__name__)
    exec(found[0], {"app": app, "request": request, "client": package.Telnyx(api_key="KEY", public_key=signed.key)})
    client = app.test_client()
    answer = client.post("/webhooks", data=signed.body, headers=signed.headers)
    assert (answer.status_code, answer.get_data(as_text=True)) == (200, "OK")
    assert "Received event: call.playback.started" in capsys.readouterr().out
    answer = client.post("/webhooks", data=signed.body + b" ", headers=signed.headers)
    assert (answer.status_code, answer.get_data(as_text=True)) == (400, "Invalid signature")
    other = telnyx.sign_test_event({"data": {"event_type": "call.newfangled"}})
    key = package.Telnyx(api_key="KEY").with_options(public_key=other.key)
    assert key.webhooks.unwrap(other.body, headers=other.headers).data.event_type == "call.newfangled"
