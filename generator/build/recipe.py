"""Signature recipes: a preset by its name, or one spelled out in the config or in the document (`x-webhook-signature`).

    algorithm: hmac-sha256
    key: {encoding: base64, prefix: whsec_}
    signature: {header: webhook-signature, encoding: base64, prefix: "v1,", separator: " "}   # or {header: .., field: v1}
    timestamp: {header: webhook-timestamp, unit: seconds, tolerance: 300}                     # or {field: t}
    message_id: {header: webhook-id}
    content: [id, ".", timestamp, ".", body]                                                  # {literal: words} too

`schemes`, a list of `{algorithm, key, signature: {encoding, prefix, field}}`, stands in place of `algorithm` and `key`
where there are several. What is wrong is a diagnostic; a verifier that half fits would be worse than none.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from generator.build.presets import preset
from generator.build.sound_recipe import contradictions
from generator.config import rules
from generator.config.spots import Spot, children, choice, integer, members, text
from generator.diagnostics import Diagnostic, Diagnostics
from generator.ir import SYMMETRIC, Part, Scheme, SignatureRecipe
from generator.load.tree import Map, Seq, pointer, position

if TYPE_CHECKING:
    from generator.config import Config
    from generator.ir import Algorithm

EXTENSION = "x-webhook-signature"
_ALGORITHMS: tuple[Algorithm, ...] = ("ed25519", "hmac-sha256", "hmac-sha1", "ecdsa-p256-sha256", "rsa-pkcs1-sha256")
_KEYS: tuple[Literal["base64", "hex", "utf-8", "pem", "spki"], ...] = ("base64", "hex", "utf-8", "pem", "spki")
_PARTS: tuple[Literal["timestamp", "id", "body"], ...] = ("timestamp", "id", "body")
_WORD = re.compile(r"[A-Za-z][A-Za-z_]+")
_LONGEST_TOLERANCE = 7 * 24 * 3600
_LARGEST_BODY = 1024**3


def recipe_of(root: Map, config: Config, diagnostics: Diagnostics) -> SignatureRecipe | None:
    """The recipe that the config names or spells out, else that of the document; None when there is none that works."""
    wished = config.webhooks.verification
    if isinstance(wished, str):
        return preset(wished)
    holder, key = (root, EXTENSION) if wished is None else (wished.parent, wished.key)
    if not isinstance(holder, Map) or str(key) not in holder:
        return None
    found = Diagnostics()
    spot = Spot(holder[str(key)], pointer(holder, key), position(holder, key), found)
    recipe = _recipe(spot)
    for problem in found:
        diagnostics.add(_renamed(problem))
    return None if found.failed else recipe


def _renamed(problem: Diagnostic) -> Diagnostic:
    """A finding of the reader of configs, which reads recipes of documents just as well."""
    code = problem.code.replace("config-", "recipe-")
    return Diagnostic(problem.severity, code, problem.message, problem.pointer, problem.position, problem.hint)


def _recipe(spot: Spot) -> SignatureRecipe | None:
    if isinstance(spot.node, str):
        return preset(choice(spot, rules.PRESETS, ""))
    found = members(
        spot,
        ("algorithm", "key", "schemes", "signature", "timestamp", "message_id", "content", "limit"),
        required=("signature", "content") if "schemes" in _keys(spot) else ("algorithm", "key", "signature", "content"),
    )
    signature = _members(found.get("signature"), ("header", "encoding", "prefix", "field", "separator"), ("header",))
    timestamp = _members(found.get("timestamp"), ("header", "field", "unit", "tolerance"))
    message_id = _members(found.get("message_id"), ("header",), ("header",))
    schemes = _schemes(found, signature)
    recipe = SignatureRecipe(
        header=_header(signature.get("header")),
        schemes=schemes,
        content=_content(found.get("content")),
        separator=text(signature.get("separator")) or ("," if any(scheme.field for scheme in schemes) else ""),
        timestamp_header=_header(timestamp.get("header")),
        timestamp_field=text(timestamp.get("field"), rule=rules.header),
        unit=choice(timestamp.get("unit"), ("seconds", "milliseconds"), "seconds"),
        tolerance=_positive(timestamp.get("tolerance"), 300, _LONGEST_TOLERANCE),
        id_header=_header(message_id.get("header")),
        limit=_positive(found.get("limit"), 5 * 1024 * 1024, _LARGEST_BODY),
    )
    if not spot.diagnostics.failed:
        for key, message, hint in contradictions(recipe, has_timestamp="timestamp" in found):
            found.get(key, spot).fail("recipe-impossible", message, hint)
    return recipe


def _keys(spot: Spot) -> tuple[str, ...]:
    return tuple(spot.node) if isinstance(spot.node, Map) else ()


def _members(spot: Spot | None, allowed: tuple[str, ...], required: tuple[str, ...] = ()) -> dict[str, Spot]:
    return members(spot, allowed, required) if spot else {}


def _header(spot: Spot | None) -> str:
    return text(spot, rule=rules.header)


def _positive(spot: Spot | None, default: int, highest: int) -> int:
    value = integer(spot, default, highest)
    if spot and not value:
        spot.fail("recipe-value", "must be more than 0", "a check cannot be switched off")
    return value


def _schemes(found: dict[str, Spot], signature: dict[str, Spot]) -> tuple[Scheme, ...]:
    listed = found.get("schemes")
    if listed is None:
        return (_scheme(found, signature),)
    for key in ("algorithm", "key"):
        if key in found:
            found[key].fail("recipe-impossible", "stands beside `schemes`", "each scheme has its own")
    for key in ("encoding", "prefix", "field"):
        if key in signature:
            signature[key].fail("recipe-impossible", "stands beside `schemes`", "each scheme has its own")
    if not isinstance(listed.node, Seq) or not listed.node:
        listed.mistyped("a list of schemes")
        return ()
    made = []
    for _, item in children(listed):
        inside = members(item, ("algorithm", "key", "signature"), ("algorithm", "key"))
        made.append(_scheme(inside, _members(inside.get("signature"), ("encoding", "prefix", "field"))))
    return tuple(made)


def _scheme(found: dict[str, Spot], signature: dict[str, Spot]) -> Scheme:
    key = found.get("key")
    inside = _members(key, ("encoding", "prefix", "secret_prefix"), ("encoding",))
    algorithm = choice(found.get("algorithm"), _ALGORITHMS, "hmac-sha256")
    encoding = choice(inside.get("encoding"), _KEYS, _KEYS[0])
    if key and "encoding" in inside and encoding not in _encodings(algorithm):
        hint = f"one of {', '.join(_encodings(algorithm))}"
        key.fail("recipe-impossible", f"keys of {algorithm} are not written as {encoding}", hint)
    return Scheme(
        algorithm,
        encoding,
        text(inside.get("prefix")),
        text(inside.get("secret_prefix")),
        choice(signature.get("encoding"), ("base64", "hex"), "base64"),
        text(signature.get("prefix")),
        text(signature.get("field"), rule=rules.header),
    )


def _encodings(algorithm: str) -> tuple[str, ...]:
    """How keys may be written."""
    if algorithm in SYMMETRIC:
        return ("utf-8", "base64", "hex")
    return ("base64", "hex", "pem", "spki") if algorithm == "ed25519" else ("pem", "spki")


def _content(spot: Spot | None) -> tuple[Part, ...]:
    if spot is None:
        return ()
    if not isinstance(spot.node, Seq):
        spot.mistyped("a list of parts", "for example: [timestamp, '.', body]")
        return ()
    return tuple(part for _, item in children(spot) if (part := _part(item)))


def _part(spot: Spot) -> Part | None:
    if isinstance(spot.node, Map):
        literal = text(members(spot, ("literal",), ("literal",)).get("literal"))
        return Part("text", literal) if literal else None
    value = text(spot)
    for kind in _PARTS:
        if value == kind:
            return Part(kind)
    if _WORD.fullmatch(value):
        near = get_close_matches(value.lower(), _PARTS, n=1, cutoff=0.5)
        hint = f"did you mean `{near[0]}`?" if near else f"known parts: {', '.join(_PARTS)}"
        spot.fail(
            "recipe-unknown-part", f"{value!r} is no part", f"{hint} A literal word is written {{literal: {value}}}"
        )
        return None
    return Part("text", value) if value else None
