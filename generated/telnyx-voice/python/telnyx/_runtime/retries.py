"""Retries: whether a failed attempt is repeated, and after how long."""

from __future__ import annotations

import time
from random import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_WAIT = 60.0
"""Seconds; what the server asks to wait beyond this is not waited for."""

_REPEATABLE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_TOO_MANY_REQUESTS = 429
_UNAVAILABLE = 503
_UNSETTLED = frozenset({408, 409, 500, 502, 503, 504})


def repeatable(method: str, *, keyed: bool) -> bool:
    """Return whether a request may be repeated although it may have had its effect already.

    `keyed` says that the request carries a key by which the API recognises the repetition.
    """
    return keyed or method in _REPEATABLE_METHODS


def after_status(status: int, *, repeatable: bool, asked_to_wait: bool) -> bool:
    """Return whether a reply with this status is worth another attempt.

    `asked_to_wait` says that the reply named a time: a 503 that does has not processed the request.
    """
    if status == _TOO_MANY_REQUESTS or (status == _UNAVAILABLE and asked_to_wait):
        return True
    return repeatable and status in _UNSETTLED


def after_failure(*, repeatable: bool, connected: bool) -> bool:
    """Return whether a failure without a reply is worth another attempt; always when nothing can have been sent."""
    return repeatable or not connected


def delay(retries_taken: int) -> float:
    """Return the seconds to wait when the server does not say: doubling, capped, with a quarter of jitter."""
    # The exponent is bounded, or the power would overflow with a very high number of retries.
    doubled = FIRST_DELAY * 2.0 ** min(retries_taken, 16)
    return min(doubled, LONGEST_DELAY) * (1 - 0.25 * random())  # noqa: S311  # jitter is no secret


def asked_wait(headers: Mapping[str, str], now: float | None = None) -> float | None:
    """Return the seconds that a reply asks to wait, 0 for a time that has passed; `None` where it does not ask.

    `retry-after-ms` is read before `Retry-After`, which is seconds or a date; `now` is seconds since the epoch.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after")
    if text is None:
        return None
    seconds = _number(text)
    return seconds if seconds is not None else _until(text, time.time() if now is None else now)


def _number(text: str | None) -> float | None:
    """Return text as a number of at least zero; `None` where it is none."""
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _until(text: str, now: float) -> float | None:
    """Return the seconds until an HTTP date; `None` where the text is none."""
    from email.utils import mktime_tz, parsedate_tz  # noqa: PLC0415  # the import takes longer than a call

    try:
        parts = parsedate_tz(text)
        return None if parts is None else max(0.0, mktime_tz(parts) - now)
    except (ValueError, OverflowError):
        return None
