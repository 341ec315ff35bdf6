"""Types of lists."""

from __future__ import annotations

from typing import Any, TypeAlias

ListsListResponse: TypeAlias = list[Any]
