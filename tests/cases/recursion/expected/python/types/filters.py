"""Types of filters."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, Union

from pydantic import Field

from .._runtime.models import BaseModel, Tagged


class And(BaseModel):
    op: Literal["and"]
    parts: list[Filter]


class Leaf(BaseModel):
    op: Literal["leaf"]
    the_value: str | None = Field(default=None, alias="theValue")


Filter: TypeAlias = Annotated[Union[And, Leaf], Tagged("op", {"and": And, "leaf": Leaf})]
