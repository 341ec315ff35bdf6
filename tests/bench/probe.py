"""What is measured within one process, run by the Python of either SDK: `probe.py call` or `probe.py list BODY`.

Everything is timed in turns, in short rounds; medians.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx

URL = "https://api.telnyx.com/v2"
HEADERS = {"Authorization": "Bearer KEY"}
ARGUMENTS = {"stream_url": "wss://example.com/stream"}
REPLY = b'{"data":{"result":"ok"}}'
ROUNDS = 25


def transport(body: bytes) -> httpx.MockTransport:
    kind = {"content-type": "application/json"}
    return httpx.MockTransport(lambda _request: httpx.Response(200, headers=kind, content=body))


def timed(work: Callable[[], object], times: int) -> float:
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def measured(works: dict[str, Callable[[], object]], times: int) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(ROUNDS + 1):
        for name, work in works.items():
            spent = timed(work, times)
            if turn:
                found[name].append(spent)
    return found


def call() -> dict[str, float]:
    client = import_module("telnyx").Telnyx(api_key="KEY", http_client=httpx.Client(transport=transport(REPLY)))
    bare = httpx.Client(transport=transport(REPLY))
    url = f"{URL}/calls/id/actions/streaming_start"
    found = measured(
        {
            "ours": lambda: client.calls.actions.start_streaming("id", **ARGUMENTS),
            "bare": lambda: bare.post(url, json=ARGUMENTS, headers=HEADERS),
        },
        200,
    )
    return {name: statistics.median(times) for name, times in found.items()} | {
        "ratio": ratio(found["ours"], found["bare"])
    }


def listing(path: str) -> dict[str, float]:
    body = Path(path).read_bytes()
    client = import_module("telnyx").Telnyx(api_key="KEY", http_client=httpx.Client(transport=transport(body)))
    bare = httpx.Client(transport=transport(body))
    page = client.phone_numbers.list()
    items = page.items if isinstance(getattr(page, "items", None), list) else page.data
    assert len(items) == 250
    works: dict[str, Callable[[], object]] = {
        "call": client.phone_numbers.list,
        "bare": lambda: bare.get(f"{URL}/phone_numbers", headers=HEADERS),
        "loads": lambda: json.loads(body),
    }
    if hasattr(page, "body"):  # ours
        parse = import_module("telnyx._runtime.models").parse
        works["parse"] = lambda: parse(type(page.body), body, strict=False)
    found = measured(works, 4)
    reply = [whole - floor for whole, floor in zip(found["call"], found["bare"], strict=True)]
    found["reply"] = reply
    ratios = {f"{name}_ratio": ratio(found[name], found["loads"]) for name in found}
    return {name: statistics.median(times) for name, times in found.items()} | ratios


def ratio(ours: list[float], floor: list[float]) -> float:
    return statistics.median(mine / other for mine, other in zip(ours, floor, strict=True))


def main(task: str, *arguments: str) -> None:
    tasks: dict[str, Any] = {"call": call, "list": listing}
    sys.stdout.write(json.dumps(tasks[task](*arguments)))


if __name__ == "__main__":
    main(*sys.argv[1:])
