"""Words as questions and names are compared: folded, cut into tokens, and stemmed."""

import json
import re
import unicodedata
from collections.abc import Mapping

_TOKEN = re.compile(r"[^\W_]+(?:&[^\W_]+|[.,][0-9]+)*")
# Letters that no accent parts from a plain one.
_PLAIN = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "’": "'"})
# The endings that conjugate or decline a word, the first that fits being taken off.
_ENDINGS = {
    "en": ("ing", "ies", "ied", "ed", "es", "y", "s", "e"),
    "fr": (
        *("eraient", "iraient", "erait", "irait", "eront", "iront", "erent", "era", "ira"),
        *(
            "issaient",
            "issait",
            "eaient",
            "eait",
            "issent",
            "isent",
            "aient",
            "ent",
            "ees",
            "ait",
            "ant",
            "ire",
            "er",
            "ir",
            "ee",
        ),
        *("es", "it", "is", "e", "i", "s", "t"),
    ),
}

# Not printable by Unicode, and yet part of good typography.
_SPACES = "\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


def fold(text: str) -> str:
    """Return text in lower case, without accents and ligatures, with plain apostrophes.

    >>> fold("L’Électricité")
    "l'electricite"
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def tokens(text: str) -> list[str]:
    """Return the folded words and numbers of a text.

    >>> tokens("Qui héberge-t-il ?"), tokens("30,000 GPUs")
    (['qui', 'heberge', 't', 'il'], ['30,000', 'gpus'])
    """
    return _TOKEN.findall(fold(text))


def stem(token: str, language: str) -> str:
    """Return a token without the ending that conjugates or declines it; short tokens are kept whole.

    >>> stem("hosted", "en") == stem("hosts", "en"), stem("hebergent", "fr") == stem("heberger", "fr")
    (True, True)
    """
    for ending in _ENDINGS[language]:
        if token.endswith(ending) and len(token) - len(ending) >= 3:
            return token[: -len(ending)]
    return token


def singular(word: str) -> str:
    """Return a noun without the mark of the plural: the `s` of English and French, or `ies` for `y`.

    >>> singular("hosts"), singular("hosted")
    ('host', 'hosted')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


_CONTRACTIONS = {"fr": {"d": "de", "du": "de", "des": "de", "au": "a", "aux": "a"}, "en": {}}


def contracted(word: str, language: str) -> str:
    """Return a word without the article that French melts into « de » and « à »; other words as they are.

    >>> contracted("du", "fr"), contracted("aux", "fr"), contracted("to", "en")
    ('de', 'a', 'to')
    """
    return _CONTRACTIONS[language].get(word, word)


def printable(text: str) -> str:
    """Return text without what a terminal obeys or what turns its direction, a space in the place of each such sign.

    >>> printable("a\\x1b[1m\\u202eb")
    'a [1m b'
    """
    return "".join(c if c.isprintable() or c in _SPACES else " " for c in text)


def json_text(values: Mapping[str, object]) -> str:
    r"""Return JSON values as text that reads back the same, any sign that is not printable being escaped.

    >>> print(json_text({"é": "\u202e"}))
    {
      "é": "\u202e"
    }
    """
    text = json.dumps(values, ensure_ascii=False, indent=2)
    return "".join(c if c.isprintable() or c in _SPACES else json.dumps(c)[1:-1] for c in text)
