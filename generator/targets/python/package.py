"""The package around the resources: clients, exports, pages, and the files of a publishable project."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Operation, Paging
from generator.names import split_words
from generator.targets.python import names as naming
from generator.targets.python.imports import Imports
from generator.targets.python.keywords import argument_of, keywords_of, path_params
from generator.targets.python.printer import WIDTH, Group, call, docstring, layout, mapping, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Credential, Place
    from generator.targets.python.resources import ChildView, Named
    from generator.targets.python.typing_modules import TypesModule

ERRORS = (
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "SDKError",
    "UnprocessableEntityError",
    "WebhookVerificationError",
)
_PAGE_MEMBERS = frozenset(
    {"items", "body", "response", "iter_pages", "has_next_page", "next_page_info", "get_next_page"}
)
_KINDS = {"bearer": "bearer", "basic": "basic", "oauth2": "client_credentials"}


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option of the client, with the environment variable that it is read from."""

    name: str
    env: str
    about: str

    @property
    def key(self) -> str:
        """The name as a string literal."""
        return quoted(self.name)


@dataclass(frozen=True, slots=True)
class ClientView:
    """`_client.py`, ready to render."""

    name: str
    imports: str
    spec: str
    options: tuple[OptionView, ...]
    given: str
    max_retries: int
    doc: str
    async_doc: str
    init_doc: str
    children: tuple[ChildView, ...]
    webhooks: bool


def options_of(api: Api) -> tuple[OptionView, ...]:
    """The options that feed credentials and the webhook key, each once."""
    found: dict[str, OptionView] = {}
    for credential in api.credentials:
        for name, env in credential.options:
            found.setdefault(name, OptionView(name, env, credential.docs.description))
    if api.webhooks and api.webhooks.option:
        about = "The key that webhooks are verified with."
        found.setdefault(api.webhooks.option, OptionView(api.webhooks.option, api.webhooks.env, about))
    return tuple(found.values())


def client_view(api: Api, children: tuple[ChildView, ...], *, webhooks: bool) -> ClientView:
    """The sync and the async client; `webhooks`: both have the verifier as an attribute of its own."""
    imports = Imports("_client", quiet=True, depth=0)
    for name in ("AsyncClient", "AsyncClientChanges", "ClientChanges", "ClientSpec", "SyncClient", "NOT_GIVEN"):
        imports.need("", name, running=True)
    if api.credentials:
        imports.need("", "Credential", running=True)
    imports.need("", "NotGiven")
    imports.add("collections.abc", "Mapping")
    imports.add("typing_extensions", "Self")
    imports.add("typing_extensions", "Unpack")
    imports.whole("import httpx")
    if children or webhooks:
        imports.need("", "Child", running=True)
    if webhooks:
        imports.add(".webhooks", "Webhooks")
    for child in children:
        for prefix in ("", "Async"):
            imports.add(f".resources.{child.module}", f"{prefix}{child.cls}")
    options = options_of(api)
    given = Group("{", tuple(f"{quoted(option.name)}: {option.name}" for option in options), "}")
    return ClientView(
        name=api.package.client,
        imports=imports.text(),
        spec=_spec(api, options),
        options=options,
        given=layout(given, 12, len("options=") + 1),
        max_retries=api.max_retries,
        doc=docstring(f"Synchronous client of {api.title or api.package.name}.", 4),
        async_doc=docstring(f"Asynchronous client of {api.title or api.package.name}.", 4),
        init_doc=docstring(_init_doc(api, options), 8),
        children=children,
        webhooks=webhooks,
    )


def _init_doc(api: Api, options: tuple[OptionView, ...]) -> str:
    lines = ["Make a client; nothing is connected before the first call.", "", "Args:"]
    lines += [
        f"    {option.name}: {_sentence(option.about)}Read from `{option.env}` where it is left out."
        for option in options
    ]
    lines += [
        f"    base_url: Where the API is served. Read from `{api.package.env_prefix}_BASE_URL` where it is left out.",
        "    timeout: Seconds to wait for one attempt, or an `httpx.Timeout`; None waits for ever.",
        "    max_retries: How often a failed call is repeated, where repeating it is safe.",
        "    default_headers: Headers of every request; a value of None removes one.",
        "    default_query: Query parameters of every request.",
        "    http_client: The `httpx` client to send with; one is made on the first call where it is left out.",
        "    mint_idempotency_keys: Give every write that has a key property a key of its own, so that it can be repeated.",
        "    strict_response_validation: Raise `APIResponseValidationError` for a reply that is not as documented.",
    ]
    return "\n".join(lines)


def _sentence(text: str) -> str:
    first = text.split("\n", 1)[0].split(". ", 1)[0].strip().rstrip(".")
    return f"{first}. " if first and len(first) < WIDTH - 40 else ""


def _spec(api: Api, options: tuple[OptionView, ...]) -> str:
    servers = api.servers
    arguments: list[str | Group] = [
        f"name={quoted(api.package.name)}",
        f"version={quoted(api.package.version)}",
        f"env_prefix={quoted(api.package.env_prefix)}",
        f"base_url={quoted(servers[0].url if servers else '')}",
        f"client={quoted(api.package.client)}",
    ]
    if api.credentials:
        arguments.append(_plural("credentials=", [_credential(credential) for credential in api.credentials]))
    known = {credential.scheme for credential in api.credentials}
    security = [found for found in api.security if set(found.schemes) <= known]
    if security:
        arguments.append(_plural("security=", [_plural("", [quoted(s) for s in found.schemes]) for found in security]))
    further = [option for option in options if api.webhooks and option.name == api.webhooks.option]
    if further:
        arguments.append(mapping("options=", [(option.name, quoted(option.env)) for option in further]))
    if api.idempotency.header:
        arguments.append(f"idempotency_header={quoted(api.idempotency.header)}")
    if api.max_retries != 2:  # noqa: PLR2004 - the default of ClientSpec
        arguments.append(f"max_retries={api.max_retries}")
    return layout(call("_SPEC = ClientSpec", arguments), 0)


def _plural(prefix: str, items: list[str] | list[Group]) -> Group:
    """A tuple display."""
    return Group(f"{prefix}(", tuple(items), ",)" if len(items) == 1 else ")")


def _credential(credential: Credential) -> Group:
    kind = _KINDS.get(credential.kind, credential.location)
    arguments: list[str | Group] = [
        quoted(credential.scheme),
        quoted(kind),
        mapping("", [(name, quoted(env)) for name, env in credential.options]),
    ]
    if credential.kind == "apikey":
        arguments.append(f"name={quoted(credential.key)}")
    if credential.scopes:
        arguments.append(_plural("scopes=", [quoted(scope) for scope in credential.scopes]))
    if credential.token_url:
        arguments.append(f"token_url={quoted(credential.token_url)}")
    return call("Credential", arguments)


@dataclass(frozen=True, slots=True)
class PageView:
    """One kind of page. `others`: properties of the response body that say where the page stands."""

    key: str
    name: str
    constant: str
    constant_name: str
    items_name: str
    others: tuple[tuple[str, str], ...]


def page_views(operations: list[Operation]) -> tuple[PageView, ...]:
    """The kinds of pages that methods return, in the order in which they are met."""
    kinds = {operation.paging.name: operation.paging for operation in operations if operation.paging}
    return tuple(_page(paging) for paging in kinds.values())


def _page(paging: Paging) -> PageView:
    words = tuple(paging.name.split("_"))
    constant = f"_{paging.name.upper()}"
    arguments: list[str | Group] = [quoted(paging.name), f"items={_place(paging.items)}"]
    arguments += [
        f"{key}={quoted(value)}" for key in ("page", "size", "offset", "cursor") if (value := getattr(paging, key))
    ]
    for key in ("current", "last", "count", "next"):
        place: Place | None = getattr(paging, key)
        arguments += [f"{key}={_place(place)}"] if place else []
    arguments += ["link=True"] if paging.link else []
    first = naming.attribute(split_words(paging.items.path[0])) if len(paging.items.path) == 1 else ""
    items_name = "" if first in _PAGE_MEMBERS else first
    places = [place.path for place in (paging.current, paging.last, paging.count, paging.next) if place and place.path]
    others = {naming.attribute(split_words(path[0])): quoted(path[0]) for path in places}
    return PageView(
        key=paging.name,
        name=naming.class_name(words),
        constant=layout(call(f"{constant} = Paging", arguments), 0),
        constant_name=constant,
        items_name=items_name,
        others=tuple((name, wire) for name, wire in others.items() if name not in {items_name, *_PAGE_MEMBERS}),
    )


def _place(place: Place) -> str:
    return layout(_plural("", [quoted(step) for step in place.path]) if place.path else Group("(", (), ")"), 0)


@dataclass(frozen=True, slots=True)
class ExportView:
    """One module in `types/__init__.py`: its name below `types`, and its entry in the run-time table."""

    name: str
    home: str


def exports(modules: list[TypesModule]) -> tuple[ExportView, ...]:
    """How `types` gives every name, without importing a module before it is needed."""
    found: dict[str, list[str]] = defaultdict(list)
    for module in modules:
        found[module.name] += module.exports
    return tuple(ExportView(name, _home(name, sorted(names))) for name, names in found.items() if names)


def _home(module: str, names: list[str]) -> str:
    joined = " ".join(names)
    line = f"{quoted(module)}: {quoted(joined)},"
    if len(line) + 4 <= WIDTH:
        return line
    lines: list[str] = []
    current = ""
    for name in names:
        if current and len(current) + len(name) + 12 > WIDTH:
            lines.append(current)
            current = ""
        current += f"{name} "
    lines.append(current.rstrip())
    return "\n".join([f"{quoted(module)}: (", *(f"        {quoted(part)}" for part in lines), "    ),"])


@dataclass(frozen=True, slots=True)
class Row:
    """A line of api.md."""

    call: str
    endpoint: str


@dataclass(frozen=True, slots=True)
class Section:
    """The methods of one resource in api.md."""

    call: str
    rows: tuple[Row, ...]


def sections(root: Named) -> tuple[Section, ...]:
    """What api.md lists: every method with its endpoint."""
    return tuple(_section(named, call) for named, call in calls(root) if call)


def calls(root: Named, call: str = "") -> Iterator[tuple[Named, str]]:
    """Every resource with the expression that reaches it from the client."""
    yield root, call
    for child in root.children:
        yield from calls(child, f"{call}.{child.attribute}".strip("."))


def _section(named: Named, call: str) -> Section:
    rows = tuple(
        Row(f"client.{call}.{name}({_arguments(operation)})", f"{operation.verb.upper()} {_plain(operation)}")
        for name, operation in named.methods
    )
    return Section(call, rows)


def _arguments(operation: Operation) -> str:
    names = [name for name, _ in path_params(operation)]
    shown = [*names[-1:], *(f"{name}=" for name in names[:-1])]
    keywords = keywords_of(operation, tuple(names))
    shown += [f"{keyword.name}=" for keyword in keywords if keyword.field.required]
    body = operation.bodies[0] if operation.bodies else None
    argument = argument_of(body, {*names, *(keyword.name for keyword in keywords)})
    shown += [f"{argument}="] if argument and body and body.required else []
    return ", ".join(shown)


def _plain(operation: Operation) -> str:
    """The path of an endpoint, safe in a Markdown table and in code marks."""
    path = operation.endpoint.split(" ", 1)[1]
    return path.replace("|", "\\|").replace("`", "'")


def example_call(root: Named) -> str:
    """The first call of the API that can be shown with what the document gives as examples."""
    for named, reached in calls(root):
        for name, operation in named.methods:
            if operation.verb != "post" or operation.paging:
                continue
            path = [quoted(str(param.field.example or f"{key}")) for key, param in path_params(operation)[-1:]]
            if len(path_params(operation)) > 1 or (operation.bodies and not operation.bodies[0].fields):
                continue
            given = [k for k in keywords_of(operation, ()) if k.field.required]
            if any(not isinstance(k.field.example, str | int | bool) for k in given):
                continue
            shown = [
                *path,
                *(
                    f"{k.name}={quoted(k.field.example) if isinstance(k.field.example, str) else k.field.example!r}"
                    for k in given
                ),
            ]
            return layout(Group(f"reply = client.{reached}.{name}(", tuple(shown), ")"), 0)
    return ""
