"""Text that tries to be code stays text; names keep what they are on the wire."""

from __future__ import annotations

import sys

from tests.harness.api import Api

CODE = 'a"; import os; "'


def test_replies(api: Api) -> None:
    given = {CODE: "x", "b\nc": "y", "d\\": "z", "values": "\\", "{g}": "g"}
    api.answer(given)
    found = api(lambda client: client.things.create(values="a\nb", a_import_os="c"), api_key="k")
    assert found.to_dict() == given
    assert api.sent.json == {"values": "a\nb", CODE: "c"}
    assert api.sent.headers["x-key"] == "k"


def test_queries_and_headers(api: Api) -> None:
    api.answer({'da"ta': [{CODE: "x"}]})
    page = api(lambda client: client.things.list(pa_ge=2, a_import_os="v", bc="w"), api_key="k")
    assert page.items[0].to_dict() == {CODE: "x"}
    assert sorted(api.sent.pairs) == [(CODE, "v"), ('pa"ge', "2")]
    assert api.sent.headers["b'c"] == "w"


def test_paths(api: Api) -> None:
    resource = next(name for name in dir(type(api.make(api_key="k"))) if name.startswith("odd"))
    api(lambda client: getattr(client, resource).retrieve("i"), api_key="k")
    assert api.sent.path == "/odd%22;%20import%20os;%20%22/i"


def test_help(api: Api) -> None:
    """What can be read in an editor has nothing in it that a terminal acts on."""
    api(lambda client: client.things.create(), api_key="k")
    things = sys.modules[f"{api.package.__name__}.resources.things"]
    shown = str(things.ThingsResource.create.__doc__)
    assert "separator" in shown
    assert not {"\x1b", "\x07", "\u202e", "\u2066", "\u2028", "\ufeff"} & {*shown}
    assert "A heading" in str(api.types.Nasty.__doc__)
