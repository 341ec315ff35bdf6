"""What the tests of installed packages share. These tests run inside the package's own virtual environment."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator

import httpx
import pytest

from tests.e2e.inside.api import Api, apis, naps_of
from tests.e2e.inside.server import Server


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("TELNYX_", "KITCHEN_"))]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True, scope="session")
def _one_tls_context() -> Iterator[None]:
    """Nothing here speaks TLS, but each new HTTP client reads all certificates, which takes longer than its test."""
    with pytest.MonkeyPatch.context() as patch:
        made = functools.cache(httpx.create_ssl_context)
        patch.setattr("httpx._transports.default.create_ssl_context", made)
        yield


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that must be asked for all that is in its script, and for nothing else."""
    with Server() as made:
        yield made
        assert made.unexpected == []
        assert made.unused == 0


@pytest.fixture
def other() -> Iterator[Server]:
    """A server of somebody else: another origin."""
    with Server() as made:
        yield made
        assert made.unused == 0


@pytest.fixture(params=["sync", "async"])
def telnyx(request: pytest.FixtureRequest, server: Server) -> Iterator[Api]:
    yield from apis("telnyx", "Telnyx", server, sync=request.param == "sync")


@pytest.fixture(params=["sync", "async"])
def kitchen(request: pytest.FixtureRequest, server: Server) -> Iterator[Api]:
    yield from apis("kitchen", "Kitchen", server, sync=request.param == "sync")


@pytest.fixture
def naps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds waited before each repetition, without waiting."""
    api: Api = request.getfixturevalue("telnyx" if "telnyx" in request.fixturenames else "kitchen")
    return naps_of(api, monkeypatch.setattr)
