"""The default resource path and method name of every operation, where the SDK config is silent.

The words of a path outside its parameters are the chain of resources; a version in front, a file format at the end,
the query and the fragment are not among them. The method is the plain call of its kind (create, list, retrieve, update,
replace, delete), or the operation's own verb where that says more. A last segment belongs to the method when it is a
command (`/cancel`, `/actions/fork_start`, `:cancel`), or when no other operation has a path that begins with the same
words (`GET /conferences/{id}/participants` is `conferences.list_participants` for as long as it is alone).

So a name depends on the endpoint, on the endpoints below the same words, and on the other verbs of the same path.
Where two operations come to the same name, the plainer path keeps it, whatever the order in which they are given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.build.verbs import (
    LISTING,
    VERBS,
    Intent,
    action_of,
    better_said,
    intent_of,
    is_always_asked,
    plain_or_told,
    told_of,
    without_echo,
)
from generator.names import Words, is_plural, singular, split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

EndpointKey = tuple[str, str]
Chain = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What naming may look at. `returns_list`: success is an array, or an object around an array of items."""

    verb: str
    path: str
    operation_id: str | None = None
    summary: str | None = None
    tags: tuple[str, ...] = ()
    returns_list: bool = False

    @property
    def key(self) -> EndpointKey:
        """What tells it from every other endpoint."""
        return (self.verb, self.path)


@dataclass(frozen=True, slots=True)
class CallName:
    """`client.calls.actions.start_forking` is `(("calls",), ("actions",))` and `("start", "forking")`."""

    resource: Chain
    method: Words


@dataclass(frozen=True, slots=True)
class Route:
    """A path as naming sees it: `/v2/rooms/{id}:close` has the version v2, the chain rooms, and the command close."""

    chain: Chain
    params: tuple[Words, ...]
    version: Words
    command: Words
    extras: Words
    ends_item: bool
    words: Words
    shape: str


_PIECE = re.compile(r"\{([^}]*)\}|([^{}]+)")
_VERSION = re.compile(r"v\d+([._]\d+)*((alpha|beta|rc|preview)\d*)?|\d{4}-\d{2}-\d{2}", re.IGNORECASE)
_LEAD_INS = frozenset({"api", "apis", "rest"})
_FORMAT = re.compile(r"\.(json|xml|csv|html|txt|pdf|ya?ml)$", re.IGNORECASE)
_COMMAND_PLACES = frozenset({("action",), ("actions",), ("command",), ("commands",), ("rpc",)})
# Plural words for one thing.
_COLLECTIVES = frozenset(
    {"analytics", "credentials", "details", "limits", "metrics", "preferences", "settings", "statistics", "stats"}
)
_ID_WORDS = frozenset({"id", "ids", "uuid", "guid", "sid", "key", "slug"})


def route_of(path: str) -> Route:
    """The parts of a path that names are made of."""
    bare, *marks = re.split(r"[?#]", path)
    segments = [segment for segment in bare.split("/") if segment]
    lead = _lead_in(segments)
    version = tuple(word for segment in segments[:lead] if _VERSION.fullmatch(segment) for word in split_words(segment))
    pieces = [piece for segment in segments[lead:] for piece in _pieces(segment)]
    named = [(kind, split_words(text)) for kind, text in pieces]
    return Route(
        chain=tuple(words for kind, words in named if kind == "static"),
        params=tuple(words for kind, words in named if kind == "param"),
        version=version,
        command=next((words for kind, words in reversed(named) if kind == "command"), ()),
        extras=tuple(word for mark in marks for word in split_words(mark)),
        ends_item=bool(named) and [kind for kind, _ in named if kind != "command"][-1:] == ["param"],
        words=tuple(word for _, words in named for word in words),
        shape=re.sub(r"\{[^}]*\}", "{}", bare),
    )


def _lead_in(segments: Sequence[str]) -> int:
    """How many segments in front say only which API this is; what they leave must name something."""
    last = max((at for at, segment in enumerate(segments) if not segment.startswith("{")), default=0)
    for at, segment in enumerate(segments[:last]):
        if not (_VERSION.fullmatch(segment) or segment.lower() in _LEAD_INS):
            return at
    return last


def _pieces(segment: str) -> Iterator[tuple[str, str]]:
    for found in _PIECE.finditer(_FORMAT.sub("", segment)):
        if found[1] is not None:
            yield "param", found[1].rstrip("+*")
            continue
        name, _, command = found[2].partition(":")
        if any(char.isalnum() for char in name):
            yield "static", name
        if command:
            yield "command", command


@dataclass(frozen=True, slots=True)
class _Call:
    """One endpoint with all that its name depends on. `folds`: the last segment goes into the method."""

    endpoint: Endpoint
    route: Route
    intent: Intent
    verbs: frozenset[str]
    has_items: bool
    folds: bool

    @property
    def reading(self) -> bool:
        return self.endpoint.verb in {"get", "head"}

    @property
    def action(self) -> Words | None:
        """The command that the last segment is, verb first."""
        *parents, leaf = self.route.chain
        commanded = bool(parents) and parents[-1] in _COMMAND_PLACES and not self.route.ends_item
        return action_of(leaf, self.intent, reading=self.reading, commanded=commanded)

    def rank(self, name: CallName) -> tuple[bool, bool, bool, int, Words, str, str]:
        """The least of those that want one name keeps it.

        That is the one whose items are below it, the one that works on an item rather than on all of them, and then the
        one with the plainest path.
        """
        route = self.route
        on_all = not self.reading and name.method != ("create",) and not route.params
        size = len(route.chain) + len(route.params)
        plainness = (size, route.version, self.endpoint.path, self.endpoint.verb)
        return (bool(route.extras), on_all, not self.has_items, *plainness)


def default_names(endpoints: Sequence[Endpoint]) -> dict[EndpointKey, CallName]:
    """A resource path and a method name for every endpoint, each pair given once."""
    calls = _calls({endpoint.key: endpoint for endpoint in endpoints})
    natural = {call.endpoint.key: _natural(call) for call in calls}
    resources = {name.resource[:depth] for name in natural.values() for depth in range(1, len(name.resource) + 1)}
    holders: dict[CallName, _Call] = {}
    later: list[_Call] = []
    for call in sorted(calls, key=lambda call: call.rank(natural[call.endpoint.key])):
        name = natural[call.endpoint.key]
        if name in holders or (*name.resource, name.method) in resources:
            later.append(call)
        else:
            holders[name] = call
    for call in later:
        holders[_other_name(call, natural[call.endpoint.key], holders, resources)] = call
    chosen = {call.endpoint.key: name for name, call in holders.items()}
    return {endpoint.key: chosen[endpoint.key] for endpoint in endpoints}


def _calls(endpoints: Mapping[EndpointKey, Endpoint]) -> list[_Call]:
    routes = {key: route_of(endpoint.path) for key, endpoint in endpoints.items()}
    verbs: defaultdict[str, set[str]] = defaultdict(set)
    below: defaultdict[Chain, set[tuple[str, str]]] = defaultdict(set)
    for (verb, _), route in routes.items():
        verbs[route.shape].add(verb)
        for depth in range(1, len(route.chain) + 1):
            below[route.chain[:depth]].add((verb, route.shape))
    calls = [
        _Call(
            endpoint=endpoint,
            route=routes[key],
            intent=_intent(endpoint, routes[key]),
            verbs=frozenset(verbs[routes[key].shape]),
            has_items="get" in verbs.get(f"{routes[key].shape}/{{}}", ()),
            folds=len(below[routes[key].chain]) == 1,
        )
        for key, endpoint in endpoints.items()
    ]
    commands = _commands(calls, {chain: len(ones) for chain, ones in below.items()})
    return [replace(call, folds=True) if call.route.chain in commands else call for call in calls]


def _commands(calls: Sequence[_Call], below: Mapping[Chain, int]) -> set[Chain]:
    """The chains that end in a verb, with nothing below them but the calls on that very path or its like.

    Such are `POST /runs/{id}/cancel` beside `POST /runs/cancel`, and `POST /models/{id}/archive` beside its `DELETE`.
    """
    at: defaultdict[Chain, list[_Call]] = defaultdict(list)
    for call in calls:
        if len(call.route.chain) > 1:
            at[call.route.chain].append(call)
    return {
        chain
        for chain, ones in at.items()
        if len({(one.endpoint.verb, one.route.shape) for one in ones}) == below[chain]
        and not any(one.route.ends_item or one.route.command for one in ones)
        and _commanding(ones, chain[-1])
    }


def _commanding(ones: Sequence[_Call], leaf: Words) -> bool:
    verbs = {one.endpoint.verb for one in ones if one.action}
    others = {one.endpoint.verb for one in ones if not one.action or one.endpoint.verb == "delete"}
    if is_always_asked(leaf):
        return not others
    return len(verbs - {"delete"}) == 1 and "get" not in verbs and others <= ({"delete"} if "post" in verbs else set())


def _intent(endpoint: Endpoint, route: Route) -> Intent:
    """What the operation says of itself; the summary is heard for calls that say nothing by their HTTP verb."""
    heard = endpoint.verb == "post" or (endpoint.verb == "get" and not endpoint.operation_id)
    alone = {singular(words[0]) for words in route.chain if len(words) == 1 == len(route.chain)}
    nouns = _nouns(route) | alone
    return intent_of(endpoint.operation_id, endpoint.summary if heard else None, route.words, nouns)


def _natural(call: _Call) -> CallName:
    """The name that a call has where nobody else wants it."""
    route = call.route
    if route.command:
        return CallName(
            route.chain, action_of(route.command, call.intent, reading=call.reading, commanded=True) or route.command
        )
    if not route.chain:
        return CallName((), _spoken(call) or (_slot(call), *_bare(route.params)))
    parent, leaf = route.chain[:-1], route.chain[-1]
    if call.folds:
        action = None if call.endpoint.verb == "delete" else call.action
        if action and (parent or (action == leaf and leaf[0] in VERBS)):
            return CallName(parent, better_said(action, call.endpoint.summary, call.intent, _nouns(route)))
        if parent:
            return CallName(parent, _with_object(call, leaf))
    return CallName(route.chain, (plain_or_told(_slot(call), call.intent, own=leaf),))


def _slot(call: _Call) -> str:
    """Which plain call this is, by verb and shape."""
    verb, item = call.endpoint.verb, call.route.ends_item
    if verb in {"get", "query"}:
        return "list" if _lists(call) else "retrieve"
    if verb == "post":
        return _post_slot(call) if item else "create"
    if verb == "put":
        return "replace" if "patch" in call.verbs else "update"
    return {"patch": "update", "delete": "delete"}.get(verb, verb)


def _post_slot(call: _Call) -> str:
    told = call.intent.verb
    if told in {"create", "update"}:
        return told
    return "create" if call.verbs & {"put", "patch"} else "update"


def _lists(call: _Call) -> bool:
    told, returns_list, objects = call.intent.verb, call.endpoint.returns_list, call.intent.objects
    if call.route.ends_item:
        return returns_list and told in LISTING
    leaf = call.route.chain[-1][-1] if call.route.chain else ""
    if told in LISTING or (returns_list and not objects):
        return True
    if returns_list and call.has_items:
        return True
    many = any(map(is_plural, objects))
    if not is_plural(leaf):
        return (call.has_items or returns_list) and (many or not objects)
    one = singular(leaf) in objects and not many
    return returns_list or call.has_items or (leaf not in _COLLECTIVES and not one)


def _with_object(call: _Call, leaf: Words) -> Words:
    """The method of a lone last segment, such as list participants, create token, update location."""
    slot = _slot(call)
    verb = plain_or_told(slot, call.intent)
    rest = without_echo(verb, leaf)
    if not rest:
        return (verb,)
    one, told = singular(rest[-1]), () if call.intent.echo else call.intent.objects
    if slot != "list" and rest[-1] not in told and (call.route.ends_item or slot == "create" or one in told):
        rest = (*rest[:-1], one)
    return (verb, *rest)


def _nouns(route: Route) -> frozenset[str]:
    """The words of the resources above the last segment, in the singular."""
    return frozenset(singular(word) for words in route.chain[:-1] for word in words)


def _spoken(call: _Call) -> Words:
    """The operation id's verb phrase without the nouns that the resource says already; empty where it says no more."""
    nouns = frozenset(singular(word) for words in call.route.chain for word in words)
    said = told_of(call.intent.objects, nouns)
    if call.intent.verb is None or (call.route.chain and not said):
        return ()
    return (plain_or_told(_slot(call), call.intent), *said[:4])


def _bare(params: tuple[Words, ...]) -> Words:
    """The words of the last parameter without `id`."""
    last = params[-1] if params else ()
    return last[:-1] if len(last) > 1 and last[-1] in _ID_WORDS else last


def _other_name(call: _Call, wished: CallName, holders: Mapping[CallName, _Call], resources: set[Chain]) -> CallName:
    """A name that says more, for one that did not get its own."""
    holder = holders.get(wished)
    for method in _methods_that_say_more(call, wished.method, holder):
        name = CallName(wished.resource, method)
        if method != wished.method and name not in holders and (*wished.resource, method) not in resources:
            return name
    raise AssertionError


def _told_apart(call: _Call, method: Words, holder: _Call) -> Iterator[Words]:
    """What the parameters have to say: list by mission, list all, delete many."""
    params, known = call.route.params, holder.route.params
    if added := _bare(tuple(param for param in params if param not in known)):
        yield (*method, "by", *added)
    elif len(params) < len(known) and call.endpoint.verb == holder.endpoint.verb:
        yield (*method, "all" if call.reading else "many")


def _methods_that_say_more(call: _Call, method: Words, holder: _Call | None) -> Iterator[Words]:
    route = call.route
    if holder is not None and route.version and route.version != holder.route.version:
        yield (*method, *route.version)
    if route.extras:
        yield (*method, *route.extras)
    if holder is None and is_plural(method[-1]):
        yield ("create" if call.endpoint.verb == "post" else _slot(call), *method)
    if holder is not None:
        yield from _told_apart(call, method, holder)
    if spoken := _spoken(call):
        yield spoken
    yield (_slot(call), *method) if holder is None else (*method, *route.words)
    yield (*method, call.endpoint.verb)
    count = 2
    while True:
        yield (*method, str(count))
        count += 1
