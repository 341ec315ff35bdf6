"""The package under test, through one way of calling that its synchronous and its asynchronous client share."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, TypeVar

from tests.e2e.inside.server import Server

ValueT = TypeVar("ValueT")
KEY = "KEY-0123456789abcdef"


class Api:
    """Makes clients of one mode, and waits for what they give."""

    def __init__(self, package: Any, name: str, server: Server, *, sync: bool) -> None:
        self.package = package
        self.sync = sync
        self.server = server
        self.kind = getattr(package, name if sync else f"Async{name}")
        self._loop = None if sync else asyncio.new_event_loop()
        self._made: list[Any] = []

    def client(self, **options: Any) -> Any:
        """A client of the test's server, closed at the end."""
        made = self.kind(**{"api_key": KEY, "base_url": self.server.url, **options})
        self._made.append(made)
        return made

    def run(self, given: Any) -> Any:
        """What a call gives, awaited if need be."""
        if self._loop is None:
            return given
        return self._loop.run_until_complete(_awaited(given)) if inspect.isawaitable(given) else given

    def items(self, given: Any) -> list[Any]:
        """All that an iterable gives, synchronous or not."""
        if self._loop is None:
            return list(given)
        return list(self._loop.run_until_complete(_collected(given)))

    def within(self, context: Any, use: Callable[[Any], Any]) -> Any:
        """What `use` makes of what the context gives, awaited if need be, before the context is left."""
        if self._loop is None:
            with context as given:
                return use(given)
        return self._loop.run_until_complete(_within(context, use))

    def module(self, name: str) -> Any:
        return import_module(f"{self.package.__name__}.{name}")

    def close(self) -> None:
        for made in self._made:
            self.run(made.close())
        if self._loop is not None:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
            self._loop.close()


async def _awaited(given: Any) -> Any:
    return await given


async def _collected(given: Any) -> list[Any]:
    return [item async for item in given]


async def _within(context: Any, use: Callable[[Any], Any]) -> Any:
    async with context as given:
        found = use(given)
        if hasattr(found, "__aiter__"):
            return await _collected(found)
        return await found if inspect.isawaitable(found) else found


def naps_of(api: Api, patch: Callable[[Any, str, Any], None]) -> list[float]:
    """The seconds that calls would have waited before they are repeated; nobody really waits."""
    naps: list[float] = []

    async def nap(seconds: float) -> None:
        naps.append(seconds)

    patch(api.module("_runtime.sync_network").time, "sleep", naps.append)
    patch(api.module("_runtime.async_network"), "sleep", nap)
    return naps


def apis(package: str, name: str, server: Server, *, sync: bool) -> Iterator[Api]:
    """The body of a fixture."""
    api = Api(import_module(package), name, server, sync=sync)
    yield api
    api.close()
