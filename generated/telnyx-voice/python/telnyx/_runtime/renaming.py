"""The plan by which nested keys are renamed: made from type hints once, then applied to values."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, ForwardRef, Literal, Union, cast, get_args, get_origin

from typing_extensions import NotRequired, ReadOnly, Required, get_type_hints, is_typeddict

from .wire import Wire

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

_TEXT = (str, bytes, bytearray, memoryview)


class _Step:
    """One type, and what has to be renamed in its values."""

    renames = False
    """Whether anything has to be renamed here or below."""

    def apply(self, value: object) -> object:
        """Return the value with its names on the wire."""
        return value

    def below(self) -> Iterable[_Step]:
        """Return the steps for the parts of a value."""
        return ()


class _Record(_Step):
    """A TypedDict."""

    def __init__(self) -> None:
        self.wires: dict[str, str] = {}
        self.fields: dict[str, _Step] = {}
        self.required: list[tuple[str, str]] = []
        self.tags: dict[str, frozenset[object]] = {}
        self.known: set[str] = set()

    def add(self, key: str, wire: str, step: _Step, tags: frozenset[object], *, required: bool) -> None:
        """Add a key; a key that is called like another one's name on the wire wins over it."""
        self.known |= {key, wire}
        self.fields[key] = step
        self.fields.setdefault(wire, step)
        if wire != key:
            self.wires[key] = wire
        if required:
            self.required.append((key, wire))
        if tags:
            self.tags[key] = tags
            self.tags.setdefault(wire, tags)

    def apply(self, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        given = cast("Mapping[str, object]", value)
        renamed: dict[str, object] = {}
        changed = False
        for key, item in given.items():
            wire = self.wires.get(key, key)
            step = self.fields.get(key)
            new = step.apply(item) if step is not None and step.renames else item
            changed = changed or wire is not key or new is not item
            renamed[wire] = new
        return renamed if changed else given

    def below(self) -> Iterable[_Step]:
        return self.fields.values()

    def misfit(self, value: Mapping[str, object]) -> tuple[int, int, int]:
        """Return how badly a mapping fits: tags that differ, keys it does not know, keys it lacks."""
        differ = sum(key in value and not _one_of(value[key], tags) for key, tags in self.tags.items())
        unknown = sum(key not in self.known for key in value)
        missing = sum(key not in value and wire not in value for key, wire in self.required)
        return differ, unknown, missing


class _Many(_Step):
    """A list, or another iterable; what is not a list already becomes one."""

    def __init__(self, item: _Step) -> None:
        self.item = item

    def apply(self, value: object) -> object:
        if _is_whole(value):
            return value
        given = cast("Iterable[object]", value)
        kept = list(given) if isinstance(given, Iterator) else given
        renamed = [self.item.apply(item) for item in kept]
        return renamed if any(new is not old for new, old in zip(renamed, kept, strict=True)) else kept

    def below(self) -> Iterable[_Step]:
        return (self.item,)


class _Values(_Step):
    """A mapping whose keys are data."""

    def __init__(self, item: _Step) -> None:
        self.item = item

    def apply(self, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        given = cast("Mapping[object, object]", value)
        renamed = {key: self.item.apply(item) for key, item in given.items()}
        return renamed if any(renamed[key] is not given[key] for key in renamed) else given

    def below(self) -> Iterable[_Step]:
        return (self.item,)


class _Choice(_Step):
    """A union: mappings go to the record that they fit best, lists to whatever takes lists."""

    def __init__(self, variants: list[_Step]) -> None:
        self.variants = variants
        self._flattened: list[_Step] | None = None

    def apply(self, value: object) -> object:
        # Not before it is used: while the plan is made, variants may still be without variants of their own.
        steps = self._flattened
        if steps is None:
            steps = self._flattened = list(self._flat())
        if not isinstance(value, Mapping):
            items = [step.item for step in steps if isinstance(step, _Many) and step.renames]
            return _Many(_only(items)).apply(value) if items else value
        given = cast("Mapping[str, object]", value)
        records = [step for step in steps if isinstance(step, _Record)]
        values = next((step for step in steps if isinstance(step, _Values)), None)
        best = min(records, key=lambda record: record.misfit(given), default=None)
        if values is not None and (best is None or best.known.isdisjoint(given)):
            return values.apply(given)
        return best.apply(given) if best is not None else given

    def below(self) -> Iterable[_Step]:
        return self.variants

    def _flat(self, seen: AbstractSet[int] = frozenset()) -> Iterator[_Step]:
        """Yield the variants, those of nested unions too; a union may contain itself by an alias."""
        for step in self.variants:
            if not isinstance(step, _Choice):
                yield step
            elif id(step) not in seen:
                yield from step._flat({*seen, id(step)})  # noqa: SLF001  # of its own class


class Plan:
    """Makes renamers from hints; types that contain themselves become steps that contain themselves."""

    def __init__(self, namespace: Mapping[str, Any]) -> None:
        """Take what the names in annotations stand for."""
        self._namespace = namespace
        self._steps: dict[Any, _Step] = {}

    def renamer(self, hint: object) -> Callable[[Any], Any]:
        """Return what renames the keys in values of a type."""
        step = self._step(hint)
        _mark(step)
        return step.apply if step.renames else _same

    def renamers(self, params: type[Any], keys: Iterable[str]) -> dict[str, Callable[[Any], Any]]:
        """Return what renames the keys in values below some keys of a TypedDict, where something is to be renamed."""
        wanted = set(keys)
        chosen = {key: hint for key, hint in params.__annotations__.items() if key in wanted}
        found = {key: self.renamer(hint) for key, hint in self.hints(params, chosen).items()}
        return {key: rename for key, rename in found.items() if rename is not _same}

    def hints(self, owner: type[Any], annotations: Mapping[str, object]) -> dict[str, Any]:
        """Return the types that annotations in the module of a class stand for.

        Raises:
            NameError: A name stands for nothing.
        """
        own = vars(sys.modules[owner.__module__]) if owner.__module__ in sys.modules else {}
        scope: dict[str, Any] = {}
        waiting: list[object] = list(annotations.values())
        while waiting:
            for name in _names_in(waiting.pop()):
                if name not in own and name not in scope:
                    with suppress(KeyError):
                        scope[name] = self._namespace[name]
                        waiting.append(scope[name])
        holder = type(owner.__name__, (), {"__annotations__": dict(annotations), "__module__": owner.__module__})
        while True:
            try:
                # A plain dict: Python 3.14 copies the namespace, which would lose names that are looked up when needed.
                return get_type_hints(holder, localns=scope, include_extras=True)
            except NameError as error:  # noqa: PERF203  # a name quoted in an alias, which the annotations only name
                if error.name is None or error.name in scope or error.name not in self._namespace:
                    raise
                scope[error.name] = self._namespace[error.name]

    def _step(self, hint: Any) -> _Step:  # noqa: PLR0911  # one kind of type, one line
        """Return the step for a type."""
        if isinstance(hint, (str, ForwardRef)):
            return self._named(hint.__forward_arg__ if isinstance(hint, ForwardRef) else hint)
        if is_typeddict(hint):
            return self._record(hint)
        if hasattr(hint, "__value__"):
            return self._alias(hint)
        origin: Any = get_origin(hint)
        arguments = get_args(hint)
        if _qualifier(hint) is not None:
            return self._step(arguments[0])
        if origin in (Union, UnionType):
            return _Choice([self._step(argument) for argument in arguments])
        if is_typeddict(origin) or hasattr(origin, "__value__"):
            return self._step(origin)
        return self._container(origin, arguments) if isinstance(origin, type) else _Step()

    def _container(self, origin: type[Any], arguments: tuple[Any, ...]) -> _Step:
        """Return the step for a generic class; only mappings and iterables hold something to be renamed."""
        if not arguments:
            return _Step()
        if issubclass(origin, Mapping):
            return _Values(self._step(arguments[-1]))
        if issubclass(origin, tuple):
            # The items of a tuple of several types are told apart like the variants of a union.
            return _Many(_Choice([self._step(argument) for argument in arguments if argument is not Ellipsis]))
        return _Many(self._step(arguments[0])) if issubclass(origin, Iterable) else _Step()

    def _record(self, hint: Any) -> _Step:
        """Return the step for a TypedDict."""
        if hint in self._steps:
            return self._steps[hint]
        record = self._steps[hint] = _Record()
        for key, field in self.hints(hint, hint.__annotations__).items():
            required: bool = hint.__total__
            wire = key
            while (origin := _qualifier(field)) is not None:
                if origin is Required or origin is NotRequired:
                    required = origin is Required
                wire = next((mark.name for mark in get_args(field)[1:] if isinstance(mark, Wire)), wire)
                field = get_args(field)[0]  # noqa: PLW2901  # what is below the qualifier
            kind: object = get_origin(field)
            tags: tuple[object, ...] = get_args(field) if kind is Literal else ()
            record.add(key, wire, self._step(field), frozenset(tags), required=required)
        return record

    def _alias(self, hint: Any) -> _Step:
        """Return the step for a named alias."""
        if hint not in self._steps:
            later = self._steps[hint] = _Choice([])
            later.variants.append(self._step(hint.__value__))
        return self._steps[hint]

    def _named(self, name: str) -> _Step:
        """Return the step for a type that is written as text."""
        if name not in self._steps:
            later = self._steps[name] = _Choice([])
            # Of no module, so that all names in it are the namespace's.
            holder = type("_Holder", (), {"__module__": ""})
            later.variants.append(self._step(self.hints(holder, {"value": name})["value"]))
        return self._steps[name]


def _mark(start: _Step) -> None:
    """Find the steps below which something is renamed: the rest need not be looked at again."""
    found: dict[int, _Step] = {}
    waiting = [start]
    while waiting:
        step = waiting.pop()
        if id(step) not in found:
            found[id(step)] = step
            step.renames = isinstance(step, _Record) and bool(step.wires)
            waiting.extend(step.below())
    changed = True
    while changed:
        changed = False
        for step in found.values():
            if not step.renames and any(inner.renames for inner in step.below()):
                step.renames = changed = True


def _names_in(annotation: object) -> Iterator[str]:
    """Yield the names in what is written as text in an annotation, and some that are none."""
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        with suppress(SyntaxError, ValueError):
            code = compile(annotation, "<annotation>", "eval")
            yield from code.co_names
            for constant in code.co_consts:
                yield from _names_in(constant)
    else:
        inner = cast("Iterable[object]", annotation) if isinstance(annotation, tuple) else get_args(annotation)
        for part in inner:
            yield from _names_in(part)


def _qualifier(hint: object) -> object | None:
    """Return what a type is wrapped in, if that changes nothing about its values."""
    origin: Any = get_origin(hint)
    return origin if any(origin is known for known in (Annotated, Required, NotRequired, ReadOnly)) else None


def _only(steps: list[_Step]) -> _Step:
    """Return the one step, or a choice between several."""
    return steps[0] if len(steps) == 1 else _Choice(steps)


def _is_whole(value: object) -> bool:
    """Tell whether a value is no list of items: also text, models and files can be iterated over, but must not be."""
    if isinstance(value, (*_TEXT, Mapping)) or not isinstance(value, Iterable):
        return True
    return any(hasattr(cast("object", value), name) for name in ("model_dump", "read"))


def _one_of(value: object, tags: frozenset[object]) -> bool:
    """Tell whether a value is one of a literal's."""
    try:
        return value in tags
    except TypeError:
        return False


def _same(value: object) -> object:
    """Return the value itself: nothing is called differently on the wire."""
    return value
