"""Signatures: how keys and signatures are written, and the check itself. Nothing here knows what is signed."""

from __future__ import annotations

import binascii
import hmac
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from .errors import WebhookVerificationError

if TYPE_CHECKING:
    Check = Callable[[list[bytes], bytes], bool]
    """Tells whether one of some signatures is that of a content."""

_HASHES = {"hmac-sha256": ("sha256", 32), "hmac-sha1": ("sha1", 20)}
_ED25519_KEY, _ED25519_SIGNATURE = 32, 64
_SMALLEST_RSA = 2048
_PEM = b"-----BEGIN"
# Points of small order, without the bit of the sign: below the first two of them any message verifies in OpenSSL.
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


class Scheme(NamedTuple):
    """One way to sign.

    `key` says how the verifying key is written (base64, hex, utf-8, pem, spki), after `key_prefix`; the key to sign with
    may have `secret_prefix` instead. The signature, in `encoding`, follows `prefix` or is the value of `field`.
    """

    algorithm: str
    key: str
    key_prefix: str = ""
    secret_prefix: str = ""
    encoding: str = "base64"
    prefix: str = ""
    field: str = ""


def refuse(reason: str, message: str) -> NoReturn:
    """Raise the error of a webhook that is refused, without what led to it: that might hold a key."""
    raise WebhookVerificationError(message, reason) from None


def decoded(text: str, encoding: str) -> bytes | None:
    """Return the bytes of canonical base64 or lower-case hex; None for anything else."""
    try:
        raw = bytes.fromhex(text) if encoding == "hex" else binascii.a2b_base64(text)
    except ValueError:
        return None
    again = raw.hex() if encoding == "hex" else encoded(raw, encoding)
    return raw if again == text else None


def encoded(raw: bytes, encoding: str) -> str:
    """Return bytes as base64 or hex."""
    return raw.hex() if encoding == "hex" else binascii.b2a_base64(raw, newline=False).decode()


@lru_cache(maxsize=64)
def check_of(schemes: tuple[Scheme, ...], key: str | bytes) -> tuple[Scheme, Check]:
    """Return what checks signatures with a key, and the scheme that the key is for."""
    scheme = _scheme_of(schemes, key)
    return scheme, _CHECKS[scheme.algorithm](scheme, raw_key(scheme, key))


def _scheme_of(schemes: tuple[Scheme, ...], key: str | bytes) -> Scheme:
    """Return the scheme of a key. A public key must never be taken for a secret: anybody could sign with it."""
    if len(schemes) == 1:
        return schemes[0]
    prefixes = " or ".join(scheme.key_prefix for scheme in schemes)
    for scheme in schemes:
        if isinstance(key, str) and key.strip().startswith(scheme.key_prefix):
            return scheme
    secret = next((scheme for scheme in schemes if scheme.algorithm in _HASHES), None)
    if secret is None or len(raw_key(secret, key)) == _ED25519_KEY:
        refuse("key-ambiguous", f"It cannot be told what the key is for: give it as text that begins with {prefixes}.")
    return secret


def raw_key(scheme: Scheme, key: str | bytes, prefix: str | None = None) -> bytes:
    """Return the bytes of a key; the prefix may be left out."""
    if isinstance(key, bytes):
        return key
    if scheme.key == "utf-8":
        return key.encode("utf-8", "surrogatepass")
    text = key.strip()
    if scheme.key == "pem":
        return text.encode("ascii", "replace")
    raw = decoded(
        text.removeprefix(scheme.key_prefix if prefix is None else prefix), scheme.key.replace("spki", "base64")
    )
    if not raw:
        refuse("key-malformed", f"The key is not {scheme.key.replace('spki', 'base64 of DER')}, or is cut off.")
    return raw


def _hmac(scheme: Scheme, raw: bytes) -> Check:
    name, length = _HASHES[scheme.algorithm]
    if not raw:
        refuse("key-missing", "The key is empty.")

    def check(signatures: list[bytes], content: bytes) -> bool:
        given = _of_length(signatures, length)
        expected = hmac.digest(raw, content, name)
        # All of them are compared, so that the time says nothing about which one fits.
        return any([hmac.compare_digest(expected, signature) for signature in given])  # noqa: C419

    return check


def _ed25519(scheme: Scheme, raw: bytes) -> Check:
    asymmetric = library("asymmetric.ed25519")
    if scheme.key in {"pem", "spki"} and len(raw) != _ED25519_KEY:
        loaded = _loaded(raw, asymmetric.Ed25519PublicKey)
        raw = loaded.public_bytes(
            *(getattr(library("serialization"), kind).Raw for kind in ("Encoding", "PublicFormat"))
        )
    if len(raw) != _ED25519_KEY:
        refuse("key-length", f"An Ed25519 key has {_ED25519_KEY} bytes, this one {len(raw)}.")
    if raw[:31] + bytes([raw[31] & 0x7F]) in _WEAK:
        refuse("key-weak", "The key is a point of small order, with which forged signatures verify.")
    public = asymmetric.Ed25519PublicKey.from_public_bytes(raw)

    def check(signatures: list[bytes], content: bytes) -> bool:
        return any(_verifies(public, one, content) for one in _of_length(signatures, _ED25519_SIGNATURE))

    return check


def _ecdsa(_scheme: Scheme, raw: bytes) -> Check:
    ec = library("asymmetric.ec")
    public = _loaded(raw, ec.EllipticCurvePublicKey)
    if not isinstance(public.curve, ec.SECP256R1):
        refuse("key-malformed", "The key is of another curve than P-256.")
    method = ec.ECDSA(library("hashes").SHA256())
    return lambda signatures, content: any(_verifies(public, one, content, method) for one in signatures)


def _rsa(_scheme: Scheme, raw: bytes) -> Check:
    public = _loaded(raw, library("asymmetric.rsa").RSAPublicKey)
    if public.key_size < _SMALLEST_RSA:
        refuse("key-weak", f"An RSA key must have {_SMALLEST_RSA} bits, this one has {public.key_size}.")
    method = library("asymmetric.padding").PKCS1v15(), library("hashes").SHA256()
    return lambda signatures, content: any(_verifies(public, one, content, *method) for one in signatures)


_CHECKS: dict[str, Callable[[Scheme, bytes], Check]] = {
    "hmac-sha256": _hmac,
    "hmac-sha1": _hmac,
    "ed25519": _ed25519,
    "ecdsa-p256-sha256": _ecdsa,
    "rsa-pkcs1-sha256": _rsa,
}


def library(module: str) -> Any:
    """Return a module of the library for signatures with public keys."""
    from importlib import import_module  # noqa: PLC0415  # only some APIs need it

    try:
        return import_module(f"cryptography.hazmat.primitives.{module}")
    except ImportError:
        refuse("library-missing", "Webhooks of this API cannot be verified without `pip install cryptography`.")


def _loaded(raw: bytes, kind: Any) -> Any:
    """Return a public key from PEM or DER."""
    serialization = library("serialization")
    load = serialization.load_pem_public_key if raw.startswith(_PEM) else serialization.load_der_public_key
    try:
        public = load(raw)
    except Exception:  # noqa: BLE001  # the library has many, and each means the same here
        refuse("key-malformed", "The key is not a public key in PEM or DER.")
    if not isinstance(public, kind):
        refuse("key-malformed", "The key is for another algorithm.")
    return public


def _verifies(public: Any, signature: bytes, *rest: object) -> bool:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  # as in `library`

    try:
        public.verify(signature, *rest)
    except InvalidSignature:
        return False
    return True


def _of_length(signatures: list[bytes], length: int) -> list[bytes]:
    """Return the signatures that have as many bytes as all have; refuse when none has."""
    right = [signature for signature in signatures if len(signature) == length]
    return right or refuse("signature-length", f"The signature has not {length} bytes.")
