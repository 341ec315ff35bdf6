"""Verifiers of presets and of recipes, made as a generated package makes them; and the refusals of both."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import runtime.webhooks
from runtime.errors import WebhookVerificationError
from runtime.webhooks import Announced, Verifier

from generator.build.presets import preset
from generator.build.recipe import recipe_of
from generator.config import bare_config
from generator.diagnostics import Diagnostics
from generator.ir import SignatureRecipe, Webhooks
from generator.load import load
from generator.targets.python.printer import layout
from generator.targets.python.webhooks import _recipe

if TYPE_CHECKING:
    from collections.abc import Iterator

PRESETS = ("telnyx", "discord", "standard-webhooks", "svix", "stripe", "github", "slack")
NOW = 1_700_000_000
BODY = b'{"data":{"event_type":"x","id":"1"}}'


def clock() -> float:
    return float(NOW)


def verifier_of(recipe: SignatureRecipe) -> Verifier[Any]:
    """The verifier of a recipe, by way of the very text that is generated."""
    text = layout(_recipe(recipe, Webhooks((), (), recipe, "webhook_key", "ACME_WEBHOOK_KEY")), 0)
    made = eval(text.removeprefix("_recipe = "), {"_webhooks": runtime.webhooks})

    class Webhooks_(Verifier[Any]):  # noqa: N801
        _recipe = made
        _events = Announced(__name__, {"/data/event_type": {}})

    return Webhooks_()


def of_preset(name: str) -> Verifier[Any]:
    found = preset(name)
    assert found
    return verifier_of(found)


def read_recipe(tmp_path: Path, text: str) -> tuple[SignatureRecipe | None, list[Any]]:
    """What is read of a recipe in a document, and what is said about it."""
    file = tmp_path / "openapi.yml"
    file.write_text(f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n{text}", encoding="utf-8")
    diagnostics = Diagnostics()
    document = load(str(file), diagnostics)
    assert document
    recipe = recipe_of(document.root, bare_config(str(file)), diagnostics)
    return recipe, [*diagnostics]


@contextmanager
def refused(*reasons: str) -> Iterator[None]:
    """It is refused, for one of these reasons."""
    with pytest.raises(WebhookVerificationError) as caught:
        yield
    assert caught.value.reason in reasons, (caught.value.reason, str(caught.value))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def passes(act: Callable[[], object]) -> bool:
    """Whether something is not refused; any other error is a failure of the test."""
    try:
        act()
    except WebhookVerificationError:
        return False
    return True
