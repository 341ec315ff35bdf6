"""Types of things."""

from __future__ import annotations

from typing import TypeAlias

from .. import types

ThingsListResponse: TypeAlias = list[types.Thing]
