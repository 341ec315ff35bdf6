"""Pages of lists: how this API goes from one to the next."""

from __future__ import annotations
