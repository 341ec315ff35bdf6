"""The runtime is imported in place, under the name `runtime`, and a package as the generator writes them beside it."""

from __future__ import annotations

import sys
from pathlib import Path

_HERE = Path(__file__).parent

sys.path[:0] = [str(_HERE.parents[2] / "templates" / "python"), str(_HERE)]
