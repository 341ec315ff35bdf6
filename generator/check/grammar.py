"""Which object of OpenAPI stands where: the one table that says what is a schema and what is merely data.

OpenAPI 3.0, 3.1 and 3.2, section 4 of each; keys that only one version has do no harm in the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "openapi",
    "components",
    "pathItem",
    "operation",
    "parameter",
    "header",
    "requestBody",
    "mediaType",
    "encoding",
    "response",
    "link",
    "example",
    "callback",
    "schema",
    "securityScheme",
]
# one object, a list of objects, a map with free keys, or any of the first two
Form: TypeAlias = Literal["one", "list", "names", "either"]

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_CARRIER: dict[str, tuple[Form, Kind]] = {
    "schema": ("one", "schema"),
    "content": ("names", "mediaType"),
    "examples": ("names", "example"),
}
_ENCODED: dict[str, tuple[Form, Kind]] = {
    "encoding": ("names", "encoding"),
    "itemEncoding": ("one", "encoding"),
    "prefixEncoding": ("list", "encoding"),
}
_NAMED_SCHEMAS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_LISTED_SCHEMAS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLE_SCHEMAS = (
    "additionalProperties",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
)

GRAMMAR: Mapping[Kind, Mapping[str, tuple[Form, Kind]]] = {
    "openapi": {
        "paths": ("names", "pathItem"),
        "webhooks": ("names", "pathItem"),
        "components": ("one", "components"),
    },
    "components": {
        "schemas": ("names", "schema"),
        "responses": ("names", "response"),
        "parameters": ("names", "parameter"),
        "examples": ("names", "example"),
        "requestBodies": ("names", "requestBody"),
        "headers": ("names", "header"),
        "securitySchemes": ("names", "securityScheme"),
        "links": ("names", "link"),
        "callbacks": ("names", "callback"),
        "pathItems": ("names", "pathItem"),
        "mediaTypes": ("names", "mediaType"),
    },
    "pathItem": {
        **dict.fromkeys(VERBS, ("one", "operation")),
        "additionalOperations": ("names", "operation"),
        "parameters": ("list", "parameter"),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "requestBody"),
        "responses": ("names", "response"),
        "callbacks": ("names", "callback"),
    },
    "parameter": _CARRIER,
    "header": _CARRIER,
    "requestBody": {"content": ("names", "mediaType")},
    "mediaType": {
        "schema": ("one", "schema"),
        "itemSchema": ("one", "schema"),
        "examples": ("names", "example"),
        **_ENCODED,
    },
    "encoding": {"headers": ("names", "header"), **_ENCODED},
    "response": {
        "headers": ("names", "header"),
        "content": ("names", "mediaType"),
        "links": ("names", "link"),
    },
    "link": {},
    "example": {},
    "callback": {},  # a map with free keys itself
    "schema": {
        **dict.fromkeys(_NAMED_SCHEMAS, ("names", "schema")),
        **dict.fromkeys(_LISTED_SCHEMAS, ("list", "schema")),
        **dict.fromkeys(_SINGLE_SCHEMAS, ("one", "schema")),
        "items": ("either", "schema"),
    },
    "securityScheme": {},
}
