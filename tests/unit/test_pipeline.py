"""The stages together: what a run writes, says, and does not do again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import generator
from generator import pipeline
from generator.cache import Cache
from generator.config import Config, PackageConfig, TargetConfig
from generator.pipeline import Options, Result, TargetError

SPEC = """\
openapi: 3.1.0
info: {title: Acme, version: '1'}
servers: [{url: 'https://acme.test'}]
paths:
  /calls/{id}:
    post:
      operationId: dialCall
      summary: Dial
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Call'}}}}
      responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Call'}}}}}
components:
  schemas:
    Call: {type: object, properties: {to: {type: string, nullable: true}}}
"""
CONFIG = """\
spec: openapi.yml
package: {name: acme}
resources: {calls: {methods: {dial: 'post /calls/{id}'}}}
targets: {python: {out: out}}
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "sdk.yml").write_text(CONFIG, encoding="utf-8")
    return tmp_path / "sdk.yml"


@pytest.fixture
def options(tmp_path: Path) -> Options:
    return Options(cache=Cache(tmp_path / "cache"), jobs=1)


def run(config: Path | Config, options: Options) -> Result:
    result = generator.generate(config, options)
    assert not result.failed, [*result.diagnostics]
    return result


def stages(config: Path, options: Options) -> list[str]:
    """The stages that a run went through."""
    seen: list[str] = []
    run(config, Options(options.targets, options.out, 1, options.cache, options.force, seen.append))
    return seen


def test_a_run_writes_everything(config: Path, options: Options) -> None:
    result = run(config, options)
    assert (result.operations, result.events) == (1, 0)
    assert result.types
    done = result.outputs["python"]
    assert "acme/__init__.py" in done.written
    assert (config.parent / "out" / "acme" / "__init__.py").is_file()
    manifest = json.loads((config.parent / "out" / ".sdkwright.json").read_text())
    assert [*manifest["inputs"]] == ["openapi.yml"]
    assert str(config.parent) not in json.dumps(manifest)


def test_a_second_run_does_nothing_and_says_the_same(config: Path, options: Options) -> None:
    first = run(config, options)
    assert stages(config, options) == []
    again = run(config, options)
    assert again.outputs["python"].unchanged
    assert not again.outputs["python"].written
    assert [*again.diagnostics] == [*first.diagnostics]
    assert [*again.diagnostics]
    assert (again.operations, again.events, again.types) == (first.operations, first.events, first.types)


def _comment(folder: Path) -> None:
    (folder / "sdk.yml").write_text("# more\n" + CONFIG)


def _edit_document(folder: Path) -> None:
    (folder / "openapi.yml").write_text(SPEC + "# more\n")


def _lose_a_file(folder: Path) -> None:
    (folder / "out" / "acme" / "__init__.py").unlink()


def _lose_the_cache(folder: Path) -> None:
    shutil.rmtree(folder / "cache")


@pytest.mark.parametrize("change", [_comment, _edit_document, _lose_a_file, _lose_the_cache])
def test_what_makes_a_run_necessary(config: Path, options: Options, change: Callable[[Path], None]) -> None:
    run(config, options)
    change(config.parent)
    assert "build" in stages(config, options)
    assert stages(config, options) == []


def test_another_generator_makes_a_run_necessary(
    config: Path, options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(config, options)
    monkeypatch.setattr("generator.facts.VERSION", "9.9.9")
    assert "build" in stages(config, options)


def test_without_a_cache_every_run_is_a_whole_one(config: Path) -> None:
    options = Options(cache=Cache(None), jobs=1)
    run(config, options)
    assert "build" in stages(config, options)


def test_crlf_is_no_change(config: Path, options: Options) -> None:
    run(config, options)
    spec = config.parent / "openapi.yml"
    spec.write_bytes(spec.read_bytes().replace(b"\n", b"\r\n"))
    assert stages(config, options) == []


def test_two_runs_give_the_same_bytes(config: Path, tmp_path: Path) -> None:
    trees = []
    for name in ("a", "b"):
        out = tmp_path / name
        run(config, Options(("python",), out, 1, Cache(None)))
        trees.append({file.relative_to(out): file.read_bytes() for file in out.rglob("*") if file.is_file()})
    assert trees[0] == trees[1]


def test_errors_write_nothing(config: Path, options: Options) -> None:
    (config.parent / "sdk.yml").write_text(CONFIG.replace("out: out", "out: out, x: 1"))
    result = generator.generate(config, options)
    assert result.failed
    assert not result.outputs
    assert not (config.parent / "out").exists()


def test_an_unreadable_document(config: Path, options: Options) -> None:
    (config.parent / "openapi.yml").unlink()
    assert generator.generate(config, options).failed


def test_a_config_can_be_made_in_python(config: Path, options: Options) -> None:
    made = Config(
        "openapi.yml", PackageConfig("acme", "Acme", "ACME"), targets={"python": TargetConfig("out")}, file=config
    )
    assert run(made, options).outputs["python"].written
    assert run(made, options).outputs["python"].unchanged


def test_targets_and_folders_that_are_not_there(config: Path, options: Options) -> None:
    with pytest.raises(TargetError, match="no target `cobol`"):
        generator.generate(config, Options(("cobol",)))
    config.write_text(CONFIG.replace("targets: {python: {out: out}}", ""))
    with pytest.raises(TargetError, match="--out is not given"):
        generator.generate(config, Options(("python",)))
    with pytest.raises(TargetError, match="no targets"):
        generator.generate(config, options)


def test_the_package_says_what_it_offers() -> None:
    assert generator.generate is pipeline.generate
    with pytest.raises(AttributeError):
        _ = generator.nothing


def test_a_file_of_a_document_in_several_files(config: Path, options: Options) -> None:
    spec = SPEC.replace("{type: string, nullable: true}", "{$ref: 'parts/to.yml'}")
    (config.parent / "openapi.yml").write_text(spec)
    (config.parent / "parts").mkdir()
    (config.parent / "parts" / "to.yml").write_text("type: string\n")
    run(config, options)
    manifest = json.loads((config.parent / "out" / ".sdkwright.json").read_text())
    assert [*manifest["inputs"]] == ["openapi.yml", "parts/to.yml"]
    assert stages(config, options) == []
    (config.parent / "parts" / "to.yml").write_text("type: integer\n")
    assert "build" in stages(config, options)


def test_overlays_are_inputs_like_the_document(config: Path, options: Options) -> None:
    overlay = config.parent / "fixes.yml"
    action = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $.info, update: {title: %s}}]\n"
    overlay.write_text(action % "one", encoding="utf-8")
    plain = run(config, options)
    config.write_text(CONFIG + "overlays: [fixes.yml]\n", encoding="utf-8")
    first = run(config, options)
    assert len(first.diagnostics) == len(plain.diagnostics)
    assert "fixes.yml" in json.loads((config.parent / "out" / ".sdkwright.json").read_text())["inputs"]
    assert not run(config, options).outputs["python"].written
    overlay.write_text(action % "two", encoding="utf-8")
    assert run(config, options).outputs["python"].written
    overlay.write_text(action % "5", encoding="utf-8")
    assert "invalid-document" in {found.code for found in run(config, options).diagnostics}


def test_a_broken_overlay_stops_everything(config: Path, options: Options) -> None:
    config.write_text(CONFIG + "overlays: [none.yml]\n", encoding="utf-8")
    assert generator.generate(config, options).failed
    assert not (config.parent / "out").exists()
