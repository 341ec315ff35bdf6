"""What can be said of a config before there is one."""

from __future__ import annotations

import re
from pathlib import Path

from generator.config import rules
from generator.config.model import Config, PackageConfig
from generator.names import snake, split_words

# At the top level only: in block style at the start of a line, in JSON or flow style as the first key.
_CONFIG = re.compile(r"""^(?:"spec"|'spec'|spec)[ \t]*:|\A\s*\{\s*"?(?:spec|package)"?\s*:""", re.MULTILINE)
_SAID_ANYWAY = frozenset(
    {"api", "apis", "rest", "openapi", "swagger", "specification", "spec", "documentation", "reference", "the"}
)
_MOST_WORDS = 3


def is_config(location: str) -> bool:
    """Whether a file looks like an SDK config rather than like an OpenAPI document; only a local file can be one."""
    try:
        return bool(_CONFIG.search(Path(location).read_text(encoding="utf-8", errors="replace")))
    except (OSError, ValueError):
        return False


def bare_config(spec: str) -> Config:
    """A config that says nothing, for a document that has none."""
    return Config(spec, PackageConfig("sdk", "Sdk", "SDK"), file=Path())


def package_name(title: str) -> str:
    """An import name from the title of an API."""
    plain = re.sub(r"\(.*?\)|\bv?\d+(\.\d+)*\b", " ", title)
    words = [word for word in split_words(plain) if word.isascii() and word not in _SAID_ANYWAY][:_MOST_WORDS]
    return next((wish for wish in (snake(words), snake((*words, "sdk"))) if not rules.package(wish)), "acme")
