"""Loading: a path or a URL in, a document tree out that knows where every node stood."""

from __future__ import annotations

import os
from pathlib import Path

from generator.diagnostics import Diagnostics, Severity
from generator.load import fault, reader, tree
from generator.load.document import Document
from generator.load.fault import Fault
from generator.load.fetch import LoadOptions
from generator.load.tree import Map, Node, Source

__all__ = ["Document", "LoadOptions", "load"]

_SUPPORTED = ("3.0", "3.1", "3.2")


def load(location: str, diagnostics: Diagnostics, options: LoadOptions = LoadOptions()) -> Document | None:  # noqa: B008
    """The document at a path or an http(s) URL; None when it cannot be read, with an error in `diagnostics`."""
    source = Source(_shown(location), location, b"")
    try:
        if reader.is_url(location):
            base: reader.Base = reader.UrlBase(location)
        else:
            path = Path(os.path.realpath(location))
            location = str(path)
            base = reader.FolderBase(path.parent, Path(os.path.realpath(Path.cwd())))
        parsed = reader.parse(*base.fetch(location, options.max_bytes, options))
        parsed.tell(diagnostics)
        source = parsed.source
        return Document(_openapi(parsed.root), diagnostics, base, options)
    except reader.Unparsable as broken:
        fault.tell(broken.fault, broken.source, diagnostics, Severity.ERROR)
    except Fault as unreadable:
        fault.tell(unreadable, source, diagnostics, Severity.ERROR)
    except (OSError, ValueError) as error:
        fault.tell(Fault("unreadable-file", str(error)), source, diagnostics, Severity.ERROR)
    return None


def _openapi(root: Node) -> Map:
    """The root, if it is one of an OpenAPI document that can be read; raises `Fault`."""
    if not isinstance(root, Map):
        kind = "a list" if isinstance(root, list) else "nothing" if root is None else "a single value"
        raise Fault("not-openapi", f"the document is {kind}, not a mapping", 1)
    if "swagger" in root:
        raise _refusal(root, "swagger", "convert it to OpenAPI 3 (for instance with swagger2openapi)")
    if "openapi" not in root:
        hint = "the root needs a line such as 'openapi: 3.1.0'"
        raise Fault("not-openapi", "the document does not say which OpenAPI version it is", 1, 1, hint)
    if not f"{root['openapi']}.".startswith(tuple(f"{version}." for version in _SUPPORTED)):
        raise _refusal(root, "openapi", f"OpenAPI {', '.join(_SUPPORTED)} can be read")
    return root


def _refusal(root: Map, key: str, hint: str) -> Fault:
    place = tree.position(root, key)
    return Fault("unsupported-version", f"{key} {root[key]!r} cannot be read", place.line, place.column, hint)


def _shown(location: str) -> str:
    return reader.public(location) if reader.is_url(location) else Path(location).name or location
