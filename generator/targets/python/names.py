"""What may not be a name in Python, and how words become one."""

from __future__ import annotations

import builtins
import keyword
from typing import TYPE_CHECKING

from generator.names import lettered, pascal, snake

if TYPE_CHECKING:
    from generator.ir import Words

KEYWORDS = frozenset(keyword.kwlist)
# Members of pydantic's BaseModel (2.x) and of the runtime's: a field of that name would hide them.
MODEL_MEMBERS = frozenset(
    {
        "construct", "copy", "dict", "from_orm", "json", "mro", "parse_file", "parse_obj", "parse_raw", "register",
        "schema", "schema_json", "to_dict", "to_json", "unknown", "update_forward_refs", "validate",
    }
)  # fmt: skip
CALL_OPTIONS = frozenset({"extra_headers", "extra_query", "extra_body", "timeout", "self"})
PATH_RESERVED = CALL_OPTIONS | {"params"}
RESOURCE_MEMBERS = frozenset({"with_raw_response", "with_streaming_response"})
CLIENT_MEMBERS = RESOURCE_MEMBERS | {
    "close", "copy", "delete", "get", "option", "options", "patch", "post", "put", "request", "with_options",
    "is_closed", "base_url", "timeout", "max_retries", "spec", "default_headers", "default_query", "http_client",
}  # fmt: skip
# Names that the generated modules import or that every reader takes for the builtin.
CLASS_NAMES = (
    frozenset(dir(builtins))
    | KEYWORDS
    | {
        "Annotated", "Any", "AsyncClient", "AsyncPaginator", "AsyncRaw", "AsyncResource", "AsyncStream", "AsyncStreamed",
        "BaseModel", "BinaryResponse", "AsyncBinaryResponse", "Endpoint", "Field", "FileInput", "Literal", "Mapping",
        "Options", "Query", "Raw", "Required", "Resource", "Sequence", "Stream", "Streamed", "SyncClient", "Tagged",
        "TYPE_CHECKING", "TypeAlias", "TypedDict", "Union", "Unpack", "Wire", "IdempotentOptions", "UnknownEvent",
        "WebhookEvent", "Webhooks", "WebhookVerificationError",
    }
)  # fmt: skip
_WINDOWS = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
_MODULES = KEYWORDS | _WINDOWS | {"shared"}
LONGEST_CLASS = 64


def attribute(words: Words, taken: frozenset[str] = frozenset()) -> str:
    """A field, method or parameter: snake case, a reserved word with a trailing underscore."""
    name = snake(lettered(words))
    while name in KEYWORDS or name in taken:
        name += "_"
    return name


def field(words: Words) -> str:
    """A field of a model: nothing that pydantic has a member for."""
    name = attribute(words, MODEL_MEMBERS)
    return f"{name}_" if name.startswith("model_") and name in _PYDANTIC else name


_PYDANTIC = frozenset(
    {
        "model_computed_fields", "model_config", "model_construct", "model_copy", "model_dump", "model_dump_json",
        "model_extra", "model_fields", "model_fields_set", "model_json_schema", "model_parametrized_name",
        "model_post_init", "model_rebuild", "model_validate", "model_validate_json", "model_validate_strings",
    }
)  # fmt: skip


def class_name(words: Words) -> str:
    """A class: Pascal case; one that grew too long by nesting keeps its beginning and its end."""
    name = pascal(lettered(words, "N"))
    if len(name) <= LONGEST_CLASS:
        return name
    head, tail = pascal(lettered(words[:2], "N"))[:24], ""
    for word in reversed(words[2:]):
        longer = pascal((word,)) + tail
        if len(head) + len(longer) > LONGEST_CLASS:
            break
        tail = longer
    return head + tail or name[:LONGEST_CLASS]


def module(words: Words) -> str:
    """A file without its ending: snake case, nothing that a file system or an import refuses."""
    name = snake(lettered(words))[:60]
    return f"{name}_" if name in _MODULES or name.startswith("_") else name
