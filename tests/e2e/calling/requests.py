"""What a call is given, and what has to be seen of it in the request."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

import httpx

from generator.ir import Api, Param
from generator.targets.python.keywords import Call, call_of
from tests.e2e.calling.arguments import Pythonic
from tests.e2e.calling.operations import Method, content_of, schema_of
from tests.e2e.calling.schemas import Schemas
from tests.e2e.calling.values import Values

_LITERAL = "/!$&'()*+,;=:@%"


@dataclass(slots=True)
class Given:
    """The arguments of a call, and what is expected of the request."""

    call: Call
    arguments: dict[str, Any] = field(default_factory=dict)
    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    has_body: bool = False
    body_is_valid: bool = False


def given(api: Api, method: Method, schemas: Schemas, random: Random, *, full: bool) -> Given:
    """Arguments for a method: those that are required, or all; raises `Endless`."""
    call = call_of(method.operation)
    made = Given(call)
    pythonic = Pythonic(api.decls, random)
    for name, param in call.path:
        made.path[param.field.wire] = made.arguments[name] = _path_value(method, param, schemas, random)
    for keyword in call.keywords:
        param = keyword.param
        if param is None or (not full and not param.field.required):
            continue
        value = _param_value(method, param, schemas, random)
        made.arguments[keyword.name] = pythonic.of(param.field.type, value)
        if param.location == "query":
            made.query[param.field.wire] = value
    _give_body(made, method, Values(schemas, random, full=full), pythonic)
    return made


def _schema(method: Method, param: Param) -> Any:
    wire = param.flattened or param.field.wire
    node = method.described.params.get((param.location, wire))
    if node is None:
        return None
    return node.get("schema") if "schema" in node else next(map(schema_of, content_of(node).values()), None)


def _path_value(method: Method, param: Param, schemas: Schemas, random: Random) -> Any:
    node = _schema(method, param)
    value = Values(schemas, random, full=False).value(schemas.of(node)) if node is not None else "value/ ☃?"
    return "value" if any(value == odd for odd in ("", ".", "..", [""])) else value


def _param_value(method: Method, param: Param, schemas: Schemas, random: Random) -> Any:
    node = _schema(method, param)
    value = Values(schemas, random, full=True).value(schemas.of(node)) if node is not None else "text"
    if param.flattened and isinstance(value, dict):
        return value.get(param.field.wire[len(param.flattened) + 1 : -1], 1)
    if param.location in {"header", "cookie"} and isinstance(value, str):
        return value.encode("ascii", "replace").decode()
    return value


def _give_body(made: Given, method: Method, values: Values, pythonic: Pythonic) -> None:
    body = made.call.body
    if body is None:
        return
    made.has_body = True
    uploads = body.kind in {"multipart", "binary"}
    node = schema_of(content_of(method.described.body).get(body.media))
    schema = values.schemas.of(node)
    if made.call.argument:
        if not body.required and not values.full:
            made.has_body = False
            return
        made.body = values.value(schema)
        made.arguments[made.call.argument] = pythonic.of(body.type, made.body, uploads=uploads)
    else:
        value = values.value(schema)
        made.body = {}
        for keyword in made.call.keywords:
            if keyword.param is None and keyword.field.wire in value:
                made.body[keyword.field.wire] = value[keyword.field.wire]
                made.arguments[keyword.name] = pythonic.of(
                    keyword.field.type, value[keyword.field.wire], uploads=uploads
                )
            elif keyword.param is None and keyword.field.required:
                raise AssertionError(f"{keyword.field.wire} is required by the SDK, not by the document")
    made.body_is_valid = values.schemas.is_valid(schema, made.body) is True


def problems(method: Method, made: Given, request: httpx.Request) -> list[str]:
    """What is wrong with the request of a call."""
    found = [*_path_problems(method, made, request), *_query_problems(method, made, request)]
    if request.method != method.operation.verb.upper():
        found.append(f"sent {request.method}")
    for (place, name), param in method.described.params.items():
        sent = name.lower() in request.headers
        ours = any(
            key.param and key.param.field.wire == name and key.name in made.arguments for key in made.call.keywords
        )
        if place == "header" and ours and not sent and param.get("required") is True:
            found.append(f"the header {name} is missing")
    return [*found, *_body_problems(made, request)]


def _path_problems(method: Method, made: Given, request: httpx.Request) -> list[str]:
    path = request.url.raw_path.decode().partition("?")[0]
    template = re.split(r"[?#]", method.described.path)[0]
    pieces = re.split(r"(\{[^}]*\})", template)
    literal = [re.escape(quote(piece, _LITERAL)) for piece in pieces]
    literal[1::2] = ["([^/]*)"] * (len(pieces) // 2)
    match = re.search(f"{''.join(literal)}$", path)
    if "{" in path or match is None:
        return [f"the path {path} is not that of {template}"]
    found = []
    for wire, text in zip(re.findall(r"\{([^}]*)\}", template), match.groups(), strict=True):
        value = _comparable(made.path[wire])
        if isinstance(value, str) and value not in unquote(text):
            found.append(f"{wire}={value!r} is {text!r} in the path")
    return found


def _query_problems(method: Method, made: Given, request: httpx.Request) -> list[str]:
    pairs = [(name, _comparable(value)) for name, value in parse_qsl(request.url.query.decode(), keep_blank_values=True)]
    declared = {name for place, name in method.described.params if place == "query"} | method.keys
    own = parse_qsl(re.split(r"[?#]", f"{method.described.path}?")[1], keep_blank_values=True)
    inside = {key for value in made.query.values() if isinstance(value, dict) for key in value}
    found = []
    for name, _ in pairs:
        if (
            name not in declared
            and not any(_below(name, known) for known in declared | inside)
            and name not in dict(own)
        ):
            found.append(f"the query has {name!r}, which is not declared")
    for wire, value in made.query.items():
        value = _comparable(value)  # noqa: PLW2901 - the same instant
        if isinstance(value, str) and (wire, value) not in pairs and f"{wire}[]" not in dict(pairs):
            shown = [pair for pair in pairs if _below(pair[0], wire)]
            if not any(json.dumps(value) == text or value in text for _, text in shown):
                found.append(f"{wire}={value!r} became {shown}")
        if isinstance(value, dict):
            lost = [key for key in value if not any(key in name or key in text for name, text in pairs)]
            found += [f"{wire}.{key} is lost: {pairs}" for key in lost if value[key] not in (None, [], {})]
    if "{" in request.url.query.decode():
        found.append(f"the query is {request.url.query.decode()}")
    return found


def _below(name: str, declared: str) -> bool:
    bare = declared.removesuffix("[]")
    return name in {declared, bare} or name.startswith((f"{bare}[", f"{bare}."))


def _body_problems(made: Given, request: httpx.Request) -> list[str]:
    body = made.call.body
    content = request.read() if not made.has_body or body is None or body.kind in {"json", "form", "text"} else b""
    if body is None or not made.has_body:
        return [f"a body is sent: {content[:80]!r}"] if content else []
    media = request.headers.get("content-type", "")
    if body.kind == "json":
        sent = json.loads(content)
        if _comparable(sent) != _comparable(made.body):
            return [f"sent {json.dumps(sent)[:600]} for {json.dumps(made.body)[:600]}"]
    if body.kind == "form":
        names = {name for name, _ in parse_qsl(content.decode(), keep_blank_values=True)}
        known = made.body if isinstance(made.body, dict) else {}
        styled = {key for value in known.values() if isinstance(value, dict) for key in value}
        odd = [name for name in names if not any(_below(name, wire) for wire in (*known, *styled))]
        if odd:
            return [f"the form has {odd}"]
    wanted = {"form": "application/x-www-form-urlencoded", "multipart": "multipart/", "json": "json"}.get(body.kind, "")
    return [] if wanted in media or "*" in body.media else [f"the content type is {media}"]


def _comparable(value: Any) -> Any:
    """A value in which `Z` and `+00:00` are one."""
    if isinstance(value, dict):
        return {key: _comparable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_comparable(item) for item in value]
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)", value):
        return value.replace("Z", "+00:00")
    return value
