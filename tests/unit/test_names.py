"""Words, casing and collisions."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.names import Words, camel, is_plural, lettered, pascal, resolve, singular, snake, split_words

TEXTS = st.text() | st.text(st.sampled_from("aZ09_-+<>=@$*.[]é s中Ⅷ\u0301"))
WORDS = st.lists(st.sampled_from(["foo", "bar", "2", "3"]), min_size=1, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("brandId", "brand id"),
        ("page[number]", "page number"),
        ("data.event-type", "data event type"),
        ("metadata->assistant_id", "metadata assistant id"),
        ("optInWorkflowImageURLs", "opt in workflow image urls"),
        ("URLsByRegion", "urls by region"),
        ("SMSs", "smss"),
        ("HTTPServer", "http server"),
        ("HTTP2Server", "http2 server"),
        ("IPAddress", "ip address"),
        ("IPv4Address", "ipv4 address"),
        ("isTMobileRegistered", "is t mobile registered"),
        ("iDealConsumerIBAN", "ideal consumer iban"),
        ("OAuth2", "oauth2"),
        ("userOAuth2Token", "user oauth2 token"),
        ("e164", "e164"),
        ("sha256Hash", "sha256 hash"),
        ("S3Bucket", "s3 bucket"),
        ("10dlc", "10dlc"),
        ("10DLC", "10dlc"),
        ("2FAEmail", "2fa email"),
        ("timeout_1xx_secs", "timeout 1xx secs"),
        ("A2P", "a2p"),
        ("A2PCampaign", "a2p campaign"),
        ("Don't stop", "dont stop"),
        ("Response<User>", "response user"),
    ],
)
def test_words_as_people_write_them(text: str, words: str) -> None:
    assert " ".join(split_words(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("+1", "plus 1"),
        ("-1", "minus 1"),
        ("-created", "minus created"),
        ("--flag", "flag"),
        ("A+", "a plus"),
        ("StartTime", "start time"),
        ("StartTime<", "start time lt"),
        ("StartTime>=", "start time gte"),
        ("<=10", "lte 10"),
        ("@type", "type"),
        ("$id", "id"),
        ("*", "star"),
        ("image/*", "image star"),
        (">", "gt"),
        ("", "empty"),
        (" ", "space"),
        ("_", "underscore"),
        ("\U0001f680", "u1f680"),
        ("naïveCafé", "naïve café"),
        ("ﬁrst", "first"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_signs_tell_names_apart(text: str, words: str) -> None:
    assert " ".join(split_words(text)) == words


@given(TEXTS)
def test_every_text_has_words_fit_for_an_identifier(text: str) -> None:
    words = split_words(text)
    assert words
    for word in words:
        assert f"_{word}".isidentifier()
        assert "_" not in word
        assert normalize("NFKC", word) == word
    for name in (snake(words), camel(words), pascal(words)):
        assert f"_{name}".isidentifier()
    assert snake(lettered(words)).isidentifier()


@given(TEXTS)
def test_words_of_a_name_are_the_words(text: str) -> None:
    words = split_words(text)
    assert split_words(snake(words)) == words


def test_casing() -> None:
    words = ("page", "number", "2")
    assert (snake(words), camel(words), pascal(words)) == ("page_number_2", "pageNumber2", "PageNumber2")
    assert lettered(("10dlc", "brand")) == ("n10dlc", "brand")
    assert lettered(("brand",)) == ("brand",)


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("addresses", "address"),
        ("categories", "category"),
        ("databases", "database"),
        ("faxes", "fax"),
        ("ids", "id"),
        ("people", "person"),
        ("statuses", "status"),
        ("urls", "url"),
    ],
)
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one
    assert singular(one) == one
    assert is_plural(many)
    assert not is_plural(one)


@pytest.mark.parametrize("word", ["dns", "series", "status", "analysis", "access", "us", "s", ""])
def test_no_plural(word: str) -> None:
    assert singular(word) == word


def test_reserved_and_colliding_names() -> None:
    wished = [("a", ("foo",)), ("b", ("foo",)), ("c", ("foo", "2")), ("d", ("from",)), ("e", ("from",))]
    assert resolve(wished, case=snake, reserved={"from"}) == {
        "a": "foo",
        "b": "foo_3",
        "c": "foo_2",
        "d": "from_",
        "e": "from_2",
    }


def test_names_that_differ_by_case_only() -> None:
    wished: list[tuple[int, Words]] = [(1, ("A",)), (2, ("a",))]
    assert resolve(wished, case=snake) == {1: "A", 2: "a"}
    assert resolve(wished, case=snake, casefold=True) == {1: "A", 2: "a_2"}
    assert resolve(wished, case=pascal, joint="") == {1: "A", 2: "A2"}


@given(st.lists(WORDS), st.frozensets(st.sampled_from(["foo", "bar", "foo_2", "bar_"])))
def test_resolved_names_are_unique_and_allowed(wishes: list[Words], reserved: frozenset[str]) -> None:
    names = resolve(enumerate(wishes), case=lambda words: snake(lettered(words)), reserved=reserved)
    assert len(set(names.values())) == len(wishes)
    assert not reserved & set(names.values())


@given(st.lists(WORDS))
def test_an_unrelated_name_changes_nothing(wishes: list[Words]) -> None:
    before = resolve(enumerate(wishes), case=snake)
    after = resolve([("new", ("unrelated",)), *enumerate(wishes)], case=snake)
    assert {key: name for key, name in after.items() if key != "new"} == before
