"""The command line: arguments, exit codes, progress, printed diagnostics. Everything else is the pipeline's."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from generator.version import VERSION

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.pipeline import Options, Result

_FAILED = 1
_BAR_WIDTH = 24
_STAGES = 6  # of a run with one target
_EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)

_all = click.option("--all", "everything", is_flag=True, help="Print all diagnostics, not ten of each code.")
_no_cache = click.option("--no-cache", is_flag=True, help="Do without the cache in $XDG_CACHE_HOME/sdkwright.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="sdkwright")
def cli() -> None:
    """Generate SDKs from OpenAPI documents."""


@cli.command()
@click.argument("configs", metavar="[SDK_YML]...", nargs=-1, type=_EXISTING)
@click.option("--target", "targets", metavar="NAME", multiple=True, help="Generate this target only. Repeatable.")
@click.option("--out", metavar="DIR", type=click.Path(file_okay=False, path_type=Path), help="Write to DIR/<target>.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Use at most N processes.")
@click.option("--quiet", is_flag=True, help="Print errors only.")
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand or are not ours.")
@_no_cache
@_all
def generate(configs: tuple[Path, ...], *, quiet: bool, everything: bool, **settings: Any) -> None:
    """Write the SDKs of the configs, or of those in pyproject.toml, or of ./sdk.yml."""
    from generator import pipeline, project

    failed = False
    try:
        chosen = configs or project.default_configs(Path())
        if settings["out"] and len(chosen) > 1:
            raise click.UsageError("--out is for one config: another would take the same folders")
        for config in chosen:
            with closing(_Bar(shown=not quiet and sys.stderr.isatty())) as bar:
                result = pipeline.generate(config, _options(bar.advance, **settings))
            _print_diagnostics(result.diagnostics, sys.stderr, quiet=quiet, everything=everything)
            if not quiet:
                _print_all(_summary(config, result), sys.stdout)
            failed |= result.failed
    except (pipeline.TargetError, project.ProjectError) as error:
        raise click.UsageError(str(error)) from error
    _end(failed=failed)


@cli.command()
@click.argument("config", metavar="SDK_YML", type=_EXISTING)
@_no_cache
@_all
def inspect(config: Path, *, no_cache: bool, everything: bool) -> None:
    """Print the model of a config as JSON."""
    from generator import pipeline

    diagnostics, found = pipeline.inspect(config, _options(no_cache=no_cache))
    _print_diagnostics(diagnostics, sys.stderr, everything=everything)
    if found:
        click.echo(json.dumps(found, indent=1))
    _end(failed=diagnostics.failed)


@cli.command()
@click.argument("location", metavar="SPEC_OR_SDK_YML")
@click.option("--allow-outside-refs", "outside", is_flag=True, help="Follow references out of the document's folder.")
@click.option("--allow-remote-refs", "remote", is_flag=True, help="Follow references to URLs.")
@_no_cache
@_all
def validate(location: str, *, no_cache: bool, everything: bool, **reach: bool) -> None:
    """Print what is wrong or odd in a document or a config."""
    from generator import pipeline

    diagnostics = pipeline.validate(location, _options(no_cache=no_cache), **reach)
    _print_diagnostics(diagnostics, sys.stdout, everything=everything)
    _end(failed=diagnostics.failed)


@cli.command()
@click.argument("spec", metavar="SPEC")
@click.option("--force", is_flag=True, help="Overwrite sdk.yml.")
@_no_cache
@_all
def init(spec: str, *, force: bool, no_cache: bool, everything: bool) -> None:
    """Write a first sdk.yml, with the default names spelled out for editing."""
    from generator import pipeline

    file = Path("sdk.yml")
    if file.exists() and not force:
        raise click.UsageError(f"{file} is there already: --force overwrites it")
    diagnostics, text = pipeline.start(spec, _options(no_cache=no_cache))
    _print_diagnostics(diagnostics, sys.stderr, everything=everything)
    if text:
        file.write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"wrote {file}; edit it, then: sdkwright generate")
    _end(failed=diagnostics.failed)


def main() -> None:
    """The console script; it never fails on a character that the terminal cannot show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    cli(prog_name="sdkwright")


class _Bar:
    """A progress bar on a terminal, from the first stage on; nothing at all elsewhere."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._bar: Any = None

    def advance(self, stage: str) -> None:
        """Show that `stage` has begun."""
        if not self._shown:
            return
        if self._bar is None:
            self._bar = click.progressbar(
                length=_STAGES, file=sys.stderr, width=_BAR_WIDTH, show_eta=False, item_show_func=lambda item: item
            )
        self._bar.update(1, stage)

    def close(self) -> None:
        """Leave the line."""
        if self._bar is not None:
            self._bar.render_finish()


def _options(progress: Callable[[str], None] | None = None, *, no_cache: bool, **settings: Any) -> Options:
    from generator.cache import Cache
    from generator.pipeline import Options

    if no_cache:
        settings["cache"] = Cache(None)
    if progress:
        settings["progress"] = progress
    return Options(**{key: value for key, value in settings.items() if value is not None})


def _summary(config: Path, result: Result) -> Iterable[str]:
    if not result.outputs:
        yield f"{config}: nothing written"
    for name, done in result.outputs.items():
        yield (
            f"{config}: {name}: {result.operations} operations, {result.types} types, {result.events} events; "
            f"{len(done.written)} files written, {len(done.unchanged)} unchanged, {len(done.removed)} removed "
            f"in {os.path.relpath(done.out)}; {result.seconds:.2f} s"
        )
        yield from (f"{config}: {name}: {note}" for note in done.notes)


def _print_diagnostics(
    diagnostics: Diagnostics, stream: TextIO, *, quiet: bool = False, everything: bool = False
) -> None:
    from generator.diagnostics import Severity
    from generator.report import report

    least = Severity.ERROR if quiet else Severity.NOTE
    _print_all(report(diagnostics, least, everything=everything), stream)


def _print_all(lines: Iterable[str], stream: TextIO) -> None:
    for line in lines:
        click.echo(line, file=stream)


def _end(*, failed: bool) -> None:
    if failed:
        raise click.exceptions.Exit(_FAILED)
