"""What the `call.py` of a case works with: the generated package, its client of one kind, and a real server."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from tests.harness.server import Answer, Received, Server

Act = Callable[[Any], Any]


@dataclass(slots=True)
class Api:
    """Calls the generated package: `api(lambda client: client.things.list())`, sync or async as `kind` says."""

    package: ModuleType
    server: Server
    kind: str
    options: dict[str, Any] = field(default_factory=dict)
    """Options of every client that is made."""

    def __call__(self, act: Act, **options: Any) -> Any:
        """What `act` gives, awaited where need be."""
        if self.kind == "sync":
            with self.make(**options) as client:
                return act(client)

        async def main() -> Any:
            async with self.make(**options) as client:
                found = act(client)
                return await found if inspect.isawaitable(found) else found

        return asyncio.run(main())

    def items(self, act: Act, **options: Any) -> list[Any]:
        """All that `act` gives to iterate over: the items of all pages, the events of a stream."""
        if self.kind == "sync":
            with self.make(**options) as client:
                return list(act(client))

        async def main() -> list[Any]:
            async with self.make(**options) as client:
                found = act(client)
                if not isinstance(found, AsyncIterator) and not hasattr(found, "__aiter__"):
                    found = await found
                return [item async for item in found]

        return asyncio.run(main())

    def make(self, **options: Any) -> Any:
        """A client of the server."""
        name = next(name for name in dir(self.package) if f"Async{name}" in dir(self.package))
        cls = getattr(self.package, name if self.kind == "sync" else f"Async{name}")
        return cls(**{"base_url": self.server.url, "max_retries": 0, **self.options, **options})

    def answer(self, body: Any = None, status: int = 200, media: str = "", **headers: str) -> None:
        """Answer the next request so: bytes and text as they are, anything else as JSON."""
        content = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) and media else None
        if content is None:
            content, media = json.dumps(body).encode(), media or "application/json"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        given = {"content-type": media} if media else {}
        self.server.answers.append(Answer(b"" if status == 204 else content, status, {**given, **named}))

    @property
    def sent(self) -> Received:
        """The last request."""
        return self.server.received[-1]

    @property
    def all_sent(self) -> list[Received]:
        """All requests."""
        return self.server.received

    @property
    def types(self) -> Any:
        """The types of the package."""
        return self.package.types

    def body(self, act: Act) -> Any:
        """The JSON that a call sends."""
        self(act)
        return self.sent.json

    def query(self, act: Act) -> str:
        """The query that a call sends, as it is on the wire."""
        self(act)
        return self.sent.query

    def headers(self, act: Act, **options: Any) -> Mapping[str, str]:
        """The headers that a call sends."""
        self(act, **options)
        return self.sent.headers
