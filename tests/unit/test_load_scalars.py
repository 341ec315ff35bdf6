"""YAML 1.2 core schema: what plain scalars mean, and what they do not."""

from __future__ import annotations

import pytest

from generator.load.scalars import endless, plain, tagged


@pytest.mark.parametrize(
    "text",
    [
        "no", "No", "NO", "yes", "on", "off", "y", "n", "Y", "N",
        "18:00", "2024-10-01", "2024-10-01T00:00:00Z", "08", "007", "-012", "00.5", "1_000", "0b1", "0o8", "0xg",
        "1e", "e5", ".", "-", "+", "..", "1.2.3", "tRue", "nULL", "٣", "=", "<<", "$ref",
    ],
)  # fmt: skip
def test_stays_text(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("0", 0), ("-0", 0), ("+1", 1), ("-17", -17), ("200", 200), ("0o17", 15), ("0x1F", 31),
        ("1.5", 1.5), (".5", 0.5), ("1.", 1.0), ("-0.0", -0.0), ("1e3", 1000.0), ("1e-08", 1e-08), ("1E+2", 100.0),
    ],
)  # fmt: skip
def test_resolves(text: str, value: object) -> None:
    assert plain(text) == value
    assert type(plain(text)) is type(value)


@pytest.mark.parametrize("text", [".inf", "-.INF", ".nan", "1e999", "-1e999"])
def test_no_finite_number_stays_text(text: str) -> None:
    assert plain(text) == text
    assert endless(text)


def test_a_number_too_long_for_anybody_stays_text() -> None:
    assert plain("9" * 5000) == "9" * 5000
    assert plain("0x" + "f" * 5000) == "0x" + "f" * 5000


@pytest.mark.parametrize(
    ("tag", "text", "is_plain", "expected"),
    [
        ("tag:yaml.org,2002:str", "1", True, ("1", True)),
        ("tag:yaml.org,2002:int", "1", False, (1, True)),
        ("tag:yaml.org,2002:int", "x", False, ("x", False)),
        ("tag:yaml.org,2002:int", "true", True, ("true", False)),
        ("tag:yaml.org,2002:float", "1", True, (1, True)),
        ("tag:yaml.org,2002:bool", "true", False, (True, True)),
        ("tag:yaml.org,2002:null", "", True, (None, True)),
        ("tag:yaml.org,2002:binary", "aGk=", True, ("aGk=", True)),
        ("tag:yaml.org,2002:timestamp", "2024-10-01", True, ("2024-10-01", True)),
        ("!", "12", True, ("12", True)),
        ("!mine", "12", True, (12, False)),
        ("!mine", "12", False, ("12", False)),
        ("tag:yaml.org,2002:python/object/apply:os.system", "id", True, ("id", False)),
    ],
)
def test_tags(tag: str, text: str, is_plain: bool, expected: tuple[object, bool]) -> None:  # noqa: FBT001
    assert tagged(tag, text, is_plain=is_plain) == expected
