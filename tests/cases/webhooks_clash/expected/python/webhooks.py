"""Webhooks: the events that the API sends, verified and parsed. No client is needed, and no HTTP library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import webhooks as _webhooks
from ._runtime.errors import WebhookVerificationError as WebhookVerificationError

if TYPE_CHECKING:
    from typing import TypeAlias, Union

    from ._runtime.unknown import UnknownEvent as UnknownEvent

    WebhookEvent: TypeAlias = UnknownEvent

_EVENTS = _webhooks.Announced(__name__, {})


class Webhooks(_webhooks.Verifier["WebhookEvent"]):
    """What `client.webhooks` does."""

    _recipe = _webhooks.Recipe(
        "X-Hub-Signature-256",
        (_webhooks.Scheme("hmac-sha256", "utf-8", prefix="sha256=", encoding="hex"),),
        ("body",),
        limit=26214400,
        option="webhook_secret",
        env="WEBHOOKS_CLASH_WEBHOOK_SECRET",
    )
    _events = _EVENTS


_usual = Webhooks()
sign_test_event = _usual.sign_test_event
unsafe_unwrap = _usual.unsafe_unwrap
unwrap = _usual.unwrap
verify = _usual.verify


def __getattr__(name: str) -> object:
    return _EVENTS.attribute(name)
