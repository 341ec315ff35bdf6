"""Events found in an irregular document, a recipe of its own, and one attribute for the verifier and the API's resource."""

from __future__ import annotations

import base64
import json
from importlib import import_module
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.harness.api import Api


def webhooks(api: Api) -> Any:
    return import_module(f"{api.package.__name__}.webhooks")


def kind(api: Api, **payload: Any) -> str:
    return type(webhooks(api).unsafe_unwrap(json.dumps(payload))).__name__


def test_the_resource_and_the_verifier_share_an_attribute(api: Api) -> None:
    api.answer({"urls": ["u"]})
    assert api(lambda client: client.webhooks.list()).urls == ["u"]
    signed = webhooks(api).sign_test_event({"kind": "parcel.weighed", "grams": 5}, message_id="m1")
    made = api.make(webhook_key=signed.key)
    event = made.webhooks.unwrap(signed.body, headers=signed.headers)
    assert (type(event).__name__, event.grams) == ("WeighedEvent", 5)
    assert made.with_options(webhook_key="").webhooks is not made.webhooks
    api.answer({"urls": []})
    raw = api(lambda client: client.webhooks.with_raw_response.list())
    assert raw.status_code == 200


def test_what_is_signed(api: Api) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    body, moment = b'{"kind":"parcel.left"}', 1_700_000_000_123
    key = base64.b64encode(private.public_key().public_bytes(serialization.Encoding.DER, form)).decode()
    signature = private.sign(f"m1at{moment}:".encode() + body, ec.ECDSA(hashes.SHA256()))
    headers = {
        "Parcel-Signature": f"e1,{base64.b64encode(signature).decode()}",
        "Parcel-Time": str(moment),
        "Parcel-Id": "m1",
    }
    event = webhooks(api).unwrap(body, headers, key, clock=lambda: moment / 1000)
    assert type(event).__name__ == "Shipped"
    with pytest.raises(api.package.WebhookVerificationError) as caught:
        webhooks(api).unwrap(body, headers, key, clock=lambda: moment / 1000 + 61)
    assert caught.value.reason == "timestamp-too-old"


def test_events_have_their_classes(api: Api) -> None:
    assert kind(api, kind="parcel.shipped") == "Shipped"
    assert kind(api, kind="parcel.delivered", new=1) == "Delivered"
    assert kind(api, kind="parcel.lost") == "LostEvent"
    assert kind(api, kind="parcel.wet") == "DamagedEvent"
    assert kind(api, kind="parcel.burnt", reason="r") == "UnknownEvent"
    assert kind(api, kind="parcel.burnt", stars=1, opinion={"title": "", "text": ""}) == "UnknownEvent"
    assert kind(api, stars=1, opinion={"title": "", "text": ""}) == "RatedEvent"
    assert kind(api, stars=1) == "UnknownEvent"
    assert kind(api) == "UnknownEvent"
