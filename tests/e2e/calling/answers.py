"""What a server answers: as documented, and as servers do when they do not keep to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.e2e.calling.operations import Described, content_of, schema_of
from tests.e2e.calling.schemas import Schema, Schemas
from tests.e2e.calling.values import Endless, Values

BINARY = b"\x89PNG\x00\xff"


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply. `value` is what its JSON says; `valid`: as documented; `fine`: no error may come of it."""

    status: int
    media: str
    content: bytes
    value: Any = None
    about: str = ""
    valid: bool = False
    fine: bool = True


def documented(described: Described, schemas: Schemas, random: Random, accept: str) -> Iterator[Answer]:
    """A valid reply for each success that the document has in the media type that is asked for."""
    statuses = [status for status in described.responses if status.upper().startswith("2")]
    for status in statuses or [status for status in described.responses if status == "default"]:
        code = int(status) if status.isdecimal() else 200
        content = content_of(described.responses[status])
        media = next((media for media in content if _same(media, accept)), "")
        if not content or code == 204:
            yield Answer(code, "", b"", about=f"{status} without a body", valid=True)
            continue
        if not media:
            continue
        schema = schemas.of(schema_of(content[media]))
        for full in (False, True, True, True):
            yield _answer(code, media, schema, Values(schemas, random, full=full))


def _same(media: str, accept: str) -> bool:
    kind, wanted = (text.split(";")[0].strip().lower() for text in (media, accept))
    return wanted == "*/*" or kind == wanted or (kind in {"*/*", "*", "application/*"} and wanted == "application/json")


def _answer(code: int, media: str, schema: Schema | bool, values: Values) -> Answer:
    kind = media.split(";", maxsplit=1)[0].strip().lower()
    try:
        value = values.value(schema)
    except Endless:
        return Answer(code, "application/json", b"{}", {}, "endless")
    valid = values.schemas.is_valid(schema, value) is True
    about = f"{code} {'full' if values.full else 'short'}"
    if kind == "text/event-stream":
        text = value if isinstance(value, str) else json.dumps(value)
        data = "".join(f"data: {line}\n" for line in text.split("\n"))
        return Answer(code, media, f"{data}\n: comment\n\n{data}\n".encode(), [value, value], about, valid)
    if kind.endswith(("ndjson", "jsonl", "x-jsonlines", "json-seq")):
        return Answer(code, media, f"{json.dumps(value)}\n{json.dumps(value)}\n".encode(), [value, value], about, valid)
    if kind.endswith("json") or "*" in kind:
        media = media if "*" not in media else "application/json"
        return Answer(code, media, json.dumps(value).encode(), value, about, valid)
    if kind.startswith("text/"):
        return Answer(code, media, "text ☃".encode(), "text ☃", about, valid=True)
    return Answer(code, media, BINARY, BINARY, about, valid=True)


HTML = b"<!DOCTYPE html><html><body><h1>Bad gateway</h1></body></html>"
DEEP = b'{"data":' * 150 + b"1" + b"}" * 150


def odd(good: Answer, random: Random) -> Iterator[Answer]:
    """Replies that break the schema, all with the status of success."""
    wrong = [
        None,
        [],
        {},
        0,
        "",
        "text",
        [None],
        [[]],
        {"data": None},
        {"data": {}},
        {"data": [None, 1, "x", {}]},
        True,
        1e400,
    ]
    for value in wrong:
        yield Answer(
            good.status,
            "application/json",
            json.dumps(value).replace("Infinity", "1e400").encode(),
            value,
            f"{value!r}",
        )
    for name, change in _CHANGES.items():
        value = _changed(good.value if not isinstance(good.value, bytes) else {"a": ["b"]}, change, random)
        yield Answer(good.status, "application/json", json.dumps(value).encode(), value, name)
    yield Answer(good.status, "application/json", b"", None, "empty body")
    yield Answer(good.status, "", b"  \n", None, "white space")
    yield Answer(good.status, "application/json", b"\xef\xbb\xbf" + good.content, None, "byte order mark", fine=False)
    yield Answer(good.status, "application/json", DEEP, None, "deep", fine=False)
    yield Answer(good.status, "text/html", HTML, None, "HTML", fine=False)
    yield Answer(good.status, "application/json", good.content[: len(good.content) // 2], None, "cut off", fine=False)
    yield Answer(good.status, "application/json", b'{"a": "\xff\xfe"}', None, "no UTF-8", fine=False)
    yield Answer(good.status, "application/json; charset=nonsense", good.content, None, "charset", fine=False)


def failures() -> Iterator[Answer]:
    """Replies that say that something failed, with bodies of all kinds."""
    bodies = [
        b"",
        HTML,
        b"null",
        b"[]",
        b'{"errors": null}',
        b'{"errors": [null, 1, {"title": 1}]}',
        b'{"error": {"message": 1}}',
    ]
    bodies += [b'"text"', b"\xff\xfe", b"{", b'{"detail": [{"loc": ["a"], "msg": "m"}]}', b'{"message": ["a"]}', DEEP]
    for status in (400, 401, 403, 404, 409, 418, 422, 429, 500, 503, 599):
        yield Answer(status, "application/json", bodies[status % len(bodies)], None, f"{status}", fine=False)
    for body in bodies:
        yield Answer(422, "application/json", body, None, f"422 {body[:20]!r}", fine=False)


def _changed(value: Any, change: Any, random: Random, depth: int = 0) -> Any:
    """A value with something else in it."""
    if depth > 6:
        return value
    if isinstance(value, dict):
        return change({key: _changed(item, change, random, depth + 1) for key, item in value.items()}, random)
    if isinstance(value, list):
        return change([_changed(item, change, random, depth + 1) for item in value], random)
    return change(value, random)


def _nulls(value: Any, _random: Random) -> Any:
    return (
        {key: None if not isinstance(item, (dict, list)) else item for key, item in value.items()}
        if isinstance(value, dict)
        else value
    )


def _all_nulls(value: Any, _random: Random) -> Any:
    return dict.fromkeys(value) if isinstance(value, dict) else value


def _wrong_types(value: Any, random: Random) -> Any:
    if isinstance(value, (dict, list)):
        return value
    others = [1, "x", 1.5, True, None, [], {}, [1], {"a": 1}]
    return random.choice([other for other in others if type(other) is not type(value)])


def _unknown_enums(value: Any, _random: Random) -> Any:
    return f"{value}-unknown" if isinstance(value, str) else value


def _missing(value: Any, random: Random) -> Any:
    return {key: item for key, item in value.items() if random.random() < 0.5} if isinstance(value, dict) else value


def _extra(value: Any, _random: Random) -> Any:
    odd_names = {"extra": 1, "model_config": 2, "": 3, "a b": [4], "__class__": 5, "self": 6, "copy": 7}
    return {**value, **odd_names} if isinstance(value, dict) else value


def _scalars_for_objects(value: Any, random: Random) -> Any:
    return random.choice(["x", 1, [1], None]) if isinstance(value, dict) and random.random() < 0.4 else value


def _objects_for_lists(value: Any, random: Random) -> Any:
    return random.choice([{}, "x", {"0": 1}]) if isinstance(value, list) and random.random() < 0.7 else value


def _odd_items(value: Any, _random: Random) -> Any:
    return [*value, None, "x", 1, {}, []] if isinstance(value, list) else value


def _odd_text(value: Any, _random: Random) -> Any:
    return "\ud800 \u0000 \u2028" if isinstance(value, str) else value


def _large(value: Any, _random: Random) -> Any:
    return 10**30 if isinstance(value, (int, float)) and not isinstance(value, bool) else value


_CHANGES = {
    "nulls": _nulls,
    "nulls everywhere": _all_nulls,
    "wrong types": _wrong_types,
    "unknown enums": _unknown_enums,
    "missing": _missing,
    "extra": _extra,
    "scalars for objects": _scalars_for_objects,
    "objects for lists": _objects_for_lists,
    "odd items": _odd_items,
    "odd text": _odd_text,
    "large numbers": _large,
}
