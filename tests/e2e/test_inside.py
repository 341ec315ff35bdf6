"""Calls against a real HTTP server, made inside the virtual environment that the generated package is installed in.

`inside/voice` calls every operation of the voice document, `inside/everything` those of `kitchen.yml`. The tests there
are ordinary ones, synchronous and asynchronous at once; here each file of them runs in the package's own environment.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.install import ROOT, Installed

INSIDE = ROOT / "tests" / "e2e" / "inside"


def _files(folder: str) -> list[Path]:
    return sorted((INSIDE / folder).glob("check_*.py"))


def _passes(installed: Installed, file: Path) -> None:
    settings = INSIDE / "pytest.ini"
    process = installed.run("-m", "pytest", "-q", "--tb=short", "-c", settings, file, PYTHONDONTWRITEBYTECODE="1")
    if process.returncode:
        pytest.fail(f"{file.relative_to(INSIDE)}\n{process.stdout}{process.stderr}", pytrace=False)
    assert " passed" in process.stdout
    assert "skipped" not in process.stdout


@pytest.mark.parametrize("file", _files("voice"), ids=lambda file: file.stem.removeprefix("check_"))
def test_voice(voice: Installed, file: Path) -> None:
    _passes(voice, file)


@pytest.mark.parametrize("file", _files("everything"), ids=lambda file: file.stem.removeprefix("check_"))
def test_kitchen(kitchen: Installed, file: Path) -> None:
    _passes(kitchen, file)


def test_every_operation_of_the_kitchen_is_called(kitchen: Installed) -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in _files("everything"))
    listing = (kitchen.generated.folder / "api.md").read_text(encoding="utf-8")
    calls = [line.split("`")[1] for line in listing.splitlines() if line.startswith("| `client.")]
    assert len(calls) == 30
    for call in calls:
        method = call.partition("(")[0].rpartition(".")[2]
        assert f".{method}(" in text or f'"{method}"' in text or f'"{method.rpartition("_")[2]}"' in text, call
