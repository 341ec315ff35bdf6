"""The module `webhooks`: the recipe, the table of events, and the union that people match on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.targets.python import names as naming
from generator.targets.python.layout import event_chain
from generator.targets.python.printer import Group, call, layout, quoted
from generator.targets.python.replies import settled
from generator.targets.python.typing_modules import ReplyAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Event, Part, Scheme, SignatureRecipe, Steps, Webhooks
    from generator.targets.python.layout import Home, Layout
    from generator.targets.python.resources import Named
    from generator.targets.python.types import Names

MEMBERS = frozenset({"unwrap", "verify", "unsafe_unwrap", "sign_test_event"})
_PARTS = frozenset({"webhooks", "received", "announced", "unknown", "signing", "signatures"})
_SIGNED = frozenset({"signed_hmac", "signed_ed25519", "signed_pem"})
_LIMIT = 5 * 1024 * 1024
_TOLERANCE = 300


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """`webhooks.py`, ready to render. `recipe` is empty where nothing says how webhooks are signed."""

    recipe: str
    events: str
    union: str
    modules: tuple[str, ...]
    functions: tuple[str, ...]


def event_aliases(api: Api, layout_: Layout, names: Names, taken: set[str]) -> dict[str, tuple[Home, ReplyAlias]]:
    """Names for the payloads that are no class, by the origin of their events, with the module they go to."""
    found: dict[str, tuple[Home, ReplyAlias]] = {}
    for event in api.webhooks.events if api.webhooks else ():
        if settled(names.decls, event.type) in names.models or _has_classes(event, names):
            continue
        alias = naming.class_name((*event.name, "event"))
        while alias in taken:
            alias += "_"
        taken.add(alias)
        found[event.origin] = (layout_.of_chain(event_chain(event)), ReplyAlias(alias, (event.type,)))
    return found


def shares(webhooks: Webhooks | None, root: Named) -> bool:
    """Whether the API's own resource `webhooks` and the verifier are one attribute of the client."""
    return webhooks is not None and any(child.attribute == "webhooks" for child in root.children)


def hidden(api: Api) -> frozenset[str]:
    """The attribute of the client that no resource may have: the verifier's, where names of methods clash."""
    if api.webhooks is None:
        return frozenset()
    for child in api.root.children:
        inside = [operation.name for operation in child.operations] + [below.name for below in child.children]
        if naming.attribute(child.name) == "webhooks" and MEMBERS & {naming.attribute(name) for name in inside}:
            return frozenset({"webhooks"})
    return frozenset()


def left_out(webhooks: Webhooks | None) -> frozenset[str]:
    """The modules of the runtime that a package has no use for."""
    if webhooks is None:
        return _PARTS | _SIGNED
    if webhooks.recipe is None:
        return _SIGNED
    return _SIGNED - {module for scheme in webhooks.recipe.schemes for module in _modules(scheme)}


def _modules(scheme: Scheme) -> tuple[str, ...]:
    """What `Scheme.module` of the runtime loads."""
    own = "signed_hmac" if scheme.symmetric else "signed_ed25519" if scheme.algorithm == "ed25519" else "signed_pem"
    return (own, "signed_pem") if scheme.key in {"pem", "spki"} else (own,)


def example_event(webhooks: Webhooks | None, names: Names) -> str:
    """The first class of an event, as the README imports it; empty when there is none."""
    found = [ident for event in (webhooks.events if webhooks else ()) if (ident := settled(names.decls, event.type))]
    return next((f"{names.models[ident]}, " for ident in found if ident in names.models), "")


def webhooks_view(webhooks: Webhooks, names: Names, aliases: dict[str, tuple[Home, ReplyAlias]]) -> WebhooksView:
    """The module of all events."""
    classes = {event.origin: _classes(event, names, aliases) for event in webhooks.events}
    homes = {home for event in webhooks.events for home, _ in classes[event.origin].values()}
    shown = dict.fromkeys(f"types.{name}" for found in classes.values() for _, name in found.values())
    union = Group("WebhookEvent: TypeAlias = Union[", (*shown, "UnknownEvent"), "]")
    recipe = webhooks.recipe
    return WebhooksView(
        recipe=layout(_recipe(recipe, webhooks), 4) if recipe else "",
        events=layout(_announced(webhooks, {key: dict(_names(found)) for key, found in classes.items()}), 0),
        union=layout(union, 4) if shown else "WebhookEvent: TypeAlias = UnknownEvent",
        modules=tuple(sorted(homes)),
        functions=("sign_test_event", "unsafe_unwrap", "unwrap", "verify") if recipe else ("unsafe_unwrap",),
    )


def _classes(event: Event, names: Names, aliases: dict[str, tuple[Home, ReplyAlias]]) -> dict[str, tuple[str, str]]:
    """Module and class for each value of an event's tag; under no value that of the event as a whole."""
    if _has_classes(event, names):
        return {value: (names.homes[ref.id].name, names.models[ref.id]) for value, ref in event.variants}
    if event.origin in aliases:
        home, alias = aliases[event.origin]
        return {"": (home.name, alias.name)}
    ident = settled(names.decls, event.type) or ""
    return {"": (names.homes[ident].name, names.models[ident])}


def _has_classes(event: Event, names: Names) -> bool:
    """Whether each of several types that an event may have is a class."""
    return bool(event.variants) and all(ref.id in names.models for _, ref in event.variants)


def _names(found: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for value, (_, name) in found.items():
        yield value, name


def _announced(webhooks: Webhooks, classes: dict[str, dict[str, str]]) -> Group:
    tables: dict[Steps, dict[str, str]] = {webhooks.tag: {}} if webhooks.tag else {}
    for event in webhooks.events:
        found = classes[event.origin]
        for value in event.values:
            tables.setdefault(event.path, {}).setdefault(value, found.get(value) or found[""])
    tags = tuple(_table(place, table) for place, table in tables.items() if table)
    marked = [event for event in webhooks.events if not event.values and event.marks]
    marks = Group(
        "(", tuple(_marks(event, classes[event.origin][""]) for event in marked), ",)" if len(marked) == 1 else ")"
    )
    known = {name for table in tables.values() for name in table.values()}
    known |= {classes[event.origin][""] for event in marked}
    every = dict.fromkeys(name for found in classes.values() for name in found.values())
    others = [quoted(name) for name in every if name not in known]
    more = Group("others=(", tuple(others), ",)" if len(others) == 1 else ")")
    arguments: list[str | Group] = ["__name__", Group("{", tags, "}")]
    return call(
        "_EVENTS = _webhooks.Announced", [*arguments, *([marks] if marked else []), *([more] if others else [])]
    )


def _table(place: Steps, table: dict[str, str]) -> Group:
    items = tuple(f"{quoted(value)}: {quoted(name)}" for value, name in table.items())
    return Group(f"{quoted(_pointer(place))}: {{", items, "}")


def _marks(event: Event, name: str) -> Group:
    marks = tuple(quoted(_pointer(mark)) for mark in event.marks)
    places = Group("(", marks, ",)" if len(marks) == 1 else ")")
    return Group("(", (quoted(name), quoted(_pointer(event.path)), places), ")")


def _pointer(steps: Steps) -> str:
    return "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in steps)


def _recipe(recipe: SignatureRecipe, webhooks: Webhooks) -> Group:
    schemes = tuple(_scheme(scheme) for scheme in recipe.schemes)
    content = tuple(_part(part) for part in recipe.content)
    arguments: list[str | Group] = [
        quoted(recipe.header),
        Group("(", schemes, ",)" if len(schemes) == 1 else ")"),
        Group("(", content, ",)" if len(content) == 1 else ")"),
    ]
    named = {
        "separator": recipe.separator,
        "timestamp": recipe.timestamp_header,
        "timestamp_field": recipe.timestamp_field,
        "id": recipe.id_header,
    }
    arguments += [f"{name}={quoted(value)}" for name, value in named.items() if value]
    arguments += ["units=1000"] if recipe.unit == "milliseconds" else []
    arguments += [f"tolerance={recipe.tolerance}"] if recipe.tolerance != _TOLERANCE else []
    arguments += [f"limit={recipe.limit}"] if recipe.limit != _LIMIT else []
    arguments += [f"option={quoted(webhooks.option)}", f"env={quoted(webhooks.env)}"]
    return call("_recipe = _webhooks.Recipe", arguments)


def _scheme(scheme: Scheme) -> Group:
    arguments = [quoted(scheme.algorithm), quoted(scheme.key)]
    for name in ("key_prefix", "secret_prefix", "prefix", "field"):
        value = getattr(scheme, name)
        arguments += [f"{name}={quoted(value)}"] if value else []
    arguments += [f"encoding={quoted(scheme.encoding)}"] if scheme.encoding != "base64" else []
    return call("_webhooks.Scheme", arguments)


def _part(part: Part) -> str:
    """A part of the signed bytes: a name, or literal bytes."""
    if part.kind != "text":
        return quoted(part.kind)
    plain = (chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}" for byte in part.text.encode())  # noqa: PLR2004 - printable ASCII
    return f'b"{"".join(plain)}"'
