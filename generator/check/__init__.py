"""Checking: what is odd about a document, said before anything is generated from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from generator import load
from generator.cache import Cache, digest
from generator.check.rules import RULES, Facts
from generator.check.verdict import STOPPED, findings
from generator.check.walk import endpoints, visit
from generator.diagnostics import Diagnostic, Diagnostics, Position, Severity
from generator.load import Document
from generator.load.tree import pointer, position

__all__ = ["check"]

_KIND = "verdict"
_JUDGES = ("openapi-spec-validator", "openapi-schema-validator", "jsonschema", "jsonschema-path", "jsonschema-rs")


def check(document: Document, diagnostics: Diagnostics, cache: Cache) -> None:
    """Add everything odd about `document`: broken references, openapi-spec-validator's findings, our own rules'.

    All of it is warnings and notes; what makes generation impossible is for `build` to say. `diagnostics` is the
    collector that `document` was loaded with. The findings are cached by the content of all files.
    """
    key = digest(*_program(), *map(_installed, _JUDGES), *_content(document))
    known = _remembered(cache.get(_KIND, key), document)
    if known is not None:
        for found in known:
            diagnostics.add(found)
        return
    before = set(diagnostics)
    for found in _all(document):
        diagnostics.add(found)
    new = [found for found in diagnostics if found not in before]
    # a file that could not be read may be there next time, and time may suffice
    if document.complete and not any(found.code == STOPPED for found in new):
        cache.put(_KIND, key, json.dumps({"files": _files(document), "found": [*map(asdict, new)]}).encode())


def _all(document: Document) -> Iterator[Diagnostic]:
    visited = visit(document)
    facts = Facts(document, visited, tuple(endpoints(document)))
    judged = [*findings(document, visited)]
    theirs = {(found.code, found.pointer) for found in judged}
    yield from judged
    yield from (found for found in _remarks(facts) if (found.code, found.pointer) not in theirs)


def _remarks(facts: Facts) -> Iterator[Diagnostic]:
    for rule in RULES:
        for remark in rule.find(facts):
            at = pointer(remark.node) if remark.key is None else pointer(remark.node, remark.key)
            place = position(remark.node, remark.key)
            yield Diagnostic(rule.severity, rule.code, remark.message, at, place, rule.hint)


def _program() -> Iterator[bytes]:
    """The rules themselves: no verdict outlives a change of what found it."""
    for folder in (Path(__file__).parent, Path(load.__file__).parent):
        for path in sorted(folder.rglob("*.py")):
            yield path.read_bytes()


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _content(document: Document) -> Iterator[str | bytes]:
    """What the findings depend on, but for the files that are only read while they are looked for."""
    yield str(document.version)
    yield repr(document.options)
    yield document.main.name
    yield document.main.data
    yield from (part for overlay in document.overlays for part in (overlay.name, overlay.data))


def _files(document: Document) -> dict[str, str]:
    """The other files, by location."""
    main = document.main
    return {place: digest(source.data) for place, source in document.sources.items() if source is not main}


def _remembered(entry: bytes | None, document: Document) -> list[Diagnostic] | None:
    """The findings of an earlier run, if all its files are as they were."""
    if entry is None:
        return None
    try:
        kept: dict[str, Any] = json.loads(entry)
        for place, known in kept["files"].items():
            source = document.read(place)
            if source is None or digest(source.data) != known:
                return None
        return [_revived(found) for found in kept["found"]]
    except (ValueError, KeyError, TypeError):
        return None


def _revived(found: dict[str, Any]) -> Diagnostic:
    place = found.pop("position")
    severity = Severity(found.pop("severity"))
    return Diagnostic(severity, position=Position(**place) if place else None, **found)
