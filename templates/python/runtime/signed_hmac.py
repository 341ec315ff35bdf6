"""HMAC with SHA-256 or SHA-1."""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING

from .signatures import Scheme, encoded, of_length, raw_key, refused

if TYPE_CHECKING:
    from .signatures import Check

_LENGTHS = {"sha256": 32, "sha1": 20}
_SECRET_LENGTH = 24


def check(scheme: Scheme, raw: bytes) -> Check:
    """Return what checks signatures with a secret."""
    name = scheme.algorithm.removeprefix("hmac-")
    if not raw:
        raise refused("key-missing", "The key is empty.")

    def fits(signatures: list[bytes], content: bytes) -> bool:
        expected = hmac.digest(raw, content, name)
        # All of them are compared, so that the time does not say which one fits.
        return any([hmac.compare_digest(expected, one) for one in of_length(signatures, _LENGTHS[name])])  # noqa: C419

    return fits


def sign(scheme: Scheme, key: str | bytes | None, content: bytes) -> tuple[bytes, str]:
    """Return the signature, and the secret as text; a new one where none is given."""
    if key is None:
        fresh = secrets.token_bytes(_SECRET_LENGTH)
        key = scheme.key_prefix + (fresh.hex() if scheme.key == "utf-8" else encoded(fresh, scheme.key))
    raw = raw_key(scheme, key, scheme.key_prefix)
    if isinstance(key, bytes):
        key = raw.decode() if scheme.key == "utf-8" else scheme.key_prefix + encoded(raw, scheme.key)
    return hmac.digest(raw, content, scheme.algorithm.removeprefix("hmac-")), key
