"""What an output is made from."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator import facts, resources
from generator.config import Config, PackageConfig, TargetConfig
from generator.facts import config_hash, input_hashes, same_inputs, sources_hash
from generator.load.tree import Source

CONFIG = Config("a.yml", PackageConfig("acme", "Acme", "ACME"))


def test_the_hash_of_a_config_is_that_of_what_it_says() -> None:
    other = replace(CONFIG, targets={"python": TargetConfig("out")}, file=Path("elsewhere.yml"), digest="x")
    assert config_hash(CONFIG) == config_hash(other)
    assert config_hash(CONFIG) != config_hash(replace(CONFIG, flatten=("page",)))


def test_installed_and_checked_out_are_the_same(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = sources_hash()
    rubbish = shutil.ignore_patterns("__pycache__", ".*_cache")
    shutil.copytree(root / "generator", tmp_path / "generator", ignore=rubbish)
    shutil.copytree(root / "templates", tmp_path / "generator" / "_templates", ignore=rubbish)
    (tmp_path / "generator" / "__pycache__").mkdir()
    (tmp_path / "generator" / "__pycache__" / "x.pyc").touch()
    for module in (facts, resources):
        monkeypatch.setattr(module, "__file__", str(tmp_path / "generator" / "x.py"))
    assert resources.templates_folder() == tmp_path / "generator" / "_templates"
    assert sources_hash() == expected
    (tmp_path / "generator" / "_templates" / "new.j2").touch()
    assert sources_hash() != expected


def test_inputs_are_named_from_the_main_document(tmp_path: Path) -> None:
    main, part = tmp_path / "a.yml", tmp_path / "parts" / "b.yml"
    part.parent.mkdir()
    main.write_bytes("\ufeffx: 1\r\n".encode())
    part.write_bytes(b"y: 2\n")
    sources = [Source("a", str(main), b"x: 1\n"), Source("b", str(part), b"y: 2\n")]
    inputs = input_hashes(str(main), sources)
    assert [*inputs] == ["a.yml", "parts/b.yml"]
    assert same_inputs(main, inputs)
    part.write_bytes(b"y: 3\n")
    assert not same_inputs(main, inputs)
    part.unlink()
    assert not same_inputs(main, inputs)
    assert not same_inputs(main, {})


def test_a_url_is_never_known_to_be_the_same_and_keeps_its_secrets() -> None:
    url = "https://user:secret@acme.test/a.yml?token=secret"
    inputs = input_hashes(url, [Source("a", url, b"x: 1\n")])
    assert [*inputs] == ["https://acme.test/a.yml"]
    assert not same_inputs(Path("a.yml"), inputs)
