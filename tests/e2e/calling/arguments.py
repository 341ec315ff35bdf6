"""Values as a caller writes them: keys in Python's names, dates as dates, files as files."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from random import Random
from typing import Any

from generator.ir import (
    Alias,
    Const,
    Decl,
    Enumeration,
    Field,
    File,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Ref,
    Scalar,
    TupleOf,
    Type,
    Union,
)
from generator.targets.python import names
from generator.targets.python.typing_modules import named_fields

CONTENT = b"\x00content of a file\xff"


class Pythonic:
    """Turns wire values into arguments; a value whose type is not certain stays as it is on the wire."""

    def __init__(self, decls: Mapping[str, Decl], random: Random) -> None:
        self.decls = decls
        self.random = random

    def of(self, found: Type, value: Any, *, uploads: bool = False) -> Any:
        """The argument for a value of a type; `uploads`: bytes are files, not text in JSON."""
        found = self._settled(found)
        if isinstance(found, Scalar):
            return self._scalar(found, value)
        if isinstance(found, File):
            return self._file(value) if uploads else value
        if isinstance(found, ListOf) and isinstance(value, list):
            items = [self.of(found.item, item, uploads=uploads) for item in value]
            return (
                tuple(items)
                if self.random.random() < 0.2 and not isinstance(self._settled(found.item), File)
                else items
            )
        if isinstance(found, TupleOf) and isinstance(value, list):
            return value
        if isinstance(found, MapOf) and isinstance(value, dict):
            return {key: self.of(found.value, item) for key, item in value.items()}
        if isinstance(found, Ref) and isinstance(value, dict):
            decl = self.decls[found.id]
            if isinstance(decl.shape, Union):
                return self._variant(decl.shape, value)
            return self._record(decl, value) if isinstance(decl.shape, Record) else value
        return value

    def _record(self, decl: Decl, value: dict[str, Any]) -> dict[str, Any]:
        by_wire = {field.wire: (name, field) for name, field in self.fields(decl)}
        made = {}
        for key, item in value.items():
            name, field = by_wire.get(key, (key, None))
            made[name] = self.of(field.type, item) if field else item
        return made

    def fields(self, decl: Decl) -> list[tuple[str, Field]]:
        """The keys of a parameter dictionary."""
        return named_fields(decl, "read", names.attribute)

    def _variant(self, union: Union, value: dict[str, Any]) -> Any:
        """The value as the one variant that it fits; as it is where several do."""
        fitting = [variant for variant in map(self._settled, union.variants) if self._fits(variant, value)]
        made = [self.of(variant, value) for variant in fitting]
        return made[0] if len(made) == 1 else value

    def _fits(self, found: Type, value: dict[str, Any]) -> bool:
        if isinstance(found, MapOf):
            return True
        if not isinstance(found, Ref):
            return False
        decl = self.decls[found.id]
        if isinstance(decl.shape, Union):
            return any(self._fits(self._settled(variant), value) for variant in decl.shape.variants)
        if not isinstance(decl.shape, Record):
            return False
        return all(self._may_be(field, value) for _, field in self.fields(decl))

    def _may_be(self, field: Field, value: dict[str, Any]) -> bool:
        if field.wire not in value:
            return not field.required
        settled = self._settled(field.type)
        if isinstance(settled, Const):
            return bool(value[field.wire] == settled.value)
        if isinstance(settled, Ref) and isinstance(shape := self.decls[settled.id].shape, Enumeration):
            return shape.open or value[field.wire] in [member.value for member in shape.members]
        return True

    def _settled(self, found: Type) -> Type:
        """The type behind names and null."""
        seen = set()
        while True:
            if isinstance(found, Nullable):
                found = found.type
            elif (
                isinstance(found, Ref)
                and found.id not in seen
                and isinstance(shape := self.decls[found.id].shape, Alias)
            ):
                seen.add(found.id)
                found = shape.type
            else:
                return found

    def _scalar(self, found: Scalar, value: Any) -> Any:
        if not isinstance(value, str) or self.random.random() < 0.3:
            return value
        try:
            if found.format == "date-time":
                return dt.datetime.fromisoformat(value.replace("Z", "+00:00"))
            if found.format == "date":
                return dt.date.fromisoformat(value)
        except ValueError:
            return value
        return value

    def _file(self, value: Any) -> Any:
        if value is None:
            return None
        forms = [CONTENT, io.BytesIO(CONTENT), ("a.png", CONTENT), ("b.txt", CONTENT, "text/plain")]
        return self.random.choice(forms)
