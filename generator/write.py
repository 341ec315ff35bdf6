"""Writes what was generated: only what changed, nothing half, and never over a file of somebody else."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics, Position
from generator.lock import locked
from generator.manifest import Facts, Manifest, ManifestError, content_hash, dump
from generator.paths import MANIFEST, STAGING, path_problems
from generator.plan import JOURNAL, Owned, Plan, dump_journal, make_plan, read_owned

_FORCE = "--force overwrites it; without, move it away or restore it first"
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the file system is read-only",
    errno.EACCES: "the folder may not be written to",
    errno.EPERM: "the folder may not be written to",
}


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did in the folder `out`: relative paths, in the order of generation."""

    out: Path
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def write(
    files: Mapping[str, str | bytes], out: Path, facts: Facts, diagnostics: Diagnostics, *, force: bool = False
) -> Written | None:
    """Make the folder `out` hold `files` (relative posix paths) and the manifest.

    None, with errors in `diagnostics` and no file touched, when a path is bad (bad-path), something stands in the way
    (in-the-way), a file is not ours (foreign-file) or was edited (edited-file), the folder belongs to another target
    (foreign-folder), or its manifest is broken (bad-manifest). A disk that gives up half way (cannot-write) leaves
    whole files, and a journal by which the next run goes on.
    """
    contents = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    for path, problem in path_problems(contents):
        diagnostics.error("bad-path", f"{path!r} {problem}", position=Position(str(out)))
    if [*path_problems(contents)]:
        return None
    try:
        out.mkdir(parents=True, exist_ok=True)
        with locked(out):
            return _write(contents, out, facts, diagnostics, force=force)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        diagnostics.error("cannot-write", reason, position=Position(str(error.filename or out)))
        return None


def _write(
    contents: Mapping[str, bytes], out: Path, facts: Facts, diagnostics: Diagnostics, *, force: bool
) -> Written | None:
    owned = _owned(out, facts, diagnostics, force=force)
    if owned is None:
        return None
    plan = make_plan(contents, out, owned)
    refused = [conflict for conflict in plan.conflicts if not (force and conflict.forceable)]
    for conflict in refused:
        place = Position(str(out / conflict.path))
        diagnostics.error(conflict.code, conflict.message, position=place, hint=_FORCE if conflict.forceable else "")
    if refused:
        return None
    _carry_out(plan, owned, contents, dump(Manifest(facts, _hashes(contents))), out)
    notes = ("finished what an interrupted run had begun",) if owned.interrupted else ()
    return Written(out, tuple(plan.write), plan.unchanged, plan.remove, notes)


def _hashes(contents: Mapping[str, bytes]) -> dict[str, str]:
    return {path: content_hash(content) for path, content in contents.items()}


def _owned(out: Path, facts: Facts, diagnostics: Diagnostics, *, force: bool) -> Owned | None:
    place = Position(str(out / MANIFEST))
    try:
        owned = read_owned(out)
    except ManifestError as error:
        if force and not (out / MANIFEST).is_symlink():
            return Owned()
        diagnostics.error("bad-manifest", f"cannot be used: {error}", position=place, hint=_FORCE)
        return None
    found = owned.manifest.facts.target if owned.manifest else facts.target
    if found != facts.target and not force:
        message = f"this folder belongs to the target `{found}`"
        diagnostics.error("foreign-folder", message, position=place, hint="give each target a folder of its own")
        return None
    return owned


def _carry_out(plan: Plan, owned: Owned, contents: Mapping[str, bytes], manifest: bytes, out: Path) -> None:
    """Stage everything, then rename file by file; whoever is killed between leaves the journal of what was meant."""
    staging = out / STAGING
    same = _read(out / MANIFEST) == manifest
    if not (plan.write or plan.remove or owned.interrupted) and same:
        return
    if staging.is_symlink():
        raise OSError(errno.ELOOP, "is a link, and links are not followed", str(staging))
    staged = _stage({**plan.write, MANIFEST: manifest}, dump_journal(owned, contents), staging)
    for path in plan.remove:
        _remove(out / path)
    _prune(plan.remove, out)
    for path, file in staged.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        file.replace(out / path)
    shutil.rmtree(staging)


def _stage(files: Mapping[str, bytes], journal: bytes, staging: Path) -> dict[str, Path]:
    """Write all content on the file system where it will stay, then the journal. Where that fails, nothing was touched.

    The journal of an interrupted run stands until the new one, which knows all that it knew, takes its place.
    """
    fresh = staging / "new"
    shutil.rmtree(fresh, ignore_errors=True)
    staged = {path: fresh / str(number) for number, path in enumerate(files)}
    try:
        fresh.mkdir(parents=True)
        for path, content in files.items():
            staged[path].write_bytes(content)
        (fresh / JOURNAL).write_bytes(journal)
        (fresh / JOURNAL).replace(staging / JOURNAL)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        _remove_empty(staging)
        raise
    return staged


def _remove(file: Path) -> None:
    """Remove a stale file, and the byte code that Python made of it."""
    file.unlink(missing_ok=True)
    if file.suffix == ".py":
        for compiled in (file.parent / "__pycache__").glob(f"{file.stem}.*.pyc"):
            compiled.unlink(missing_ok=True)


def _prune(removed: Iterable[str], out: Path) -> None:
    """Remove the folders that the removed files leave empty."""
    folders = {parent for path in removed for parent in Path(path).parents if parent != Path()}
    for folder in sorted(folders, key=lambda folder: -len(folder.parts)):
        for place in (out / folder / "__pycache__", out / folder):
            _remove_empty(place)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # Not empty, or not there: both are fine.
        folder.rmdir()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def intact(out: Path, manifest: Manifest) -> bool:
    """Whether every file of the manifest stands as it was written, and no run was interrupted."""
    if (out / STAGING).exists():
        return False
    try:
        return all(content_hash((out / path).read_bytes()) == digest for path, digest in manifest.files.items())
    except OSError:
        return False
