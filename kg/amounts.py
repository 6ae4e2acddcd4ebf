"""Money and numbers as said: never converted, never mixed, the bound always shown."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation, localcontext

_SCALES = {
    "en": ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")),
    "fr": ((10**12, "billions"), (10**9, "milliards"), (10**6, "millions")),
}
# As figures stand on a picture; no French unit beyond the milliard, since its billion is another one.
_SHORT = {
    "en": ((10**12, "tn"), (10**9, "bn"), (10**6, "m")),
    "fr": ((10**9, "Md"), (10**6, "M")),
}
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£"}
_NBSP = "\N{NO-BREAK SPACE}"
_BOUNDS = {
    "en": {"up-to": "up to ", "about": "about ", "at-least": "at least "},
    "fr": {"up-to": "jusqu'à ", "about": "environ ", "at-least": "au moins "},
}
# A number longer than this is no figure that anyone states, and would overflow.
_DIGITS = 1000
# How far a rounded figure may lie from another before they differ.
_ROUNDING = Decimal("0.05")
_DURATION = re.compile(r"P([0-9]+)([YMD])")
_UNITS = {
    "en": {"Y": ("year", "years"), "M": ("month", "months"), "D": ("day", "days")},
    "fr": {"Y": ("an", "ans"), "M": ("mois", "mois"), "D": ("jour", "jours")},
}
_OVER = {"en": ("over", "for"), "fr": ("sur", "pendant")}
_PERIODS = {"en": {"P1Y": "a year", "P1M": "a month"}, "fr": {"P1Y": "par an", "P1M": "par mois"}}


def value_of(text: str) -> Decimal | None:
    """Return a text as a finite decimal, or None where it is not one, or has more digits than any figure.

    >>> value_of("50"), value_of("NaN"), value_of("half")
    (Decimal('50'), None, None)
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) <= _DIGITS and len(text) <= _DIGITS else None


def close(x: Decimal, y: Decimal) -> bool:
    """Return whether two figures may be one, rounded.

    >>> close(Decimal(100), Decimal(96)), close(Decimal(100), Decimal(90))
    (True, False)
    """
    return abs(x - y) <= _ROUNDING * max(abs(x), abs(y))


def number(text: str, language: str = "en") -> str:
    """Return a number grouped by thousands as the language writes it; other text comes back as it is.

    >>> number("2000000"), number("2000000.5", "fr"), number("many")
    ('2,000,000', '2\\u202f000\\u202f000,5', 'many')
    """
    value = value_of(text)
    if value is None:
        return text
    grouped = f"{value:,f}"
    return grouped if language == "en" else grouped.replace(",", "\u202f").replace(".", ",")


def scaled(text: str, language: str = "en") -> str:
    """Return a large round number in words: `30 billion`, « 30 milliards ». French `billion` is 10^12.

    >>> scaled("30000000000"), scaled("1500000", "fr"), scaled("950")
    ('30 billion', '1,5 million', '950')
    """
    figure, word = _in_units(text, _SCALES[language], language)
    if language == "fr" and word and figure.partition(",")[0].lstrip("-") == "1":
        word = word[:-1]
    return f"{figure} {word}".rstrip()


def _in_units(text: str, units: Iterable[tuple[int, str]], language: str) -> tuple[str, str]:
    """Return a number as figure and unit: the largest unit that loses no digit, or none."""
    value = value_of(text)
    with localcontext(prec=_DIGITS + 20):
        fitting = ((size, unit) for size, unit in units if value and abs(value) >= size and (value * 1000) % size == 0)
        size, unit = next(fitting, (1, ""))
        return number(f"{(value / size).normalize():f}" if value and unit else text, language), unit


def bounded(text: str, bound: str | None, language: str = "en") -> str:
    """Return a figure with its bound before it: `up to 100`. No bound, or `exactly`, adds nothing.

    >>> bounded("100", "up-to"), bounded("100", None)
    ('up to 100', '100')
    """
    return _BOUNDS[language].get(bound or "", "") + text


def duration(text: str, language: str = "en") -> str:
    """Return a whole number of years, months or days in words; any other duration comes back as it is.

    >>> duration("P5Y"), duration("P1M", "fr"), duration("PT3H")
    ('5 years', '1 mois', 'PT3H')
    """
    match = _DURATION.fullmatch(text)
    if not match:
        return text
    count = int(match[1])
    return f"{count} {_UNITS[language][match[2]][count != 1]}"


def money(
    amount: str,
    currency: str | None,
    per: str | None = None,
    bound: str | None = None,
    term: str | None = None,
    language: str = "en",
) -> str:
    """Return money as said; a currency that the source does not name is left out.

    Without `per`, the amount covers the whole `term`.

    >>> money("30000000000", "USD", "P1Y"), money("100000000000", "USD", bound="up-to", language="fr")
    ('30 billion USD a year', "jusqu'à 100 milliards USD")
    >>> money("300000000000", "USD", term="P5Y")
    '300 billion USD over 5 years'
    """
    period = _PERIODS[language].get(per or "", f"/ {per}" if per else "")
    runs = f"{_OVER[language][bool(per)]} {duration(term, language)}" if term else ""
    figure = bounded(scaled(amount, language), bound, language)
    return " ".join(part for part in (figure, currency, period, runs) if part)


def short(amount: str, currency: str, per: str = "", bound: str = "", language: str = "en") -> str:
    """Return money as it stands on a picture, no digit lost; a currency without a sign of its own keeps its code.

    >>> short("100000000000", "USD", bound="up-to"), short("30000000000", "USD", "P1Y"), short("2500000", "NOK")
    ('up to $100bn', '$30bn a year', 'NOK 2.5m')
    >>> short("1500000000000", "EUR", language="fr")
    '1\\u202f500\\xa0Md€'
    """
    figure, unit = _in_units(amount, _SHORT[language], language)
    sign = _SYMBOLS.get(currency, "")
    if language == "en":
        text = f"{sign}{figure}{unit}" if sign else f"{currency} {figure}{unit}".lstrip()
    else:
        text = _NBSP.join(part for part in (figure, f"{unit}{sign}", "" if sign else currency) if part)
    period = _PERIODS[language].get(per, f"/ {per}" if per else "")
    return f"{bounded(text, bound, language)} {period}".rstrip()


def power(megawatts: str, bound: str = "", language: str = "en") -> str:
    """Return electric power as it stands on a picture: in gigawatts where that loses no digit.

    >>> power("230"), power("1500", "up-to")
    ('230\\xa0MW', 'up to 1.5\\xa0GW')
    """
    figure, unit = _in_units(megawatts, ((1000, "GW"),), language)
    return bounded(f"{figure}{_NBSP}{unit or 'MW'}", bound, language)
