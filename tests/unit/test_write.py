"""Writing: only what changed, nothing half, nobody else's files."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.lock import locked
from generator.manifest import Facts, Manifest, ManifestError, content_hash, dump, parse
from generator.paths import MANIFEST, STAGING, path_problem, path_problems
from generator.write import Written, intact, write

FACTS = Facts("python", "c" * 64, "0.1.0", "s" * 64, "black 1", {"openapi.yml": "i" * 64})
FILES: Mapping[str, str | bytes] = {
    "README.md": "# a\n",
    "acme/__init__.py": "x = 1\n",
    "acme/calls/__init__.py": "y = 2\n",
    "logo.bin": b"\0\r\n\xff",
}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "generated" / "python"


def run(files: Mapping[str, str | bytes], out: Path, *, force: bool = False, facts: Facts = FACTS) -> Written:
    diagnostics = Diagnostics()
    written = write(files, out, facts, diagnostics, force=force)
    assert not [*diagnostics]
    assert written
    return written


def refused(files: Mapping[str, str | bytes], out: Path, *, force: bool = False, facts: Facts = FACTS) -> list[str]:
    before = tree(out)
    diagnostics = Diagnostics()
    assert write(files, out, facts, diagnostics, force=force) is None
    assert tree(out) == before
    return [f"{found.code} {Path(found.position.file).name if found.position else ''}" for found in diagnostics]


def tree(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def times(out: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in out.rglob("*")}


def test_the_first_run_writes_everything(out: Path) -> None:
    assert run(FILES, out).written == tuple(FILES)
    found = tree(out)
    assert found.pop(MANIFEST) == dump(Manifest(FACTS, {path: content_hash(found[path]) for path in FILES}))
    assert found == {path: text.encode() if isinstance(text, str) else text for path, text in FILES.items()}


def test_the_second_run_touches_nothing(out: Path) -> None:
    run(FILES, out)
    before = times(out)
    again = run(FILES, out)
    assert (again.written, again.unchanged, again.removed) == ((), tuple(FILES), ())
    assert times(out) == before


def test_only_changed_files_are_written(out: Path) -> None:
    run(FILES, out)
    before = times(out)
    assert run({**FILES, "README.md": "# b\n"}, out).written == ("README.md",)
    changed = {
        Path(path).name for path, stamp in times(out).items() if before.get(path) != stamp and Path(path).is_file()
    }
    assert changed == {"README.md", MANIFEST}


def test_stale_files_go_with_their_folders_and_byte_code(out: Path) -> None:
    run(FILES, out)
    compiled = out / "acme" / "calls" / "__pycache__" / "__init__.cpython-311.pyc"
    compiled.parent.mkdir()
    compiled.write_bytes(b"code")
    done = run({"README.md": "# a\n", "acme/__init__.py": "x = 1\n"}, out)
    assert set(done.removed) == {"acme/calls/__init__.py", "logo.bin"}
    assert not (out / "acme" / "calls").exists()
    assert (out / "acme").is_dir()


def test_files_of_others_stay(out: Path) -> None:
    run(FILES, out)
    (out / "acme" / "calls" / "mine.py").write_text("mine")
    run({"README.md": "# a\n"}, out)
    assert (out / "acme" / "calls" / "mine.py").read_text() == "mine"


def test_a_missing_file_is_written_again(out: Path) -> None:
    run(FILES, out)
    (out / "README.md").unlink()
    assert run(FILES, out).written == ("README.md",)


def test_an_edited_file_stops_everything(out: Path) -> None:
    run(FILES, out)
    (out / "README.md").write_text("# mine\n")
    assert refused({**FILES, "README.md": "# b\n", "new.py": ""}, out) == ["edited-file README.md"]
    assert refused(FILES, out) == ["edited-file README.md"]
    assert run(FILES, out, force=True).written == ("README.md",)


def test_an_edited_file_that_is_no_longer_generated_is_not_removed(out: Path) -> None:
    run(FILES, out)
    (out / "README.md").write_text("# mine\n")
    rest = {path: text for path, text in FILES.items() if path != "README.md"}
    assert refused(rest, out) == ["edited-file README.md"]
    assert run(rest, out, force=True).removed == ("README.md",)


def test_a_foreign_file_stops_everything(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "README.md").write_text("# mine\n")
    assert refused(FILES, out) == ["foreign-file README.md"]
    assert "README.md" in run(FILES, out, force=True).written


def test_a_foreign_file_of_the_same_content_is_adopted(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "README.md").write_text("# a\n")
    assert run(FILES, out).unchanged == ("README.md",)


def test_line_endings_do_not_matter(out: Path) -> None:
    run(FILES, out)
    (out / "README.md").write_bytes(b"# a\r\n")
    (out / MANIFEST).write_bytes((out / MANIFEST).read_bytes())
    assert run(FILES, out).unchanged == tuple(FILES)
    assert (out / "README.md").read_bytes() == b"# a\r\n"
    assert run({**FILES, "README.md": "# b\n"}, out).written == ("README.md",)


def test_binary_files_are_compared_byte_by_byte() -> None:
    assert content_hash(b"a\r\n") == content_hash(b"a\n")
    assert content_hash(b"\0\r\n") != content_hash(b"\0\n")


def test_a_file_may_become_a_folder_and_a_folder_a_file(out: Path) -> None:
    run({"a/b.py": "1", "c.py": "2"}, out)
    run({"a": "1", "c.py/d": "2"}, out)
    assert tree(out).keys() == {"a", "c.py/d", MANIFEST}


def test_a_folder_with_something_in_it_is_in_the_way(out: Path) -> None:
    run({"a/b.py": "1"}, out)
    (out / "a" / "mine").write_text("mine")
    assert refused({"a": "1"}, out, force=True) == ["in-the-way a"]


def test_links_are_not_followed(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "__init__.py").write_text("theirs")
    out.mkdir(parents=True)
    (out / "acme").symlink_to(elsewhere)
    assert refused(FILES, out, force=True) == ["in-the-way __init__.py", "in-the-way __init__.py"]
    (out / "acme").unlink()
    run(FILES, out)
    (out / "README.md").unlink()
    (out / "README.md").symlink_to(elsewhere / "__init__.py")
    assert refused(FILES, out, force=True) == ["in-the-way README.md"]
    run({path: text for path, text in FILES.items() if path != "README.md"}, out)
    assert (out / "README.md").is_symlink()
    assert (elsewhere / "__init__.py").read_text() == "theirs"


def test_a_stale_file_behind_a_link_is_not_removed(out: Path, tmp_path: Path) -> None:
    run({"a/b.py": "1", "c": "2"}, out)
    (out / "a").rename(tmp_path / "a")
    (out / "a").symlink_to(tmp_path / "a")
    assert run({"c": "2"}, out).removed == ()
    assert (tmp_path / "a" / "b.py").exists()


BAD = (
    "/a", "", "a//b", "../a", "a/../b", "./a", "a\\b", "c:a", "a\0", "a\n", "nul", "a/COM1.py", "aux.tar.gz", "a.", "a ",
    "a?", MANIFEST, STAGING, f"a/{STAGING.upper()}", "a" * 300,
)  # fmt: skip


@pytest.mark.parametrize("path", BAD)
def test_bad_paths(path: str, out: Path) -> None:
    assert refused({path: "", "a.py": ""}, out)[0].startswith("bad-path")
    assert not out.exists()


@pytest.mark.parametrize(
    "paths", [("a.py", "A.py"), ("a", "a/b"), ("a/b", "A/c"), ("stra\xdfe", "STRASSE"), ("a/b/c", "A/b")]
)
def test_clashing_paths(paths: tuple[str, ...]) -> None:
    assert [*path_problems(paths)]


def test_good_paths() -> None:
    assert not [*path_problems(["a/b.py", "a/c.py", ".gitignore", "con_fig.py", "console.py", "日本.py"])]


@given(st.text())
def test_no_path_leads_out(path: str) -> None:
    if not path_problem(path):
        assert os.path.normpath(path) == path
        assert not path.startswith(("..", "/"))


@pytest.mark.parametrize("limit", range(7))
def test_killed_in_the_middle(out: Path, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whenever a run dies, files are whole, and the next run goes on, with another document too."""
    run(FILES, out)
    changed = dict.fromkeys(FILES, "changed\n") | {"new.py": "new\n"}
    left = limit
    replace = Path.replace

    def dying(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", dying)
    with pytest.raises(KeyboardInterrupt):
        write(changed, out, FACTS, Diagnostics())
    monkeypatch.undo()
    for path, content in tree(out).items():
        if not path.startswith((STAGING, MANIFEST)):
            known = FILES.get(path, b"")
            assert content in {known.encode() if isinstance(known, str) else known, b"changed\n", b"new\n"}
    last = {"README.md": "last\n", "acme/__init__.py": "last\n"}
    again = run(last, out)
    assert again.notes == (("finished what an interrupted run had begun",) if limit else ())
    assert tree(out).keys() == {*last, MANIFEST}


def test_killed_twice(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(FILES, out)
    replace, left = Path.replace, 0

    def dying(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", dying)
    for text in ("first\n", "second\n"):
        left = 3
        with pytest.raises(KeyboardInterrupt):
            write(dict.fromkeys(FILES, text), out, FACTS, Diagnostics())
        left = 1
        with pytest.raises(KeyboardInterrupt):
            write(dict.fromkeys(FILES, text + text), out, FACTS, Diagnostics())
    monkeypatch.undo()
    run(FILES, out)
    assert tree(out).keys() == {*FILES, MANIFEST}


@pytest.mark.parametrize(
    ("number", "reason"), [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "the file system is read-only")]
)
def test_a_disk_that_gives_up(out: Path, number: int, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run(FILES, out)
    before = tree(out)
    count = 0
    write_bytes = Path.write_bytes

    def failing(self: Path, data: bytes) -> int:
        nonlocal count
        count += 1
        if count > 2:
            raise OSError(number, os.strerror(number), str(self))
        return write_bytes(self, data)

    monkeypatch.setattr(Path, "write_bytes", failing)
    diagnostics = Diagnostics()
    assert write(dict.fromkeys(FILES, "changed"), out, FACTS, diagnostics) is None
    (found,) = diagnostics
    assert (found.code, found.message) == ("cannot-write", reason)
    monkeypatch.undo()
    assert tree(out) == before
    assert not (out / STAGING).exists()


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    diagnostics = Diagnostics()
    assert write(FILES, tmp_path / "out", FACTS, diagnostics) is None
    assert [found.code for found in diagnostics] == ["cannot-write"]


@pytest.mark.parametrize("text", ["", "[]", "{}", "<<<<<<< HEAD", '{"manifest": 2}', "[" * 100_000])
def test_a_broken_manifest(out: Path, text: str) -> None:
    run(FILES, out)
    (out / MANIFEST).write_text(text)
    assert refused(FILES, out) == [f"bad-manifest {MANIFEST}"]
    run(FILES, out, force=True)
    assert run(FILES, out).unchanged == tuple(FILES)


@pytest.mark.parametrize("path", ["../../victim", "/victim", "a/../../victim", "acme\\..\\x", "C:/x"])
def test_a_manifest_that_leads_out_removes_nothing(out: Path, path: str) -> None:
    run(FILES, out)
    content = json.loads((out / MANIFEST).read_text())
    content["files"][path] = content_hash(b"victim")
    (out / MANIFEST).write_text(json.dumps(content))
    victim = out.parent.parent / "victim"
    victim.write_text("victim")
    assert refused({}, out) == [f"bad-manifest {MANIFEST}"]
    run(FILES, out, force=True)
    assert victim.exists()


def test_the_folder_of_another_target(out: Path) -> None:
    run(FILES, out)
    other = Facts("go", "c", "0", "s")
    assert refused({"a.go": ""}, out, facts=other) == [f"foreign-folder {MANIFEST}"]


def test_a_manifest_survives_a_round_trip() -> None:
    manifest = Manifest(FACTS, {"b": "0" * 64, "a": "1" * 64})
    assert parse(dump(manifest)) == manifest
    assert dump(Manifest(FACTS, {"a": "1" * 64, "b": "0" * 64})) == dump(manifest)
    with pytest.raises(ManifestError, match="hash"):
        parse(dump(Manifest(FACTS, {"a": "short"})))


def test_intact(out: Path) -> None:
    run(FILES, out)
    manifest = parse((out / MANIFEST).read_bytes())
    assert intact(out, manifest)
    (out / "README.md").write_text("edited")
    assert not intact(out, manifest)
    (out / "README.md").unlink()
    assert not intact(out, manifest)


def _many(out: Path, number: int) -> None:
    files = {f"f{index}": f"{number}\n" * 100 for index in range(30)}
    assert write(files, out, FACTS, Diagnostics())


def test_runs_at_the_same_time(out: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_many, args=(out, number)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        assert worker.exitcode == 0
    found = tree(out)
    assert intact(out, parse(found.pop(MANIFEST)))
    assert len(found) == 30
    assert len(set(found.values())) == 1


def test_a_lock_is_waited_for_and_given_up_on(tmp_path: Path) -> None:
    inside = threading.Event()

    def hold() -> None:
        with locked(tmp_path):
            inside.set()
            time.sleep(0.3)

    holder = threading.Thread(target=hold)
    holder.start()
    inside.wait()
    with pytest.raises(TimeoutError), locked(tmp_path, patience=0.05):
        pass
    with locked(tmp_path):
        pass
    holder.join()
