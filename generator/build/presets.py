"""How well-known vendors sign their webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Part, Scheme, SignatureRecipe

if TYPE_CHECKING:
    from generator.ir import Algorithm

_LARGEST_AT_GITHUB = 25 * 1024 * 1024


def preset(name: str) -> SignatureRecipe | None:
    """The recipe of that name."""
    known = {
        "telnyx": _telnyx,
        "discord": _discord,
        "standard-webhooks": _standard,
        "svix": _svix,
        "stripe": _stripe,
        "github": _github,
        "slack": _slack,
    }
    return known[name]() if name in known else None


def content(*parts: str) -> tuple[Part, ...]:
    """The signed bytes: `timestamp`, `id`, `body`, anything else is itself."""
    return tuple(
        Part("timestamp") if part == "timestamp" else Part("id") if part == "id" else Part("body") if part == "body"
        else Part("text", part)
        for part in parts
    )  # fmt: skip


def _telnyx() -> SignatureRecipe:
    return SignatureRecipe(
        header="telnyx-signature-ed25519",
        schemes=(Scheme("ed25519", "base64"),),
        content=content("timestamp", "|", "body"),
        timestamp_header="telnyx-timestamp",
    )


def _discord() -> SignatureRecipe:
    return SignatureRecipe(
        header="X-Signature-Ed25519",
        schemes=(Scheme("ed25519", "hex", encoding="hex"),),
        content=content("timestamp", "body"),
        timestamp_header="X-Signature-Timestamp",
    )


def _hmac(key_prefix: str = "", prefix: str = "", algorithm: Algorithm = "hmac-sha256") -> Scheme:
    return Scheme(algorithm, "base64", key_prefix, encoding="base64", prefix=prefix)


def _standard() -> SignatureRecipe:
    return SignatureRecipe(
        header="webhook-signature",
        schemes=(_hmac("whsec_", "v1,"), Scheme("ed25519", "base64", "whpk_", "whsk_", "base64", "v1a,")),
        content=content("id", ".", "timestamp", ".", "body"),
        separator=" ",
        timestamp_header="webhook-timestamp",
        id_header="webhook-id",
    )


def _svix() -> SignatureRecipe:
    return SignatureRecipe(
        header="svix-signature",
        schemes=(_hmac("whsec_", "v1,"),),
        content=content("id", ".", "timestamp", ".", "body"),
        separator=" ",
        timestamp_header="svix-timestamp",
        id_header="svix-id",
    )


def _stripe() -> SignatureRecipe:
    return SignatureRecipe(
        header="Stripe-Signature",
        schemes=(Scheme("hmac-sha256", "utf-8", encoding="hex", field="v1"),),
        content=content("timestamp", ".", "body"),
        separator=",",
        timestamp_field="t",
    )


def _github() -> SignatureRecipe:
    return SignatureRecipe(
        header="X-Hub-Signature-256",
        schemes=(Scheme("hmac-sha256", "utf-8", encoding="hex", prefix="sha256="),),
        content=content("body"),
        limit=_LARGEST_AT_GITHUB,
    )


def _slack() -> SignatureRecipe:
    return SignatureRecipe(
        header="X-Slack-Signature",
        schemes=(Scheme("hmac-sha256", "utf-8", encoding="hex", prefix="v0="),),
        content=content("v0:", "timestamp", ":", "body"),
        timestamp_header="X-Slack-Request-Timestamp",
    )
