"""Every operation of the voice document, with every keyword that it has."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from tests.e2e.inside.api import KEY, Api
from tests.e2e.inside.server import Reply

CALL = "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ"
COMMON = {"client_state": "c3RhdGU=", "command_id": "891510ac-f3e4-11e8-af5b-de00688a4901"}
RECORDING = {**COMMON, "recording_id": "6a09cdc3-8948-47f0-aa62-74ac943d6c58"}
OK = {"data": {"result": "ok"}}


class Command(NamedTuple):
    """A method of `client.calls.actions`, the last segment of its path, and its keywords."""

    method: str
    action: str
    given: dict[str, Any]


COMMANDS = [
    Command(
        "start_forking",
        "fork_start",
        {**COMMON, "rx": "udp:1.2.3.4:9000", "stream_type": "decrypted", "tx": "udp:1.2.3.4:9001"},
    ),
    Command("stop_forking", "fork_stop", {**COMMON, "stream_type": "raw"}),
    Command(
        "start_streaming",
        "streaming_start",
        {
            **COMMON,
            "custom_parameters": [{"name": "customer", "value": "42"}, {"name": "more", "anything": [1, None]}],
            "dialogflow_config": {"analyze_sentiment": True, "partial_automated_agent_reply": False},
            "enable_dialogflow": False,
            "stream_auth_token": "secret",
            "stream_bidirectional_codec": "AMR-WB",
            "stream_bidirectional_mode": "rtp",
            "stream_bidirectional_sampling_rate": 48000,
            "stream_bidirectional_target_legs": "opposite",
            "stream_codec": "default",
            "stream_track": "both_tracks",
            "stream_url": "wss://example.com/audio?a=b&c=d",
        },
    ),
    Command("stop_streaming", "streaming_stop", {**COMMON, "stream_id": "1edb94f9-7ef0-4150-b502-e0ebadfd9491"}),
    Command(
        "start_transcription",
        "transcription_start",
        {
            **COMMON,
            "transcription_engine": "Google",
            "transcription_engine_config": {"transcription_engine": "Google", "language": "en"},
            "transcription_tracks": "both",
        },
    ),
    Command("stop_transcription", "transcription_stop", COMMON),
    Command(
        "start_playback",
        "playback_start",
        {
            **COMMON,
            "audio_type": "wav",
            "audio_url": "https://example.com/message.wav",
            "cache_audio": True,
            "loop": "infinity",
            "media_name": "my_media",
            "overlay": True,
            "playback_content": "SUQzAwAAAAADf1RTU0U=",
            "stop": "current",
            "target_legs": "self",
        },
    ),
    Command("stop_playback", "playback_stop", {**COMMON, "overlay": False, "stop": "all"}),
    Command("pause_recording", "record_pause", RECORDING),
    Command("resume_recording", "record_resume", RECORDING),
    Command("stop_recording", "record_stop", RECORDING),
    Command(
        "start_recording",
        "record_start",
        {
            **COMMON,
            "format": "mp3",
            "channels": "dual",
            "custom_file_name": "my_recording",
            "max_length": 0,
            "play_beep": True,
            "recording_track": "outbound",
            "timeout_secs": 100,
            "transcription": True,
            "transcription_engine": "deepgram/nova-3",
            "transcription_language": "no",
            "transcription_max_speaker_count": 4,
            "transcription_min_speaker_count": 2,
            "transcription_profanity_filter": True,
            "transcription_speaker_diarization": False,
            "trim": "trim-silence",
        },
    ),
    Command(
        "speak",
        "speak",
        {
            **COMMON,
            "payload": "Hällo 👋 </speak>",
            "voice": "AWS.Polly.Joanna",
            "language": "en-GB-WLS",
            "loop": "2",
            "payload_type": "ssml",
            "service_level": "premium",
            "stop": "all",
            "target_legs": "both",
            "voice_settings": {"type": "telnyx", "voice_speed": 1.5},
        },
    ),
]
REQUIRED = {"start_recording": {"format": "wav", "channels": "single"}, "speak": {"payload": "Hi", "voice": "female"}}
one_of_each = pytest.mark.parametrize("command", COMMANDS, ids=[command.method for command in COMMANDS])


def test_the_table_has_every_method(telnyx: Api) -> None:
    actions = telnyx.client().calls.actions
    methods = {name for name in vars(type(actions)) if not name.startswith("_")}
    assert methods - {"with_raw_response", "with_streaming_response"} == {command.method for command in COMMANDS}


def _keywords(telnyx: Api, command: Command) -> set[str]:
    module = telnyx.module("resources.calls.actions")
    kind = getattr(module, "".join(map(str.capitalize, command.method.split("_"))) + "Params")
    return {*kind.__required_keys__, *kind.__optional_keys__} - {
        "extra_headers",
        "extra_query",
        "extra_body",
        "timeout",
    }


@one_of_each
def test_the_table_has_every_keyword(telnyx: Api, command: Command) -> None:
    assert _keywords(telnyx, command) == set(command.given)


@one_of_each
def test_all_keywords(telnyx: Api, command: Command) -> None:
    telnyx.server.script(Reply(body=OK))
    method = getattr(telnyx.client().calls.actions, command.method)
    response = telnyx.run(method(CALL, **command.given))
    (request,) = telnyx.server.requests
    assert (request.method, request.target) == ("POST", f"/v2/calls/{CALL}/actions/{command.action}")
    assert request.json() == command.given
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["accept"] == "application/json"
    assert request.headers["content-length"] == str(len(request.body))
    assert request.headers["user-agent"].startswith("telnyx-python/0.1.0")
    assert request.headers["host"] == telnyx.server.origin.removeprefix("http://")
    assert len(request.raw_headers) == len(request.headers), "no header is sent twice"
    assert isinstance(response, telnyx.package.types.CallCommandResponse)
    assert isinstance(response.data, telnyx.package.types.CallCommandResult)
    assert response.data.result == "ok"


@one_of_each
def test_only_what_must_be_given(telnyx: Api, command: Command) -> None:
    telnyx.server.script(Reply(body=OK))
    given = REQUIRED.get(command.method, {})
    method = getattr(telnyx.client().calls.actions, command.method)
    assert telnyx.run(method(call_control_id=CALL, **given)).data.result == "ok"
    (request,) = telnyx.server.requests
    assert request.json() == given
    assert request.headers["content-type"] == "application/json"


def test_a_message(telnyx: Api) -> None:
    message = {"id": "4ca2b8ba-90ec-4ba2-9e1a-2ad2a1a4b6f7", "record_type": "message", "text": "Hello"}
    telnyx.server.script(Reply(body={"data": message}))
    reply = telnyx.run(telnyx.client().messages.send(to="+13125550001", from_="+13125550002", text="Hello"))
    (request,) = telnyx.server.requests
    assert (request.method, request.target) == ("POST", "/v2/messages")
    assert request.json() == {"to": "+13125550001", "from": "+13125550002", "text": "Hello"}
    assert isinstance(reply, telnyx.package.types.MessageResponse)
    assert isinstance(reply.data, telnyx.package.types.Message)
    assert (reply.data.id, reply.data.record_type, reply.data.text) == (message["id"], "message", "Hello")
    assert reply.to_dict() == {"data": message}


def test_connections_are_kept(telnyx: Api) -> None:
    telnyx.server.script(*(Reply(body=OK) for _ in range(5)))
    actions = telnyx.client().calls.actions
    for _ in range(5):
        telnyx.run(actions.stop_forking(CALL))
    assert len({request.connection for request in telnyx.server.requests}) == 1


def test_a_path_value_is_encoded(telnyx: Api) -> None:
    telnyx.server.script(Reply(body=OK))
    telnyx.run(telnyx.client().calls.actions.stop_forking("a/b?c#d e%2Fé!$&'()*+,;=:@~._-"))
    sent = telnyx.server.requests[0].target
    assert sent == "/v2/calls/a%2Fb%3Fc%23d%20e%252F%C3%A9!$&'()*+,;=:@~._-/actions/fork_stop"
