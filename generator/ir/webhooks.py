"""Webhooks: the events that an API sends, and how they are signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.ir.types import NO_DOCS, Docs, Field, Ref, Type, Words

Algorithm: TypeAlias = Literal["ed25519", "hmac-sha256", "hmac-sha1", "ecdsa-p256-sha256", "rsa-pkcs1-sha256"]
SYMMETRIC = frozenset({"hmac-sha256", "hmac-sha1"})


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way in which webhooks are signed.

    `key` is how the verifying key is written, after `key_prefix`; test keys to sign with may have `secret_prefix`
    instead. The signature stands in the header after `prefix`, or is the value of the header's field `field`. ECDSA
    signatures are DER, `spki` keys are the base64 of the DER form that PEM wraps.
    """

    algorithm: Algorithm
    key: Literal["base64", "hex", "utf-8", "pem", "spki"]
    key_prefix: str = ""
    secret_prefix: str = ""
    encoding: Literal["base64", "hex"] = "base64"
    prefix: str = ""
    field: str = ""

    @property
    def symmetric(self) -> bool:
        """Whether who can verify can sign as well."""
        return self.algorithm in SYMMETRIC


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the signed bytes: a value of the request, or the literal `text`."""

    kind: Literal["timestamp", "id", "body", "text"]
    text: str = ""


@dataclass(frozen=True, slots=True)
class SignatureRecipe:
    """How webhooks are signed. `header` holds the signature, or several divided by `separator`.

    A separator with fields (`Scheme.field`, `timestamp_field`) divides `key=value` pairs. The timestamp stands in a header
    or in such a field; none means that age cannot be checked. `tolerance` is in seconds both ways, `limit` the most
    bytes of a body that are looked at.
    """

    header: str
    schemes: tuple[Scheme, ...]
    content: tuple[Part, ...]
    separator: str = ""
    timestamp_header: str = ""
    timestamp_field: str = ""
    unit: Literal["seconds", "milliseconds"] = "seconds"
    tolerance: int = 300
    id_header: str = ""
    limit: int = 5 * 1024 * 1024

    @property
    def symmetric(self) -> bool:
        """Whether nothing but a hash is needed to verify."""
        return all(scheme.symmetric for scheme in self.schemes)


Steps: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A webhook or callback. `values` are the tag values that announce it; `path` is where the tag stands.

    One without values is recognised by `marks`, the places of properties that no other event declares; its `path` is
    then the place of a tag that it declares without saying its values, if it does. `variants` says which of several
    types, if `type` is a union, a value stands for.
    """

    key: str
    name: Words
    path: Steps
    values: tuple[str, ...]
    headers: tuple[Field, ...]
    type: Type
    docs: Docs = NO_DOCS
    origin: str = ""
    callback_of: str = ""
    marks: tuple[Steps, ...] = ()
    variants: tuple[tuple[str, Ref], ...] = ()


@dataclass(frozen=True, slots=True)
class Webhooks:
    """All events; `recipe` is how they are signed, `option` and `env` name the key. `tag`: where most have their tag."""

    events: tuple[Event, ...]
    tag: Steps = ()
    recipe: SignatureRecipe | None = None
    option: str = ""
    env: str = ""
