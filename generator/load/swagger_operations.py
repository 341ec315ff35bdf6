"""Paths, operations, bodies and responses of Swagger 2.0 as OpenAPI 3.0 has them, changed where they stand."""

from __future__ import annotations

from generator.load import edit
from generator.load.conversion import Conversion, refers
from generator.load.swagger_schemas import (
    convert_header,
    convert_parameter,
    convert_schema,
    gather_schema,
    list_style,
    named,
)
from generator.load.tree import Map, Node, Seq, packed, pointer, position

_VERBS = ("get", "put", "post", "delete", "options", "head", "patch")
_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
_BYTES = "application/octet-stream"
_JSON = "application/json"


def convert_path(run: Conversion, item: Node) -> None:
    """A path item and its operations."""
    if not isinstance(item, Map) or not run.once(item):
        return
    if refers(item):
        convert_path(run, run.step(item))
    shared = _bodies(run, item)
    _keep_plain(run, item)
    for verb in _VERBS:
        operation = item.get(verb)
        if isinstance(operation, Map) and run.once(operation):
            _convert_operation(run, operation, shared)


def _convert_operation(run: Conversion, operation: Map, shared: list[Map]) -> None:
    own = _bodies(run, operation)
    wanted = {str(parameter.get("name")) for parameter in own if parameter.get("in") == "formData"}
    inherited = [
        parameter
        for parameter in shared
        if not any(other.get("in") == "body" for other in own) and parameter.get("name") not in wanted
    ]
    place = packed(operation, "parameters")
    _keep_plain(run, operation)
    bodies = [*own, *inherited]
    if bodies:
        edit.put(operation, "requestBody", _request_body(run, operation, bodies), place)
    own_produces = media(operation, "produces")
    responses = run.end(operation.get("responses"))
    for status, response in [*responses.items()] if isinstance(responses, Map) else ():
        # errors are seldom files, whatever the operation gives
        told = own_produces if status.startswith("2") or any("json" in name for name in own_produces) else ()
        _convert_reply(run, response, told)
    edit.drop(operation, "consumes", "produces")


def _bodies(run: Conversion, holder: Map) -> list[Map]:
    """The parameters of a path item or an operation that make up a body."""
    listed = holder.get("parameters")
    ends = [run.end(entry) for entry in listed] if isinstance(listed, Seq) else []
    return [end for end in ends if isinstance(end, Map) and end.get("in") in ("body", "formData")]


def _keep_plain(run: Conversion, holder: Map) -> None:
    """Convert the other parameters, and keep no more than them."""
    listed = holder.get("parameters")
    if not isinstance(listed, Seq):
        return
    kept, place = edit.new_seq(listed.source), packed(holder, "parameters")
    for index, entry in enumerate([*listed]):
        end = run.end(entry)
        if not (isinstance(end, Map) and end.get("in") in ("body", "formData")):
            convert_parameter(run, entry)
            edit.append(kept, entry, packed(listed, index))
    if kept or not listed:
        edit.put(holder, "parameters", kept, place)
    else:
        edit.drop(holder, "parameters")


def _request_body(run: Conversion, operation: Map, parameters: list[Map]) -> Map:
    bodies = [parameter for parameter in parameters if parameter.get("in") == "body"]
    if len(bodies) > 1 or 0 < len(bodies) < len(parameters):
        run.diagnostics.warning(
            "several-bodies",
            "the operation has several bodies; the first one counts",
            pointer(operation),
            position(operation),
            "a body is one parameter in `body`, or any number in `formData`",
        )
    consumes = media(operation, "consumes") or run.consumes
    return _plain_body(run, operation, bodies[0], consumes) if bodies else _form(run, operation, parameters, consumes)


def _plain_body(run: Conversion, operation: Map, parameter: Map, consumes: tuple[str, ...]) -> Map:
    # what stands here alone is taken as it is, so that references into it stay good
    own = parameter if parameter.source is operation.source and run.once(parameter) else run.copy(parameter, operation)
    body = edit.new_map(operation.source)
    types = tuple(name for name in consumes if name not in _FORMS) or consumes or (_JSON,)
    edit.put(body, "content", _content(run, own, types), packed(own, "schema"))
    for key in own:
        if key not in {"name", "in", "schema"}:
            edit.put(body, key, own[key], packed(own, key))
    return body


def _content(run: Conversion, holder: Map, types: tuple[str, ...]) -> Map:
    """The `schema` of `holder` under each media type."""
    content, schema = edit.new_map(holder.source), holder.get("schema")
    place = packed(holder, "schema")
    for number, name in enumerate(types):
        entry = edit.new_map(holder.source)
        if "schema" in holder:
            repeated = number > 0 and isinstance(schema, Map)
            edit.put(entry, "schema", run.copy(schema, holder) if repeated else schema, place)  # type: ignore[arg-type]
            convert_schema(run, entry["schema"])
        edit.put(content, name, entry, place)
    return content


def _form(run: Conversion, operation: Map, parameters: list[Map], consumes: tuple[str, ...]) -> Map:
    source = operation.source
    schema, properties, encoding = (edit.new_map(source) for _ in range(3))
    place = edit.place_in(source, parameters[0])
    edit.put(schema, "type", "object", place)
    edit.put(schema, "properties", properties, place)
    required = edit.new_seq(source)
    for parameter in parameters:
        at = edit.place_in(source, parameter)
        own = run.copy(parameter, operation)
        name = str(own.get("name"))
        if own.get("required") is True and name not in required:
            edit.append(required, name, at)
        style = list_style(run, own)
        edit.put(properties, name, _property(run, own), at)
        if style:
            edit.put(encoding, name, _encoding(own, style), at)
    if required:
        edit.put(schema, "required", required, place)
    has_file = any(
        parameter.get("format") == "binary" for parameter in properties.values() if isinstance(parameter, Map)
    )
    return _form_body(schema, encoding, _form_type(consumes, has_file=has_file), place)


def _form_type(consumes: tuple[str, ...], *, has_file: bool) -> str:
    if has_file:
        return _FORMS[0]
    return next((name for name in consumes if name in _FORMS), _FORMS[1])


def _form_body(schema: Map, encoding: Map, name: str, place: int) -> Map:
    body, content, entry = (edit.new_map(schema.source) for _ in range(3))
    edit.put(body, "content", content, place)
    if "required" in schema:
        edit.put(body, "required", value=True, place=place)
    edit.put(content, name, entry, place)
    edit.put(entry, "schema", schema, place)
    if encoding:
        edit.put(entry, "encoding", encoding, place)
    return body


def _property(run: Conversion, parameter: Map) -> Node:
    """A field of a form as a property of its schema."""
    edit.drop(parameter, "in", "name", "required", "collectionFormat", "allowEmptyValue")
    holder = edit.new_map(parameter.source)
    gather_schema(run, parameter, holder)
    schema = holder.get("schema")
    if not isinstance(schema, Map):
        return parameter
    for key in [*parameter]:
        if key not in schema:
            edit.move(parameter, key, schema)
    return schema


def _encoding(parameter: Map, style: tuple[str, bool]) -> Map:
    made = edit.new_map(parameter.source)
    edit.put(made, "style", style[0])
    edit.put(made, "explode", style[1])
    return made


def _convert_reply(run: Conversion, response: Node, produces: tuple[str, ...]) -> None:
    """A response of an operation; `produces` is empty where it has none of its own."""
    if not isinstance(response, Map):
        return
    if not refers(response):
        convert_response(run, response, produces)
        return
    end = run.end(response)
    if not isinstance(end, Map):
        return
    if produces and produces != run.produces and "schema" in end and isinstance(parent := response.parent, Map):
        own = run.copy(end, parent)
        edit.put(parent, str(response.key), own, packed(parent, response.key))
        convert_response(run, own, produces)
        return
    convert_response(run, end, ())


def convert_response(run: Conversion, response: Node, produces: tuple[str, ...] = ()) -> None:
    """A response; `produces` is empty where those of the document count."""
    response = run.end(response)
    if not isinstance(response, Map) or not run.once(response):
        return
    for header in named(run, response.get("headers")):
        convert_header(run, header)
    schema, examples = response.get("schema"), response.get("examples")
    if "schema" in response:
        is_file = isinstance(schema, Map) and schema.get("type") == "file"
        place = packed(response, "schema")
        edit.put(response, "content", _content(run, response, _reply_types(run, produces, is_file=is_file)), place)
    if isinstance(examples, Map):
        _place_examples(response, examples)
    edit.drop(response, "schema", "examples")


def _reply_types(run: Conversion, produces: tuple[str, ...], *, is_file: bool) -> tuple[str, ...]:
    if is_file:
        # that everything is JSON is said of the rest of the document
        inherited = tuple(name for name in run.produces if "json" not in name)
        return produces or inherited or (_BYTES,)
    return produces or run.produces or (_JSON,)


def _place_examples(response: Map, examples: Map) -> None:
    content = response.get("content")
    if not isinstance(content, Map):
        content = edit.new_map(response.source)
        for name in examples:
            edit.put(content, name, edit.new_map(response.source), packed(examples, name))
        edit.put(response, "content", content, packed(response, "examples"))
    for name in [*examples]:
        entry = content.get(name)
        if isinstance(entry, Map):
            edit.move(examples, name, entry, "example")


def media(node: Map, key: str) -> tuple[str, ...]:
    """The media types that a document or an operation lists, each once."""
    listed = node.get(key)
    found = [name.strip() for name in listed if isinstance(name, str)] if isinstance(listed, Seq) else []
    return tuple(dict.fromkeys(name for name in found if name))
