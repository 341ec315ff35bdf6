# ruff: noqa: T201  # what it is for
"""How fast replies are parsed, against `json.loads` of the same body: `python -m tests.bench.parsing`."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

RUNTIME = Path(__file__).parents[2] / "templates" / "python"
LIMIT = 2.5
ROUNDS = 15
CALLS = 20

MODELS = """
from __future__ import annotations

from datetime import datetime
from typing import Literal

from runtime.models import BaseModel


class Codec(BaseModel):
    codec: str | None = None
    bitrate: int | None = None


class Media(BaseModel):
    codec: Codec | None = None
    encrypted: bool | None = None


class Settings(BaseModel):
    media: Media | None = None
    enabled: bool | None = None
    limit: int | None = None


class PhoneNumber(BaseModel):
    id: str
    record_type: str | None = None
    phone_number: str
    country_iso_alpha2: str | None = None
    status: Literal["purchase-pending", "port-pending", "port-failed", "active", "deleted"]
    tags: list[str] | None = None
    external_pin: str | None = None
    connection_id: str | None = None
    connection_name: str | None = None
    customer_reference: str | None = None
    billing_group_id: str | None = None
    emergency_enabled: bool | None = None
    emergency_status: Literal["active", "deprovisioning", "disabled"] | None = None
    call_forwarding_enabled: bool | None = None
    cnam_listing_enabled: bool | None = None
    call_recording_enabled: bool | None = None
    purchased_at: datetime
    created_at: datetime | None = None
    updated_at: datetime | None = None
    phone_number_type: Literal["local", "toll_free", "mobile", "national"] | None = None
    inbound_call_screening: Literal["disabled", "reject_calls", "flag_calls"] | None = None
    hd_voice_enabled: bool | None = None
    monthly_cost: float | None = None
    retries: int | None = None
    requirements_met: bool | None = None
    settings: Settings | None = None


class Meta(BaseModel):
    total_pages: int
    total_results: int
    page_number: int
    page_size: int


class PhoneNumbersReply(BaseModel):
    data: list[PhoneNumber] | None = None
    meta: Meta | None = None
"""

FIRST_USE = """
import sys, time
sys.path.insert(0, {runtime!r})
import httpx, pydantic, datetime, typing
class Warm(pydantic.BaseModel):
    a: int | None = None
import runtime.models
code = compile({models!r}, 'models', 'exec')
start = time.perf_counter()
exec(code, globals())
made = time.perf_counter()
runtime.models.parse(PhoneNumbersReply, b'{{}}', strict=False)
print((made - start) * 1000, (time.perf_counter() - made) * 1000)
"""


def item(number: int) -> dict[str, Any]:
    return {
        "id": f"12933842610757{number:05d}",
        "record_type": "phone_number",
        "phone_number": f"+1970555{number:04d}",
        "country_iso_alpha2": "US",
        "status": ("active", "port-pending", "deleted")[number % 3],
        "tags": ["tag_1", "tag_2"],
        "external_pin": "1234",
        "connection_id": "1293384261075731499",
        "connection_name": "connection-name",
        "customer_reference": f"MY REF {number}",
        "billing_group_id": "86f58db9-0fe3-4adc-9d1f-46e66e6e9323",
        "emergency_enabled": True,
        "emergency_status": "active",
        "call_forwarding_enabled": True,
        "cnam_listing_enabled": False,
        "call_recording_enabled": True,
        "purchased_at": "2019-10-23T18:10:00.000Z",
        "created_at": f"2019-10-23T18:{number % 60:02d}:01.000Z",
        "updated_at": "2019-10-24T18:10:00.123456Z",
        "phone_number_type": "local",
        "inbound_call_screening": "disabled",
        "hd_voice_enabled": False,
        "monthly_cost": 1.0,
        "retries": number,
        "requirements_met": None,
        "settings": {"media": {"codec": {"codec": "PCMU", "bitrate": 64000}}, "enabled": True, "limit": None},
    }


def median(call: Callable[[], object]) -> float:
    times: list[float] = []
    for _ in range(CALLS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> int:
    sys.path.insert(0, str(RUNTIME))
    from runtime.models import parse  # noqa: PLC0415  # found by the line above

    names: dict[str, Any] = {"__name__": "models"}
    sys.modules["models"] = type(sys)("models")
    sys.modules["models"].__dict__.update(names)
    exec(compile(MODELS, "models", "exec"), sys.modules["models"].__dict__)
    reply = sys.modules["models"].__dict__["PhoneNumbersReply"]
    meta = {"total_pages": 4, "total_results": 1000, "page_number": 1, "page_size": 250}
    body = json.dumps({"data": [item(number) for number in range(250)], "meta": meta}).encode()
    worst = 0.0
    for strict in (False, True):
        read = partial(parse, reply, body, strict=strict)
        read()
        pairs = [(median(read), median(lambda: json.loads(body))) for _ in range(ROUNDS)]
        ratio = statistics.median(ours / plain for ours, plain in pairs)
        ours, plain = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
        kind = "strict" if strict else "lenient"
        print(
            f"250 items, {len(body)} bytes, {kind}: {ours * 1e3:.2f} ms, json.loads {plain * 1e3:.2f} ms, ratio {ratio:.2f}"
        )
        worst = max(worst, ratio)
    code = FIRST_USE.format(runtime=str(RUNTIME), models=MODELS)
    first = [
        [
            float(word)
            for word in subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True
            ).stdout.split()
        ]
        for _ in range(7)
    ]
    made, used = (statistics.median(column) for column in zip(*first, strict=True))
    print(f"6 models with 39 fields made: {made:.1f} ms; first parse of the outer one: {used:.1f} ms")
    return int(worst > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
