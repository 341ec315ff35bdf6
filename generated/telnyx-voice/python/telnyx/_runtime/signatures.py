"""Signatures: how keys and signatures are written, and which algorithm checks them. Nothing here knows what is signed."""

from __future__ import annotations

import binascii
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import WebhookVerificationError

if TYPE_CHECKING:
    Check = Callable[[list[bytes], bytes], bool]
    """Tells whether one of some signatures is that of a content."""

_PUBLIC_KEY_LENGTH = 32


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

    @property
    def module(self) -> Any:
        """What knows the algorithm; a package has the modules that it needs."""
        pem = self.key in {"pem", "spki"}
        name = "pem" if pem else "hmac" if self.algorithm.startswith("hmac-") else self.algorithm
        return import_module(f".signed_{name}", __package__)


def refused(reason: str, message: str) -> WebhookVerificationError:
    """Return the error of a webhook that is refused. Never raise it within `except`: what led to it might show a key."""
    return WebhookVerificationError(message, reason)


def decoded(text: str, encoding: str) -> bytes | None:
    """Return the bytes of canonical base64 or lower-case hex; None for anything else."""
    try:
        raw = bytes.fromhex(text) if encoding == "hex" else binascii.a2b_base64(text)
    except ValueError:
        return None
    return raw if encoded(raw, encoding) == text else None


def encoded(raw: bytes, encoding: str) -> str:
    """Return bytes as base64 or hex."""
    return raw.hex() if encoding == "hex" else binascii.b2a_base64(raw, newline=False).decode()


@lru_cache(maxsize=64)
def check_of(schemes: tuple[Scheme, ...], key: str | bytes) -> tuple[Scheme, Check]:
    """Return what checks signatures with a key, and the scheme that the key is for."""
    scheme = _scheme_of(schemes, key)
    return scheme, scheme.module.check(scheme, raw_key(scheme, key, scheme.key_prefix))


def _scheme_of(schemes: tuple[Scheme, ...], key: str | bytes) -> Scheme:
    """Return the scheme of a key. A public key must never be taken for a secret: anybody could sign with it."""
    if len(schemes) == 1:
        return schemes[0]
    for scheme in schemes:
        if isinstance(key, str) and key.strip().startswith(scheme.key_prefix):
            return scheme
    secret = next((scheme for scheme in schemes if scheme.algorithm.startswith("hmac-")), None)
    if secret is None or len(raw_key(secret, key, secret.key_prefix)) == _PUBLIC_KEY_LENGTH:
        prefixes = " or ".join(scheme.key_prefix for scheme in schemes)
        raise refused(
            "key-ambiguous", f"It cannot be told what the key is for: give it as text that begins with {prefixes}."
        )
    return secret


def raw_key(scheme: Scheme, key: str | bytes, prefix: str) -> bytes:
    """Return the bytes of a key; the prefix may be left out."""
    if isinstance(key, bytes):
        return key
    if scheme.key == "utf-8":
        return key.encode("utf-8", "surrogatepass")
    text = key.strip()
    if scheme.key == "pem":
        return text.encode("ascii", "replace")
    encoding = scheme.key.replace("spki", "base64")
    raw = decoded(text.removeprefix(prefix), encoding)
    if not raw:
        raise refused("key-malformed", f"The key is not {encoding}, or is cut off.")
    return raw


def of_length(signatures: list[bytes], length: int) -> list[bytes]:
    """Return the signatures that have as many bytes as all have; refuse when none has."""
    right = [signature for signature in signatures if len(signature) == length]
    if not right:
        raise refused("signature-length", f"The signature has not {length} bytes.")
    return right


def library(module: str) -> Any:
    """Return a module of the library for public keys."""
    try:
        return import_module(f"cryptography.{module}")
    except ImportError:
        pass
    raise refused("library-missing", "Webhooks of this API cannot be verified without `pip install cryptography`.")


def verifies(public: Any, signature: bytes, *rest: object) -> bool:
    """Tell whether a public key of the library accepts a signature."""
    try:
        public.verify(signature, *rest)
    except library("exceptions").InvalidSignature:
        return False
    return True
