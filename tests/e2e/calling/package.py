"""A generated package of a document, loaded, with the model that it was made from."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx

from generator.build import build
from generator.config import read_config
from generator.diagnostics import Diagnostics
from generator.ir import Api
from generator.load import Document, load
from generator.targets.python.package import options_of
from generator.targets.python.target import PythonTarget
from tests.e2e.calling.operations import Method, methods


@dataclass(frozen=True)
class Package:
    """A package that can be imported."""

    module: ModuleType
    document: Document
    api: Api
    methods: list[Method]

    def options(self) -> dict[str, Any]:
        """Options of a client that signs in, whatever is asked for."""
        made: dict[str, Any] = {option.name: "secret" for option in options_of(self.api)}
        if not any(server.url.startswith("http") for server in self.api.servers[:1]):
            made["base_url"] = "https://api.test"
        return {**made, "max_retries": 0}

    def client(self, transport: httpx.MockTransport, **options: Any) -> Any:
        """A synchronous client of a handler."""
        made = getattr(self.module, self.api.package.client)
        return made(http_client=httpx.Client(transport=transport), **self.options(), **options)

    def async_client(self, transport: httpx.MockTransport, **options: Any) -> Any:
        """An asynchronous client of a handler."""
        made = getattr(self.module, f"Async{self.api.package.client}")
        return made(http_client=httpx.AsyncClient(transport=transport), **self.options(), **options)


def package_of(config: Path, folder: Path) -> Package:
    """The package of a config, written below `folder` as it comes out of the target, without the formatter."""
    diagnostics = Diagnostics()
    settings = read_config(config, diagnostics)
    assert settings is not None, [*diagnostics]
    document = load(settings.resolve(settings.spec), diagnostics)
    assert document is not None, [*diagnostics]
    api = build(document, settings, diagnostics)
    assert not diagnostics.failed, [found for found in diagnostics if found.severity.name == "ERROR"]
    for path, text in PythonTarget().files(api, diagnostics).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        importlib.invalidate_caches()
        module = importlib.import_module(settings.package.name)
        importlib.import_module(f"{settings.package.name}._client")
    finally:
        sys.path.remove(str(folder))
    return Package(module, document, api, methods(document, api))


def unload(package: Package) -> None:
    """Forget the modules of a package."""
    name = package.module.__name__
    for loaded in [module for module in sys.modules if module == name or module.startswith(f"{name}.")]:
        del sys.modules[loaded]
