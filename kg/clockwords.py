"""The day at the end of a question: "as of 2025-07", « au 31 juillet 2025 », "in 2030"."""

import re

from .dates import PartialDate
from .errors import DateError
from .phrases import Phrases

MONTHS = {
    "en": (
        *("january", "february", "march", "april", "may", "june"),
        *("july", "august", "september", "october", "november", "december"),
    ),
    "fr": (
        *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
        *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
    ),
}
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")


def split(words: list[str], phrases: Phrases) -> tuple[list[str], str | None, str | None]:
    """Return the words before a trailing clock phrase, the day of `known_by`, and the day of `on`.

    Without a date that closes the words and a cue before it, all words come back and both days are None.
    """
    for length in (5, 4, 3, 2, 1):
        day = read(words[-length:], phrases.language) if length <= len(words) else None
        if day is None:
            continue
        before = words[:-length]
        for clock, cue in (("known_by", "as-of"), ("on", "on")):
            for phrase in phrases.cue(cue):
                if tuple(before[-len(phrase) :]) == phrase:
                    rest = before[: -len(phrase)]
                    return (rest, day, None) if clock == "known_by" else (rest, None, day)
    return words, None, None


def read(words: list[str], language: str) -> str | None:
    """Return the partial date that words spell, in ISO form, or None.

    >>> read(["31", "juillet", "2025"], "fr"), read(["july", "2025"], "en"), read(["2025", "07"], "en")
    ('2025-07-31', '2025-07', '2025-07')
    """
    parts = [_part(word, language) for word in words if not (language == "en" and word == "of")]
    if parts and len(parts[0]) > 2 and len(parts) > 1 and not words[0].isdigit():
        return None
    numbers = _year_first([part for part in parts if part])
    if len(numbers) != len(parts):
        return None
    return _valid("-".join(numbers))


def _part(word: str, language: str) -> str:
    if word in MONTHS[language]:
        return f"m{MONTHS[language].index(word) + 1:02d}"
    plain = re.sub(r"(?<=\d)(st|nd|rd|th|er)$", "", word)
    return plain if plain.isdigit() else ""


def _year_first(parts: list[str]) -> list[str]:
    """Return year, month and day in that order; `m07` marks a month named by its word."""
    if not any(part.startswith("m") for part in parts):
        return [part.zfill(2) for part in parts]
    year = [part for part in parts if len(part) == 4 and part.isdigit()]
    month = [part[1:] for part in parts if part.startswith("m")]
    day = [part.zfill(2) for part in parts if part.isdigit() and len(part) <= 2]
    return year + month + day


def _valid(text: str) -> str | None:
    try:
        return str(PartialDate.parse(text)) if _ISO.fullmatch(text) else None
    except DateError:
        return None
