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

    @classmethod
    def of(cls, value: dict[str, Any]) -> UnknownEvent:
        """Return the event that a JSON object is."""
        return cls.model_validate({name: _readable(item) for name, item in value.items()})

    if TYPE_CHECKING:

        def __getattr__(self, name: str, /) -> Any: ...


def _readable(value: object) -> object:
    if isinstance(value, list):
        return [_readable(item) for item in cast("list[object]", value)]
    return Readable(cast("dict[str, Any]", value)) if isinstance(value, dict) else value
