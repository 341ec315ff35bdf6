"""Every module imports on its own, and every model can be built."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pydantic

PACKAGE = "telnyx"


def test_every_module_imports_and_every_model_builds() -> None:
    package = import_module(PACKAGE)
    names = [found.name for found in pkgutil.walk_packages(package.__path__, f"{PACKAGE}.")]
    assert names
    for name in names:
        for value in vars(import_module(name)).values():
            if isinstance(value, type) and issubclass(value, pydantic.BaseModel):
                value.model_rebuild()


def test_the_clients_can_be_made() -> None:
    package = import_module(PACKAGE)
    for cls in (package.Telnyx, package.AsyncTelnyx):
        client = cls(base_url="http://127.0.0.1")
        assert str(client.base_url) == "http://127.0.0.1"
