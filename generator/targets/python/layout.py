"""Which module each declaration stands in.

A declaration that one resource alone reaches stands in that resource's module (resources below the second level share
that of the second); one that several reach stands in the
module of the resource above them all; and what the whole API shares has a module of its own, together with those that
it is in a cycle with. References then lead only upwards or to shared modules, so modules never import each other in a
circle, and a change to one resource touches no other's modules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.graph import components, edges, reach
from generator.targets.python.names import module
from generator.targets.python.replies import reply_types

if TYPE_CHECKING:
    from generator.ir import Api, Event, Resource, Type, Words

Chain: TypeAlias = "tuple[Words, ...]"


DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Home:
    """A module below `types`: its dotted name, and what it is about."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The home of every declaration, and the one that belongs to every chain of resources."""

    homes: Mapping[str, Home]
    chains: Mapping[Chain, Home]

    def of_chain(self, chain: Chain) -> Home:
        """Where a resource's own types stand."""
        return self.chains[chain[:DEEPEST]]


def layout_of(api: Api) -> Layout:
    """The module of every declaration."""
    links = {ident: edges(decl) for ident, decl in api.decls.items()}
    users = _users(api, links)
    links = {ident: found for ident, found in links.items() if ident in users}
    taken: set[str] = set()
    chains = {
        chain: Home(_free(_flat(chain), taken), " ".join(_flat(chain)))
        for chain in dict.fromkeys(chain for chain, _ in _roots(api))
        if chain
    }
    shared: set[str] = set()
    found: dict[str, Home] = {}
    for group in components(links):
        chain = _common(users[ident] for ident in group)
        if chain and chain not in chains:
            chains[chain] = Home(_free(_flat(chain), taken), " ".join(_flat(chain)))
        first = api.decls[min(group, key=lambda ident: (not api.decls[ident].named, api.decls[ident].name, ident))]
        home = chains[chain] if chain else Home("shared." + _free(first.name, shared), " ".join(first.name))
        found.update(dict.fromkeys(group, home))
    return Layout({ident: found[ident] for ident in api.decls if ident in found}, chains)


def _flat(chain: Chain) -> Words:
    return tuple(word for words in chain for word in words)


def _free(words: Words, taken: set[str]) -> str:
    """A module name that no other has, whatever the case; `_params` is for the module of parameters beside it."""
    base = module(words)
    base = f"{base}_" if base.endswith("_params") else base
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        name = f"{base}_{number}"
    taken.add(name.casefold())
    return name


def _users(api: Api, links: Mapping[str, tuple[str, ...]]) -> dict[str, Chain]:
    """For every declaration the chain of resources that all its users have in common."""
    users: dict[str, Chain] = {}
    for chain, types in _roots(api):
        for ident in reach(links, types):
            users[ident] = _common((users[ident], chain)) if ident in users else chain
    return users


def _roots(api: Api) -> Iterator[tuple[Chain, list[Type]]]:
    yield from _resource_roots(api.root, ())
    for event in api.webhooks.events if api.webhooks else ():
        yield event_chain(event), [event.type, *(header.type for header in event.headers)]


def event_chain(event: Event) -> Chain:
    """Events stand together by their first two words, so that one event loads few others."""
    return (("events",), event.name[:2])


def _resource_roots(resource: Resource, chain: Chain) -> Iterator[tuple[Chain, list[Type]]]:
    types: list[Type] = []
    for operation in resource.operations:
        types += [param.field.type for param in operation.params]
        types += [field.type for body in operation.bodies for field in body.fields]
        types += [body.type for body in operation.bodies if not body.fields]
        types += reply_types(operation)
        types += [operation.paging.item] if operation.paging else []
    yield chain, types
    for child in resource.children:
        yield from _resource_roots(child, (*chain, child.name) if len(chain) < DEEPEST else chain)


def _common(chains: Iterator[Chain] | tuple[Chain, ...]) -> Chain:
    """The longest beginning that all chains share."""
    found: Chain | None = None
    for chain in chains:
        if found is None:
            found = chain
            continue
        length = next(
            (at for at, (one, other) in enumerate(zip(found, chain, strict=False)) if one != other),
            min(len(found), len(chain)),
        )
        found = found[:length]
    return found or ()
