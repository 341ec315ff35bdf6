"""What openapi-spec-validator finds, as diagnostics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.bundle import bundle
from generator.check.walk import Visited
from generator.diagnostics import Diagnostic, Severity
from generator.load import Document
from generator.load.tree import Map, Seq, place_below, pointer

STOPPED = "validator-stopped"
_SECONDS = 10.0
_LONGEST = 200
# our own rules say it better: path-parameter-undeclared, path-parameter-unused
_SAID_ALREADY = "UnresolvableParameterError"


@dataclass(frozen=True, slots=True)
class _Meaning:
    code: str
    hint: str = ""
    key: str = ""


_MEANINGS = {
    "document": _Meaning("invalid-document"),
    "schema": _Meaning("invalid-schema"),
    "default": _Meaning("default-type", "the default does not fit its own schema: change it, or the type", "default"),
    "tags": _Meaning("invalid-tag"),
    "DuplicateOperationIDError": _Meaning("duplicate-operation-id", "operationIds must be unique", "operationId"),
    "ParameterDuplicateError": _Meaning("duplicate-parameter", "remove one of them"),
    "ExtraParametersError": _Meaning("required-undefined", "define the properties, or do not require them", "required"),
    "stop": _Meaning(STOPPED, "something in the document takes ages to check"),
    "failure": _Meaning("validator-failed", "openapi-spec-validator cannot judge this part of the document"),
}


def findings(document: Document, visited: Visited) -> Iterator[Diagnostic]:
    """Warnings for all that openapi-spec-validator says about the document, each with its place; never raises."""
    try:
        # a quarter of a second of imports that a cached verdict does without
        from generator.check.judge import judge  # noqa: PLC0415

        whole = bundle(document, visited)
        misshapen = False
        for finding in judge(whole.root, document.version, _SECONDS):
            # what has the wrong shape, and is said to have it first, is what the validator dies of later
            misshapen = misshapen or finding.kind == "document"
            if finding.kind != _SAID_ALREADY and not (misshapen and finding.kind == "failure"):
                yield _diagnostic(finding.kind, finding.message, whole.original(finding.node), finding.keys)
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of Rust code is no Exception
        message = f"openapi-spec-validator broke down: {type(error).__name__}: {error}"
        yield _diagnostic("failure", message, document.root, ())


def _diagnostic(kind: str, message: str, node: Map | Seq, keys: tuple[str | int, ...]) -> Diagnostic:
    meaning = _MEANINGS.get(kind, _Meaning("spec-validator"))
    at: tuple[str | int, ...] = keys
    if meaning.key and isinstance(node, Map) and meaning.key in node:
        at = (meaning.key, *keys)
    place = place_below(node, at)
    return Diagnostic(Severity.WARNING, meaning.code, _shortened(message), pointer(node, *at), place, meaning.hint)


def _shortened(message: str) -> str:
    """A message without the middle of the value that it quotes, which may be a whole document."""
    if len(message) <= _LONGEST:
        return message
    message = " ".join(message.split("\n\n", maxsplit=1)[0].split())
    return message if len(message) <= _LONGEST else f"{message[: _LONGEST // 2]} ... {message[-_LONGEST // 2 :]}"
