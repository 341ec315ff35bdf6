"""Parameters of calls actions."""

from __future__ import annotations

from typing_extensions import TypedDict


class CustomParameterParam(TypedDict, total=False):
    """A name and a value of your own."""

    name: str
    """Name under which the WebSocket server finds the value."""
    value: str
    """Value, always as text."""
