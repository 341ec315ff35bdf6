"""Swagger 2.0: what it becomes in OpenAPI 3.0, and that every part still knows where it was written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Severity
from generator.load import Document, load
from generator.load.tree import Map, Node, Seq, child, pointer, position, unescape

HEAD = "swagger: '2.0'\ninfo: {title: T, version: '1'}\n"


def loaded(folder: Path, text: str, name: str = "swagger.yml") -> tuple[Document, Diagnostics]:
    (folder / name).write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    document = load(str(folder / name), diagnostics)
    assert document
    assert document.version == (3, 0)
    check_places(document.root)
    return document, diagnostics


def check_places(root: Map) -> None:
    """Every container knows its parent, and every entry a line."""
    todo: list[Map | Seq] = [root]
    while todo:
        node = todo.pop()
        assert node.lines is not None
        assert len(node.lines) == len(node)
        parts = node.items() if isinstance(node, Map) else enumerate(node)
        for key, value in parts:
            if isinstance(value, Map | Seq):
                # what an alias stands for has one place only
                assert (value.parent is node and value.key == key) or pointer(value) != pointer(node, key)
                todo.append(value)


def at(node: Node, path: str) -> Node:
    found, count = child(node, [unescape(token) for token in path.split("/")[1:]])
    assert count == len(path.split("/")) - 1, path
    return found


def operation(folder: Path, text: str, head: str = "", tail: str = "") -> tuple[Node, list[str]]:
    """What `post /a` becomes, and the codes of what is said."""
    document, diagnostics = loaded(folder, f"{HEAD}{head}paths:\n  /a:\n    post: {text}\n{tail}")
    return at(document.root, "/paths/~1a/post"), [found.code for found in diagnostics]


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("", []),
        ("host: a.test\n", ["https://a.test"]),
        ("host: a.test\nbasePath: /v1/\nschemes: [http]\n", ["http://a.test/v1"]),
        ("host: a.test\nschemes: [ws, http, https, http]\n", ["https://a.test", "http://a.test"]),
        ("basePath: /v1\nschemes: [http, https]\n", ["/v1"]),
        ("basePath: /\n", []),
        ("host: [a]\nschemes: {}\n", []),
    ],
)
def test_servers(tmp_path: Path, text: str, urls: list[str]) -> None:
    document, _ = loaded(tmp_path, HEAD + text + "paths: {}\n")
    servers = document.root.get("servers")
    assert [at(server, "/url") for server in servers or ()] == urls  # type: ignore[union-attr]
    assert not {"host", "basePath", "schemes", "swagger"} & document.root.keys()


@pytest.mark.parametrize(
    ("parameter", "becomes"),
    [
        ("{name: a, in: query, type: string, enum: [x]}", {"name": "a", "in": "query", "schema": {"type": "string", "enum": ["x"]}}),
        (
            "{name: a, in: query, type: array, items: {type: integer}}",
            {"name": "a", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}, "style": "form", "explode": False},
        ),
        (
            "{name: a, in: path, required: true, type: array, items: {type: integer}, x-example: 1, x-nullable: true}",
            {
                "name": "a", "in": "path", "required": True, "style": "simple", "explode": False, "example": 1,
                "schema": {"type": "array", "items": {"type": "integer"}, "nullable": True},
            },
        ),
        ("{name: a, in: query}", {"name": "a", "in": "query"}),
        ("{name: a, in: query, schema: {type: file}}", {"name": "a", "in": "query", "schema": {"type": "string", "format": "binary"}}),
        ("text", "text"),
    ],
)  # fmt: skip
def test_parameters(tmp_path: Path, parameter: str, becomes: object) -> None:
    found, codes = operation(tmp_path, f"{{parameters: [{parameter}], responses: {{}}}}")
    assert at(found, "/parameters/0") == becomes
    assert codes == []


@pytest.mark.parametrize(
    ("where", "written", "style"),
    [
        ("query", "multi", ("form", True)),
        ("query", "ssv", ("spaceDelimited", False)),
        ("query", "pipes", ("pipeDelimited", False)),
        ("query", "tsv", None),
        ("header", "csv", ("simple", False)),
        ("header", "pipes", None),
    ],
)
def test_lists(tmp_path: Path, where: str, written: str, style: tuple[str, bool] | None) -> None:
    given = f"{{name: a, in: {where}, type: array, items: {{type: string}}, collectionFormat: {written}}}"
    found, codes = operation(tmp_path, f"{{parameters: [{given}], responses: {{}}}}")
    parameter = at(found, "/parameters/0")
    assert isinstance(parameter, Map)
    assert "collectionFormat" not in parameter
    if style:
        assert (parameter["style"], parameter["explode"], codes) == (*style, [])
    else:
        assert (parameter["schema"], codes) == ({"type": "string"}, ["collection-format"])


def test_what_cannot_be_written_is_told_with_its_line(tmp_path: Path) -> None:
    given = "{name: a, in: query, type: array, items: {type: array, collectionFormat: pipes, items: {type: string}}}"
    _, diagnostics = loaded(tmp_path, f"{HEAD}paths:\n  /a:\n    get:\n      parameters:\n        - {given}\n")
    (found,) = diagnostics
    assert (found.code, found.pointer) == ("collection-format", "/paths/~1a/get/parameters/0/schema/items")
    assert found.position
    assert found.position.line == 7


def test_bodies(tmp_path: Path) -> None:
    body = "{in: body, name: b, description: B, required: true, x-a: 1, schema: {$ref: '#/definitions/D'}}"
    found, _ = operation(
        tmp_path,
        f"{{parameters: [{body}], responses: {{}}}}",
        "consumes: [text/a, text/a, text/b]\n",
        "definitions: {D: {}}\n",
    )
    schema = {"schema": {"$ref": "#/components/schemas/D"}}
    assert found == {
        "responses": {},
        "requestBody": {
            "content": {"text/a": schema, "text/b": schema},
            "description": "B",
            "required": True,
            "x-a": 1,
        },
    }


def test_bodies_are_json_unless_said(tmp_path: Path) -> None:
    found, _ = operation(tmp_path, "{parameters: [{in: body, name: b, schema: {}}], consumes: 5, responses: {}}")
    assert at(found, "/requestBody/content") == {"application/json": {"schema": {}}}


def test_one_body_counts(tmp_path: Path) -> None:
    given = "{in: formData, name: c, type: string}, {in: body, name: b, schema: {}}, {in: body, name: d, schema: {type: string}}"
    found, codes = operation(tmp_path, f"{{parameters: [{given}], responses: {{}}}}")
    assert at(found, "/requestBody") == {"content": {"application/json": {"schema": {}}}}
    assert codes == ["several-bodies"]


def test_bodies_of_paths(tmp_path: Path) -> None:
    text = (
        "paths:\n  /a:\n    parameters: [{in: body, name: b, schema: {type: object, properties: {x: {$ref: '#/definitions/D'}}}}]\n"
        "    post: {responses: {}}\n    put: {responses: {}, parameters: [{in: body, name: c, schema: {type: string}}]}\n"
        "    patch: {responses: {}}\ndefinitions: {D: {}}\n"
    )
    document, _ = loaded(tmp_path, HEAD + text)
    paths = at(document.root, "/paths/~1a")
    shared = {"type": "object", "properties": {"x": {"$ref": "#/components/schemas/D"}}}
    assert isinstance(paths, Map)
    assert "parameters" not in paths
    for verb, schema in (("post", shared), ("put", {"type": "string"}), ("patch", shared)):
        assert at(paths, f"/{verb}/requestBody/content/application~1json/schema") == schema


@pytest.mark.parametrize(
    ("consumes", "field", "media"),
    [
        ("[]", "{type: string}", "application/x-www-form-urlencoded"),
        ("[multipart/form-data]", "{type: string}", "multipart/form-data"),
        ("[application/x-www-form-urlencoded, multipart/form-data]", "{type: file}", "multipart/form-data"),
    ],
)
def test_forms(tmp_path: Path, consumes: str, field: str, media: str) -> None:
    given = f"{{in: formData, name: f, required: true, description: F, {field[1:]}"
    found, _ = operation(tmp_path, f"{{consumes: {consumes}, parameters: [{given}], responses: {{}}}}")
    property_ = {"type": "string", "description": "F"} | ({"format": "binary"} if "file" in field else {})
    schema = {"type": "object", "properties": {"f": property_}, "required": ["f"]}
    assert at(found, "/requestBody") == {"content": {media: {"schema": schema}}, "required": True}


def test_replies(tmp_path: Path) -> None:
    responses = (
        "{200: {description: A, schema: {type: file}}, 201: {description: B, schema: {type: string}, examples: {text/c: c}},"
        " 202: {description: C, examples: {text/c: c}, headers: {X: {type: array, items: {type: string}, collectionFormat: csv}}},"
        " 203: {description: D}, default: {$ref: '#/responses/E'}}"
    )
    found, _ = operation(
        tmp_path,
        f"{{produces: [text/c], responses: {responses}}}",
        "produces: [application/json]\n",
        "responses: {E: {description: E, schema: {$ref: '#/definitions/D'}}}\ndefinitions: {D: {}}\n",
    )
    assert at(found, "/responses") == {
        "200": {"description": "A", "content": {"text/c": {"schema": {"type": "string", "format": "binary"}}}},
        "201": {"description": "B", "content": {"text/c": {"schema": {"type": "string"}, "example": "c"}}},
        "202": {
            "description": "C",
            "content": {"text/c": {"example": "c"}},
            "headers": {"X": {"schema": {"type": "array", "items": {"type": "string"}}}},
        },
        "203": {"description": "D"},
        "default": {"$ref": "#/components/responses/E"},
    }


def test_shared_replies_of_another_media_type(tmp_path: Path) -> None:
    found, _ = operation(
        tmp_path, "{produces: [text/c], responses: {200: {$ref: '#/responses/R'}}}", "",
        "responses: {R: {description: R, schema: {$ref: '#/definitions/D'}}}\ndefinitions: {D: {}}\n",
    )  # fmt: skip
    schema = {"schema": {"$ref": "#/components/schemas/D"}}
    assert at(found, "/responses/200") == {"description": "R", "content": {"text/c": schema}}


def test_files_are_no_json(tmp_path: Path) -> None:
    found, _ = operation(
        tmp_path, "{responses: {200: {description: A, schema: {type: file}}}}", "produces: [application/json]\n"
    )
    assert [*at(found, "/responses/200/content")] == ["application/octet-stream"]  # type: ignore[misc]


def test_schemas(tmp_path: Path) -> None:
    text = (
        "paths: {}\ndefinitions:\n  A: {discriminator: kind, x-nullable: true, properties: {b: {$ref: '#/definitions/B«A»'}}}\n"
        "  B«A»: {allOf: [{$ref: '#/definitions/A'}, {additionalProperties: {x-nullable: true}}]}\n"
        "  B_A: {items: {x-nullable: true}, example: {$ref: '#/definitions/A', x-nullable: true}}\n"
    )
    document, _ = loaded(tmp_path, HEAD + text)
    assert at(document.root, "/components/schemas") == {
        "A": {"discriminator": {"propertyName": "kind"}, "nullable": True, "properties": {"b": {"$ref": "#/components/schemas/B_A_2"}}},
        "B_A_2": {"allOf": [{"$ref": "#/components/schemas/A"}, {"additionalProperties": {"nullable": True}}]},
        "B_A": {"items": {"nullable": True}, "example": {"$ref": "#/definitions/A", "x-nullable": True}},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "becomes"),
    [
        ("{type: basic}", {"type": "http", "scheme": "basic"}),
        ("{type: apiKey, in: header, name: K}", {"type": "apiKey", "in": "header", "name": "K"}),
        (
            "{type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {s: S}, description: D}",
            {
                "type": "oauth2",
                "description": "D",
                "flows": {"authorizationCode": {"authorizationUrl": "a", "tokenUrl": "t", "scopes": {"s": "S"}}},
            },
        ),
        ("{type: oauth2, flow: application, tokenUrl: t}", {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "t"}}}),
        ("{type: oauth2, flow: odd}", {"type": "oauth2", "flow": "odd"}),
    ],
)  # fmt: skip
def test_security(tmp_path: Path, given: str, becomes: object) -> None:
    document, _ = loaded(tmp_path, f"{HEAD}paths: {{}}\nsecurityDefinitions: {{s: {given}}}\n")
    assert at(document.root, "/components/securitySchemes/s") == becomes


def test_references_follow_what_moves(tmp_path: Path) -> None:
    text = (
        "paths:\n  /a:\n    post:\n      parameters: [{in: body, name: b, schema: {type: object}}]\n"
        "      responses: {200: {description: A, schema: {type: string}}}\n"
        "definitions:\n  In: {$ref: '#/paths/~1a/post/parameters/0/schema'}\n  Out: {$ref: '#/paths/~1a/post/responses/200/schema'}\n"
    )
    document, diagnostics = loaded(tmp_path, HEAD + text)
    assert document.deref(at(document.root, "/components/schemas/In")) == {"type": "object"}
    assert document.deref(at(document.root, "/components/schemas/Out")) == {"type": "string"}
    assert not len(diagnostics)


def test_other_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "more.json").write_text(
        json.dumps(
            {
                "Pet": {"x-nullable": True, "properties": {"o": {"$ref": "#/Own er"}}},
                "Own er": {"x-nullable": True, "properties": {"pet": {"$ref": "../swagger.yml#/definitions/Pet"}}},
                "unused": {"x-nullable": True},
                "Body": {"in": "body", "name": "b", "schema": {"items": {"$ref": "#/Own er"}}},
                "path": {"get": {"parameters": [{"name": "q", "in": "query", "type": "string"}], "responses": {}}},
            },
            indent=1,
        ),
        encoding="utf-8",
    )
    text = (
        "paths:\n  /a: {post: {parameters: [{$ref: 'sub/more.json#/Body'}], responses: {}}}\n"
        "  /b: {$ref: 'sub/more.json#/path'}\ndefinitions: {Pet: {$ref: 'sub/more.json#/Pet'}}\n"
    )
    document, diagnostics = loaded(tmp_path, HEAD + text)
    pet = document.deref(at(document.root, "/components/schemas/Pet"))
    assert isinstance(pet, Map)
    assert pet["nullable"] is True
    owner = document.deref(at(pet, "/properties/o"))
    assert at(owner, "/properties/pet") == {"$ref": "../swagger.yml#/components/schemas/Pet"}
    assert document.deref(at(owner, "/properties/pet")) is pet
    items = at(document.root, "/paths/~1a/post/requestBody/content/application~1json/schema/items")
    assert items == {"$ref": "sub/more.json#/Own%20er"}
    assert document.deref(items) is owner
    assert isinstance(items, Map)
    place = position(items)
    assert (place.file, place.text.strip()[:7]) == ("sub/more.json", '"items"')
    item = document.deref(at(document.root, "/paths/~1b"))
    assert at(item, "/get/parameters/0") == {"name": "q", "in": "query", "schema": {"type": "string"}}
    assert not len(diagnostics)


def test_what_is_shared_by_alias(tmp_path: Path) -> None:
    body = "&b [{in: body, name: b, schema: {type: object, x-nullable: true}}, &q {name: q, in: query, type: string}]"
    found, _ = operation(
        tmp_path, f"{{parameters: {body}, responses: {{}}}}\n    put: {{parameters: *b, responses: {{}}}}"
    )
    assert isinstance(found, Map)
    other = at(found.parent, "/put")
    for verb in (found, other):
        assert at(verb, "/requestBody/content/application~1json/schema") == {"type": "object", "nullable": True}
        assert at(verb, "/parameters") == [{"name": "q", "in": "query", "schema": {"type": "string"}}]


def test_places_of_json(tmp_path: Path) -> None:
    text = json.dumps({"swagger": "2.0", "paths": {}, "definitions": {"A": {"x-nullable": True}}}, indent=1)
    document, _ = loaded(tmp_path, text, "swagger.json")
    schema = at(document.root, "/components/schemas/A")
    assert isinstance(schema, Map)
    assert pointer(schema) == "/components/schemas/A"
    assert position(schema, "nullable").text.strip() == '"x-nullable": true'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "paths: 5\ndefinitions: []\nparameters: x\nresponses: [a]\nsecurityDefinitions: {a: b}\n",
        "paths: {/a: [], /b: {get: 5, post: {parameters: {}, responses: []}, put: {responses: {200: 5}}}}\n",
        "paths: {/a: {$ref: '#/paths/~1a'}, /b: {get: {parameters: [{$ref: '#/nowhere'}], responses: {200: {$ref: x.yml}}}}}\n",
        "parameters: {a: {$ref: '#/parameters/a'}, b: {$ref: '#/parameters/c'}, c: {in: body}}\npaths: {}\n",
        "schemes: [{}, []]\nhost: 5\nbasePath: {}\npaths: {/a: {get: {parameters: [{in: {}, name: []}], produces: [[]]}}}\n",
        "securityDefinitions: {a: {type: {}, flow: []}}\npaths: {/a: {get: {parameters: [{type: array, collectionFormat: []}]}}}\n",
        "definitions: {$ref: x.yml}\npaths: {$ref: '#/definitions'}\n",
        "paths: {/a: {post: {parameters: [{in: body}, {in: formData}, {in: formData, name: 5, type: array}], responses: {}}}}\n",
        "paths: {/a: {get: {responses: {200: {schema: 5, examples: 5, headers: {X: 5}}}}}}\ndefinitions: {A: {type: [x], allOf: 5}}\n",
    ],
)
def test_nonsense_is_taken_calmly(tmp_path: Path, text: str) -> None:
    (tmp_path / "swagger.yml").write_text(HEAD + text, encoding="utf-8")
    document = load(str(tmp_path / "swagger.yml"), Diagnostics())
    assert document
    assert document.root["openapi"] == "3.0.3"


def test_an_alias_bomb_is_not_copied_out(tmp_path: Path) -> None:
    levels = "".join(f"  a{n}: &a{n} {{x: *a{n - 1}, y: *a{n - 1}}}\n" for n in range(1, 15))
    paths = "".join(
        f"  /p{n}: {{post: {{parameters: [{{$ref: '#/parameters/b'}}], responses: {{}}}}}}\n" for n in range(500)
    )
    text = f"{HEAD}x-bomb:\n  a0: &a0 {{z: 1}}\n{levels}parameters: {{b: {{in: body, name: b, schema: *a14}}}}\npaths:\n{paths}"
    (tmp_path / "swagger.yml").write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    assert load(str(tmp_path / "swagger.yml"), diagnostics) is None
    assert [(found.code, found.severity) for found in diagnostics] == [("too-large", Severity.ERROR)]
