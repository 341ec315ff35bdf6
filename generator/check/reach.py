"""How the validator gets at a tree: references are pointers in it, and nothing else is ever retrieved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NoReturn

from jsonschema_path import SchemaAccessor, SchemaPath

from generator.load.tree import Map, Node, Seq, child, unescape

_LONGEST_CHAIN = 20


def path_of(root: Map) -> SchemaPath:
    """The validator's path to the root of a bundled tree."""
    accessor = _TreeAccessor.from_schema(root, handlers=_Refusal())
    assert isinstance(accessor, _TreeAccessor)  # noqa: S101 - what a class method of that class makes
    # keys with '#' in them, which parts a path by default, are ordinary keys
    return SchemaPath(accessor, separator="\0")


def follow(root: Map, node: Node) -> Node:
    """`node`, or what its reference leads to; raises `LookupError` when it leads nowhere."""
    for _ in range(_LONGEST_CHAIN):
        if not isinstance(node, Map):
            break
        reference = node.get("$ref")
        if not isinstance(reference, str):
            break
        tokens = [unescape(token) for token in reference.split("/")[1:]]
        node, count = child(root, tokens)
        if count < len(tokens) or not reference.startswith("#"):
            raise LookupError(reference)
    return node


class _TreeAccessor(SchemaAccessor):
    """Looks things up directly: the general way asks a resolver and a run-time protocol at every step."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._found: dict[tuple[Any, ...], Any] = {}

    def __getitem__(self, parts: Sequence[Any]) -> Any:
        key = tuple(parts)
        if key in self._found:
            return self._found[key]
        root: Any = self.node
        if key:
            holder = self[key[:-1]]
            if not isinstance(holder, Map | Seq):
                raise KeyError(key[-1])
            node = follow(root, holder[key[-1]])
        else:
            node = follow(root, root)
        self._found[key] = node
        return node


class _Refusal(Mapping[str, Any]):
    """Handlers for all URL schemes, none of which retrieves anything."""

    def __getitem__(self, scheme: str) -> Callable[[str], NoReturn]:
        def refuse(uri: str) -> NoReturn:
            raise LookupError(f"{uri!r} is not retrieved")

        return refuse

    def __contains__(self, scheme: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0
