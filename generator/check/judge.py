"""openapi-spec-validator's verdict on a document, by its public API but without its detours.

Left to itself it spends three quarters of its time on checking schemas against their metaschema in Python, more on
looking through lists, follows every URL that a document names, and says for most findings not where they are. Here
jsonschema-rs passes the sound schemas, sets stand in for the lists, nothing is ever retrieved, and each finding has its
node.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar, cast

from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]
from jsonschema_path import SchemaPath
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator, OpenAPIV32SpecValidator
from openapi_spec_validator.validation import keywords
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from generator.check.reach import path_of
from generator.check.shape import misshapen
from generator.check.sound import OutOfTimeError, Soundness, guarded
from generator.load.tree import Map, Node, Seq, child

_VALIDATORS = {
    (3, 0): OpenAPIV30SpecValidator,
    (3, 1): OpenAPIV31SpecValidator,
    (3, 2): OpenAPIV32SpecValidator,
}
# the keywords of a schema that `SchemaValidator` of openapi-spec-validator 0.9 reads
_LOOKED_AT = frozenset({"allOf", "anyOf", "oneOf", "not", "items", "properties", "default"})
_MOST_NESTED = 40


@dataclass(frozen=True, slots=True)
class Finding:
    """What the validator says: `kind` is the error's class or the part that raised it, `keys` lead on from `node`."""

    kind: str
    message: str
    node: Map | Seq
    keys: tuple[str | int, ...] = ()


@dataclass(slots=True)
class _Run:
    """What the parts of one run share."""

    root: Map
    soundness: Soundness
    findings: dict[int, tuple[ValidationError, Finding]] = field(default_factory=dict)
    open: list[Map] = field(default_factory=list)  # the schemas being checked, outermost first
    later: list[tuple[SchemaPath, Map]] = field(default_factory=list)
    path: SchemaPath | None = None

    def watched(self, errors: Iterator[ValidationError], kind: str, node: Any) -> Iterator[ValidationError]:
        """The errors that one part finds at `node`, and the one that it dies of if it does; the rest is judged on."""
        self.soundness.hurry()
        try:
            for error in errors:
                yield self.noted(error, kind, node)
        except OutOfTimeError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the document caused it
            yield self.noted(OpenAPIValidationError(f"{type(error).__name__}: {error}"), "failure", node)

    def noted(self, error: ValidationError, kind: str, node: Any) -> ValidationError:
        """The error as the validator would pass it on; its place is kept unless a part further in has noted one."""
        if not isinstance(error, OpenAPIValidationError):
            error = OpenAPIValidationError.create_from(error)
        if id(error) not in self.findings and isinstance(node, Map | Seq):
            named = kind if type(error) is OpenAPIValidationError else type(error).__name__
            # the error is kept too: its id must not be given to another one
            self.findings[id(error)] = error, Finding(named, error.message, node, tuple(error.absolute_path))
        return error


class _Ids(set[int]):
    """A set where the validator expects a list."""

    append = set.add


def judge(root: Map, version: tuple[int, int], seconds: float) -> Iterator[Finding]:
    """What openapi-spec-validator finds in a tree without foreign references, as far as it gets in that time."""
    original = _VALIDATORS[version]
    run = _Run(root, Soundness(root, version, time.monotonic() + seconds))
    parts = {name: _part(name, part, run) for name, part in original.keyword_validators.items()}
    quick = type("QuickValidator", (original,), {"keyword_validators": parts})
    run.path = path_of(root)
    validator = quick(run.path)
    for message, keys in misshapen(root, dict(validator.schema_validator.schema)):
        yield _placed(message, keys, root)
    try:
        for error in validator.root_validator(run.path):
            known = run.findings.get(id(error))
            yield known[1] if known else Finding("failure", error.message, root)
    except OutOfTimeError:
        yield Finding("stop", f"openapi-spec-validator was stopped after {seconds:g} s", root)


def _placed(message: str, keys: list[str], root: Map) -> Finding:
    node, depth = child(root, keys)
    while not isinstance(node, Map | Seq):
        depth -= 1
        node, depth = child(root, keys[:depth])
    return Finding("document", message, node, tuple(keys[depth:]))


def _part(name: str, part: type[keywords.KeywordValidator], run: _Run) -> type[keywords.KeywordValidator]:
    """The validator's class for one kind of object, made to note where it was when it found something."""
    more: dict[str, Any] = {"run": run, "name": name}
    if issubclass(part, keywords.SchemaValidator):
        return type("SchemaPart", (_SchemaPart, part), more)
    if issubclass(part, keywords.ValueValidator):
        more["value_validator_cls"] = guarded(part.value_validator_cls, run.soundness)
    return type("Part", (_Part, part), more)


class _Part(keywords.KeywordValidator):
    """Stands before the validator's own class for everything but schemas."""

    run: ClassVar[_Run]
    name: ClassVar[str]

    def __call__(self, *args: Any) -> Iterator[ValidationError]:
        node = next(arg for arg in args if isinstance(arg, SchemaPath)).read_value()
        own: Any = super()
        return self.run.watched(own.__call__(*args), self.name, node)


class _SchemaPart(keywords.SchemaValidator):
    """Stands before the validator's own class for schemas."""

    run: ClassVar[_Run]
    name: ClassVar[str]

    def __init__(self, registry: Any) -> None:
        super().__init__(registry)
        self.visited: set[int] = _Ids()
        self.visited_schema_ids = self.visited  # type: ignore[assignment]
        self.meta_checked_schema_ids = _Ids()  # type: ignore[assignment]

    def _collect_properties(self, schema: SchemaPath) -> set[str]:
        # the original runs forever where allOf leads back to itself, and is asked even if nothing is required
        self.run.soundness.hurry()
        if "required" not in self.run.open[-1]:
            return set()
        return self.run.soundness.properties(cast("Node", schema.read_value()))

    def __call__(
        self,
        schema: SchemaPath,
        require_properties: bool = True,  # noqa: FBT001, FBT002 - the validator's signature
        meta_checked: bool = False,  # noqa: FBT001, FBT002
    ) -> Iterator[ValidationError]:
        run, value = self.run, schema.read_value()
        away = bool(run.open) and isinstance(value, Map) and not _stands_in(value, run.open[-1])
        if isinstance(value, Map) and (away or len(run.open) >= _MOST_NESTED):
            # what a reference inside a schema leads to waits its turn: following at once nests without limit
            run.later.append((schema, value))
            return
        yield from self.judged(schema, value, require=require_properties, checked=meta_checked)
        while run.later and not run.open:
            path, value = run.later.pop()
            if id(value) not in self.visited:
                yield from self.judged(_short(path, value, run), value, require=False, checked=True)

    def judged(self, schema: SchemaPath, value: Any, *, require: bool, checked: bool) -> Iterator[ValidationError]:
        run = self.run
        checked = checked or run.soundness.holds(value)
        if checked and isinstance(value, Map) and _LOOKED_AT.isdisjoint(value):
            # nothing that the validator looks at; that is most schemas
            self.visited.add(id(value))
            return
        if not checked and (objections := run.soundness.objections(value)):
            for objection in objections:
                yield run.noted(objection, self.name, value)
            return
        holder = [value] if isinstance(value, Map) else []
        run.open.extend(holder)
        try:
            yield from run.watched(super().__call__(schema, require, checked), self.name, value)
        finally:
            del run.open[len(run.open) - len(holder) :]


def _stands_in(value: Map, holder: Map) -> bool:
    """Whether `value` is a direct subschema of `holder`: at `items` or `not`, or a step further in, as with `allOf`."""
    parent = value.parent
    return parent is holder or (parent is not None and parent.parent is holder)


def _short(path: SchemaPath, value: Map, run: _Run) -> SchemaPath:
    """The path by which `value` is reached without references; the longer one where there is no such path."""
    tokens: list[str | int] = []
    node: Map | Seq = value
    while node.parent is not None:
        tokens.append(node.key)
        node = node.parent
    assert run.path is not None  # noqa: S101 - set before anything is judged
    direct = run.path
    for token in reversed(tokens):
        direct = direct / token
    return direct if direct.read_value() is value else path
