"""Pagination: the config's kinds, matched to what an operation takes and gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Alias, ListOf, Nullable, Operation, Paging, Place, Record, Ref, Unknown

if TYPE_CHECKING:
    from generator.build.types import Types
    from generator.config import MethodConfig, PagingConfig
    from generator.ir import Type


def paging_of(types: Types, method: MethodConfig, kind: PagingConfig, operation: Operation) -> Paging:
    """How `operation` is read page by page; says so when its response has no such list."""
    reply = next((reply for reply in operation.replies if reply.status.startswith("2") and reply.kind == "json"), None)
    items = _place(kind.items)
    found = follow(types, reply.type if reply else None, items.path)
    item = found.item if isinstance(found, ListOf) else None
    if item is None:
        types.diagnostics.warning(
            "paging-items",
            f"`{operation.endpoint}` is paginated as `{method.paginated}`, but its response has no list at `{kind.items}`",
            method.at.pointer,
            method.at.position,
            "correct `items` of the pagination, or leave `paginated` out",
        )
    return Paging(
        name=method.paginated,
        items=items,
        item=item or Unknown(),
        page=kind.page,
        size=kind.size,
        cursor=kind.cursor,
        offset=kind.offset,
        current=_optional(kind.current),
        last=_optional(kind.last),
        count=_optional(kind.count),
        next=_optional(kind.next),
        link=kind.link,
    )


def _place(written: str) -> Place:
    """`meta.page` is a path; `$` is the body itself."""
    return Place(() if written == "$" else tuple(written.split(".")))


def _optional(written: str) -> Place | None:
    return _place(written) if written else None


def follow(types: Types, found: Type | None, path: tuple[str, ...]) -> Type | None:
    """The type at a place in a body, through references and null."""
    seen: set[str] = set()
    while True:
        if isinstance(found, Nullable):
            found = found.type
        elif isinstance(found, Ref) and found.id in types.decls and found.id not in seen:
            shape = types.decls[found.id].shape
            if isinstance(shape, Alias):
                seen.add(found.id)
                found = shape.type
            elif isinstance(shape, Record) and path:
                found = next((field.type for field in shape.fields if field.wire == path[0]), None)
                path, seen = path[1:], set()
            else:
                return found if not path else None
        else:
            return found if not path else None
