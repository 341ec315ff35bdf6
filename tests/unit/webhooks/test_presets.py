"""Every preset takes what an independent implementation signs, and nothing in which a byte differs."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from independent import ALL, PUBLIC, SEED, Signed, telnyx
from recipes import BODY, NOW, PRESETS, clock, of_preset, passes, refused
from runtime.webhooks import Verifier

IDS = [f"{name}-{make.__name__}" for name, make in ALL]
Make = Callable[[bytes], Signed]


def unwrap(preset: str, body: Any, headers: Any, key: Any, **checks: Any) -> Any:
    return of_preset(preset).unwrap(body, headers, key, **{"clock": clock, **checks})


@pytest.mark.parametrize(("preset", "make"), ALL, ids=IDS)
def test_a_genuine_webhook_passes_in_every_form(preset: str, make: Make) -> None:
    made = make(BODY)
    headers = made.headers
    forms: list[Any] = [
        headers,
        {name.upper(): value for name, value in headers.items()},
        {name.lower().encode(): value.encode() for name, value in headers.items()},  # ASGI
        [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        {name: [value] for name, value in headers.items()},  # http.Header
        {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()},  # WSGI
    ]
    for form in forms:
        assert unwrap(preset, BODY, form, made.key).to_dict() == {"data": {"event_type": "x", "id": "1"}}
    for body in (BODY.decode(), bytearray(BODY), memoryview(BODY)):
        unwrap(preset, body, headers, made.key)


@pytest.mark.parametrize(("preset", "make"), ALL, ids=IDS)
@given(data=st.data())
def test_a_byte_that_differs_is_refused(preset: str, make: Make, data: st.DataObject) -> None:
    made, verifier = make(BODY), of_preset(preset)
    parts = ["body", "key", *made.headers]
    part = data.draw(st.sampled_from(parts))
    text = BODY if part == "body" else (made.key if part == "key" else made.headers[part]).encode()
    end = text.index(b",v0=") if b",v0=" in text else len(text)  # an older signature beside it is not looked at
    at, change = data.draw(st.integers(0, end - 1)), data.draw(st.integers(1, 255))
    other = text[:at] + bytes([text[at] ^ change]) + text[at + 1 :]
    body, key = other if part == "body" else BODY, made.key
    headers: dict[str, Any] = dict(made.headers)
    if part == "key":
        key = other.decode("latin-1")
    elif part != "body":
        headers[part] = other
    same = part == "key" and key.strip() == made.key  # white space around a key is no part of it
    assert passes(lambda: verifier.verify(body, headers, key, clock=clock)) is same


@pytest.mark.parametrize("preset", PRESETS)
@given(body=st.binary(max_size=300), moment=st.integers(0, 2**33))
def test_what_we_sign_we_verify(preset: str, body: bytes, moment: int) -> None:
    verifier = of_preset(preset)
    signed = verifier.sign_test_event(body, timestamp=moment)
    verifier.verify(signed.body, signed.headers, signed.key, clock=lambda: moment)
    with refused("signature-mismatch"):
        verifier.verify(signed.body + b" ", signed.headers, signed.key, clock=lambda: moment)


def test_both_keys_of_standard_webhooks_sign() -> None:
    verifier: Verifier[Any] = of_preset("standard-webhooks")
    signed = verifier.sign_test_event(BODY, key=f"whsk_{base64.b64encode(SEED).decode()}", message_id="msg_9")
    assert signed.headers["webhook-signature"].startswith("v1a,")
    assert signed.key == f"whpk_{base64.b64encode(PUBLIC).decode()}"
    verifier.verify(signed.body, signed.headers, signed.key)


def test_the_example_of_github() -> None:
    header = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    key = "It's a Secret to Everybody"
    of_preset("github").verify(b"Hello, World!", {"X-Hub-Signature-256": header}, key)


@pytest.mark.parametrize("preset", ["telnyx", "discord"])
def test_a_mac_with_the_public_key_is_refused(preset: str) -> None:
    verifier = of_preset(preset)
    signed = verifier.sign_test_event(BODY, timestamp=NOW)
    joint = b"|" if preset == "telnyx" else b""
    for secret in (signed.key.encode(), PUBLIC):
        mac = hmac.new(secret, str(NOW).encode() + joint + BODY, hashlib.sha256).digest()
        written = base64.b64encode(mac).decode() if preset == "telnyx" else mac.hex()
        headers = {**signed.headers, next(iter(signed.headers)): written}
        with refused("signature-length"):
            verifier.unwrap(BODY, headers, signed.key, clock=clock)


def test_a_public_key_is_never_a_secret() -> None:
    """Somebody who knows the public key signs with it as the secret of the other scheme."""
    content = f"msg_1.{NOW}.".encode() + BODY
    mac = base64.b64encode(hmac.new(PUBLIC, content, hashlib.sha256).digest()).decode()
    headers = {"webhook-id": "msg_1", "webhook-timestamp": str(NOW), "webhook-signature": f"v1,{mac}"}
    text = base64.b64encode(PUBLIC).decode()
    with refused("signature-missing"):
        unwrap("standard-webhooks", BODY, headers, f"whpk_{text}")
    for key in (text, PUBLIC):
        with refused("key-ambiguous"):
            unwrap("standard-webhooks", BODY, headers, key)


def test_several_keys_and_several_signatures() -> None:
    made, other = telnyx(BODY), of_preset("telnyx").sign_test_event(BODY)
    unwrap("telnyx", BODY, made.headers, [other.key, made.key])
    unwrap("telnyx", BODY, made.headers, (made.key, other.key))
    with refused("signature-mismatch"):
        unwrap("telnyx", BODY, made.headers, [other.key])
    verifier = of_preset("standard-webhooks")
    one, two = (verifier.sign_test_event(BODY, timestamp=NOW, message_id="m") for _ in range(2))
    name = "webhook-signature"
    both = {**one.headers, name: f"v1,AAAA v2,xx {one.headers[name]} {two.headers[name]}"}
    for key in (one.key, two.key):
        verifier.verify(BODY, both, key, clock=clock)
    with refused("signature-malformed"):
        verifier.verify(BODY, {**both, name: " ".join([one.headers[name]] * 21)}, one.key, clock=clock)


def test_raw_keys() -> None:
    unwrap("telnyx", BODY, telnyx(BODY).headers, PUBLIC)
    for length in (0, 31, 33):
        with refused("key-length", "key-missing"):
            unwrap("telnyx", BODY, telnyx(BODY).headers, PUBLIC[:1] * length)
