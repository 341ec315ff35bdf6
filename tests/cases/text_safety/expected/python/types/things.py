"""Types of things."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from .._runtime.models import BaseModel


class Nasty(BaseModel):
    """# A heading

    A list:

    - one, which is so long that it has to be wrapped somewhere, because no line may be longer than one hundred and
      twenty columns
    - two

    ```python
    print(\"\"\"code\"\"\")  # which must not be wrapped, however long it may be, or else it is no longer the code that it was before it was wrapped
    ```

    | a | table |
    |---|---|

    Some <b>HTML</b>
    too.
    """

    a_import_os: str | None = Field(default=None, alias='a"; import os; "')
    """ " """
    b_c: str | None = Field(default=None, alias="b\nc")
    """ "" """
    d: str | None = Field(default=None, alias="d\\")
    """\\"""
    e_f: str | None = Field(default=None, alias="e\u2028f")
    """leading spaces
    more"""
    g: str | None = Field(default=None, alias="{g}")
    type_ignore: str | None = Field(default=None, alias="# type: ignore")
    """# type: ignore
    noqa"""
    h_i: str | None = Field(default=None, alias="h\u202ei")
    """'''"""
    long: str | None = None
    """A very long word, over and over. A very long word, over and over. A very long word, over and over. A very long
    word, over and over. A very long word, over and over. A very long word, over and over. A very long word, over and
    over. A very long word, over and over. A very long word, over and over. A very long word, over and over. A very
    long word, over and over. A very long word, over and over. A very long word, over and over. A very long word,
    over and over. A very long word, over and over. A very long word, over and over. A very long word, over and over.
    A very long word, over and over. A very long word, over and over. A very long word, over and over. A very long
    word, over and over. A very long word, over and over. A very long word, over and over. A very long word, over and
    over. A very long word, over and over. A very long word, over and over. A very long word, over and over. A very
    long word, over and over. A very long word, over and over. A very long word, over and over. A very long word,
    over and over. A very long word, over and over. A very long word, over and over. A very long word, over and over.
    A very long word, over and over. A very long word, over and over. A very long word, over and over. A very long
    word, over and over. A very long word, over and over. A very long word, over and over. A very long word, over and
    over. A very long word, over and over. A very long word, over and over. A very long word, over and over. A very
    long word, over and over. A very long word, over and over. A very long word, over and over. A very long word,
    over and over. A very long word, over and over. A very long word, over and over. A very long word, over and over.
    A very long word, over and over. A very long word, over and over. A very long word, over and over. A very long
    word, over and over. A very long word, over and over. A very long word, over and over. A very long word, over and
    over. A very long word, over and over. A very long word, over and over."""
    unbroken: str | None = None
    """xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"""
    values: NastyValues | None = None
    one: Literal['a"""\n\\'] | None = None
    coded: str | None = None


class ThingsListResponse(BaseModel):
    da_ta: list[Nasty] | None = Field(default=None, alias='da"ta')


NastyValues: TypeAlias = Literal[
    '"', "'", "\"'", "a\nb", "\\", '"""', "\u2028", "\x1b[31m", "\u202e", 'x"; import os; "'
]
