"""Results worth keeping between runs: bytes by content hash, in a folder that anybody may share or delete."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

_FORMAT = "v1"
_SUM = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Cache:
    """A store of bytes. Without a folder, or with one that cannot be used, it never knows anything; it never raises."""

    folder: Path | None

    def get(self, kind: str, key: str) -> bytes | None:
        """What was put under `key`; None when nothing was, or when the entry is damaged."""
        if self.folder is None:
            return None
        try:
            entry = self._path(self.folder, kind, key).read_bytes()
        except OSError:
            return None
        value = entry[_SUM:]
        return value if hashlib.sha256(value).digest() == entry[:_SUM] else None

    def put(self, kind: str, key: str, value: bytes) -> None:
        """Keep `value`; another process sees all of it or nothing."""
        if self.folder is None:
            return
        path = self._path(self.folder, kind, key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(hashlib.sha256(value).digest() + value)
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    @staticmethod
    def _path(folder: Path, kind: str, key: str) -> Path:
        name = digest(kind, key)  # no caller's key may name a place outside the folder
        return folder / _FORMAT / name[:2] / name[2:]


def digest(*parts: bytes | str) -> str:
    """The SHA-256 of the parts, in hexadecimal; where one part ends and the next begins counts."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def default_folder() -> Path | None:
    """`$XDG_CACHE_HOME/sdkwright`, or `~/.cache/sdkwright`; None when there is no home (XDG base directory spec)."""
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    if Path(chosen).is_absolute():
        return Path(chosen) / "sdkwright"
    try:
        return Path.home() / ".cache" / "sdkwright"
    except RuntimeError:
        return None
