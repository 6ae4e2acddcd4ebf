"""The phrases by which a question is read: cues, verbs, role and figure nouns, as the ontology words them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import cast

import pyoxigraph as ox

from .relations import Relation, Table
from .store import Store
from .terms import CUE, KG, KIND, QUANTITY, RDFS, SKOS
from .text import contracted, singular, stem, tokens

Words = tuple[str, ...]


@dataclass(frozen=True)
class VerbPhrase:
    """A wording of a relation: its content stems in order, its prepositions, and from which end it reads.

    `passive` wordings read from the object to the subject. `voice` is `active` or `passive` where the form of the
    verb must show it, and empty for a wording such as `belongs to` that has one form.
    """

    relation: Relation
    content: Words
    prepositions: Words
    passive: bool
    voice: str

    @property
    def weight(self) -> int:
        """How much of a question it explains: the more words, the surer."""
        return 2 * len(self.content) + len(self.prepositions)


class Phrases:
    """The phrases of one language."""

    def __init__(self, store: Store, table: Table, language: str) -> None:
        self._store, self._table, self.language = store, table, language
        self.fillers = self._single("filler")
        self.prepositions = self._single("preposition")
        self.question_words = self._single("who")
        self.genitives = self._single("genitive")
        self.agents = self._single("agent")
        self.persons = self._single("person")
        self.articles = self._single("article")
        self.which = self._single("which")
        self.copulas = self._single("copula")
        self.pronouns = self._single("pronoun")
        self.circumstances = self._single("circumstance")
        self.conjunctions = self._single("conjunction")
        self._being = self._single("being")
        self._covered = self.fillers | self.question_words | self.prepositions | self.conjunctions

    def _single(self, cue: str) -> set[str]:
        """Return the phrases of a cue that are one word."""
        return {phrase[0] for phrase in self.cue(cue) if len(phrase) == 1}

    def covers(self, word: str) -> bool:
        """Return whether a word needs no other explanation: a filler, question word, preposition or conjunction."""
        return word in self._covered

    def knows(self, word: str) -> bool:
        """Return whether a word means something to a question, so that it is no misspelt name."""
        is_noun = (stem(word, self.language),) in self.term_nouns or (singular(word),) in self.role_nouns
        refused = (word,) in self.cue("refused")
        return (
            is_noun or refused or self.covers(word) or word in self.pronouns or self.stems([word])[0] in self.verb_stems
        )

    def asks_which(self, words: list[str]) -> bool:
        """Return whether a question has a question word that is not about persons alone: what, which, « quel »."""
        return any(word in self.question_words - self.persons for word in words)

    def asks_object(self, words: list[str], at: int = 0) -> bool:
        """Return whether a French question asks with « que », at its head or before its verb: the subject follows."""
        if self.language == "fr" and words[at - 1 : at] in (["que"], ["qu"]):
            return True
        rest = [word for word in words[:4] if word != "t"]
        is_que = self.language == "fr" and rest[:1] in (["que"], ["qu"])
        return is_que and rest[1:4] != ["est", "ce", "qui"]

    def is_participle(self, words: list[str], at: int) -> bool:
        """Return whether the verb at a place is a passive participle: behind a form of to be, as its form allows."""
        if self.language == "fr":
            behind = [word for word in words[:at] if word not in self.pronouns and word != "t"]
            return behind[-1:] != [] and behind[-1] in self._being and behind[-2:-1] != ["ce"]
        is_form = words[at].endswith("ed") or words[at] in self._participles
        behind = [word for word in words[:at] if word and word not in self.pronouns and word not in self.articles]
        return is_form and behind[-1:] != [] and behind[-1] in self._being

    @cached_property
    def _participles(self) -> set[str]:
        """The first content words of passive wordings, as they are written: `built`, `run`."""
        texts = (text for relation in self._table.relations for text in relation.passive[self.language])
        cut = (tokens(text) for text in texts)
        return {words[1] for words in cut if len(words) > 1 and words[0] in self._being}

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
            tuple(singular(contracted(word, self.language)) for word in tokens(text)): role
            for role in sorted(self._table.parties, key=str)
            for text in self._table.wordings(role, RDFS.label, SKOS.altLabel)[self.language]
        }

    @cached_property
    def role_words(self) -> frozenset[str]:
        """Every word that some noun of a role has."""
        return frozenset(word for noun in self.role_nouns for word in noun)

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
        """The nouns of relations with two roles, in the singular: `investment`, `licence`."""
        return {
            tuple(singular(word) for word in tokens(text)): relation
            for relation in self._table.by_edge.values()
            for text in self._table.wordings(relation.iri, RDFS.label, SKOS.altLabel)[self.language]
        }

    @cached_property
    def kind_nouns(self) -> dict[str, ox.NamedNode]:
        """The nouns of kinds of parties, in the singular: `model`, `fund`."""
        kinds = self._concepts(KIND.base)
        nouns = (
            (kind, text)
            for kind in kinds
            for text in self._table.wordings(kind, RDFS.label, SKOS.altLabel)[self.language]
        )
        return {singular(tokens(text)[0]): kind for kind, text in nouns if len(tokens(text)) == 1}

    @cached_property
    def quantity_nouns(self) -> dict[Words, ox.NamedNode]:
        """The nouns of measured quantities, as stems."""
        return {noun: quantity for quantity in self._concepts(QUANTITY.base) for noun in self._nouns(quantity)}

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

    def _concepts(self, base: str) -> list[ox.NamedNode]:
        found = self._store.match(None, SKOS.inScheme, ox.NamedNode(base.rstrip("/")))
        return sorted((cast(ox.NamedNode, t.subject) for t in found), key=str)

    def _nouns(self, node: ox.NamedNode, barred: set[str] | frozenset[str] = frozenset()) -> list[Words]:
        texts = self._table.wordings(node, RDFS.label, SKOS.altLabel)[self.language]
        plain = [[contracted(w, self.language) for w in tokens(text)] for text in texts]
        cut = [[w for w in words if w not in self.fillers | self.prepositions] for words in plain]
        return [self.stems(words) for words in cut if words and not barred & set(words)]

    def _verbs(self, relation: Relation) -> Iterable[VerbPhrase]:
        for text in relation.active[self.language]:
            yield from self._worded(relation, text, passive=False)
        for text in relation.passive[self.language]:
            yield from self._worded(relation, text, passive=not relation.symmetric)

    def _worded(self, relation: Relation, text: str, *, passive: bool) -> Iterable[VerbPhrase]:
        """Yield a wording and the forms that follow from it.

        The past of "is built by" is "built", and "finances" gives "is financed by".
        """
        content, prepositions = self._split(text)
        agents = tuple(sorted(self.agents & set(prepositions)))
        if not content:
            return
        if agents:
            yield VerbPhrase(relation, content, prepositions, passive, "passive")
            yield VerbPhrase(relation, content, (), passive, "passive")
            yield VerbPhrase(relation, content, (), False, "active")
            return
        is_verb = tokens(text)[0] not in self._being
        yield VerbPhrase(relation, content, prepositions, passive, "active" if is_verb and not passive else "")
        if is_verb and not (passive or prepositions or relation.symmetric):
            yield from (VerbPhrase(relation, content, (agent,), True, "passive") for agent in sorted(self.agents))

    def _split(self, text: str) -> tuple[Words, Words]:
        words = [contracted(w, self.language) for w in tokens(text) if w not in self.fillers]
        content = self.stems(w for w in words if w not in self.prepositions)
        return content, tuple(w for w in words if w in self.prepositions)
