"""Text of the page data: one string where both languages say the same, and nothing where there is nothing to say."""

from collections.abc import Callable, Mapping

import pyoxigraph as ox

from ..names import Names
from ..relations import LANGUAGES

Text = str | dict[str, str]
Data = dict[str, object]


def both(say: Callable[[str], str]) -> Text:
    """Return what is said in both languages; one string where they agree.

    >>> both(lambda language: "OpenAI"), both(lambda language: {"en": "signed", "fr": "signé"}[language])
    ('OpenAI', {'en': 'signed', 'fr': 'signé'})
    """
    texts = {language: say(language) for language in LANGUAGES}
    return texts if len(set(texts.values())) > 1 else texts[LANGUAGES[0]]


def name(names: Names, iri: ox.NamedNode) -> Text:
    """Return the name of an IRI in both languages."""
    return both(lambda language: names.name(iri, language))


def given(values: Mapping[str, object]) -> Data:
    """Return values without those that say nothing: none, false, or empty. Zero says something.

    >>> given({"a": 0, "b": False, "c": "", "d": [], "e": None})
    {'a': 0}
    """
    return {key: value for key, value in values.items() if value is not False and value not in (None, "", [], {})}
