"""Types of events rated."""

from __future__ import annotations

from .._runtime.models import BaseModel


class RatedEventOpinion(BaseModel):
    title: str | None = None
    text: str | None = None


class RatedEvent(BaseModel):
    stars: int | None = None
    opinion: RatedEventOpinion | None = None
