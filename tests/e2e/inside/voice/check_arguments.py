"""What is refused before anything is sent: every test here ends without a request."""

from __future__ import annotations

import inspect
import io
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any

import pytest

from tests.e2e.inside.api import Api


def test_an_unknown_keyword(telnyx: Api) -> None:
    with pytest.raises(TypeError, match="stream_ulr") as found:
        telnyx.run(telnyx.client().calls.actions.start_streaming("c", stream_ulr="wss://x"))
    assert "stream_url" in str(found.value), "it names what is near"


@pytest.mark.parametrize("given", [{}, {"format": "wav"}, {"channels": "dual"}])
def test_a_missing_keyword(telnyx: Api, given: dict[str, str]) -> None:
    missing = ({"format", "channels"} - given.keys()).pop() if given else "format|channels"
    with pytest.raises(TypeError, match=missing):
        telnyx.run(telnyx.client().calls.actions.start_recording("c", **given))


def test_a_missing_path_value(telnyx: Api) -> None:
    with pytest.raises(TypeError, match="call_control_id"):
        telnyx.run(telnyx.client().calls.actions.stop_forking())


def test_too_many_positional_values(telnyx: Api) -> None:
    with pytest.raises(TypeError):
        telnyx.run(telnyx.client().calls.actions.stop_forking("c", "d"))
    with pytest.raises(TypeError):
        telnyx.run(telnyx.client().messages.send("+1"))


@pytest.mark.parametrize("mode", ["", "with_raw_response", "with_streaming_response"])
def test_an_empty_path_value(telnyx: Api, mode: str) -> None:
    client = telnyx.client()
    actions = (getattr(client, mode) if mode else client).calls.actions
    with pytest.raises(ValueError, match="Expected a non-empty value for `call_control_id` but received ''"):
        _carry_out(telnyx, lambda: actions.stop_forking(""), mode)


def _carry_out(telnyx: Api, call: Callable[[], Any], mode: str) -> None:
    if mode == "with_streaming_response":
        telnyx.within(call(), bool)
    else:
        telnyx.run(call())


@pytest.mark.parametrize("value", [".", ".."])
def test_a_path_value_that_would_climb(telnyx: Api, value: str) -> None:
    with pytest.raises(ValueError, match="call_control_id"):
        telnyx.run(telnyx.client().calls.actions.stop_forking(value))


def test_a_path_value_of_none(telnyx: Api) -> None:
    with pytest.raises((TypeError, ValueError), match="call_control_id"):
        telnyx.run(telnyx.client().calls.actions.stop_forking(None))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_numbers_that_json_does_not_have(telnyx: Api, value: float) -> None:
    with pytest.raises(ValueError, match=r"nan|inf|JSON"):
        telnyx.run(telnyx.client().calls.actions.start_recording("c", format="wav", channels="dual", max_length=value))


def test_values_that_have_no_form_in_json(telnyx: Api) -> None:
    with pytest.raises(TypeError):
        telnyx.run(telnyx.client().messages.send(to=object()))


def test_header_values_that_would_break_out(telnyx: Api) -> None:
    headers = {"X-A": "b\r\nX-Evil: 1"}
    with pytest.raises(ValueError, match="X-A") as found:
        telnyx.run(telnyx.client().calls.actions.stop_forking("c", extra_headers=headers))
    assert "Evil" not in str(found.value)


def test_help_shows_every_parameter(telnyx: Api) -> None:
    shown = io.StringIO()
    with redirect_stdout(shown):
        help(telnyx.client().calls.actions.start_streaming)
    text = shown.getvalue()
    for words in (
        "call_control_id",
        "stream_url",
        "WebSocket address",
        "stream_codec",
        "AMR-WB",
        "command_id",
        "timeout",
    ):
        assert words in text
    assert "401" in text


def test_help_of_a_class_shows_its_methods(telnyx: Api) -> None:
    shown = io.StringIO()
    with redirect_stdout(shown):
        help(type(telnyx.client().calls.actions))
    assert "start_recording" in shown.getvalue()


def test_methods_have_documentation(telnyx: Api) -> None:
    actions = telnyx.client().calls.actions
    assert "Recording start" in (inspect.getdoc(actions.start_recording) or "")
    assert inspect.signature(actions.start_recording)
