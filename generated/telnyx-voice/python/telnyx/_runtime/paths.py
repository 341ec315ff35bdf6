"""Paths: how values stand in the path of a URL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from .query import is_array, is_object, plain, shaped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .query import Query

_SAFE = "!$&'()*+,;=:@"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Template:
    """A path with named gaps, taken apart once."""

    __slots__ = ("_literals", "_styles", "names")

    def __init__(self, path: str, styles: Mapping[str, Query]) -> None:
        parts = _PLACEHOLDER.split(path)
        self.names = tuple(parts[1::2])
        # What the document wrote percent-encoded stays so.
        self._literals = [quote(part, f"{_SAFE}/%?#") for part in parts[0::2]]
        self._styles = styles

    def fill(self, values: Sequence[object]) -> str:
        """Return the percent-encoded path with the values in its gaps, in order.

        Raises:
            ValueError: a value is empty, or would change the path as `.` and `..` do.
            TypeError: the number of values is wrong, or one has no form in a path.
        """
        names = self.names
        if len(values) != len(names):
            message = f"expected {len(names)} path values but received {len(values)}"
            raise TypeError(message)
        literals = self._literals
        path = literals[0]
        for index, name in enumerate(names):
            value = values[index]
            text = _segment(name, value) if name not in self._styles else _styled(name, self._styles[name], value)
            path += text + literals[index + 1]
        return path


def _segment(name: str, value: object) -> str:
    """Return one value, percent-encoded, in OpenAPI's default style: several are joined by commas."""
    if isinstance(value, str):
        if value.isalnum() and value.isascii():
            return value
        if value not in ("", ".", ".."):
            return quote(plain(value), _SAFE)
    value = shaped(value)
    if is_object(value):
        value = [part for pair in value.items() for part in pair]
    if is_array(value):
        text = ",".join([quote(plain(item), _SAFE.replace(",", "")) for item in value])
    else:
        text = "" if value is None else quote(plain(value), _SAFE)
    if text in ("", ".", ".."):
        wanted = "non-empty value" if text == "" else "value other than `.` and `..`"
        message = f"Expected a {wanted} for `{name}` but received {value!r}"
        raise ValueError(message)
    return text


def _styled(name: str, style: Query, value: object) -> str:
    """Return a value in the style `label`, `matrix` or `simple`, exploded or not."""
    value = shaped(value)
    explode = bool(style.explode)
    wire = quote(style.wire, "")
    lead = {"label": ".", "matrix": ";"}.get(style.style, "")
    if is_object(value) and explode:
        return lead + (lead or ",").join([f"{quote(key, '')}={_segment(name, item)}" for key, item in value.items()])
    if is_array(value) and value and explode:
        items = [_segment(name, item) for item in value]
        if style.style == "matrix":
            return "".join([f";{wire}={item}" for item in items])
        return lead + (lead or ",").join(items)
    return (f";{wire}=" if style.style == "matrix" else lead) + _segment(name, value)
