"""Targets: the languages that the model is written in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.cache import Cache
    from generator.diagnostics import Diagnostics
    from generator.ir import Api


class Target(Protocol):
    """A language: takes the model, gives files (relative posix path to content). It writes nothing itself."""

    name: str

    def files(self, api: Api, diagnostics: Diagnostics) -> Mapping[str, str]:
        """All files of the package, not yet formatted."""
        ...

    def format(self, files: Mapping[str, str], jobs: int, cache: Cache) -> Mapping[str, str]:
        """The same files in the language's canonical form."""
        ...


def names() -> tuple[str, ...]:
    """The targets there are."""
    return ("python",)


def target(name: str) -> Target:
    """The target called `name`. Raises KeyError for a name that is not among `names()`."""
    if name == "python":
        from generator.targets.python.target import PythonTarget  # noqa: PLC0415 - loaded for the target that is asked for

        return PythonTarget()
    raise KeyError(name)
