"""Server-sent events and JSON lines."""

from __future__ import annotations

from tests.harness.api import Api

EVENTS = (
    'data: {"number": 1, "theText": "a"}\n\n: a comment\n\nevent: tick\ndata: {"number": 2,\ndata: "theText": "b"}\n\n'
)
LINES = '{"number": 1, "theText": "a"}\n\n{"number": 2, "theText": "b"}\n'


def test_events(api: Api) -> None:
    api.answer(EVENTS, media="text/event-stream")
    found = api.items(lambda client: client.watch.events())
    assert [(tick.number, tick.the_text) for tick in found] == [(1, "a"), (2, "b")]
    assert api.sent.headers["accept"] == "text/event-stream"


def test_events_of_text(api: Api) -> None:
    api.answer("data: one\n\ndata: two\ndata: lines\n\n", media="text/event-stream")
    assert api.items(lambda client: client.watch.text_events()) == ["one", "two\nlines"]


def test_lines(api: Api) -> None:
    api.answer(LINES, media="application/x-ndjson")
    found = api.items(lambda client: client.watch.lines())
    assert [(tick.number, tick.the_text) for tick in found] == [(1, "a"), (2, "b")]
    api.server.answers.clear()
    api.answer(LINES, media="application/jsonl")
    assert [item["number"] for item in api.items(lambda client: client.watch.items())] == [1, 2]


def test_either(api: Api) -> None:
    """Where one operation can do both, the plain reply is the method's."""
    api.answer({"number": 1})
    assert api(lambda client: client.watch.chat(prompt="p")).number == 1
