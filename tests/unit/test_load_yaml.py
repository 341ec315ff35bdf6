"""YAML files: the tree, its positions, and files that are no YAML or mean harm."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.load import Document, load
from generator.load.fault import Fault, Oddity
from generator.load.scalars import plain
from generator.load.tree import Map, Node, Seq, Source, pointer, position
from generator.load.yaml_tree import DEEPEST, read

Found: TypeAlias = list[tuple[str, int]]


def parsed(text: str | bytes) -> Node:
    return read(source(text))[0]


def oddities(text: str) -> list[Oddity]:
    return read(source(text))[1]


def source(text: str | bytes) -> Source:
    return Source("a.yml", "/a.yml", text.encode() if isinstance(text, str) else text)


def loaded(folder: Path, data: bytes | str) -> tuple[Document | None, list[tuple[str, int]]]:
    file = folder / "openapi.yml"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    diagnostics = Diagnostics()
    document = load(str(file), diagnostics)
    return document, [(found.code, found.position.line if found.position else -1) for found in diagnostics]


def mapped(node: Node) -> Map:
    assert isinstance(node, Map)
    return node


def test_keys_are_text_and_values_what_they_mean() -> None:
    tree = parsed("200: ok\nno: no\ntrue: true\n~: ~\n1.0: 1.0\n'a b': [1, '1', 2024-10-01, {x: 08}]\n")
    assert tree == {
        "200": "ok", "no": "no", "true": True, "~": None, "1.0": 1.0, "a b": [1, "1", "2024-10-01", {"x": "08"}],
    }  # fmt: skip


def test_every_node_knows_its_place() -> None:
    tree = mapped(parsed("a:\n  b:\n    - c: 1\n      d: 2\n    - x\n'é': {f: [g]}\n"))
    inner = tree["a"]
    assert isinstance(inner, Map)
    items = inner["b"]
    assert isinstance(items, Seq)
    first = items[0]
    assert isinstance(first, Map)
    assert pointer(first, "d") == "/a/b/0/d"
    assert (position(first, "d").line, position(first, "d").column, position(first, "d").text) == (4, 7, "      d: 2")
    assert (position(items, 1).line, position(items, 1).column) == (5, 7)
    assert (position(items).line, position(items).column) == (2, 3)
    assert (position(first, "missing").line, position(first).column) == (3, 7)
    assert (position(tree).line, position(tree).column) == (1, 1)
    assert position(tree, "é").line == 6
    flow = tree["é"]
    assert isinstance(flow, Map)
    assert position(flow, "f").column == 7


def test_pointers_escape() -> None:
    tree = mapped(parsed("a/b~c: {'': 1}"))
    inner = tree["a/b~c"]
    assert isinstance(inner, Map)
    assert pointer(inner, "") == "/a~1b~0c/"


def test_aliases_share_and_merge_keys_merge() -> None:
    tree = mapped(parsed("a: &a {x: 1, y: 2}\nb: *a\nc: {<<: *a, x: 3}\nd: {x: 4, <<: [{y: 5}, *a], z: 6}\n&k e: *k\n"))
    assert tree["a"] is tree["b"]
    assert tree["c"] == {"x": 3, "y": 2}
    assert tree["d"] == {"x": 4, "y": 5, "z": 6}
    assert tree["e"] == "e"
    assert all(node.lines is not None and len(node.lines) == len(node) for node in (tree, mapped(tree["d"])))


def test_a_key_by_alias() -> None:
    assert parsed("- &a 200\n- {*a : x}\n") == [200, {"200": "x"}]


def test_duplicate_keys_are_told_and_the_last_counts() -> None:
    tree, odd = read(source("a: 1\nb: 2\na: 3\nb: 4\n"))
    assert tree == {"a": 3, "b": 4}
    assert [(found.code, found.pointer, found.line) for found in odd] == [
        ("duplicate-key", "/a", 3),
        ("duplicate-key", "/b", 4),
    ]
    assert position(mapped(tree), "a").line == 3


def test_many_duplicate_keys_take_no_time() -> None:
    text = "".join(f"k{number}: 1\n" for number in range(20_000)) * 2
    start = time.monotonic()
    _, odd = read(source(text))
    assert time.monotonic() - start < 5
    assert 100 < len(odd) < 2000


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: !mine x", "unknown-tag"),
        ("a: !!python/object/apply:os.system [id]", "unknown-tag"),
        ("a: .inf", "non-finite-number"),
        ("? [1, 2]\n: x\nb: 1\n", "complex-key"),
        ("a: {<<: 5, b: 1}", "bad-merge"),
        ("a: 1\n---\nb: 1\n", "several-documents"),
    ],
)
def test_oddities(text: str, code: str) -> None:
    assert [found.code for found in oddities(text)] == [code]


@pytest.mark.parametrize(
    "text", ["a: !!map {b: 1}", "a: !!seq [1]", "a: !!str 1", "a: !!set {b}", "%YAML 1.2\n---\na: 1\n"]
)
def test_nothing_odd(text: str) -> None:
    assert oddities(text) == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\n\tb: 2\n", "yaml-syntax", 2),
        ("a: [1, 2\nb: 3\n", "yaml-syntax", 2),
        ("a: 'x\n", "yaml-syntax", 2),
        ("a: b: c\n", "yaml-syntax", 1),
        ("a: *nowhere\n", "yaml-syntax", 1),
        ("a: &a\n  b: *a\n", "recursive-alias", 2),
        ("a: &a [*a]\n", "recursive-alias", 1),
        ("[" * 5000, "too-deep", 1),
        ("- " * 5000 + "x", "too-deep", 1),
        ('a: "\\ud800"\n', "yaml-syntax", 1),
    ],
)
def test_faults(text: str, code: str, line: int) -> None:
    with pytest.raises(Fault) as caught:
        parsed(text)
    assert (caught.value.code, caught.value.line) == (code, line)


def test_alias_bombs_go_off_early() -> None:
    levels = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(Fault) as caught:
        parsed("\n".join(levels))
    assert caught.value.code == "alias-bomb"


def test_merge_bombs_go_off_too() -> None:
    levels = ["l0: &l0 {a: {b: 1}}"]
    levels += [f"l{n}: &l{n} {{a: *l{n - 1}, b: *l{n - 1}, <<: *l{n - 1}}}" for n in range(1, 40)]
    with pytest.raises(Fault) as caught:
        parsed("\n".join(levels))
    assert caught.value.code == "alias-bomb"


def test_aliases_cannot_build_depth() -> None:
    step = DEEPEST // 2
    nested = "[" * step + "{}" + "]" * step
    levels = ["l0: &l0 " + nested.format("x")] + [f"l{n}: &l{n} " + nested.format(f"*l{n - 1}") for n in range(1, 5)]
    with pytest.raises(Fault) as caught:
        parsed("\n".join(levels))
    assert caught.value.code == "too-deep"


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x85", "\ufeff", "\x7f", "\x9f", "\ufffe"])
def test_characters_that_libyaml_trips_over(char: str) -> None:
    text = f"a: x{char}y \ue000\nb:\n  c: 'p{char}q'\n{char}d: |\n  r{char}s\n"
    assert parsed(text) == {"a": f"x{char}y \ue000", "b": {"c": f"p{char}q"}, f"{char}d": f"r{char}s\n"}


def test_an_empty_file_is_nothing() -> None:
    assert parsed("") is None
    assert parsed("# only a comment\n") is None
    assert parsed("---\n...\n") is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    document, found = loaded(tmp_path, "openapi: 3.1.0\nx-é: ü😀\n".encode(encoding))
    assert document
    assert document.root["x-é"] == "ü😀"
    assert found == []
    assert position(document.root, "x-é").text == "x-é: ü😀"


def test_broken_bytes_lose_a_character_only(tmp_path: Path) -> None:
    document, found = loaded(tmp_path, b"openapi: 3.1.0\nx-a: caf\xe9\n")
    assert document
    assert document.root["x-a"] == "caf\ufffd"
    assert found == [("bad-encoding", 2)]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_line_breaks(tmp_path: Path, line_break: str) -> None:
    document, _ = loaded(tmp_path, line_break.join(["openapi: 3.1.0", "info:", "  title: x", ""]))
    assert document
    info = document.root["info"]
    assert isinstance(info, Map)
    assert (position(info, "title").line, position(info, "title").text) == (3, "  title: x")


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"openapi: 3.1.0\nx-a: a\x00b\n", "control-character", 2),
        (b"openapi: 3.1.0\nx-a: a\x1b[31mb\n", "control-character", 2),
        (b"\x1f\x8b\x08\x00garbage", "control-character", 1),
        (b"openapi: 3.1.0\n\tx: 1\n", "yaml-syntax", 2),
        (b"", "not-openapi", 1),
        (b"hello", "not-openapi", 1),
        (b"- 1\n", "not-openapi", 1),
        (b"a: 1\n", "not-openapi", 1),
        (b"<!DOCTYPE html><html></html>", "not-openapi", 1),
        (b"x: 1\nopenapi: 4.0.0\n", "unsupported-version", 2),
        (b"openapi: 3.9.0\n", "unsupported-version", 1),
        (b"openapi: null\n", "unsupported-version", 1),
        (b"openapi: [3]\n", "unsupported-version", 1),
        (b"swagger: '1.2'\n", "unsupported-version", 1),
    ],
)
def test_what_is_no_document(tmp_path: Path, data: bytes, code: str, line: int) -> None:
    document, found = loaded(tmp_path, data)
    assert document is None
    assert found == [(code, line)]


@pytest.mark.parametrize(
    ("text", "version"),
    [("3.0.3", (3, 0)), ("3.1", (3, 1)), ("3.2.0", (3, 2)), ("'3.1.0-rc1'", (3, 1))],
)
def test_versions(tmp_path: Path, text: str, version: tuple[int, int]) -> None:
    document, found = loaded(tmp_path, f"openapi: {text}\n")
    assert document
    assert document.version == version
    assert found == []


def test_positions_show_no_control_characters(tmp_path: Path) -> None:
    file = tmp_path / "openapi.yml"
    file.write_bytes(b"openapi: 3.1.0\n\x1b[31m")
    diagnostics = Diagnostics()
    load(str(file), diagnostics)
    (found,) = diagnostics
    assert found.position
    assert found.position.text == "\ufffd[31m"


# what breaks lines in YAML 1.1, which PyYAML writes, and does not in 1.2
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029\ufeff"))
TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | TEXTS,
    lambda below: st.lists(below) | st.dictionaries(TEXTS, below),
)


@given(TREES)
def test_what_pyyaml_writes_is_read_back(tree: object) -> None:
    text = yaml.dump(tree, allow_unicode=True, Dumper=yaml.SafeDumper)
    assert texts(parsed(text)) == texts(grown(yaml.load(text, Loader=yaml.BaseLoader)))


def grown(node: object) -> Node:
    """What `BaseLoader` made, with plain scalars resolved as the core schema has it, quoted or not."""
    if isinstance(node, dict):
        return Map({str(key): grown(value) for key, value in node.items()})
    return Seq(map(grown, node)) if isinstance(node, list) else str(node)


def texts(node: Node) -> object:
    """The tree with every scalar as text that does not depend on whether it was quoted."""
    if isinstance(node, Map):
        return {key: texts(value) for key, value in node.items()}
    if isinstance(node, Seq):
        return [texts(item) for item in node]
    return repr(plain(node)) if isinstance(node, str) else repr(node)
