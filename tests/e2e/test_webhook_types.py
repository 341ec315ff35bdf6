"""Type checkers narrow a `match` on events, and find the mistakes in one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.checkers import pyright

PROGRAM = """\
from typing_extensions import assert_never, assert_type

from telnyx import AsyncTelnyx, Telnyx
from telnyx.webhooks import (
    CallForkStartedEvent, CallPlaybackStartedEvent, UnknownEvent, WebhookEvent, WebhookVerificationError, unwrap, verify,
)


def told(event: WebhookEvent) -> str:
    match event:
        case CallForkStartedEvent():
            assert_type(event, CallForkStartedEvent)
            return event.data.payload.call_control_id or ""
        case CallPlaybackStartedEvent(data=data):
            return data.event_type
        case UnknownEvent():
            return str(event.data.event_type)
        case {others}:
            return event.data.event_type
        case _:
            assert_never(event)


def handle(body: bytes, headers: dict[str, str]) -> None:
    try:
        told(unwrap(body, headers))
        told(Telnyx().webhooks.unwrap(body, headers=headers, key=["a", b"b"], tolerance=60))
        told(AsyncTelnyx().webhooks.unsafe_unwrap(body))
        verify(body, [(b"a", b"b")], replay_guard=lambda event_id: event_id != "x")
    except WebhookVerificationError as error:
        print(error.reason)
"""


@pytest.fixture
def program(root: Path, tmp_path: Path) -> Path:
    package = root / "generated" / "telnyx-voice" / "python"
    (tmp_path / "telnyx").symlink_to(package / "telnyx")
    text = (package / "telnyx" / "webhooks.py").read_text(encoding="utf-8")
    names = [line.strip(" ,").removeprefix("types.") for line in text.splitlines() if line.startswith("        types.")]
    assert len(names) == 13
    others = [f"types.{name}()" for name in names if name not in {"CallForkStartedEvent", "CallPlaybackStartedEvent"}]
    file = tmp_path / "program.py"
    code = "from telnyx import types\n" + PROGRAM.replace("{others}", " | ".join(others))
    file.write_text(code, encoding="utf-8")
    return file


def test_mypy_narrows(program: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--python-version=3.10", "--config-file=", str(program)]
    done = subprocess.run(command, cwd=program.parent, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stdout
    program.write_text(program.read_text("utf-8").replace(" | types.TranscriptionEvent()", ""), "utf-8")
    done = subprocess.run(command, cwd=program.parent, capture_output=True, text=True, check=False)
    assert "TranscriptionEvent" in done.stdout
    assert "error" in done.stdout


def test_pyright_narrows(program: Path) -> None:
    done = pyright(program, program.parent)
    assert not done.returncode, done.stdout
    program.write_text(program.read_text("utf-8").replace(" | types.TranscriptionEvent()", ""), "utf-8")
    done = pyright(program, program.parent)
    assert done.returncode
    assert "TranscriptionEvent" in done.stdout


def test_the_program_runs(program: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(program.parent)}
    subprocess.run([sys.executable, "-W", "error", "-c", "import program"], env=environment, check=True)
