"""Every module imports on its own, and every model can be built."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pydantic

import telnyx


def test_every_module_imports_and_every_model_builds() -> None:
    names = [found.name for found in pkgutil.walk_packages(telnyx.__path__, "telnyx.")]
    assert names
    for name in names:
        for value in vars(import_module(name)).values():
            if isinstance(value, type) and issubclass(value, pydantic.BaseModel):
                value.model_rebuild()


def test_the_client_can_be_made() -> None:
    with telnyx.Telnyx(base_url="http://127.0.0.1") as client:
        assert client.max_retries == 2
