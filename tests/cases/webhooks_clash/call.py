"""A resource that would hide a method of the verifier gives way; a document with a recipe and without events."""

from __future__ import annotations

from importlib import import_module

from tests.harness.api import Api


def test_both_can_be_called(api: Api) -> None:
    api.answer(status=204)
    assert api(lambda client: client.webhooks_.verify("1")) is None
    assert api.sent.path == "/webhooks/1"
    signed = import_module(f"{api.package.__name__}.webhooks").sign_test_event({"action": "opened"})
    made = api.make(webhook_secret=signed.key)
    made.webhooks.verify(signed.body, signed.headers)
    event = made.webhooks.unwrap(signed.body, signed.headers)
    assert (type(event).__name__, event.action) == ("UnknownEvent", "opened")
