"""Loading: a path or a URL in, a document tree out that knows where every node stood."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostics, Severity
from generator.load import fault, reader, swagger, tree
from generator.load.document import Document
from generator.load.fault import Fault
from generator.load.fetch import LoadOptions
from generator.load.overlay import overlaid
from generator.load.tree import Map, Node, Source

__all__ = ["Document", "LoadOptions", "load"]

_SUPPORTED = ("3.0", "3.1", "3.2")


def load(
    location: str,
    diagnostics: Diagnostics,
    options: LoadOptions = LoadOptions(),  # noqa: B008
    overlays: Sequence[str] = (),
) -> Document | None:
    """The document at a path or an http(s) URL, changed by overlays, which are found by path or URL too.

    Swagger 2.0 becomes OpenAPI 3.0. None when it cannot be read, with an error in `diagnostics`.
    """
    source = Source(_shown(location), location, b"")
    try:
        base, location = reader.base_of(location)
        parsed = reader.parse(*base.fetch(location, options.max_bytes, options))
        parsed.tell(diagnostics)
        source = parsed.source
        root, applied = overlaid(parsed.root, overlays, diagnostics, options)
        document = Document(_openapi(root), diagnostics, base, options, applied)
        if swagger.is_swagger(document.root):
            swagger.convert(document, diagnostics)
    except reader.Unparsable as broken:
        fault.tell(broken.fault, broken.source, diagnostics, Severity.ERROR)
    except Fault as unreadable:
        fault.tell(unreadable, source, diagnostics, Severity.ERROR)
    except (OSError, ValueError) as error:
        fault.tell(Fault("unreadable-file", str(error)), source, diagnostics, Severity.ERROR)
    else:
        return document
    return None


def _openapi(root: Node) -> Map:
    """The root, if it is one of an OpenAPI document that can be read; raises `Fault`."""
    if not isinstance(root, Map):
        kind = "a list" if isinstance(root, list) else "nothing" if root is None else "a single value"
        raise Fault("not-openapi", f"the document is {kind}, not a mapping", 1)
    if swagger.is_swagger(root):
        return root
    if "swagger" in root:
        raise _refusal(root, "swagger", "of the versions before OpenAPI 3, Swagger 2.0 can be read")
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
