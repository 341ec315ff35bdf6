"""Reading a schema object: what it says about itself, in whichever dialect (3.0 and 3.1) it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from generator.ir import Docs
from generator.load.tree import Map, Node, Seq

if TYPE_CHECKING:
    from generator.ir import Json

STRUCTURE = frozenset(
    {
        "$ref", "type", "properties", "required", "additionalProperties", "patternProperties", "items", "prefixItems",
        "oneOf", "anyOf", "allOf", "enum", "const", "nullable", "format",
    }
)  # fmt: skip
EXTENDING = frozenset(  # what makes another type of a reference that it stands beside
    {
        "properties", "required", "additionalProperties", "items", "prefixItems", "oneOf", "anyOf", "allOf", "enum", "const",
    }
)  # fmt: skip
CONSTRAINTS = (
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
)  # fmt: skip


def text(node: Node, key: str) -> str:
    """The string that stands under `key`, else an empty one."""
    value = node.get(key) if isinstance(node, Map) else None
    return value if isinstance(value, str) else ""


def flag(node: Node, key: str) -> bool:
    """Whether `key` is there and true."""
    return isinstance(node, Map) and node.get(key) is True


def children(node: Node, key: str) -> Iterator[Node]:
    """The items of the list under `key`; nothing when there is no list."""
    value = node.get(key) if isinstance(node, Map) else None
    return iter(value if isinstance(value, Seq) else ())


def strings(node: Node, key: str) -> tuple[str, ...]:
    """The strings of the list under `key`."""
    return tuple(item for item in children(node, key) if isinstance(item, str))


def entries(node: Node, key: str) -> Mapping[str, Node]:
    """The mapping under `key`; an empty one when there is none."""
    value = node.get(key) if isinstance(node, Map) else None
    return value if isinstance(value, Map) else {}


def mapping(node: Node, key: str) -> Map | None:
    """The mapping under `key`, if there is one."""
    value = node.get(key) if isinstance(node, Map) else None
    return value if isinstance(value, Map) else None


def docs(node: Node) -> Docs:
    """Title and description of a schema, kept apart."""
    return Docs(text(node, "title").strip(), text(node, "description").strip())


def plain(node: Node) -> Json:
    """A value of the document (example, default) as plain data."""
    if isinstance(node, Map):
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, Seq):
        return [plain(value) for value in node]
    return cast("Json", node)


def example(node: Node) -> Json:
    """The first example of a schema, parameter or media type; None when there is none."""
    if not isinstance(node, Map):
        return None
    if "example" in node:
        return plain(node["example"])
    examples = node.get("examples")
    if isinstance(examples, Seq) and examples:
        return plain(examples[0])
    if isinstance(examples, Map):
        for named in examples.values():
            if isinstance(named, Map) and "value" in named:
                return plain(named["value"])
    return None


def types(node: Map) -> tuple[str, ...]:
    """The `type` keyword without `null`, as a tuple; empty when the schema does not say."""
    declared = node.get("type")
    if isinstance(declared, str):
        return () if declared == "null" else (declared,)
    return tuple(name for name in strings(node, "type") if name != "null")


def is_null(node: Node) -> bool:
    """Whether only null is valid: a variant that makes a union nullable."""
    if not isinstance(node, Map):
        return False
    declared = node.get("type")
    if declared == "null" or (isinstance(declared, Seq) and list(declared) == ["null"]):
        return True
    enum = node.get("enum")
    return (isinstance(enum, Seq) and list(enum) == [None]) or ("const" in node and node["const"] is None)


def allows_null(node: Map) -> bool:
    """Whether null is allowed beside the rest: `nullable` (3.0), `type: [.., null]` or a null enum member (3.1)."""
    declared = node.get("type")
    if node.get("nullable") is True or (isinstance(declared, Seq) and "null" in declared):
        return True
    enum = node.get("enum")
    return isinstance(enum, Seq) and None in enum and len(enum) > 1


def constraints(node: Map) -> tuple[tuple[str, str | int | float | bool], ...]:
    """The validation keywords that documentation shows."""
    return tuple(
        (key, value) for key in CONSTRAINTS if isinstance(value := node.get(key), (str, int, float)) and value != ""
    )
