"""Requests as web frameworks hand them over: the raw body, and the headers in whatever form."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, cast

from .signatures import refuse


def body_of(payload: object, limit: int | None) -> bytes:
    """Return a body as bytes; one of more than `limit` bytes is refused before anything is done with it."""
    if isinstance(payload, str):
        size = len(payload)
    elif isinstance(payload, (bytes, bytearray)):
        size = len(payload)
    elif isinstance(payload, memoryview):
        size = payload.nbytes
    else:
        given = type(payload).__name__
        refuse("body-type", f"The body must be the bytes as they were received, and is of type {given}.")
    if limit is not None and size > number(limit, "limit"):
        refuse("body-too-large", f"The body has more than {limit} bytes.")
    if not isinstance(payload, str):
        return bytes(cast("bytes", payload))
    body = payload.encode("utf-8", "replace" if payload.isascii() else "surrogatepass")
    if limit is not None and len(body) > limit:
        refuse("body-too-large", f"The body has more than {limit} bytes.")
    return body


def number(value: object, name: str) -> float:
    """Return a number of a check that cannot be switched off by what is no number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < math.inf:
        refuse(f"{name}-malformed", f"`{name}` must be a number of 0 or more.")
    return value


def chosen(headers: object, names: tuple[str, ...]) -> dict[str, str]:
    """Return the headers of some names (an empty name is none), in any case.

    Headers are a mapping, with text, bytes or lists as values, or pairs; or a WSGI environment.
    """
    wanted = {name.lower(): name for name in names if name}
    found: dict[str, str] = {}
    for name, value in _pairs(headers):
        lower = (name.decode("latin-1") if isinstance(name, bytes) else str(name)).lower()
        if lower not in wanted:
            if not (isinstance(name, str) and name.startswith("HTTP_")):
                continue
            lower = lower[5:].replace("_", "-")
            if lower not in wanted:
                continue
        text = _text(wanted[lower], value)
        if text is not None and found.setdefault(wanted[lower], text) is not text:
            _repeated(wanted[lower])
    for name in wanted.values():
        if not found.get(name):
            refuse("header-missing", f"Header {name} is missing.")
    return found


def _pairs(headers: object) -> Iterable[tuple[object, object]]:
    items: Any = getattr(headers, "items", None)
    try:
        return [(name, value) for name, value in (items() if items else headers)]
    except (TypeError, ValueError):
        problem = type(headers).__name__
    refuse("headers-type", f"Headers must be a mapping or pairs, not {problem}.")


def _text(name: str, value: object) -> str | None:
    """Return the one value of a header; None where there is none."""
    if isinstance(value, (list, tuple)):
        values = cast("list[object]", value)
        if len(values) > 1:
            _repeated(name)
        value = values[0] if values else None
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if value is not None and not isinstance(value, str):
        refuse("header-type", f"Header {name} is not text.")
    return value


def _repeated(name: str) -> None:
    refuse("header-repeated", f"Header {name} stands there twice.")
