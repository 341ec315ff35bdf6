"""The generated packages that the end-to-end tests are about."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.e2e.install import ROOT, Generated, Installed, generate, install

CONFIGS = {"telnyx": ROOT / "specs" / "telnyx-voice" / "sdk.yml", "kitchen": ROOT / "tests" / "e2e" / "kitchen.sdk.yml"}


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all workers of pytest-xdist share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def voice_code(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    return generate(CONFIGS["telnyx"], tmp_path_factory.mktemp("voice"), "telnyx")


@pytest.fixture(scope="session")
def kitchen_code(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    return generate(CONFIGS["kitchen"], tmp_path_factory.mktemp("kitchen"), "kitchen")


@pytest.fixture(scope="session")
def voice(voice_code: Generated, run_folder: Path) -> Installed:
    """The SDK of the voice document, installed."""
    return install(voice_code, run_folder)


@pytest.fixture(scope="session")
def kitchen(kitchen_code: Generated, run_folder: Path) -> Installed:
    """The SDK of a document that has everything, installed."""
    return install(kitchen_code, run_folder)


@pytest.fixture(params=["voice", "kitchen"])
def installed(request: pytest.FixtureRequest) -> Installed:
    """Each of the installed packages."""
    found: Installed = request.getfixturevalue(request.param)
    return found
