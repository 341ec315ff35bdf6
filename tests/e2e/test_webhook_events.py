"""Every event of the full Telnyx document becomes an object of its own class, whatever else is in it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.cache import Cache
from generator.config import read_config
from generator.diagnostics import Diagnostics, Severity
from generator.ir import Api, Event
from generator.targets.python.layout import layout_of
from generator.targets.python.replies import settled
from generator.targets.python.typing_modules import names_of
from tests.e2e.webhook_samples import Sampler


@dataclass(frozen=True)
class Whole:
    """The generated package of the whole document, its model, and what was said about it."""

    folder: Path
    api: Api
    classes: Mapping[str, str]
    said: Diagnostics

    @property
    def webhooks(self) -> Any:
        return import_module("whole_telnyx.webhooks")


@pytest.fixture(scope="module")
def whole(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Whole]:
    folder = tmp_path_factory.mktemp("whole")
    config = yaml.safe_load((shared / "telnyx" / "sdk.yml").read_text(encoding="utf-8"))
    config["spec"] = str((shared / "telnyx" / config["spec"]).resolve())
    config["package"]["name"] = "whole_telnyx"
    file = folder / "sdk.yml"
    file.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    options = pipeline.Options(("python",), folder, cache=Cache(folder / "cache"))
    result = pipeline.generate(file, options)
    assert not result.failed
    settings = read_config(file, Diagnostics())
    assert settings
    model = pipeline._model(settings, options, Diagnostics())
    assert model
    api = model[1]
    names = names_of(api, layout_of(api).homes)
    assert api.webhooks
    classes = {event.key: names.models[settled(api.decls, event.type) or ""] for event in api.webhooks.events}
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder / "python"))
        yield Whole(folder / "python", api, classes, result.diagnostics)
    for name in [name for name in sys.modules if name.partition(".")[0] == "whole_telnyx"]:
        del sys.modules[name]


def events(whole: Whole) -> tuple[Event, ...]:
    assert whole.api.webhooks
    return whole.api.webhooks.events


def parsed(whole: Whole, payload: Any) -> Any:
    body = json.dumps(payload)
    event = whole.webhooks.unsafe_unwrap(body)
    assert event.to_dict(mode="json") == json.loads(body)
    return event


@pytest.mark.parametrize("extra", [False, True], ids=["", "extra-fields"])
@pytest.mark.parametrize("odd", [False, True], ids=["", "unknown-values"])
def test_every_event_has_its_class(whole: Whole, *, odd: bool, extra: bool) -> None:
    assert len(events(whole)) == 66
    sampler = Sampler(whole.api.decls, odd, extra)
    for event in events(whole):
        for value in event.values or [None]:
            found = parsed(whole, sampler.event(event, value))
            assert type(found).__name__ == whole.classes[event.key], event.key


def test_a_tag_that_nobody_knows_is_no_neighbour(whole: Whole) -> None:
    sampler = Sampler(whole.api.decls)
    for event in events(whole):
        if event.values:
            found = parsed(whole, sampler.event(event, "call.newfangled"))
            assert type(found).__name__ == "UnknownEvent", event.key


def test_what_has_no_tag_at_all(whole: Whole) -> None:
    keys = {event.key for event in events(whole) if not event.values}
    assert keys == {"campaignStatusUpdate", "numberOrderStatusUpdate", "replacedLinkClick"}
    warned = [one for one in whole.said if one.code == "event-without-tag"]
    assert {one.severity for one in warned} == {Severity.WARNING}
    assert {one.hint.rpartition("webhooks.events.")[2].split(".")[0] for one in warned} == keys
    sampler = Sampler(whole.api.decls)
    for event in events(whole):
        if event.key in keys - {"numberOrderStatusUpdate"}:  # the one that has a tag, of no known value
            payload = sampler.event(event)
            payload["event_type"] = "call.newfangled"
            assert type(parsed(whole, payload)).__name__ == "UnknownEvent"
    for payload in ({}, {"data": {}}, {"data": []}, {"data": {"event_type": ["x"]}}, {"meta": {"attempt": 1}}):
        assert type(parsed(whole, payload)).__name__ == "UnknownEvent"


def test_an_unknown_event_can_be_read(whole: Whole) -> None:
    event = parsed(whole, {"data": {"event_type": "call.new", "payload": {"legs": [{"id": "1"}]}, "items": 5}})
    assert event.data.event_type == "call.new"
    assert event.data.payload.legs[0].id == "1"
    assert event.data["items"] == 5
    assert not hasattr(event.data, "nothing")
    assert not hasattr(event, "meta")


def test_some_tags_share_a_class(whole: Whole) -> None:
    several = {event.key: len(event.values) for event in events(whole) if len(event.values) > 1}
    assert several == {"deliveryUpdate": 2, "hostedNumberOrderEvent": 8}


LOADED = """\
import sys
from whole_telnyx.webhooks import sign_test_event, unwrap, verify
assert not {name.partition('.')[0] for name in sys.modules} & {'httpx', 'pydantic', 'cryptography', 'whole_telnyx.types'}
signed = sign_test_event({'data': {'event_type': 'fax.queued'}})
verify(signed.body, signed.headers, signed.key)
assert not {name.partition('.')[0] for name in sys.modules} & {'httpx', 'pydantic'}
unwrap(signed.body, signed.headers, signed.key)
types = {name for name in sys.modules if name.startswith('whole_telnyx.types.') and 'shared' not in name}
assert all(name == 'whole_telnyx.types.events' or '.events_fax' in name for name in types), types
assert 'httpx' not in sys.modules
"""


def test_no_more_is_loaded_than_needed(whole: Whole) -> None:
    command = [sys.executable, "-W", "error", "-c", LOADED]
    done = subprocess.run(command, cwd=whole.folder, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
