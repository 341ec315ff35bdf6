"""Parameters of foo bar."""

from __future__ import annotations

from typing_extensions import TypedDict


class FooBarParam(TypedDict, total=False):
    """As `FooBar2`, for requests."""

    one: str
