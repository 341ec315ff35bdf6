"""Which credential goes where."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from tests.harness.api import Api


def headers(api: Api, method: str, **options: Any) -> Any:
    return api.headers(lambda client: getattr(client.get_, method)(), **options)


def test_each(api: Api) -> None:
    assert headers(api, "default", header_key="h")["x-key"] == "h"
    assert "x-key" not in headers(api, "query", api_key="q")
    assert api.sent.query == "api_key=q"
    assert headers(api, "cookie", cookie="c")["cookie"] == "session=c"
    assert headers(api, "bearer", bearer="b")["authorization"] == "Bearer b"
    sent = headers(api, "basic", username="u", password="p:ä")["authorization"]
    assert base64.b64decode(sent.removeprefix("Basic ")).decode() == "u:p:ä"


def test_alternatives(api: Api) -> None:
    assert headers(api, "either", header_key="h")["x-key"] == "h"
    sent = headers(api, "either", header_key="h", bearer="b")
    assert (sent["authorization"], "x-key" in sent) == ("Bearer b", False)
    assert headers(api, "both", header_key="h", api_key="q")["x-key"] == "h"
    assert api.sent.query == "api_key=q"


def test_none(api: Api) -> None:
    assert "x-key" not in headers(api, "open", header_key="h")
    assert "x-key" not in headers(api, "maybe")
    assert "x-key" not in headers(api, "digest", header_key="h")
    assert "x-key" not in headers(api, "digest")


def test_missing(api: Api) -> None:
    with pytest.raises(api.package.SecurityError, match=r"header_key.*SECURITY_HEADER"):
        headers(api, "default")
    assert not api.all_sent


def test_environment(api: Api) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SECURITY_HEADER", "e")
        assert headers(api, "default")["x-key"] == "e"
