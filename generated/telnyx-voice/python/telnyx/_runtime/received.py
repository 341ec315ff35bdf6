"""Requests as web frameworks hand them over: the raw body, and the headers in whatever form."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from .signatures import refused

if TYPE_CHECKING:
    from .errors import WebhookVerificationError


def body_of(payload: object, limit: int | None) -> bytes:
    """Return a body as bytes; one of more than `limit` bytes is refused before anything is done with it."""
    if not isinstance(payload, (bytes, str, bytearray, memoryview)):
        given = type(payload).__name__
        raise refused("body-type", f"The body must be the bytes as they were received, and is of type {given}.")
    size = payload.nbytes if isinstance(payload, memoryview) else len(payload)
    if limit is None or size <= number(limit, "limit"):
        body = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else bytes(cast("bytes", payload))
        if limit is None or len(body) <= limit:
            return body
    raise refused("body-too-large", f"The body has more than {limit} bytes.")


def number(value: object, name: str) -> float:
    """Return a number of a check that cannot be switched off by what is no number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < math.inf:
        raise refused(f"{name}-malformed", f"`{name}` must be a number of 0 or more.")
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
        if text is not None:
            if wanted[lower] in found:
                raise _repeated(wanted[lower])
            found[wanted[lower]] = text
    for name in wanted.values():
        if not found.get(name):
            raise refused("header-missing", f"Header {name} is missing.")
    return found


def _pairs(headers: object) -> Iterable[tuple[object, object]]:
    items: Any = getattr(headers, "items", None)
    try:
        pairs: Any = items() if items else headers
        return [(name, value) for name, value in pairs]
    except (TypeError, ValueError):
        pass
    raise refused("headers-type", f"Headers must be a mapping or pairs, not {type(headers).__name__}.")


def _text(name: str, value: object) -> str | None:
    """Return the one value of a header; None where there is none."""
    if isinstance(value, (list, tuple)):
        values = cast("list[object]", value)
        if len(values) > 1:
            raise _repeated(name)
        value = values[0] if values else None
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if value is not None and not isinstance(value, str):
        raise refused("header-type", f"Header {name} is not text.")
    return value


def _repeated(name: str) -> WebhookVerificationError:
    return refused("header-repeated", f"Header {name} stands there twice.")
