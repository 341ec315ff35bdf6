"""Values that a schema describes, the same for the same seed."""

from __future__ import annotations

import math
from random import Random
from typing import Any

from tests.e2e.calling.patterns import text_of
from tests.e2e.calling.schemas import Schema, Schemas

_FORMATS = {
    "date-time": "2024-02-29T12:30:45Z",
    "date": "2024-02-29",
    "time": "12:30:45Z",
    "duration": "P1DT2H",
    "uuid": "8a2e1a5e-6b0c-4c58-9d0e-0d5f3c1d2b7a",
    "email": "a@example.com",
    "uri": "https://example.com/a?b=c",
    "url": "https://example.com/a",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "YWI=",
    "decimal": "1.50",
}
_TEXTS = ("text", "ünïcode ☃", "with space & = % / ?", "0", "true", "x")
_DEEPEST = 3
_MOST_NODES = 300
_ENDLESS = 10_000


class Endless(Exception):
    """A schema that no finite value fits."""


class Values:
    """Makes values; `full`: with what need not be there too, as deep as is sensible."""

    def __init__(self, schemas: Schemas, random: Random, *, full: bool) -> None:
        self.schemas = schemas
        self.random = random
        self.full = full
        self.nodes = 0
        self._heights: dict[str, int] = {}

    def value(self, schema: Schema | bool, depth: int = 0) -> Any:
        """A value of a schema; raises `Endless`."""
        if depth > 40:
            raise Endless
        self.nodes += 1
        flat = self._flat(self._derived(schema, depth), depth, frozenset())
        if "const" in flat:
            return flat["const"]
        if "enum" in flat:
            known = [value for value in flat["enum"] if value is not None]
            return self.random.choice(known or [None])
        return self._of_kind(self._kind(flat, depth), flat, depth)

    def is_short(self, depth: int) -> bool:
        """Whether only what has to be there is made."""
        return not self.full or depth >= _DEEPEST or self.nodes > _MOST_NODES

    # --- one schema out of many ---

    def _derived(self, schema: Schema | bool, depth: int) -> Schema | bool:
        """A schema that others are based on: mostly one of those."""
        if isinstance(schema, dict) and "$ref" in schema:
            base = self._target(schema)
            if (
                isinstance(base, dict)
                and base.get("tags")
                and not {"oneOf", "anyOf"} & base.keys()
                and not self.is_short(depth)
            ):
                reference = self.random.choice([*base["tags"]])
                return (
                    {"allOf": [{"$ref": reference}], "chosen": (base["tag"], base["tags"][reference])}
                    if reference
                    else schema
                )
        return schema

    def _target(self, schema: Schema) -> Schema | bool:
        return self.schemas.defs[schema["$ref"].rsplit("/", 1)[-1]]

    def _flat(self, schema: Schema | bool, depth: int, seen: frozenset[str]) -> Schema:
        """Everything that holds at once, one of the variants chosen."""
        if not isinstance(schema, dict):
            return {} if schema else {"const": None}
        if "$ref" in schema:
            return {} if schema["$ref"] in seen else self._flat(self._target(schema), depth, seen | {schema["$ref"]})
        found: Schema = {}
        for part in schema.get("allOf", ()):
            _merge(found, self._flat(part, depth, seen))
        own = {key: value for key, value in schema.items() if key not in {"allOf", "anyOf", "oneOf"}}
        own["properties"] = {name: [part] for name, part in schema.get("properties", {}).items()}
        _merge(found, own)
        for key in ("anyOf", "oneOf"):
            if schema.get(key):
                chosen = self._choice(schema[key], depth)
                _merge(found, self._flat(chosen, depth, seen))
                tags = schema.get("tags", {})
                if isinstance(chosen, dict) and chosen.get("$ref") in tags:
                    found["chosen"] = (schema["tag"], tags[chosen["$ref"]])
        return found

    def _choice(self, variants: list[Schema | bool], depth: int) -> Schema | bool:
        if depth >= _DEEPEST or self.nodes > _MOST_NODES:
            return min(variants, key=self.height)
        return self.random.choice([one for one in variants if one != {"type": ["null"]}] or variants)

    def height(self, schema: Schema | bool, trail: frozenset[str] = frozenset()) -> int:
        """How deep the least value of a schema is nested."""
        if not isinstance(schema, dict):
            return 0
        if "$ref" in schema:
            if schema["$ref"] in trail:
                return _ENDLESS
            if schema["$ref"] not in self._heights:
                found = self.height(self._target(schema), trail | {schema["$ref"]})
                if found >= _ENDLESS and trail:
                    return found
                self._heights[schema["$ref"]] = found
            return self._heights[schema["$ref"]]
        if "null" in schema.get("type", ()) or "enum" in schema or "const" in schema:
            return 0
        properties = schema.get("properties", {})
        inside = [self.height(properties[name], trail) + 1 for name in schema.get("required", ()) if name in properties]
        inside += [self.height(part, trail) for part in schema.get("allOf", ())]
        if schema.get("minItems"):
            inside.append(1 + self.height(schema.get("items", True), trail))
        for key in ("anyOf", "oneOf"):
            if schema.get(key):
                inside.append(min(self.height(part, trail) for part in schema[key]))
        return max(inside, default=0)

    # --- values ---

    def _kind(self, flat: Schema, depth: int) -> str:
        kinds = [*flat.get("type", ())]
        if not kinds:
            if flat.get("properties") or "additionalProperties" in flat or flat.get("required"):
                return "object"
            if "items" in flat or "prefixItems" in flat:
                return "array"
            limits = ("minLength", "maxLength", "pattern", "format")
            return (
                "string" if any(key in flat for key in limits) else self.random.choice(["string", "integer", "boolean"])
            )
        if "null" in kinds and len(kinds) > 1:
            if depth >= _DEEPEST or self.random.random() < 0.15:
                return "null"
            kinds.remove("null")
        return str(self.random.choice(kinds))

    def _of_kind(self, kind: str, flat: Schema, depth: int) -> Any:
        if kind == "object":
            return self._object(flat, depth)
        if kind == "array":
            return self._array(flat, depth)
        if kind == "string":
            return self._string(flat)
        if kind in {"integer", "number"}:
            return self._number(flat, whole=kind == "integer")
        return self.random.random() < 0.5 if kind == "boolean" else None

    def _object(self, flat: Schema, depth: int) -> dict[str, Any]:
        properties: dict[str, list[Schema | bool]] = flat.get("properties", {})
        required = [*dict.fromkeys(flat.get("required", ()))]
        names = required if self.is_short(depth) else [*dict.fromkeys((*properties, *required))]
        made = {name: self.value(_all_of(properties.get(name, [True])), depth + 1) for name in names}
        extra = flat.get("additionalProperties", True)
        patterns = flat.get("patternProperties", {})
        if patterns and isinstance(extra, bool):
            extra = next(iter(patterns.values()))
            key = text_of(next(iter(patterns)), self.random) or "key"
        else:
            key = "key"
        wanted = max(flat.get("minProperties", 0), 0 if self.is_short(depth) or isinstance(extra, bool) else 2)
        number = 0
        while extra is not False and len(made) < wanted and number < wanted:
            made[key if not number else f"{key}{number}"] = self.value(extra, depth + 1)
            number += 1
        if "chosen" in flat:
            self._set_tag(made, properties, *flat["chosen"])
        return made

    def _set_tag(self, made: dict[str, Any], properties: dict[str, list[Schema | bool]], name: str, value: str) -> None:
        declared = self._flat(_all_of(properties.get(name, [True])), 0, frozenset())
        allowed = declared.get("enum", [declared["const"]] if "const" in declared else [value])
        if value in allowed:
            made[name] = value

    def _array(self, flat: Schema, depth: int) -> list[Any]:
        places = flat.get("prefixItems", ())
        least, most = flat.get("minItems", 0), flat.get("maxItems", _ENDLESS)
        length = max(least, 0 if self.is_short(depth) else 2, len(places) if not self.is_short(depth) else 0)
        length = max(min(length, most), least)
        rest = flat.get("items", True)
        if rest is False:
            length = min(length, len(places))
        made: list[Any] = []
        for at in range(min(length, 50)):
            for _ in range(8):
                item = self.value(places[at] if at < len(places) else rest, depth + 1)
                if not flat.get("uniqueItems") or item not in made:
                    made.append(item)
                    break
        return made

    def _string(self, flat: Schema) -> str:
        low, high = flat.get("minLength", 0), flat.get("maxLength", _ENDLESS)
        if "pattern" in flat:
            for _ in range(20):
                found = text_of(flat["pattern"], self.random)
                if found is not None and low <= len(found) <= high:
                    return found
            return next((found for key in ("example", "default") if isinstance(found := flat.get(key), str)), "x" * low)
        found = _FORMATS.get(flat.get("format", "")) or self.random.choice(_TEXTS)
        return found[: int(high)].ljust(int(low), "x")

    def _number(self, flat: Schema, *, whole: bool) -> float:
        low = flat.get("minimum", -math.inf)
        high = flat.get("maximum", math.inf)
        step = flat.get("multipleOf", 1 if whole else 0.25)
        low = max(low, flat["exclusiveMinimum"] + step) if "exclusiveMinimum" in flat else low
        high = min(high, flat["exclusiveMaximum"] - step) if "exclusiveMaximum" in flat else high
        wished = self.random.choice([1, 2, 7, 40])
        value = min(max(wished, low), high)
        if step:
            value = math.ceil(value / step) * step if value != high else math.floor(value / step) * step
        return int(value) if whole else float(value)


def _all_of(parts: list[Schema | bool]) -> Schema | bool:
    return parts[0] if len(parts) == 1 else {"allOf": parts}


def _merge(found: Schema, other: Schema) -> None:
    """Add what another schema says to what holds already."""
    for key, value in other.items():
        if key == "properties":
            known = found.setdefault("properties", {})
            for name, parts in value.items():
                known[name] = [*known.get(name, ()), *parts]
        elif key == "required":
            found[key] = [*found.get(key, ()), *value]
        elif key in {"type", "enum"} and key in found:
            both = [item for item in found[key] if item in value]
            if key == "type" and not both and {"integer", "number"} <= {*found[key], *value}:
                both = ["integer"]
            found[key] = both or value
        elif key.startswith("min") and key in found:
            found[key] = max(found[key], value)
        elif key.startswith("max") and key in found:
            found[key] = min(found[key], value)
        elif key == "additionalProperties" and found.get(key) is False:
            continue
        elif key == "items" and key in found:
            found[key] = _all_of([found[key], value])
        else:
            found[key] = value
