"""Keys in PEM or DER: ECDSA on P-256 (its signatures are DER), RSA with PKCS #1 v1.5, both with SHA-256, and Ed25519."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .signatures import Scheme, encoded, library, raw_key, refused, verifies

if TYPE_CHECKING:
    from .signatures import Check

_SMALLEST_RSA = 2048
_PEM = b"-----BEGIN"
_PRIMITIVES = "hazmat.primitives"


def check(scheme: Scheme, raw: bytes) -> Check:
    """Return what checks signatures with a public key."""
    public = _loaded(raw, "public")
    if not isinstance(public, _kind(scheme)):
        raise refused("key-malformed", f"The key is not a public key for {scheme.algorithm} in PEM or DER.")
    if scheme.algorithm == "ed25519":
        from .signed_ed25519 import check as check_raw  # noqa: PLC0415  # a package without Ed25519 does not have it

        forms = library(f"{_PRIMITIVES}.serialization")
        return check_raw(scheme, public.public_bytes(forms.Encoding.Raw, forms.PublicFormat.Raw))
    if scheme.algorithm.startswith("ecdsa") and not isinstance(public.curve, _asymmetric("ec").SECP256R1):
        raise refused("key-malformed", "The key is of another curve than P-256.")
    if scheme.algorithm.startswith("rsa") and public.key_size < _SMALLEST_RSA:
        raise refused("key-weak", f"An RSA key must have {_SMALLEST_RSA} bits, this one has {public.key_size}.")
    method = _method(scheme)
    return lambda signatures, content: any(verifies(public, one, content, *method) for one in signatures)


def sign(scheme: Scheme, key: str | bytes | None, content: bytes) -> tuple[bytes, str]:
    """Return the signature, and the public key as text; that of a new pair where no private key is given."""
    private = _fresh(scheme) if key is None else _loaded(raw_key(scheme, key, ""), "private")
    if private is None:
        raise refused("key-malformed", "The key is not a private key in PEM or DER.")
    forms = library(f"{_PRIMITIVES}.serialization")
    form = forms.Encoding.PEM if scheme.key == "pem" else forms.Encoding.DER
    written = private.public_key().public_bytes(form, forms.PublicFormat.SubjectPublicKeyInfo)
    signature = private.sign(content, *_method(scheme))
    return signature, written.decode() if scheme.key == "pem" else encoded(written, "base64")


def _fresh(scheme: Scheme) -> Any:
    if scheme.algorithm == "ed25519":
        return _asymmetric("ed25519").Ed25519PrivateKey.generate()
    ec = _asymmetric("ec")
    if scheme.algorithm.startswith("ecdsa"):
        return ec.generate_private_key(ec.SECP256R1())
    return _asymmetric("rsa").generate_private_key(65537, _SMALLEST_RSA)


def _asymmetric(module: str) -> Any:
    return library(f"{_PRIMITIVES}.asymmetric.{module}")


def _kind(scheme: Scheme) -> Any:
    if scheme.algorithm == "ed25519":
        return _asymmetric("ed25519").Ed25519PublicKey
    ecdsa = scheme.algorithm.startswith("ecdsa")
    return _asymmetric("ec").EllipticCurvePublicKey if ecdsa else _asymmetric("rsa").RSAPublicKey


def _method(scheme: Scheme) -> tuple[object, ...]:
    """Return what signing and verifying take besides the content."""
    if scheme.algorithm == "ed25519":
        return ()
    sha256 = library(f"{_PRIMITIVES}.hashes").SHA256()
    if scheme.algorithm.startswith("ecdsa"):
        return (_asymmetric("ec").ECDSA(sha256),)
    return _asymmetric("padding").PKCS1v15(), sha256


def _loaded(raw: bytes, kind: str) -> Any:
    """Return a key from PEM or DER; None when it is none."""
    forms = library(f"{_PRIMITIVES}.serialization")
    form = "pem" if raw.startswith(_PEM) else "der"
    try:
        return getattr(forms, f"load_{form}_{kind}_key")(raw, *([None] if kind == "private" else []))
    except Exception:  # noqa: BLE001  # the library has many, and each means the same here
        return None
