"""Ed25519."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from .signatures import Scheme, encoded, library, of_length, raw_key, refused, verifies

if TYPE_CHECKING:
    from .signatures import Check

_KEY, _SIGNATURE = 32, 64
# Points of small order, without the bit of the sign: with one of them as the key, forged signatures verify in OpenSSL.
_WEAK = frozenset(
    bytes.fromhex(point)
    for point in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
)


def check(_scheme: Scheme, raw: bytes) -> Check:
    """Return what checks signatures with a public key."""
    if len(raw) != _KEY:
        raise refused("key-length", f"An Ed25519 key has {_KEY} bytes, this one {len(raw)}.")
    if raw[:-1] + bytes([raw[-1] & 0x7F]) in _WEAK:
        raise refused("key-weak", "The key is a point of small order, with which forged signatures verify.")
    public = library("hazmat.primitives.asymmetric.ed25519").Ed25519PublicKey.from_public_bytes(raw)

    def fits(signatures: list[bytes], content: bytes) -> bool:
        return any(verifies(public, one, content) for one in of_length(signatures, _SIGNATURE))

    return fits


def sign(scheme: Scheme, key: str | bytes | None, content: bytes) -> tuple[bytes, str]:
    """Return the signature, and the public key as text; that of a new pair where no private key is given."""
    raw = secrets.token_bytes(_KEY) if key is None else raw_key(scheme, key, scheme.secret_prefix)
    if len(raw) != _KEY:
        raise refused("key-length", f"An Ed25519 key has {_KEY} bytes, this one {len(raw)}.")
    private = library("hazmat.primitives.asymmetric.ed25519").Ed25519PrivateKey.from_private_bytes(raw)
    forms = library("hazmat.primitives.serialization")
    public = private.public_key().public_bytes(forms.Encoding.Raw, forms.PublicFormat.Raw)
    return private.sign(content), scheme.key_prefix + encoded(public, scheme.key)
