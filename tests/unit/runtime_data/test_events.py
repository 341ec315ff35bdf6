"""Streams are decoded the same however they are cut, and end cleanly."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from itertools import pairwise
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.errors import APIConnectionError, APIResponseValidationError, APITimeoutError
from runtime.events import AsyncLineStream, AsyncStream, LineStream, ServerSentEvent, Stream
from runtime.sse import EventDecoder, LineDecoder

REQUEST = httpx.Request("GET", "https://api.example.com/stream")


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in the given chunks; one that is an exception is raised."""

    def __init__(self, chunks: list[bytes | Exception]) -> None:
        self._chunks = chunks
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if isinstance(chunk, Exception):
                raise chunk
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            await asyncio.sleep(0)
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def response(*chunks: bytes | Exception) -> tuple[httpx.Response, Body]:
    body = Body(list(chunks))
    return httpx.Response(200, stream=body, request=REQUEST), body


def decoded(*chunks: bytes) -> list[ServerSentEvent]:
    decoder = EventDecoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)] + list(decoder.finish())


@pytest.mark.parametrize(
    ("stream", "events"),
    [
        (b"data: a\n\n", [ServerSentEvent(data="a")]),
        (b"\xef\xbb\xbfdata: a\n\n", [ServerSentEvent(data="a")]),
        (b"data: a\r\ndata:b\rdata:  c\n\r\n", [ServerSentEvent(data="a\nb\n c")]),
        (b"data: a\r\rdata: b\r\r", [ServerSentEvent(data="a"), ServerSentEvent(data="b")]),
        (b": comment\n:\ndata: a\n\n", [ServerSentEvent(data="a")]),
        (b"event: add\ndata: a\n\ndata: b\n\n", [ServerSentEvent("add", "a"), ServerSentEvent(data="b")]),
        (b"event: add\n\ndata: b\n\n", [ServerSentEvent(data="b")]),
        (
            b"id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
            [
                ServerSentEvent(data="a", id="1"),
                ServerSentEvent(data="b", id="1"),
                ServerSentEvent(data="c"),
            ],
        ),
        (
            b"id: 1\0\nretry: 10\ndata: a\n\nretry: 1x\ndata: b\n\n",
            [
                ServerSentEvent(data="a", retry=10),
                ServerSentEvent(data="b", retry=10),
            ],
        ),
        (b"data\n\ndata\ndata\n\ndata:", [ServerSentEvent(), ServerSentEvent(data="\n")]),
        (b"data: a\n\ndata: dropped\n", [ServerSentEvent(data="a")]),
        (b"other: x\nDATA: y\ndata: a: b\n\n", [ServerSentEvent(data="a: b")]),
        ("data: grüße 😀\u2028\u0085\x0b\n\n".encode(), [ServerSentEvent(data="grüße 😀\u2028\u0085\x0b")]),
        (b"data: \xff\n\n", [ServerSentEvent(data="\ufffd")]),
        (b"event: error\ndata: {}\n\n", [ServerSentEvent("error", "{}")]),
        (b"\n\n\n", []),
    ],
)
def test_events_are_decoded_as_browsers_do(stream: bytes, events: list[ServerSentEvent]) -> None:
    assert decoded(stream) == events
    assert decoded(*(stream[at : at + 1] for at in range(len(stream)))) == events


PIECES = st.sampled_from(
    [b"data", b":", b" ", b"\n", b"\r", b"\r\n", b"id: 1", b"event: x", b"\xef\xbb\xbf", "ü😀".encode(), b"a", b"\0"]
)


@given(st.lists(PIECES, max_size=30).map(b"".join), st.lists(st.integers(0, 100), max_size=8))
def test_it_does_not_matter_how_a_stream_is_cut(stream: bytes, cuts: list[int]) -> None:
    places = sorted({0, len(stream), *(cut for cut in cuts if cut < len(stream))})
    chunks = [stream[start:end] for start, end in pairwise(places)]
    assert decoded(*chunks) == decoded(stream) == decoded(*(bytes([byte]) for byte in stream))
    whole, cut = LineDecoder(), LineDecoder()
    lines = [*whole.feed(stream), *whole.finish()]
    assert [line for chunk in chunks for line in cut.feed(chunk)] + list(cut.finish()) == lines
    text = stream.removeprefix(b"\xef\xbb\xbf")
    assert lines == [line.removesuffix(b"\r") for line in text.split(b"\n")][: len(lines)]


TEXTS = st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]))


@given(st.lists(st.tuples(TEXTS, st.lists(TEXTS, min_size=1), TEXTS)), st.sampled_from(["\n", "\r", "\r\n"]))
def test_what_is_encoded_is_decoded(events: list[tuple[str, list[str], str]], end: str) -> None:
    lines = [
        line
        for event, data, identity in events
        for line in (f"event: {event}", f"id: {identity}", *(f"data: {part}" for part in data), "")
    ]
    stream = "".join(line + end for line in lines).encode()
    assert decoded(stream) == [
        ServerSentEvent(event or "message", "\n".join(data), identity) for event, data, identity in events
    ]


def test_a_line_is_there_as_soon_as_it_ends() -> None:
    decoder = EventDecoder()
    assert list(decoder.feed(b"data: a\r")) == []
    assert list(decoder.feed(b"\r")) == [ServerSentEvent(data="a")]
    assert list(decoder.feed(b"\n")) == []
    assert list(decoder.feed(b"data: b\n\n")) == [ServerSentEvent(data="b")]


def test_events_become_items() -> None:
    reply, body = response(b'data: {"a": 1}\n\n: ping\n\ndata:\n\nevent: error\nda', b'ta: {"a": 2}\n\n')
    stream = Stream(reply, json.loads)
    assert next(stream) == {"a": 1}
    assert list(stream) == [{"a": 2}]
    assert list(stream) == []
    assert body.closed


def test_done_ends_a_stream() -> None:
    reply, body = response(b"data: 1\n\ndata: [DONE]\n\ndata: 2\n\n")
    assert list(Stream(reply, json.loads)) == [1]
    assert body.closed
    reply, body = response(b"1\n[DONE]\n2\n")
    assert list(LineStream(reply, json.loads)) == [1]
    assert body.closed


def test_raw_events() -> None:
    reply, _ = response(b"event: add\nid: 7\ndata: 1\n\ndata: [DONE]\n\n")
    events = list(Stream(reply, json.loads).events())
    assert events == [ServerSentEvent("add", "1", "7"), ServerSentEvent(data="[DONE]", id="7")]
    assert events[0].json() == 1


def test_lines_become_items() -> None:
    reply, body = response(b'\xef\xbb\xbf{"a": 1}\r\n\n \n\x1e{"a"', b': "\xc3', b'\xbc\xe2\x80\xa8"}\n', b"3")
    assert list(LineStream(reply, json.loads)) == [{"a": 1}, {"a": "ü\u2028"}, 3]
    assert body.closed


def test_a_stream_is_closed_when_it_is_left() -> None:
    reply, body = response(b"data: 1\n\n", b"data: 2\n\n")
    with Stream(reply, json.loads) as stream:
        assert next(stream) == 1
        assert not body.closed
    assert body.closed


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (httpx.ReadTimeout("slow", request=REQUEST), APITimeoutError),
        (httpx.RemoteProtocolError("gone", request=REQUEST), APIConnectionError),
        (httpx.ReadError("reset", request=REQUEST), APIConnectionError),
    ],
)
@pytest.mark.parametrize("kind", [Stream, LineStream])
def test_a_stream_that_breaks_off(failure: Exception, expected: type[Exception], kind: Any) -> None:
    reply, body = response(b"data: 1\n\n" if kind is Stream else b"1\n", failure)
    stream = kind(reply, json.loads)
    assert next(stream) == 1
    with pytest.raises(expected) as raised:
        next(stream)
    assert raised.value.__cause__ is failure
    assert body.closed


@pytest.mark.parametrize("kind", [Stream, LineStream])
def test_an_item_that_cannot_be_parsed(kind: Any) -> None:
    reply, body = response(b"data: {\n\n" if kind is Stream else b"{\n")
    with pytest.raises(APIResponseValidationError) as raised:
        list(kind(reply, json.loads))
    assert raised.value.body == "{"
    assert body.closed


@pytest.mark.parametrize("kind", [Stream, LineStream])
def test_a_line_without_an_end_does_not_eat_the_memory(kind: Any) -> None:
    reply, body = response(*[b"x" * 100] * 1000)
    with pytest.raises(APIResponseValidationError, match="longer than 5000 bytes"):
        list(kind(reply, json.loads, longest=5000))
    assert body.closed


def test_an_event_without_an_end_does_not_eat_the_memory() -> None:
    reply, _ = response(*[b"data: x\n"] * 10_000)
    with pytest.raises(APIResponseValidationError, match="longer than 5000 bytes"):
        list(Stream(reply, json.loads, longest=5000))
    reply, _ = response(*[b"data: 1\n\n"] * 10_000)
    assert len(list(Stream(reply, json.loads, longest=5000))) == 10_000


def test_asynchronous_streams() -> None:
    async def work() -> None:
        reply, body = response(b"data: 1\n\n", b"data: 2\n\ndata: [DONE]\n\n", b"data: 3\n\n")
        async with AsyncStream(reply, json.loads) as stream:
            assert await stream.__anext__() == 1
            assert [item async for item in stream] == [2]
        assert body.closed
        reply, body = response(b"data: 1\n\n")
        assert [event async for event in AsyncStream(reply, json.loads).events()] == [ServerSentEvent(data="1")]
        reply, body = response(b"1\n2", b"\n3")
        assert [item async for item in AsyncLineStream(reply, json.loads)] == [1, 2, 3]
        assert body.closed
        reply, body = response(b"1\n", httpx.ReadTimeout("slow", request=REQUEST))
        with pytest.raises(APITimeoutError):
            [item async for item in AsyncLineStream(reply, json.loads)]
        reply, body = response(b"1\n", b"2\n")
        async for _ in AsyncLineStream(reply, json.loads):
            break

    asyncio.run(work())
