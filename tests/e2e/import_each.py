"""Imports every module of a package and builds every model, warnings being errors; then imports modules alone.

Run with the package's name and, where it is large, the number of modules to import in a process of their own (evenly
spread; else all of them). Prints each module that fails, and why.
"""

from __future__ import annotations

import os
import pkgutil
import sys
import traceback
from collections.abc import Callable
from importlib import import_module

import httpx
import pydantic

_PRELOADED = (httpx, pydantic)
"""What is not of the package; each process would else load it anew."""


def main(package: str, most: int = sys.maxsize) -> int:
    """Return how many modules fail."""
    names = _apart(lambda: _print_names(package)).split()
    assert len(names) > 20
    failed = _apart(lambda: _import_all(names))
    step = max(1, -(-len(names) // most))
    for name in names[::step]:
        failed += _apart(lambda name=name: _import(name))  # type: ignore[misc]
    count = failed.count("--- ")
    _say(f"{failed}{len(names)} modules, {count} failed")
    return count


def _apart(work: Callable[[], None]) -> str:
    """What `work` prints in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writing, sys.stdout.fileno())
        try:
            work()
        except Exception:  # noqa: BLE001 - whatever it is, it is told
            _say("--- died")
            traceback.print_exc(file=sys.stdout)
        finally:
            sys.stdout.flush()
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        printed = pipe.read()
    os.waitpid(child, 0)
    return printed


def _print_names(package: str) -> None:
    spec = import_module(package)
    _say(" ".join([package, *(found.name for found in pkgutil.walk_packages(spec.__path__, f"{package}."))]))


def _import_all(names: list[str]) -> None:
    for name in names:
        _import(name)


def _import(name: str) -> None:
    """Import a module, and build the models that it defines."""
    try:
        for value in list(vars(import_module(name)).values()):
            if isinstance(value, type) and issubclass(value, pydantic.BaseModel) and value.__module__ == name:
                value.model_rebuild(force=True)
    except Exception:  # noqa: BLE001 - whatever it is, it is told
        _say(f"--- {name}")
        traceback.print_exc(limit=-4, file=sys.stdout)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1], *map(int, sys.argv[2:]))))
