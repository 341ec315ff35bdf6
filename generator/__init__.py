"""sdkwright: SDKs from OpenAPI documents. `generate(config)` is the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.pipeline import Options, Result, TargetError, generate

__all__ = ["Options", "Result", "TargetError", "generate"]


def __getattr__(name: str) -> Any:
    """Load the pipeline with the first use of it (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from generator import pipeline  # noqa: PLC0415 - importing a module of the package must not load all of it

    return getattr(pipeline, name)
