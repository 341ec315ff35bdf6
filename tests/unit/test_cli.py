"""The command line: what is printed where, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli

SPEC = """\
openapi: 3.1.0
info: {title: The Acme Pay API (v2), version: '1'}
paths:
  /calls/{id}:
    get:
      operationId: getCall
      parameters: [{name: id, in: path, required: true, schema: {type: string, nullable: true}}]
      responses: {'200': {description: Done}}
  /10dlc:
    get: {operationId: list10dlc, responses: {'200': {description: Done}}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yml").write_text(SPEC)
    return tmp_path


def sdkwright(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def configured(more: str = "targets: {python: {out: out}}\n") -> None:
    Path("sdk.yml").write_text("spec: openapi.yml\npackage: {name: acme}\n" + more)


def test_generate_takes_sdk_yml_and_says_what_it_did() -> None:
    configured()
    first = sdkwright("generate")
    assert first.exit_code == 0, first.output
    assert "sdk.yml: python: 2 operations, " in first.stdout
    assert " 0 unchanged, 0 removed in out; " in first.stdout
    assert "openapi.yml:7: warning[" in first.stderr
    again = sdkwright("generate", "sdk.yml")
    assert again.exit_code == 0
    assert ": 0 files written, " in again.stdout.replace(";", ":")
    assert again.stderr == first.stderr


def test_validate_follows_the_references_that_it_is_told_to(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "api.yml").write_text(SPEC + "components: {schemas: {A: {$ref: '../common.yml#/A'}}}\n")
    (folder / "common.yml").write_text("A: {$ref: 'http://127.0.0.1:9/x.yml'}\n")
    assert "outside-ref" in sdkwright("validate", "docs/api.yml").stdout
    followed = sdkwright("validate", "docs/api.yml", "--allow-outside-refs").stdout
    assert "outside-ref" not in followed
    assert "remote-ref" in followed
    fetched = sdkwright("validate", "docs/api.yml", "--allow-outside-refs", "--allow-remote-refs").stdout
    assert "remote-ref" not in fetched
    assert "dangling-ref" in fetched


def test_generate_takes_the_configs_of_pyproject() -> None:
    configured()
    Path("sdk.yml").rename("other.yml")
    Path("pyproject.toml").write_text('[tool.sdkwright]\nconfigs = ["other.yml"]\n')
    assert "other.yml: python: " in sdkwright("generate").stdout


def test_generate_into_a_folder() -> None:
    configured("")
    assert sdkwright("generate", "--target", "python", "--out", "there").exit_code == 0
    assert Path("there/python/acme/__init__.py").is_file()


def test_quiet_says_nothing() -> None:
    configured()
    assert sdkwright("generate", "--quiet").output == ""


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("generate", "none.yml"),
        ("generate", "--jobs", "0"),
        ("generate", "--target", "cobol"),
        ("generate", "--nonsense"),
        ("generate", "sdk.yml", "sdk.yml", "--out", "out"),
        ("nonsense",),
        ("validate",),
    ],
)
def test_wrong_usage_is_2(arguments: tuple[str, ...]) -> None:
    configured()
    assert sdkwright(*arguments).exit_code == 2


def test_no_config_and_no_target_are_wrong_usage() -> None:
    assert sdkwright("generate").exit_code == 2
    configured("")
    assert sdkwright("generate").exit_code == 2


def test_errors_are_1() -> None:
    configured("pakage: {}\n")
    found = sdkwright("generate")
    assert found.exit_code == 1
    assert found.stderr.startswith("sdk.yml:3: error[config-unknown-key] pakage: unknown key\n    | pakage: {}\n")
    assert "hint: did you mean `package`?" in found.stderr
    assert sdkwright("validate", "sdk.yml").exit_code == 1
    assert sdkwright("inspect", "sdk.yml").exit_code == 1


def test_an_edited_file_is_kept_unless_forced() -> None:
    configured()
    sdkwright("generate")
    Path("out/README.md").write_text("mine")
    refused = sdkwright("generate")
    assert refused.exit_code == 1
    assert "error[edited-file]" in refused.stderr
    assert Path("out/README.md").read_text() == "mine"
    assert sdkwright("generate", "--force").exit_code == 0
    assert Path("out/README.md").read_text() != "mine"


def test_inspect_prints_json_alone() -> None:
    configured("resources: {calls: {methods: {fetch: 'get /calls/{id}'}}}\n")
    found = sdkwright("inspect", "sdk.yml")
    assert found.exit_code == 0
    content = json.loads(found.stdout)
    assert [*content] == ["operations", "events", "api"]
    assert {"endpoint": "get /calls/{id}", "call": "calls.fetch"} in content["operations"]
    assert content["api"]["node"] == "Api"
    assert "warning[" in found.stderr


def test_validate_takes_either() -> None:
    configured()
    for name in ("openapi.yml", "sdk.yml"):
        found = sdkwright("validate", name)
        assert found.exit_code == 0
        assert "openapi.yml:7: warning[" in found.stdout
    assert sdkwright("validate", "none.yml").exit_code == 1


def test_init_writes_a_config_that_generates() -> None:
    first = sdkwright("init", "openapi.yml")
    assert first.exit_code == 0, first.output
    text = Path("sdk.yml").read_text()
    assert "name: acme_pay\n" in text
    assert "get /calls/{id}\n" in text
    assert sdkwright("init", "openapi.yml").exit_code == 2
    assert sdkwright("init", "openapi.yml", "--force").exit_code == 0
    assert sdkwright("generate").exit_code == 0
    assert Path("generated/python/acme_pay/__init__.py").is_file()


def test_names_of_init_are_the_default_ones() -> None:
    sdkwright("init", "openapi.yml")
    spelt = json.loads(sdkwright("inspect", "sdk.yml").stdout)["operations"]
    configured()
    assert sorted(map(str, json.loads(sdkwright("inspect", "sdk.yml").stdout)["operations"])) == sorted(map(str, spelt))


def test_help_is_fast_and_loads_little(root: Path) -> None:
    code = (
        "import sys, generator.cli; sys.exit(any(name in sys.modules for name in ('yaml', 'httpx', 'black', 'jinja2')))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)
    best = min(_seconds(root) for _ in range(5))
    assert best < 0.5  # 0.06 s on an idle machine


def _seconds(root: Path) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "generator", "--help"], cwd=root, check=True, capture_output=True)
    return time.perf_counter() - started


def test_a_terminal_that_knows_ascii_only(root: Path) -> None:
    Path("日本.yml").write_text("x: 1\n")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "generator", "validate", "日本.yml"]
    found = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert "Traceback" not in found.stderr
