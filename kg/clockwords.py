"""The day at the end of a question: "as of 2025-07", « au 31 juillet 2025 », "in 2030"."""

import re

from .dates import PartialDate
from .errors import DateError
from .phrases import Phrases, Words

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
_ORDINAL = re.compile(r"(?<=[0-9])(st|nd|rd|th|er)$")
# In which order the year, month and day stand, by the kinds of the words.
_ORDERS = {"y": (0,), "yn": (0, 1), "ynn": (0, 1, 2), "my": (1, 0), "nmy": (2, 1, 0), "mny": (2, 0, 1)}

Clocked = tuple[list[str], str | None, str | None]


def split(words: list[str], phrases: Phrases) -> Clocked:
    """Return the words beside a clock phrase that ends or begins them, the day of `known_by`, and the day of `on`.

    Without a date with a cue before it, all words come back and both days are None.
    """
    return _at_end(words, phrases) or _at_start(words, phrases) or (words, None, None)


def _at_end(words: list[str], phrases: Phrases) -> Clocked | None:
    for length in (4, 3, 2, 1):
        day = read(words[-length:], phrases.language) if length <= len(words) else None
        if day is None:
            continue
        before = words[:-length]
        for phrase, cue in _cues(phrases):
            if tuple(before[-len(phrase) :]) == phrase:
                return _clocked(before[: -len(phrase)], day, cue)
    return None


def _at_start(words: list[str], phrases: Phrases) -> Clocked | None:
    for phrase, cue in _cues(phrases):
        if tuple(words[: len(phrase)]) != phrase:
            continue
        for end in (len(phrase) + length for length in (4, 3, 2, 1)):
            day = read(words[len(phrase) : end], phrases.language)
            if day is not None:
                return _clocked(words[end:], day, cue)
    return None


def _cues(phrases: Phrases) -> list[tuple[Words, str]]:
    return [(phrase, cue) for cue in ("as-of", "on") for phrase in phrases.cue(cue)]


def _clocked(rest: list[str], day: str, cue: str) -> Clocked:
    return (rest, day, None) if cue == "as-of" else (rest, None, day)


def read(words: list[str], language: str) -> str | None:
    """Return the partial date that words spell, in ISO form, or None.

    >>> read(["31", "juillet", "2025"], "fr"), read(["july", "31st", "2025"], "en"), read(["2025", "07"], "en")
    ('2025-07-31', '2025-07-31', '2025-07')
    """
    kept = [word for i, word in enumerate(words) if not (i and language == "en" and word == "of")]
    parts = [_part(word, language) for word in kept]
    order = _ORDERS.get("".join(kind for kind, _ in parts))
    return _valid("-".join(parts[place][1] for place in order)) if order else None


def _part(word: str, language: str) -> tuple[str, str]:
    """Return a word as a year `y`, a month by name `m`, a number `n`, or something else `x`."""
    if word in MONTHS[language]:
        return "m", f"{MONTHS[language].index(word) + 1:02d}"
    number = _ORDINAL.sub("", word)
    if not number.isdigit():
        return "x", word
    return ("y", number) if len(number) == 4 else ("n", number.zfill(2))


def _valid(text: str) -> str | None:
    try:
        return str(PartialDate.parse(text))
    except DateError:
        return None
