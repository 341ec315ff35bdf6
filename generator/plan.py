"""Compares what was generated with what stands in a folder, and says what writing would do. Only reads."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.manifest import Manifest, ManifestError, content_hash, parse
from generator.paths import MANIFEST, STAGING, path_problem

JOURNAL = "journal.json"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A file that must not be written or removed: `code`, and why. Force does not help where `forceable` is false."""

    path: str
    code: str
    message: str
    forceable: bool = True


@dataclass(frozen=True, slots=True)
class Owned:
    """What sdkwright knows of a folder: the manifest, and for each of its files the hashes that it may have.

    One hash usually; after an interrupted run a file may have that of the manifest or those of the run's journal.
    """

    manifest: Manifest | None = None
    hashes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What writing would do."""

    write: Mapping[str, bytes]
    unchanged: tuple[str, ...]
    remove: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def read_owned(out: Path) -> Owned:
    """What sdkwright owns in the folder `out`; raises `ManifestError` for a manifest that cannot be trusted."""
    if (out / MANIFEST).is_symlink():
        raise ManifestError("it is a link")
    try:
        manifest = parse((out / MANIFEST).read_bytes())
    except FileNotFoundError:
        manifest = None
    journal = _read_journal(out)
    listed = {path: frozenset({digest}) for path, digest in manifest.files.items()} if manifest else {}
    hashes = {path: listed.get(path, frozenset()) | journal.get(path, frozenset()) for path in {**listed, **journal}}
    return Owned(manifest, hashes, bool(journal))


def dump_journal(owned: Owned, files: Mapping[str, bytes]) -> bytes:
    """Every hash that a file of ours may have while `files` are being written."""
    fresh = {path: frozenset({content_hash(content)}) for path, content in files.items()}
    both = {**owned.hashes, **fresh}
    hashes = {path: sorted(fresh.get(path, frozenset()) | owned.hashes.get(path, frozenset())) for path in both}
    return json.dumps(hashes).encode()


def _read_journal(out: Path) -> Mapping[str, frozenset[str]]:
    if (out / STAGING).is_symlink():
        return {}
    try:
        found = json.loads((out / STAGING / JOURNAL).read_bytes())
    except (OSError, ValueError):
        return {}
    entries = found.items() if isinstance(found, dict) else ()
    return {path: frozenset(map(str, hashes)) for path, hashes in entries if not path_problem(path)}


def make_plan(files: Mapping[str, bytes], out: Path, owned: Owned) -> Plan:
    """Compare `files` with the folder `out`."""
    stale = [path for path in owned.hashes if path not in files and _is_plain_file(path, out)]
    respelt = {path.casefold(): path for path in stale}
    conflicts = [*_blocked(files, set(stale), out)]
    blocked = {conflict.path for conflict in conflicts}
    write: dict[str, bytes] = {}
    unchanged: list[str] = []
    for path in (path for path in files if path not in blocked):
        found, wanted = _hash_of(out / path), content_hash(files[path])
        was = _respelling(path, respelt, out)
        if found == wanted and was == path:
            unchanged.append(path)
            continue
        write[path] = files[path]
        if found not in {"", wanted}:
            conflicts += _not_ours(was, found, owned)
    for path in stale:
        conflicts += _not_ours(path, _hash_of(out / path), owned)
    return Plan(write, tuple(unchanged), tuple(stale), tuple(conflicts))


def _respelling(path: str, respelt: Mapping[str, str], out: Path) -> str:
    """The stale path that is the same file where case does not count; else `path`."""
    was = respelt.get(path.casefold())
    same = was is not None and (out / path).exists() and (out / path).samefile(out / was)
    return was if was is not None and same else path


def _not_ours(path: str, found: str, owned: Owned) -> Iterator[Conflict]:
    if path not in owned.hashes:
        yield Conflict(path, "foreign-file", "stands where a generated file would go, and is not ours")
    elif found not in owned.hashes[path]:
        yield Conflict(path, "edited-file", "was edited by hand since it was generated")


def _is_plain_file(path: str, out: Path) -> bool:
    """Whether `path` is a file that no link leads to; anything else cannot be the file that we once wrote."""
    return bool(_mode(out / path)) and not _obstacle(path, out, {}, frozenset())


def _blocked(files: Iterable[str], stale: set[str], out: Path) -> Iterator[Conflict]:
    """Paths with a link, a folder or a device in the way, unless it is about to be removed."""
    folders: dict[str, str] = {}
    for path in files:
        if problem := _obstacle(path, out, folders, stale):
            yield Conflict(path, "in-the-way", problem, forceable=False)


def _obstacle(path: str, out: Path, folders: dict[str, str], stale: Iterable[str]) -> str:
    steps = path.split("/")
    for depth in range(1, len(steps)):
        folder = "/".join(steps[:depth])
        if folder not in folders:
            folders[folder] = "" if folder in stale else _wrong(out / folder, folder, stat.S_ISDIR)
        if folders[folder]:
            return folders[folder]
    wrong = _wrong(out / path, path, stat.S_ISREG)
    return "" if wrong and _will_go(out / path, out, stale) else wrong


def _wrong(place: Path, name: str, wanted: Callable[[int], bool]) -> str:
    mode = _mode(place)
    if not mode or wanted(mode):
        return ""
    if stat.S_ISLNK(mode):
        return f"`{name}` is a link, and links are not followed"
    return f"`{name}` is {'a folder' if stat.S_ISDIR(mode) else 'no folder' if wanted is stat.S_ISDIR else 'no file'}"


def _mode(place: Path) -> int:
    try:
        return place.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def _will_go(place: Path, out: Path, stale: Iterable[str]) -> bool:
    """Whether a folder holds nothing but stale files, so that it goes with them."""
    if not stat.S_ISDIR(_mode(place)):
        return False
    inside = [Path(folder, name) for folder, folders, files in os.walk(place) for name in (*folders, *files)]
    return all(_goes(found, out, stale) for found in inside)


def _goes(found: Path, out: Path, stale: Iterable[str]) -> bool:
    if found.parent.name == "__pycache__":
        found = found.parent.parent / f"{found.name.partition('.')[0]}.py"
    path = found.relative_to(out).as_posix()
    if stat.S_ISDIR(_mode(found)):
        return found.name == "__pycache__" or any(other.startswith(f"{path}/") for other in stale)
    return path in stale


def _hash_of(place: Path) -> str:
    """The hash of a file; empty when there is none."""
    try:
        return content_hash(place.read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return ""
