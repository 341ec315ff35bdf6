"""The models of replies: typed where the API keeps its word, as it is where it does not."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast, get_args

import pydantic
from pydantic import ConfigDict
from pydantic_core import SchemaValidator, ValidationError
from typing_extensions import override

from . import leniency

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

__all__ = ["BaseModel", "ReplyError", "Tagged", "parse"]

_CONFIG = ConfigDict(
    defer_build=True,
    extra="allow",
    populate_by_name=True,
    protected_namespaces=(),
    strict=True,
)
_MOST_ERRORS_SHOWN = 5


class BaseModel(pydantic.BaseModel):
    """An object of the API.

    Parsing is lenient: a value of the wrong type, or an enumeration value that the document does not know, comes
    through as it is; a missing field is None and is not in `model_fields_set`; fields that the document does not
    know are kept (`obj.name`, `obj.unknown`).
    """

    model_config = _CONFIG

    @property
    def unknown(self) -> dict[str, Any]:
        """The fields that the document does not know, by their name on the wire."""
        return self.__pydantic_extra__ or {}

    def to_dict(  # noqa: PLR0913  # what pydantic offers
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> dict[str, Any]:
        """Return the object as a dict, the way the API sent it.

        Args:
            mode: "python" keeps dates and the like as objects, "json" makes them text.
            use_api_names: Keys as the API writes them (`from`), or else as the model does (`from_`).
            exclude_unset: Leave out what was not received or set.
            exclude_defaults: Leave out what equals its default.
            exclude_none: Leave out what is None.
            warnings: Warn when a value does not have the documented type and cannot be written.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(  # noqa: PLR0913  # what pydantic offers
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """Return the object as JSON text, the way the API sent it.

        Args:
            indent: Spaces a level, or None for one line.
            use_api_names: Keys as the API writes them (`from`), or else as the model does (`from_`).
            exclude_unset: Leave out what was not received or set.
            exclude_defaults: Leave out what equals its default.
            exclude_none: Leave out what is None.
            warnings: Warn when a value does not have the documented type and cannot be written.
        """
        return self.model_dump_json(
            indent=indent,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    @override
    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Show what was received or set; the many fields that were not would hide it."""
        shown = self.model_fields_set
        for name, value in self.__dict__.items():
            if name in shown:
                yield name, value
        yield from self.unknown.items()

    @classmethod
    @override
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler, /) -> CoreSchema:
        """Make every field lenient: the one place where it is done."""
        schema = handler(source)
        leniency.make_lenient(cast("leniency.Schema", handler.resolve_ref_schema(schema)))
        return schema

    @classmethod
    @override
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler, /) -> JsonSchemaValue:
        """Describe the documented types, not the leniency."""
        return handler(leniency.strict(core_schema))


class Tagged:
    """Marks a union of objects told apart by a tag: `Annotated[Cat | Dog, Tagged("kind", {"cat": Cat, "dog": Dog})]`.

    An object with an unknown tag, or without one, comes through as the dict it is.
    """

    def __init__(self, path: str | tuple[str, ...], variants: Mapping[Any, type | str]) -> None:
        """Take the place of the tag (names on the wire) and the variant, or its class name, for each value of it."""
        self.path = (path,) if isinstance(path, str) else path
        self.variants = variants

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Choose by the tag instead of trying one variant after the other."""
        members = [member for member in get_args(source) or (source,) if member is not type(None)]
        by_name: dict[Any, Any] = {member.__name__: member for member in members}
        choices = {
            tag: handler.generate_schema(by_name[variant] if isinstance(variant, str) else variant)
            for tag, variant in self.variants.items()
        }
        schema: Any = {"type": "tagged-union", "choices": choices, "discriminator": [list(self.path)]}
        if type(None) in get_args(source):
            schema = {"type": "nullable", "schema": schema}
        return cast("CoreSchema", schema)


class ReplyError(ValueError):
    """A reply that cannot be parsed; the message holds no value of the reply."""


def parse(reply_type: Any, content: bytes, *, strict: bool) -> Any:
    """Parse the JSON body of a reply.

    Args:
        reply_type: A model class, or any type made of models and plain types (`list[Model]`, unions, `datetime`).
        content: The body. An empty one is None when lenient.
        strict: Refuse what the document does not allow: wrong types, unknown enumeration values, missing fields.

    Raises:
        ReplyError: The body is not JSON, or, when strict, not what the document says.
    """
    if strict:
        return _parse_strictly(_strict_validator(reply_type), content)
    validator = _lenient.get(reply_type) or _lenient_validator(reply_type)
    try:
        return validator.validate_json(content)
    except ValidationError:
        return _parse_odd(validator, content)


# Schemas are built on first use; one lock, because pydantic before 2.14 cannot build one model in two threads.
_building = threading.RLock()
_lenient: dict[Any, SchemaValidator] = {}
_strict: dict[Any, SchemaValidator] = {}
_BOM = b"\xef\xbb\xbf"


def _lenient_validator(reply_type: Any) -> SchemaValidator:
    with _building:
        validator = _lenient.get(reply_type)
        if validator is None:
            if _is_model(reply_type):
                reply_type.model_rebuild(_types_namespace={})
                validator = cast("SchemaValidator", reply_type.__pydantic_validator__)
            else:
                validator = SchemaValidator(_core_schema(reply_type), {"strict": True})
            _lenient[reply_type] = validator
        return validator


def _strict_validator(reply_type: Any) -> SchemaValidator:
    with _building:
        validator = _strict.get(reply_type)
        if validator is None:
            validator = _strict[reply_type] = _built_anew(leniency.strict(_core_schema(reply_type)))
        return validator


def _built_anew(schema: CoreSchema) -> SchemaValidator:
    """Build a validator without the (lenient) ones that the models in it have already."""
    complete = [model for model in set(leniency.classes(schema)) if model.__pydantic_complete__]
    for model in complete:
        model.__pydantic_complete__ = False
    try:
        return SchemaValidator(schema, {"strict": True})
    finally:
        for model in complete:
            model.__pydantic_complete__ = True


def _is_model(reply_type: Any) -> bool:
    return isinstance(reply_type, type) and issubclass(reply_type, pydantic.BaseModel)


def _core_schema(reply_type: Any) -> CoreSchema:
    if _is_model(reply_type):
        reply_type.model_rebuild(_types_namespace={})
        return cast("CoreSchema", reply_type.__pydantic_core_schema__)
    marked: Any = Annotated[reply_type, _Lenient()]
    return pydantic.TypeAdapter[Any](marked).core_schema


class _Lenient:
    """Makes a type lenient that is no model."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Wrap the schema of the type."""
        return cast("CoreSchema", leniency.lenient(cast("leniency.Schema", handler(source))))


def _parse_odd(validator: SchemaValidator, content: bytes) -> Any:
    """Parse what pydantic refuses: no body, no model at all, and what only Python's parser takes.

    The latter is a byte order mark, half a surrogate pair, and nesting below a depth of 200.
    """
    content = content.removeprefix(_BOM)
    if not content.strip():
        return None
    value = None
    try:
        value = json.loads(content)
        return validator.validate_python(value)
    except ValidationError:
        return value
    except RecursionError:
        message = "The body is JSON that is nested too deeply"
    except ValueError as error:
        message = f"The body is not JSON: {_reason(error)}"
    raise ReplyError(message)


def _parse_strictly(validator: SchemaValidator, content: bytes) -> Any:
    try:
        return validator.validate_json(content.removeprefix(_BOM))
    except ValidationError as error:
        problem = error
    found = problem.errors(include_url=False, include_input=False)
    if found[0]["type"] == "json_invalid":
        message = f"The body is not JSON: {found[0].get('ctx', {}).get('error')}"
    else:
        shown = [f"{'.'.join(map(str, line['loc'])) or 'body'}: {line['msg']}" for line in found[:_MOST_ERRORS_SHOWN]]
        more = len(found) - len(shown)
        message = "The body is not what the API documents: " + "; ".join(shown) + (f"; and {more} more" if more else "")
    raise ReplyError(message)


def _reason(error: ValueError) -> str:
    """Say what is wrong and where, without a piece of the body."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} (line {error.lineno}, column {error.colno})"
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else type(error).__name__
