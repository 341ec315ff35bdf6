"""Every type of the package. A type's module is imported when the type is first used."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .calls_actions import *
    from .calls_actions_params import *
    from .events_call_fork import *
    from .events_call_playback import *
    from .events_call_recording import *
    from .events_call_speak import *
    from .events_call_streaming import *
    from .events_transcription import *
    from .messages import *
    from .shared.recording_channels import *

_HOMES = {
    "calls_actions": "CallCommandResponse CallCommandResult SpeakRequestLanguage TranscriptionLanguage",
    "calls_actions_params": "CustomParameterParam",
    "events_call_fork": (
        "CallForkPayload CallForkStartedEvent CallForkStartedEventData CallForkStoppedEvent CallForkStoppedEventData"
    ),
    "events_call_playback": (
        "CallPlaybackEndedEvent CallPlaybackEndedEventData CallPlaybackEndedPayload CallPlaybackEndedPayloadStatus "
        "CallPlaybackStartedEvent CallPlaybackStartedEventData CallPlaybackStartedPayload"
    ),
    "events_call_recording": (
        "CallRecordingErrorEvent CallRecordingErrorEventData CallRecordingErrorPayload "
        "CallRecordingErrorPayloadReason CallRecordingSavedEvent CallRecordingSavedEventData "
        "CallRecordingSavedPayload CallRecordingTranscriptionSavedEvent CallRecordingTranscriptionSavedEventData "
        "CallRecordingTranscriptionSavedPayload"
    ),
    "events_call_speak": (
        "CallSpeakEndedEvent CallSpeakEndedEventData CallSpeakEndedPayload CallSpeakStartedEvent "
        "CallSpeakStartedEventData CallSpeakStartedPayload"
    ),
    "events_call_streaming": (
        "CallStreamingFailedEvent CallStreamingFailedEventData CallStreamingFailedPayload CallStreamingPayload "
        "CallStreamingStartedEvent CallStreamingStartedEventData CallStreamingStoppedEvent "
        "CallStreamingStoppedEventData"
    ),
    "events_transcription": "TranscriptionEvent TranscriptionEventData TranscriptionPayload",
    "messages": "Message MessageResponse",
    "shared.recording_channels": "RecordingChannels",
}


@cache
def _modules() -> dict[str, str]:
    return {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    module = _modules().get(name)
    if module is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_modules())
