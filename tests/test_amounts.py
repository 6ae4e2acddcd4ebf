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


@pytest.mark.parametrize(
    ("amount", "currency", "per", "bound", "english", "french"),
    [
        ("100000000000", "USD", "", "up-to", "up to $100bn", "jusqu'à 100\xa0Md$"),
        ("30000000000", "USD", "P1Y", "", "$30bn a year", "30\xa0Md$ par an"),
        ("1500000000000", "USD", "", "about", "about $1.5tn", "environ 1\u202f500\xa0Md$"),
        ("5375000000", "EUR", "", "", "€5.375bn", "5,375\xa0Md€"),
        ("433000000", "GBP", "", "at-least", "at least £433m", "au moins 433\xa0M£"),
        ("2500000", "NOK", "", "exactly", "NOK 2.5m", "2,5\xa0M\xa0NOK"),
        ("500", "USD", "P3M", "", "$500 / P3M", "500\xa0$ / P3M"),
        ("12345678901", "USD", "", "", "$12,345,678,901", "12\u202f345\u202f678\u202f901\xa0$"),
        ("1000000000", "", "", "", "1bn", "1\xa0Md"),
        ("0", "USD", "", "", "$0", "0\xa0$"),
        ("many", "USD", "", "", "$many", "many\xa0$"),
    ],
)
def test_short_money_keeps_every_digit_its_bound_and_its_period(
    amount: str, currency: str, per: str, bound: str, english: str, french: str
) -> None:
    assert amounts.short(amount, currency, per, bound) == english
    assert amounts.short(amount, currency, per, bound, "fr") == french


@given(st.integers(min_value=0, max_value=10**15))
def test_no_digit_is_lost_in_short_money(value: int) -> None:
    text = amounts.short(str(value), "USD").removeprefix("$")
    scales = {"tn": 10**12, "bn": 10**9, "m": 10**6}
    unit = next((unit for unit in scales if text.endswith(unit)), "")
    assert Decimal(text.removesuffix(unit).replace(",", "")) * scales.get(unit, 1) == value


@pytest.mark.parametrize(
    ("megawatts", "english", "french"),
    [
        ("230", "230\xa0MW", "230\xa0MW"),
        ("1000", "1\xa0GW", "1\xa0GW"),
        ("1200.5", "1,200.5\xa0MW", "1\u202f200,5\xa0MW"),
        ("0.5", "0.5\xa0MW", "0,5\xa0MW"),
        ("10000", "10\xa0GW", "10\xa0GW"),
    ],
)
def test_power_is_in_gigawatts_where_that_loses_no_digit(megawatts: str, english: str, french: str) -> None:
    assert (amounts.power(megawatts), amounts.power(megawatts, language="fr")) == (english, french)


def test_the_bound_of_power_is_said() -> None:
    assert amounts.power("4500", "up-to", "fr") == "jusqu'à 4,5\xa0GW"


@pytest.mark.parametrize("text", ["9" * 41, "1" + "0" * 600, f"{'7' * 41}.5"])
def test_a_figure_of_many_digits_is_said_in_full(text: str) -> None:
    assert sum(c.isdigit() for c in amounts.scaled(text)) <= len(text)
    assert amounts.scaled(text)[0] == text[0]
    assert amounts.short(text, "USD", "", "", "en").startswith("$")
