"""Calls every method of a package, and says what went wrong."""

from __future__ import annotations

import asyncio
import inspect
import json
import operator
import traceback
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import httpx
import pydantic

from tests.e2e.calling.answers import Answer, documented, failures, odd
from tests.e2e.calling.operations import Method
from tests.e2e.calling.package import Package
from tests.e2e.calling.requests import Given, given, problems
from tests.e2e.calling.schemas import Schemas
from tests.e2e.calling.values import Endless

_MOST_ITEMS = 40
TOKEN = {"access_token": "token", "token_type": "bearer", "expires_in": 3600}


@dataclass(slots=True)
class Tally:
    """What was done, and what went wrong."""

    calls: int = 0
    valid_bodies: int = 0
    bodies: int = 0
    valid_replies: int = 0
    replies: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Server:
    """Answers one call: its pages one after the other, the last one empty."""

    package: Package
    answer: Answer = field(default_factory=lambda: Answer(200, "application/json", b"{}"))
    pages: int = 1
    items: tuple[str, ...] | None = None
    path: str = ""
    sent: list[httpx.Request] = field(default_factory=list)

    @property
    def token_paths(self) -> tuple[str, ...]:
        """Where access tokens come from."""
        urls = [credential.token_url for credential in self.package.api.credentials if credential.token_url]
        return tuple(httpx.URL(url).path for url in urls) or ("no such path",)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith(self.token_paths) and not self.token_paths[0].endswith(self.path):
            return httpx.Response(200, json=TOKEN)
        self.sent.append(request)
        answer = self.answer
        content = answer.content
        if self.items is not None and len(self.sent) > self.pages:
            content = json.dumps(_emptied(answer.value, self.items)).encode()
        return httpx.Response(answer.status, content=content, headers={"content-type": answer.media} if answer.media else {})


def _emptied(value: Any, place: tuple[str, ...]) -> Any:
    """A body whose list of items is empty."""
    if not place:
        return []
    if not isinstance(value, dict) or place[0] not in value:
        return value
    return {**value, place[0]: _emptied(value[place[0]], place[1:])}


class Caller:
    """Calls the methods of one package by one kind of client."""

    def __init__(self, package: Package, *, asynchronous: bool, errors: Any) -> None:
        self.package = package
        self.server = Server(package)
        self.asynchronous = asynchronous
        self.api_error: type[Exception] = errors
        self._loop = asyncio.new_event_loop() if asynchronous else None
        make = package.async_client if asynchronous else package.client
        transport = httpx.MockTransport(self._handle_async if asynchronous else self.server)
        self.lenient = make(transport)
        self.strict = make(transport, strict_response_validation=True)

    async def _handle_async(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self.server(request)

    def close(self) -> None:
        """Close the connections."""
        for client in (self.lenient, self.strict):
            if self._loop is None:
                client.close()
            else:
                self._loop.run_until_complete(client.close())
        if self._loop is not None:
            self._loop.close()

    def __call__(self, method: Method, made: Given, answer: Answer, *, strict: bool = False, pages: int = 1) -> Any:
        """What a call gives, all pages and events of it read."""
        self.server.answer, self.server.pages = answer, pages
        paging = method.operation.paging
        self.server.items = paging.items.path if paging else None
        self.server.sent, self.server.path = [], method.described.path
        act = operator.attrgetter(method.call)(self.strict if strict else self.lenient)
        if self._loop is None:
            return _drained(act(**made.arguments))
        return self._loop.run_until_complete(_awaited(act, made.arguments))


def _drained(result: Any) -> Any:
    """The items of pages and events, the bytes of a download, else the reply."""
    repr(result)
    if hasattr(result, "iter_pages"):
        return [item for _, item in zip(range(_MOST_ITEMS), result, strict=False)]
    if type(result).__name__ in {"Stream", "LineStream"}:
        return list(result)
    return result.read() if type(result).__name__ == "BinaryResponse" else result


async def _awaited(act: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    made = act(**arguments)
    result = await made if inspect.isawaitable(made) else made
    repr(result)
    if hasattr(result, "iter_pages"):
        found = []
        async for item in result:
            found.append(item)
            if len(found) >= _MOST_ITEMS:
                break
        return found
    if type(result).__name__ in {"AsyncStream", "AsyncLineStream"}:
        return [item async for item in result]
    return await result.read() if type(result).__name__ == "AsyncBinaryResponse" else result


def dumped(value: Any) -> Any:
    """A reply as the JSON that it came from."""
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    if isinstance(value, list):
        return [dumped(item) for item in value]
    if isinstance(value, dict):
        return {key: dumped(item) for key, item in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else value


class Rounds:
    """All rounds over one package."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.requests = Schemas(package.document, "request")
        self.responses = Schemas(package.document, "response")
        self.tally = Tally()

    def run(self, methods: list[Method], *, asynchronous: bool) -> Tally:
        """Call methods; the tally of all that was called so far."""
        caller = Caller(self.package, asynchronous=asynchronous, errors=self.package.module.APIError)
        try:
            for method in methods:
                self._method(caller, method, Random(zlib.crc32(method.call.encode())))
        finally:
            caller.close()
        return self.tally

    def _note(self, method: Method, made: Given | None, what: str) -> None:
        shown = f" with {str(made.arguments)[:300]}" if made else ""
        self.tally.wrong.append(f"client.{method.call} ({method.operation.endpoint}){shown}: {what}")

    def _method(self, caller: Caller, method: Method, random: Random) -> None:
        try:
            short = given(self.package.api, method, self.requests, random, full=False)
        except Endless:
            return
        self._first(caller, method, short)
        accept = caller.server.sent[-1].headers["accept"] if caller.server.sent else "*/*"
        for _ in range(3):
            self._first(caller, method, given(self.package.api, method, self.requests, random, full=True))
        answers = [*documented(method.described, self.responses, random, accept)]
        for answer in answers:
            self._valid(caller, method, short, answer)
        for answer in [*self._broken(answers, random), *failures()]:
            self._odd(caller, method, short, answer)

    def _broken(self, answers: list[Answer], random: Random) -> Iterator[Answer]:
        usual = Answer(200, "application/json", b"{}", {})
        yield from odd(next((answer for answer in reversed(answers) if answer.content), usual), random)

    def _first(self, caller: Caller, method: Method, made: Given) -> None:
        """A call that has nothing odd; the request is looked at."""
        self.tally.calls += 1
        answer = Answer(204, "", b"")
        try:
            caller(method, made, answer)
        except Exception:
            self._note(method, made, _trace())
            return
        if made.has_body:
            self.tally.bodies += 1
            self.tally.valid_bodies += made.body_is_valid
        for problem in problems(method, made, caller.server.sent[0]):
            self._note(method, made, problem)

    def _valid(self, caller: Caller, method: Method, made: Given, answer: Answer) -> None:
        """A documented reply comes through whole, to the strict client too."""
        self.tally.replies += 1
        self.tally.valid_replies += answer.valid
        for strict in (False, *([True] if answer.valid and answer.content else [])):
            self.tally.calls += 1
            for pages in (0, 1, 2) if method.operation.paging and not strict else (1,):
                try:
                    result = caller(method, made, answer, strict=strict, pages=pages)
                except Exception:
                    self._note(method, None, f"{answer.about} {'strict ' if strict else ''}{answer.content[:400]!r}: {_trace()}")
                    continue
                if not method.operation.paging:
                    self._compare(method, answer, result)

    def _compare(self, method: Method, answer: Answer, result: Any) -> None:
        if isinstance(result, bytes):
            if result != answer.content:
                self._note(method, None, f"{answer.about}: {answer.content[:400]!r} came through as {result!r}")
            return
        if not answer.content:
            wanted: Any = b"" if isinstance(result, bytes) else "" if isinstance(result, str) else [] if isinstance(result, list) else None
        else:
            wanted = answer.value
        if _same(dumped(result), wanted) or (result is None and not answer.content):
            return
        self._note(method, None, f"{answer.about}: {str(wanted)[:400]} came through as {str(dumped(result))[:400]}")

    def _odd(self, caller: Caller, method: Method, made: Given, answer: Answer) -> None:
        """A reply that is not as documented gives something, or one of the documented errors."""
        self.tally.calls += 1
        streams = any(reply.kind in {"events", "lines"} for reply in method.operation.replies)
        try:
            dumped(caller(method, made, answer))
        except caller.api_error as error:
            if answer.fine and not streams:
                self._note(method, None, f"{answer.about}: {type(error).__name__}: {error}")
            repr(error), str(error)
        except Exception:
            self._note(method, None, f"{answer.about} {answer.content[:300]!r}: {_trace()}")
        else:
            if answer.status >= 400:
                self._note(method, None, f"{answer.about} is no error")


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one.replace("+00:00", "Z") == other.replace("+00:00", "Z")
    return bool(one == other)


def _trace() -> str:
    return traceback.format_exc(limit=-3)
