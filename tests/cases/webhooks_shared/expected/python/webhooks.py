"""Webhooks: the events that the API sends, verified and parsed. No client is needed, and no HTTP library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import webhooks as _webhooks
from ._runtime.errors import WebhookVerificationError as WebhookVerificationError

if TYPE_CHECKING:
    from typing import TypeAlias, Union

    from . import types
    from ._runtime.unknown import UnknownEvent as UnknownEvent
    from .types.events_damaged import *
    from .types.events_lost import *
    from .types.events_moved import *
    from .types.events_ping import *
    from .types.events_rated import *
    from .types.events_weighed import *

    WebhookEvent: TypeAlias = Union[
        types.Shipped,
        types.Delivered,
        types.LostEvent,
        types.DamagedEvent,
        types.RatedEvent,
        types.PingEvent,
        types.WeighedEvent,
        UnknownEvent,
    ]

_EVENTS = _webhooks.Announced(
    __name__,
    {
        "/kind": {
            "parcel.shipped": "Shipped",
            "parcel.left": "Shipped",
            "parcel.delivered": "Delivered",
            "parcel.lost": "LostEvent",
            "parcel.damaged": "DamagedEvent",
            "parcel.wet": "DamagedEvent",
            "parcel.weighed": "WeighedEvent",
        },
    },
    (("RatedEvent", "", ("/stars", "/opinion/title", "/opinion/text")),),
    others=("PingEvent",),
)


class Webhooks(_webhooks.Verifier["WebhookEvent"]):
    """What `client.webhooks` does."""

    _recipe = _webhooks.Recipe(
        "Parcel-Signature",
        (_webhooks.Scheme("ecdsa-p256-sha256", "spki", prefix="e1,"),),
        ("id", b"at", "timestamp", b":", "body"),
        separator=" ",
        timestamp="Parcel-Time",
        id="Parcel-Id",
        units=1000,
        tolerance=60,
        option="webhook_key",
        env="PARCELS_WEBHOOK_KEY",
    )
    _events = _EVENTS


_usual = Webhooks()
sign_test_event = _usual.sign_test_event
unsafe_unwrap = _usual.unsafe_unwrap
unwrap = _usual.unwrap
verify = _usual.verify


def __getattr__(name: str) -> object:
    return _EVENTS.attribute(name)
