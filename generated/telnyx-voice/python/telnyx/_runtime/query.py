"""Query parameters: how a value stands in a URL, by the styles of OpenAPI and those that vendors have instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import quote

if TYPE_CHECKING:
    from typing import Literal, TypeGuard

    Pairs = list[tuple[str, str]]
    """Names and values, both percent-encoded."""
    Arrays = Literal["", "comma", "repeat", "brackets", "indices"]
    Objects = Literal["", "brackets", "dots"]
    Style = Literal[
        "form", "spaceDelimited", "pipeDelimited", "deepObject", "comma", "brackets", "simple", "label", "matrix"
    ]

_RESERVED = ":/?#[]@!$&'()*+,;="
# These would end the value, or the query, where a reserved character may stand as it is.
_RESERVED_IN_VALUE = "".join(character for character in _RESERVED if character not in "#&+[]")
_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "|"}


class Query(NamedTuple):
    """How one query parameter is written.

    `wire` is its name in the URL. `style` and `explode` are OpenAPI's (explode is true by default for `form` and
    `deepObject`); style `comma` stands for arrays joined by comma and objects in brackets at any depth, `brackets` for
    arrays repeated and objects in brackets. `arrays` and `objects` override either at any depth. `reserved` leaves
    reserved characters as they are; `json` writes the whole value as JSON.
    """

    wire: str
    style: Style = "form"
    explode: bool | None = None
    reserved: bool = False
    json: bool = False
    arrays: Arrays = ""
    objects: Objects = ""


def is_object(value: object) -> TypeGuard[Mapping[str, object]]:
    """Return whether a value is written as an object."""
    return isinstance(value, Mapping)


def is_array(value: object) -> TypeGuard[list[object]]:
    """Return whether a shaped value is written as an array."""
    return isinstance(value, list)


def plain(value: object) -> str:  # noqa: PLR0911  # one a kind of value
    """Return a scalar as the text that stands for it in a URL or a header.

    Raises:
        TypeError: it is not a scalar.
    """
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (bytes, bytearray)):
        return value.decode()
    if hasattr(value, "isoformat"):
        return str(cast("Any", value).isoformat())
    if value is None or isinstance(value, (Mapping, Iterable)):
        message = f"expected a single value but received {value!r}"
        raise TypeError(message)
    return str(value)


def encode(parameter: Query | str, value: object) -> Pairs:
    """Return the name and value pairs that a parameter becomes; none for `None`.

    A parameter given by its name alone has the style that OpenAPI has by default: form, exploded.
    """
    if value is None:
        return []
    if isinstance(parameter, str):
        if isinstance(value, str):
            return [(quote(parameter, ""), quote(plain(value), ""))]
        parameter = Query(parameter)
    value = shaped(value)
    name = quote(parameter.wire, "")
    text = _text(parameter)
    if parameter.json:
        from .body import json_text  # noqa: PLC0415, RUF100  # only few parameters are JSON

        return [(name, text(json_text(value, parameter.wire)))]
    if is_object(value) or is_array(value):
        return _composite(parameter, name, value, text)
    return [(name, text(value))]


def encode_all(query: Mapping[str, object], parameter: Query | None = None) -> Pairs:
    """Return the pairs of undocumented parameters: arrays repeated, objects in brackets, or as `parameter` says."""
    style = parameter or Query("", "brackets")
    return [pair for name, value in query.items() for pair in encode(style._replace(wire=name), value)]


def joined(pairs: Iterable[tuple[str, str]]) -> str:
    """Return pairs as the text after the question mark."""
    return "&".join([f"{name}={value}" for name, value in pairs])


def shaped(value: object) -> object:
    """Return a value as a mapping, a list or a scalar: what models, sets and other iterables stand for."""
    if isinstance(value, (str, bytes, bytearray, int, float)) or value is None:
        return value
    if isinstance(value, (Mapping, list)):
        return cast("object", value)
    if hasattr(value, "model_dump"):
        return cast("Any", value).model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, Iterable) and not isinstance(value, Enum):
        return list(cast("Iterable[object]", value))
    return value


def _text(parameter: Query) -> Callable[[object], str]:
    """Return how the parameter's scalars are written."""
    safe = _RESERVED_IN_VALUE if parameter.reserved else ""
    return lambda value: quote("" if value is None else plain(value), safe)


def _composite(
    parameter: Query, name: str, value: Mapping[str, object] | list[object], text: Callable[[object], str]
) -> Pairs:
    """Write an array or an object by the parameter's style."""
    style = parameter.style
    arrays, objects = parameter.arrays, parameter.objects
    if style == "comma":
        arrays, objects = arrays or "comma", objects or "brackets"
    elif style in ("brackets", "deepObject"):
        arrays, objects = (
            arrays or ("brackets" if isinstance(value, list) and style == "deepObject" else "repeat"),
            (objects or "brackets"),
        )
    if (arrays and isinstance(value, list)) or (objects and not isinstance(value, list)):
        return list(_nested(name, value, arrays or "repeat", objects or "brackets", text))
    explode = parameter.explode if parameter.explode is not None else style == "form"
    if explode:
        return _exploded(name, value, arrays or "repeat", text)
    delimiter = _DELIMITERS.get(style, ",")
    if isinstance(value, list):
        return [(name, delimiter.join([text(item) for item in value]))]
    return [(name, delimiter.join([f"{text(key)}{delimiter}{text(item)}" for key, item in value.items()]))]


def _exploded(
    name: str, value: Mapping[str, object] | list[object], arrays: Arrays, text: Callable[[object], str]
) -> Pairs:
    """Write an array as repeated pairs, an object as one pair a property, and what is nested in them in brackets."""
    if isinstance(value, list):
        return list(_nested(name, value, "repeat", "brackets", text))
    return [
        pair
        for key, item in value.items()
        if item is not None
        for pair in _nested(quote(key, ""), shaped(item), arrays, "brackets", text)
    ]


def _nested(
    name: str, value: object, arrays: Arrays, objects: Objects, text: Callable[[object], str]
) -> Iterable[tuple[str, str]]:
    """Yield the pairs of a value of any depth under the name that it has got so far."""
    if is_object(value):
        for key, item in value.items():
            if item is not None:
                inner = quote(plain(key), "")
                below = f"{name}.{inner}" if objects == "dots" else f"{name}%5B{inner}%5D"
                yield from _nested(below, shaped(item), arrays, objects, text)
    elif is_array(value):
        yield from _array(name, [shaped(item) for item in value], arrays, objects, text)
    else:
        yield name, text(value)


def _array(
    name: str, items: list[object], arrays: Arrays, objects: Objects, text: Callable[[object], str]
) -> Iterable[tuple[str, str]]:
    """Yield the pairs of an array; one of composite items needs an index to keep them apart."""
    if any(isinstance(item, (Mapping, list)) for item in items):
        arrays = "indices"
    if arrays == "comma":
        if items:
            yield name, ",".join([text(item) for item in items])
        return
    for index, item in enumerate(items):
        if arrays == "indices":
            yield from _nested(f"{name}%5B{index}%5D", item, arrays, objects, text)
        else:
            yield (f"{name}%5B%5D" if arrays == "brackets" else name), text(item)
