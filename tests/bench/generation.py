"""How long generating takes, beside openapi-python-client on the same document."""

from __future__ import annotations

import os
import shutil
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.places import BUILD, PEER, SDKWRIGHT, VOICE, environment, telnyx, telnyx_document
from tests.bench.process import Finished, finished
from tests.bench.report import Row, SkippedError, megabytes, seconds

_ROUNDS = 3
_PEER_ROUNDS = 2
_WORK = BUILD / "generation"
_LOST = "Endpoint will not be generated"
_PEER_CONFIG = "literal_enums: true\n"
"""Without it the peer stops: two values of an enumeration would get one name."""


@dataclass(frozen=True)
class _Times:
    """Seconds of the runs; `touched` are the files that the second run changed."""

    cold: list[float]
    uncached: list[float]
    again: list[float]
    touched: int


def rows() -> Iterator[Row]:
    peer = environment("peer")
    document = telnyx_document()
    peers: list[Finished] = []
    cold: list[_Times] = []
    for turn in range(_ROUNDS):
        cold.append(_ours(telnyx()))
        if turn < _PEER_ROUNDS:
            peers.append(_peer(peer, document))
    theirs = statistics.median(run.seconds for run in peers)
    lost = peers[0].output.count(_LOST)
    yield from _time_rows(cold, theirs, f"{seconds(theirs)}, {lost} lost")
    yield from _memory_rows()
    yield from voice_rows()


def _time_rows(cold: list[_Times], theirs: float, shown: str) -> Iterator[Row]:
    times = [time for run in cold for time in run.cold]
    uncached = [time for run in cold for time in run.uncached]
    again = [time for run in cold for time in run.again]
    for name, several, limit in (
        ("Telnyx, cold, empty cache", times, 0.4),
        ("Telnyx, cold, --no-cache", uncached, 0.4),
        ("Telnyx, again, nothing changed", again, 0.05),
    ):
        spent = statistics.median(several)
        yield Row(f"{name} (to {PEER})", seconds(spent), shown, ratio=spent / theirs, limit=limit)
    touched = max(run.touched for run in cold)
    yield Row("Telnyx, again: files touched", str(touched), ratio=touched, limit=0, unit="files")


def _memory_rows() -> Iterator[Row]:
    with_memory = _generate(telnyx(), sample=True)
    for name, used in (("largest process", with_memory.largest), ("all processes", with_memory.together)):
        yield Row(f"Telnyx, cold: peak, {name}", megabytes(used), ratio=used / 1e6, limit=300, unit="MB")


def voice_rows() -> Iterator[Row]:
    if not VOICE.is_file():
        raise SkippedError(f"there is no {VOICE}")
    spent = statistics.median(_generate(VOICE).seconds for _ in range(_ROUNDS + 2))
    yield Row("voice document, cold", seconds(spent), ratio=spent, limit=1.5, unit="s")


def _ours(config: Path) -> _Times:
    uncached = _generate(config, "--no-cache")
    cold = _generate(config)
    before = _stamps()
    again = [_generate(config, keep=True).seconds for _ in range(_ROUNDS)]
    after = _stamps()
    touched = sum(before.get(path) != stamp for path, stamp in after.items()) + len(before.keys() - after.keys())
    return _Times([cold.seconds], [uncached.seconds], again, touched)


def _generate(config: Path, *options: str, keep: bool = False, sample: bool = False) -> Finished:
    """Generate into an empty folder with an empty cache, or (`keep`) where the last run did."""
    if not keep:
        shutil.rmtree(_WORK, ignore_errors=True)
        _WORK.mkdir(parents=True)
    command: list[str | Path] = [
        SDKWRIGHT,
        "generate",
        config,
        "--target",
        "python",
        "--out",
        _WORK / "out",
        "--quiet",
        *options,
    ]
    return finished(command, sample=sample, XDG_CACHE_HOME=str(_WORK / "cache"))


def _stamps() -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in (_WORK / "out").rglob("*") if path.is_file()}


def _peer(folder: Path, document: Path) -> Finished:
    out = BUILD / "peer-out"
    shutil.rmtree(out, ignore_errors=True)
    config = BUILD / "peer.yml"
    config.write_text(_PEER_CONFIG)
    programs = folder / "bin"  # its post hooks are ruff's, found by PATH
    command: list[str | Path] = [
        programs / PEER,
        "generate",
        "--path",
        document,
        "--output-path",
        out,
        "--config",
        config,
    ]
    return finished(command, PATH=f"{programs}{os.pathsep}{os.environ.get('PATH', '')}")
