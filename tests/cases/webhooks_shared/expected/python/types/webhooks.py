"""Types of webhooks."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Endpoints(BaseModel):
    urls: list[str] | None = None
