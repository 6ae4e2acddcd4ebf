"""Questions in words: "who hosts OpenAI?" or « qui héberge OpenAI ? » become readings of named questions.

Three kinds of reading are tried in each language: a wording of a question file; a relation, by its verb or by the noun
of a role; a figure or a date of a party. Every word must be accounted for: as a name, a phrase of the ontology, a
filler, or a word by which the source qualifies the claim; else the question is not read.
"""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pyoxigraph as ox

from . import clockwords, wordings
from .claims import Claim
from .frames import Frame, frames
from .leftovers import DATES, NOTHING, Leftover, asks_for_something, leftover, refuses
from .names import Names
from .phrases import Phrases
from .pieces import Piece, before, cut, plain, spans, without, words_of
from .questions import Question, Questions
from .relations import LANGUAGES, Relation, Table
from .store import Store
from .terms import ACTOR, KG, local
from .text import fold, stem, tokens

_MAX_LENGTH = 400
_MORE = re.compile(r"[?!;]\s*\w")  # a second sentence, whose question would go unanswered


@dataclass(frozen=True)
class Reading:
    """One way to read a question.

    `values` are the parameters of the question file. Of its claims, those are kept that mention all of `mentions`
    beside their roles, name all of `parties` in them, and contain the words that `rest` leaves over. A `tentative`
    reading is dropped where it finds nothing.
    """

    question: Question
    language: str
    values: dict[str, tuple[ox.NamedNode, ...]]
    known_by: str | None = None
    on: str | None = None
    relation: Relation | None = None
    yes_no: bool = False
    mentions: tuple[ox.NamedNode, ...] = ()
    parties: tuple[ox.NamedNode, ...] = ()
    rest: Leftover = NOTHING
    tentative: bool = False


class Interpreter:
    """Reads questions by the phrases, wordings and names of one graph."""

    def __init__(self, store: Store, table: Table, names: Names, questions: Questions) -> None:
        self._names, self._questions, self._table = names, questions, table
        self._phrases = {language: Phrases(store, table, language) for language in LANGUAGES}

    def readings(self, text: str) -> Iterator[Reading]:
        """Yield the readings of a question, surest first, in the language that its words are of."""
        if len(text) > _MAX_LENGTH or _MORE.search(text):
            return
        for language in self.languages(text):
            phrases = self._phrases[language]
            words, known_by, on = clockwords.split(tokens(text), phrases)
            pieces = plain(cut(words, text, self._names, self._phrases.values()), language)
            joined = any(p.word in phrases.conjunctions for p in pieces)
            for reading in self._of(pieces, phrases):
                # Of two joined questions, one would go unanswered.
                if not reading.rest.barred and not (joined and reading.rest.words):
                    yield replace(reading, known_by=known_by, on=on)

    def languages(self, text: str) -> list[str]:
        """Return the languages, the one with more of the small words of the text first."""
        words = tokens(text[:_MAX_LENGTH])
        known = {language: self._phrases[language] for language in LANGUAGES}
        return sorted(LANGUAGES, key=lambda language: -sum(map(known[language].covers, words)))

    def unknown(self, text: str) -> list[str]:
        """Return the capitalised words of a question, after its first, that are no name and no known word."""
        if len(text) > _MAX_LENGTH:
            return []
        pieces = cut(tokens(text), text, self._names, self._phrases.values())
        strange = {p.word for p in pieces if not p.name and not any(k.knows(p.word) for k in self._phrases.values())}
        return [w for w in re.findall(r"[^\W\d_][\w-]*", text)[1:] if w[0].isupper() and fold(w) in strange]

    def nearest(self, text: str, count: int = 3) -> tuple[str, ...]:
        """Return questions that can be read and are most like a text, about the names that it gives."""
        text = text[:_MAX_LENGTH]
        language = self.languages(text)[0]
        found = [p.name for p in cut(tokens(text), text, self._names, self._phrases.values()) if p.name]
        names = [self._names.name(name, language) for name in found]
        shapes = list(wordings.askable(self._table, self._questions, self._phrases[language], names[:2]))
        return tuple(difflib.get_close_matches(text, shapes, n=count, cutoff=0.0))

    def _of(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        yield from self._by_wording(pieces, phrases)
        if not refuses(pieces, phrases):
            yield from self._by_relation(pieces, phrases)
            yield from self._by_figure(pieces, phrases)

    # --- wordings of question files

    def _by_wording(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        for question in self._questions.by_name.values():
            for wording in question.wordings[phrases.language]:
                values = wordings.fitted(pieces, wording, phrases)
                if values is not None:
                    relation = self._table.by_class.get(question.relation) if question.relation else None
                    yes_no = relation is not None and len(values) == 2 and not asks_for_something(pieces, phrases)
                    yield Reading(question, phrases.language, values, relation=relation, yes_no=yes_no)

    # --- relations

    def _by_relation(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        pieces, mutual = without(pieces, phrases.cue("mutual"))
        if mutual:
            yield from self._mutual(pieces, phrases)
            return
        for frame in frames(pieces, phrases):
            reading = self._framed(frame, pieces, phrases)
            if reading:
                yield reading

    def _framed(self, frame: Frame, pieces: list[Piece], phrases: Phrases) -> Reading | None:
        others = [i for i, p in enumerate(pieces) if p.name and i not in frame.ends]
        mentions = [] if frame.any_end else [i for i in others if self._is_circumstance(i, pieces, phrases)]
        if frame.ends and len(mentions) < len(others):
            return None
        question = self._questions.of(frame.relation.iri)
        ends = {end: name for i, end in frame.ends.items() if (name := pieces[i].name)}
        named = {i: name for i in others if (name := pieces[i].name)}
        return Reading(
            question,
            phrases.language,
            question.values(frame.relation, ends),
            relation=frame.relation,
            yes_no=len(ends) == 2 and not asks_for_something(pieces, phrases),
            mentions=tuple(name for i, name in named.items() if i in mentions),
            parties=tuple(name for i, name in named.items() if i not in mentions),
            rest=leftover(pieces, frame.used, phrases),
            tentative=frame.tentative,
        )

    def _is_circumstance(self, index: int, pieces: list[Piece], phrases: Phrases) -> bool:
        """Return whether a name is where a claim takes place, or who says it: « selon Reuters », not "at Oracle"."""
        said = [
            start + len(phrase) for phrase in phrases.cue("attribution") for start in spans(words_of(pieces), phrase)
        ]
        name = pieces[index].name
        return index in said or (name not in ACTOR and before(index, pieces, phrases) in phrases.circumstances)

    def _mutual(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        """Yield readings that ask a relation of two names both ways."""
        both = tuple(p.name for p in pieces if p.name)
        words = [p for p in pieces if not p.name and p.word not in phrases.conjunctions]
        for frame in frames(words, phrases) if len(both) == 2 else ():
            question = self._questions.of(frame.relation.iri)
            slots = question.values(frame.relation, dict(enumerate(both)))
            values: dict[str, tuple[ox.NamedNode, ...]] = dict.fromkeys(slots, both)
            rest = leftover(words, frame.used, phrases)
            yield Reading(question, phrases.language, values, relation=frame.relation, rest=rest)

    # --- figures and dates

    def _by_figure(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        names = tuple(p.name for p in pieces if p.name)
        rest = leftover(pieces, frozenset(), phrases)
        figures = DATES | {local(term) for term in phrases.figures}
        if len(names) == 1 and (rest.quantities or rest.wanted & figures) and not _asks_person(pieces, phrases):
            question = self._questions.named("dates-of" if rest.wanted & DATES else "figures-of")
            yield Reading(question, phrases.language, {"x": names}, rest=rest)


def admits(reading: Reading, claim: Claim, evidence: Iterable[str], store: Store) -> bool:
    """Return whether a claim has what a reading asks beside its parameters.

    A place that is mentioned may hold the place that the claim gives: Norway is in Europe.
    """
    beside = {v for values in claim.terms.values() for v in values} | {claim.speaker, claim.source}
    if not all(name in claim.parties for name in reading.parties):
        return False
    if not all(beside & _within(name, store) for name in reading.mentions):
        return False
    named = (*claim.parties, *(v for v in beside if isinstance(v, ox.NamedNode)))
    if reading.rest.kinds and not any(_is_of(node, reading, store) for node in named):
        return False
    stems = (
        {stem(word, reading.language) for text in evidence for word in tokens(text)} if reading.rest.words else set()
    )
    return all(word in stems for word in reading.rest.words)


def has_wanted(reading: Reading, claim: Claim) -> bool:
    """Return whether a claim carries something that the reading is after."""
    own = {"certainty": True, "stage": claim.stage, "speaker": claim.speaker}
    carried = {*claim.terms, *(name for name, value in own.items() if value)}
    measured = claim.terms.get("quantity", ())
    return bool(carried & reading.rest.wanted) or any(q in measured for q in reading.rest.quantities)


def _is_of(party: ox.NamedNode, reading: Reading, store: Store) -> bool:
    asked_with = {name for names in reading.values.values() for name in names}
    return party not in asked_with and not set(reading.rest.kinds).isdisjoint(store.values(party, KG.kind))


def _within(place: ox.NamedNode, store: Store) -> set[object]:
    """Return a place with every party that firm claims put in it, at any depth."""
    found: set[object] = set()
    ahead: list[ox.NamedNode] = [place]
    while ahead:
        here = ahead.pop()
        found.add(here)
        inside = (t.subject for t in store.match(None, KG.locatedIn, here))
        ahead += [node for node in inside if isinstance(node, ox.NamedNode) and node not in found]
    return found


def _asks_person(pieces: list[Piece], phrases: Phrases) -> bool:
    return any(p.word in phrases.persons for p in pieces)
