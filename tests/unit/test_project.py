"""Which configs a project has."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.project import ProjectError, default_configs


def test_those_of_pyproject_come_first(tmp_path: Path) -> None:
    (tmp_path / "sdk.yml").touch()
    (tmp_path / "pyproject.toml").write_text('[tool.sdkwright]\nconfigs = ["a/sdk.yml", "b.yml"]\n')
    assert default_configs(tmp_path) == [tmp_path / "a" / "sdk.yml", tmp_path / "b.yml"]


def test_else_sdk_yml(tmp_path: Path) -> None:
    (tmp_path / "sdk.yml").touch()
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n")
    assert default_configs(tmp_path) == [tmp_path / "sdk.yml"]


@pytest.mark.parametrize(
    "text", ["", "x = [", '[tool.sdkwright]\nconfigs = "a"\n', "[tool.sdkwright]\nconfigs = [1]\n", "tool = 1\n"]
)
def test_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(ProjectError):
        default_configs(tmp_path)
