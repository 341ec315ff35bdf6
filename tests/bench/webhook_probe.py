"""What webhooks take within one process, run by the Python of either SDK: `webhook_probe.py JSON`.

Everything is timed in turns, in short rounds; medians.
"""

from __future__ import annotations

import base64
import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib import import_module, util
from typing import Any

ROUNDS, TIMES = 25, 200


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    for _ in range(TIMES):
        work()
    return (time.perf_counter() - start) / TIMES


def works(given: dict[str, Any]) -> dict[str, Callable[[], object]]:
    telnyx, text = import_module("telnyx"), given["body"]
    client = telnyx.Telnyx(api_key="KEY", public_key=given["key"])
    body = text.encode()
    found: dict[str, Callable[[], object]] = {
        "loads": lambda: json.loads(body),
        "parse": lambda: client.webhooks.unsafe_unwrap(text),
    }
    if util.find_spec("telnyx.webhooks"):  # ours
        module = import_module("cryptography.hazmat.primitives.asymmetric.ed25519")
        public = module.Ed25519PublicKey.from_public_bytes(base64.b64decode(given["key"]))
        headers = given["headers"]
        signature = base64.b64decode(headers["Telnyx-Signature-Ed25519"])
        content = headers["Telnyx-Timestamp"].encode() + b"|" + body
        found["bare"] = lambda: public.verify(signature, content)
        found["unwrap"] = lambda: client.webhooks.unwrap(body, headers=headers, tolerance=9999)
    return found


def main(given: str) -> None:
    chosen = works(json.loads(given))
    found: dict[str, list[float]] = {name: [] for name in chosen}
    for turn in range(ROUNDS + 1):
        for name, work in chosen.items():
            spent = timed(work)
            if turn:
                found[name].append(spent)
    result = {name: statistics.median(times) for name, times in found.items()}
    if "unwrap" in found:
        turns = list(zip(found["unwrap"], found["bare"], found["loads"], strict=True))
        result["times"] = statistics.median(whole / bare for whole, bare, _ in turns)
        result["allowed"] = statistics.median(whole / (1.35 * bare + 1.5 * loads) for whole, bare, loads in turns)
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1])
