"""The wordings of question files as patterns: which pieces of a question fit which, and what else could be asked."""

import re
from collections.abc import Iterator

import pyoxigraph as ox

from .leftovers import asks_for_something
from .phrases import Phrases
from .pieces import Piece, plain, words_of
from .questions import Questions
from .relations import Table
from .text import stem, tokens

_SLOT = re.compile(r"\{(\w+)\}")


def fitted(pieces: list[Piece], wording: str, phrases: Phrases) -> dict[str, tuple[ox.NamedNode, ...]] | None:
    """Return the names that fill the slots of a wording, or None where a question is not worded so.

    Fillers and question words do not count, unless there is nothing else but names.
    """
    worded = _pieces(_SLOT.sub(" ", wording), phrases)
    if asks_for_something(worded, phrases) != asks_for_something(pieces, phrases):
        return None
    if "{" not in wording:  # nothing but words: "who hosts whom" is not "who hosts that"
        return {} if [p.word for p in pieces] == words_of(worded) else None
    pattern = _pattern(wording, phrases)
    kept = [p for p in pieces if p.name or not _hollow(p.word, phrases)]
    if len(kept) != len(pattern) or (all(p.name for p in kept) and not _same_hollow(pieces, worded, phrases)):
        return None
    values: dict[str, tuple[ox.NamedNode, ...]] = {}
    for piece, part in zip(kept, pattern, strict=True):
        if part.startswith("{"):
            if piece.name is None:
                return None
            values[part[1:]] = (piece.name,)
        elif piece.name or stem(piece.word, phrases.language) != stem(part, phrases.language):
            return None
    return values


def _same_hollow(pieces: list[Piece], worded: list[Piece], phrases: Phrases) -> bool:
    """Return whether two wordings with nothing but names and hollow words ask alike: `who is X` is not `was X`."""
    asking = phrases.question_words | phrases.copulas
    asked = [p.word for p in pieces if p.word in asking]
    return asked == [p.word for p in worded if p.word in asking]


def _pattern(wording: str, phrases: Phrases) -> list[str]:
    parts = _SLOT.split(wording)
    pattern: list[str] = []
    for index, part in enumerate(parts):
        words = words_of(_pieces(part, phrases))
        pattern += ["{" + part] if index % 2 else [w for w in words if not _hollow(w, phrases)]
    return pattern


def _pieces(text: str, phrases: Phrases) -> list[Piece]:
    return plain([Piece(word) for word in tokens(text)], phrases.language)


def _hollow(word: str, phrases: Phrases) -> bool:
    return word in phrases.fillers or word in phrases.question_words


def askable(table: Table, questions: Questions, phrases: Phrases, names: list[str]) -> Iterator[str]:
    """Yield wordings of questions that take just as many names as are given, filled with them."""
    for question in questions.by_name.values():
        for wording in question.wordings[phrases.language]:
            slots = _SLOT.findall(wording)
            if len(slots) == len(names):
                yield wording.format(**dict(zip(slots, names, strict=True)))
    who = {"en": "Who {verb} {name}?", "fr": "Qui {verb} {name} ?"}[phrases.language]
    for relation in table.relations:
        for verb in relation.active[phrases.language][:1]:
            yield from (who.format(verb=verb, name=name) for name in names[:1])
