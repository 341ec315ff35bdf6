"""What an output is made from, as hashes: the config, the input files, and the generator itself."""

from __future__ import annotations

import importlib.metadata
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.cache import digest
from generator.config import Config
from generator.load import text
from generator.load.fault import Fault
from generator.load.tree import Source
from generator.manifest import Facts, content_hash
from generator.resources import templates_folder
from generator.version import VERSION

_OWN = frozenset({"at", "file", "digest", "targets"})  # say where the config or the output is, not what is generated


def facts_of(target: str, config: Config, inputs: Mapping[str, str]) -> Facts:
    """The facts of an output of `target` made from `config` and input files with these hashes."""
    return Facts(
        target=target,
        config=config_hash(config),
        version=VERSION,
        sources=sources_hash(),
        formatter=f"black {importlib.metadata.version('black')}",
        inputs=inputs,
    )


def config_hash(config: Config) -> str:
    """The hash of what a config says; comments, order of keys at the top and places do not count."""
    return digest(json.dumps(_plain(config), ensure_ascii=True))


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value) if part.name not in _OWN}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def sources_hash() -> str:
    """The hash of the generator's code and templates, so that a changed generator is known from its old output."""
    package, templates = Path(__file__).parent, templates_folder()
    found = {f"generator/{name}": file for name, file in _files(package) if templates not in file.parents}
    found |= {f"templates/{name}": file for name, file in _files(templates)}
    return digest(*(part for name in sorted(found) for part in (name, content_hash(found[name].read_bytes()))))


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """All files below a folder by relative path, but for what tools leave there."""
    for file in folder.rglob("*"):
        place = file.relative_to(folder)
        left_by_tools = any(part.startswith((".", "__pycache__")) for part in place.parts[:-1])
        if file.is_file() and not left_by_tools and file.suffix != ".pyc":
            yield place.as_posix(), file


def input_hashes(main: str, sources: Iterable[Source]) -> dict[str, str]:
    """The hash of every input file by its path from the folder of the file `main`, or by its URL."""
    folder = Path(main).parent
    return {_name(source.location, folder): content_hash(source.data) for source in sources}


def _name(location: str, folder: Path) -> str:
    if is_remote(location):
        parts = urlsplit(location)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"  # The rest may be secret.
    return Path(os.path.relpath(location, folder)).as_posix()


def same_inputs(main: Path, inputs: Mapping[str, str]) -> bool:
    """Whether the files of a document whose main file is `main` are still those that `inputs` tells of."""
    folder = Path(os.path.realpath(main)).parent
    known = not any(is_remote(name) for name in inputs) and Path(os.path.realpath(main)).name in inputs
    return known and all(_file_hash(folder / name) == wanted for name, wanted in inputs.items())


def _file_hash(path: Path) -> str:
    try:
        return content_hash(text.decode(path.read_bytes())[0].encode())
    except (OSError, Fault):
        return ""


def is_remote(location: str) -> bool:
    """Whether a location is a URL."""
    return location.lower().startswith(("http://", "https://"))
