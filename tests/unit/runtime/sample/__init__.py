"""A small package in exactly the form that the generator gives."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import types as types
    from ._client import AsyncSample as AsyncSample
    from ._client import Sample as Sample

_HOMES = {"AsyncSample": "._client", "Sample": "._client"}


def __getattr__(name: str) -> object:
    if name in {"resources", "types"}:
        return import_module(f".{name}", __name__)
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name], __name__), name)
