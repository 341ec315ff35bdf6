"""Webhooks: what `client.webhooks` does. A body is verified before it is parsed, and refused at the first doubt."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypedDict, TypeVar, cast

from .announced import Announced
from .errors import WebhookVerificationError
from .received import body_of, chosen, number
from .signatures import Scheme, check_of, decoded, refused

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .signatures import Check
    from .signing import SignedEvent

    Payload = bytes | bytearray | memoryview | str
    Headers = Mapping[str, Any] | Mapping[bytes, Any] | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
    Key = str | bytes

__all__ = ["Announced", "Recipe", "Scheme", "Unverified", "Verifier"]

EventT = TypeVar("EventT")
_MOST_SIGNATURES = 20
_MOST_DIGITS = 16


class Recipe(NamedTuple):
    """How webhooks are signed.

    `content` are the signed bytes: literal bytes, and the names `timestamp`, `id` and `body`. `separator` divides several
    signatures, or the fields of the header. `timestamp` and `id` are headers, `timestamp_field` is a field; `units` of the
    timestamp make a second. `option` and `env` name the key.
    """

    header: str
    schemes: tuple[Scheme, ...]
    content: tuple[bytes | str, ...]
    separator: str = ""
    timestamp: str = ""
    timestamp_field: str = ""
    id: str = ""
    units: int = 1
    tolerance: int = 300
    limit: int = 5 * 1024 * 1024
    option: str = ""
    env: str = ""


class Checks(TypedDict, total=False):
    """What `unwrap` and `verify` check otherwise than usual."""

    tolerance: float | None
    """Seconds that the clocks may differ and the request may take, where its time is signed."""
    clock: Callable[[], float] | None
    """Tells the seconds since 1970."""
    limit: int | None
    """Bytes that a body may have."""
    replay_guard: Callable[[str], bool] | None
    """Is told the event's ID and returns True; else the webhook is refused, as it was here before."""


class Unverified(Generic[EventT]):
    """Parses webhooks; how they are signed is not known."""

    _events: Announced

    def __init__(self, session: Any = None, mode: str = "") -> None:
        """Take what the options of a client are read from, if there is one."""
        vars(self).update(_session=session, _mode=mode)

    def unsafe_unwrap(self, payload: Payload) -> EventT:
        """Return the event of a body that is NOT verified: anybody may have sent it.

        Raises:
            WebhookVerificationError: it is not a JSON object.
        """
        body = body_of(payload, None)
        return cast("EventT", self._events.parse(body, self._events.read(body)))


class Verifier(Unverified[EventT]):
    """Verifies and parses webhooks."""

    _recipe: Recipe

    def unwrap(
        self, payload: Payload, headers: Headers, key: Key | Sequence[Key] | None = None, **checks: Unpack[Checks]
    ) -> EventT:
        """Verify a webhook and return its event.

        Args:
            payload: The body as it was received, byte for byte: not parsed and written anew.
            headers: The headers of the request, as any web framework gives them.
            key: The key, or several while they are exchanged. Left out, it is that of the client, or the environment's.
            **checks: What is checked otherwise than usual: `tolerance`, `clock`, `limit`, `replay_guard`; see `Checks`.

        Raises:
            WebhookVerificationError: it is not genuine, or not fresh, or not a JSON object; `reason` says which.
        """
        body, ident = self._verified(payload, headers, key, **checks)
        value = self._events.read(body)
        _guard(checks.get("replay_guard"), ident or self._events.ident(value, body))
        return cast("EventT", self._events.parse(body, value))

    def verify(
        self, payload: Payload, headers: Headers, key: Key | Sequence[Key] | None = None, **checks: Unpack[Checks]
    ) -> None:
        """Verify a webhook as `unwrap` does, without parsing what is in it."""
        body, ident = self._verified(payload, headers, key, **checks)
        if guard := checks.get("replay_guard"):
            _guard(guard, ident or self._events.ident(self._events.read(body), body))

    def sign_test_event(
        self,
        payload: object,
        *,
        key: Key | None = None,
        timestamp: float | None = None,
        message_id: str | None = None,
    ) -> SignedEvent:
        """Sign a webhook for your own tests, as the API would.

        Args:
            payload: The body, or what is to be written as JSON: a dict or a model.
            key: The secret or private key; a new one is made where it is left out.
            timestamp: When it is signed, in seconds since 1970; now where it is left out.
            message_id: Its ID, where the API signs one.

        Returns:
            `body` and `headers` of the request, and the `key` that verifies it.
        """
        from .signing import sign  # noqa: PLC0415  # only tests need it

        return sign(self._recipe, payload, key, timestamp, message_id)

    def _verified(  # noqa: PLR0913  # what `unwrap` is given
        self,
        payload: Payload,
        headers: Headers,
        key: Key | Sequence[Key] | None,
        *,
        tolerance: float | None = None,
        clock: Callable[[], float] | None = None,
        limit: int | None = None,
        replay_guard: object = None,  # noqa: ARG002  # comes after this
    ) -> tuple[bytes, str]:
        """Return the body of a genuine webhook, and its ID where that is signed."""
        recipe = self._recipe
        body = body_of(payload, recipe.limit if limit is None else limit)
        keys = self._keys(key)
        found = chosen(headers, (recipe.header, recipe.timestamp, recipe.id))
        pieces = _pieces(recipe, found[recipe.header])
        timestamp = found[recipe.timestamp] if recipe.timestamp else _field(recipe, pieces)
        ident = found[recipe.id] if recipe.id else ""
        if timestamp:
            _check_age(recipe, timestamp, recipe.tolerance if tolerance is None else tolerance, clock)
        if recipe.id:
            _check_id(recipe, ident)
        values: dict[str | bytes, bytes] = {"timestamp": timestamp.encode(), "id": ident.encode(), "body": body}
        content = b"".join([values.get(part, b"") if isinstance(part, str) else part for part in recipe.content])
        problems: list[WebhookVerificationError] = []
        for one in keys:
            try:
                _check(*check_of(recipe.schemes, one), pieces, content)
            except WebhookVerificationError as problem:  # noqa: PERF203  # there is one key, or two
                problems.append(problem)
            else:
                return body, ident
        raise problems[0]

    def _keys(self, given: Key | Sequence[Key] | None) -> list[Key]:
        """Return the keys: those of the call, else of the client, else of the environment."""
        recipe = self._recipe
        if given is None:
            session = vars(self).get("_session")
            given = (session.option(recipe.option) if session else None) or os.environ.get(recipe.env)
        one = isinstance(given, (str, bytes)) or not isinstance(given, Iterable)
        keys: list[Any] = [given] if one else [*cast("Iterable[Key]", given)]
        if not keys or not all(keys):
            more = f"`{recipe.option}` of the client, or {recipe.env} in the environment"
            raise refused("key-missing", f"There is no key to verify webhooks with: give `key`, {more}.")
        if not all(isinstance(one, (str, bytes)) for one in keys):
            raise refused("key-malformed", "A key is text or bytes.")
        return keys


def _guard(guard: Callable[[str], bool] | None, ident: str) -> None:
    # Only True passes: not a coroutine, and not the None of a function that says nothing.
    if guard is not None and guard(ident) is not True:
        raise refused("replayed", "The event was refused by the replay guard.")


def _pieces(recipe: Recipe, value: str) -> list[str]:
    """Return the signatures, or the fields, that a header holds."""
    pieces = value.split(recipe.separator) if recipe.separator else [value]
    if len(pieces) > _MOST_SIGNATURES:
        raise refused("signature-malformed", f"Header {recipe.header} holds more than {_MOST_SIGNATURES} signatures.")
    return pieces


def _field(recipe: Recipe, pieces: list[str]) -> str:
    """Return the timestamp among the fields of the header; nothing where the API signs none."""
    if not recipe.timestamp_field:
        return ""
    found = [value for name, _, value in (piece.partition("=") for piece in pieces) if name == recipe.timestamp_field]
    if len(found) > 1:
        raise refused("timestamp-repeated", f"Header {recipe.header} has several timestamps.")
    if not found or not found[0]:
        raise refused("timestamp-missing", f"Header {recipe.header} has no timestamp.")
    return found[0]


def _check_age(recipe: Recipe, timestamp: str, tolerance: float, clock: Callable[[], float] | None) -> None:
    if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= _MOST_DIGITS):
        raise refused("timestamp-malformed", "The timestamp is not plain digits.")
    allowed = number(tolerance, "tolerance")
    age = (clock or time.time)() - int(timestamp) / recipe.units
    if age > allowed:
        raise refused("timestamp-too-old", f"The webhook is older than {allowed:g} seconds.")
    if not age >= -allowed:  # what is no number at all is refused too
        raise refused("timestamp-in-future", f"The webhook is from the future by more than {allowed:g} seconds.")


def _check_id(recipe: Recipe, ident: str) -> None:
    """Refuse an ID that hides where it ends: together with the rest it could be read as another message."""
    at = recipe.content.index("id") + 1
    after = recipe.content[at] if at < len(recipe.content) else b""
    if not (ident.isascii() and ident.isprintable()) or (
        isinstance(after, bytes) and after and after.decode() in ident
    ):
        raise refused("id-malformed", f"Header {recipe.id} is not the ID of a message.")


def _check(scheme: Scheme, fits: Check, pieces: list[str], content: bytes) -> None:
    """Refuse a webhook with no signature that fits a key."""
    start = f"{scheme.field}=" if scheme.field else scheme.prefix
    written = [piece[len(start) :] for piece in pieces if piece.startswith(start)]
    if not written:
        raise refused("signature-missing", f"The signature does not begin with {start}.")
    signatures = [raw for text in written if (raw := decoded(text, scheme.encoding))]
    if not signatures:
        raise refused("signature-malformed", f"The signature is not {scheme.encoding} as it is written here.")
    if not fits(signatures, content):
        message = "The signature is not that of this webhook: it is forged, changed, or made with another key."
        raise refused("signature-mismatch", message)
