"""Money and numbers read as said, in both languages, and are never rounded away."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import amounts


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("30000000000", "30 billion", "30 milliards"),
        ("1500000000", "1.5 billion", "1,5 milliard"),
        ("500000000000", "500 billion", "500 milliards"),
        ("1000000000000", "1 trillion", "1 billion"),
        ("12345678901", "12,345,678,901", "12\u202f345\u202f678\u202f901"),
        ("0", "0", "0"),
    ],
)
def test_large_round_amounts_are_said_in_words(text: str, english: str, french: str) -> None:
    assert (amounts.scaled(text), amounts.scaled(text, "fr")) == (english, french)


@given(st.integers(min_value=0, max_value=10**15))
def test_no_digit_is_lost_in_words(value: int) -> None:
    number, *word = amounts.scaled(str(value)).split()
    scale = {"million": 10**6, "billion": 10**9, "trillion": 10**12}[word[0]] if word else 1
    assert Decimal(number.replace(",", "")) * scale == value


@pytest.mark.parametrize(
    ("bound", "said"),
    [
        ("up-to", "up to 100"),
        ("at-least", "at least 100"),
        ("about", "about 100"),
        ("exactly", "100"),
        (None, "100"),
    ],
)
def test_a_bound_is_always_said(bound: str | None, said: str) -> None:
    assert amounts.bounded("100", bound) == said


def test_a_currency_that_is_not_named_is_not_invented() -> None:
    assert amounts.money("100", None) == "100"


def test_a_yearly_rent_says_that_it_is_yearly() -> None:
    assert amounts.money("30000000000", "USD", "P1Y", language="fr") == "30 milliards USD par an"


def test_an_unknown_period_is_shown_rather_than_dropped() -> None:
    assert amounts.money("5", "EUR", "P3M") == "5 EUR / P3M"


@pytest.mark.parametrize("text", ["1e300000000", "-1E+5000", "1e-300000000", "9" * 1002])
def test_a_number_too_long_for_any_figure_stays_text(text: str) -> None:
    assert amounts.value_of(text) is None
    assert amounts.scaled(text) == amounts.number(text) == text
