"""Formatting: black's result, at the price of the few statements that need it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion

from generator.cache import Cache
from generator.format import FormatError, Statement, format_files, format_python, format_statements

MODE = black.Mode(line_length=120, target_versions={TargetVersion.PY310})
A, B, C = "a" * 45, "b" * 45, "c" * 45
SAMPLES = {
    "assignment": f'x: Literal["{A}", "{B}", "{C}"] = 1\n',
    "nested": f"class K:\n    def f(self) -> int:\n        if {A}:\n            return call({A}, {B}, {C})\n",
    "head": f'def f({A}: int, {B}: str, {C}: str) -> None:\n    """Do."""\n    return None\n',
    "async head": f"class K:\n    async def f(self, {A}: int, {B}: str, {C}: str) -> None:\n        # why\n\n        return None\n",
    "one line": f"class K:\n    def f(self, {A}: int, {B}: str, {C}: str) -> int: ...\n\n    x = 1\n",
    "class head": f"class K({A}, {B}, {C}):\n    x = 1\n",
    "decorator": f"class K:\n    @call({A}, {B}, {C})\n    @other\n    def f(self) -> None:\n        pass\n",
    "conditions": f"if {A} and {B} and {C}:\n    x = 1\nelif {A} and {B} or {C}:\n    x = 2\nelse:\n    x = {A}, {B}, {C}\n",
    "blocks": f"try:\n    x = {A}, {B}, {C}\nexcept E:\n    x = {A}, {C}, {B}\nfinally:\n    with {A} as a, {B} as b, {C}() as c:\n        pass\n",
    "match": f"match x:\n    case 1:\n        y = {A}, {B}, {C}\n",
    "many lines": f'x = {{\n    "a": call({A}, {B}, {C}),\n    "b": 1,\n}}\n',
    "wide": f'x = call("{"日" * 55}", {A})\n',
    "text": f'"""{A} {B} {C}"""\n\n\ndef f() -> None:\n    """{A}\n\n    {A} {B} {C}\n    """\n',
    "comment": f"x = 1  # {A} {B} {C}\n",
    "unbreakable": f'x = "{A} {B} {C}"\n',
    "type variable": f"def f(*, {A}: int = 1, {B}: str = '{C}', **rest: Unpack[P]) -> X:\n    return g({A}={A}, {B}=[{C} for {C} in {A}])\n",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_result_is_that_of_black(name: str) -> None:
    assert format_python(SAMPLES[name], Cache(None)) == black.format_str(SAMPLES[name], mode=MODE)


def test_the_generators_own_code_once_unwrapped(root: Path) -> None:
    """Sources written wide, which black then has to break."""
    wide = black.Mode(line_length=250, target_versions={TargetVersion.PY310}, magic_trailing_comma=False)
    for file in sorted((root / "generator").rglob("*.py")):
        text = black.format_str(file.read_text(encoding="utf-8"), mode=wide)
        assert format_python(text, Cache(None)) == black.format_str(text, mode=MODE), file


def test_files_keep_their_order_and_others_are_left_alone() -> None:
    files = {"b.py": SAMPLES["head"], "a.md": "x" * 200, "c.py": "x = 1\n"}
    formatted = format_files(files, 1, Cache(None))
    assert [*formatted] == [*files]
    assert formatted["a.md"] == files["a.md"]
    assert formatted["b.py"] != files["b.py"]


def test_the_result_is_cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    first = format_files({"a.py": SAMPLES["nested"]}, 1, cache)
    monkeypatch.setattr(black, "format_str", None)
    assert format_files({"a.py": SAMPLES["nested"]}, 1, cache) == first


def test_processes_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    statements = [Statement(f"    x{number} = call({A}, {B}, {C})\n") for number in range(9)]
    alone = format_statements(statements, 1, Cache(None))
    monkeypatch.setattr("generator.format._WORTH_A_PROCESS", 3)
    assert format_statements(statements, 3, Cache(None)) == alone


def test_the_folder_that_it_runs_in_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.black]\nline-length = 20\n")
    before = format_python(SAMPLES["nested"], Cache(None))
    monkeypatch.chdir(tmp_path)
    assert format_python(SAMPLES["nested"], Cache(None)) == before


def test_what_is_no_python_is_said() -> None:
    with pytest.raises(FormatError, match=r"a\.py:1: "):
        format_files({"a.py": f"x = = {A}{B}{C}\n"}, 1, Cache(None))


def test_black_is_not_imported_when_nothing_is_long(root: Path) -> None:
    code = (
        "import sys; from generator.format import format_python; from generator.cache import Cache; "
        "format_python('x = 1\\n', Cache(None)); assert 'black' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)
