"""What the generated packages are as code: typed, linted, formatted, importable, installable, the same every time."""

from __future__ import annotations

import ast
import re
import sys
import zipfile
from pathlib import Path

import pytest

from tests.e2e import checkers
from tests.e2e.conftest import CONFIGS
from tests.e2e.install import ROOT, Installed, contents, done, run

E2E = ROOT / "tests" / "e2e"


def test_mypy(installed: Installed, tmp_path: Path) -> None:
    assert done(checkers.mypy(installed.generated.package, tmp_path / "mypy", str(installed.python))) == ""


def test_pyright(installed: Installed, tmp_path: Path) -> None:
    assert "0 errors, 0 warnings" in done(checkers.pyright(installed.generated.package, tmp_path, installed.python))


def test_ruff(installed: Installed, tmp_path: Path) -> None:
    done(checkers.ruff(installed.generated.folder, tmp_path))


def test_black(installed: Installed) -> None:
    done(checkers.black(installed.generated.folder))


def test_importing_is_silent(installed: Installed) -> None:
    for module in (installed.name, f"{installed.name}.types", f"{installed.name}._client"):
        assert done(installed.run("-W", "error", "-c", f"import {module}")) == ""


def test_importing_loads_little(installed: Installed) -> None:
    program = f"import sys, {installed.name}; print(*sorted(sys.modules))"
    loaded = done(installed.run("-W", "error", "-c", program)).split()
    assert not {"httpx", "pydantic", "asyncio", "typing_extensions"} & {name.partition(".")[0] for name in loaded}


def test_every_module_imports_alone_and_every_model_builds(installed: Installed) -> None:
    assert " 0 failed" in done(installed.run("-W", "error", E2E / "import_each.py", installed.name))


def test_every_exported_name_is_there(installed: Installed) -> None:
    package = installed.name
    program = f"""
import {package}
from {package} import types
assert set({package}._HOMES) <= set(dir({package}))
for name in dir({package}): getattr({package}, name)
for name in dir(types): getattr(types, name)
for owner in ({package}, types):
    try: owner.Nothing
    except AttributeError as error: assert 'Nothing' in str(error)
    else: raise SystemExit('no AttributeError')
print(len(dir(types)))
"""
    assert int(done(installed.run("-W", "error", "-c", program))) > 20


def test_the_generated_test_passes(installed: Installed) -> None:
    smoke = installed.generated.folder / "tests" / "test_smoke.py"
    settings = installed.generated.folder / "pyproject.toml"
    options: list[str | Path] = ["-q", "-W", "error", "-p", "no:cacheprovider", "-c", settings]
    assert "passed" in done(installed.run("-m", "pytest", *options, smoke))


def test_the_wheel(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = wheel.namelist()
        metadata = wheel.read(next(name for name in names if name.endswith("METADATA"))).decode()
    sources = {f"{installed.name}/{name}" for name in contents(installed.generated.package)}
    assert {name for name in names if ".dist-info/" not in name} == sources
    assert f"{installed.name}/py.typed" in names
    required = re.findall(r"^Requires-Dist: ([\w-]+)", metadata, re.MULTILINE)
    # The voice document signs its webhooks.
    assert set(required) - {"cryptography"} == {"httpx", "pydantic", "typing-extensions"}
    assert "Requires-Python: >=3.10" in metadata


def test_what_is_installed_fits_together(installed: Installed) -> None:
    done(run([sys.executable, "-m", "pip", "--python", installed.python, "check"], ROOT))


def test_the_readme(installed: Installed) -> None:
    text = (installed.generated.folder / "README.md").read_text(encoding="utf-8")
    snippets = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert snippets
    for snippet in snippets:
        ast.parse(snippet)


def test_the_readme_and_the_listing_name_all_that_must_be_given(installed: Installed) -> None:
    if installed.name != "kitchen":
        pytest.skip("only the kitchen has bodies that are one keyword")
    listing = (installed.generated.folder / "api.md").read_text(encoding="utf-8")
    for call in ("uploads.put(name, content=)", "shelves.place(book_id, shelf_id=, stickers=)", "note.write(text=)"):
        assert f"`client.{call}`" in listing


@pytest.mark.parametrize("name", CONFIGS)
def test_the_same_bytes_everywhere(name: str, tmp_path: Path) -> None:
    """Whatever the hash seed, the locale, the time zone, the folder and the number of processes are."""
    trees = []
    settings = [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "PYTHONUTF8": "0", "TZ": "UTC", "COLUMNS": "40"},
        {"PYTHONHASHSEED": "77", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"},
    ]
    for number, variables in enumerate(settings, 1):
        out = tmp_path / f"out{number}"
        folder = tmp_path if number == 1 else ROOT
        command: list[str | Path] = [sys.executable, "-m", "generator", "generate", CONFIGS[name], "--no-cache"]
        options: list[str | Path] = ["--target", "python", "--out", out, "--jobs", str(number)]
        done(run([*command, *options], folder, {**variables, "PYTHONPATH": str(ROOT)}))
        trees.append(contents(out))
    assert trees[0] == trees[1]
    assert len(trees[0]) > 40
