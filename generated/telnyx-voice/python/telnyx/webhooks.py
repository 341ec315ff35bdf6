"""Webhooks: the events that the API sends, verified and parsed. No client is needed, and no HTTP library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import webhooks as _webhooks
from ._runtime.errors import WebhookVerificationError as WebhookVerificationError

if TYPE_CHECKING:
    from typing import TypeAlias, Union

    from . import types
    from ._runtime.unknown import UnknownEvent as UnknownEvent
    from .types.events_call_fork import *
    from .types.events_call_playback import *
    from .types.events_call_recording import *
    from .types.events_call_speak import *
    from .types.events_call_streaming import *
    from .types.events_transcription import *

    WebhookEvent: TypeAlias = Union[
        types.CallForkStartedEvent,
        types.CallForkStoppedEvent,
        types.CallStreamingFailedEvent,
        types.CallStreamingStartedEvent,
        types.CallStreamingStoppedEvent,
        types.TranscriptionEvent,
        types.CallPlaybackEndedEvent,
        types.CallPlaybackStartedEvent,
        types.CallRecordingErrorEvent,
        types.CallRecordingSavedEvent,
        types.CallRecordingTranscriptionSavedEvent,
        types.CallSpeakEndedEvent,
        types.CallSpeakStartedEvent,
        UnknownEvent,
    ]

_EVENTS = _webhooks.Announced(
    __name__,
    {
        "/data/event_type": {
            "call.fork.started": "CallForkStartedEvent",
            "call.fork.stopped": "CallForkStoppedEvent",
            "streaming.failed": "CallStreamingFailedEvent",
            "streaming.started": "CallStreamingStartedEvent",
            "streaming.stopped": "CallStreamingStoppedEvent",
            "call.transcription": "TranscriptionEvent",
            "call.playback.ended": "CallPlaybackEndedEvent",
            "call.playback.started": "CallPlaybackStartedEvent",
            "call.recording.error": "CallRecordingErrorEvent",
            "call.recording.saved": "CallRecordingSavedEvent",
            "call.recording.transcription.saved": "CallRecordingTranscriptionSavedEvent",
            "call.speak.ended": "CallSpeakEndedEvent",
            "call.speak.started": "CallSpeakStartedEvent",
        },
    },
)


class Webhooks(_webhooks.Verifier["WebhookEvent"]):
    """What `client.webhooks` does."""

    _recipe = _webhooks.Recipe(
        "telnyx-signature-ed25519",
        (_webhooks.Scheme("ed25519", "base64"),),
        ("timestamp", b"|", "body"),
        timestamp="telnyx-timestamp",
        option="public_key",
        env="TELNYX_PUBLIC_KEY",
    )
    _events = _EVENTS


_usual = Webhooks()
sign_test_event = _usual.sign_test_event
unsafe_unwrap = _usual.unsafe_unwrap
unwrap = _usual.unwrap
verify = _usual.verify


def __getattr__(name: str) -> object:
    return _EVENTS.attribute(name)
