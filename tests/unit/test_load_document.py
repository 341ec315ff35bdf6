"""References: where they lead, and where they must not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Severity
from generator.load import Document, LoadOptions, load
from generator.load.tree import Map, Seq, position


class Files:
    """Documents in a folder, and what loading them says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.diagnostics = Diagnostics()

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def load(self, text: str, name: str = "openapi.yml", **options: bool) -> Document:
        file = self.write(name, "openapi: 3.1.0\n" + text)
        document = load(str(file), self.diagnostics, LoadOptions(**options))
        assert document
        return document

    @property
    def found(self) -> list[tuple[str, str, int]]:
        return [(found.code, found.pointer, found.position.line if found.position else 0) for found in self.diagnostics]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path / "docs")


def at(document: Document, *keys: str | int) -> Map:
    node: object = document.root
    for key in keys:
        assert isinstance(node, Map | Seq)
        node = node[key]  # type: ignore[index]
    assert isinstance(node, Map)
    return node


def test_within_the_document(files: Files) -> None:
    document = files.load(
        "a: {$ref: '#/b'}\nb: {$ref: '#/c/x~1y~0z%20/0'}\nc: {'x/y~z ': [{d: 1}]}\ne: {$ref: '#/c/x~1y~0z /0/d'}\nf: {$ref: '#'}\n"
    )
    assert document.deref(at(document, "a")) == {"d": 1}
    assert document.step(at(document, "a")) is document.root["b"]
    assert document.target(at(document, "a")) == "#/b"
    assert document.target(at(document, "b")) == "#/c/x~1y~0z /0"
    assert document.deref(at(document, "e")) == 1
    assert document.deref(at(document, "f")) is document.root
    assert document.target(at(document, "e")) == ""
    assert document.deref(document.root["c"]) is document.root["c"]
    assert document.deref("x") == "x"
    assert files.found == []


def test_to_other_files(files: Files) -> None:
    files.write("schemas/pet.yml", "Pet: {properties: {owner: {$ref: 'sub/owner.json#/Owner'}}}\n")
    files.write("schemas/sub/owner.json", '{"Owner": {"$ref": "../../openapi.yml#/components/Main"}}')
    document = files.load(
        "components:\n  Main: {type: object}\n  P: {$ref: 'schemas/pet.yml#/Pet'}\n  W: {$ref: ./schemas/pet.yml}\n"
    )
    pet = document.deref(at(document, "components", "P"))
    assert isinstance(pet, Map)
    assert document.identity(pet) == "schemas/pet.yml#/Pet"
    properties = pet["properties"]
    assert isinstance(properties, Map)
    owner = properties["owner"]
    assert isinstance(owner, Map)
    assert document.target(owner) == "schemas/sub/owner.json#/Owner"
    main = document.deref(owner)
    assert main is at(document, "components", "Main")
    assert document.identity(at(document, "components", "Main")) == "#/components/Main"
    assert document.target(at(document, "components", "W")) == "schemas/pet.yml#"
    assert [source.name for source in document.sources.values()] == [
        "openapi.yml", "schemas/pet.yml", "schemas/sub/owner.json",
    ]  # fmt: skip
    assert position(pet).file == "schemas/pet.yml"
    assert files.found == []


def test_names_are_relative_to_the_current_folder_below_it(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    files.folder.mkdir()
    monkeypatch.chdir(files.folder.parent)
    files.write("a.yml", "x: 1\n")
    document = files.load("a: {$ref: a.yml}\n")
    document.deref(at(document, "a"))
    assert [source.name for source in document.sources.values()] == ["docs/openapi.yml", "docs/a.yml"]
    assert document.target(at(document, "a")) == "a.yml#"


def test_spaces_and_percent_signs_in_names(files: Files) -> None:
    files.write("a b.yml", "x: 1\n")
    files.write("c%20d.yml", "x: 2\n")
    document = files.load("a: {$ref: 'a%20b.yml#/x'}\nb: {$ref: 'a b.yml#/x'}\nc: {$ref: 'c%20d.yml#/x'}\n")
    assert [document.deref(document.root[key]) for key in "abc"] == [1, 1, 2]


def test_prose_is_text(files: Files) -> None:
    files.write("intro.md", "# Hello\n\n: not YAML [\n")
    document = files.load("info: {description: {$ref: intro.md}}\n")
    assert document.deref(at(document, "info", "description")) == "# Hello\n\n: not YAML [\n"


def test_through_other_references(files: Files) -> None:
    files.write("r.yml", "R: {content: {application/json: {schema: {type: string}}}}\n")
    document = files.load(
        "a: {$ref: '#/responses/R/content/application~1json/schema'}\nresponses: {R: {$ref: 'r.yml#/R'}}\n"
    )
    assert document.deref(at(document, "a")) == {"type": "string"}
    assert document.target(at(document, "a")) == "r.yml#/R/content/application~1json/schema"


def test_anchors(files: Files) -> None:
    document = files.load("a: {$ref: '#here'}\nb: [{$anchor: here, x: 1}]\nc: {$ref: '#nowhere'}\n")
    assert document.target(at(document, "a")) == "#/b/0"
    assert document.deref(at(document, "c")) is None


def test_a_property_called_ref(files: Files) -> None:
    document = files.load("properties: {$ref: {type: string}, value: {type: string}}\n")
    assert document.deref(at(document, "properties")) is document.root["properties"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("paths:\n  /a: {get: {}}\n  /a: {get: {x: 1}}\n", [("duplicate-key", "/paths/~1a", 4)]),
        (
            "paths:\n  /a: {get: {}, put: {}}\n  /a: {get: {}, put: {}, post: {}}\n",
            [("duplicate-key", "/paths/~1a", 4)],
        ),
        ("paths:\n  /a: {get: {}, PUT: {}}\n  /a: {GET: {}}\n", [("lost-operation", "/paths/~1a", 4)]),
        ("paths:\n  /a: {get: {}}\n  /a: 5\n", [("lost-operation", "/paths/~1a", 4)]),
        ("paths:\n  /a: {parameters: [], x-get: {}, put: 5}\n  /a: {}\n", [("duplicate-key", "/paths/~1a", 4)]),
        ("paths:\n  /a: {$ref: '#/x'}\n  /a: {get: {}}\n", [("lost-operation", "/paths/~1a", 4)]),
        ("paths:\n  /a: {$ref: '#/x'}\n  /a: {$ref: '#/x'}\n", [("duplicate-key", "/paths/~1a", 4)]),
        ("paths: {/a: {get: {}}}\npaths: {/b: {get: {}}}\n", [("lost-operation", "/paths", 3)]),
        ("paths: {/a: {get: {}}}\npaths: {/a: {get: {}}, /b: {}}\n", [("duplicate-key", "/paths", 3)]),
    ],
)
def test_paths_that_stand_twice(files: Files, text: str, found: list[tuple[str, str, int]]) -> None:
    files.load(text)
    assert files.found == found
    assert files.diagnostics.failed is (found[0][0] == "lost-operation")


def test_paths_that_stand_twice_in_json(files: Files) -> None:
    text = '{"openapi": "3.1.0", "paths": {\n"/a": {"get": {}, "put": {}},\n"/a": {"get": {}}}}'
    assert load(str(files.write("a.json", text)), files.diagnostics)
    assert files.found == [("lost-operation", "/paths/~1a", 3)]
    assert "`put /a`" in next(iter(files.diagnostics)).message


def test_dangling_references_are_told_once_each(files: Files) -> None:
    document = files.load("a:\n  $ref: '#/nowhere/x'\nb:\n  $ref: 'missing.yml#/x'\nc:\n  $ref: '#/a/5'\n")
    for _ in range(2):
        assert [document.deref(document.root[key]) for key in "abc"] == [None] * 3
    assert ("dangling-ref", "/a", 3) in files.found
    assert ("dangling-ref", "/b", 5) in files.found
    assert len([found for found in files.found if found[1] in "/a/b"]) == 2
    assert {found.severity for found in files.diagnostics} == {Severity.WARNING}
    assert not document.complete


@pytest.mark.parametrize(
    "text",
    [
        "a: {$ref: '#/a'}",
        "a: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: {$ref: '#/b'}",
        "a: {$ref: '#/a/x'}",
        "a: {$ref: '#/b/x'}\nb: {$ref: '#/a/y'}",
        "a: {$ref: '#/b/x/y'}\nb: {$ref: '#/b/x'}",
    ],
)
def test_cycles_of_references_end(files: Files, text: str) -> None:
    document = files.load(text)
    assert document.deref(at(document, "a")) is None
    assert files.found
    assert {found[0] for found in files.found} <= {"ref-cycle", "dangling-ref"}


def test_long_chains(files: Files) -> None:
    flat = "".join(f"a{n}: {{$ref: '#/a{n + 1}'}}\n" for n in range(3000)) + "a3000: {x: 1}\n"
    document = files.load(flat)
    assert document.deref(at(document, "a0")) == {"x": 1}
    nested = "".join(f"a{n}: {{$ref: '#/a{n + 1}/x'}}\n" for n in range(3000))
    document = files.load(nested)
    assert document.deref(at(document, "a0")) is None


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("/etc/passwd", "outside-ref"),
        ("file:///etc/passwd", "outside-ref"),
        ("../secret.yml#/x", "outside-ref"),
        ("..%2fsecret.yml#/x", "outside-ref"),
        ("sub/../../secret.yml", "outside-ref"),
        ("link.yml#/x", "outside-ref"),
        ("linked/secret.yml#/x", "outside-ref"),
        ("http://127.0.0.1:1/x.yml", "remote-ref"),
        ("HTTPS://example.com/x.yml#/a", "remote-ref"),
        ("ftp://example.com/x.yml", "refused-ref"),
        ("file://host/x.yml", "dangling-ref"),
        ("a\x00b.yml", "dangling-ref"),
        ("http://[::1/x", "remote-ref"),
        ("nowhere.yml", "dangling-ref"),
        (".", "dangling-ref"),
        ("%ff%fe.yml", "dangling-ref"),
        ("x" * 5000 + ".yml", "dangling-ref"),
        ("fifo.yml", "dangling-ref"),
        ("#nowhere", "dangling-ref"),
        ("#/%zz", "dangling-ref"),
    ],
)
def test_what_is_not_followed(files: Files, reference: str, code: str) -> None:
    files.write("../secret.yml", "x: secret\n")
    files.write("sub/a.yml", "x: 1\n")
    (files.folder / "link.yml").symlink_to(files.folder.parent / "secret.yml")
    (files.folder / "linked").symlink_to(files.folder.parent)
    os.mkfifo(files.folder / "fifo.yml")
    document = files.load("a: {}\n")
    at(document, "a")["$ref"] = reference
    assert document.deref(at(document, "a")) is None
    assert [found[0] for found in files.found] == [code]


def test_outside_is_allowed_on_demand(files: Files) -> None:
    files.write("../other.yml", "x: {y: 1}\n")
    document = files.load("a: {$ref: '../other.yml#/x'}\n", allow_outside_refs=True)
    assert document.deref(at(document, "a")) == {"y": 1}
    assert document.target(at(document, "a")) == "../other.yml#/x"


def test_a_broken_file_is_told_with_its_line(files: Files) -> None:
    files.write("bad.yml", "a: 1\n\tb: 2\n")
    files.write("odd.yml", "a: 1\na: 2\n")
    document = files.load("a: {$ref: 'bad.yml#/x'}\nb: {$ref: 'bad.yml#/y'}\nc: {$ref: 'odd.yml#/a'}\n")
    assert [document.deref(document.root[key]) for key in "abc"] == [None, None, 2]
    assert [
        (found.code, found.position and (found.position.file, found.position.line)) for found in files.diagnostics
    ] == [
        ("yaml-syntax", ("bad.yml", 2)),
        ("dangling-ref", ("openapi.yml", 2)),
        ("dangling-ref", ("openapi.yml", 3)),
        ("duplicate-key", ("odd.yml", 2)),
    ]
    assert not any(found.severity is Severity.ERROR for found in files.diagnostics)


def test_the_limit_is_for_all_files_together(tmp_path: Path) -> None:
    (tmp_path / "openapi.yml").write_text("openapi: 3.1.0\na: {$ref: 'b.yml'}\n")
    (tmp_path / "b.yml").write_text("x: " + "y" * 1000)
    diagnostics = Diagnostics()
    document = load(str(tmp_path / "openapi.yml"), diagnostics, LoadOptions(max_bytes=500))
    assert document
    assert document.deref(document.root["a"]) is None
    assert load(str(tmp_path / "b.yml"), diagnostics, LoadOptions(max_bytes=500)) is None
    assert [found.code for found in diagnostics] == ["dangling-ref", "too-large"]


def test_resolve_takes_text(files: Files) -> None:
    document = files.load("a: {x: 1}\n")
    assert document.resolve("#/a", document.main) == {"x": 1}
    assert document.resolve("#/b", document.main) is None
    assert files.found == []


def test_read_obeys_the_same_limits(files: Files) -> None:
    files.write("../secret.yml", "x: 1\n")
    files.write("in.yml", "x: 1\n")
    document = files.load("a: 1\n")
    assert document.read(str(files.folder.parent / "secret.yml")) is None
    assert document.read("http://127.0.0.1:1/") is None
    inside = document.read(str(files.folder / "in.yml"))
    assert inside
    assert inside.data == b"x: 1\n"
    assert files.found == []


@pytest.mark.parametrize("name", ["", "nowhere.yml", ".", "a\x00b", "x" * 5000, "/dev/null", "/dev/zero", "~"])
def test_what_cannot_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    diagnostics = Diagnostics()
    assert load(name, diagnostics) is None
    assert [(found.code, found.severity) for found in diagnostics] == [("unreadable-file", Severity.ERROR)]
