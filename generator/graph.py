"""The graph of declarations: what refers to what, what is reached, what is in a cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Alias, ListOf, MapOf, Nullable, Record, Ref, TupleOf, Union

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.ir import Decl, Shape, Type, Use


def references(found: Type | None) -> Iterator[str]:
    """The ids that a type refers to."""
    if isinstance(found, Ref):
        yield found.id
    elif isinstance(found, ListOf):
        yield from references(found.item)
    elif isinstance(found, MapOf):
        yield from references(found.value)
    elif isinstance(found, Nullable):
        yield from references(found.type)
    elif isinstance(found, TupleOf):
        for item in (*found.items, found.rest):
            yield from references(item)


def parts(shape: Shape, use: Use | None = None) -> Iterator[Type]:
    """The types in a shape; with `use` only those of properties that travel that way."""
    if isinstance(shape, Record):
        hidden = {"input": "read", "output": "write"}.get(use or "")
        yield from (field.type for field in shape.fields if field.access != hidden)
        if shape.extra is not None:
            yield shape.extra
    elif isinstance(shape, Union):
        yield from shape.variants
        yield from (target for _, target in shape.mapping)
    elif isinstance(shape, Alias):
        yield shape.type


def edges(decl: Decl, use: Use | None = None) -> tuple[str, ...]:
    """The ids that a declaration refers to, each once, in order."""
    return tuple(dict.fromkeys(ident for found in parts(decl.shape, use) for ident in references(found)))


def reach(links: Mapping[str, Sequence[str]], types: Iterable[Type]) -> set[str]:
    """All ids that types lead to."""
    found: set[str] = set()
    waiting = [ident for root in types for ident in references(root)]
    while waiting:
        ident = waiting.pop()
        if ident not in found and ident in links:
            found.add(ident)
            waiting += links[ident]
    return found


def components(links: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Strongly connected components (Tarjan 1972), without recursion, each after those that it refers to."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    found: list[list[str]] = []
    for root in links:
        if root in index:
            continue
        work = [(root, iter(links[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, following = work[-1]
            step = next(
                (other for other in following if other in links and (other not in index or other in on_stack)), None
            )
            if step is not None and step not in index:
                index[step] = low[step] = len(index)
                stack.append(step)
                on_stack.add(step)
                work.append((step, iter(links[step])))
            elif step is not None:
                low[node] = min(low[node], index[step])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    at = stack.index(node)
                    found.append(stack[at:])
                    on_stack.difference_update(stack[at:])
                    del stack[at:]
    return found
