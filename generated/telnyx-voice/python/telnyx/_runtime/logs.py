"""Logs: what is said about each request, with everything secret taken out."""

from __future__ import annotations

import logging
import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

REDACTED = "[redacted]"
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}
_SECRET_NAME = re.compile(
    r"authorization|cookie|token|secret|passw|signature|credential|api[-_]?key|access[-_]?key|auth[-_]|^key$|^sig$",
    re.IGNORECASE,
)


def logger_of(package: str, env_prefix: str) -> logging.Logger:
    """Return the package's logger; `<PREFIX>_LOG` set to `debug` or `info` turns it on for programs that do not."""
    logger = logging.getLogger(package)
    level = _LEVELS.get(os.environ.get(f"{env_prefix}_LOG", "").lower())
    if level is not None and logger.level == logging.NOTSET:
        logging.basicConfig(format="[%(asctime)s - %(name)s - %(levelname)s] %(message)s")
        logger.setLevel(level)
    return logger


def redacted_headers(headers: Iterable[tuple[str, str]], secret_names: frozenset[str]) -> dict[str, str]:
    """Return headers to be shown: those with a credential in them without their value."""
    return {
        name: REDACTED if name.lower() in secret_names or _SECRET_NAME.search(name) else value
        for name, value in headers
    }


def redacted_url(url: str, secret_names: frozenset[str] = frozenset()) -> str:
    """Return a URL to be shown: without user, password, and the values of query parameters that are secret."""
    address, question, query = url.partition("?")
    scheme, slashes, rest = address.partition("://")
    authority, slash, path = rest.partition("/")
    address = f"{scheme}{slashes}{authority.rpartition('@')[2]}{slash}{path}"
    parts = [
        name + equals + (REDACTED if name.lower() in secret_names or _SECRET_NAME.search(name) else value)
        for name, equals, value in (part.partition("=") for part in query.split("&"))
    ]
    return f"{address}{question}{'&'.join(parts)}"


def without(text: str, secrets: Iterable[str]) -> str:
    """Return text with the given values taken out; very short ones are left, they would hit ordinary words."""
    for secret in secrets:
        if len(secret) > 3:  # noqa: PLR2004
            text = text.replace(secret, REDACTED)
    return text
