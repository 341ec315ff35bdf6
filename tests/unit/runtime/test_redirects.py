"""Redirects over a real connection: credentials stay at home."""

from __future__ import annotations

import asyncio
import os
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import httpx
import pytest
from runtime import APIConnectionError
from sample import AsyncSample, Sample
from support import reply, served

OK = b'{"data": {"result": "ok"}}'
SECRETS = ("authorization", "cookie", "x-api-key", "x-extra")


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Site:
    """Answers `/go?STATUS&URL` with a redirect, all else with a result; keeps what it was asked."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str, dict[str, str], bytes]] = []
        self.target = ""
        self.status = 302

    def __call__(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.seen.append((handler.command, handler.path, headers, body))
        if self.target and "/arrived" not in handler.path:
            reply(handler, self.status, Location=self.target, Set_Cookie="visited=1")
        else:
            reply(handler, 200, OK, Content_Type="application/json")


def go(kind: str, base: str, method: str = "post", **options: Any) -> Any:
    given = {"api_key": "k", "base_url": base, **options}
    keywords: dict[str, Any] = {"headers": {"X-Extra": "s"}, "body": {"a": 1}}
    if kind == "sync":
        with Sample(**given) as client:
            return getattr(client, method)("/start", **keywords)

    async def main() -> Any:
        async with AsyncSample(**given) as client:
            return await getattr(client, method)("/start", **keywords)

    return asyncio.run(main())


@pytest.mark.parametrize(
    ("status", "method", "became", "body"),
    [
        (301, "post", "GET", b""),
        (302, "post", "GET", b""),
        (303, "put", "GET", b""),
        (302, "put", "PUT", b'{"a":1}'),
        (307, "post", "POST", b'{"a":1}'),
        (308, "post", "POST", b'{"a":1}'),
    ],
)
def test_within_the_api(kind: str, status: int, method: str, became: str, body: bytes) -> None:
    site = Site()
    site.status, site.target = status, "/arrived?x=1"
    with served(site) as base:
        assert go(kind, base, method)["data"]["result"] == "ok"
    verb, path, headers, sent = site.seen[1]
    assert (verb, path, sent) == (became, "/arrived?x=1", body)
    assert (headers["authorization"], headers["x-extra"], headers["cookie"]) == ("Bearer k", "s", "visited=1")
    assert ("content-type" in headers) == bool(body)


def test_credentials_in_query_and_cookie_are_carried_on_within_the_api(kind: str) -> None:
    site = Site()
    site.target = "/arrived?x=1"
    with served(site) as base:
        go(kind, base, api_key=None, header_key="h", query_key="q")
        go(kind, base, api_key=None, session_key="s")
    assert site.seen[1][1] == "/arrived?x=1&api_key=q"
    assert site.seen[1][2]["x-api-key"] == "h"
    assert set(site.seen[3][2]["cookie"].split("; ")) == {"session=s", "visited=1"}


@pytest.mark.parametrize(
    "options",
    [{}, {"api_key": None, "header_key": "h", "query_key": "q"}, {"api_key": None, "session_key": "s"}],
)
@pytest.mark.parametrize("status", [302, 307])
def test_to_another_origin_nothing_secret_goes(kind: str, status: int, options: dict[str, Any]) -> None:
    home, away = Site(), Site()
    home.status = status
    with served(home) as base, served(away) as other:
        home.target = f"{other}/arrived"
        go(kind, base, **options)
    _, path, headers, body = away.seen[0]
    assert path == "/arrived"
    assert not set(SECRETS) & set(headers)
    assert headers["host"] == other.removeprefix("http://")
    assert body == (b'{"a":1}' if status == 307 else b"")


def test_and_none_of_it_comes_back(kind: str) -> None:
    home, away = Site(), Site()
    with served(home) as base, served(away) as other:
        home.target, away.target = f"{other}/there", f"{base}/arrived"
        go(kind, base)
    assert home.seen[1][1] == "/arrived"
    assert not {"authorization", "x-extra"} & set(home.seen[1][2])


@pytest.mark.parametrize("target", ["/start", "ftp://127.0.0.1/x", "http://x:y:z/"])
def test_redirects_that_lead_nowhere(kind: str, target: str) -> None:
    site = Site()
    site.target = target
    with served(site) as base, pytest.raises(APIConnectionError):
        go(kind, base)
    assert len(site.seen) == (21 if target == "/start" else 1)


def upload(kind: str, base: str, *files: object) -> None:
    if kind == "sync":
        with Sample(api_key="k", base_url=base) as client:
            for file in files:
                client.messages.upload(file=file)  # type: ignore[arg-type]
        return

    async def main() -> None:
        async with AsyncSample(api_key="k", base_url=base) as client:
            for file in files:
                await client.messages.upload(file=file)  # type: ignore[arg-type]

    asyncio.run(main())


def test_a_body_that_cannot_be_read_twice(kind: str) -> None:
    site = Site()
    site.status, site.target = 307, "/arrived"
    end, start = os.pipe()
    os.write(start, b"data")
    os.close(start)
    refused = pytest.raises(APIConnectionError, match="asks for the body again, which cannot be read twice")
    with served(site) as base, os.fdopen(end, "rb") as pipe, refused:
        upload(kind, base, pipe)


def test_large_uploads_over_a_real_server(kind: str, tmp_path: Path) -> None:
    site = Site()
    file = tmp_path / "big.bin"
    file.write_bytes(b"x" * 1_000_000)
    with served(site) as base:
        upload(kind, base, file, file.read_bytes())
    assert [len(body) > 1_000_000 for *_, body in site.seen] == [True, True]


def test_a_server_that_is_not_there(kind: str) -> None:
    with served(Site()) as base:
        pass
    with pytest.raises(APIConnectionError, match="Connection error") as caught:
        go(kind, base, max_retries=0)
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
