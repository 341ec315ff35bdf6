"""Where things are: the Telnyx document, the generated SDK, and the virtual environments, which are made once."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from tests.bench.report import SkippedError

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "bench"
CONSTRAINTS = Path(__file__).with_name("constraints.txt")
TELNYX = ROOT.parent / "shared" / "telnyx" / "sdk.yml"
VOICE = ROOT / "specs" / "telnyx-voice" / "sdk.yml"
SDKWRIGHT = Path(sys.executable).with_name("sdkwright")
REFERENCE = "telnyx==4.169.0"
PEER = "openapi-python-client"
_PACKAGES = {
    "ours": ("cryptography", "httpx", "pydantic", "typing-extensions"),
    "reference": (REFERENCE,),
    "peer": (PEER,),
}


def clean_environment(**more: str) -> dict[str, str]:
    """Return the environment without what changes how Python runs or what the SDKs are told by it."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "TELNYX", "XDG_"))}
    return {**kept, **more}


def environment(name: str) -> Path:
    """Return the folder of a virtual environment, made anew where its packages have changed."""
    folder = BUILD / name
    ready = folder / ".ready"
    wanted = hashlib.sha256("\n".join((sys.version, *_PACKAGES[name], CONSTRAINTS.read_text())).encode()).hexdigest()
    if ready.is_file() and ready.read_text() == wanted:
        return folder
    BUILD.mkdir(parents=True, exist_ok=True)
    _run([sys.executable, "-m", "venv", "--clear", str(folder)], f"no virtual environment {folder}")
    install = [str(python(folder)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1"]
    _run([*install, "--constraint", str(CONSTRAINTS), *_PACKAGES[name]], "PyPI did not give the packages")
    ready.write_text(wanted)
    return folder


def python(folder: Path) -> Path:
    return folder / "bin" / "python"


def site_packages(folder: Path) -> Path:
    return next((folder / "lib").glob("python*")) / "site-packages"


def telnyx() -> Path:
    """Return the config of the full Telnyx document."""
    if not TELNYX.is_file():
        raise SkippedError(f"there is no {TELNYX}")
    return TELNYX


def telnyx_document() -> Path:
    return telnyx().parent / str(yaml.safe_load(telnyx().read_text())["spec"])


def installed() -> Path:
    """Return the virtual environment of our SDK, with what the generator writes at present in it."""
    folder = environment("ours")
    out = BUILD / "generated"
    command = [SDKWRIGHT, "generate", telnyx(), "--target", "python", "--out", out, "--quiet", "--force"]
    _run([str(word) for word in command], "sdkwright does not generate the Telnyx SDK")
    package = site_packages(folder) / "telnyx"
    shutil.rmtree(package, ignore_errors=True)
    shutil.copytree(out / "python" / "telnyx", package)  # what installing its wheel would put there
    return folder


def _run(command: list[str], failure: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=clean_environment())
    if done.returncode:
        last = "\n".join(done.stderr.strip().splitlines()[-3:])
        raise SkippedError(f"{failure}: {last}")
