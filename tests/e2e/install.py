"""Generates packages, builds their wheels, and installs them into virtual environments of their own."""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import generator
from generator.cache import Cache

ROOT = Path(__file__).parents[2]
_CONSTRAINTS = ROOT / "constraints.txt"
_KEPT = ("PATH", "HOME", "TMPDIR", "PIP_INDEX_URL", "PIP_CACHE_DIR", "SSL_CERT_FILE", "HTTPS_PROXY", "https_proxy")


@dataclass(frozen=True)
class Generated:
    """A generated project: its folder, and the name of its package."""

    folder: Path
    name: str

    @property
    def package(self) -> Path:
        return self.folder / self.name


@dataclass(frozen=True)
class Installed:
    """A generated package that is installed, alone but for pytest, in the environment of `python`."""

    generated: Generated
    wheel: Path
    python: Path

    @property
    def name(self) -> str:
        return self.generated.name

    def run(self, *arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run this environment's Python in a folder that has nothing of the project."""
        return run([self.python, *arguments], self.wheel.parent, variables)


def run(
    command: list[str | Path], folder: Path, variables: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command with few environment variables; it may fail."""
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {"PYTHONUTF8": "1", **(variables or {})}
    return subprocess.run(
        [str(word) for word in command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def done(process: subprocess.CompletedProcess[str]) -> str:
    """What a command printed; it must have succeeded."""
    output = process.stdout + process.stderr
    assert process.returncode == 0, f"{' '.join(process.args)}\n{output}"
    return output


def generate(config: Path, out: Path, name: str) -> Generated:
    """Generate the Python SDK of a config into a folder of its own."""
    options = generator.Options(targets=("python",), out=out, jobs=1, cache=Cache(None))
    result = generator.generate(config, options)
    assert not result.failed, [*result.diagnostics]
    return Generated(out / "python", name)


def install(generated: Generated, shared: Path) -> Installed:
    """Build the wheel and install it into a fresh environment; done once for what `shared` is the folder of."""
    home = shared / f"{generated.name}-{_digest(generated.folder)}"
    with _locked(home.with_suffix(".lock")):
        if not (home / "ready").exists():
            _install(generated, home)
            (home / "ready").touch()
    (wheel,) = home.glob("*.whl")
    return Installed(generated, wheel, home / "venv" / "bin" / "python")


def _install(generated: Generated, home: Path) -> None:
    wheel: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        home,
        generated.folder,
    ]
    pip(wheel)
    venv.create(home / "venv", with_pip=False, symlinks=True)
    python = home / "venv" / "bin" / "python"
    base: list[str | Path] = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
    pip([*base, *home.glob("*.whl"), "pytest"])


def pip(command: list[str | Path]) -> None:
    """Run pip with the versions that the project is pinned to."""
    settings = {"PIP_CONSTRAINT": str(_CONSTRAINTS), "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    done(run(command, ROOT, settings))


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".pyc"
    }


def _digest(folder: Path) -> str:
    found = hashlib.sha256(_CONSTRAINTS.read_bytes())
    for name, content in contents(folder).items():
        found.update(b"%b\0%d\0%b" % (name.encode(), len(content), content))
    return found.hexdigest()[:16]


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    """Let only one process of a run in; the others wait, and find the work done."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
