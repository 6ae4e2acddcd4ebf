"""How questions become answers: by name, by verb, or in words, on one view of the store."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

import pyoxigraph as ox

from . import paths, prose
from .answers import Answer
from .claims import Claim, Reader
from .dates import PartialDate
from .errors import UnknownNameError, UnreadQuestionError
from .leftovers import DATES, NOTHING
from .names import Names
from .questions import Question, Questions
from .relations import Relation, Table
from .rows import Row, held_in_full, rows_of, verdict
from .standing import became
from .store import Store
from .terms import local
from .words import Interpreter, Reading, admits, has_wanted

_CLAIMS = "which-claims"
_NOT_QUALIFYING = {"undisclosed", "period", "condition", "inExchangeFor"}

Values = Mapping[str, tuple[ox.NamedNode, ...]]

REASONS = {
    "no figure": {
        "en": "They state what follows, but not the figure or date asked for.",
        "fr": "Elles disent ce qui suit, mais pas le chiffre ou la date demandés.",
    },
    "held in full": {
        "en": "Those below hold all of it between them.",
        "fr": "Ceux qui suivent le détiennent en entier à eux seuls.",
    },
    "not firm": {
        "en": "What follows is only reported, promised, conditional, denied, past, or not dated to that day.",
        "fr": "Ce qui suit n'est que rapporté, promis, conditionnel, nié, passé, ou non daté de ce jour.",
    },
    "too early": {
        "en": "No source had been published by that day.",
        "fr": "Aucune source n'était publiée ce jour-là.",
    },
    "chain": {
        "en": "No claim names both; a chain of firm claims joins them.",
        "fr": "Aucune affirmation ne nomme les deux ; une chaîne d'affirmations fermes les relie.",
    },
    "loose chain": {
        "en": "No claim names both, and no chain of firm claims joins them; this one is not firm throughout.",
        "fr": "Aucune affirmation ne nomme les deux, ni chaîne ferme ne les relie ; celle-ci n'est pas toute ferme.",
    },
}


class Asker:
    """Answers questions on one store. Names and questions are those of the whole folder, whatever the clocks."""

    def __init__(self, store: Store, whole: "Asker | None" = None) -> None:
        self.store, self._whole = store, whole or self
        self.table: Table = whole.table if whole else Table(store)
        self.reader = Reader(store, self.table)

    @cached_property
    def names(self) -> Names:
        """The names of everything."""
        return Names(self.store) if self._whole is self else self._whole.names

    @cached_property
    def questions(self) -> Questions:
        """The named questions of the ontology."""
        return Questions(self.store.folder.path) if self._whole is self else self._whole.questions

    @cached_property
    def _interpreter(self) -> Interpreter:
        return Interpreter(self._whole.store, self.table, self.names, self.questions)

    def view(
        self, known_by: PartialDate | None, on: PartialDate | None, only: frozenset[ox.NamedNode] | None = None
    ) -> "Asker":
        """Return an asker under other clocks, or of some sources only."""
        store = self.store.view(known_by, on, only)
        return self if store is self.store else Asker(store, self._whole)

    def named(self, name: str, values: Values, title: str = "") -> Answer:
        """Answer a question of the ontology by its name; raise MissingError."""
        question = self.questions.named(name)
        for parameter in values:
            if not question.knows(parameter):
                raise UnknownNameError(f"question {name!r} has no parameter {parameter!r}", mend="see its file")
        return self._answer(question, values, title or question.title("en"), self._found(question, values))

    def related(self, verb: str, ends: Mapping[int, ox.NamedNode], title: str) -> Answer:
        """Answer who does something to whom; `ends` gives the subject as 0, the object as 1. Raise UnknownNameError."""
        relation = self._relation(verb)
        question = self.questions.of(relation.iri)
        values = question.values(relation, ends)
        return self._answer(question, values, title, self._found(question, values))

    def connected(self, x: ox.NamedNode, y: ox.NamedNode, title: str) -> Answer:
        """Answer with the claims that name both parties, else with a shortest chain of firm claims."""
        return self._chained(self.named("what-connects", {"x": (x,), "y": (y,)}, title))

    def words(self, text: str) -> Answer:
        """Answer a question in words; raise UnknownNameError or UnreadQuestionError."""
        for reading in self._interpreter.readings(text):
            answer = self._read_as(reading, text)
            if answer is not None:
                return answer
            unknown = self._interpreter.unknown(text) if reading.rest.words else []
            if unknown and len(unknown) == len(reading.rest.words):
                self.names.resolve(" ".join(unknown))
        raise UnreadQuestionError("cannot read this question", nearest=self._interpreter.nearest(text))

    def _found(self, question: Question, values: Values) -> list[Claim]:
        return self.reader.claims(question.claims(self.store, values))

    def _relation(self, verb: str) -> Relation:
        for relation in self.table.relations:
            edge = [local(relation.edge)] if relation.edge else []
            if verb.lower() in {w.lower() for w in (*edge, *relation.active["en"], *relation.active["fr"])}:
                return relation
        known = ", ".join(r.active["en"][0] for r in self.table.relations if r.active["en"])
        raise UnknownNameError(f"unknown verb {verb!r}", mend=f"use one of: {known}")

    def _read_as(self, reading: Reading, text: str) -> Answer | None:
        """Return the answer to a reading, or None where words are left that no evidence contains."""
        view = self.view(
            PartialDate.parse(reading.known_by) if reading.known_by else self.store.known_by,
            PartialDate.parse(reading.on) if reading.on else self.store.on,
        )
        found = view._found(reading.question, reading.values)
        claims = [
            claim
            for claim in found
            if admits(
                reading,
                claim,
                view._texts(claim, reading.language, wants_date=bool(reading.rest.wanted & DATES)),
                view.store,
            )
        ]
        having = [claim for claim in claims if has_wanted(reading, claim)]
        if (reading.tentative and not claims) or (reading.relation and reading.rest.quantities and not having):
            return None
        if reading.rest.words and not (having if reading.rest.asked and not reading.relation else claims):
            return None
        if reading.rest.asked and not reading.yes_no:
            claims = having or (claims if reading.relation else [])
        answer = view._answer(reading.question, reading.values, text, claims, reading.language)
        return view._judged(reading, view._limited(answer, found), has_figure=bool(having))

    def _texts(self, claim: Claim, language: str, *, wants_date: bool) -> Iterable[str]:
        """Yield the words by which a source qualifies a claim, and the names beside its roles."""
        (row,) = rows_of([claim])
        yield "" if wants_date else prose.marks(row, self.names, language)
        for name in row.terms.keys() - _NOT_QUALIFYING:
            yield prose.term_text(row, name, self.names, language, plain=True)

    def _judged(self, reading: Reading, answer: Answer, *, has_figure: bool) -> Answer:
        if reading.question.name == "what-connects":
            return self._chained(answer)
        if reading.yes_no:
            answer = self._verdict(answer, reading)
        if reading.rest.asked and not has_figure and not answer.reason:
            return _because(answer, "no figure" if answer.rows else "", answer.verdict or "not stated")
        return answer

    def _verdict(self, answer: Answer, reading: Reading) -> Answer:
        said = verdict(answer.rows, self.store.on)
        if said != "not stated":
            return replace(answer, verdict=said)
        holders = () if reading.mentions or reading.rest != NOTHING else self._holders(reading)
        if holders:
            return _because(self._showing(answer, (*answer.rows, *holders)), "held in full", "no")
        return _because(answer, "not firm" if answer.rows else "", said)

    def _holders(self, reading: Reading) -> tuple[Row, ...]:
        """Return the rows of those who hold all of what is asked about, where their shares reach the whole."""
        relation = reading.relation
        if relation is None or relation.sums_to_whole is None or relation.object_role is None:
            return ()
        owned = local(relation.object_role)
        rows = rows_of(self._found(reading.question, {owned: reading.values[owned]}))
        asked = reading.values[local(relation.subject_role)]
        is_holder = any(row.roles[local(relation.subject_role)] == asked for row in rows)
        return rows if not is_holder and held_in_full(rows, local(relation.sums_to_whole)) else ()

    def _chained(self, answer: Answer) -> Answer:
        if answer.rows:
            return answer
        start, end = (answer.parameters[name][0] for name in ("x", "y"))
        for firm, reason in ((True, "chain"), (False, "loose chain")):
            chain = paths.shortest(self.reader.all(), start, end, firm=firm)
            if chain:
                rows = tuple(rows_of([claim])[0] for claim in chain)
                return _because(self._showing(answer, rows), reason, None)
        return answer

    def _limited(self, answer: Answer, found: list[Claim]) -> Answer:
        """Return an answer whose SPARQL finds just its claims, where those are not all that its question found."""
        claims = {claim.iri: None for claim in answer.claims}
        if claims.keys() == {claim.iri for claim in found}:
            return answer
        question = self.questions.named(answer.named)
        return replace(answer, sparql=question.bound({**answer.parameters, "claim": tuple(claims)}))

    def _showing(self, answer: Answer, rows: tuple[Row, ...]) -> Answer:
        """Return an answer with other rows than its question found, and with SPARQL that finds just their claims."""
        claims = tuple(claim.iri for row in rows for claim in row.claims)
        return replace(answer, rows=rows, sparql=self.questions.named(_CLAIMS).bound({"claim": claims}))

    def _answer(
        self, question: Question, values: Values, text: str, claims: list[Claim], language: str = "en"
    ) -> Answer:
        rows = rows_of(claims)
        return Answer(
            question=text,
            named=question.name,
            parameters=dict(values),
            known_by=str(self.store.known_by) if self.store.known_by else None,
            on=str(self.store.on) if self.store.on else None,
            verdict=None if rows else "not stated",
            rows=rows,
            sparql=question.bound(values),
            language=language,
            reason="" if self.store.graphs() else REASONS["too early"][language],
            names=self.names,
            since=became(claims, self.reader),
        )


def _because(answer: Answer, reason: str, said: str | None) -> Answer:
    return replace(answer, verdict=said, reason=REASONS[reason][answer.language] if reason else "")
