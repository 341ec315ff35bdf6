"""Public test vectors, through the very primitives that the verifiers call."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from recipes import BODY, NOW, clock, of_preset, passes, refused
from runtime.signatures import Scheme, check_of

ED25519 = (Scheme("ed25519", "hex", encoding="hex"),)
HMAC = (Scheme("hmac-sha256", "hex", encoding="hex"),)
SMALL = (
    "00" * 32,
    "01" + "00" * 31,
    "ec" + "ff" * 30 + "7f",
    "ed" + "ff" * 30 + "7f",
    "ee" + "ff" * 30 + "7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
)


def verifies(schemes: tuple[Scheme, ...], key: str, signature: str, message: str) -> bool:
    def act() -> None:
        if not check_of(schemes, key)[1]([bytes.fromhex(signature)], bytes.fromhex(message)):
            check_of(schemes, "")

    return passes(act)


def cases(shared: Path, name: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    groups = json.loads((shared / "vectors" / name).read_text())["testGroups"]
    return [(group, test) for group in groups for test in group["tests"]]


def test_ed25519_as_wycheproof_says(shared: Path) -> None:
    found = cases(shared, "wycheproof_ed25519_test.json")
    assert len(found) == 151
    for group, test in found:
        verdict = verifies(ED25519, group["publicKey"]["pk"], test["sig"], test["msg"])
        assert verdict is (test["result"] == "valid"), test


def test_hmac_as_wycheproof_says(shared: Path) -> None:
    found = cases(shared, "wycheproof_hmac_sha256_test.json")
    assert len(found) == 174
    truncated = 0
    for group, test in found:
        truncated += group["tagSize"] < 256
        wanted = test["result"] == "valid" and group["tagSize"] == 256
        assert verifies(HMAC, test["key"], test["tag"], test["msg"]) is wanted, test
    assert truncated == 87


def test_speccheck_refuses_keys_of_small_order(shared: Path) -> None:
    found = json.loads((shared / "vectors" / "ed25519_speccheck_cases.json").read_text())
    for number in (0, 1, 11):
        with refused("key-weak"):
            check_of(ED25519, found[number]["pub_key"])
    verdicts = [verifies(ED25519, case["pub_key"], case["signature"], case["message"]) for case in found]
    assert verdicts[3] is True  # mixed orders of a key and a commitment, where all checks agree
    assert verdicts[6] is verdicts[7] is False  # S is not reduced


@pytest.mark.parametrize("sign", [0x00, 0x80])
@pytest.mark.parametrize("point", SMALL)
def test_the_fourteen_keys_of_small_order_are_refused(point: str, sign: int) -> None:
    raw = bytes.fromhex(point)
    raw = raw[:31] + bytes([raw[31] | sign])
    with refused("key-weak"):
        check_of(ED25519, raw.hex())
    headers = {"X-Signature-Ed25519": raw.hex() + "00" * 32, "X-Signature-Timestamp": str(NOW)}
    for key in (raw, raw.hex()):
        with refused("key-weak"):
            of_preset("discord").unwrap(BODY, headers, key, clock=clock)
