"""Imports each module of a package in a process of its own, warnings being errors, and builds every model there.

Run with the package's name; prints each module that fails, and why.
"""

from __future__ import annotations

import os
import pkgutil
import sys
import traceback
from importlib import import_module

import httpx
import pydantic

_PRELOADED = (httpx, pydantic)
"""What is not of the package; each process would else load it anew."""


def main(package: str) -> int:
    """Return how many modules fail."""
    spec = import_module(package)
    names = [package, *(found.name for found in pkgutil.walk_packages(spec.__path__, f"{package}."))]
    assert len(names) > 20
    for loaded in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[loaded]
    failed = 0
    for name in names:
        child = os.fork()
        if not child:
            os._exit(_import(name))
        failed += os.waitpid(child, 0)[1] != 0
    print(f"{len(names)} modules, {failed} failed")
    return failed


def _import(name: str) -> int:
    try:
        for value in list(vars(import_module(name)).values()):
            if isinstance(value, type) and issubclass(value, pydantic.BaseModel):
                value.model_rebuild(force=True)
    except Exception:
        print(f"--- {name}")
        traceback.print_exc(limit=-4, file=sys.stdout)
        return 1
    finally:
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1])))
