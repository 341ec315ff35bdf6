"""The speed rows of the table in python-sdk.md: ours beside the vendor's SDK and what httpx alone takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tests.bench import webhooks
from tests.bench.measure import Cost, costs, probe
from tests.bench.phone_numbers import reply
from tests.bench.places import BUILD, environment, installed
from tests.bench.report import Row, mebibytes, seconds
from tests.bench.server import serving

_METHOD = (
    "from telnyx import Telnyx\nclient = Telnyx(api_key='KEY'{more})\nmethod = client.calls.actions.start_streaming"
)
_CALL = _METHOD + "\nassert method('id', stream_url='wss://example.com/stream').data.result == 'ok'"
_IN_MEMORY = """\
import httpx
def reply(request):
    return httpx.Response(200, headers={'content-type': 'application/json'}, content=b'{"data":{"result":"ok"}}')
http = httpx.Client(transport=httpx.MockTransport(reply))
"""
_IMPORT = "import telnyx"
_TENTH, _SIXTH = 1 / 10, 1 / 6
_COST = ("time", "memory added")


def rows() -> Iterator[Row]:
    ours, reference = installed(), environment("reference")
    yield from _fresh(ours, reference)
    yield from webhooks.rows(ours, reference)
    mine, theirs = probe(ours, "call"), probe(reference, "call")
    yield Row(
        "one call over an in-memory transport (to the bare post)",
        seconds(mine["ours"]),
        f"{seconds(theirs['ours'])}, {theirs['ratio']:.2f} x",
        seconds(mine["bare"]),
        mine["ratio"],
        1.25,
    )
    yield from _listing(ours, reference)


def _fresh(ours: Path, reference: Path) -> Iterator[Row]:
    in_memory = _IN_MEMORY + _CALL.format(more=", http_client=http")
    with serving() as url:
        snippets = {
            "import telnyx": _IMPORT,
            "import + client + method": _METHOD.format(more=""),
            "the same, first call, in memory": in_memory,
            "the same, first call, local server": _CALL.format(more=f", base_url='{url}'"),
        }
        both = {("ours", name): (ours, code) for name, code in snippets.items()}
        both |= {("reference", name): (reference, code) for name, code in snippets.items()}
        floors = {("floor", "bare"): (ours, "pass"), ("floor", "httpx"): (ours, "import httpx")}
        found = costs(both | floors)
    bare, httpx = found["floor", "bare"], found["floor", "httpx"]
    limits = dict(zip(snippets, (0.5, _TENTH, _SIXTH, _SIXTH), strict=True))
    for name, limit in limits.items():
        against = httpx if name == "import telnyx" else found["reference", name]
        floor = httpx if name == "import telnyx" else None
        yield from _cost_rows(name, (found["ours", name], found["reference", name], floor), against, bare, limit)


def _cost_rows(
    name: str, measured: tuple[Cost, Cost, Cost | None], against: Cost, bare: Cost, limit: float
) -> Iterator[Row]:
    ours, reference, floor = measured
    yield Row(
        f"{name}: time",
        seconds(ours.time),
        seconds(reference.time),
        seconds(floor.time) if floor else "",
        ours.time / against.time,
        limit,
        best=ours.best / against.best,
    )
    yield Row(
        f"{name}: peak memory (above bare Python's {mebibytes(bare.memory)})",
        _memory(ours, bare),
        _memory(reference, bare),
        _memory(floor, bare) if floor else "",
        (ours.memory - bare.memory) / (against.memory - bare.memory),
        limit if name == "import telnyx" else None,
    )


def _memory(cost: Cost, bare: Cost) -> str:
    return f"{mebibytes(cost.memory)} (+{(cost.memory - bare.memory) / 2**20:.1f})"


def _listing(ours: Path, reference: Path) -> Iterator[Row]:
    body = BUILD / "phone_numbers.json"
    body.write_text(json.dumps(reply(250)))
    mine, theirs = probe(ours, "list", str(body)), probe(reference, "list", str(body))
    floor = seconds(mine["loads"])
    for name, key, limit in (
        ("250-item list: the call less a bare get (to json.loads)", "reply", 2.5),
        ("250-item list: the whole call (to json.loads)", "call", None),
        ("250-item list: the parse alone (to json.loads)", "parse", 2.5),
    ):
        other = f"{seconds(theirs[key])}, {theirs[f'{key}_ratio']:.1f} x" if key in theirs else ""
        yield Row(name, seconds(mine[key]), other, floor, mine[f"{key}_ratio"], limit)
