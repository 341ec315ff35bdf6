"""JSON documents: the same tree as YAML gives, and positions when somebody asks."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.load import json_tree, load
from generator.load.fault import Fault
from generator.load.tree import Map, Node, Seq, Source, children, pointer, position


def source(text: str) -> Source:
    return Source("a.json", "/a.json", text.encode())


def parsed(text: str) -> Node:
    return json_tree.read(source(text))[0]


TEXT = """{
  "a": {"b": [1, {"c\\u002fd": null}], "": true},
  "e": [[], {}, "x,y", ["]"]],
  "é": 1.5
}
"""


def test_the_tree() -> None:
    assert parsed(TEXT) == json.loads(TEXT)


def test_positions() -> None:
    tree = parsed(TEXT)
    assert isinstance(tree, Map)
    inner = tree["a"]
    assert isinstance(inner, Map)
    items = inner["b"]
    assert isinstance(items, Seq)
    last = items[1]
    assert isinstance(last, Map)
    assert tree.lines is None
    assert pointer(last, "c/d") == "/a/b/1/c~1d"
    assert (position(last, "c/d").line, position(last, "c/d").column) == (2, 19)
    assert (position(inner, "").line, position(inner, "").column) == (2, 39)
    assert (position(tree, "é").line, position(tree, "é").text) == (4, '  "é": 1.5')
    others = tree["e"]
    assert isinstance(others, Seq)
    assert [position(others, index).column for index in range(4)] == [9, 13, 17, 24]


def test_a_minified_line_is_cut() -> None:
    tree = parsed(json.dumps({"a": "x" * 5000, "b": {"c": 1}}))
    assert isinstance(tree, Map)
    assert position(tree, "b").column > 5000
    assert len(position(tree, "b").text) == 1000


def test_duplicates() -> None:
    tree, odd = json_tree.read(source('{"a": {"x": 1}, "b": {"c": [1], "c": {"d": 2}}, "a": [3]}'))
    assert tree == {"a": [3], "b": {"c": {"d": 2}}}
    assert sorted((found.code, found.pointer) for found in odd) == [("duplicate-key", "/a"), ("duplicate-key", "/b/c")]
    assert isinstance(tree, Map)
    assert position(tree, "a").column == 49


@pytest.mark.parametrize(
    ("text", "value", "codes"),
    [
        ('["\\ud83d\\ude00"]', ["😀"], []),
        ('["\\ud83d"]', ["\ufffd"], ["lone-surrogate"]),
        ('["\\\\ud83d"]', ["\\ud83d"], []),
        ('{"\\udead": "\\uDEAD"}', {"\ufffd": "\ufffd"}, ["lone-surrogate"]),
        ("[NaN, Infinity]", ["NaN", "Infinity"], ["non-finite-number"] * 2),
        ("[1e999]", ["1e999"], ["non-finite-number"]),
        (f"[{'9' * 5000}]", ["9" * 5000], []),
        (f'{{"{"k" * 5000}": 1}}', {"k" * 5000: 1}, []),
    ],
)
def test_oddities(text: str, value: object, codes: list[str]) -> None:
    tree, odd = json_tree.read(source(text))
    assert tree == value
    assert [found.code for found in odd] == codes


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('{\n"a": 1,\n"b": }', "json-syntax", 3),
        ('{"a": 1} x', "json-syntax", 1),
        ("[" * 100_000, "too-deep", 0),
        ("[" * 500 + "]" * 500, "too-deep", 0),
        ("[" + "," * 6_000_000, "too-large", 0),
    ],
)
def test_faults(text: str, code: str, line: int) -> None:
    with pytest.raises(Fault) as caught:
        parsed(text)
    assert (caught.value.code, caught.value.line) == (code, line)


def test_content_decides_not_the_name(tmp_path: Path) -> None:
    for name, text in [
        ("a.yml", '{"openapi": "3.1.0"}'),
        ("b.json", "openapi: 3.1.0\n"),
        ("c.yaml", "{openapi: 3.1.0}"),
        ("d.json", '{"openapi": "3.1.0",}'),
        ("e", '\ufeff \n{"openapi": "3.1.0"}'),
    ]:
        (tmp_path / name).write_text(text)
        diagnostics = Diagnostics()
        document = load(str(tmp_path / name), diagnostics)
        assert document, name
        assert document.version == (3, 1)
        assert len(diagnostics) == 0


def test_the_error_is_about_what_the_file_claims_to_be(tmp_path: Path) -> None:
    for name, code in [("a.json", "json-syntax"), ("a.yml", "yaml-syntax")]:
        (tmp_path / name).write_text('{"openapi": "3.1.0",\n "a": [}')
        diagnostics = Diagnostics()
        assert load(str(tmp_path / name), diagnostics) is None
        assert [(found.code, found.position and found.position.line) for found in diagnostics] == [(code, 2)]


def test_indexing_is_quick() -> None:
    tree = parsed(json.dumps([{f"k{n}": [n, {"x": n}]} for n in range(100_000)], indent=1))
    assert isinstance(tree, Seq)
    start = time.monotonic()
    assert position(tree, 99_999).line > 100_000
    assert time.monotonic() - start < 10


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda below: st.lists(below) | st.dictionaries(st.text(), below),
)


@given(JSON, st.sampled_from([None, 0, 2]), st.booleans())
def test_any_json_is_read_and_every_node_found(value: object, indent: int | None, ascii_only: bool) -> None:  # noqa: FBT001
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    file = Source("a", "a", data)
    tree, odd = json_tree.read(file)
    if not odd:
        assert tree == value
    lines = file.text.split("\n")
    todo = [tree] if isinstance(tree, Map | Seq) else []
    while todo:
        node = todo.pop()
        for key, below in children(node):
            place = position(node, key)
            rest = lines[place.line - 1][place.column - 1 :]
            expected = json.dumps(key if isinstance(node, Map) else below, ensure_ascii=ascii_only)
            assert odd or rest.startswith(expected[:1])
            if isinstance(node, Map) and not odd:
                assert json.JSONDecoder().raw_decode(rest)[0] == key
            if isinstance(below, Map | Seq):
                todo.append(below)
