"""Runs a command to its end: how long it took, and how much memory it and its children had."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Thread

from tests.bench.places import clean_environment
from tests.bench.report import SkippedError

_INTERVAL = 0.03
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Finished:
    """What a command took: seconds, and bytes of memory, of the largest process and of all at a time."""

    seconds: float
    largest: int
    together: int
    output: str


def finished(command: Sequence[str | Path], *, sample: bool = False, **variables: str) -> Finished:
    """Run a command; `sample` its memory, which costs it a little time."""
    words = [str(word) for word in command]
    with TemporaryFile("w+") as output:
        start = time.perf_counter()
        process = subprocess.Popen(words, stdout=output, stderr=output, env=clean_environment(**variables))
        sampler = _Sampler(process.pid)
        if sample:
            sampler.start()
        _, status, usage = os.wait4(process.pid, 0)
        spent = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if sample:
            sampler.stop()
        output.seek(0)
        text = output.read()
    if process.returncode:
        raise SkippedError(f"{words[0]} failed: {text[-300:]}")
    return Finished(spent, usage.ru_maxrss * 1024, sampler.most, text)


class _Sampler(Thread):
    """Looks again and again how much memory a process and its children have; shared pages count once a process."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._pid = pid
        self._done = Event()

    def run(self) -> None:
        while not self._done.wait(_INTERVAL):
            self.most = max(self.most, sum(_resident(pid) for pid in _tree(self._pid)))

    def stop(self) -> None:
        self._done.set()
        self.join()


def _tree(pid: int) -> Iterator[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        words = _read(entry / "stat").rpartition(")")[2].split()
        if words:
            parents[int(entry.name)] = int(words[1])
    family = {pid}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    yield from family


def _resident(pid: int) -> int:
    words = _read(Path(f"/proc/{pid}/statm")).split()
    return int(words[1]) * _PAGE if words else 0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # it has ended
        return ""
