"""Types of get."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, TypeAlias, Union

from pydantic import Field

from .._runtime.models import BaseModel, Tagged


class Done(BaseModel):
    state: Literal["done"]
    at: dt.datetime | None = None


class Pending(BaseModel):
    state: Literal["pending"]
    seconds: float | None = None


class Cat(BaseModel):
    pet_type: str = Field(alias="petType")
    lives: int | None = None


class Dog(BaseModel):
    pet_type: str = Field(alias="petType")
    barks: bool | None = None


class DoneResponseInner(BaseModel):
    a: str | None = None


class DoneResponse(BaseModel):
    ok: bool | None = None
    inner: DoneResponseInner | None = None


Pet: TypeAlias = Annotated[Union[Cat, Dog], Tagged("petType", {"cat": Cat, "dog": Dog, "hound": Dog})]
GetGuessedResponse: TypeAlias = Annotated[Union[Done, Pending], Tagged("state", {"done": Done, "pending": Pending})]
GetTwoResponse: TypeAlias = Union[Done, Pending]
GetListResponse: TypeAlias = list[Done]
GetMapResponse: TypeAlias = dict[str, Done]
GetScalarResponse: TypeAlias = int
GetNullableResponse: TypeAlias = Union[Done, None]
GetLooseResponse: TypeAlias = Union[str, list[str], Cat]
