"""The manifest of an output folder: what it was made from, and a hash for every file that sdkwright owns in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from generator.paths import path_problem

FORMAT = 1


class ManifestError(ValueError):
    """The manifest cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the files were made from. No times and no absolute paths, so that equal inputs give equal bytes.

    `inputs` maps each input file to its hash, by its path from the main document; `sources` is the hash of
    the generator's code and templates.
    """

    target: str
    config: str
    version: str
    sources: str
    formatter: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The facts, and the hash of every file by its path."""

    facts: Facts
    files: Mapping[str, str]


def content_hash(content: bytes) -> str:
    """SHA-256 of a file; line endings do not matter in text, so that a CRLF checkout is no change."""
    text = content if b"\0" in content else content.replace(b"\r\n", b"\n")
    return hashlib.sha256(text).hexdigest()


def dump(manifest: Manifest) -> bytes:
    """The manifest as JSON: the same bytes for the same manifest."""
    facts = manifest.facts
    content = {
        "manifest": FORMAT,
        "generator": {"version": facts.version, "sources": facts.sources, "formatter": facts.formatter},
        "target": facts.target,
        "config": facts.config,
        "inputs": dict(sorted(facts.inputs.items())),
        "files": dict(sorted(manifest.files.items())),
    }
    return (json.dumps(content, indent=1, ensure_ascii=True) + "\n").encode()


def parse(content: bytes) -> Manifest:
    """The manifest in `content`; raises `ManifestError`, also for paths that lead out of the folder."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ManifestError("it is not JSON") from error
    if not isinstance(found, dict) or found.get("manifest") != FORMAT:
        raise ManifestError("it is of another kind or version")
    generator, files = _table(found, "generator"), _texts(found, "files")
    for path, digest in files.items():
        if problem := path_problem(path):
            raise ManifestError(f"its path {path!r} {problem}")
        if len(digest) != hashlib.sha256().digest_size * 2:
            raise ManifestError(f"its hash of {path!r} is none")
    facts = Facts(
        target=_text(found, "target"),
        config=_text(found, "config"),
        version=_text(generator, "version"),
        sources=_text(generator, "sources"),
        formatter=_text(generator, "formatter"),
        inputs=_texts(found, "inputs"),
    )
    return Manifest(facts, files)


def _table(found: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = found.get(key)
    if not isinstance(value, dict):
        raise ManifestError(f"its `{key}` is no object")
    return value


def _text(found: Mapping[str, object], key: str) -> str:
    value = found.get(key)
    if not isinstance(value, str):
        raise ManifestError(f"its `{key}` is no text")
    return value


def _texts(found: Mapping[str, object], key: str) -> Mapping[str, str]:
    table = _table(found, key)
    if not all(isinstance(value, str) for value in table.values()):
        raise ManifestError(f"its `{key}` holds more than texts")
    return cast("Mapping[str, str]", table)
