"""Types that refer to themselves, or to each other."""

from __future__ import annotations

from typing import Any

from tests.harness.api import Api


def get(api: Api, resource: str, body: Any) -> Any:
    api.server.answers.clear()
    api.answer(body)

    def act(client: Any) -> Any:
        found = getattr(client, resource)
        return (found.list if hasattr(found, "list") else found.retrieve)()

    return api(act)


def test_replies(api: Api) -> None:
    tree = get(api, "trees", {"theName": "a", "children": [{"theName": "b"}], "byName": {"c": {"theName": "d"}}})
    assert (tree.children[0].the_name, tree.by_name["c"].the_name) == ("b", "d")
    assert get(api, "chickens", {"lays": {"name": "e", "becomes": {}}}).lays.name == "e"
    assert get(api, "json", {"a": [1, None, {"b": True}]}) == {"a": [1, None, {"b": True}]}
    assert get(api, "errors", {"causedBy": {"causedBy": {"reason": "r"}}}).caused_by.caused_by.reason == "r"
    assert get(api, "lists", [[], [[]]]) == [[], [[]]]
    assert get(api, "selves", {"a": 1}) == {"a": 1}
    assert get(api, "rings", {"a": "x", "b": "y"}).b == "y"
    assert get(api, "unions", "text") == "text"
    grown = get(api, "grows", {"child": {"extra": "e", "child": {"size": 2}}, "sibling": {"other": "o", "size": 3}})
    assert (grown.child.extra, grown.child.child.size, grown.sibling.other, grown.sibling.size) == ("e", 2, "o", 3)


def test_sent(api: Api) -> None:
    tree = {"the_name": "b", "by_name": {"c_d": {"the_name": "d"}}}
    assert api.body(lambda client: client.trees.create(the_name="a", children=[tree])) == {
        "theName": "a",
        "children": [{"theName": "b", "byName": {"c_d": {"theName": "d"}}}],
    }
    parts = [{"op": "leaf", "the_value": "v"}, {"op": "and", "parts": []}]
    api.answer({"op": "leaf", "theValue": "w"})
    assert api(lambda client: client.filters.create(filter={"op": "and", "parts": parts})).the_value == "w"
    assert api.sent.json == {
        "filter": {"op": "and", "parts": [{"op": "leaf", "theValue": "v"}, {"op": "and", "parts": []}]}
    }
    deep: Any = {}
    for _ in range(50):
        deep = {"children": [deep]}
    assert api.body(lambda client: client.trees.create(**deep)) == deep
