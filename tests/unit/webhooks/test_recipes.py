"""Recipes in a document: those that work, and what is said about those that cannot."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from recipes import BODY, NOW, PRESETS, read_recipe, refused, verifier_of

from generator.build.presets import preset

GOOD: dict[str, Any] = {
    "algorithm": "hmac-sha256",
    "key": {"encoding": "utf-8"},
    "signature": {"header": "X-Signature", "encoding": "hex", "prefix": "v1="},
    "timestamp": {"header": "X-Time"},
    "content": ["timestamp", ".", "body"],
}


def extension(value: Any) -> str:
    return f"x-webhook-signature: {json.dumps(value)}\n"


def changed(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**GOOD, **changes}.items() if value is not ...}


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_named(tmp_path: Path, name: str) -> None:
    assert read_recipe(tmp_path, extension(name)) == (preset(name), [])


ED = {"algorithm": "ed25519", "key": {"encoding": "base64", "prefix": "whpk_", "secret_prefix": "whsk_"}}
HMAC = {"algorithm": "hmac-sha256", "key": {"encoding": "base64", "prefix": "whsec_"}}
STANDARD = {
    "schemes": [{**HMAC, "signature": {"prefix": "v1,"}}, {**ED, "signature": {"prefix": "v1a,"}}],
    "signature": {"header": "webhook-signature", "separator": " "},
    "timestamp": {"header": "webhook-timestamp"},
    "message_id": {"header": "webhook-id"},
    "content": ["id", ".", "timestamp", ".", "body"],
}
STRIPE = {
    "algorithm": "hmac-sha256",
    "key": {"encoding": "utf-8"},
    "signature": {"header": "Stripe-Signature", "encoding": "hex", "field": "v1"},
    "timestamp": {"field": "t"},
    "content": ["timestamp", ".", "body"],
}


@pytest.mark.parametrize(("name", "spelt"), [("standard-webhooks", STANDARD), ("stripe", STRIPE)])
def test_a_preset_can_be_spelt_out(tmp_path: Path, name: str, spelt: Any) -> None:
    assert read_recipe(tmp_path, extension(spelt)) == (preset(name), [])


@pytest.mark.parametrize(
    ("algorithm", "key"),
    [
        ("hmac-sha256", "hex"),
        ("hmac-sha1", "utf-8"),
        ("hmac-sha1", "base64"),
        ("ed25519", "pem"),
        ("ed25519", "spki"),
        ("ed25519", "hex"),
        ("ecdsa-p256-sha256", "pem"),
        ("ecdsa-p256-sha256", "spki"),
        ("rsa-pkcs1-sha256", "pem"),
        ("rsa-pkcs1-sha256", "spki"),
    ],
)
def test_every_algorithm_signs_and_verifies(tmp_path: Path, algorithm: str, key: str) -> None:
    spelt = changed(algorithm=algorithm, key={"encoding": key}, timestamp={"header": "X-Time", "unit": "milliseconds"})
    recipe, said = read_recipe(tmp_path, extension(spelt))
    assert recipe
    assert not said
    verifier, other = verifier_of(recipe), verifier_of(recipe).sign_test_event(BODY)
    signed = verifier.sign_test_event(BODY, timestamp=NOW)
    assert signed.headers["X-Time"] == f"{NOW}000"
    verifier.verify(signed.body, signed.headers, signed.key, clock=lambda: NOW)
    with refused("signature-mismatch"):
        verifier.verify(signed.body + b" ", signed.headers, signed.key, clock=lambda: NOW)
    with refused("signature-mismatch"):
        verifier.verify(signed.body, signed.headers, other.key, clock=lambda: NOW)


@pytest.mark.parametrize(
    ("spelt", "code", "pointer", "hint"),
    [
        ("telnix", "recipe-value", "", "did you mean `telnyx`?"),
        (5, "recipe-type", "", ""),
        (changed(algoritm="x"), "recipe-unknown-key", "/algoritm", "did you mean `algorithm`?"),
        (changed(algorithm="hmac-sha265"), "recipe-value", "/algorithm", "did you mean `hmac-sha256`?"),
        (changed(algorithm=...), "recipe-missing-key", "", ""),
        (changed(signature={"encoding": "hex"}), "recipe-missing-key", "/signature", ""),
        (changed(signature={"header": "a b"}), "recipe-value", "/signature/header", ""),
        (changed(signature={"header": "X", "encoding": "base32"}), "recipe-value", "/signature/encoding", ""),
        (changed(content=["timestamp", ".", "boddy"]), "recipe-unknown-part", "/content/2", "did you mean `body`?"),
        (changed(content=["timestamp", "nonce", "body"]), "recipe-unknown-part", "/content/1", "{literal: nonce}"),
        (changed(content=["timestamp"]), "recipe-impossible", "/content", "add `body`"),
        (changed(content=["body"]), "recipe-impossible", "/timestamp", "add `timestamp` to `content`"),
        (changed(content=["id", ".", "timestamp", "body"]), "recipe-impossible", "/content", "message_id: {header: ...}"),
        (changed(message_id={"header": "X-Id"}), "recipe-impossible", "/message_id", "add `id`"),
        (changed(message_id={}), "recipe-missing-key", "/message_id", ""),
        (changed(timestamp=...), "recipe-impossible", "/content", "timestamp: {header: ...}"),
        (changed(timestamp={"unit": "seconds"}), "recipe-impossible", "/content", "timestamp: {header: ...}"),
        (changed(timestamp={"header": "X-Time", "unit": "minutes"}), "recipe-value", "/timestamp/unit", ""),
        (changed(timestamp={"header": "X-Time", "tolerance": 0}), "recipe-value", "/timestamp/tolerance", "switched off"),
        (changed(timestamp={"header": "X-Signature"}), "recipe-impossible", "/signature", "its own"),
        (changed(timestamp={"field": "t"}), "recipe-impossible", "/timestamp", "add `field`"),
        (changed(key={"encoding": "pem"}), "recipe-impossible", "/key", "utf-8"),
        (changed(algorithm="ed25519"), "recipe-impossible", "/key", "one of base64"),
        (changed(key={"encoding": "utf-8", "secret_prefix": "x"}), "recipe-impossible", "/key", ""),
        (changed(signature={"header": "X", "separator": "+"}), "recipe-impossible", "/signature", "use another"),
        (changed(signature={"header": "X", "prefix": "v1,", "separator": ","}), "recipe-impossible", "/signature", ""),
        (changed(signature={"header": "X", "prefix": "a", "field": "b"}), "recipe-impossible", "/signature", "name one"),
        ({**STANDARD, "algorithm": "ed25519"}, "recipe-impossible", "/algorithm", "its own"),
        ({**STANDARD, "schemes": []}, "recipe-type", "/schemes", ""),
        ({**STANDARD, "schemes": [HMAC, ED]}, "recipe-impossible", "/schemes", "give each its own"),
        ({**STANDARD, "signature": {"header": "X"}}, "recipe-impossible", "/signature", "add `separator`"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(tmp_path: Path, spelt: Any, code: str, pointer: str, hint: str) -> None:
    recipe, said = read_recipe(tmp_path, extension(spelt))
    assert recipe is None
    found = [(one.code, one.pointer) for one in said]
    assert (code, f"/x-webhook-signature{pointer}") in found, said
    assert any(hint in one.hint for one in said), said
    assert all(one.position and one.position.line == 4 for one in said)
