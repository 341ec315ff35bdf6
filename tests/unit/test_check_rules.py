"""Our own rules: for each code a document that has it, with its place, and one that has not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator.check as check_module
from generator.cache import Cache
from generator.check import check
from generator.check.rules import RULES
from generator.diagnostics import Diagnostic, Diagnostics, Severity
from generator.load import load

CODES = r'(?:Fault|Oddity|OverlayError|_Meaning|_at|_refusal|odd|notice|error|warning|note|STOPPED =)[\s(]*"([a-z]+(?:-[a-z0-9]+)+)"'


def checked(folder: Path, text: str) -> list[Diagnostic]:
    file = folder / "openapi.yml"
    file.write_text(text)
    diagnostics = Diagnostics()
    document = load(str(file), diagnostics)
    assert document
    check(document, diagnostics, Cache(None))
    return [*diagnostics]


def api(paths: str = "", schemas: str = "", version: str = "3.1.0", rest: str = "") -> str:
    lines = [f"openapi: {version}", "info: {title: t, version: '1'}", "servers: [{url: https://x.example}]"]
    lines += ["paths:", *(f"  {line}" for line in paths.splitlines())] if paths else ["paths: {}"]
    lines += ["components:", "  schemas:", *(f"    {line}" for line in schemas.splitlines())] if schemas else []
    return "\n".join([*lines, rest, ""])


R = "responses: {'200': {description: ok}}"
BAD = [
    ("nullable-in-31", api(schemas="A: {type: string, nullable: true}"), "/components/schemas/A/nullable", 7),
    (
        "ref-siblings",
        api(
            schemas="A: {type: string}\nB:\n  properties:\n    a: {$ref: '#/components/schemas/A', nullable: true}",
            version="3.0.3",
        ),
        "/components/schemas/B/properties/a/nullable",
        10,
    ),
    ("enum-duplicates", api(schemas="A: {enum: [a, b, a]}"), "/components/schemas/A/enum", 7),
    ("enum-type-mismatch", api(schemas="A: {type: string, enum: [4.1, 4, '3']}"), "/components/schemas/A/enum", 7),
    ("enum-type-mismatch", api(schemas="A: {type: [integer, 'null'], enum: [true]}"), "/components/schemas/A/enum", 7),
    (
        "discriminator-mapping-missing",
        api(
            schemas="A:\n  discriminator:\n    propertyName: t\n    mapping: {b: B, c: '#/components/schemas/B'}\nB: {}".replace(
                "B: {}", "C: {}"
            ).replace("c: '#/components/schemas/B'", "c: C")
        ),
        "/components/schemas/A/discriminator/mapping/b",
        10,
    ),
    (
        "discriminator-property-missing",
        api(
            schemas="A:\n  oneOf: [{$ref: '#/components/schemas/B'}]\n  discriminator: {propertyName: t}\nB: {type: object}"
        ),
        "/components/schemas/A/discriminator/propertyName",
        9,
    ),
    (
        "duplicate-operation-id",
        api(f"/a:\n  get: {{operationId: x, {R}}}\n  put: {{operationId: x, {R}}}"),
        "/paths/~1a/put/operationId",
        7,
    ),
    (
        "duplicate-operation-id",
        api(f"/a:\n  get: {{operationId: x, {R}}}", rest=f"webhooks: {{w: {{post: {{operationId: x, {R}}}}}}}"),
        "/webhooks/w/post/operationId",
        7,
    ),
    ("path-parameter-undeclared", api(f"/a/{{b}}:\n  get: {{{R}}}"), "/paths/~1a~1{b}/get", 6),
    (
        "path-parameter-unused",
        api(f"/a:\n  get:\n    {R}\n    parameters:\n    - {{name: b, in: path, required: true, schema: {{}}}}"),
        "/paths/~1a/get/parameters/0",
        9,
    ),
    (
        "ambiguous-path",
        api(
            f"/a/{{b}}:\n  parameters: [{{name: b, in: path, required: true, schema: {{}}}}]\n  get: {{{R}}}\n"
            f"/a/{{c}}:\n  parameters: [{{name: c, in: path, required: true, schema: {{}}}}]\n  get: {{{R}}}"
        ),
        "/paths/~1a~1{c}/get",
        10,
    ),
    (
        "parameter-without-schema",
        api(f"/a:\n  get:\n    {R}\n    parameters:\n    - {{name: b, in: query}}"),
        "/paths/~1a/get/parameters/0",
        9,
    ),
    (
        "undeclared-security-scheme",
        api(f"/a:\n  get: {{security: [{{key: []}}], {R}}}"),
        "/paths/~1a/get/security/0/key",
        6,
    ),
    (
        "ignored-header",
        api(f"/a:\n  get:\n    {R}\n    parameters:\n    - {{name: accept, in: header, schema: {{}}}}"),
        "/paths/~1a/get/parameters/0",
        9,
    ),
    (
        "body-on-get",
        api(f"/a:\n  get:\n    {R}\n    requestBody: {{content: {{application/json: {{schema: {{type: array}}}}}}}}"),
        "/paths/~1a/get/requestBody",
        8,
    ),
    ("no-server", api().replace("servers: [{url: https://x.example}]", "servers: [{url: /v1}]"), "/servers", 3),
    ("no-server", api().replace("servers: [{url: https://x.example}]", "x-a: 1"), "/servers", 1),
]
GOOD = [
    api(schemas="A: {type: string, nullable: true}", version="3.0.3"),
    api(schemas="A: {type: object, properties: {nullable: {type: string}}, example: {nullable: 1}, x-a: {nullable: 1}}"),
    api(schemas="A: {type: string}\nB: {properties: {a: {$ref: '#/components/schemas/A', description: x, default: y}}}"),
    api(schemas="A: {type: string}\nB: {properties: {a: {$ref: '#/components/schemas/A', description: x}}}", version="3.0.3"),
    api(schemas="A: {enum: [1, true, '1', 1.5, 0, false, null, {a: 1}, {a: 1}]}"),
    api(schemas="A: {type: [string, 'null'], enum: [a, null]}\nB: {type: number, enum: [1, 1.5]}\nC: {type: integer, enum: [1.0]}"),
    api(
        schemas="A:\n  oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}, {allOf: [{$ref: '#/components/schemas/B'}]}]\n"
        "  discriminator: {propertyName: t, mapping: {b: B, c: '#/components/schemas/B'}}\nB: {properties: {t: {}}}"
    ),
    api(schemas="A: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: t}}"),
    api(f"/a/{{b}}.{{c}}:\n  parameters: [{{name: b, in: path, required: true, schema: {{}}}}]\n  get:\n    {R}\n    parameters: [{{name: c, in: path, required: true, schema: {{}}}}]"),
    api(f"/a/{{b}}:\n  get:\n    {R}\n    parameters: [{{$ref: '#/components/parameters/b'}}]", rest="components: {parameters: {b: {name: b, in: path, required: true, schema: {}}}}"),
    api(f"/a:\n  get: {{security: [{{key: []}}, {{}}], {R}}}", rest="components: {securitySchemes: {key: {type: http, scheme: bearer}}}"),
    api(f"/a:\n  get:\n    {R}\n    parameters: [{{name: b, in: query, content: {{application/json: {{}}}}}}]"),
    api(f"/a:\n  get:\n    {R}\n    requestBody: {{content: {{application/x-www-form-urlencoded: {{schema: {{type: object, properties: {{}}}}}}}}}}"),
    api().replace("https://x.example", "'{base}/v1'"),
    api(rest="webhooks: {w: {post: {operationId: a}}, v: {post: {operationId: b}}}"),
    api("x-a: {get: 1}\n/a: {$ref: '#/components/pathItems/a'}", rest=f"components: {{pathItems: {{a: {{get: {{operationId: x, {R}}}}}}}}}"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "pointer", "line"), BAD)
def test_found(tmp_path: Path, code: str, text: str, pointer: str, line: int) -> None:
    found = [finding for finding in checked(tmp_path, text) if finding.code == code]
    assert [(finding.pointer, finding.position and finding.position.line) for finding in found] == [(pointer, line)]
    assert found[0].severity in (Severity.NOTE, Severity.WARNING)
    assert found[0].hint


@pytest.mark.parametrize("text", GOOD)
def test_not_found(tmp_path: Path, text: str) -> None:
    assert checked(tmp_path, text) == []


def test_every_rule_has_a_bad_example() -> None:
    assert {code for code, *_ in BAD} == {rule.code for rule in RULES}


def test_rules_look_into_other_files(tmp_path: Path) -> None:
    (tmp_path / "paths").mkdir()
    (tmp_path / "paths" / "a.yml").write_text(f"get:\n  {R}\n  requestBody: {{$ref: '../b.json#/B'}}\n")
    (tmp_path / "b.json").write_text('{"B": {"content": {"text/plain": {"schema": {"enum": [1,\n 1]}}}}}')
    found = checked(tmp_path, api("/a: {$ref: paths/a.yml}"))
    assert [
        (kept.code, kept.pointer, kept.position and (kept.position.file, kept.position.line)) for kept in found
    ] == [
        ("enum-duplicates", "/B/content/text~1plain/schema/enum", ("b.json", 1)),
        ("body-on-get", "/get/requestBody", ("paths/a.yml", 3)),
    ]


def test_the_page_lists_every_code() -> None:
    folder = Path(check_module.__file__).parent
    page = (folder / "README.md").read_text()
    headings = [line for line in page.splitlines() if line.startswith("### ")]
    listed = {code for line in headings for code in line.removeprefix("### ").partition(" (")[0].split(", ")}
    sources = [path.read_text() for name in ("check", "load") for path in (folder.parent / name).rglob("*.py")]
    raised = {code for text in sources for code in re.findall(CODES, text)}
    # those of the build stage are there too
    assert listed >= raised | {rule.code for rule in RULES}
