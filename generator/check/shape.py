"""The whole document against OpenAPI's own JSON Schema, with the reason rather than the nearest oneOf."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from generator.load.tree import Map


def misshapen(root: Map, schema: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Each violation's message and the keys that lead to it."""
    return violations(jsonschema_rs.validator_for(schema, offline=True), root)


def violations(validator: Any, node: Map) -> Iterator[tuple[str, list[str]]]:
    """What a validator of jsonschema-rs finds, in the same form."""
    for error in validator.iter_errors(node):
        reason = _reason(error)
        yield str(reason.message), [str(key) for key in reason.instance_path]


def _reason(error: Any) -> Any:
    """What is wrong in the alternative that was probably meant: the one that fits furthest, and is no reference."""
    branches = [branch for branch in getattr(error.kind, "context", None) or () if branch]
    meant = [branch for branch in branches if not any(_asks_for_reference(part) for part in branch)] or branches
    if not meant:
        return error
    deepest = max(meant, key=lambda branch: (max(len(part.instance_path) for part in branch), -len(branch)))
    return _reason(max(deepest, key=lambda part: len(part.instance_path)))


def _asks_for_reference(error: Any) -> bool:
    return getattr(error.kind, "property", None) == "$ref"
