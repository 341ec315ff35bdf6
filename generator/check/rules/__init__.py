"""The registry of our own rules: one function, one code."""

from __future__ import annotations

from generator.check.rules import operations, schemas
from generator.check.rules.remark import Facts, Remark, Rule
from generator.diagnostics import Severity

__all__ = ["RULES", "Facts", "Remark", "Rule"]

RULES: tuple[Rule, ...] = (
    Rule("nullable-in-31", schemas.nullable_in_31, "write type: [..., 'null']"),
    Rule("ref-siblings", schemas.ref_siblings, "wrap the reference: allOf: [{$ref: ...}]"),
    Rule("enum-duplicates", schemas.enum_duplicates, "remove one of them"),
    Rule("enum-type-mismatch", schemas.enum_type_mismatch, "change the type, or quote the values"),
    Rule("discriminator-mapping-missing", schemas.discriminator_mapping_missing, "name a schema or its full reference"),
    Rule(
        "discriminator-property-missing",
        schemas.discriminator_property_missing,
        "give every alternative the property, as a const or a single-valued enum",
    ),
    Rule("duplicate-operation-id", operations.duplicate_operation_id, "operationIds must be unique"),
    Rule("path-parameter-undeclared", operations.path_parameter_undeclared, "declare it with 'in: path'"),
    Rule("path-parameter-unused", operations.path_parameter_unused, "add it to the path, or remove it"),
    Rule("ambiguous-path", operations.ambiguous_path, "merge the two paths"),
    Rule("parameter-without-schema", operations.parameter_without_schema, "add a schema"),
    Rule(
        "undeclared-security-scheme",
        operations.undeclared_security_scheme,
        "declare it under components/securitySchemes",
    ),
    Rule("ignored-header", operations.ignored_header, "use content types and security schemes", Severity.NOTE),
    Rule("body-on-get", operations.body_on_get, "use query parameters, or POST", Severity.NOTE),
    Rule("no-server", operations.no_server, "add an absolute URL under servers", Severity.NOTE),
)
