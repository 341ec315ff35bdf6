"""Signed requests made by implementations that are not ours."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone

import stripe
from nacl.signing import SigningKey
from recipes import NOW
from standardwebhooks import Webhook

SEED = bytes(range(32))
PUBLIC = bytes(SigningKey(SEED).verify_key)
SECRET = base64.b64encode(bytes(range(1, 25))).decode()


@dataclass(frozen=True)
class Signed:
    """A request, and the key that it verifies with."""

    headers: dict[str, str]
    key: str


def telnyx(body: bytes) -> Signed:
    signature = SigningKey(SEED).sign(f"{NOW}|".encode() + body).signature
    headers = {"telnyx-signature-ed25519": base64.b64encode(signature).decode(), "telnyx-timestamp": str(NOW)}
    return Signed(headers, base64.b64encode(PUBLIC).decode())


def discord(body: bytes) -> Signed:
    signature = SigningKey(SEED).sign(str(NOW).encode() + body).signature
    return Signed({"X-Signature-Ed25519": signature.hex(), "X-Signature-Timestamp": str(NOW)}, PUBLIC.hex())


def standard(body: bytes) -> Signed:
    moment = datetime.fromtimestamp(NOW, tz=timezone.utc)
    signature = Webhook(f"whsec_{SECRET}").sign("msg_1", moment, body.decode())
    headers = {"webhook-id": "msg_1", "webhook-timestamp": str(NOW), "webhook-signature": signature}
    return Signed(headers, f"whsec_{SECRET}")


def standard_public(body: bytes) -> Signed:
    signature = SigningKey(SEED).sign(f"msg_1.{NOW}.".encode() + body).signature
    written = f"v1a,{base64.b64encode(signature).decode()}"
    headers = {"webhook-id": "msg_1", "webhook-timestamp": str(NOW), "webhook-signature": written}
    return Signed(headers, f"whpk_{base64.b64encode(PUBLIC).decode()}")


def svix(body: bytes) -> Signed:
    made = standard(body)
    return Signed({name.replace("webhook-", "svix-"): value for name, value in made.headers.items()}, made.key)


def stripe_(body: bytes) -> Signed:
    signature = stripe.WebhookSignature._compute_signature(f"{NOW}.{body.decode()}", "whsec_abc")
    header = f"t={NOW},v1={signature},v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39"
    stripe.WebhookSignature.verify_header(body.decode(), header, "whsec_abc")  # its own verifier takes it
    return Signed({"Stripe-Signature": header}, "whsec_abc")


def github(body: bytes) -> Signed:
    digest = hmac.new(b"It's a Secret to Everybody", body, hashlib.sha256).hexdigest()
    return Signed({"X-Hub-Signature-256": f"sha256={digest}"}, "It's a Secret to Everybody")


def slack(body: bytes) -> Signed:
    digest = hmac.new(b"8f742231b10e8888abcd99yyyzzz85a5", f"v0:{NOW}:".encode() + body, hashlib.sha256).hexdigest()
    headers = {"X-Slack-Signature": f"v0={digest}", "X-Slack-Request-Timestamp": str(NOW)}
    return Signed(headers, "8f742231b10e8888abcd99yyyzzz85a5")


Make = Callable[[bytes], Signed]
ALL: tuple[tuple[str, Make], ...] = (
    ("telnyx", telnyx),
    ("discord", discord),
    ("standard-webhooks", standard),
    ("standard-webhooks", standard_public),
    ("svix", svix),
    ("stripe", stripe_),
    ("github", github),
    ("slack", slack),
)
