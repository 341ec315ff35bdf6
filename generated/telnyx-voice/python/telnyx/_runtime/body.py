"""Bodies: how Python values become the bytes of a request."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from io import IOBase
from math import isfinite
from typing import Any, cast
from urllib.parse import quote
from uuid import UUID

from . import query

CONTENT_TYPES: Mapping[str, str] = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "binary": "application/octet-stream",
    "text": "text/plain; charset=utf-8",
}


def json_bytes(value: object) -> bytes:
    """Return a value as compact JSON.

    Dates and times become ISO 8601, UUIDs and enum members what they stand for, bytes base64, models the fields that
    were set, sets and other iterables arrays.

    Raises:
        ValueError: NaN, an infinity, or a decimal that JSON cannot carry exactly.
        TypeError: something has no form in JSON.
    """
    text = json_text(value)
    try:
        return text.encode()
    except UnicodeEncodeError:  # a lone surrogate, which only an escape can carry
        return json.dumps(json.loads(text)).encode()


def json_text(value: object, name: str = "") -> str:
    """Return a value as compact JSON text; `name` is what an error calls it."""
    try:
        return _encode(value)
    except (ValueError, TypeError) as error:
        if isinstance(error, UnicodeError) or "ircular" in str(error):  # nothing to look for, or no end to it
            raise
        for place, reason in _faults(value, name):
            message = f"`{place or 'body'}` {reason}"
            raise type(error)(message) from error
        raise


def form_bytes(fields: Mapping[str, object], styles: Mapping[str, str | query.Query]) -> bytes:
    """Return the fields as `application/x-www-form-urlencoded`; nested ones in brackets where no style is given."""
    pairs: list[tuple[str, str]] = []
    for name, value in fields.items():
        style = styles.get(name)
        if isinstance(style, query.Query):
            pairs += query.encode(style, value)
        elif style is not None and style.partition(";")[0].endswith("json"):
            pairs += query.encode(query.Query(name, json=True), value)
        elif value is None:
            pairs.append((quote(name, ""), ""))
        else:
            pairs += query.encode(query.Query(name, "brackets"), value)
    return query.joined(pairs).encode()


def text_bytes(value: object) -> bytes:
    """Return text as UTF-8, bytes as they are."""
    return bytes(value) if isinstance(value, (bytes, bytearray)) else query.plain(value).encode()


def merged(body: object, extra: object) -> object:
    """Return a body with the caller's extra properties, which win.

    Raises:
        TypeError: one of the two is not an object, so that they cannot be merged.
    """
    if body is None:
        return extra
    if query.is_object(body) and query.is_object(extra):
        return {**body, **extra}
    message = f"`extra_body` cannot be merged into a body that is a {_kind(body)}"
    raise TypeError(message)


def _plain(value: object) -> object:  # noqa: PLR0911  # one a kind of value
    """Return what stands in JSON for a value that JSON does not know; called by the encoder."""
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, Enum):
        return cast("object", value.value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, (bytes, bytearray)):
        return b64encode(value).decode()
    if hasattr(value, "model_dump"):
        return cast("Any", value).model_dump(mode="json", by_alias=True, exclude_unset=True)
    if query.is_object(value):
        return dict(value)
    if isinstance(value, Iterable) and not isinstance(value, IOBase):
        return list(cast("Iterable[object]", value))
    message = f"is a {_kind(value)}, which cannot be sent as JSON"
    raise TypeError(message)


def _kind(value: object) -> str:
    """Return what an error calls a value's type."""
    return type(value).__name__


def _number(value: Decimal) -> int | float:
    """Return a decimal as the JSON number that is exactly it."""
    if value.is_finite():
        if value == value.to_integral_value():
            return int(value)
        if Decimal(repr(float(value))) == value:
            return float(value)
    message = f"is {value}, which a JSON number cannot carry exactly; give a str where the API takes one"
    raise ValueError(message)


def _faults(value: object, place: str) -> Iterable[tuple[str, str]]:
    """Yield where in a value the parts are that JSON cannot carry, and why."""
    if isinstance(value, float) and not isfinite(value):
        yield place, f"is {value!r}, which JSON cannot carry"
    elif query.is_object(value):
        for key, item in value.items():
            yield from _faults(item, f"{place}.{key}" if place else str(key))
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(cast("list[object]", value)):
            yield from _faults(item, f"{place}[{index}]")
    elif value is not None and not isinstance(value, (str, int, float)):
        try:
            inner = _plain(value)
        except (TypeError, ValueError) as error:
            yield place, str(error)
        else:
            yield from _faults(inner, place)


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain).encode
