"""Which event a webhook tells of, and its class: chosen by its tag, never by trying one class after the other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib import import_module
from typing import Any, cast

from .signatures import refused

Steps = tuple[str, ...]


class Announced:
    """The events of an API.

    `tags` gives for each place of a tag (a JSON pointer) the class for each value. `marks` has those without a tag: the
    class, the place of a tag whose values the API does not say (or nothing), and the places of properties of its own.
    `others` are those that cannot be recognised.
    """

    def __init__(
        self,
        home: str,
        tags: Mapping[str, Mapping[str, str]],
        marks: Iterable[tuple[str, str, tuple[str, ...]]] = (),
        others: tuple[str, ...] = (),
    ) -> None:
        """Take the name of the module beside `types`, and the classes by name."""
        self._home = home
        self._tags = [(_steps(place), table) for place, table in tags.items()]
        self._marks = [(name, _steps(tag), [_steps(mark) for mark in own]) for name, tag, own in marks]
        self._others = others
        self._classes: dict[str, Any] = {}

    def read(self, body: bytes) -> dict[str, Any]:
        """Return the JSON object that a body is.

        Raises:
            WebhookVerificationError: it is something else.
        """
        from pydantic_core import from_json  # noqa: PLC0415  # verifying alone does without

        try:
            value = from_json(body)
        except ValueError:
            value = _ODD
        if value is _ODD:
            value = _read_odd(body)
        if not isinstance(value, dict):
            raise refused("not-an-object", "The body is not a JSON object.")
        return cast("dict[str, Any]", value)

    def parse(self, body: bytes, value: dict[str, Any]) -> Any:
        """Return the event that a body, already read as `value`, tells of."""
        from .models import ReplyError, parse  # noqa: PLC0415  # as above

        name = self._name(value)
        if not name:
            from .unknown import UnknownEvent  # noqa: PLC0415  # few need it

            return UnknownEvent.of(value)
        try:
            return parse(self._classes.get(name) or self.attribute(name), body, strict=False)
        except ReplyError:
            pass
        raise refused("not-json", "The body is nested too deeply.")

    def attribute(self, name: str) -> Any:
        """Return an event class, `UnknownEvent`, or `WebhookEvent`, the union of them all."""
        if name == "UnknownEvent":
            from .unknown import UnknownEvent  # noqa: PLC0415  # as above

            return UnknownEvent
        if name == "WebhookEvent":
            tagged = (name for _, table in self._tags for name in table.values())
            names = dict.fromkeys((*tagged, *(name for name, _, _ in self._marks), *self._others))
            union: Any = self.attribute("UnknownEvent")
            for event in names:
                union = self.attribute(event) | union
            return union
        if name.startswith("_"):
            raise AttributeError(name)
        found = self._classes[name] = getattr(import_module("..types", self._home), name)
        return found

    def ident(self, value: dict[str, Any], body: bytes) -> str:
        """Return what tells the event from others: its ID, which stands beside its tag or at the top, else a hash."""
        for place, _ in self._tags:
            found = _at(value, (*place[:-1], "id"))
            if isinstance(found, str) and found:
                return found
        found = value.get("id")
        return found if isinstance(found, str) and found else sha256(body).hexdigest()

    def _name(self, value: dict[str, Any]) -> str:
        carried: list[Steps] = []
        for place, table in self._tags:
            tag = _at(value, place)
            if isinstance(tag, str):
                if tag in table:
                    return table[tag]
                carried.append(place)
        return self._marked(value, carried) if self._marks else ""

    def _marked(self, value: dict[str, Any], carried: list[Steps]) -> str:
        """Return the event that has at least half of its own properties there, and as the share goes most of them.

        One that has no tag, or another, cannot be what a tag stands for that nobody knows.
        """
        best, name = 0.5, ""
        for candidate, tag, marks in self._marks:
            share = sum(_at(value, mark, _ABSENT) is not _ABSENT for mark in marks) / max(len(marks), 1)
            if all(place == tag for place in carried) and share >= best and (share > best or not name):
                best, name = share, candidate
        return name


_ABSENT, _ODD = object(), object()


def _steps(pointer: str) -> Steps:
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def _at(value: Any, place: Steps, absent: object = None) -> Any:
    for step in place:
        if not isinstance(value, dict) or step not in value:
            return absent
        value = cast("dict[str, Any]", value)[step]
    return value


def _read_odd(body: bytes) -> object:
    """Read what only Python's parser takes: a byte order mark, half a surrogate pair."""
    try:
        return cast("object", json.loads(body.decode().removeprefix("\ufeff")))
    except RecursionError:
        message = "The body is nested too deeply."
    except UnicodeDecodeError:
        message = "The body is not UTF-8."
    except ValueError:
        message = "The body is not JSON."
    raise refused("not-json", message)
