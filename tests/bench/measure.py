"""Measuring in fresh processes of a virtual environment."""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tests.bench.places import clean_environment, python
from tests.bench.report import SkippedError

ROUNDS = 7
Key = TypeVar("Key")
_TIMED = """\
import time
start = time.perf_counter()
{code}
spent = time.perf_counter() - start
peak = next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM'))
print(spent, peak)
"""
"""The peak is read there because `ru_maxrss` keeps the parent's across `exec`."""


@dataclass(frozen=True)
class Cost:
    """What running some code in a fresh process took: seconds, and the peak of its memory in bytes."""

    time: float
    memory: float
    best: float = 0.0
    """The least time of the runs, which other programs disturb less."""


def costs(snippets: Mapping[Key, tuple[Path, str]]) -> dict[Key, Cost]:
    """Return the medians for snippets, each with its virtual environment; they take turns, so noise hits all alike."""
    found: dict[Key, list[Cost]] = {name: [] for name in snippets}
    for turn in range(ROUNDS + 1):
        for name, (folder, code) in snippets.items():
            cost = _cost(folder, code)
            if turn:  # the first wrote byte code
                found[name].append(cost)
    return {name: _median(several) for name, several in found.items()}


def _cost(folder: Path, code: str) -> Cost:
    words = run(folder, ["-c", _TIMED.format(code=code)]).split()
    return Cost(float(words[-2]), float(words[-1]) * 1024)


def _median(several: Iterable[Cost]) -> Cost:
    several = [*several]
    times = [cost.time for cost in several]
    return Cost(statistics.median(times), statistics.median(cost.memory for cost in several), min(times))


def probe(folder: Path, task: str, *arguments: str, repeat: int = 3) -> dict[str, float]:
    """Return the medians of what `probe.py` measures over some processes."""
    script = str(Path(__file__).with_name("probe.py"))
    results: list[dict[str, Any]] = [json.loads(run(folder, [script, task, *arguments])) for _ in range(repeat)]
    return {key: statistics.median(result[key] for result in results) for key in results[0]}


def run(folder: Path, arguments: list[str]) -> str:
    """Return what Python prints, isolated from the folder and the user's settings."""
    command = [str(python(folder)), "-I", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=clean_environment(), cwd=folder)
    if done.returncode:
        raise SkippedError(f"{folder.name} fails: {done.stderr.strip().splitlines()[-1:]}")
    return done.stdout
