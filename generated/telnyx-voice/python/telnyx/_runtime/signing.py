"""Signing, for people's own tests: a webhook as the API would send it."""

from __future__ import annotations

import json
import secrets
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from .signatures import Scheme, encoded, library, raw_key, refuse

if TYPE_CHECKING:
    from .webhooks import Recipe

_SECRET_BYTES = 24


class SignedEvent(NamedTuple):
    """A webhook that is signed: what a request is made of, and the key that verifies it."""

    body: bytes
    headers: dict[str, str]
    key: str


def sign(
    recipe: Recipe, payload: object, key: str | bytes | None, timestamp: float | None, message_id: str | None
) -> SignedEvent:
    """Sign a webhook; see `Verifier.sign_test_event`."""
    body = _body(payload)
    moment = str(int((time.time() if timestamp is None else timestamp) * recipe.units))
    ident = message_id or f"msg_test_{secrets.token_hex(8)}"
    values = {"timestamp": moment.encode(), "id": ident.encode(), "body": body}
    content = b"".join(values[part] if isinstance(part, str) else part for part in recipe.content)
    scheme = _scheme(recipe, key)
    signature, public = _SIGNERS[scheme.algorithm](scheme, key, content)
    written = encoded(signature, scheme.encoding)
    headers = {recipe.header: f"{scheme.field}={written}" if scheme.field else scheme.prefix + written}
    if recipe.timestamp_field:
        headers[recipe.header] = f"{recipe.timestamp_field}={moment}{recipe.separator}{headers[recipe.header]}"
    if recipe.timestamp:
        headers[recipe.timestamp] = moment
    if recipe.id:
        headers[recipe.id] = ident
    return SignedEvent(body, headers, public)


def _body(payload: object) -> bytes:
    if isinstance(payload, (bytes, bytearray, memoryview)):
        return bytes(payload)
    if isinstance(payload, str):
        return payload.encode()
    write: Any = getattr(payload, "to_json", None)
    return (write(indent=None) if write else json.dumps(payload, separators=(",", ":"))).encode()


def _scheme(recipe: Recipe, key: str | bytes | None) -> Scheme:
    for scheme in recipe.schemes:
        for prefix in (scheme.secret_prefix, scheme.key_prefix):
            if prefix and isinstance(key, str) and key.startswith(prefix):
                return scheme
    return recipe.schemes[0]


def _hmac(scheme: Scheme, key: str | bytes | None, content: bytes) -> tuple[bytes, str]:
    import hmac  # noqa: PLC0415  # as the others import theirs

    if key is None:
        fresh = secrets.token_bytes(_SECRET_BYTES)
        key = scheme.key_prefix + (fresh.hex() if scheme.key == "utf-8" else encoded(fresh, scheme.key))
    raw = raw_key(scheme, key)
    written = key if isinstance(key, str) else _written(scheme, raw)
    return hmac.digest(raw, content, scheme.algorithm.removeprefix("hmac-")), written


def _written(scheme: Scheme, raw: bytes) -> str:
    """Return a key as text."""
    if scheme.key == "utf-8":
        return raw.decode()
    return scheme.key_prefix + encoded(raw, scheme.key)


def _ed25519(scheme: Scheme, key: str | bytes | None, content: bytes) -> tuple[bytes, str]:
    kind = library("asymmetric.ed25519").Ed25519PrivateKey
    if scheme.key in {"pem", "spki"}:
        private = _private(scheme, key) or kind.generate()
        return private.sign(content), _public(scheme, private)
    seed = secrets.token_bytes(32) if key is None else raw_key(scheme, key, scheme.secret_prefix)
    if len(seed) != 32:  # noqa: PLR2004
        refuse("key-length", "An Ed25519 key has 32 bytes.")
    private = kind.from_private_bytes(seed)
    forms = library("serialization")
    public = private.public_key().public_bytes(forms.Encoding.Raw, forms.PublicFormat.Raw)
    return private.sign(content), _written(scheme, public)


def _ecdsa(scheme: Scheme, key: str | bytes | None, content: bytes) -> tuple[bytes, str]:
    ec = library("asymmetric.ec")
    private = _private(scheme, key) or ec.generate_private_key(ec.SECP256R1())
    return private.sign(content, ec.ECDSA(library("hashes").SHA256())), _public(scheme, private)


def _rsa(scheme: Scheme, key: str | bytes | None, content: bytes) -> tuple[bytes, str]:
    private = _private(scheme, key) or library("asymmetric.rsa").generate_private_key(65537, 2048)
    method = library("asymmetric.padding").PKCS1v15(), library("hashes").SHA256()
    return private.sign(content, *method), _public(scheme, private)


_SIGNERS = {
    "hmac-sha256": _hmac,
    "hmac-sha1": _hmac,
    "ed25519": _ed25519,
    "ecdsa-p256-sha256": _ecdsa,
    "rsa-pkcs1-sha256": _rsa,
}


def _private(scheme: Scheme, key: str | bytes | None) -> Any:
    """Return a private key from PEM, or from base64 of DER; None for none."""
    if key is None:
        return None
    forms, raw = library("serialization"), raw_key(scheme, key)
    load = forms.load_pem_private_key if raw.startswith(b"-----") else forms.load_der_private_key
    return load(raw, None)


def _public(scheme: Scheme, private: Any) -> str:
    forms = library("serialization")
    form = forms.Encoding.PEM if scheme.key == "pem" else forms.Encoding.DER
    raw = private.public_key().public_bytes(form, forms.PublicFormat.SubjectPublicKeyInfo)
    return raw.decode() if scheme.key == "pem" else encoded(raw, "base64")
