"""Methods of `client.calls.actions`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from ..._runtime import AsyncResource, Endpoint, Options, Resource

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack

    from ... import types
    from ..._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode


class CommonParams(Options, total=False):
    """Keywords that several methods share."""

    client_state: str
    """Text of your own, in base64, which comes back in each later webhook of the call."""
    command_id: str
    """Key that makes a command safe to repeat, as Telnyx acts only once on commands with equal keys for one call."""


class StartForkingParams(CommonParams, total=False):
    rx: str
    """Network address, as `udp:host:port`, that gets a copy of the media which the call receives."""
    stream_type: Literal["decrypted"]
    """Form of the forked media; `decrypted` packets have had the encryption of the call removed."""
    tx: str
    """Network address, as `udp:host:port`, that gets a copy of the media which the call sends."""


class StopForkingParams(CommonParams, total=False):
    stream_type: Literal["raw", "decrypted"]
    """Kind of fork to end; the same as it was started with."""


class StartStreamingParams(CommonParams, total=False):
    custom_parameters: Sequence[types.CustomParameterParam]
    """Names and values of your own, handed to the WebSocket server when the connection is made."""
    dialogflow_config: Mapping[str, object]
    """Settings of the Dialogflow connection, such as `analyze_sentiment` and `partial_automated_agent_reply`, both
    booleans."""
    enable_dialogflow: bool
    """Whether the call is connected to Dialogflow. It is not, unless asked for."""
    stream_auth_token: str
    """Secret shown to the WebSocket server when the connection is made, 4000 characters at most."""
    stream_bidirectional_codec: Literal["PCMU", "PCMA", "G722", "OPUS", "AMR-WB", "L16"]
    """Codec of the audio that you send back, when it comes as RTP. Upper and lower case matter."""
    stream_bidirectional_mode: Literal["mp3", "rtp"]
    """Form of the audio that you send back, MP3 files or RTP packets."""
    stream_bidirectional_sampling_rate: Literal[8000, 16000, 22050, 24000, 48000]
    """Samples a second, in hertz, of the audio that you send back."""
    stream_bidirectional_target_legs: Literal["both", "self", "opposite"]
    """Legs of the call that hear the audio which you send back."""
    stream_codec: Literal["PCMU", "PCMA", "G722", "OPUS", "AMR-WB", "L16", "default"]
    """Codec of the audio that you get. With `default`, and wherever the audio cannot be converted, it is the one that
    the call itself uses."""
    stream_track: Literal["inbound_track", "outbound_track", "both_tracks"]
    """Direction of the audio that you get, inbound, outbound or both."""
    stream_url: str
    """WebSocket address that gets the audio."""


class StopStreamingParams(CommonParams, total=False):
    stream_id: str
    """Stream to close. Without it, every stream of the call is closed."""


class StartTranscriptionParams(CommonParams, total=False):
    transcription_engine: Literal["Google", "Telnyx", "Deepgram", "Azure", "A", "B"]
    """Engine that listens. `A` and `B` are former names of `Google` and `Telnyx`."""
    transcription_engine_config: Mapping[str, object]
    """Settings of the engine, such as its language; which ones there are depends on the engine."""
    transcription_tracks: str
    """Side of the call to listen to, `inbound`, `outbound` or `both`; `inbound` where it is left out."""


class StopTranscriptionParams(CommonParams, total=False):
    pass


class StartPlaybackParams(CommonParams, total=False):
    audio_type: Literal["mp3", "wav"]
    """Format of the sound that `audio_url` or `playback_content` gives."""
    audio_url: str
    """Address of a WAV or MP3 file to play. Not to be given together with `media_name`."""
    cache_audio: bool
    """Whether to keep the file for the next time that this call plays it."""
    loop: str
    """How often to play the file, as a number in text."""
    media_name: str
    """Name of a WAV or MP3 file that you have uploaded to Telnyx before."""
    overlay: bool
    """Whether to mix the file into what is playing already, instead of waiting for its end."""
    playback_content: str
    """The sound itself, a WAV or MP3 file in base64. The webhooks about it then name neither an address nor a media
    name."""
    stop: str
    """What to cut short beforehand. `current` ends the sound that is playing, so that the next one in the queue begins;
    `all` empties the queue as well."""
    target_legs: str
    """Legs of the call that hear the file, `self`, `opposite` or `both`."""


class StopPlaybackParams(CommonParams, total=False):
    overlay: bool
    """Whether to silence the overlay, and not the ordinary queue."""
    stop: str
    """What to silence. `current` ends the file that is playing and lets the next one begin; `all` empties the queue as
    well, and is meant where nothing is said."""


class PauseRecordingParams(CommonParams, total=False):
    recording_id: str
    """Recording that is meant."""


class ResumeRecordingParams(CommonParams, total=False):
    recording_id: str
    """Recording that is meant."""


class StartRecordingParams(CommonParams, total=False):
    format: Required[Literal["wav", "mp3"]]
    """File format in which the recording is kept."""
    channels: Required[types.RecordingChannels]
    """Whether all sides share one channel (`single`), or the first leg has a channel to itself (`dual`)."""
    custom_file_name: str
    """Name for the file, 1 to 40 characters, to which Telnyx adds the time."""
    max_length: int
    """Longest time to record, in seconds, up to 14400. 0, which is also the default, sets no limit."""
    play_beep: bool
    """Whether the people on the call hear a beep when the recording begins."""
    recording_track: Literal["both", "inbound", "outbound"]
    """Direction of the audio to record. A single direction is always recorded in one channel."""
    timeout_secs: int
    """Silence, in seconds, after which the recording ends; counted from the first word on. 0, which is also the
    default, means never. Silence is found by transcription, which is charged for."""
    transcription: bool
    """Whether to transcribe the finished recording. It is not, unless asked for."""
    transcription_engine: Literal["A", "B", "deepgram/nova-3"]
    """Engine that transcribes, `A` for Google, `B` for Telnyx, or Deepgram's Nova-3, which understands English
    only."""
    transcription_language: types.TranscriptionLanguage
    """Language spoken in the recording. Not every engine understands all of them."""
    transcription_max_speaker_count: int
    """Greatest number of people to tell apart. Google's engine only."""
    transcription_min_speaker_count: int
    """Smallest number of people to tell apart. Google's engine only."""
    transcription_profanity_filter: bool
    """Whether to mask swear words. Google's engine only."""
    transcription_speaker_diarization: bool
    """Whether to tell apart who says what. Google's engine only."""
    trim: Literal["trim-silence"]
    """With `trim-silence`, silence at both ends of the recording is cut off."""


class StopRecordingParams(CommonParams, total=False):
    recording_id: str
    """Recording that is meant."""


class SpeakParams(CommonParams, total=False):
    payload: Required[str]
    """Text or SSML to read aloud, 3,000 characters at most."""
    voice: Required[str]
    """Voice to read with, `female` or `male`, or one of a provider such as `AWS.Polly.Joanna`."""
    language: types.SpeakRequestLanguage
    """Language in which to read. Voices of Amazon Polly have one of their own, and ignore it."""
    loop: str
    """How often to read the text, as a number in text."""
    payload_type: Literal["text", "ssml"]
    """Whether `payload` is plain text or Speech Synthesis Markup Language."""
    service_level: Literal["basic", "premium"]
    """Quality of the voice. `basic` reads plain text in American English only."""
    stop: str
    """What to cut short beforehand. `current` ends the sound that is playing, so that the next one in the queue begins;
    `all` empties the queue as well."""
    target_legs: Literal["self", "opposite", "both"]
    """Legs of the call that hear the voice."""
    voice_settings: Mapping[str, object]
    """Settings of the voice; which ones there are depends on its provider, which `type` names."""


_start_forking = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/fork_start",
    "CallCommandResponse",
    StartForkingParams,
    body="json",
    key="command_id",
)
_stop_forking = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/fork_stop",
    "CallCommandResponse",
    StopForkingParams,
    body="json",
    key="command_id",
)
_start_streaming = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/streaming_start",
    "CallCommandResponse",
    StartStreamingParams,
    body="json",
    key="command_id",
)
_stop_streaming = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/streaming_stop",
    "CallCommandResponse",
    StopStreamingParams,
    body="json",
    key="command_id",
)
_start_transcription = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/transcription_start",
    "CallCommandResponse",
    StartTranscriptionParams,
    body="json",
    key="command_id",
)
_stop_transcription = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/transcription_stop",
    "CallCommandResponse",
    StopTranscriptionParams,
    body="json",
    key="command_id",
)
_start_playback = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/playback_start",
    "CallCommandResponse",
    StartPlaybackParams,
    body="json",
    key="command_id",
)
_stop_playback = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/playback_stop",
    "CallCommandResponse",
    StopPlaybackParams,
    body="json",
    key="command_id",
)
_pause_recording = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/record_pause",
    "CallCommandResponse",
    PauseRecordingParams,
    body="json",
    key="command_id",
)
_resume_recording = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/record_resume",
    "CallCommandResponse",
    ResumeRecordingParams,
    body="json",
    key="command_id",
)
_start_recording = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/record_start",
    "CallCommandResponse",
    StartRecordingParams,
    body="json",
    key="command_id",
)
_stop_recording = Endpoint(
    "POST",
    "/calls/{call_control_id}/actions/record_stop",
    "CallCommandResponse",
    StopRecordingParams,
    body="json",
    key="command_id",
)
_speak = Endpoint(
    "POST", "/calls/{call_control_id}/actions/speak", "CallCommandResponse", SpeakParams, body="json", key="command_id"
)


class ActionsResource(Resource):
    """Methods of `client.calls.actions`."""

    with_raw_response: ActionsResourceModes[RawMode]
    with_streaming_response: ActionsResourceModes[StreamedMode]

    def start_forking(self, call_control_id: str, **params: Unpack[StartForkingParams]) -> types.CallCommandResponse:
        """Forking start

        Copies the media packets of a call to another network address while the call goes on, for instance to look
        for fraud or to compose spoken answers. Say where the packets should go: either `rx` together with `tx`, or a
        `target`, an attribute which this document does not describe further.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_start_forking, params, call_control_id)

    def stop_forking(self, call_control_id: str, **params: Unpack[StopForkingParams]) -> types.CallCommandResponse:
        """Forking stop

        Ends the copying of a call's media packets. The webhook `call.fork.stopped` follows.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_stop_forking, params, call_control_id)

    def start_streaming(
        self, call_control_id: str, **params: Unpack[StartStreamingParams]
    ) -> types.CallCommandResponse:
        """Streaming start

        Sends the audio of a call, nearly as it is spoken, to a WebSocket server of yours or to a Dialogflow
        connection. Each WebSocket message is a JSON object that holds an RTP payload, unprocessed audio, in base64.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_start_streaming, params, call_control_id)

    def stop_streaming(self, call_control_id: str, **params: Unpack[StopStreamingParams]) -> types.CallCommandResponse:
        """Streaming stop

        Closes the WebSocket stream of a call. The webhook `streaming.stopped` follows.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_stop_streaming, params, call_control_id)

    def start_transcription(
        self, call_control_id: str, **params: Unpack[StartTranscriptionParams]
    ) -> types.CallCommandResponse:
        """Transcription start

        Begins to write down what is said on a call, while it is said. It goes on until the call hangs up or the
        command `transcription_stop` is given. The webhook `call.transcription` brings the text.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_start_transcription, params, call_control_id)

    def stop_transcription(
        self, call_control_id: str, **params: Unpack[StopTranscriptionParams]
    ) -> types.CallCommandResponse:
        """Transcription stop

        Ends the live transcription of a call.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_stop_transcription, params, call_control_id)

    def start_playback(self, call_control_id: str, **params: Unpack[StartPlaybackParams]) -> types.CallCommandResponse:
        """Play audio URL

        Plays a sound file to a call. Files asked for while another one plays wait for their turn. An overlay can
        only be heard by the leg itself: with `overlay` on, `target_legs` has to be `self`.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_start_playback, params, call_control_id)

    def stop_playback(self, call_control_id: str, **params: Unpack[StopPlaybackParams]) -> types.CallCommandResponse:
        """Stop audio playback

        Silences what a call is being played. Depending on what that was, the webhook `call.playback.ended` or
        `call.speak.ended` follows.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_stop_playback, params, call_control_id)

    def pause_recording(
        self, call_control_id: str, **params: Unpack[PauseRecordingParams]
    ) -> types.CallCommandResponse:
        """Record pause

        Interrupts a recording, which the command `record_resume` takes up again. No webhook tells of it.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_pause_recording, params, call_control_id)

    def resume_recording(
        self, call_control_id: str, **params: Unpack[ResumeRecordingParams]
    ) -> types.CallCommandResponse:
        """Record resume

        Goes on with an interrupted recording. No webhook tells of it.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_resume_recording, params, call_control_id)

    def start_recording(
        self, call_control_id: str, **params: Unpack[StartRecordingParams]
    ) -> types.CallCommandResponse:
        """Recording start

        Begins to record a call. The recording ends with the call, or earlier by the command `record_stop`. One or
        more of the webhooks `call.recording.saved`, `call.recording.transcription.saved` and `call.recording.error`
        follow.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_start_recording, params, call_control_id)

    def stop_recording(self, call_control_id: str, **params: Unpack[StopRecordingParams]) -> types.CallCommandResponse:
        """Recording stop

        Ends a recording. The webhook `call.recording.saved` follows.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_stop_recording, params, call_control_id)

    def speak(self, call_control_id: str, **params: Unpack[SpeakParams]) -> types.CallCommandResponse:
        """Speak text

        Reads a text aloud on a call with a synthetic voice. Texts sent while another one is being read wait for
        their turn. The webhooks `call.speak.started` and `call.speak.ended` follow.

        Errors: 401, 403, 404, 422, 429."""
        return self._send(_speak, params, call_control_id)


class AsyncActionsResource(AsyncResource):
    """Asynchronous `ActionsResource`."""

    with_raw_response: ActionsResourceModes[AsyncRawMode]
    with_streaming_response: ActionsResourceModes[AsyncStreamedMode]

    async def start_forking(
        self, call_control_id: str, **params: Unpack[StartForkingParams]
    ) -> types.CallCommandResponse:
        return await self._send(_start_forking, params, call_control_id)

    async def stop_forking(
        self, call_control_id: str, **params: Unpack[StopForkingParams]
    ) -> types.CallCommandResponse:
        return await self._send(_stop_forking, params, call_control_id)

    async def start_streaming(
        self, call_control_id: str, **params: Unpack[StartStreamingParams]
    ) -> types.CallCommandResponse:
        return await self._send(_start_streaming, params, call_control_id)

    async def stop_streaming(
        self, call_control_id: str, **params: Unpack[StopStreamingParams]
    ) -> types.CallCommandResponse:
        return await self._send(_stop_streaming, params, call_control_id)

    async def start_transcription(
        self, call_control_id: str, **params: Unpack[StartTranscriptionParams]
    ) -> types.CallCommandResponse:
        return await self._send(_start_transcription, params, call_control_id)

    async def stop_transcription(
        self, call_control_id: str, **params: Unpack[StopTranscriptionParams]
    ) -> types.CallCommandResponse:
        return await self._send(_stop_transcription, params, call_control_id)

    async def start_playback(
        self, call_control_id: str, **params: Unpack[StartPlaybackParams]
    ) -> types.CallCommandResponse:
        return await self._send(_start_playback, params, call_control_id)

    async def stop_playback(
        self, call_control_id: str, **params: Unpack[StopPlaybackParams]
    ) -> types.CallCommandResponse:
        return await self._send(_stop_playback, params, call_control_id)

    async def pause_recording(
        self, call_control_id: str, **params: Unpack[PauseRecordingParams]
    ) -> types.CallCommandResponse:
        return await self._send(_pause_recording, params, call_control_id)

    async def resume_recording(
        self, call_control_id: str, **params: Unpack[ResumeRecordingParams]
    ) -> types.CallCommandResponse:
        return await self._send(_resume_recording, params, call_control_id)

    async def start_recording(
        self, call_control_id: str, **params: Unpack[StartRecordingParams]
    ) -> types.CallCommandResponse:
        return await self._send(_start_recording, params, call_control_id)

    async def stop_recording(
        self, call_control_id: str, **params: Unpack[StopRecordingParams]
    ) -> types.CallCommandResponse:
        return await self._send(_stop_recording, params, call_control_id)

    async def speak(self, call_control_id: str, **params: Unpack[SpeakParams]) -> types.CallCommandResponse:
        return await self._send(_speak, params, call_control_id)


if TYPE_CHECKING:

    class ActionsResourceModes(Modes[ModeT]):
        start_forking = Modal(ActionsResource.start_forking)
        stop_forking = Modal(ActionsResource.stop_forking)
        start_streaming = Modal(ActionsResource.start_streaming)
        stop_streaming = Modal(ActionsResource.stop_streaming)
        start_transcription = Modal(ActionsResource.start_transcription)
        stop_transcription = Modal(ActionsResource.stop_transcription)
        start_playback = Modal(ActionsResource.start_playback)
        stop_playback = Modal(ActionsResource.stop_playback)
        pause_recording = Modal(ActionsResource.pause_recording)
        resume_recording = Modal(ActionsResource.resume_recording)
        start_recording = Modal(ActionsResource.start_recording)
        stop_recording = Modal(ActionsResource.stop_recording)
        speak = Modal(ActionsResource.speak)
