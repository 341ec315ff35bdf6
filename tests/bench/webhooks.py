"""The rows on webhooks: verifying and parsing, beside the vendor's SDK and beside what the libraries alone take."""

from __future__ import annotations

import base64
import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.bench.measure import costs, run
from tests.bench.report import Row, seconds

# Both SDKs know it; a typical one.
EVENT = {
    "data": {
        "record_type": "event",
        "event_type": "call.playback.started",
        "id": "0ccc7b54-4df3-4bca-a65a-3da1ecc777f0",
        "occurred_at": "2018-02-02T22:25:27.521992Z",
        "payload": {
            "call_control_id": "v2:T02llQxIyaRkhfRKxgAP8nY511EhFLizdvdUKJiSw8d6A9BborherQ",
            "call_leg_id": "428c31b6-7af4-4bcb-b7f5-5013ef9657c1",
            "call_session_id": "428c31b6-abf3-3bc1-b7f4-5013ef9657c1",
            "client_state": "aGF2ZSBhIG5pY2UgZGF5ID1d",
            "connection_id": "7267xxxxxxxxxxxxxx",
            "media_url": "http://example.com/audio.wav",
            "overlay": False,
        },
    },
    "meta": {"attempt": 1, "delivered_to": "https://example.com/webhooks"},
}
_FIRST = "from telnyx import Telnyx\nclient = Telnyx(api_key='KEY'{more})\nassert {call}.data.payload.overlay is False"
_FIFTH, _TWELFTH = 1 / 5, 1 / 12
_REPEAT = 3


def rows(ours: Path, reference: Path) -> Iterator[Row]:
    """What `python -m tests.bench speed` shows of webhooks. The vendor's SDK does not verify here, which is less work."""
    body, headers, key = signed()
    unsafe = f"client.webhooks.unsafe_unwrap({body.decode()!r})"
    unwrap = f"client.webhooks.unwrap({body.decode()!r}, headers={headers!r}, tolerance=9999)"
    found = costs(
        {
            "ours": (ours, _FIRST.format(more=f", public_key={key!r}", call=unwrap)),
            "reference": (reference, _FIRST.format(more="", call=unsafe)),
        }
    )
    mine, theirs = found["ours"], found["reference"]
    ratio = mine.time / theirs.time
    yield Row("first client.webhooks.unwrap", seconds(mine.time), seconds(theirs.time), "", ratio, _FIFTH)
    given = json.dumps({"body": body.decode(), "headers": headers, "key": key})
    warm, other = _probe(ours, given), _probe(reference, given)
    loads = f"json.loads {seconds(warm['loads'])}"
    ratio = warm["parse"] / other["parse"]
    name = "one event parsed after that (without the signature)"
    yield Row(name, seconds(warm["parse"]), seconds(other["parse"]), loads, ratio, _TWELFTH)
    bare = f"bare verify {seconds(warm['bare'])}, {loads}"
    allowed = "unwrap after that (to 1.35 x the bare verify and 1.5 x json.loads)"
    yield Row(allowed, seconds(warm["unwrap"]), "", bare, warm["allowed"], 1.0)
    yield Row(
        "unwrap after that (to the bare verify of the same library)", seconds(warm["unwrap"]), "", bare, warm["times"]
    )


def signed() -> tuple[bytes, dict[str, str], str]:
    """Return the body of a webhook, its headers and the public key, made without our code."""
    private = Ed25519PrivateKey.generate()
    body, moment = json.dumps(EVENT, separators=(",", ":")).encode(), str(int(time.time()))
    signature = base64.b64encode(private.sign(f"{moment}|".encode() + body)).decode()
    headers = {
        "Host": "example.com",
        "User-Agent": "telnyx-webhooks",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "Telnyx-Signature-Ed25519": signature,
        "Telnyx-Timestamp": moment,
    }
    return body, headers, base64.b64encode(private.public_key().public_bytes_raw()).decode()


def _probe(folder: Path, given: str) -> dict[str, float]:
    script = str(Path(__file__).with_name("webhook_probe.py"))
    results: list[dict[str, Any]] = [json.loads(run(folder, [script, given])) for _ in range(_REPEAT)]
    return {key: statistics.median(result[key] for result in results) for key in results[0]}
