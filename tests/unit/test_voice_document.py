"""The voice document says what the seed documents say: nothing missing, nothing added, nothing different."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

yaml: Any = pytest.importorskip("yaml")

CHECKOUT = Path(__file__).parents[2]
VOICE = CHECKOUT / "specs" / "telnyx-voice"
SEEDS = CHECKOUT.parent / "shared" / "seeds"
STREAMING = ("003", "000", "001", "002")
MEDIA = "004"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not beside the checkout")

Json = dict[str, Any]


class Field(NamedTuple):
    name: str
    kind: str
    values: tuple[str, ...] = ()


class Operation(NamedTuple):
    path: str
    required: tuple[str, ...]
    optional: tuple[Field, ...]
    returns: tuple[Field, ...]
    # None where the seed says nothing about webhooks, () where it says that there are none.
    webhooks: tuple[str, ...] | None


class Words(NamedTuple):
    """What a language calls things."""

    optional: str
    required: str
    returns: str
    webhooks: str
    no_webhooks: str
    kinds: dict[str, str]


PLAIN = ("string", "boolean", "object", "array[object]", "int32", "uuid", "date-time", "enum")
ENGLISH = Words(
    optional="Optional",
    required="Required",
    returns="Returns",
    webhooks="Expected Webhooks:",
    no_webhooks="There are no webhooks associated with this command",
    kinds={kind: kind for kind in PLAIN},
)
CHINESE = Words(
    optional="可选参数",
    required="必填参数",
    returns="返回值",
    webhooks="预期触发的Webhook:",
    no_webhooks="该命令无关联的Webhook",
    kinds=ENGLISH.kinds | {"字符串": "string", "布尔值": "boolean", "对象": "object", "枚举值": "enum"},
)


# --- reading the seeds ------------------------------------------------------------------------------------------


@functools.cache
def seed(number: str) -> str:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8")


def read_kind(text: str, words: Words) -> tuple[str, tuple[str, ...]]:
    word, _, values = text.partition(":")
    kind = words.kinds[word.strip()]
    assert (kind == "enum") == bool(values), text
    return kind, tuple(value.strip() for value in values.split(",")) if values else ()


def read_fields(text: str, words: Words) -> tuple[Field, ...]:
    item = r"(\w+) \(([^()]*)\)"
    listed = re.match(rf"{item}(?: ?, ?{item})*", text)
    assert listed, text[:80]
    assert not text[listed.end() :].lstrip().startswith((",", "(")), f"unread: {text[listed.end() :][:80]}"
    return tuple(Field(name, *read_kind(kind, words)) for name, kind in re.findall(item, listed.group()))


def read_webhooks(before: str, words: Words) -> tuple[str, ...] | None:
    _, said, events = before.rpartition(words.webhooks)
    if not said:
        return None
    found = tuple(re.findall(r"[a-z]+(?:\.[a-z]+)+", events))
    assert bool(found) != (words.no_webhooks in events), events
    return found


def read_operations(number: str, words: Words) -> tuple[Operation, ...]:
    text = re.sub(r"\s+", " ", seed(number))
    head = re.compile(
        rf"POST (/calls/\S+) (?:— {words.required}: ((?:\w+ ?, ?)*\w+) )?{words.optional}: (.*?){words.returns}: (.*)"
    )
    starts = [found.start() for found in re.finditer(rf"POST /calls/\S+ (?:— {words.required}|{words.optional})", text)]
    found = []
    for start, before, end in zip(starts, [0, *starts[:-1]], [*starts[1:], len(text)], strict=True):
        match = head.match(text[start:end])
        assert match, text[start : start + 120]
        path, required, optional, returns = match.groups()
        said = text[before:start].rpartition(words.returns)[2] if before else text[:start]
        names = tuple(name.strip() for name in required.split(",")) if required else ()
        webhooks = read_webhooks(said, words)
        found.append(Operation(path, names, read_fields(optional, words), read_fields(returns, words), webhooks))
    return tuple(found)


def split_cell(text: str, form: str, words: Words) -> tuple[str, tuple[str, ...]]:
    """Part a type from the description that follows it, in whatever way the seed puts them together."""
    if form == "table":
        return read_kind(text, words)
    word = next(word for word in sorted(words.kinds, key=len, reverse=True) if text.startswith(word))
    if words.kinds[word] != "enum":
        return words.kinds[word], ()
    # A value is lower case at its end, a description begins with a capital or a Chinese character.
    gap = {"glued": r"(?<=[a-z])(?=[A-Z])", "spaced": r"(?<=[a-z]) (?=[A-Z])", "chinese": r"(?=[\u4e00-\u9fff])"}[form]
    values = text.removeprefix(word + ":")
    return read_kind(f"{word}:{re.split(gap, values, maxsplit=1)[0]}", words)


def read_rows(number: str, form: str) -> Iterator[tuple[str, str]]:
    """Give (name, type and description) for a field, and (event, "") where the fields of an event begin."""
    lines = [line.strip() for line in seed(number).splitlines()]
    heading = {"table": "| Field | Type | Description |", "spaced": "Field Type Description"}
    heading |= {"glued": "FieldTypeDescription", "chinese": "字段类型描述"}
    inside = False
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if re.fullmatch(r"[a-z]\w+", line) and re.match(r"\|? ?(Field|字段) ?\|? ?(Type|类型)", after):
            inside = after == heading[form]
            if inside:
                yield line, ""
        elif inside and form == "table" and line.startswith("data."):
            name, kind, _, end = (cell.strip() for cell in line.split("|"))
            assert not end, line
            yield name, kind
        elif inside and line.startswith("data."):
            yield line, after


def read_events(number: str, form: str, words: Words) -> dict[str, tuple[Field, ...]]:
    events: dict[str, list[Field]] = {}
    for name, cell in read_rows(number, form):
        if not cell:
            assert name not in events, name
            current = events.setdefault(name, [])
        else:
            current.append(Field(name, *split_cell(cell, form, words)))
    return {event: tuple(fields) for event, fields in events.items()}


@functools.cache
def expected_operations() -> tuple[Operation, ...]:
    return read_operations("003", ENGLISH) + read_operations(MEDIA, ENGLISH)


@functools.cache
def expected_events() -> dict[str, tuple[Field, ...]]:
    return read_events("003", "glued", ENGLISH) | read_events(MEDIA, "glued", ENGLISH)


# --- reading the document ---------------------------------------------------------------------------------------


@functools.cache
def document() -> Json:
    loaded: Json = yaml.safe_load((VOICE / "openapi.yml").read_text(encoding="utf-8"))
    return loaded


def resolve(node: Json) -> Json:
    while "$ref" in node:
        target: Any = document()
        for key in node["$ref"].removeprefix("#/").split("/"):
            target = target[key]
        # OpenAPI 3.1 lets a description stand beside a reference, and it goes before that of the target.
        node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
    return node


def kind_of(schema: Json) -> tuple[str, tuple[str, ...]]:
    schema = resolve(schema)
    assert not schema.keys() & {"allOf", "oneOf", "anyOf", "const"}
    if "enum" in schema:
        python = {"string": str, "integer": int}[schema["type"]]
        assert all(type(value) is python for value in schema["enum"]), schema["enum"]
        return "enum", tuple(str(value) for value in schema["enum"])
    if schema["type"] == "array":
        return f"array[{resolve(schema['items'])['type']}]", ()
    if schema["type"] == "object" and "properties" not in schema:
        assert schema["additionalProperties"] is True
    kind = str(schema.get("format") or schema["type"])
    return kind, ()


def fields_of(schema: Json, prefix: str = "") -> tuple[Field, ...]:
    return tuple(Field(prefix + name, *kind_of(node)) for name, node in resolve(schema)["properties"].items())


def post_at(path: str) -> Json:
    item = document()["paths"][path]
    assert list(item) == ["post"]
    operation: Json = item["post"]
    return operation


def json_of(message: Json) -> Json:
    content = resolve(message)["content"]
    assert list(content) == ["application/json"]
    return resolve(content["application/json"]["schema"])


def event_fields(key: str) -> tuple[Field, ...]:
    event = json_of(document()["webhooks"][key]["post"]["requestBody"])
    assert list(event["properties"]) == ["data"]
    data = resolve(event["properties"]["data"])
    *envelope, payload = fields_of(data, "data.")
    assert payload == Field("data.payload", "object")
    return (*envelope, *fields_of(data["properties"]["payload"], "data.payload."))


def walk(node: object, where: str = "#") -> Iterator[tuple[str, Json]]:
    """Give every object of the document, other than examples, with its place."""
    if isinstance(node, dict):
        yield where, node
        for key, value in node.items():
            if key not in {"example", "examples"}:
                yield from walk(value, f"{where}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, f"{where}/{index}")


# --- the seeds among themselves ---------------------------------------------------------------------------------


def test_every_operation_and_event_of_the_seeds_is_read() -> None:
    assert [len(read_operations(number, ENGLISH)) for number in (*STREAMING, MEDIA)] == [6, 6, 6, 6, 7]
    assert len({operation.path for operation in expected_operations()}) == 13
    assert len(expected_events()) == 13
    # Nothing that looks like an operation or a field was passed over, in either language.
    english, chinese = read_operations(MEDIA, ENGLISH), read_operations(MEDIA, CHINESE)
    assert len(english) + len(chinese) == seed(MEDIA).count("POST /calls/")
    rows = sum(map(len, read_events(MEDIA, "glued", ENGLISH).values()))
    translated = sum(map(len, read_events(MEDIA, "chinese", CHINESE).values()))
    assert rows + translated == len(re.findall(r"^\s*data\.", seed(MEDIA), re.MULTILINE))


@pytest.mark.parametrize("number", STREAMING)
def test_streaming_seeds_agree(number: str) -> None:
    form = {"003": "glued", "002": "table"}.get(number, "spaced")
    assert seed(number).count("POST /calls/") == 6
    assert read_operations(number, ENGLISH) == read_operations("003", ENGLISH)
    events = read_events(number, form, ENGLISH)
    assert list(events.items()) == list(read_events("003", "glued", ENGLISH).items())
    rows = re.findall(r"^[\s|]*data\.", seed(number), re.MULTILINE)
    assert sum(map(len, events.values())) == len(rows)


def test_translation_agrees() -> None:
    assert read_operations(MEDIA, CHINESE) == read_operations(MEDIA, ENGLISH)
    translated, original = read_events(MEDIA, "chinese", CHINESE), read_events(MEDIA, "glued", ENGLISH)
    assert list(translated.items()) == list(original.items())


# --- the document against the seeds -----------------------------------------------------------------------------


def test_the_document_has_these_operations_and_webhooks_only() -> None:
    paths = [operation.path for operation in expected_operations()]
    assert list(document()["paths"]) == [*paths, "/messages"]
    assert list(document()["webhooks"]) == list(expected_events())


def test_request_bodies() -> None:
    for expected in expected_operations():
        body = resolve(post_at(expected.path)["requestBody"])
        schema = json_of(body)
        given = fields_of(schema)
        required = tuple(schema.get("required", ()))
        assert required == expected.required, expected.path
        assert tuple(field.name for field in given if field.name in required) == required, expected.path
        assert tuple(field for field in given if field.name not in required) == expected.optional, expected.path
        assert body.get("required", False) == bool(required), expected.path


def test_responses() -> None:
    for expected in expected_operations():
        responses = post_at(expected.path)["responses"]
        data = json_of(responses["200"])["properties"]
        assert list(data) == ["data"]
        assert fields_of(data["data"]) == expected.returns
        assert list(responses) == ["200", "401", "403", "404", "422", "429"], expected.path
        assert "Retry-After" in resolve(responses["429"])["headers"]


def test_parameters() -> None:
    for expected in expected_operations():
        (parameter,) = map(resolve, post_at(expected.path)["parameters"])
        assert (parameter["in"], parameter["name"], parameter["required"]) == ("path", "call_control_id", True)
        assert kind_of(parameter["schema"]) == ("string", ())


def test_webhook_fields() -> None:
    for key, expected in expected_events().items():
        assert event_fields(key) == expected, key


def test_webhook_operations() -> None:
    for key, item in document()["webhooks"].items():
        assert item["post"]["operationId"] == key
        headers = {header["name"]: header for header in map(resolve, item["post"]["parameters"])}
        assert set(headers) == {"telnyx-signature-ed25519", "telnyx-timestamp"}
        assert all(header["in"] == "header" and header["required"] for header in headers.values())
        title = item["post"]["summary"]
        assert title in seed("003") or title in seed(MEDIA)


def test_expected_webhooks() -> None:
    keys = {fields[1].values[0]: key for key, fields in expected_events().items()}
    for expected in expected_operations():
        given = post_at(expected.path).get("x-expected-webhooks")
        said = None if expected.webhooks is None else [keys[event] for event in expected.webhooks]
        assert given == said, expected.path


def test_method_names() -> None:
    config = yaml.safe_load((VOICE / "sdk.yml").read_text(encoding="utf-8"))
    actions = config["resources"]["calls"]["subresources"]["actions"]["methods"]
    called = re.findall(r"client\.calls\.actions\.(\w+)\(", seed("003"))
    media = dict.fromkeys(re.findall(r"client\.calls\.actions\.(\w+)\(", seed(MEDIA)))
    called += [re.sub("[A-Z]", lambda capital: f"_{capital.group().lower()}", name) for name in media]
    endpoints = [f"post {operation.path}" for operation in expected_operations()]
    assert list(actions.items()) == list(zip(called, endpoints, strict=True))
    assert config["resources"]["messages"] == {"methods": {"send": "post /messages"}}


# --- the document by itself -------------------------------------------------------------------------------------


def test_everything_is_described() -> None:
    for where, node in walk(document()):
        parent = where.rpartition("/")[0].rpartition("/")[2]
        if parent in {"properties", "schemas", "tags", "parameters", "responses", "headers", "servers"}:
            assert resolve(node).get("description"), where
        if where.endswith(("/post", "/requestBody")):
            assert node.get("description"), where


def test_operation_ids_are_unique_and_references_resolve() -> None:
    nodes = list(walk(document()))
    names = [node["operationId"] for _, node in nodes if "operationId" in node]
    assert len(names) == len(set(names)) == 14 + 13
    assert all(resolve(node) for _, node in nodes if "$ref" in node)


def test_no_sentence_is_copied() -> None:
    sources = re.sub(r"\s+", " ", " ".join(seed(number) for number in (*STREAMING, MEDIA)))
    for where, node in walk(document()):
        text = node.get("description")
        for sentence in re.split(r"(?<=[.;:])\s", text) if isinstance(text, str) else ():
            assert len(sentence.split()) < 4 or sentence not in sources, where
