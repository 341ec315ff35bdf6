"""Models as the generator writes them, for the tests of parsing."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from runtime.models import BaseModel, Tagged


class Media(BaseModel):
    codec: str | None = None
    bitrate: int | None = None


class Number(BaseModel):
    id: str
    status: Literal["active", "deleted"]
    from_: str | None = Field(default=None, alias="from")
    tags: list[str] | None = None
    enabled: bool | None = None
    price: float | None = None
    count: int | None = None
    created_at: datetime | None = None
    day: date | None = None
    key: UUID | None = None
    cost: Decimal | None = None
    media: Media | None = None
    anything: object = None
    several: list[Media] | None = None
    by_name: dict[str, Media] | None = None
    days: list[date] | None = None
    pair: tuple[int, date] | None = None


class Node(BaseModel):
    name: str
    children: list[Node] | None = None
    parent: Node | None = None


class Cat(BaseModel):
    kind: Literal["cat", "kitten"]
    lives: int | None = None


class Dog(BaseModel):
    kind: Literal["dog"]
    born: date | None = None


Pet = Annotated[Cat | Dog, Tagged("kind", {"cat": Cat, "kitten": "Cat", "dog": Dog})]


class Owner(BaseModel):
    pet: Pet | None = None
    pets: list[Pet] | None = None
    contact: Annotated[Cat | Dog | None, Tagged("kind", {"cat": "Cat", "dog": "Dog"})] = None


class Square(BaseModel):
    side: int
    colour: str | None = None


class Circle(BaseModel):
    radius: int
    colour: str | None = None


class Drawing(BaseModel):
    shape: Square | Circle | None = None
    shapes: list[Square | Circle] | None = None
    text_or_shape: str | Square | None = None
    one_or_many: Square | list[Square] | None = None
    map_or_text: dict[str, Square] | str | None = None
    number_or_text: int | str | None = None


class Extended(BaseModel):
    __pydantic_extra__: dict[str, Media]

    name: str


class Colour(str, Enum):
    RED = "red"


class Outgoing(BaseModel):
    colour: Colour | None = None
    either: Square | dict[str, object] | None = None
    any_of: Square | object = None
    nested: list[list[Media]] | None = None
    numbers: set[int] | None = None


class CalledPayload(BaseModel):
    call_id: str | None = None


class Called(BaseModel):
    payload: CalledPayload | None = None


class Answered(BaseModel):
    seconds: int | None = None


class CalledEvent(BaseModel):
    data: Called | None = None


class AnsweredEvent(BaseModel):
    data: Answered | None = None


Event = Annotated[
    CalledEvent | AnsweredEvent,
    Tagged(("data", "event_type"), {"call.initiated": CalledEvent, "call.answered": AnsweredEvent}),
]
