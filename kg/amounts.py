"""Money and numbers as said: never converted, never mixed, the bound always shown."""

import re
from decimal import Decimal, InvalidOperation

_SCALES = {
    "en": ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")),
    "fr": ((10**12, "billions"), (10**9, "milliards"), (10**6, "millions")),
}
_BOUNDS = {
    "en": {"up-to": "up to ", "about": "about ", "at-least": "at least "},
    "fr": {"up-to": "jusqu'à ", "about": "environ ", "at-least": "au moins "},
}
# A number longer than this is no figure that anyone states, and would overflow.
_DIGITS = 1000
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
    value = value_of(text)
    if value is None:
        return text
    for size, word in _SCALES[language]:
        if abs(value) >= size and (value * 1000) % size == 0:
            short = f"{(value / size).normalize():f}"
            if language == "fr":
                word = word[:-1] if abs(value / size) < 2 else word
            return f"{number(short, language)} {word}"
    return number(text, language)


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
