"""The SDK config: what is read, what is refused, and that the JSON Schema agrees."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from generator import config as module
from generator.config import Config, MethodConfig, read_config
from generator.config.rules import out_folder, package, version
from generator.diagnostics import Diagnostic, Diagnostics
from generator.resources import config_schema

MINIMAL = "spec: openapi.yml\npackage: {name: acme_pay}\n"


def read(tmp_path: Path, text: str) -> tuple[Config | None, list[Diagnostic]]:
    file = tmp_path / "sdk.yml"
    file.write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    return read_config(file, diagnostics), [*diagnostics]


def good(tmp_path: Path, text: str) -> Config:
    config, found = read(tmp_path, text)
    assert not found
    assert config
    return config


def bad(tmp_path: Path, more: str) -> list[Diagnostic]:
    config, found = read(tmp_path, MINIMAL + more)
    assert config is None
    return found


def test_defaults_come_from_the_package_name(tmp_path: Path) -> None:
    config = good(tmp_path, MINIMAL)
    assert (config.package.client, config.package.env_prefix) == ("AcmePay", "ACME_PAY")
    assert (config.package.version, config.client.retries.max, config.unlisted) == ("0.1.0", 2, "include")
    assert not config.resources
    assert config.webhooks.verification is None
    assert config.location == tmp_path
    assert config.resolve("openapi.yml") == str(tmp_path / "openapi.yml")
    assert config.resolve("https://x.test/o.yml") == "https://x.test/o.yml"


def test_references_are_trusted_by_name(tmp_path: Path) -> None:
    config = good(tmp_path, MINIMAL + "references: {outside: true}\n")
    assert (config.references.outside, config.references.remote) == (True, False)


def test_the_example_of_the_design_is_read(tmp_path: Path, shared: Path) -> None:
    text = (shared / "design" / "config.md").read_text(encoding="utf-8")
    example = "\n".join(line[4:] for line in text.splitlines() if line.startswith("    "))
    config = good(tmp_path, example)
    bridge = config.resources["calls"].subresources["actions"].methods["bridge"]
    assert bridge.endpoint == "post /calls/{call_control_id}/actions/bridge"
    assert bridge.rename["body.call_control_id"] == "call_control_id_to_bridge_with"
    assert config.resources["networks"].methods["create"].body == "network_create"
    assert config.resources["access_ip_address"].methods["list"].paginated == "page_number_meta"
    assert config.pagination["cursor_meta"].next == "meta.cursor"
    assert config.webhooks.events["deliveryUpdate"].tag == ("message.sent", "message.finalized")
    assert config.client.auth[0].env == "TELNYX_API_KEY"
    assert config.client.idempotency.body == "command_id"


def test_the_whole_telnyx_config_is_read(shared: Path) -> None:
    diagnostics = Diagnostics()
    config = read_config(shared / "telnyx" / "sdk.yml", diagnostics)
    assert not [*diagnostics]
    assert config
    found: list[MethodConfig] = []
    waiting = [*config.resources.values()]
    while waiting:
        resource = waiting.pop()
        found += resource.methods.values()
        waiting += resource.subresources.values()
    assert len(found) == 1105
    place = config.resources["access_ip_address"].methods["create"].at.position
    assert place
    assert place.text.strip() == "create: post /access_ip_address"


def test_auth_may_be_several(tmp_path: Path) -> None:
    config = good(tmp_path, MINIMAL + "client: {auth: [{scheme: a}, {scheme: b, option: key, env: KEY}]}\n")
    assert [auth.scheme for auth in config.client.auth] == ["a", "b"]


def test_yaml_is_read_as_1_2(tmp_path: Path) -> None:
    config = good(tmp_path, MINIMAL + "resources: {no: {methods: {on: get /a, off: POST /b}}}\n")
    assert [*config.resources["no"].methods] == ["on", "off"]
    assert config.resources["no"].methods["off"].verb == "post"


@pytest.mark.parametrize(
    ("more", "code", "where", "hint"),
    [
        ("pakage: {}\n", "config-unknown-key", 3, "did you mean `package`?"),
        ("client:\n  retry: {max: 1}\n", "config-unknown-key", 4, "did you mean `retries`?"),
        ("client: {retries: {max: yes}}\n", "config-type", 3, ""),
        ("client: {retries: {max: 101}}\n", "config-value", 3, ""),
        ("client: {idempotency: {header: a, body: b}}\n", "config-value", 3, ""),
        ("client: {idempotency: {header: 'a b'}}\n", "config-value", 3, ""),
        ("client: {auth: {scheme: a, option: a-b}}\n", "config-value", 3, ""),
        ("client: {auth: [{scheme: a}, {scheme: a}]}\n", "config-duplicate", 3, ""),
        ("query: {arrays: comas}\n", "config-value", 3, "did you mean `comma`?"),
        ("flatten: page\n", "config-type", 3, ""),
        ("references: {outside: 1}\n", "config-type", 3, ""),
        ("references: {outsid: true}\n", "config-unknown-key", 3, "did you mean `outside`?"),
        ("pagination: {p: {page: p}}\n", "config-missing-key", 3, ""),
        ("pagination: {p: {items: $}}\n", "config-value", 3, "give page, cursor, offset, next or link"),
        ("pagination: {p: {items: $, cursor: c}}\n", "config-value", 3, ""),
        ("pagination: {p: {items: a..b, page: p}}\n", "config-value", 3, ""),
        ("webhooks: {verification: telnix}\n", "config-value", 3, "did you mean `telnyx`?"),
        ("unlisted: maybe\n", "config-value", 3, ""),
        ("resources:\n  a-b: {}\n", "config-name", 4, ""),
        ("resources:\n  _a: {}\n", "config-name", 4, ""),
        ("resources: {a: {methods: {b: fetch /x}}}\n", "config-value", 3, "for example: post /calls/{id}"),
        ("resources: {a: {methods: {b: get x}}}\n", "config-value", 3, "for example: post /calls/{id}"),
        ("resources: {a: {methods: {b: {paginated: p}}}}\n", "config-missing-key", 3, ""),
        ("resources: {a: {methods: {b: {endpoint: get /x, paginated: p}}}}\n", "config-value", 3, ""),
        ("resources: {a: {methods: {b: {endpoint: get /x, rename: {x: y}}}}}\n", "config-name", 3, ""),
        ("resources: {a: {methods: {b: {endpoint: get /x, rename: {body.x: class}}}}}\n", "config-value", 3, ""),
        ("resources: {a: {methods: {b: get /x}, subresources: {b: {}}}}\n", "config-duplicate", 3, ""),
        ("resources:\n  a: {}\n  a: {}\n", "duplicate-key", 5, "remove one"),
        ("targets: {python: {}}\n", "config-missing-key", 3, ""),
        ("targets: {python: {out: .}}\n", "config-value", 3, ""),
        ("targets: {python: {out: /}}\n", "config-value", 3, ""),
        ("targets: {python: {out: a}, go: {out: ./a}}\n", "config-duplicate", 3, ""),
        ("targets: [python]\n", "config-type", 3, ""),
    ],
)
def test_refused(tmp_path: Path, more: str, code: str, where: int, hint: str) -> None:
    (found,) = (diagnostic for diagnostic in bad(tmp_path, more) if diagnostic.code == code)
    assert found.position
    assert found.position.line == where
    assert found.position.file.endswith("sdk.yml")
    assert found.hint == hint


def test_everything_wrong_is_reported_at_once(tmp_path: Path) -> None:
    assert len(bad(tmp_path, "a: 1\nb: 2\nunlisted: c\n")) == 3


@pytest.mark.parametrize("text", ["", "[]\n", "- a\n", "a: [\n", "spec: a\n", "package: {name: a}\n", "\x00"])
def test_no_config_at_all(tmp_path: Path, text: str) -> None:
    config, found = read(tmp_path, text)
    assert config is None
    assert found


def test_a_missing_file_is_a_diagnostic(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert read_config(tmp_path / "none.yml", diagnostics) is None
    assert [found.code for found in diagnostics] == ["config-unreadable"]


@pytest.mark.parametrize("name", ["telnyx", "acme_pay", "a", "A1"])
def test_package_names(name: str) -> None:
    assert not package(name)


@pytest.mark.parametrize(
    "name", ['"; import os', "a-b", "class", "json", "httpx", "_a", "a_", "1a", "a.b", "a\n", "é", ""]
)
def test_package_names_that_are_refused(name: str) -> None:
    assert package(name)


@pytest.mark.parametrize(
    ("number", "fits"), [("1.2.0", True), ("1.0.0-beta.1", True), ("2.0rc1", True), ("v1", False), ('1"', False)]
)
def test_versions(number: str, fits: bool) -> None:  # noqa: FBT001 - a table's column
    assert (not version(number)) is fits


def test_out_folder_may_lead_out_of_the_folder_of_the_config(tmp_path: Path) -> None:
    assert not out_folder(tmp_path, "../../generated")
    assert out_folder(tmp_path, "x/..")


SAMPLES = [
    {"spec": "a.yml", "package": {"name": "a"}},
    {"spec": "a.yml", "package": {"name": "a"}, "resources": {"b": {"methods": {"c": "get /x"}}}},
]
WRONG = [
    {"spec": "a.yml"},
    {"spec": "a.yml", "package": {"name": "a"}, "x": 1},
    {"spec": "a.yml", "package": {"name": "a-b"}},
    {"spec": "a.yml", "package": {"name": "a", "x": 1}},
    {"spec": "a.yml", "package": {"name": "a"}, "resources": {"b": {"methods": {"c": "fetch /x"}}}},
    {"spec": "a.yml", "package": {"name": "a"}, "resources": {"b": {"methods": {"c": {"endpoint": "get /x", "y": 1}}}}},
]


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(config_schema().read_text(encoding="utf-8"))


@pytest.mark.parametrize("sample", SAMPLES)
def test_schema_accepts(schema: Any, sample: Any) -> None:
    assert jsonschema_rs.is_valid(schema, sample)


@pytest.mark.parametrize("sample", WRONG)
def test_schema_refuses(schema: Any, sample: Any) -> None:
    assert not jsonschema_rs.is_valid(schema, sample)


def test_schema_accepts_the_telnyx_config(schema: Any, shared: Path) -> None:
    content = yaml.load(
        (shared / "telnyx" / "sdk.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )  # texts only
    jsonschema_rs.validate(schema, content)


def test_schema_and_dataclasses_have_the_same_keys(schema: Any) -> None:
    parts, defs = schema["properties"], schema["$defs"]
    listed = {
        "Config": schema,
        "PackageConfig": parts["package"],
        "ClientConfig": parts["client"],
        "AuthConfig": defs["auth"],
        "IdempotencyConfig": parts["client"]["properties"]["idempotency"],
        "RetriesConfig": parts["client"]["properties"]["retries"],
        "QueryConfig": parts["query"],
        "PagingConfig": defs["paging"],
        "WebhooksConfig": parts["webhooks"],
        "EventConfig": parts["webhooks"]["properties"]["events"]["additionalProperties"],
        "ResourceConfig": defs["resource"],
        "MethodConfig": defs["method"],
        "TargetConfig": parts["targets"]["additionalProperties"],
    }
    for name, described in listed.items():
        own = {field.name for field in fields(getattr(module, name))} - {"at", "file", "digest"}
        # An endpoint is one text in the config, and a verb and a path once it is read.
        keys = own - {"verb", "path"} | {"endpoint"} if name == "MethodConfig" else own
        assert set(described["properties"]) == keys, name
