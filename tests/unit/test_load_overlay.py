"""Overlays: what their actions change, what is wrong with them, and where what they brought was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Severity
from generator.load import Document, load
from generator.load.tree import Map, Node, Seq, child, position, unescape

DOCUMENT = """\
openapi: 3.1.0
info: {title: T}
tags: [a, b, c]
empty:
a: &shared {x: {y: 1}, list: [{n: 1}, {n: 2}]}
b: *shared
"""


def at(node: Node, path: str) -> Node:
    return child(node, [unescape(token) for token in path.split("/")[1:]])[0]


def overlaid(folder: Path, actions: str, text: str = DOCUMENT, version: str = "1.1.0") -> tuple[Document, Diagnostics]:
    (folder / "openapi.yml").write_text(text, encoding="utf-8")
    overlay = folder / "over.yml"
    overlay.write_text(f"overlay: {version}\ninfo: {{title: O, version: '1'}}\nactions:\n{actions}", encoding="utf-8")
    diagnostics = Diagnostics()
    document = load(str(folder / "openapi.yml"), diagnostics, overlays=[str(overlay)])
    assert document
    return document, diagnostics


@pytest.mark.parametrize(
    ("action", "path", "becomes"),
    [
        ("{target: $.info, update: {title: U, x: [1]}}", "/info", {"title": "U", "x": [1]}),
        ("{target: $, update: {a: {x: {z: 2}}}}", "/a/x", {"y": 1, "z": 2}),
        ("{target: $.tags, update: d}", "/tags", ["a", "b", "c", "d"]),
        ("{target: $.tags, update: [d, e]}", "/tags", ["a", "b", "c", "d", "e"]),
        ("{target: '$.a.list[?@.n == 2]', update: {m: 3}}", "/a/list", [{"n": 1}, {"n": 2, "m": 3}]),
        ("{target: '$.a.list[?@.n == 2]', update: {m: 3}}", "/b/list", [{"n": 1}, {"n": 2}]),
        ("{target: '$.*.list[*]', update: {m: 3}}", "/b/list", [{"n": 1, "m": 3}, {"n": 2, "m": 3}]),
        ("{target: '$.tags[1]', update: z}", "/tags", ["a", "z", "c"]),
        ("{target: '$.tags[0,2,0]', remove: true}", "/tags", ["b"]),
        ("{target: $.a.x, remove: true}", "/a", {"list": [{"n": 1}, {"n": 2}]}),
        ("{target: $..x, remove: true}", "/b", {"list": [{"n": 1}, {"n": 2}]}),
        ("{target: '$.a.list[*]', update: {n: null}}", "/a/list", [{"n": None}, {"n": None}]),
        ("{target: $.empty, update: {k: v}}", "/empty", {"k": "v"}),
        ("{target: $, update: {info: null, tags: null}}", "/tags", ["a", "b", "c"]),
        ("{target: $.info, copy: $.a.x}", "/info", {"title": "T", "y": 1}),
        ("{target: $.a.x, copy: $.a}", "/a/x", {"y": 1, "x": {"y": 1}, "list": [{"n": 1}, {"n": 2}]}),
        ("{target: $.info.title, copy: '$.tags[0]'}", "/info/title", "a"),
        (
            "{target: $.info, remove: false, update: {x-a: 1}, x-b: 1, description: D}",
            "/info",
            {"title": "T", "x-a": 1},
        ),
    ],
)
def test_actions(tmp_path: Path, action: str, path: str, becomes: object) -> None:
    document, diagnostics = overlaid(tmp_path, f"- {action}\n")
    assert at(document.root, path) == becomes
    assert not len(diagnostics)


@pytest.mark.parametrize("version", ["1.0.0", "1.1.0"])
def test_actions_follow_each_other(tmp_path: Path, version: str) -> None:
    actions = "- {target: $, update: {new: {}}}\n- {target: $.new, update: {a: 1}}\n- {target: $.new.a, remove: true}\n"
    document, diagnostics = overlaid(tmp_path, actions, version=version)
    assert document.root["new"] == {}
    assert not len(diagnostics)


@pytest.mark.parametrize(
    ("action", "code", "severity"),
    [
        ("{target: $.nothing, remove: true}", "overlay-unmatched", Severity.WARNING),
        ("{target: info, remove: true}", "overlay-target", Severity.ERROR),
        ("{target: '$[', remove: true}", "overlay-target", Severity.ERROR),
        ("{remove: true}", "overlay-target", Severity.ERROR),
        ("{target: $, remove: true}", "overlay-target", Severity.ERROR),
        ("{target: $.info, copy: '$.tags[*]'}", "overlay-target", Severity.ERROR),
        ("{target: $.info, copy: 5}", "overlay-target", Severity.ERROR),
        ("{target: $.info, updated: {}, update: {}}", "overlay-unknown-key", Severity.ERROR),
        ("{target: $.info}", "bad-overlay", Severity.ERROR),
        ("{target: $.info, update: [1]}", "overlay-mismatch", Severity.ERROR),
        ("{target: $.info, update: text}", "overlay-mismatch", Severity.ERROR),
        ("{target: $.info.title, update: {a: 1}}", "overlay-mismatch", Severity.ERROR),
        ("{target: $, update: [1]}", "overlay-mismatch", Severity.ERROR),
        ("text", "bad-overlay", Severity.ERROR),
    ],
)
def test_findings(tmp_path: Path, action: str, code: str, severity: Severity) -> None:
    _, diagnostics = overlaid(tmp_path, f"- {action}\n")
    (found,) = diagnostics
    assert (found.code, found.severity) == (code, severity)
    assert found.position
    assert (found.position.file, found.position.line) == ("over.yml", 4)
    assert found.pointer.startswith("/actions/0")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "bad-overlay", 1),
        ("[]", "bad-overlay", 1),
        ("openapi: 3.1.0\n", "bad-overlay", 1),
        ("info: {}\noverlay: 1.2.0\nactions: [{target: $}]\n", "bad-overlay", 2),
        ("overlay: 1.0.0\ninfo: {}\n", "bad-overlay", 1),
        ("overlay: 1.0.0\nactions: []\n", "bad-overlay", 2),
        ("overlay: [\n", "yaml-syntax", 2),
    ],
)
def test_what_is_no_overlay(tmp_path: Path, text: str, code: str, line: int) -> None:
    (tmp_path / "openapi.yml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "over.yml").write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    assert load(str(tmp_path / "openapi.yml"), diagnostics, overlays=[str(tmp_path / "over.yml")])
    (found,) = diagnostics
    assert (found.code, found.position and found.position.line, found.severity) == (code, line, Severity.ERROR)


def test_a_missing_overlay_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "openapi.yml").write_text(DOCUMENT, encoding="utf-8")
    diagnostics = Diagnostics()
    document = load(str(tmp_path / "openapi.yml"), diagnostics, overlays=[str(tmp_path / "none.yml")])
    assert document
    assert [(found.code, found.severity) for found in diagnostics] == [("unreadable-file", Severity.ERROR)]
    assert [source.name for source in document.sources.values()] == ["openapi.yml"]


def test_places(tmp_path: Path) -> None:
    document, _ = overlaid(tmp_path, "- target: $.info\n  update:\n    x: {y: 1}\n    title: U\n")
    info = document.root["info"]
    assert isinstance(info, Map)
    assert isinstance(info["x"], Map)
    for node, key, line in ((info, "x", 6), (info["x"], "y", 6), (info, "title", 7), (info["x"], None, 6)):
        place = position(node, key)
        assert (place.file, place.line) == ("over.yml", line)
    assert (position(info).file, position(info).line) == ("openapi.yml", 2)
    assert position(document.root, "tags").line == 3
    assert document.identity(info["x"]) == "#/info/x"


def test_references_of_overlays_start_from_the_document(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text("a: 1\n", encoding="utf-8")
    document, _ = overlaid(tmp_path, "- {target: $, update: {r: {$ref: '#/info'}, s: {$ref: 'x.yml'}}}\n")
    assert document.deref(document.root["r"]) is document.root["info"]
    assert document.deref(document.root["s"]) == {"a": 1}


def test_documents_in_json(tmp_path: Path) -> None:
    text = '{"openapi": "3.1.0",\n "info": {"title": "T"},\n "tags": ["a"]}'
    document, _ = overlaid(tmp_path, "- {target: $.tags, update: b}\n- {target: $.info, remove: true}\n", text)
    assert document.root["tags"] == ["a", "b"]
    assert position(document.root, "tags").line == 3
    tags = document.root["tags"]
    assert isinstance(tags, Seq)
    assert (position(tags, 1).file, position(tags, 1).line) == ("over.yml", 4)


def test_overlays_are_among_the_sources(tmp_path: Path) -> None:
    document, _ = overlaid(tmp_path, "- {target: $.info, remove: true}\n")
    assert [source.name for source in document.sources.values()] == ["openapi.yml", "over.yml"]
    assert document.read(str((tmp_path / "over.yml").resolve())) is document.overlays[0]


def test_swagger_is_changed_as_it_is_written(tmp_path: Path) -> None:
    document, _ = overlaid(
        tmp_path,
        "- {target: $.definitions.A, update: {x-nullable: true}}\n",
        "swagger: '2.0'\npaths: {}\ndefinitions: {A: {}}\n",
    )
    assert at(document.root, "/components/schemas/A") == {"nullable": True}
    schema = at(document.root, "/components/schemas/A")
    assert isinstance(schema, Map)
    assert position(schema, "nullable").file == "over.yml"
