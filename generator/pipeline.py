"""The stages in order: load, check, build, view and render, format, write. What the CLI and Python callers use."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import replay
from generator.cache import Cache, default_folder
from generator.config import Config, ReferencesConfig, bare_config, is_config, package_name, read_config
from generator.diagnostics import Diagnostics
from generator.facts import facts_of, input_hashes
from generator.format import FormatError
from generator.ir import Api, Json
from generator.load import Document, LoadOptions, load
from generator.model import as_json, counts_of
from generator.replay import Counts
from generator.starter import starter
from generator.targets import names, target
from generator.write import Written, write


class TargetError(ValueError):
    """There is no such target, or it is not said where its files go."""


def _silent(_stage: str) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to run. `targets`: these and not those of the config; `out`: into a folder a target there; `jobs`: processes.

    `progress` is told the name of each stage when it begins.
    """

    targets: tuple[str, ...] = ()
    out: Path | None = None
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    cache: Cache = field(default_factory=lambda: Cache(default_folder()))
    force: bool = False
    progress: Callable[[str], None] = _silent


@dataclass(frozen=True, slots=True)
class Result:
    """What a run found and did; `outputs` has what was written a target, and is empty where anything failed."""

    diagnostics: Diagnostics
    outputs: Mapping[str, Written] = field(default_factory=dict)
    operations: int = 0
    events: int = 0
    types: int = 0
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether anything is lost: then no file was written."""
        return self.diagnostics.failed


def generate(config: Config | Path | str, options: Options | None = None) -> Result:
    """Write the SDKs of a config, or of the config in a file. Raises `TargetError`; all else is in the diagnostics."""
    options = options or Options()
    started = time.perf_counter()
    diagnostics = Diagnostics()
    settings = _read(config, diagnostics)
    if settings is None:
        return Result(diagnostics)
    places = _places(settings, options)
    outputs, counts = _unchanged(settings, places, options, diagnostics) or _run(settings, places, options, diagnostics)
    seconds = time.perf_counter() - started
    return Result(diagnostics, outputs, counts.operations, counts.events, counts.types, seconds)


def inspect(config: Config | Path | str, options: Options | None = None) -> tuple[Diagnostics, dict[str, Json] | None]:
    """What the stages have to say, and the model as JSON if there is one."""
    diagnostics = Diagnostics()
    settings = _read(config, diagnostics)
    loaded = _model(settings, options or Options(), diagnostics) if settings else None
    return diagnostics, as_json(loaded[1]) if loaded else None


def validate(
    location: str, options: Options | None = None, *, outside: bool = False, remote: bool = False
) -> Diagnostics:
    """What the stages before any target have to say about an SDK config, or about a document at a path or URL.

    `outside` and `remote` allow references to lead there, as `references` in a config does.
    """
    diagnostics = Diagnostics()
    settings = read_config(Path(location), diagnostics) if is_config(location) else bare_config(location)
    if settings:
        said = settings.references
        reach = ReferencesConfig(outside=outside or said.outside, remote=remote or said.remote)
        _model(replace(settings, references=reach), options or Options(), diagnostics)
    return diagnostics


def start(spec: str, options: Options | None = None) -> tuple[Diagnostics, str]:
    """The text of a first SDK config for a document; empty, with errors in the diagnostics, when there can be none."""
    diagnostics = Diagnostics()
    loaded = _model(bare_config(spec), options or Options(), diagnostics)
    return diagnostics, starter(loaded[1], spec, package_name(loaded[1].title), names()) if loaded else ""


def _read(config: Config | Path | str, diagnostics: Diagnostics) -> Config | None:
    return config if isinstance(config, Config) else read_config(Path(config), diagnostics)


def _run(
    config: Config, places: Mapping[str, Path], options: Options, diagnostics: Diagnostics
) -> tuple[Mapping[str, Written], Counts]:
    known = len(diagnostics)
    loaded = _model(config, options, diagnostics)
    if loaded is None:
        return {}, Counts()
    document, api = loaded
    counts = counts_of(api)
    contents = {name: _files(name, api, options, diagnostics) for name in places}
    if diagnostics.failed:
        return {}, counts
    inputs = input_hashes(document.main.location, document.sources.values())
    outputs: dict[str, Written] = {}
    for name, out in places.items():
        options.progress(f"write {name}")
        facts = facts_of(name, config, inputs)
        written = write(contents[name], out, facts, diagnostics, force=options.force)
        outputs |= {name: written} if written else {}
    if len(outputs) == len(places):
        replay.remember(options.cache, config, places, [*diagnostics][known:], counts)
    return outputs, counts


def _model(config: Config, options: Options, diagnostics: Diagnostics) -> tuple[Document, Api] | None:
    from generator.build import build  # noqa: PLC0415 - a run with nothing to do needs neither
    from generator.check import check  # noqa: PLC0415

    options.progress("load")
    trusted = config.references
    reach = LoadOptions(allow_remote_refs=trusted.remote, allow_outside_refs=trusted.outside)
    document = load(config.resolve(config.spec), diagnostics, reach, [*map(config.resolve, config.overlays)])
    if document is None:
        return None
    options.progress("check")
    check(document, diagnostics, options.cache)
    options.progress("build")
    api = build(document, config, diagnostics)
    return (document, api) if api else None


def _files(name: str, api: Api, options: Options, diagnostics: Diagnostics) -> Mapping[str, str]:
    chosen = target(name)
    options.progress(f"render {name}")
    files = chosen.files(api, diagnostics)
    options.progress(f"format {name}")
    try:
        return chosen.format(files, options.jobs, options.cache)
    except FormatError as error:
        diagnostics.error("bad-output", f"{name}: {error}", hint="this is a bug of sdkwright: please report it")
        return {}


def _places(config: Config, options: Options) -> dict[str, Path]:
    """The folder of each target that is asked for; raises `TargetError`."""
    places: dict[str, Path] = {}
    for name in options.targets or config.targets:
        if name not in names():
            raise TargetError(f"there is no target `{name}`; there is: {', '.join(names())}")
        if options.out is None and name not in config.targets:
            raise TargetError(f"the config does not say where the target `{name}` goes, and --out is not given")
        places[name] = options.out / name if options.out else config.location / config.targets[name].out
    if not places:
        raise TargetError("the config has no targets, and --target is not given")
    return places


def _unchanged(
    config: Config, places: Mapping[str, Path], options: Options, diagnostics: Diagnostics
) -> tuple[Mapping[str, Written], Counts] | None:
    """What the last run said, when running again would give the same; None when there is something to do."""
    last = replay.recall(options.cache, config, places)
    if last is None:
        return None
    for found in last.diagnostics:
        diagnostics.add(found)
    unchanged = {name: tuple(manifest.files) for name, manifest in last.manifests.items()}
    return {name: Written(out, unchanged=unchanged[name]) for name, out in places.items()}, last.counts
