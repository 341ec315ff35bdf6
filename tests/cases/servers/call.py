"""Where calls go: the first server, the operation's own, or where the caller says."""

from __future__ import annotations

import httpx

from tests.harness.api import Api


def urls(api: Api, method: str, **options: object) -> str:
    """The URL that is called, as a transport sees it."""
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(204)

    transport = httpx.MockTransport(answer)
    http = httpx.Client(transport=transport) if api.kind == "sync" else httpx.AsyncClient(transport=transport)
    api(lambda client: getattr(client.get_, method)(), **{"base_url": None, "http_client": http, **options})
    return seen[0]


def test_servers(api: Api) -> None:
    assert urls(api, "default") == "https://eu.servers.test/v2/default"
    assert urls(api, "own") == "https://own.servers.test/own"
    assert urls(api, "path") == "https://path.servers.test/base/path"
    assert urls(api, "other") == "https://eu.servers.test/v2/other"


def test_the_caller_decides(api: Api) -> None:
    assert urls(api, "default", base_url="http://localhost:1/x/") == "http://localhost:1/x/default"
