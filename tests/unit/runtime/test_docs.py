"""What `help()` and `inspect.signature()` show."""

from __future__ import annotations

import inspect
import pydoc
import subprocess
import sys
from pathlib import Path

import pytest
from runtime import NOT_GIVEN
from sample.resources.calls.actions import ActionsResource, AsyncActionsResource
from sample.resources.messages import MessagesResource

START = ActionsResource.start_streaming


@pytest.mark.parametrize("method", [START, AsyncActionsResource.start_streaming])
def test_signature(method: object) -> None:
    assert callable(method)
    parameters = inspect.signature(method).parameters
    assert list(parameters)[:4] == ["self", "call_control_id", "stream_url", "stream_codec"]
    assert list(parameters)[-4:] == ["extra_headers", "extra_query", "extra_body", "timeout"]
    required, optional = parameters["stream_url"], parameters["stream_codec"]
    assert (required.default, str(required)) == (inspect.Parameter.empty, "stream_url: str")
    assert optional.default is NOT_GIVEN
    assert str(optional) == "stream_codec: Literal['PCMU', 'PCMA'] = NOT_GIVEN"
    assert str(parameters["from_"]) == "from_: str = NOT_GIVEN"
    assert all(p.kind is p.KEYWORD_ONLY for name, p in parameters.items() if name not in {"self", "call_control_id"})


def test_signature_of_a_bound_method_binds_and_compares() -> None:
    resource = ActionsResource.__new__(ActionsResource)
    signature = inspect.signature(resource.start_streaming)
    assert next(iter(signature.parameters)) == "call_control_id"
    assert signature.bind("id", stream_url="x").arguments == {"call_control_id": "id", "stream_url": "x"}
    with pytest.raises(TypeError, match="stream_url"):
        signature.bind("id")
    assert inspect.signature(START) == inspect.signature(START)
    assert str(inspect.signature(START)).endswith("-> types.CallCommandReply")


@pytest.mark.parametrize("method", [START, AsyncActionsResource.start_streaming])
def test_docstring(method: object) -> None:
    doc = inspect.getdoc(method)
    assert doc is not None
    assert doc.startswith("Start streaming.\n\nThe audio of the call is sent to a WebSocket.\n\nKeywords:\n")
    assert "    stream_url: str (required)\n        The destination WebSocket address.\n        It must begin" in doc
    assert "Allowed: 'inbound_track', 'outbound_track', 'both_tracks'." in doc
    assert "    timeout: float | httpx.Timeout | None\n        Seconds to wait" in doc
    assert str(getattr(method, "__doc__", "")).strip() == doc


def test_help() -> None:
    text = pydoc.plain(pydoc.render_doc(MessagesResource))
    assert "page_number: int = NOT_GIVEN" in text
    assert "The number of the page, from 1." in text
    assert "file: FileInput (required)" in text


def test_it_costs_nothing_until_somebody_looks() -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from sample.resources.calls.actions import ActionsResource\n"
        "from runtime import docs\n"
        "assert docs._tree.cache_info().misses == 0\n"
        "assert 'httpx' not in sys.modules and 'pydantic' not in sys.modules\n"
        "assert ActionsResource.start_streaming.__doc__.split()[0] == 'Start'\n"
        "assert docs._tree.cache_info().misses > 0\n"
    )
    subprocess.run([sys.executable, "-c", script, *paths()], check=True)


def test_without_docstrings_and_without_sources(tmp_path: Path) -> None:
    script = (
        "import sys, inspect, pydoc; sys.path[:0] = sys.argv[1:]\n"
        "import linecache\n"
        "from sample.resources.calls.actions import ActionsResource\n"
        "{}\n"
        "print(inspect.signature(ActionsResource.start_streaming))\n"
        "print(ActionsResource.start_streaming.__doc__)\n"
        "pydoc.render_doc(ActionsResource)\n"
    )
    without_docs = subprocess.run(
        [sys.executable, "-OO", "-c", script.format(""), *paths()], check=True, capture_output=True, text=True
    )
    assert "The audio of the call is sent to a WebSocket." in without_docs.stdout
    assert "The codec." in without_docs.stdout
    nothing = "def gone(*_): raise OSError\ninspect.getsource = gone"
    without_source = subprocess.run(
        [sys.executable, "-c", script.format(nothing), *paths()],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert "stream_url: str, stream_codec: Literal" in without_source.stdout
    assert "Start streaming." in without_source.stdout


def paths() -> list[str]:
    here = Path(__file__).parent
    return [str(here.parents[2] / "templates" / "python"), str(here)]
