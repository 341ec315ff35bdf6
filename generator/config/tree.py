"""Opens the config file: bytes to a tree that knows its places."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics, Position, Severity
from generator.load import fault, text, yaml_tree
from generator.load.tree import Node, Source

_LARGEST = 16 * 1024 * 1024
# What the loader lets pass in a document by others is an error in a file of one's own.
_REFUSED = frozenset({"duplicate-key", "several-documents", "bad-merge", "bad-encoding"})


def read_tree(path: Path, diagnostics: Diagnostics) -> Node:
    """The tree of the YAML or JSON file `path`; None, with an error in `diagnostics`, when there is none."""
    name = path.as_posix()
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        diagnostics.error(
            "config-unreadable", message, position=Position(name), hint="`sdkwright init SPEC` writes one"
        )
        return None
    if len(data) > _LARGEST:
        diagnostics.error("config-unreadable", f"is larger than {_LARGEST:,} bytes", position=Position(name))
        return None
    return _parse(Source(name, str(path.absolute()), data), diagnostics)


def _parse(source: Source, diagnostics: Diagnostics) -> Node:
    try:
        content, odd = text.decode(source.data)
        clean = Source(source.name, source.location, content.encode())
        root, more = yaml_tree.read(clean)
    except fault.Fault as error:
        fault.tell(error, source, diagnostics, Severity.ERROR)
        return None
    for oddity in (*odd, *more):
        place = clean.place(oddity.line, oddity.column) if oddity.line else Position(clean.name)
        report = diagnostics.error if oddity.code in _REFUSED else diagnostics.warning
        report(oddity.code, oddity.message, oddity.pointer, place, oddity.hint)
    if root is None:
        diagnostics.error("config-type", "the file is empty", position=clean.place(1))
    return root
