"""Which response a method gives, and what that is behind its aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Alias, Nullable, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir import Decl, Operation, Reply, Type


def reply_of(operation: Operation) -> Reply | None:
    """The response that the method gives: the first success in JSON, else the first success there is."""
    success = [reply for reply in operation.replies if reply.status.startswith("2")]
    success = success or [reply for reply in operation.replies if reply.status == "default"]
    for kind in ("json", "events", "lines", "text", "binary"):
        for reply in success:
            if reply.kind == kind:
                return reply
    return success[0] if success else None


def settled(decls: Mapping[str, Decl], found: Type | None) -> str | None:
    """The declaration that a reply is, behind null and aliases of one declaration."""
    seen: set[str] = set()
    while True:
        if isinstance(found, Nullable):
            found = found.type
        elif isinstance(found, Ref) and found.id not in seen:
            seen.add(found.id)
            shape = decls[found.id].shape
            if not isinstance(shape, Alias):
                return found.id
            found = shape.type
        else:
            return None
