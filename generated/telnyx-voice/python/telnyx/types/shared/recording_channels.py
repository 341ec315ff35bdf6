"""Types of recording channels."""

from __future__ import annotations

from typing import Literal, TypeAlias

RecordingChannels: TypeAlias = Literal["single", "dual"]
"""Whether all sides share one channel (`single`), or the first leg has a channel to itself (`dual`)."""
