"""Events that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .models import BaseModel


class Readable(dict[str, Any]):
    """A JSON object whose members can be read as attributes too."""

    def __getattr__(self, name: str) -> Any:
        """Return the member of that name."""
        if name in self and not name.startswith("__"):
            return _readable(self[name])
        message = f"the object has no {name!r}"
        raise AttributeError(message)


class UnknownEvent(BaseModel):
    """An event of a type that this package does not know, with all that came: `event.data.event_type`, `to_dict()`."""

    _tag: str = ""

    @property
    def tag(self) -> str:
        """The type of the event as the API calls it; empty where it does not say."""
        return self._tag

    @classmethod
    def of(cls, value: dict[str, Any], tag: str) -> UnknownEvent:
        """Return the event that a JSON object is."""
        event = cls.model_construct(None, **{name: _readable(item) for name, item in value.items()})
        event._tag = tag
        return event

    if TYPE_CHECKING:

        def __getattr__(self, name: str, /) -> Any: ...


def _readable(value: object) -> object:
    if isinstance(value, list):
        return [_readable(item) for item in cast("list[object]", value)]
    return Readable(cast("dict[str, Any]", value)) if isinstance(value, dict) else value
