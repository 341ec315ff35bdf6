"""SDKs of real documents of other APIs, from configs that only name the package."""

from __future__ import annotations

import compileall
import re
import sys
from pathlib import Path

import pytest

import generator
from generator.cache import Cache
from tests.e2e import checkers
from tests.e2e.install import ROOT, Generated, done, run

SPECS = ROOT.parent / "shared" / "specs"
CAMARA = "camara/code/API_definitions"
DOCUMENTS = {
    "museum": ("museum/openapi.yaml", 8),
    "netlify": ("netlify/swagger.yml", 174),
    "qos_profiles": (f"{CAMARA}/qos-profiles.yaml", 2),
    "qos_provisioning": (f"{CAMARA}/qos-provisioning.yaml", 4),
    "quality_on_demand": (f"{CAMARA}/quality-on-demand.yaml", 5),
    "resend": ("resend/resend.yaml", 50),
    "lob": ("lob/lob-api-public.yml", 60),
    "figma": ("figma/openapi.yaml", 40),
    "mistral": ("mistral/openapi.yaml", 60),
    "stripe": ("stripe/spec3.yaml", 400),
}

pytestmark = pytest.mark.skipif(not SPECS.is_dir(), reason="the real documents are not beside the checkout")
each = pytest.mark.parametrize("name", DOCUMENTS)


def _config(folder: Path, spec: str, name: str) -> Path:
    config = folder / "sdk.yml"
    trusted = "references: {outside: true}\n" if spec.startswith(CAMARA) else ""
    config.write_text(f"spec: {SPECS / spec}\npackage: {{name: {name}_sdk}}\n{trusted}", encoding="utf-8")
    return config


def _generate(folder: Path, name: str) -> tuple[Generated, generator.Result]:
    options = generator.Options(targets=("python",), out=folder, jobs=1, cache=Cache(None))
    result = generator.generate(_config(folder, DOCUMENTS[name][0], name), options)
    assert not result.failed, [found for found in result.diagnostics if found.severity.name == "ERROR"][:10]
    return Generated(folder / "python", f"{name}_sdk"), result


def _unread(result: generator.Result) -> list[str]:
    """What was found of files that were not read; nothing may be lost so."""
    codes = {"outside-ref", "dangling-ref", "refused-ref", "remote-ref", "unreadable-file"}
    return [found.message for found in result.diagnostics if found.code in codes]


def _operations(spec: str) -> int:
    """How many operations a document of one file has, as plain text shows."""
    text = (SPECS / spec).read_text(encoding="utf-8")
    paths = re.split(r"^(?=\w)", text.partition("\npaths:\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    return len(re.findall(r"^    (?:get|put|post|delete|patch|head|options):", paths, re.MULTILINE))


@each
def test_real_document(name: str, tmp_path: Path) -> None:
    """Generated, compiled, imported with warnings as errors, formatted, and typed strictly."""
    generated, result = _generate(tmp_path, name)
    spec, fewest = DOCUMENTS[name]
    assert result.operations >= fewest
    if name != "lob":
        assert result.operations == _operations(spec)
    assert not _unread(result)
    assert compileall.compile_dir(generated.folder, quiet=2, force=True)
    importing: list[str | Path] = [sys.executable, "-W", "error", ROOT / "tests" / "e2e" / "import_each.py"]
    assert " 0 failed" in done(
        run([*importing, generated.name, "120"], tmp_path, {"PYTHONPATH": str(generated.folder)})
    )
    done(checkers.black(generated.folder))
    assert done(checkers.mypy(generated.package, tmp_path / "mypy")) == ""


@each
def test_calls_can_be_listed(name: str, tmp_path: Path) -> None:
    """Every operation is a method that exists, and is named once."""
    generated, result = _generate(tmp_path, name)
    listing = (generated.folder / "api.md").read_text(encoding="utf-8")
    calls = re.findall(r"^\| `client\.([\w.]+)\(", listing, re.MULTILINE)
    assert len(calls) == len(set(calls)) == result.operations
    program = f"""
import {generated.name} as sdk, operator, sys
for kind in [name for name in dir(sdk) if name.startswith('Async')]:
    for client in (getattr(sdk, kind.removeprefix('Async'))(base_url='http://x.test'), getattr(sdk, kind)(base_url='http://x.test')):
        for call in sys.argv[1:]:
            assert callable(operator.attrgetter(call)(client)), call
"""
    command = [sys.executable, "-W", "error", "-c", program, *calls]
    assert done(run(command, tmp_path, {"PYTHONPATH": str(generated.folder)})) == ""
