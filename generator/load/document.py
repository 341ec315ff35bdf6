"""A document: its root, the files that it consists of, and where its references lead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import unquote

from generator.diagnostics import Diagnostics, Severity
from generator.load import fault, reader, tree
from generator.load.fault import Fault
from generator.load.fetch import LoadOptions
from generator.load.tree import Map, Node, Seq, Source

_MOST_DETOURS = 8


class Document:
    """A document tree. Other files are read when a reference first leads to them; what that finds are warnings."""

    def __init__(
        self,
        root: Map,
        diagnostics: Diagnostics,
        base: reader.Base,
        options: LoadOptions,
        overlays: tuple[Source, ...] = (),
    ) -> None:
        """`root` is the root of the main file, `overlays` have changed it; `base` says where the other files may stand."""
        self.root = root
        self.main: Source = root.source
        self.overlays = overlays
        self._diagnostics = diagnostics
        self._options = options
        self._base = base
        self._roots: dict[str, Node] = {self.main.location: root}
        self._sources: dict[str, Source] = {source.location: source for source in (self.main, *overlays)}
        self._faults: dict[str, Fault] = {}
        self._targets: dict[tuple[str, str], tuple[Node] | Fault] = {}
        self._anchors: dict[str, dict[str, Map]] = {}
        self._nested = 0

    @property
    def sources(self) -> Mapping[str, Source]:
        """All files read so far, by location, the main one first, then its overlays."""
        return MappingProxyType(self._sources)

    @property
    def options(self) -> LoadOptions:
        """What references may reach."""
        return self._options

    @property
    def complete(self) -> bool:
        """Whether every file that a reference led to so far could be read; forbidden ones do not count."""
        return not self._faults

    @property
    def version(self) -> tuple[int, int]:
        """The OpenAPI version's first two numbers, such as `(3, 1)`."""
        major, minor, *_ = [*str(self.root["openapi"]).split("."), "0"]
        return int(major), int(minor) if minor.isdecimal() else 0

    def deref(self, node: Node) -> Node:
        """`node` itself, or what its `$ref` leads to, through any number of references; None when it leads nowhere.

        Siblings of `$ref` are left to the caller.
        """
        seen: set[int] = set()
        while isinstance(node, Map) and isinstance(node.get("$ref"), str):
            if id(node) in seen:
                self._warn(node, Fault("ref-cycle", f"reference {node['$ref']!r} leads back to itself"))
                return None
            seen.add(id(node))
            node = self.step(node)
        return node

    def step(self, node: Map) -> Node:
        """What stands where the `$ref` of `node` points, which may be a reference again; None when nothing does."""
        reference = node["$ref"]
        if not isinstance(reference, str):
            return None
        found = self._resolved(reference, node.source)
        if isinstance(found, Fault):
            self._warn(node, found)
            return None
        return found[0]

    def resolve(self, reference: str, source: Source) -> Node:
        """What a reference written in the file `source` points at, one step away; None without a word when nothing."""
        found = self._resolved(reference, source)
        return None if isinstance(found, Fault) else found[0]

    def target(self, node: Map) -> str:
        """The identity of what the `$ref` of `node` points at, one step away; empty when it is nothing with a place."""
        found = self.step(node)
        return self.identity(found) if isinstance(found, Map | Seq) else ""

    def identity(self, node: Map | Seq) -> str:
        """A name for a place: `#/components/schemas/X` in the main file, `schemas/x.yml#/Y` in another one.

        Other files are named relative to the main one's folder, or by their URL.
        """
        file = "" if node.source is self.main else self._base.relative(node.source.location)
        return f"{file}#{tree.pointer(node)}"

    def read(self, location: str) -> Source | None:
        """The file at a location that `sources` had in an earlier run; None when it cannot or must not be read."""
        if location not in self._sources:
            try:
                self._root(self.main, location)
            except Fault:
                return None
        return self._sources.get(location)

    def replace(self, root: Map) -> None:
        """Take `root` for the main file's: what was found in the old one is looked for anew."""
        self.root = self._roots[self.main.location] = root
        self._targets.clear()
        self._anchors.clear()

    def _warn(self, node: Map, lost: Fault) -> None:
        place = tree.position(node, "$ref")
        self._diagnostics.warning(lost.code, lost.message, tree.pointer(node), place, lost.hint)

    def _resolved(self, reference: str, source: Source) -> tuple[Node] | Fault:
        key = (source.location, reference)
        found = self._targets.get(key)
        if found is None:
            # it stands while the search is on, and is what a search that comes back to itself finds
            self._targets[key] = Fault("ref-cycle", f"reference {reference!r} goes through itself")
            found = self._targets[key] = self._searched(reference, source)
        return found

    def _searched(self, reference: str, source: Source) -> tuple[Node] | Fault:
        self._nested += 1
        try:
            if self._nested > _MOST_DETOURS:
                return Fault("dangling-ref", f"reference {reference!r} leads through too many others")
            return (self._find(source, reference),)
        except Fault as lost:
            return lost
        finally:
            self._nested -= 1

    def _find(self, source: Source, reference: str) -> Node:
        file, _, fragment = reference.partition("#")
        root = self._root(source, file) if file else self._roots[source.location]
        fragment = unquote(fragment)
        if not fragment or fragment == "/":
            return root
        if not fragment.startswith("/"):
            return self._anchor(root, fragment, reference)
        tokens = [tree.unescape(token) for token in fragment[1:].split("/")]
        return self._walk(root, tokens, reference)

    def _walk(self, root: Node, tokens: list[str], reference: str) -> Node:
        node, count = tree.child(root, tokens)
        detours = 0
        while count < len(tokens) and isinstance(node, Map) and "$ref" in node and detours < _MOST_DETOURS:
            # people point through a reference, at components/responses/X/content/... where X is one
            tokens, detours = tokens[count:], detours + 1
            node, count = tree.child(self.deref(node), tokens)
        if count == len(tokens):
            return node
        raise Fault("dangling-ref", f"reference {reference!r} leads nowhere: there is no {tokens[count]!r}")

    def _anchor(self, root: Node, name: str, reference: str) -> Node:
        if not isinstance(root, Map | Seq):
            raise Fault("dangling-ref", f"reference {reference!r} leads nowhere")
        anchors = self._anchors.get(root.source.location)
        if anchors is None:
            anchors = self._anchors[root.source.location] = _anchors(root)
        if name not in anchors:
            hint = "a fragment starts with '#/', unless a schema has that $anchor"
            raise Fault("dangling-ref", f"reference {reference!r} leads nowhere: no $anchor {name!r}", hint=hint)
        return anchors[name]

    def _root(self, source: Source, file: str) -> Node:
        """The root of another file; raises `Fault` each time when it cannot be read, but tells why only once."""
        location = self._base.locate(source.location, file, self._options)
        if location in self._roots:
            return self._roots[location]
        if location not in self._faults:
            try:
                return self._read(location)
            except reader.Unparsable as broken:
                fault.tell(broken.fault, broken.source, self._diagnostics, Severity.WARNING)
                lost = broken.fault
            except Fault as unreadable:
                lost = unreadable
            self._faults[location] = Fault("dangling-ref", f"{file}: {lost.message}", hint=lost.hint)
        raise self._faults[location]

    def _read(self, location: str) -> Node:
        left = self._options.max_bytes - sum(len(known.data) for known in self._sources.values())
        parsed = reader.parse(*self._base.fetch(location, left, self._options))
        # a URL may have led to another one, which may be known
        final = parsed.source.location
        if final not in self._roots:
            self._roots[final], self._sources[final] = parsed.root, parsed.source
            parsed.tell(self._diagnostics)
        self._roots[location] = self._roots[final]
        return self._roots[final]


def _anchors(root: Map | Seq) -> dict[str, Map]:
    found: dict[str, Map] = {}
    seen: set[int] = set()
    todo: list[Map | Seq] = [root]
    while todo:
        node = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Map):
            for keyword in ("$anchor", "$dynamicAnchor"):
                if isinstance(name := node.get(keyword), str):
                    found.setdefault(name, node)
        below = node.values() if isinstance(node, Map) else node
        todo.extend(part for part in below if isinstance(part, Map | Seq))
    return found
