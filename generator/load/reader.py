"""One file of a document: where it is, its bytes, its tree."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urljoin

from generator.diagnostics import Diagnostics
from generator.load import json_tree, text, yaml_tree
from generator.load.fault import Fault, Oddity
from generator.load.fetch import LoadOptions, read_file, read_url
from generator.load.tree import Node, Source

_PROSE = (".md", ".markdown", ".txt", ".html")


class Base(Protocol):
    """Where the main file stands, which decides what its references may reach."""

    def locate(self, here: str, file: str, options: LoadOptions) -> str:
        """The location of what the file at `here` calls `file`; raises `Fault` when it must not be touched."""
        ...

    def fetch(self, location: str, limit: int, options: LoadOptions) -> tuple[bytes, Source]:
        """The bytes at a location and a source without data; raises `Fault`."""
        ...

    def relative(self, location: str) -> str:
        """What a location is called in identities."""
        ...


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file that could be read, and what is odd about it."""

    root: Node
    source: Source
    oddities: tuple[Oddity, ...]

    def tell(self, diagnostics: Diagnostics) -> None:
        """Add the oddities as warnings."""
        for oddity in self.oddities:
            oddity.tell(self.source, diagnostics)


class Unparsable(Exception):  # noqa: N818 - see Fault
    """A file that could be fetched but not parsed."""

    def __init__(self, fault: Fault, source: Source) -> None:
        """`source` shows the line."""
        super().__init__(fault.message)
        self.fault, self.source = fault, source


def parse(data: bytes, source: Source) -> Parsed:
    """The tree of a file, by its content: JSON, YAML, or prose as one string. Raises `Unparsable`."""
    source.data = data
    try:
        decoded, odd = text.decode(data)
        source.data = decoded.encode()
        if source.location.lower().endswith(_PROSE):
            return Parsed(decoded, source, tuple(odd))
        root, more = _tree(source, looks_json=decoded.lstrip()[:1] in ("{", "["))
    except Fault as fault:
        raise Unparsable(fault, source) from fault
    return Parsed(root, source, (*odd, *more))


def _tree(source: Source, *, looks_json: bool) -> tuple[Node, list[Oddity]]:
    if not looks_json:
        return yaml_tree.read(source)
    try:
        return json_tree.read(source)
    except Fault as fault:
        if fault.code != "json-syntax":
            raise
        try:
            # flow-style YAML looks like JSON, and so does JSON with trailing commas
            return yaml_tree.read(source)
        except Fault as other:
            raise (fault if source.location.lower().endswith(".json") else other) from other


@dataclass(frozen=True, slots=True)
class FolderBase:
    """The main file is a local one."""

    folder: Path  # of the main file, symbolic links resolved
    current: Path

    def locate(self, here: str, file: str, options: LoadOptions) -> str:
        """A path below the folder, or what the options allow besides."""
        scheme = file.partition("://")[0].lower() if "://" in file else ""
        if scheme in ("http", "https") or is_url(here):
            return _remote(here, file, options)
        if scheme not in ("", "file"):
            raise Fault("refused-ref", f"reference to {file!r} is not followed: scheme {scheme!r}")
        name = file[len("file://") :] if scheme else file
        try:
            path = Path(os.path.realpath(Path(here).parent / unquote(name)))
            if not path.exists() and "%" in name:
                path = Path(os.path.realpath(Path(here).parent / name))
        except (OSError, ValueError) as error:
            raise Fault("dangling-ref", f"reference to {file!r} is no path: {error}") from error
        if not path.is_relative_to(self.folder) and not options.allow_outside_refs:
            hint = "if the files are trusted, allow it: `references: {outside: true}`; or bundle the document"
            raise Fault("outside-ref", f"{file!r} is outside the document's folder and is not read", hint=hint)
        return str(path)

    def fetch(self, location: str, limit: int, options: LoadOptions) -> tuple[bytes, Source]:
        """Read the file, or the URL that the options allowed."""
        if is_url(location):
            return _download(location, limit, options)
        return read_file(Path(location), limit), Source(self._name(Path(location)), location, b"")

    def relative(self, location: str) -> str:
        """A path relative to the folder, with forward slashes."""
        return _anonymous(location) if is_url(location) else Path(os.path.relpath(location, self.folder)).as_posix()

    def _name(self, path: Path) -> str:
        if path.is_relative_to(self.current):
            return path.relative_to(self.current).as_posix()
        return self.relative(str(path))


@dataclass(frozen=True, slots=True)
class UrlBase:
    """The main file is behind a URL; local files are none of its business."""

    url: str

    def locate(self, here: str, file: str, options: LoadOptions) -> str:
        """A URL, if the options allow one."""
        return _remote(here, file, options)

    def fetch(self, location: str, limit: int, options: LoadOptions) -> tuple[bytes, Source]:
        """Get the URL."""
        return _download(location, limit, options)

    def relative(self, location: str) -> str:
        """The URL, shortened where it stands below the main one's folder."""
        return _anonymous(location.removeprefix(self.url.rpartition("/")[0] + "/"))


def base_of(location: str) -> tuple[Base, str]:
    """Where a main file at a path or URL stands, and its location with symbolic links resolved."""
    if is_url(location):
        return UrlBase(location), location
    path = Path(os.path.realpath(location))
    return FolderBase(path.parent, Path(os.path.realpath(Path.cwd()))), str(path)


def _download(location: str, limit: int, options: LoadOptions) -> tuple[bytes, Source]:
    data, final = read_url(location, limit, options.timeout)
    return data, Source(public(location), final, b"")


def _remote(here: str, file: str, options: LoadOptions) -> str:
    try:
        url = urljoin(here, file) if is_url(here) else file
    except ValueError as error:
        raise Fault("dangling-ref", f"reference to {file!r} is no URL: {error}") from error
    if not is_url(url):
        raise Fault("refused-ref", f"reference to {file!r} is not followed: it leads from a URL to something else")
    if not options.allow_remote_refs:
        hint = "if the server is trusted, allow it: `references: {remote: true}`; or bundle the document"
        raise Fault("remote-ref", f"{public(url)} is not fetched: remote references are off", hint=hint)
    return url


def is_url(location: str) -> bool:
    """Whether a location is behind HTTP rather than in the file system."""
    return location.lower().startswith(("http://", "https://"))


def public(url: str) -> str:
    """A URL without what may be secret in it."""
    return _anonymous(url).partition("#")[0].partition("?")[0]


def _anonymous(url: str) -> str:
    """A URL without user and password."""
    scheme, colon, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{colon}{host.rpartition('@')[2]}{slash}{path}"
