"""Endpoints: one operation of the API, and how the arguments of a call become a request."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from uuid import uuid4

from . import body as bodies
from .options import NOT_GIVEN, IdempotentOptions, NotGiven, Options
from .paths import Template
from .query import Query, encode, encode_all, is_array, is_object, joined, plain, shaped

if TYPE_CHECKING:
    from typing import Literal

    import httpx

    from .files import Multipart

    Resolve = Callable[[str], object]
    """Gives the type of a name that the generated package defines."""
    Content = bytes | Multipart | None
    Timeout = float | httpx.Timeout | NotGiven | None
    BodyKind = Literal["json", "form", "multipart", "binary", "text"]

_OPTION_NAMES = Options.__optional_keys__
_IDEMPOTENT_NAMES = IdempotentOptions.__optional_keys__
_TYPING = frozenset(
    {
        "Annotated",
        "Any",
        "FileInput",
        "Iterable",
        "Literal",
        "Mapping",
        "NotRequired",
        "Optional",
        "Required",
        "Sequence",
    }
    | {"TypeAlias", "TypedDict", "Union", "Unpack", "Wire"}
)
"""Names that stand for Python's own, or the runtime's, in every generated module."""
_NOTHING: Mapping[str, Any] = {}


class Request(NamedTuple):
    """A call that is ready to be sent, any number of times, by a client of either kind.

    `url` is a path below the base URL; where `follows` is set, it is a link that the reply to that path gave: whole,
    or relative to the path. Its query and that of `query` (percent-encoded pairs) add up. In `headers`, a value of
    `None` removes a header that would be sent by default. `keyed` says that the API recognises the request when it is
    repeated. `page` is the class of the pages that the reply is one of.
    """

    endpoint: Endpoint
    url: str
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str | None] = _NOTHING
    cookies: tuple[tuple[str, str], ...] = ()
    content: Content = None
    content_type: str = ""
    timeout: Timeout = NOT_GIVEN
    keyed: bool = False
    page: type[Any] | None = None
    follows: str = ""
    max_retries: int | None = None

    def with_query(self, query: Mapping[str, str]) -> Request:
        """Return the request with query parameters, by their wire names, in place of those it has of that name."""
        pairs = encode_all(query)
        names = {name for name, _ in pairs}
        return self._replace(query=(*(pair for pair in self.query if pair[0] not in names), *pairs))

    def with_url(self, url: str) -> Request:
        """Return the request to a URL that a reply gave; its query is all in that URL."""
        return self._replace(url=url, query=(), follows=self.follows or self.url)

    @property
    def target(self) -> str:
        """The URL with its query."""
        if not self.query:
            return self.url
        return f"{self.url}{'&' if '?' in self.url else '?'}{joined(self.query)}"


class _Places(NamedTuple):
    """Where each keyword of an endpoint goes; `body` names it on the wire."""

    known: frozenset[str]
    required: tuple[str, ...]
    body: dict[str, str]
    query: Mapping[str, str | Query]
    renamers: dict[str, Callable[[Any], Any]]


class Endpoint:
    """One operation: its method and path, where its parameters go, and what it replies.

    `path` has the Python names of its parameters in braces. `reply` is the name of a type of the generated package,
    `"None"`, `"str"`, `"bytes"` or `"object"`, or a type. `params` is the TypedDict of the keywords: those that
    `query`, `headers` and `cookies` do not place are properties of the body or the body itself (`argument`) or, where
    there is no body, of the query. `base_url` is where the operation is served, if elsewhere than the others.
    """

    def __init__(  # noqa: PLR0913  # each is a fact of the operation
        self,
        method: str,
        path: str,
        reply: object,
        params: type[Any],
        *,
        query: Mapping[str, str | Query] = _NOTHING,
        headers: Mapping[str, str | Query] = _NOTHING,
        cookies: Mapping[str, str] = _NOTHING,
        path_styles: Mapping[str, Query] = _NOTHING,
        body: BodyKind | None = None,
        content_type: str = "",
        argument: str = "",
        rename: Mapping[str, str] = _NOTHING,
        nested: bool = False,
        encodings: Mapping[str, str | Query] = _NOTHING,
        optional_body: bool = False,
        accept: str = "application/json",
        stream: Literal["", "events", "lines"] = "",
        auth: tuple[tuple[str, ...], ...] | None = None,
        base_url: str = "",
        key: str = "",
        idempotent: bool = False,
    ) -> None:
        self.method = method
        self.path = path
        self.reply = reply
        self.params = params
        self.query = query
        self.headers = headers
        self.cookies = cookies
        self.body: BodyKind | None = body
        self.content_type = content_type or bodies.CONTENT_TYPES.get(body or "", "")
        self.argument = argument
        self.rename = rename
        self.nested = nested
        self.encodings = encodings
        self.optional_body = optional_body
        self.accept = accept
        self.stream: Literal["", "events", "lines"] = stream
        self.auth = auth
        self.base_url = base_url
        self.key = key
        self.idempotent = idempotent
        self._path_styles = path_styles
        self._template: Template | None = None
        self._places: _Places | None = None

    def __repr__(self) -> str:
        """Show the operation."""
        return f"<Endpoint {self.method} {self.path}>"

    def build(
        self, params: Mapping[str, Any], path: tuple[object, ...], resolve: Resolve, *, mint: bool = False
    ) -> Request:
        """Return the request for the arguments of a call; nothing is sent.

        `path` are the path's values in order; `mint` makes a key for a write whose body can carry one.

        Raises:
            TypeError: a keyword is unknown or missing, or a value has no form in a request.
            ValueError: a value cannot be sent: an empty path value, a number that JSON does not have.
        """
        template = self._template
        if template is None:
            template = self._template = Template(self.path, self._path_styles)
        url = template.fill(path)
        places = self._places or self._prepare(resolve)
        properties: dict[str, object] = {}
        others: dict[str, Any] = {}
        names = places.body
        for name, value in params.items():
            wire = names.get(name)
            if wire is None:
                others[name] = value
            elif value is not NOT_GIVEN:
                properties[wire] = places.renamers[name](value) if name in places.renamers else value
        for name in places.required:
            if params.get(name, NOT_GIVEN) is NOT_GIVEN:
                self._refuse_unknown(others, places.known)  # a misspelt name explains more than the missing one
                message = f"missing required keyword argument `{name}` of {self.method} {self.path}"
                raise TypeError(message)
        keyed = self._keyed(properties, mint=mint)
        if not others:
            content, content_type = self._content(properties, NOT_GIVEN)
            return Request(self, url, content=content, content_type=content_type, keyed=keyed)
        return self._complete(Request(self, url, keyed=keyed), properties, others, places)

    def _keyed(self, properties: dict[str, object], *, mint: bool) -> bool:
        """Return whether the body has the key that makes the call repeatable, after adding it where it is wished."""
        if not self.key:
            return False
        wire = self.rename.get(self.key, self.key)
        if properties.get(wire) is None:
            if not mint:
                return False
            properties[wire] = str(uuid4())
        return True

    def _complete(
        self, request: Request, properties: dict[str, object], others: dict[str, Any], places: _Places
    ) -> Request:
        """Add to a request what is not in the body: query, headers, cookies and the options of the call."""
        query: list[tuple[str, str]] = []
        headers: dict[str, str | None] = {}
        cookies: list[tuple[str, str]] = []
        self._refuse_unknown(others, places.known)
        for name, value in others.items():
            if value is NOT_GIVEN or value is None:
                continue
            if name in places.query:
                if name in places.renamers:
                    value = places.renamers[name](value)  # noqa: PLW2901  # the same value under its wire names
                query += encode(places.query[name], value)
            elif name in self.headers:
                wire = self.headers[name]
                if isinstance(wire, Query):
                    headers[wire.wire] = _line(value, exploded=bool(wire.explode))
                else:
                    headers[wire] = _line(value)
            elif name in self.cookies:
                cookies.append((self.cookies[name], _line(value)))
        if extra_query := others.get("extra_query"):
            added = encode_all(extra_query)
            replaced = {name for name, _ in added}
            query = [pair for pair in query if pair[0] not in replaced] + added
        headers.update(others.get("extra_headers") or {})
        content, content_type = self._content(properties, others.get("extra_body", NOT_GIVEN))
        return request._replace(
            query=tuple(query),
            headers=headers,
            cookies=tuple(cookies),
            content=content,
            content_type=content_type,
            timeout=others.get("timeout", NOT_GIVEN),
        )

    def _content(self, properties: dict[str, object], extra: object) -> tuple[Content, str]:
        """Return the encoded body and its media type; `extra` is merged into it."""
        if self.body is None:
            return (None, "") if extra is NOT_GIVEN else (bodies.json_bytes(extra), "application/json")
        value: object = properties
        if self.argument:
            value = properties.get(self.argument, NOT_GIVEN)
            if value is NOT_GIVEN and (self.optional_body or extra is not NOT_GIVEN):
                value = None
                if extra is NOT_GIVEN:
                    return None, ""
        if extra is not NOT_GIVEN:
            value = bodies.merged(shaped(value), extra)
        if self.body == "json":
            return bodies.json_bytes(value), self.content_type
        if self.body == "text":
            return bodies.text_bytes(value), self.content_type
        return self._form(value)

    def _form(self, value: object) -> tuple[Content, str]:
        """Return the body of a form with or without files, or of a file by itself."""
        if self.body == "binary":
            from . import files  # noqa: PLC0415  # only few operations take files

            binary = files.binary(value)
            return binary, self.content_type or binary.content_type
        fields = cast("Mapping[str, object]", shaped(value))
        encodings = {self.rename.get(name, name): encoding for name, encoding in self.encodings.items()}
        if self.body == "form":
            return bodies.form_bytes(fields, encodings), self.content_type
        from . import files  # noqa: PLC0415  # only few operations take files

        parts: list[tuple[str, object, str]] = []
        for name, field in fields.items():
            encoding = encodings.get(name, "")
            media_type = "" if isinstance(encoding, Query) else encoding
            whole = media_type.endswith("json") or not is_array(field)
            items: list[object] = [field] if whole else cast("list[object]", field)
            parts += [(name, item, media_type) for item in items]
        multipart = files.multipart(parts)
        return multipart, multipart.content_type

    def _refuse_unknown(self, names: Iterable[str], known: frozenset[str]) -> None:
        """Raise `TypeError` for a keyword that the endpoint does not have."""
        for name in names:
            if name not in known:
                from difflib import get_close_matches  # noqa: PLC0415  # only for this message

                near = get_close_matches(name, known, 1)
                hint = f"; did you mean `{near[0]}`?" if near else ""
                message = f"unexpected keyword argument `{name}` of {self.method} {self.path}{hint}"
                raise TypeError(message)

    def _prepare(self, resolve: Resolve) -> _Places:
        """Find out, once, where each keyword goes, and which ones must be given."""
        keywords = cast("Any", self.params)
        known: frozenset[str] = keywords.__required_keys__ | keywords.__optional_keys__
        elsewhere = {*self.query, *self.headers, *self.cookies}
        elsewhere |= _IDEMPOTENT_NAMES if self.idempotent else _OPTION_NAMES
        names = [name for name in known if name not in elsewhere]
        notes = self.params.__annotations__.items()
        self._places = _Places(
            known=known,
            required=tuple([name for name, note in notes if _text_of(note).startswith("Required[")]),
            body={name: name if self.argument else self.rename.get(name, name) for name in names} if self.body else {},
            query=self.query if self.body else {**{name: name for name in names}, **self.query},
            renamers=_renamers(self.params, {*names, *self.query}, resolve) if self.nested else {},
        )
        return self._places


class _Names(dict[str, object]):
    """The names in the annotations of generated TypedDicts, which are imported for type checkers only."""

    def __init__(self, resolve: Resolve) -> None:
        import builtins  # noqa: PLC0415  # only where wire names differ below the top level
        import datetime as dt  # noqa: PLC0415

        # Under another name where a field has the name of the module.
        modules = {"types": _Types(resolve), "dt": dt, "builtins": builtins}
        super().__init__({**modules, **{f"_{name}": module for name, module in modules.items()}})
        self._resolve = resolve

    def __contains__(self, name: object) -> bool:
        """Tell whether a name stands for something."""
        try:
            return self[str(name)] is not None
        except KeyError:
            return False

    def __missing__(self, name: str) -> object:
        """Find a name where the generated imports would: the package's own types, but for a few of Python's."""
        import collections.abc  # noqa: PLC0415  # only where wire names differ below the top level
        import datetime as dt  # noqa: PLC0415
        import decimal  # noqa: PLC0415
        import uuid  # noqa: PLC0415

        import typing_extensions  # noqa: PLC0415

        from . import files, wire  # noqa: PLC0415

        if name not in _TYPING:
            try:
                self[name] = self._resolve(name)
            except AttributeError:
                pass
            else:
                return self[name]
        for module in (typing_extensions, collections.abc, dt, decimal, uuid, files, wire):
            if hasattr(module, name):
                self[name] = cast("object", getattr(module, name))
                return self[name]
        raise KeyError(name)


class _Types:
    """The generated package's module of types, whose names are loaded on first use."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    def __getattr__(self, name: str) -> object:
        """Return the type of that name."""
        return self._resolve(name)


def _text_of(annotation: object) -> str:
    """Return an annotation as it is written."""
    return str(getattr(annotation, "__forward_arg__", annotation))


def _renamers(params: type[Any], names: Iterable[str], resolve: Resolve) -> dict[str, Callable[[Any], Any]]:
    """Return how values are renamed whose keys have other names on the wire, by the keyword of each."""
    from .wire import renamers  # noqa: PLC0415  # only where wire names differ below the top level

    return renamers(params, names, _Names(resolve))


def _line(value: object, *, exploded: bool = False) -> str:
    """Return a value as the text of a header: several are joined by commas, keys by `=` to their values if exploded."""
    value = shaped(value)
    if is_object(value) and exploded:
        value = [f"{key}={plain(item)}" for key, item in value.items()]
    elif is_object(value):
        value = [part for pair in value.items() for part in pair]
    return ",".join(map(plain, value)) if is_array(value) else plain(value)
