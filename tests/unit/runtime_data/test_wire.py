"""Nested keys get their names on the wire, and nothing else is touched."""

from __future__ import annotations

import collections.abc
import copy
import datetime as dt
import io
import sys
from collections.abc import Callable, Mapping
from typing import Annotated, Any, ForwardRef, Optional, Union

import pytest
import typing_extensions
import wire_params as params
from hypothesis import given
from hypothesis import strategies as st
from runtime import files
from runtime.models import BaseModel
from runtime.wire import Wire, renamer, renamers


class Names(dict[str, Any]):
    """What the client's own namespace does: names are looked up when they are needed."""

    def __missing__(self, name: str) -> object:
        for module in (params, typing_extensions, collections.abc, dt, files):
            if hasattr(module, name):
                return getattr(module, name)
        raise KeyError(name)


def rename(hint: object) -> Callable[[Any], Any]:
    return renamer(hint, Names())


WRITTEN = {"brand_id": "1", "name": "n", "odd_key": {"brand_id": 2}}
SENT = {"brandId": "1", "name": "n", "odd_key": {"brand_id": 2}}


def everything(name: str, value: object) -> object:
    given_value = {name: value}
    before = repr(given_value)
    (renamed,) = rename(params.Everything)(given_value).items()
    assert repr(given_value) == before
    return renamed


@pytest.mark.parametrize(
    ("name", "value", "wire", "sent"),
    [
        ("brand", WRITTEN, "brand", SENT),
        ("brands", [WRITTEN, SENT], "brands", [SENT, SENT]),
        ("sequence", (WRITTEN,), "sequence", [SENT]),
        ("iterable", iter([WRITTEN]), "theIterable", [SENT]),
        ("iterable", {"k": WRITTEN}.values(), "theIterable", [SENT]),
        ("theIterable", [WRITTEN], "theIterable", [SENT]),
        ("by_id", {"brand_id": WRITTEN, "made_at": None}, "byId", {"brand_id": SENT, "made_at": None}),
        ("mapping", {"brand_id": [WRITTEN]}, "mapping", {"brand_id": [SENT]}),
        ("optional", WRITTEN, "optional", SENT),
        ("optional", None, "optional", None),
        ("pair", (WRITTEN, {"name": "x"}), "pair", [SENT, {"name": "x"}]),
        ("many", (WRITTEN,), "many", [SENT]),
        ("named", WRITTEN, "named", SENT),
        ("named", [[WRITTEN], WRITTEN], "named", [[SENT], SENT]),
        ("typed", [WRITTEN], "typed", [SENT]),
        ("required", WRITTEN, "required", SENT),
        ("read", WRITTEN, "read", SENT),
        ("anything", WRITTEN, "anything", WRITTEN),
        ("file", WRITTEN, "file", SENT),
        ("brand", "text", "brand", "text"),
        ("brands", "text", "brands", "text"),
        ("brands", WRITTEN, "brands", WRITTEN),
        ("by_id", [WRITTEN], "byId", [WRITTEN]),
        ("swap_a", "1", "swap_b", "1"),
        ("swap_b", "1", "swap_a", "1"),
    ],
)
def test_keys_get_their_names_on_the_wire(name: str, value: object, wire: str, sent: object) -> None:
    assert everything(name, value) == (wire, sent)


def test_types_that_contain_themselves() -> None:
    tree = {"node_name": "a", "left_child": {"left_child": None}, "children": [{"node_name": "b"}], "plain": {"x": 1}}
    sent = {"nodeName": "a", "leftChild": {"leftChild": None}, "children": [{"nodeName": "b"}], "plain": {"x": 1}}
    assert rename(params.Tree)(tree) == sent
    assert everything("recursive", {"node_name": {"k": [tree]}}) == ("recursive", {"node_name": {"k": [sent]}})


def test_what_needs_no_renaming_is_the_same_object() -> None:
    plain = {"name": "a", "other": {"name": "b"}}
    assert rename(params.Plain)(plain) is plain
    for value in (plain, [plain], {"left": plain}, None, 5, "x"):
        assert rename(params.Tree)(value) is value
    brands = [SENT, SENT]
    assert everything("brands", brands) == ("brands", brands)
    assert rename(params.Everything)({"brands": brands})["brands"] is brands
    pair = ({"name": "x"}, {"name": "y"})
    assert rename(params.Everything)({"pair": pair})["pair"] is pair
    assert rename(list[params.Plain]) is rename(str)


def test_the_parts_that_stay_are_the_callers_own() -> None:
    made = dt.datetime.now(tz=dt.timezone.utc)
    odd = {"x": object()}
    sent = rename(params.Brand)({"brand_id": "1", "made_at": made, "odd": odd})
    assert sent["madeAt"] is made
    assert sent["odd"] is odd
    assert list(sent) == ["brandId", "madeAt", "odd"]


def test_models_and_files_pass() -> None:
    class Model(BaseModel):
        brand_id: str | None = None

    model = Model(brand_id="1")
    file = io.BytesIO(b"line\nline\n")
    for hint in (params.Brand, list[params.Brand], dict[str, params.Brand]):
        assert rename(hint)(model) is model
        assert rename(hint)(file) is file
    assert everything("file", file) == ("file", file)
    named = ("a.txt", file)
    assert everything("file", named) == ("file", named)
    assert file.tell() == 0


def test_a_tag_chooses_the_variant_of_a_union() -> None:
    hint = Union[params.CardPayment, params.BankPayment]  # noqa: UP007  # as older code writes it
    assert rename(hint)({"type": "sepa", "amount": 1}) == {"type": "sepa", "bankAmount": 1}
    assert rename(hint)({"type": "card", "amount": 1}) == {"type": "card", "cardAmount": 1}
    assert rename(hint)({"type": "new", "amount": 1, "iban": ""}) == {"type": "new", "bankAmount": 1, "iban": ""}
    assert rename(Optional[list[hint]])([{"type": "bank", "amount": 1}, None]) == [  # noqa: UP045  # see above
        {"type": "bank", "bankAmount": 1},
        None,
    ]


def test_keys_choose_the_variant_of_a_union() -> None:
    hint = params.Square | params.Circle | list[params.Square] | dict[str, params.Brand]
    assert rename(hint)({"radius": 1, "name": "c"}) == {"radius": 1, "circleName": "c"}
    assert rename(hint)({"side_length": 1, "name": "s"}) == {"sideLength": 1, "squareName": "s"}
    assert rename(hint)({"sideLength": 1, "name": "s"}) == {"sideLength": 1, "squareName": "s"}
    assert rename(hint)([{"side_length": 1}]) == [{"sideLength": 1}]
    assert rename(hint)({"k": {"brand_id": "1"}}) == {"k": {"brandId": "1"}}
    assert rename(hint)("text") == "text"


def test_derived_typed_dicts() -> None:
    assert rename(params.Longer)({"brand_id": "1", "extra_name": "e"}) == {"brandId": "1", "extraName": "e"}


def test_keywords_of_a_method() -> None:
    found = renamers(params.Call, ["brand", "plain", "to"], Names())
    assert found.keys() == {"brand"}
    assert found["brand"]([WRITTEN]) == [SENT]
    with pytest.raises(NameError):
        renamers(params.Call, ["odd"], Names())


def test_a_namespace_may_have_names_of_our_own() -> None:
    plan = Names(Plan=params.Brand, Union=params.Brand)
    assert renamer("list[Plan]", plan)([WRITTEN]) == [SENT]
    assert renamer("Union", plan)(WRITTEN) == SENT


def test_hints_of_other_forms() -> None:
    assert rename("Brand | None")(WRITTEN) == SENT
    assert rename(Annotated[params.Brand, "note"])(WRITTEN) == SENT
    assert rename(list)([WRITTEN]) == [WRITTEN]
    assert rename(Mapping[str, ForwardRef("Brand")])({"a": WRITTEN}) == {"a": SENT}  # type: ignore[misc]
    assert repr(Wire("brandId")) == "Wire('brandId')"
    with pytest.raises(NameError):
        rename("Missing")


@pytest.mark.skipif(sys.version_info < (3, 12), reason="a form of Python 3.12")
def test_type_statements() -> None:
    namespace: dict[str, Any] = {"Brand": params.Brand}
    exec("type Brands = list[Brand] | dict[str, Brands]", namespace)  # older Pythons cannot read it
    assert rename(namespace["Brands"])({"brand_id": [WRITTEN]}) == {"brand_id": [SENT]}


JSON = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["node_name", "nodeName", "left_child", "children", "plain", "brand", "by_id", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_nothing_is_lost_or_changed(value: object) -> None:
    before = copy.deepcopy(value)
    for hint in (params.Tree, params.Everything, params.Trees, list[params.Tree], params.Brand | params.Tree):
        renamed = rename(hint)(value)
        assert value == before
        assert rename(hint)(renamed) == renamed
        assert _leaves(renamed) <= _leaves(value)


def _leaves(value: object) -> set[object]:
    if isinstance(value, dict):
        return {leaf for item in value.values() for leaf in _leaves(item)}
    if isinstance(value, list):
        return {leaf for item in value for leaf in _leaves(item)}
    return {value}


TREES = st.recursive(
    st.fixed_dictionaries({"node_name": st.text()}),
    lambda inner: st.fixed_dictionaries({"left_child": inner, "children": st.lists(inner, max_size=3)}),
    max_leaves=10,
)


@given(TREES)
def test_trees_of_any_form(tree: dict[str, Any]) -> None:
    names = {"node_name": "nodeName", "left_child": "leftChild"}

    def expected(value: Any) -> Any:
        if isinstance(value, list):
            return [expected(item) for item in value]
        return (
            {names.get(key, key): expected(item) for key, item in value.items()} if isinstance(value, dict) else value
        )

    assert rename(params.Tree)(tree) == expected(tree)
