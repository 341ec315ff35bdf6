"""Types of things."""

from __future__ import annotations

import builtins
from typing import Any, Literal, TypeAlias

from pydantic import Field

from .._runtime.models import BaseModel


class Everything(BaseModel):
    direction: Direction | None = None
    """Which way."""
    nullable: Literal["a", "b"] | None = None
    level: Level | None = None
    nullable_inline: Literal["a"] | None = Field(default=None, alias="nullableInline")
    null_only: None = Field(default=None, alias="nullOnly")
    empty: Literal["", "x"] | None = None
    none: str | None = None
    one: Literal["only"] | None = None
    truth: Literal[True] | None = None
    mixed: Literal[1, "one", True] | float | None = None
    numbers: Literal[1] | float | None = None
    numbers_under_string: Literal["4.1", "4", "3"] | None = Field(default=None, alias="numbersUnderString")
    duplicates: Literal["a", "b"] | None = None
    zero_and_false: Literal[0, False, 1, True, "0", "false"] | None = Field(default=None, alias="zeroAndFalse")
    cases: Literal["A", "a", "A_B", "a-b"] | None = None
    signs: Literal["+1", "-1", "<", "<=", "*"] | None = None
    norway: Literal["no", "off", "on", "y", "n", "2024-10-01", "18:00"] | None = None
    words: Literal["class", "None", "True", "self"] | None = None
    unicode: Literal["straße", "日本", "a\u2028b", "\u202e"] | None = None
    quotes: Literal['"', "'", "\"'", "a\nb", "\\", "a\\", "${x}", "{x}"] | None = None
    big: Literal[9007199254740993, -1] | None = None
    open: Literal["a", "b"] | str | None = None
    open_reference: Literal["asc", "desc"] | str | None = Field(default=None, alias="openReference")
    list: builtins.list[Literal["x", "y"]] | None = None
    map: dict[str, Literal["x", "y"]] | None = None
    objects: Any = None
    long: EverythingLong | None = None
    long_again: EverythingLongAgain | None = Field(default=None, alias="longAgain")


Direction: TypeAlias = Literal["asc", "desc"]
"""Which way."""
Level: TypeAlias = Literal[1, 2, 3]
EverythingLong: TypeAlias = Literal[
    "alpha",
    "bravo",
    "charlie",
    "delta",
    "echo",
    "foxtrot",
    "golf",
    "hotel",
    "india",
    "juliett",
    "kilo",
    "lima",
    "mike",
    "november",
    "oscar",
    "papa",
]
EverythingLongAgain: TypeAlias = Literal[
    "alpha",
    "bravo",
    "charlie",
    "delta",
    "echo",
    "foxtrot",
    "golf",
    "hotel",
    "india",
    "juliett",
    "kilo",
    "lima",
    "mike",
    "november",
    "oscar",
    "papa",
]
