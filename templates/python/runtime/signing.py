"""Signing, for people's own tests: a webhook as the API would send it."""

from __future__ import annotations

import json
import secrets
import time
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .signatures import Scheme, encoded

if TYPE_CHECKING:
    from .webhooks import Recipe


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
    signature, public = scheme.module.sign(scheme, key, content)
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
        return bytes(cast("bytes", payload))
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
