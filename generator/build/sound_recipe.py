"""What in a recipe cannot go together: each rule gives the part at fault, what is wrong, and what would be right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Scheme, SignatureRecipe

Problem: TypeAlias = "tuple[str, str, str]"
_BASE64 = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")


def contradictions(recipe: SignatureRecipe, *, has_timestamp: bool) -> Iterator[Problem]:
    """Every contradiction in a recipe whose parts are all well-formed."""
    yield from _content(recipe)
    yield from _timestamp(recipe, has_timestamp=has_timestamp)
    yield from _headers(recipe)
    yield from _fields(recipe)
    yield from _separator(recipe)
    yield from _schemes(recipe.schemes)


def _content(recipe: SignatureRecipe) -> Iterator[Problem]:
    count = Counter(part.kind for part in recipe.content)
    if not count["body"]:
        yield "content", "the body is not signed", "add `body`"
    for kind in ("body", "timestamp", "id"):
        if count[kind] > 1:
            yield "content", f"`{kind}` is signed twice", "name it once"
    if count["id"] and not recipe.id_header:
        yield "content", "`id` is signed, and no header is named that holds it", "add message_id: {header: ...}"
    if recipe.id_header and not count["id"]:
        yield (
            "message_id",
            "the message id is not signed: anybody could change it",
            "add `id` to `content`, or leave it out",
        )


def _timestamp(recipe: SignatureRecipe, *, has_timestamp: bool) -> Iterator[Problem]:
    signed = any(part.kind == "timestamp" for part in recipe.content)
    named = bool(recipe.timestamp_header or recipe.timestamp_field)
    if recipe.timestamp_header and recipe.timestamp_field:
        yield "timestamp", "stands in a header and in a field", "name one"
    if signed and not named:
        yield "content", "`timestamp` is signed, and no header is named that holds it", "add timestamp: {header: ...}"
    elif has_timestamp and not named:
        yield "timestamp", "says not where it stands", "add `header` or `field`"
    if named and not signed:
        hint = "add `timestamp` to `content`, or leave it out"
        yield "timestamp", "the timestamp is not signed: anybody could change it", hint


def _headers(recipe: SignatureRecipe) -> Iterator[Problem]:
    named = [recipe.header, recipe.timestamp_header, recipe.id_header]
    count = Counter(name.lower() for name in named if name)
    for name, times in count.items():
        if times > 1:
            yield "signature", f"header `{name}` is named for two things", "each has its own"


def _fields(recipe: SignatureRecipe) -> Iterator[Problem]:
    fields = [scheme.field for scheme in recipe.schemes]
    if recipe.timestamp_field and not all(fields):
        yield "timestamp", "stands in a field, and the signature in none", "add `field` to `signature`"
    if any(fields) and not all(fields):
        yield "signature", "only some signatures stand in a field", "name the field of each"
    if any(scheme.field and scheme.prefix for scheme in recipe.schemes):
        yield "signature", "has a field and a prefix", "name one"
    if recipe.timestamp_field and recipe.timestamp_field in fields:
        yield "timestamp", f"field `{recipe.timestamp_field}` holds the signature", "each has its own"


def _separator(recipe: SignatureRecipe) -> Iterator[Problem]:
    separator = recipe.separator
    if not separator:
        if len(recipe.schemes) > 1:
            yield "signature", "several schemes, and nothing divides their signatures", "add `separator`"
        return
    if set(separator) & _BASE64 or "=" in separator:
        yield "signature", f"separator {separator!r} may be a part of a signature", "use another"
    if any(separator in scheme.prefix for scheme in recipe.schemes):
        yield "signature", f"separator {separator!r} stands in a prefix", "use another"


def _schemes(schemes: tuple[Scheme, ...]) -> Iterator[Problem]:
    for scheme in schemes:
        if scheme.key in {"pem", "spki"} and (scheme.key_prefix or scheme.secret_prefix):
            yield "key", f"a {scheme.key} key has no prefix", "leave it out"
        if scheme.secret_prefix and scheme.symmetric:
            yield "key", "the same key signs and verifies: it has one prefix", "leave `secret_prefix` out"
    if len(schemes) == 1:
        return
    for about, values in (
        ("the prefix of its keys", [scheme.key_prefix for scheme in schemes]),
        ("the prefix or field of its signatures", [scheme.prefix or scheme.field for scheme in schemes]),
    ):
        if len(set(values)) < len(values) or not all(values):
            yield "schemes", f"schemes are told apart by {about}, which two share or one lacks", "give each its own"
