"""Keeps two runs from writing into one folder at the same time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 120.0
_PAUSE = 0.05

if sys.platform == "win32":
    import hashlib
    import msvcrt
    import tempfile

    def _open(folder: Path) -> int:
        # A folder cannot be locked there, so a file beside the temporary files stands for it.
        name = hashlib.sha256(str(folder).encode()).hexdigest()
        return os.open(Path(tempfile.gettempdir()) / f"sdkwright-{name}.lock", os.O_RDWR | os.O_CREAT)

    def _try(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _open(folder: Path) -> int:
        # The folder itself is locked: nothing is left behind, and the system lets go when the process dies.
        return os.open(folder, os.O_RDONLY)

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # A file system without locks: better unlocked than not at all.
        return True


@contextmanager
def locked(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the folder's lock; raises `TimeoutError` when another run keeps it for `patience` seconds."""
    handle = _open(folder.resolve())
    try:
        deadline = time.monotonic() + patience
        while not _try(handle):
            if time.monotonic() > deadline:
                raise TimeoutError(f"another run has been writing to {folder} for {patience:.0f} seconds")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)
