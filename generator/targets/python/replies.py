"""Which response a method gives, and what that is behind its aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Alias, Ref, Scalar

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


def reply_types(operation: Operation) -> tuple[Type, ...]:
    """What a reply may be: one type, or one for each kind of success that the document has in JSON."""
    reply = reply_of(operation)
    if reply is None or reply.type is None:
        return ()
    if reply.kind != "json":
        return (reply.type,)
    same = [other for other in operation.replies if other.kind == "json" and other.status[:1] == reply.status[:1]]
    return tuple(dict.fromkeys(other.type for other in same if other.type is not None))


def is_text(reply: Reply) -> bool:
    """Whether the events or lines of a stream are plain text, not JSON."""
    return reply.kind == "events" and isinstance(reply.type, Scalar) and reply.type.kind == "string"


def settled(decls: Mapping[str, Decl], found: Type | None) -> str | None:
    """The declaration that a reply is, behind aliases; None for null, a list and whatever else is no declaration."""
    seen: set[str] = set()
    while True:
        if isinstance(found, Ref) and found.id not in seen:
            seen.add(found.id)
            shape = decls[found.id].shape
            if not isinstance(shape, Alias):
                return found.id
            found = shape.type
        else:
            return None
