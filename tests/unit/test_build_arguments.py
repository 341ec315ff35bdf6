"""What arguments are called: each its own name, whatever the order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.build.arguments import Wish, distinct
from generator.names import split_words

PLACES = ("path", "query", "header", "cookie", "body")


def names(*wishes: tuple[str, str], **renames: str) -> list[str]:
    made = [Wish(place, wire, split_words(wire)) for place, wire in wishes]
    found = distinct(made, {key.replace("__", "."): value for key, value in renames.items()})
    return ["_".join(words) for words in found]


def test_its_own_name() -> None:
    assert names(("query", "a"), ("header", "X-B")) == ["a", "x_b"]


def test_the_path_comes_first() -> None:
    assert names(("query", "id"), ("path", "id"), ("header", "id"), ("body", "id")) == [
        "query_id",
        "id",
        "header_id",
        "body_id",
    ]


def test_one_that_is_called_so_already_keeps_its_name() -> None:
    assert names(("query", "fooBar"), ("query", "foo_bar"), ("query", "FOO-BAR")) == [
        "foo_bar_3",
        "foo_bar",
        "foo_bar_2",
    ]
    assert names(("header", "Idempotency-Key"), ("query", "idempotency_key")) == [
        "header_idempotency_key",
        "idempotency_key",
    ]


def test_a_name_with_a_number_that_is_taken() -> None:
    assert names(("query", "a_2"), ("query", "A"), ("query", "a")) == ["a_2", "a_3", "a"]
    assert names(("path", "a"), ("query", "query_a"), ("query", "a")) == ["a", "query_a", "query_a_2"]


def test_the_config_decides() -> None:
    assert names(("path", "id"), ("body", "id"), path__id="the_id") == ["the_id", "id"]
    assert names(("path", "id"), ("query", "other"), query__other="id") == ["path_id", "id"]


WISHES = st.lists(
    st.tuples(st.sampled_from(PLACES), st.sampled_from(["a", "A", "a_2", "a-2", "query_a", "body_a", "id", "ID", "b"])),
    unique=True,
    max_size=12,
)


@given(WISHES, st.randoms(use_true_random=False))
def test_names_are_distinct_and_do_not_depend_on_the_order(
    wishes: list[tuple[str, str]], random: st.DataObject
) -> None:
    found = dict(zip(wishes, names(*wishes), strict=True))
    assert len({*found.values()}) == len(wishes)
    turned = [*wishes]
    random.shuffle(turned)  # type: ignore[attr-defined]  # a random.Random
    assert dict(zip(turned, names(*turned), strict=True)) == found
