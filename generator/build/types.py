"""Schemas to types: every schema becomes a `Type`, and what deserves a name becomes a declaration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.build import schema as read
from generator.build.components import component_name, owner_of
from generator.build.kinds import SCALARS, kind_of, only_says_object
from generator.build.synthetic import place
from generator.ir import (
    Alias,
    Const,
    Decl,
    Docs,
    Enumeration,
    Field,
    File,
    ListOf,
    MapOf,
    Member,
    Nullable,
    Record,
    Ref,
    Scalar,
    TupleOf,
    Union,
    Unknown,
)
from generator.load.tree import Map, Node, Seq, pointer, position
from generator.names import is_plural, singular, split_words

if TYPE_CHECKING:
    from generator.build.kinds import Kind
    from generator.diagnostics import Diagnostics
    from generator.ir import Shape, Type, Words
    from generator.load import Document

_TYPES = SCALARS | {"object", "array"}


@dataclass(slots=True)
class Types:
    """Builds types; `decls` fills as schemas are met. One instance a document."""

    document: Document
    diagnostics: Diagnostics
    decls: dict[str, Decl] = field(default_factory=dict)
    _open: set[str] = field(default_factory=set)
    _inside: set[str] = field(default_factory=set)
    _within_itself: set[str] = field(default_factory=set)
    _names: dict[str, Words] = field(default_factory=dict)

    # --- entry points ---

    def type_of(self, schema: Node, name: Words) -> Type:
        """The type of `schema`; `name` is what an inline declaration in it will be called."""
        if not isinstance(schema, Map):
            return Unknown() if schema is not False else Unknown("nothing is valid here")
        if "$ref" in schema and isinstance(schema["$ref"], str) and not self._extends(schema):
            return self._referenced(schema)
        nullable = read.allows_null(schema)
        inner = self._inline(schema, name)
        return optional(inner) if nullable else inner

    def fields_of(self, schema: Node, name: Words) -> tuple[Field, ...] | None:
        """The properties of a schema that is an object with known properties, else None."""
        parts = self.parts(schema)
        if isinstance(schema, Map) and parts and kind_of(parts) == "record":
            return self._fields(parts, name, self._identity(schema))
        return None

    def unknown(self, schema: Map, reason: str) -> Unknown:
        """Anything, where the document means more than can be said; reported, so that nobody takes it for meant."""
        self.diagnostics.warning(
            "unknown-type",
            f"the type is taken as anything: {reason}",
            pointer(schema),
            position(schema),
            "describe it by `type`, `properties`, or scalar members",
        )
        return Unknown(reason)

    def named(self, schema: Node) -> Words:
        """The name that the document gives to a schema: of its component, or its title."""
        if isinstance(schema, Map) and isinstance(schema.get("$ref"), str):
            target = self.document.deref(schema)
            return component_name(place(self.document, target)) if isinstance(target, Map) else ()
        return ()

    # --- references ---

    def _referenced(self, schema: Map) -> Type:
        target = self.document.deref(schema)
        if target is None:
            return Unknown(f"{schema['$ref']} leads nowhere")
        if not isinstance(target, Map):
            return Unknown()
        inner = self.declare(place(self.document, target), target)
        return optional(inner) if any(node.get("nullable") is True for node in self.chain(schema)[:-1]) else inner

    def chain(self, schema: Node) -> list[Map]:
        """A schema and what its references lead to, step by step: what stands beside a reference counts before that."""
        found: list[Map] = []
        while isinstance(schema, Map) and not any(schema is known for known in found):
            found.append(schema)
            schema = self.document.step(schema) if isinstance(schema.get("$ref"), str) else None
        return found

    def _extends(self, schema: Map) -> bool:
        """Whether what stands beside a reference makes another type of it, as it may since OpenAPI 3.1."""
        if self.document.version < (3, 1) or not read.EXTENDING & schema.keys():
            return False
        return isinstance(self.document.deref(schema), Map)

    def declare(self, identity: str, target: Map) -> Type:
        """The declaration of a schema that others refer to."""
        if identity in self.decls or identity in self._open:
            return Ref(identity)
        self._open.add(identity)
        name = component_name(identity)
        inner = self._inline(target, name, identity)
        nullable = read.allows_null(target)
        if inner != Ref(identity) or nullable:
            body = Ref(self._move(identity, name)) if inner == Ref(identity) else inner
            self._keep(identity, name, Alias(optional(body) if nullable else body), target, named=True)
        self._open.discard(identity)
        return Ref(identity)

    def _move(self, identity: str, name: Words) -> str:
        """Keep the non-null half of a nullable component under an id of its own."""
        moved = self.decls[identity]
        inner = f"{identity}/~value"
        self.decls[inner] = Decl(
            inner, (*name, "value"), moved.shape, named=False, docs=moved.docs, origin=moved.origin,
            deprecated=moved.deprecated, example=moved.example,
        )  # fmt: skip
        return inner

    # --- inline schemas ---

    def parts(self, schema: Node) -> list[Map]:
        """The schema objects that hold at once: those of `allOf`, references followed, then the schema itself.

        One that several others are made of is there once, in front of all of them.
        """
        found: list[Map] = []
        self._collect(schema, found, set())
        return found

    def _collect(self, schema: Node, found: list[Map], seen: set[int]) -> None:
        if not isinstance(schema, Map) or id(schema) in seen:
            return
        seen.add(id(schema))
        if isinstance(schema.get("$ref"), str):
            target = self.document.deref(schema)
            self._collect(target, found, seen)
            if isinstance(target, Map) and (schema.keys() - {"$ref"}) & read.STRUCTURE:
                found.append(schema)
            return
        for child in read.children(schema, "allOf"):
            self._collect(child, found, seen)
        found.append(schema)

    def _inline(self, schema: Map, name: Words, identity: str = "") -> Type:
        if "allOf" in schema:
            only = self._only_part(schema)
            if only is not None:
                return self.type_of(only, name)
        if not identity:
            identity = self._identity(schema)
            if identity in self.decls:  # met again, in what merges the schema around it
                return Ref(identity)
            if identity in self._inside:
                self._within_itself.add(identity)
                return Ref(identity)
        self._inside.add(identity)
        inner = self._shaped(schema, name, identity)
        self._inside.discard(identity)
        if identity in self._within_itself and identity not in self.decls:
            return self._keep(identity, name, Alias(inner), schema)
        return inner

    def _shaped(self, schema: Map, name: Words, identity: str) -> Type:
        parts = self.parts(schema)
        kind = kind_of(parts)
        if kind == "union":
            from generator.build.unions import union_of  # noqa: PLC0415 - unions and types need each other

            return union_of(self, schema, parts, name, identity)
        if kind == "record":
            return self._keep(
                identity, name, Record(self._fields(parts, name, identity), self._extra(parts, name)), schema
            )
        if kind == "enum":
            return self._enumeration(schema, parts, name, identity)
        return self._simple(schema, parts, kind, name)

    def _only_part(self, schema: Map) -> Node:
        """The one member of `allOf` that has structure, when the schema around it adds none."""
        if any(key in schema for key in read.STRUCTURE - {"allOf", "nullable", "type"}):
            return None
        telling = [
            child
            for child in read.children(schema, "allOf")
            if isinstance(child, Map)
            and any(key in child for key in read.STRUCTURE - {"nullable"})
            and not only_says_object(child)
        ]
        return telling[0] if len(telling) == 1 else None

    def _simple(self, schema: Map, parts: list[Map], kind: Kind, name: Words) -> Type:  # noqa: PLR0911 - a case a kind
        if kind == "const":
            value = next(part["const"] for part in parts if "const" in part)
            return self.unknown(schema, "its constant is no scalar") if isinstance(value, (Map, Seq)) else Const(value)
        if kind == "map":
            extra = self._extra(parts, name)
            return MapOf(extra if extra is not None else Unknown())
        if kind == "list":
            items = next((part["items"] for part in reversed(parts) if "items" in part), None)
            return ListOf(self.type_of(items, item_name(name)))
        if kind == "tuple":
            return self._tuple(parts, name)
        if kind in SCALARS:
            return scalar(kind, parts)
        if read.is_null(schema):
            return Const(None)
        odd = [name for part in parts for name in read.types(part) if name not in _TYPES]
        return self.unknown(schema, f"there is no type `{odd[0]}`") if odd else Unknown()

    def _tuple(self, parts: list[Map], name: Words) -> Type:
        part = next(part for part in parts if isinstance(part.get("prefixItems") or part.get("items"), Seq))
        places = part.get("prefixItems") or part.get("items")
        items = tuple(
            self.type_of(item, (*name, str(number)))
            for number, item in enumerate(places if isinstance(places, Seq) else (), 1)
        )
        rest = part.get("items") if "prefixItems" in part else part.get("additionalItems")
        return TupleOf(items, None if rest is False else self.type_of(rest, (*name, "rest")) if rest else Unknown())

    def _enumeration(self, schema: Map, parts: list[Map], name: Words, identity: str) -> Type:
        part = next(part for part in reversed(parts) if isinstance(part.get("enum"), Seq) and part["enum"])
        values = [value for value in read.children(part, "enum") if isinstance(value, (str, int, float))]
        if not values:
            return Const(None) if read.is_null(part) else self.unknown(schema, "its enum has no scalar member")
        if read.types(part) == ("string",):  # `enum: [4.1, 4]` under strings
            values = [
                str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value
                for value in values
            ]
        unique = list({(type(value), value): value for value in values}.values())
        if len(unique) == 1:
            return Const(unique[0])
        about = read.mapping(part, "x-enum-descriptions") or read.mapping(part, "x-enumDescriptions")
        lines = [*(read.strings(part, "x-enum-descriptions") or read.strings(part, "x-enumDescriptions"))]
        members = tuple(
            Member(value, Docs("", read.text(about, str(value)) or (lines[at] if at < len(lines) else "")))
            for at, value in enumerate(unique)
        )
        return self._keep(identity, name, Enumeration(members), schema)

    # --- records ---

    def _fields(self, parts: list[Map], name: Words, identity: str) -> tuple[Field, ...]:
        found: dict[str, list[Node]] = {}
        owners: dict[str, Words] = {}
        for part in parts:
            owner = owner_of(self._identity(part), identity) or name
            for wire, schema in self._properties(part).items():
                found.setdefault(wire, []).append(schema)
                owners[wire] = owner
        required = {wire for part in parts for wire in read.strings(part, "required")}
        return tuple(
            self._field(wire, schemas, owners[wire], required=wire in required) for wire, schemas in found.items()
        )

    def _properties(self, part: Map) -> Map | dict[str, Node]:
        properties = read.mapping(part, "properties")
        if properties is None:
            return {}
        reference = properties.get("$ref")
        if isinstance(reference, str):  # some documents put a whole map of properties elsewhere
            target = self.document.deref(properties)
            return target if isinstance(target, Map) else {}
        return properties

    def _field(self, wire: str, schemas: list[Node], owner: Words, *, required: bool) -> Field:
        schema = schemas[-1]
        if len(schemas) > 1:
            schema = self._redefined(wire, schemas)
        words = split_words(wire)
        type_ = self.type_of(schema, (*owner, *words))
        sources = self.chain(schema)[::-1]
        default = next((node["default"] for node in reversed(sources) if "default" in node), _ABSENT)
        read_only, write_only = (any(read.flag(node, key) for node in sources) for key in ("readOnly", "writeOnly"))
        return Field(
            name=words,
            wire=wire,
            type=type_,
            required=required,
            access="read" if read_only and not write_only else "write" if write_only and not read_only else "both",
            default=None if default is _ABSENT else read.plain(default),
            has_default=default is not _ABSENT,
            example=next((found for node in reversed(sources) if (found := read.example(node)) is not None), None),
            deprecated=any(read.flag(node, "deprecated") for node in sources),
            docs=Docs(*(
                next((found for node in reversed(sources) if (found := read.text(node, key).strip())), "")
                for key in ("title", "description")
            )),
            origin=place(self.document, schema) if isinstance(schema, Map) else "",
        )  # fmt: skip

    def _redefined(self, wire: str, schemas: list[Node]) -> Node:
        """Of several definitions of one property the last that says a type; a clash of kinds is reported."""
        telling = [schema for schema in schemas if isinstance(schema, Map) and read.STRUCTURE & schema.keys()]
        kinds = {
            kind
            for schema in telling
            if (kind := kind_of(self.parts(schema))) not in {"any", "map", "record", "union", "const", "enum"}
        }
        if len(kinds) > 1 and isinstance(schemas[-1], Map):
            self.diagnostics.warning(
                "allof-conflict",
                f"property `{wire}` is {' and '.join(sorted(kinds))} at once; the last definition is used",
                pointer(schemas[-1]),
                position(schemas[-1]),
                "make the definitions agree",
            )
        return telling[-1] if telling else schemas[-1]

    def _extra(self, parts: list[Map], name: Words) -> Type | None:
        for part in reversed(parts):
            if "additionalProperties" in part:
                extra = part["additionalProperties"]
                if extra is False:
                    return None
                return self.type_of(extra, (*name, "value")) if isinstance(extra, Map) and extra else Unknown()
            patterns = read.mapping(part, "patternProperties")
            if patterns and len(patterns) == 1:
                return self.type_of(next(iter(patterns.values())), (*name, "value"))
        return Unknown()

    # --- declarations ---

    def _identity(self, schema: Map) -> str:
        return place(self.document, schema)

    def _keep(self, identity: str, name: Words, shape: Shape, schema: Map, *, named: bool | None = None) -> Type:
        self.decls[identity] = Decl(
            id=identity,
            name=name,
            shape=shape,
            named=identity in self._open if named is None else named,
            deprecated=read.flag(schema, "deprecated"),
            docs=read.docs(schema),
            example=read.example(schema),
            origin=place(self.document, schema),
        )
        return Ref(identity)

    def keep(self, identity: str, name: Words, shape: Union, schema: Map) -> Type:
        """Declare a union; the name is the one that the schema stands under."""
        return self._keep(identity, name, shape, schema)


_ABSENT = "\0absent"  # a marker: null is a default too, and no document can hold a NUL


def optional(inner: Type) -> Type:
    """`inner` or null, once."""
    return inner if isinstance(inner, (Nullable, Unknown)) or inner == Const(None) else Nullable(inner)


def scalar(kind: Kind, parts: list[Map]) -> Type:
    """A primitive; a binary string is a file."""
    form = next((found for part in reversed(parts) if (found := read.text(part, "format"))), "")
    if kind == "string" and (
        form == "binary" or any(read.text(part, "contentMediaType") == "application/octet-stream" for part in parts)
    ):
        return File()
    limits = tuple(dict(pair for part in parts for pair in read.constraints(part)).items())
    return Scalar(kind, form, limits)  # type: ignore[arg-type]  # one of SCALARS


def item_name(words: Words) -> Words:
    """The name of an item of a list called `words`."""
    last = words[-1] if words else ""
    return (*words[:-1], singular(last)) if is_plural(last) else (*words, "item")
