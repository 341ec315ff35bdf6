"""What the last run had to say, kept so that a run with nothing to do says the same without doing it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.cache import Cache, digest
from generator.config import Config
from generator.diagnostics import Diagnostic, Position, Severity
from generator.facts import facts_of, same_inputs
from generator.manifest import Manifest, ManifestError, dump
from generator.plan import read_owned
from generator.write import intact

# With one of these a file that appears or a server that answers changes the result, though no input has changed.
_UNSTABLE = frozenset({"dangling-ref", "unreadable-file", "unreadable-url"})


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a document holds."""

    operations: int = 0
    events: int = 0
    types: int = 0


@dataclass(frozen=True, slots=True)
class Replay:
    """An earlier run: its diagnostics after the config was read, its counts, and its manifests by target."""

    diagnostics: tuple[Diagnostic, ...]
    counts: Counts
    manifests: Mapping[str, Manifest]


def remember(cache: Cache, config: Config, places: Mapping[str, Path], said: list[Diagnostic], counts: Counts) -> None:
    """Keep what a run that has just written all its `places` said."""
    if any(found.code in _UNSTABLE for found in said):
        return
    manifests = _manifests(places)
    content = {"diagnostics": [asdict(found) for found in said], "counts": asdict(counts)}
    if manifests:
        cache.put("run", _key(config, manifests), json.dumps(content).encode())


def recall(cache: Cache, config: Config, places: Mapping[str, Path]) -> Replay | None:
    """The run that left `places` as they stand, if running again would change nothing; else None."""
    manifests = _manifests(places)
    if manifests is None or not config.digest:
        return None
    content = cache.get("run", _key(config, manifests))
    if content is None or not all(_is_current(config, name, manifest) for name, manifest in manifests.items()):
        return None
    if not all(intact(places[name], manifest) for name, manifest in manifests.items()):
        return None
    found = json.loads(content)
    return Replay(tuple(map(_diagnostic, found["diagnostics"])), Counts(**found["counts"]), manifests)


def _manifests(places: Mapping[str, Path]) -> dict[str, Manifest] | None:
    found: dict[str, Manifest] = {}
    for name, out in places.items():
        try:
            manifest = read_owned(out).manifest
        except (ManifestError, OSError):
            return None
        if manifest is None:
            return None
        found[name] = manifest
    return found


def _is_current(config: Config, target: str, manifest: Manifest) -> bool:
    same = facts_of(target, config, manifest.facts.inputs) == manifest.facts
    return same and same_inputs(Path(config.resolve(config.spec)), manifest.facts.inputs)


def _key(config: Config, manifests: Mapping[str, Manifest]) -> str:
    """Also by the folders: diagnostics name files as they are seen from the current one."""
    places = (str(Path.cwd()), str(config.file), config.digest)
    return digest(*places, *(part for name, manifest in manifests.items() for part in (name, dump(manifest))))


def _diagnostic(found: dict[str, object]) -> Diagnostic:
    place = found.pop("position")
    severity = Severity(int(str(found.pop("severity"))))
    position = Position(**place) if isinstance(place, dict) else None
    return Diagnostic(severity=severity, position=position, **{key: str(value) for key, value in found.items()})
