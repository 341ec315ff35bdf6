"""Where the files beside the code are: templates and the config's JSON Schema."""

from __future__ import annotations

from pathlib import Path


def templates_folder() -> Path:
    """The folder of all templates: `_templates` in an installed package, `templates` beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "_templates"
    return installed if installed.is_dir() else package.parent / "templates"


def config_schema() -> Path:
    """The JSON Schema of `sdk.yml`, for editors."""
    return Path(__file__).with_name("sdk.schema.json")
