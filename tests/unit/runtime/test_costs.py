"""What importing and calling cost, beside the HTTP library alone."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from sample import Sample

URL = "https://api.example.com/v2/calls/550e8400-e29b-41d4-a716-446655440000/actions/streaming_start"
BODY = json.dumps({"data": {"result": "ok"}}).encode()


def answer(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=BODY, headers={"content-type": "application/json"})


def seconds(act: Callable[[], object], times: int) -> float:
    started = time.perf_counter()
    for _ in range(times):
        act()
    return time.perf_counter() - started


def test_a_call_costs_at_most_a_quarter_more_than_a_bare_post() -> None:
    bare = httpx.Client(transport=httpx.MockTransport(answer))
    client = Sample(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(answer)))
    values: dict[str, Any] = {"stream_url": "wss://x", "stream_codec": "PCMU", "command_id": "c", "from_": "f"}
    headers = {"Authorization": "Bearer k", "Accept": "application/json"}

    def ours() -> object:
        return client.calls.actions.start_streaming("550e8400-e29b-41d4-a716-446655440000", **values)

    def theirs() -> object:
        return bare.post(URL, json=values, headers=headers)

    seconds(ours, 50)
    seconds(theirs, 50)
    # In turns, so that what else the machine does hits both; the best rounds are the ones it left alone.
    ratios = [seconds(ours, 100) / seconds(theirs, 100) for _ in range(15)]
    assert statistics.median_low(sorted(ratios)[:9]) <= 1.25


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import runtime", {"httpx", "pydantic", "inspect", "typing_extensions", "json"}),
        (
            "from sample import Sample; Sample(api_key='k')",
            {"httpx", "pydantic", "typing_extensions", "logging", "anyio"},
        ),
        (
            "from sample import AsyncSample; AsyncSample(api_key='k').calls.actions.start_streaming",
            {"httpx", "pydantic", "typing_extensions", "logging", "anyio", "asyncio"},
        ),
        ("from runtime import APIStatusError, SDKError, Query, Options", {"httpx", "pydantic", "logging"}),
    ],
)
def test_what_is_loaded(code: str, absent: set[str]) -> None:
    here = Path(__file__).parent
    paths = [str(here.parents[2] / "templates" / "python"), str(here)]
    shown = "import sys; sys.path[:0] = sys.argv[1:]\n" + code + "\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-S", "-c", shown, *paths], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert not absent & set(done.stdout.split())


def test_every_module_loads_alone_with_warnings_as_errors() -> None:
    runtime = Path(__file__).parents[3] / "templates" / "python"
    for module in sorted((runtime / "runtime").glob("*.py")):
        code = f"import sys; sys.path.insert(0, {str(runtime)!r}); import runtime.{module.stem}"
        done = subprocess.run([sys.executable, "-W", "error", "-c", code], check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
