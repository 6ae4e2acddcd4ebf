"""The phrases by which a question is read: cues, verbs, role and figure nouns, as the ontology words them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import cast

import pyoxigraph as ox

from .relations import Relation, Table
from .store import Store
from .terms import CUE, KG, QUANTITY, RDFS, SKOS
from .text import singular, stem, tokens

Words = tuple[str, ...]


@dataclass(frozen=True)
class VerbPhrase:
    """A wording of a relation: its content stems in order, its prepositions, and from which end it reads."""

    relation: Relation
    content: Words
    prepositions: Words
    passive: bool

    @property
    def weight(self) -> int:
        """How much of a question it explains: the more words, the surer."""
        return 2 * len(self.content) + len(self.prepositions)


class Phrases:
    """The phrases of one language."""

    def __init__(self, store: Store, table: Table, language: str) -> None:
        self._store, self._table, self.language = store, table, language
        self.fillers = {w for phrase in self.cue("filler") for w in phrase if len(phrase) == 1}
        self.prepositions = {phrase[0] for phrase in self.cue("preposition")}
        self.question_words = {phrase[0] for phrase in self.cue("who")}
        self.genitives = {phrase[0] for phrase in self.cue("genitive")}
        self.agents = {phrase[0] for phrase in self.cue("agent")}
        self.persons = {phrase[0] for phrase in self.cue("person")}
        self.mutual = set(self.cue("mutual"))
        self.copulas = {phrase[0] for phrase in self.cue("copula")}
        self.refused = {phrase[0] for phrase in self.cue("refused")}
        self.conjunctions = {phrase[0] for phrase in self.cue("conjunction")}

    @cached_property
    def verbs(self) -> tuple[VerbPhrase, ...]:
        """Every wording of every relation."""
        return tuple(phrase for relation in self._table.relations for phrase in self._verbs(relation))

    @cached_property
    def verb_stems(self) -> frozenset[str]:
        """Every stem that some verb has."""
        return frozenset(word for verb in self.verbs for word in verb.content)

    @cached_property
    def role_nouns(self) -> dict[Words, ox.NamedNode]:
        """The nouns of roles, in the singular."""
        return {
            tuple(singular(word) for word in tokens(text)): role
            for role in sorted(self._table.parties, key=str)
            for text in self._table.wordings(role, RDFS.label, SKOS.altLabel)[self.language]
        }

    @cached_property
    def term_nouns(self) -> dict[Words, ox.NamedNode]:
        """The nouns of what a claim can carry beside its parties: figures, platform, country, condition, stage."""
        roles = {role for relation in self._table.relations for role in relation.roles}
        terms = [t for t in self._table.claim_terms if t not in roles]
        return {noun: term for term in terms for noun in self._nouns(term, self._light)}

    @cached_property
    def figures(self) -> tuple[ox.NamedNode, ...]:
        """Every property that is a figure."""
        return tuple(cast(ox.NamedNode, t.subject) for t in self._store.match(None, RDFS.subPropertyOf, KG.figure))

    @cached_property
    def _light(self) -> set[str]:
        """Words that are no nouns, though they label a term: `from`, `until`, « depuis »."""
        when = {word for phrase in self.cue("when") for word in phrase}
        return self.fillers | self.prepositions | self.question_words | when

    @cached_property
    def relation_nouns(self) -> dict[Words, Relation]:
        """The nouns of relations with two roles, as stems: `investment`, `licence`."""
        return {n: r for r in self._table.relations if r.edge for n in self._nouns(r.iri)}

    @cached_property
    def quantity_nouns(self) -> dict[Words, ox.NamedNode]:
        """The nouns of measured quantities, as stems."""
        scheme = ox.NamedNode(QUANTITY.base.rstrip("/"))
        concepts = (cast(ox.NamedNode, t.subject) for t in self._store.match(None, SKOS.inScheme, scheme))
        return {noun: quantity for quantity in sorted(concepts, key=str) for noun in self._nouns(quantity)}

    @cache  # noqa: B019  (one Phrases lives as long as its graph)
    def cue(self, name: str) -> tuple[Words, ...]:
        """Return the phrases of a cue, longest first."""
        texts = self._table.wordings(CUE[name], SKOS.altLabel)[self.language]
        return tuple(sorted({tuple(tokens(text)) for text in texts}, key=lambda w: (-len(w), w)))

    def stems(self, words: Iterable[str]) -> Words:
        """Return the stems of words."""
        return tuple(stem(word, self.language) for word in words)

    def relations_of(self, role: ox.NamedNode) -> list[Relation]:
        """Return the relations that have a role."""
        return [relation for relation in self._table.relations if role in relation.roles]

    def _nouns(self, node: ox.NamedNode, barred: set[str] | frozenset[str] = frozenset()) -> list[Words]:
        texts = self._table.wordings(node, RDFS.label, SKOS.altLabel)[self.language]
        cut = [[w for w in tokens(text) if w not in self.fillers | self.prepositions] for text in texts]
        return [self.stems(words) for words in cut if words and not barred & set(words)]

    def _verbs(self, relation: Relation) -> Iterable[VerbPhrase]:
        for passive, wordings in ((False, relation.active), (True, relation.passive)):
            for text in wordings[self.language]:
                content, prepositions = self._split(text)
                if content:
                    yield VerbPhrase(relation, content, prepositions, passive and not relation.symmetric)
                    if passive and set(prepositions) & self.agents:
                        yield VerbPhrase(relation, content, (), passive=False)

    def _split(self, text: str) -> tuple[Words, Words]:
        words = [w for w in tokens(text) if w not in self.fillers]
        content = self.stems(w for w in words if w not in self.prepositions)
        return content, tuple(w for w in words if w in self.prepositions)
