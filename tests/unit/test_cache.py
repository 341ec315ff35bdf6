"""The cache never lies and never fails."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from generator.cache import Cache, default_folder, digest


def entries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_put_is_there(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "new" / "cache")
    assert cache.get("a", "k") is None
    cache.put("a", "k", b"value")
    cache.put("b", "k", b"")
    assert cache.get("a", "k") == b"value"
    assert cache.get("b", "k") == b""
    cache.put("a", "k", b"other")
    assert Cache(tmp_path / "new" / "cache").get("a", "k") == b"other"
    assert len(entries(tmp_path)) == 2


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)
    cache.put("a", "k", b"value")
    assert cache.get("a", "k") is None


@pytest.mark.parametrize("key", ["../../evil", "/etc/passwd", "a\x00b", "", "x" * 5000, "\ud800"])
def test_no_key_leaves_the_folder(tmp_path: Path, key: str) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put(key, key, b"value")
    assert cache.get(key, key) == b"value"
    assert [*tmp_path.iterdir()] == [tmp_path / "cache"]


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 100])
def test_damaged_entries_are_ignored(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put("a", "k", b"value")
    (entry,) = entries(tmp_path)
    entry.write_bytes(damage)
    assert cache.get("a", "k") is None
    entry.write_bytes(entry.read_bytes() + b"value")
    assert cache.get("a", "k") is None
    cache.put("a", "k", b"value")
    assert cache.get("a", "k") == b"value"


def test_folders_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", Path("/proc/nowhere"), Path("/dev/null")):
        cache = Cache(folder)
        cache.put("a", "k", b"value")
        assert cache.get("a", "k") is None


def test_an_entry_that_is_a_folder(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("a", "k", b"value")
    (entry,) = entries(tmp_path)
    entry.unlink()
    entry.mkdir()
    cache.put("a", "k", b"value")
    assert cache.get("a", "k") is None
    assert entries(tmp_path) == []


def test_many_at_once_while_somebody_deletes(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    wrong: list[bytes] = []
    stop = threading.Event()

    def work() -> None:
        for number in range(200):
            cache.put("a", "k", str(number).encode() * 1000)
            found = cache.get("a", "k")
            if found is not None and len(set(found.decode())) > 3:
                wrong.append(found)

    def delete() -> None:
        while not stop.is_set():
            for path in entries(tmp_path):
                path.unlink(missing_ok=True)

    threads = [threading.Thread(target=work) for _ in range(4)]
    deleter = threading.Thread(target=delete)
    for thread in (*threads, deleter):
        thread.start()
    for thread in threads:
        thread.join()
    stop.set()
    deleter.join()
    assert wrong == []


def test_digests_keep_parts_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("a") == digest(b"a")
    assert digest() != digest("")
    assert len(digest("é", "\ud800")) == 64


def test_the_default_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "sdkwright"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for unset in ("", "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", unset)
        assert default_folder() == tmp_path / "home" / ".cache" / "sdkwright"
    assert "relative" not in os.listdir()  # noqa: PTH208 - the names are enough
