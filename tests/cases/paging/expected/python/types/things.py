"""Types of things."""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic import Field

from .._runtime.models import BaseModel


class Thing(BaseModel):
    the_id: int | None = Field(default=None, alias="theId")


class ThingsByPageResponseMeta(BaseModel):
    page: int | None = None
    pages: int | None = None


class ThingsByPageResponse(BaseModel):
    data: list[Thing] | None = None
    meta: ThingsByPageResponseMeta | None = None


class ThingsByCountResponse(BaseModel):
    items: list[Thing] | None = None
    total: int | None = None


class ThingsByCursorResponsePaging(BaseModel):
    next: str | None = None


class ThingsByCursorResponse(BaseModel):
    data: list[Thing] | None = None
    paging: ThingsByCursorResponsePaging | None = None


class ThingsByOffsetResponseResult(BaseModel):
    rows: list[Thing] | None = None
    total: int | None = None


class ThingsByOffsetResponse(BaseModel):
    result: ThingsByOffsetResponseResult | None = None


class ThingsByUrlResponse(BaseModel):
    results: list[Thing] | None = None
    next: str | None = None


class ThingsTextsResponse(BaseModel):
    data: list[str] | None = None
    meta: dict[str, Any] | None = None


class ThingsWrongResponse(BaseModel):
    rows: list[str] | None = None


ThingsPlainResponse: TypeAlias = list[Thing]
ThingsByLinkResponse: TypeAlias = list[Thing]
