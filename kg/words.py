"""Questions in words: "who hosts OpenAI?" or « qui héberge OpenAI ? » become readings of named questions.

Three kinds of reading are tried in each language: a wording of a question file; a relation, by its verb or by the
noun of a role; a figure or a date of a party. Every word must be accounted for: as a name, a phrase of the
ontology, a filler, or a word that the evidence itself contains; else the question is not read.
"""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pyoxigraph as ox

from . import clockwords, wordings
from .claims import Claim
from .frames import (
    DATES,
    NOTHING,
    Frame,
    Leftover,
    Piece,
    asks_for_something,
    in_cue,
    leftover,
    noun_frames,
    prepositional,
    role_frames,
    small,
    verb_frames,
    without,
)
from .names import Names
from .phrases import Phrases
from .questions import Question, Questions
from .relations import LANGUAGES, Relation, Table
from .store import Store
from .terms import local
from .text import fold, stem, tokens


@dataclass(frozen=True)
class Reading:
    """One way to read a question.

    `values` are the parameters of the question file. Claims are kept that involve all of `mentions`, and that
    contain the words that `rest` leaves over.
    """

    question: Question
    language: str
    values: dict[str, tuple[ox.NamedNode, ...]]
    known_by: str | None = None
    on: str | None = None
    relation: Relation | None = None
    yes_no: bool = False
    mentions: tuple[ox.NamedNode, ...] = ()
    rest: Leftover = NOTHING


class Interpreter:
    """Reads questions by the phrases, wordings and names of one graph."""

    def __init__(self, store: Store, table: Table, names: Names, questions: Questions) -> None:
        self._names, self._questions, self._table = names, questions, table
        self._phrases = {language: Phrases(store, table, language) for language in LANGUAGES}

    def readings(self, text: str) -> Iterator[Reading]:
        """Yield the readings of a question, surest first, in the language that its words are of."""
        for language in self.languages(text):
            phrases = self._phrases[language]
            words, known_by, on = clockwords.split(tokens(text), phrases)
            pieces = self._cut(words, text)
            joined = any(p.word in phrases.conjunctions for p in pieces)
            for reading in self._of(pieces, phrases):
                if not (joined and reading.rest.words):  # else one of two joined questions would go unanswered
                    yield replace(reading, known_by=known_by, on=on)

    def languages(self, text: str) -> list[str]:
        """Return the languages, the one with more of the small words of the text first."""
        words = tokens(text)

        def familiar(language: str) -> int:
            p = self._phrases[language]
            return sum(w in p.fillers or w in p.question_words or w in p.prepositions for w in words)

        return sorted(LANGUAGES, key=lambda language: -familiar(language))

    def unknown(self, text: str) -> list[str]:
        """Return the capitalised words of a question, after its first, that are no name and no known word."""
        phrases = self._phrases[self.languages(text)[0]]
        found = {p.word for p in self._cut(tokens(text), text) if p.name is None and not small(p.word, phrases)}
        return [w for w in re.findall(r"[^\W\d_][\w-]*", text)[1:] if w[0].isupper() and fold(w) in found]

    def nearest(self, text: str, count: int = 3) -> tuple[str, ...]:
        """Return questions that can be read and are most like a text, about the names that it gives."""
        language = self.languages(text)[0]
        phrases = self._phrases[language]
        found = [p.name for p in self._cut(tokens(text), text) if p.name]
        names = [self._names.name(name, language) for name in found]
        shapes = list(wordings.askable(self._table, self._questions, phrases, names[:2]))
        close = difflib.get_close_matches(text, shapes, n=count, cutoff=0.0)
        return tuple(close)

    def _cut(self, words: list[str], text: str) -> list[Piece]:
        """Find the longest names among words; then forgive typos in words that nothing explains."""
        pieces: list[Piece] = []
        while words:
            sizes = range(min(self._names.longest, len(words)), 0, -1)
            size = next((n for n in sizes if self._named(words[:n], text)), 0)
            pieces.append(Piece(" ".join(words[: size or 1]), self._named(words[:size], text) if size else None))
            words = words[size or 1 :]
        return [self._mended(piece) for piece in pieces]

    def _named(self, words: list[str], text: str) -> ox.NamedNode | None:
        name = self._names.exact(words)
        short = len(words) == 1 and len(words[0]) <= 3  # "us" is no country, "US" is
        return None if name and short and words[0].upper() not in text else name

    def _mended(self, piece: Piece) -> Piece:
        if piece.name or any(small(piece.word, p) or _spoken(piece.word, p) for p in self._phrases.values()):
            return piece
        return Piece(piece.word, self._names.find([piece.word]))

    def _of(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        yield from self._by_wording(pieces, phrases)
        if not any(p.word in phrases.refused for p in pieces if not p.name and not in_cue(p, pieces, phrases)):
            yield from self._by_relation(pieces, phrases)
            yield from self._by_figure(pieces, phrases)

    # --- wordings of question files

    def _by_wording(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        for question in self._questions.by_name.values():
            for wording in question.wordings[phrases.language]:
                values = wordings.fitted(pieces, wording, phrases)
                if values is not None:
                    yield Reading(question, phrases.language, values, relation=self._relation_of(question))

    def _relation_of(self, question: Question) -> Relation | None:
        return self._table.by_class.get(question.relation) if question.relation else None

    # --- relations

    def _by_relation(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        pieces, mutual = without(pieces, phrases.mutual)
        frames = [*role_frames(pieces, phrases), *verb_frames(pieces, phrases), *noun_frames(pieces, phrases)]
        for frame in sorted(frames, key=lambda f: -f.weight):
            reading = self._framed(frame, pieces, phrases, mutual=mutual)
            if reading:
                yield reading

    def _framed(self, frame: Frame, pieces: list[Piece], phrases: Phrases, *, mutual: bool) -> Reading | None:
        names = [i for i, p in enumerate(pieces) if p.name]
        placed = {} if mutual else frame.ends
        extras = [i for i in names if i not in placed]
        if placed and any(not prepositional(i, pieces, phrases) for i in extras):
            return None
        rest = leftover(pieces, frame.used, phrases)
        question = self._questions.of(frame.relation.iri)
        values = question.values(frame.relation, {e: n for i, e in placed.items() if (n := pieces[i].name)})
        return Reading(
            question,
            phrases.language,
            values,
            relation=frame.relation,
            yes_no=len(placed) == 2 and not asks_for_something(pieces, phrases),
            mentions=tuple(n for i in extras if (n := pieces[i].name)),
            rest=rest,
        )

    # --- figures and dates

    def _by_figure(self, pieces: list[Piece], phrases: Phrases) -> Iterator[Reading]:
        names = tuple(p.name for p in pieces if p.name)
        rest = leftover(pieces, frozenset(), phrases)
        figures = {local(term) for term in phrases.figures}
        if (
            names
            and (rest.quantities or rest.wanted & (DATES | figures))
            and not any(p.word in phrases.persons for p in pieces)
        ):
            question = self._questions.named("dates-of" if rest.wanted & DATES else "figures-of")
            yield Reading(question, phrases.language, {"x": names[:1]}, mentions=names, rest=rest)


def admits(reading: Reading, claim: Claim, evidence: Iterable[str]) -> bool:
    """Return whether a claim involves the mentioned names, and its evidence contains the words, of a reading."""
    involved = {
        *claim.parties,
        *(v for values in claim.terms.values() for v in values),
        claim.speaker,
        claim.source,
    }
    if not all(name in involved for name in reading.mentions):
        return False
    stems = (
        {stem(word, reading.language) for text in evidence for word in tokens(text)} if reading.rest.words else set()
    )
    return all(word in stems for word in reading.rest.words)


def has_wanted(reading: Reading, claim: Claim) -> bool:
    """Return whether a claim carries something that the reading is after."""
    carried = {
        "certainty",
        *claim.terms,
        *(["stage"] if claim.stage else []),
        *(["speaker"] if claim.speaker else []),
    }
    measured = claim.terms.get("quantity", ())
    return bool(carried & reading.rest.wanted) or any(q in measured for q in reading.rest.quantities)


def _spoken(word: str, phrases: Phrases) -> bool:
    return stem(word, phrases.language) in phrases.verb_stems or word in phrases.refused
