"""The Python target: the model becomes the files of a publishable package."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from generator.format import format_files
from generator.render import environment
from generator.resources import templates_folder
from generator.targets.python import names as naming
from generator.targets.python.layout import layout_of
from generator.targets.python.package import (
    ERRORS,
    calls,
    client_view,
    example_call,
    exports,
    options_of,
    page_views,
    sections,
)
from generator.targets.python.printer import docstring, prose, quoted
from generator.targets.python.resources import child_view, named_tree, reply_aliases, resources_of
from generator.targets.python.typing_modules import modules_of, names_of
from generator.targets.python.webhooks import event_aliases, example_event, hidden, left_out, shares, webhooks_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.cache import Cache
    from generator.diagnostics import Diagnostics
    from generator.ir import Api
    from generator.targets.python.layout import Home
    from generator.targets.python.resources import Named
    from generator.targets.python.types import Names
    from generator.targets.python.typing_modules import ReplyAlias


class PythonTarget:
    """Sync and async clients on httpx, pydantic models, TypedDict parameters."""

    name = "python"

    def files(self, api: Api, diagnostics: Diagnostics) -> Mapping[str, str]:  # noqa: ARG002 - nothing is lost on the way
        """All files of the package; the runtime's are copied as they are."""
        jinja = environment(templates_folder() / "python")

        def render(template: str, **view: Any) -> str:
            return jinja.get_template(f"{template}.j2").render(**view)

        layout = layout_of(api)
        names = names_of(api, layout.homes)
        root = named_tree(api.root, taken=frozenset(option.name for option in options_of(api)) | hidden(api))
        aliases = reply_aliases(root, names)
        replies: dict[Home, list[ReplyAlias]] = defaultdict(list)
        for chain, alias in aliases.values():
            replies[layout.of_chain(chain)].append(alias)
        events = event_aliases(
            api, layout, names, {*naming.CLASS_NAMES, *(alias.name for _, alias in aliases.values())}
        )
        for home, alias in events.values():
            replies[home].append(alias)
        types = modules_of(api, names, replies)
        inside = api.package.name
        found = dict(_runtime(inside, left_out(api.webhooks)))
        children = tuple(child_view(child, "resources.") for child in root.children)
        alone = api.webhooks is not None and not shares(api.webhooks, root)
        found[f"{inside}/_client.py"] = render("client.py", client=client_view(api, children, webhooks=alone))
        if api.webhooks:
            found[f"{inside}/webhooks.py"] = render("webhooks.py", webhooks=webhooks_view(api.webhooks, names, events))
        for view in resources_of(api, root, names, {origin: alias.name for origin, (_, alias) in aliases.items()}):
            found[f"{inside}/{view.path}"] = render("resource.py", resource=view)
        for module in types:
            found[f"{inside}/{module.path}"] = render("types.py", module=module)
        found[f"{inside}/types/__init__.py"] = render("types_init.py", modules=exports(types))
        found |= _packages(inside, found)
        found |= _project(api, root, names, render)
        return dict(sorted(found.items()))

    def format(self, files: Mapping[str, str], jobs: int, cache: Cache) -> Mapping[str, str]:
        """Black, on the statements that need it."""
        return format_files(files, jobs, cache)


def _runtime(inside: str, unused: frozenset[str]) -> Iterator[tuple[str, str]]:
    folder = templates_folder() / "python" / "runtime"
    for path in sorted(path for path in folder.rglob("*.py") if path.stem not in unused):
        yield f"{inside}/_runtime/{path.relative_to(folder).as_posix()}", path.read_text("utf-8")


def _packages(inside: str, found: Mapping[str, str]) -> dict[str, str]:
    """An `__init__.py` in every folder that has none, and the marker of PEP 561."""
    folders = {path.rsplit("/", 1)[0] for path in found}
    folders |= {f"{inside}/resources"}
    about = {
        "resources": "The methods of the API, a module a resource.",
        "shared": "Types that several resources share, a module a type.",
    }
    made = {
        f"{folder}/__init__.py": f'"""{about.get(folder.rsplit("/", 1)[-1], "A part of the API.")}"""\n'
        for folder in folders
        if f"{folder}/__init__.py" not in found and folder != inside
    }
    return {**made, f"{inside}/py.typed": ""}


def _project(api: Api, root: Named, names: Names, render: Any) -> dict[str, str]:
    inside = api.package.name
    operations = [operation for named, _ in calls(root) for _, operation in named.methods]
    pages = page_views(operations)
    options = options_of(api)
    package = {
        "name": inside,
        "name_text": quoted(inside),
        "client": api.package.client,
        "version": quoted(api.package.version),
        "title": " ".join(prose(api.title, 200)) or inside,
        "api_version": " ".join(prose(api.version, 60)),
        "description": quoted(f"Python client of {' '.join(prose(api.title, 200)) or inside}"),
        "doc": docstring(f"Python client of {api.title or inside}.", 0),
        "errors": ERRORS,
        "error_names": {"SDKError": f"{api.package.client}Error"},
        "operations": len(operations),
        "credentials": ", ".join(f'{option.name}="..."' for option in options[:1]),
        "environment": _environment(api),
        "example": example_call(root),
        "max_retries": api.max_retries,
        "env_prefix": api.package.env_prefix,
        "repeatable": _repeatable(api),
        "webhooks": api.webhooks,
        "event": example_event(api.webhooks, names),
        "cryptography": bool(api.webhooks and api.webhooks.recipe and not api.webhooks.recipe.symmetric),
    }
    imports = "from typing import Any, TypeVar\n\nfrom ._runtime.paging import AsyncPage, Paging, SyncPage"
    if not any(page.others for page in pages):
        imports = imports.replace("Any, ", "")
    return {
        f"{inside}/__init__.py": render("package_init.py", package=package),
        f"{inside}/pagination.py": render("pagination.py", kinds=pages, imports=imports),
        "pyproject.toml": render("pyproject.toml", package=package),
        "README.md": render("README.md", package=package),
        "api.md": render("api.md", package=package, resources=sections(root)),
        "tests/test_smoke.py": render("test_smoke.py", package=package),
    }


def _environment(api: Api) -> str:
    found = [f"`{option.name}` is read from `{option.env}`" for option in options_of(api)]
    found.append(f"`base_url` is read from `{api.package.env_prefix}_BASE_URL`")
    return f"Where they are left out, {', '.join(found[:-1])}{' and ' if found[:-1] else ''}{found[-1]}."


def _repeatable(api: Api) -> str:
    if api.idempotency.header:
        return f", and writes by their `{api.idempotency.header}`"
    if api.idempotency.body:
        return f", and writes that are given a `{api.idempotency.body}`"
    return ""
