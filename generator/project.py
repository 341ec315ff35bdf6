"""Which configs a project has: those that its `pyproject.toml` names, or `sdk.yml`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class ProjectError(ValueError):
    """The project does not say which configs it has, or not in a way that can be read."""


def default_configs(folder: Path) -> list[Path]:
    """The configs of the project in `folder`; raises `ProjectError` when there are none."""
    listed = _listed(folder / "pyproject.toml")
    if listed:
        return [folder / path for path in listed]
    if (folder / "sdk.yml").is_file():
        return [folder / "sdk.yml"]
    raise ProjectError("name a config: there is neither sdk.yml nor [tool.sdkwright] configs in pyproject.toml")


def _listed(file: Path) -> list[str]:
    try:
        content: object = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise ProjectError(f"{file.name}: {error}") from error
    for key in ("tool", "sdkwright", "configs"):
        content = content.get(key) if isinstance(content, Mapping) else None
    if content is None:
        return []
    if not isinstance(content, list) or not all(isinstance(path, str) for path in content):
        raise ProjectError(f"{file.name}: tool.sdkwright.configs must be a list of paths")
    return content
