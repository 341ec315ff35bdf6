"""openapi-spec-validator's findings: the same as it gives by itself, each with its place, whatever the document does."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from generator.cache import Cache
from generator.check import check
from generator.diagnostics import Diagnostic, Diagnostics, Severity
from generator.load import Document, LoadOptions, load
from generator.load.tree import Map, Node, Seq

SHARED = Path(__file__).parents[3] / "shared" / "specs"
HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\nservers: [{url: https://x.example}]\n"
PATHS = "paths: {}\n"
STOCK = {(3, 0): OpenAPIV30SpecValidator, (3, 1): OpenAPIV31SpecValidator, (3, 2): OpenAPIV32SpecValidator}


def loaded(file: Path, diagnostics: Diagnostics, **options: bool) -> Document:
    document = load(str(file), diagnostics, LoadOptions(**options))
    assert document
    return document


def checked(folder: Path, text: str, **options: bool) -> list[Diagnostic]:
    file = folder / "openapi.yml"
    file.write_text(text)
    diagnostics = Diagnostics()
    check(loaded(file, diagnostics, **options), diagnostics, Cache(None))
    return [*diagnostics]


def brief(found: list[Diagnostic]) -> list[tuple[str, str, int]]:
    return [(one.code, one.pointer, one.position.line if one.position else 0) for one in found]


def schemas(*texts: str) -> str:
    return HEAD + PATHS + "components:\n  schemas:\n" + "".join(f"    {text}\n" for text in texts)


def plain(node: Node) -> object:
    if isinstance(node, Map):
        return {key: plain(value) for key, value in node.items()}
    return [plain(item) for item in node] if isinstance(node, Seq) else node


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (schemas("A: {type: string, default: null}"), [("default-type", "/components/schemas/A/default", 7)]),
        (
            schemas("A: {type: object, properties: {b: {type: array, items: {type: integer}, default: [1, x]}}}"),
            [("default-type", "/components/schemas/A/properties/b/default/1", 7)],
        ),
        (schemas("A: {type: strin}"), [("invalid-schema", "/components/schemas/A/type", 7)]),
        (schemas("A: {properties: {b: {type: 5}}}"), [("invalid-schema", "/components/schemas/A/properties/b/type", 7)]),
        (schemas("A: {allOf: [{type: object}], required: [b]}"), [("required-undefined", "/components/schemas/A/required", 7)]),
        (HEAD + PATHS + "tags: [{name: a}, {name: a}]\n", [("invalid-tag", "/tags", 5)]),
        (HEAD + "x: 1\n", [("invalid-document", "", 1), ("invalid-document", "", 1)]),
        (
            HEAD + "paths:\n  /a:\n    get:\n      responses: {200: {}}\n",
            [("invalid-document", "/paths/~1a/get/responses/200", 7)],
        ),
        (
            (HEAD + "paths:\n  /a:\n    get:\n      responses: {200: {}}\n").replace("3.1.0", "3.0.3"),
            [("invalid-document", "/paths/~1a/get/responses/200", 7)],
        ),
        (
            HEAD + "paths:\n  /a:\n    get:\n      responses: {200: {description: x}}\n      parameters:\n"
            "        - {name: a, in: query, schema: {}}\n        - {name: a, in: query, schema: {}}\n",
            [("duplicate-parameter", "/paths/~1a/get/parameters", 8)],
        ),
    ],
)  # fmt: skip
def test_findings_have_places(tmp_path: Path, text: str, expected: list[tuple[str, str, int]]) -> None:
    found = checked(tmp_path, text)
    assert brief(found) == expected
    assert {one.severity for one in found} == {Severity.WARNING}
    assert all(len(one.message) < 250 for one in found)


def test_the_reason_is_told_not_the_alternative(tmp_path: Path) -> None:
    text = (
        HEAD.replace("3.1.0", "3.0.3")
        + "paths: {/a: {get: {responses: {200: {content: {a/b: {schema: {type: strin}}}, description: x}}}}}"
    )
    messages = [one.message for one in checked(tmp_path, text)]
    assert messages[0].startswith('"strin" is not one of')


CYCLES = [
    "A: {$ref: '#/components/schemas/A'}",
    "A: {allOf: [{$ref: '#/components/schemas/A'}], required: [x]}",
    "A: {properties: {a: {$ref: '#/components/schemas/A'}}, default: {a: {a: {}}}}",
    "A: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}], default: 1}",
    "A: {allOf: [{$ref: '#/components/schemas/B'}]}\n    B: {allOf: [{$ref: '#/components/schemas/A'}], required: [x]}",
]


@pytest.mark.parametrize("text", CYCLES)
def test_cycles_end(tmp_path: Path, text: str) -> None:
    start = time.monotonic()
    checked(tmp_path, schemas(text))
    assert time.monotonic() - start < 5


def test_long_chains_end(tmp_path: Path) -> None:
    links = [f"S{n}: {{properties: {{n: {{$ref: '#/components/schemas/S{n + 1}'}}}}}}" for n in range(2000)]
    found = checked(tmp_path, schemas(*links, "S2000: {type: string, default: 5}"))
    assert brief(found) == [("default-type", "/components/schemas/S2000/default", 2007)]


def test_schemas_as_deep_as_they_may_be(tmp_path: Path) -> None:
    deep = "A: " + "{properties: {a: " * 95 + "{type: string, default: 1}" + "}}" * 95
    assert [one.code for one in checked(tmp_path, schemas(deep))] == ["default-type"]


@pytest.mark.parametrize("step", ["{properties: {a: %s}}", "{allOf: [%s]}", "{not: %s}", "{items: %s}"])
def test_bad_schemas_as_deep_as_they_may_be(tmp_path: Path, step: str) -> None:
    levels = 95 if step.count("{") + step.count("[") == 2 else 190
    deep = "{type: strin}"
    for _ in range(levels):
        deep = step % deep
    (found,) = checked(tmp_path, schemas("A: " + deep))
    assert (found.code, found.pointer.rpartition("/")[2]) == ("invalid-schema", "type")
    deep = deep.replace("strin", "string, default: 1")
    assert [one.code for one in checked(tmp_path, schemas("A: " + deep))] == ["default-type"]


def test_catastrophic_patterns_are_given_up(tmp_path: Path) -> None:
    bad = "a" * 50 + "!"
    start = time.monotonic()
    found = checked(
        tmp_path,
        schemas(
            f"A: {{type: string, pattern: '^(a+)+$', default: {bad}}}",
            f"B: {{type: object, patternProperties: {{'^(a+)+$': {{}}}}, additionalProperties: false, default: {{{bad}: 1}}}}",
            f"C: {{type: object, propertyNames: {{pattern: '^(a+)+$'}}, default: {{{bad}: 1}}}}",
            "D: {type: string, pattern: '^a$', default: b}",
        ),
    )
    assert time.monotonic() - start < 5
    assert ("default-type", "/components/schemas/D/default", 10) in brief(found)


def test_values_that_take_for_ever_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.check.verdict._SECONDS", 0.5)
    twice = [
        f"S{n}: {{allOf: [{{$ref: '#/components/schemas/S{n + 1}'}}, {{$ref: '#/components/schemas/S{n + 1}'}}], default: {{}}}}"
        for n in range(60)
    ]
    cache = Cache(tmp_path / "cache")
    file = tmp_path / "openapi.yml"
    file.write_text(schemas(*twice, "S60: {type: object}"))
    diagnostics = Diagnostics()
    start = time.monotonic()
    check(loaded(file, diagnostics), diagnostics, cache)
    assert time.monotonic() - start < 5
    assert [one.code for one in diagnostics][-1] == "validator-stopped"
    assert not (tmp_path / "cache").exists()


def test_nothing_is_fetched_or_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **_: object) -> None:
        raise AssertionError(arguments)

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("urllib.request.urlopen", refuse)
    (tmp_path.parent / "secret.yml").write_text("secret: 1\n")
    text = schemas(
        "A: {$id: 'http://127.0.0.1:1/x', properties: {b: {$ref: 'http://127.0.0.1:1/y#/z'}, c: {$ref: ../secret.yml}}}",
        "B: {$schema: 'http://127.0.0.1:1/meta', type: string}",
        "C: {$dynamicRef: 'http://127.0.0.1:1/q', default: 1}",
        "D: {properties: {e: {$ref: 'file:///etc/passwd'}}, default: {e: 1}}",
    )
    codes = Counter(one.code for one in checked(tmp_path, "jsonSchemaDialect: http://127.0.0.1:1/d\n" + text))
    assert codes["remote-ref"] == 1
    assert codes["outside-ref"] == 2


def test_one_bad_operation_does_not_hide_the_others(tmp_path: Path) -> None:
    text = HEAD + (
        "paths:\n  /a: {get: {parameters: [{x: 1}], responses: {}}}\n"
        "  /b: {get: {responses: {200: {description: x, content: {a/b: {schema: {type: string, default: 1}}}}}}}\n"
    )
    assert "default-type" in [one.code for one in checked(tmp_path, text)]


def test_other_files_are_judged_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "a.yml").write_text(
        "A:\n  properties:\n    b: {$ref: 'b.yml'}\n    c: {$ref: ../openapi.yml#/components/schemas/M}\n"
    )
    (tmp_path / "s" / "b.yml").write_text("type: string\ndefault: 5\n")
    found = checked(tmp_path, schemas("M: {$ref: 's/a.yml#/A'}", "N: {$ref: 'nowhere.yml'}"))
    assert [(one.code, one.pointer, one.position and (one.position.file, one.position.line)) for one in found] == [
        ("dangling-ref", "/components/schemas/N", ("openapi.yml", 8)),
        ("default-type", "/default", ("s/b.yml", 2)),
    ]


def test_broken_references_are_told_once(tmp_path: Path) -> None:
    text = HEAD.replace("3.1.0", "3.0.3") + (
        "paths:\n  /a:\n    parameters: [{$ref: '#/p'}, {$ref: '#/q'}]\n    post:\n      requestBody: {$ref: '#/b'}\n"
        "      responses: {200: {$ref: '#/r'}, 201: {description: x, headers: {h: {$ref: '#/h'}}, links: {l: {$ref: '#/l'}}}}\n"
        "      callbacks: {c: {$ref: '#/c'}}\n"
        "components: {securitySchemes: {s: {$ref: '#/s'}}, examples: {e: {$ref: '#/e'}}, schemas: {t: {$ref: '#/t'}}}\n"
    )
    found = checked(tmp_path, text)
    assert {one.code for one in found} == {"dangling-ref"}
    assert len(found) == 10


def test_the_verdict_is_cached_by_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.yml").write_text("type: string\ndefault: 5\n")
    file = tmp_path / "openapi.yml"
    file.write_text(schemas("A: {$ref: 'b.yml'}", "B: {type: string, nullable: true}"))
    cache = Cache(tmp_path / "cache")

    def run() -> list[Diagnostic]:
        diagnostics = Diagnostics()
        check(loaded(file, diagnostics), diagnostics, cache)
        return [*diagnostics]

    first = run()
    assert [one.code for one in first] == ["default-type", "nullable-in-31"]
    with monkeypatch.context() as patched:
        patched.setattr("generator.check.visit", None)
        assert run() == first
    (tmp_path / "b.yml").write_text("type: string\n")
    assert [one.code for one in run()] == ["nullable-in-31"]
    (tmp_path / "b.yml").unlink()
    assert [one.code for one in run()] == ["dangling-ref", "nullable-in-31"]
    (tmp_path / "b.yml").write_text("type: string\ndefault: 5\n")
    assert run() == first


def test_a_damaged_verdict_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "openapi.yml"
    file.write_text(schemas("A: {type: string, default: 5}"))

    for answer in (b"[]", b"{}", b'{"files": {}, "found": [{"x": 1}]}', b"\xff"):
        monkeypatch.setattr(Cache, "get", lambda *_, found=answer: found)
        diagnostics = Diagnostics()
        check(loaded(file, diagnostics), diagnostics, Cache(None))
        assert [one.code for one in diagnostics] == ["default-type"]


@pytest.mark.parametrize(
    "name",
    [
        "museum/openapi.yaml",
        "figma/openapi.yaml",
        "mistral/openapi.yaml",
        "resend/resend.yaml",
        "stripe/spec3.yaml",
        "lob/lob-api-public.yml",
    ],
)
def test_the_same_as_the_validator_itself(name: str) -> None:
    if not (SHARED / name).exists():
        pytest.skip("the documents are not there")
    diagnostics = Diagnostics()
    document = loaded(SHARED / name, diagnostics)
    stock = STOCK[document.version](json.loads(json.dumps(plain(document.root))), base_uri=(SHARED / name).as_uri())
    expected = Counter(error.message for error in stock.iter_errors())
    check(document, diagnostics, Cache(None))
    ours = {"nullable-in-31", "body-on-get", "ignored-header"}
    assert Counter(one.message for one in diagnostics if one.code not in ours) == expected


def test_telnyx() -> None:
    file = SHARED / "telnyx" / "2026-07-16.yml"
    if not file.exists():
        pytest.skip("the document is not there")
    diagnostics = Diagnostics()
    check(loaded(file, diagnostics), diagnostics, Cache(None))
    assert Counter(one.code for one in diagnostics if one.severity is Severity.WARNING) == {
        "default-type": 63,
        "duplicate-operation-id": 1,
        "nullable-in-31": 109,
    }
    assert all(one.pointer and one.position and one.position.line for one in diagnostics)
