"""Server-sent events and JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.inside.api import Api
from tests.e2e.inside.server import Reply

EVENTS = b'\xef\xbb\xbf: hello\n\nevent: tick\nid: 7\ndata: {"n": 1,\ndata: "text": "a"}\n\ndata: {"n": 2}\r\n\r\ndata:{"n":3}\r\rdata: [DONE]\n\ndata: {"n": 9}\n\n'
LINES = b'{"n": 1, "text": "\xc3\xa4"}\n\n{"n": 2}\r\n  {"n": 3}'
BODIES = {"events": (EVENTS, "text/event-stream"), "lines": (LINES, "application/jsonl")}
each = pytest.mark.parametrize("kind", BODIES)


def streamed(api: Api, kind: str, chunks: Any = None, **reply: Any) -> Any:
    content, media = BODIES[kind]
    given: dict[str, Any] = {"body": b"", "chunks": chunks or [content], "headers": {"Content-Type": media}, **reply}
    api.server.script(Reply(**given))
    return api.run(getattr(api.client().streams, kind)())


@each
def test_items(kitchen: Api, kind: str) -> None:
    stream = streamed(kitchen, kind)
    found = kitchen.items(stream)
    assert [tick.n for tick in found] == [1, 2, 3]
    assert all(isinstance(tick, kitchen.package.types.Tick) for tick in found)
    assert found[0].text in {"a", "ä"}
    assert stream.response.is_closed
    assert kitchen.server.requests[0].headers["accept"] == BODIES[kind][1]


@each
@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_any_chunks(kitchen: Api, kind: str, size: int) -> None:
    content = BODIES[kind][0]
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    assert [tick.n for tick in kitchen.items(streamed(kitchen, kind, pieces))] == [1, 2, 3]


def test_the_events_themselves(kitchen: Api) -> None:
    events = kitchen.items(streamed(kitchen, "events").events())
    assert (events[0].event, events[0].id) == ("tick", "7")
    assert events[0].data == '{"n": 1,\n"text": "a"}'
    assert [event.data for event in events[1:]] == ['{"n": 2}', '{"n":3}', "[DONE]", '{"n": 9}']


@each
def test_items_come_while_the_reply_goes_on(kitchen: Api, kind: str) -> None:
    sent: list[int] = []

    def slowly() -> Iterator[bytes]:
        for number in range(1, 4):
            sent.append(number)
            yield b'data: {"n": %d}\n\n' % number if kind == "events" else b'{"n": %d}\n' % number
            kitchen.server.released.wait(0.15)

    stream = streamed(kitchen, kind, slowly())
    first = next(stream) if kitchen.sync else kitchen.run(stream.__anext__())
    assert first.n == 1
    assert sent == [1]
    assert [tick.n for tick in kitchen.items(stream)] == [2, 3]


@each
def test_leaving_early(kitchen: Api, kind: str) -> None:
    stream = streamed(kitchen, kind)
    kitchen.within(stream, lambda _: None)
    assert stream.response.is_closed


@each
def test_a_stream_that_breaks_off(kitchen: Api, kind: str) -> None:
    chunk = b'data: {"n": 1}\n\n' if kind == "events" else b'{"n": 1}\n'
    stream = streamed(kitchen, kind, [chunk], fate="cut")
    with pytest.raises(kitchen.package.APIConnectionError):
        kitchen.items(stream)
    assert stream.response.is_closed


@each
def test_an_item_that_is_no_json(kitchen: Api, kind: str) -> None:
    chunk = b"data: nonsense\n\n" if kind == "events" else b"nonsense\n"
    with pytest.raises(kitchen.package.APIResponseValidationError):
        kitchen.items(streamed(kitchen, kind, [chunk]))


@each
def test_an_error_in_place_of_a_stream(kitchen: Api, kind: str) -> None:
    kitchen.server.script(Reply(401, {"error": {"message": "Who are you?"}}))
    with pytest.raises(kitchen.package.AuthenticationError, match="Who are you"):
        kitchen.run(getattr(kitchen.client().streams, kind)())


@each
def test_a_stream_is_begun_again_before_its_first_byte(kitchen: Api, naps: list[float], kind: str) -> None:
    kitchen.server.script(Reply(503))
    assert len(kitchen.items(streamed(kitchen, kind))) == 3
    assert len(naps) == 1


@each
def test_raw_and_streaming_modes(kitchen: Api, kind: str) -> None:
    content, media = BODIES[kind]
    for _ in range(2):
        kitchen.server.script(Reply(body=content, headers={"Content-Type": media}))
    streams = kitchen.client().streams
    response = kitchen.run(getattr(streams.with_raw_response, kind)())
    assert response.status_code == 200
    assert [tick.n for tick in kitchen.items(kitchen.run(response.parse()))] == [1, 2, 3]
    context = getattr(streams.with_streaming_response, kind)()
    body = kitchen.within(context, lambda response: response.read())
    assert body == content


@each
def test_a_lenient_item(kitchen: Api, kind: str) -> None:
    chunk = b'data: {"n": "many", "more": 1}\n\n' if kind == "events" else b'{"n": "many", "more": 1}\n'
    (tick,) = kitchen.items(streamed(kitchen, kind, [chunk]))
    assert (tick.n, tick.more) == ("many", 1)
