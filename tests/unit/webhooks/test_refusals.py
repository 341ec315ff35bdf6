"""Each cause of a refusal has its own reason, and none tells a key or what a signature should have been."""

from __future__ import annotations

import base64
import pickle
import sys
import traceback
from typing import Any

import pytest
from independent import ALL, PUBLIC, SEED, Make, stripe_, telnyx
from recipes import BODY, NOW, clock, of_preset, refused
from runtime.errors import SDKError, WebhookVerificationError

GOOD = telnyx(BODY)
SIGNATURE, TIMESTAMP = "telnyx-signature-ed25519", "telnyx-timestamp"
RAW = base64.b64decode(GOOD.headers[SIGNATURE])


def telnyx_unwrap(headers: Any = GOOD.headers, key: Any = GOOD.key, body: Any = BODY, **checks: Any) -> Any:
    return of_preset("telnyx").unwrap(body, headers, key, **{"clock": clock, **checks})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({SIGNATURE: None}, "header-missing"),
        ({SIGNATURE: ""}, "header-missing"),
        ({SIGNATURE: []}, "header-missing"),
        ({SIGNATURE: 7}, "header-type"),
        ({SIGNATURE: [GOOD.headers[SIGNATURE]] * 2}, "header-repeated"),
        ({SIGNATURE.upper(): GOOD.headers[SIGNATURE]}, "header-repeated"),
        ({SIGNATURE: f"{GOOD.headers[SIGNATURE]},{GOOD.headers[SIGNATURE]}"}, "signature-malformed"),
        ({SIGNATURE: GOOD.headers[SIGNATURE].rstrip("=")}, "signature-malformed"),
        ({SIGNATURE: GOOD.headers[SIGNATURE] + "="}, "signature-malformed"),
        ({SIGNATURE: GOOD.headers[SIGNATURE] + "\n"}, "signature-malformed"),
        ({SIGNATURE: " " + GOOD.headers[SIGNATURE]}, "signature-malformed"),
        ({SIGNATURE: GOOD.headers[SIGNATURE][:-3] + "B=="}, "signature-malformed"),  # bits that say nothing
        ({SIGNATURE: base64.urlsafe_b64encode(b"\xff" * 64).decode()}, "signature-malformed"),
        ({SIGNATURE: RAW.hex()}, "signature-length"),
        ({SIGNATURE: base64.b64encode(RAW[:63]).decode()}, "signature-length"),
        ({SIGNATURE: base64.b64encode(RAW + b"\0").decode()}, "signature-length"),
        ({SIGNATURE: base64.b64encode(bytes(64)).decode()}, "signature-mismatch"),
        ({TIMESTAMP: None}, "header-missing"),
        *(
            ({TIMESTAMP: text}, "timestamp-malformed")
            for text in (
                "NaN", "nan", "inf", "-1700000000", "+1700000000", "1_700_000_000", "1700000000.0", "1.7e9", " 1700000000",
                "0x6553f100", "\N{ARABIC-INDIC DIGIT ONE}700000000", "\N{SUPERSCRIPT TWO}", "99999999999999999", "now",
            )
        ),
        ({TIMESTAMP: str(NOW - 301)}, "timestamp-too-old"),
        ({TIMESTAMP: "0"}, "timestamp-too-old"),
        ({TIMESTAMP: str(NOW + 301)}, "timestamp-in-future"),
        ({TIMESTAMP: str(NOW * 1000)}, "timestamp-in-future"),
        ({TIMESTAMP: str(NOW + 1)}, "signature-mismatch"),
        ({TIMESTAMP: f"0{NOW}"}, "signature-mismatch"),
    ],
)  # fmt: skip
def test_headers(change: dict[str, Any], reason: str) -> None:
    with refused(reason):
        telnyx_unwrap({**GOOD.headers, **change})


@pytest.mark.parametrize("headers", [None, 5, "a: b", [("a",)], ["ab", "cde"], object()])
def test_what_is_no_headers(headers: Any) -> None:
    with refused("headers-type", "header-missing"):
        telnyx_unwrap(headers)


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("", "key-missing"),
        (b"", "key-missing"),
        ([], "key-missing"),
        ([""], "key-missing"),
        (["", GOOD.key], "key-missing"),
        (5, "key-malformed"),
        ([5], "key-malformed"),
        ([None], "key-missing"),
        (GOOD.key[:-1], "key-malformed"),
        (PUBLIC.hex(), "key-length"),
        (base64.b64encode(PUBLIC[:31]).decode(), "key-length"),
        (base64.b64encode(bytes(32)).decode(), "key-weak"),
        (base64.urlsafe_b64encode(b"\xff" * 32).decode(), "key-malformed"),
        ("-----BEGIN PUBLIC KEY-----", "key-malformed"),
        (base64.b64encode(SEED).decode(), "signature-mismatch"),
    ],
)
def test_keys(key: Any, reason: str) -> None:
    with refused(reason):
        telnyx_unwrap(key=key)


def test_the_environment_has_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ACME_WEBHOOK_KEY", raising=False)
    with refused("key-missing"):
        telnyx_unwrap(key=None)
    monkeypatch.setenv("ACME_WEBHOOK_KEY", "")
    with refused("key-missing"):
        telnyx_unwrap(key=None)
    monkeypatch.setenv("ACME_WEBHOOK_KEY", GOOD.key)
    telnyx_unwrap(key=None)


@pytest.mark.parametrize("body", [{"data": {}}, None, 5, [BODY]])
def test_what_is_no_body(body: Any) -> None:
    with refused("body-type"):
        telnyx_unwrap(body=body)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"[]", "not-an-object"),
        (b'"text"', "not-an-object"),
        (b"null", "not-an-object"),
        (b"7", "not-an-object"),
        (b"", "not-json"),
        (b"text", "not-json"),
        (b'{"a":1', "not-json"),
        (b'{"a":1}}', "not-json"),
        (b'{"a":"\xff"}', "not-json"),
        ('{"a":1}'.encode("utf-16"), "not-json"),
        (b"[" * 100_000 + b"]" * 100_000, "not-json"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "not-json"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_genuine_body_that_is_no_object(body: bytes, reason: str) -> None:
    verifier = of_preset("telnyx")
    signed = verifier.sign_test_event(body)
    verifier.verify(signed.body, signed.headers, signed.key)
    with refused(reason):
        verifier.unwrap(signed.body, signed.headers, signed.key)
    with refused(reason):
        verifier.unsafe_unwrap(body)


def test_a_forged_body_is_not_even_parsed() -> None:
    with refused("signature-mismatch"):
        telnyx_unwrap(body=b"[" * 100_000)


def test_the_limit_is_checked_first() -> None:
    for body in (BODY, BODY.decode(), memoryview(BODY), "\N{EURO SIGN}" * 20):
        with refused("body-too-large"):
            telnyx_unwrap(headers={}, body=body, limit=len(BODY) - 1)
    telnyx_unwrap(limit=len(BODY))
    with refused("body-too-large"):
        telnyx_unwrap(body=bytes(5 * 1024 * 1024 + 1))
    with refused("header-missing"):
        of_preset("github").verify(bytes(6 * 1024 * 1024), {}, "k")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1, "300", True])
def test_a_check_cannot_be_switched_off(value: Any) -> None:
    with refused("tolerance-malformed"):
        telnyx_unwrap(tolerance=value)
    with refused("limit-malformed"):
        telnyx_unwrap(limit=value)


def test_time() -> None:
    for age in (-300, 0, 300):
        telnyx_unwrap(clock=lambda age=age: NOW + age)
    for age in (-301, 301, 10**9):
        with refused("timestamp-too-old", "timestamp-in-future"):
            telnyx_unwrap(clock=lambda age=age: NOW + age)
    telnyx_unwrap(clock=lambda: NOW + 3600, tolerance=3600)
    with refused("timestamp-too-old"):
        telnyx_unwrap(clock=lambda: NOW + 0.5, tolerance=0)
    with refused("timestamp-in-future"):
        telnyx_unwrap(clock=lambda: float("nan"))


def test_an_unknown_check_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="tolerence"):
        telnyx_unwrap(tolerence=5)


def test_replays() -> None:
    told: list[str] = []

    def tell(ident: str) -> bool:
        told.append(ident)
        return True

    telnyx_unwrap(replay_guard=tell)
    assert told == ["1"]
    with refused("replayed"):
        telnyx_unwrap(replay_guard=lambda ident: ident not in told)
    with refused("replayed"):
        telnyx_unwrap(replay_guard=told.append)
    verifier = of_preset("svix")
    signed = verifier.sign_test_event(b"no JSON", message_id="msg_7")
    verifier.verify(signed.body, signed.headers, signed.key, replay_guard=tell)
    assert told[-1] == "msg_7"
    with refused("signature-mismatch"):  # a forger cannot use an ID up
        telnyx_unwrap(body=BODY + b" ", replay_guard=tell)
    assert told[-1] == "msg_7"


def test_an_id_cannot_hide_where_it_ends() -> None:
    """`a.1.` and `{}` is also the message with the ID `a` at time 1, where somebody may move the dots."""
    verifier = of_preset("standard-webhooks")
    for ident in ("a.b", "a b\n", "\x00", "\N{EURO SIGN}"):
        signed = verifier.sign_test_event(BODY, message_id=ident)
        with refused("id-malformed"):
            verifier.verify(signed.body, signed.headers, signed.key)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("", "header-missing"),
        (f"t={NOW}", "signature-missing"),
        ("v1=00", "timestamp-missing"),
        (f"t={NOW},t={NOW},{{v1}}", "timestamp-repeated"),
        (f"t={NOW}, {{v1}}", "signature-missing"),
        ("t=,{v1}", "timestamp-missing"),
        (f"t={NOW},v1=zz", "signature-malformed"),
        (f"t={NOW},v1={'00' * 31}", "signature-length"),
        (f"t={NOW},v1={'00' * 32}", "signature-mismatch"),
        (f"t={NOW},V{{v1}}", "signature-missing"),
    ],
)
def test_fields(header: str, reason: str) -> None:
    made = stripe_(BODY)
    mac = made.headers["Stripe-Signature"].split(",")[1]
    header = header.replace("{v1}", mac if "V{" not in header else mac[1:])
    with refused(reason):
        of_preset("stripe").unwrap(BODY, {"Stripe-Signature": header}, made.key, clock=clock)


@pytest.mark.parametrize("text", ["757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17", "75 7107ea"])
def test_hex_is_lower_case(text: str) -> None:
    with refused("signature-malformed"):
        of_preset("github").verify(b"Hello, World!", {"X-Hub-Signature-256": f"sha256={text}"}, "k")


@pytest.mark.parametrize(("preset", "make"), ALL)
def test_nothing_leaks(preset: str, make: Make) -> None:
    made = make(BODY)
    for body, key in ((BODY + b" ", made.key), (BODY, made.key[:-1]), (BODY, f"{made.key}\N{EURO SIGN}")):
        with pytest.raises(WebhookVerificationError) as caught:
            of_preset(preset).unwrap(body, made.headers, key, clock=clock)
        good = make(body)
        told = "".join(traceback.format_exception_only(caught.value)) + repr(caught.value) + repr(vars(caught.value))
        secrets = [key, key.partition("_")[2] or key, *good.headers.values()]
        assert not [secret for secret in secrets if len(secret) > 10 and secret in told]
        assert isinstance(caught.value, SDKError)
        again = pickle.loads(pickle.dumps(caught.value))
        assert (str(again), again.reason) == (str(caught.value), caught.value.reason)


def test_without_the_library_nothing_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("cryptography")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "cryptography", None)
    fresh = of_preset("telnyx").sign_test_event
    with refused("library-missing"):
        fresh(BODY)
    with refused("library-missing"):
        telnyx_unwrap(key=base64.b64encode(bytes(range(7, 39))).decode())
