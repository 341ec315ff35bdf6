"""The runtime is imported in place, under the name `runtime`."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import settings

_HERE = Path(__file__).parent

sys.path[:0] = [str(_HERE.parents[2] / "templates" / "python"), str(_HERE)]

# How long an example takes says more about the machine than about the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
