"""What can be named: everything that the files or the rows declare, by slug, prefixed name, label or alias."""

import difflib
from collections.abc import Iterable

import pyoxigraph as ox

from ..errors import KgError
from ..terms import ACTOR, DEAL, PREFIXES, RDF, RDFS, SKOS, SOURCE, THING, curie, local
from ..text import fold, tokens
from .cells import shown
from .vocabulary import Vocabulary

SPACES = (ACTOR, THING, DEAL, SOURCE)
# Looking for near names is slow: a file of nothing but unknown names gets no more suggestions than these.
_MOST_SUGGESTIONS = 200


def key(name: str) -> str:
    """Return a name as names are compared: without case, accents and signs, if anything is left of it then.

    >>> key("L’Électricité (France)")
    'l electricite france'
    """
    return " ".join(tokens(name)) or fold(name)


class Known:
    """Who and what exists: the class of each IRI, and what each name means."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._classes: dict[ox.NamedNode, set[ox.NamedNode]] = {}
        self._by_value: dict[str, ox.NamedNode] = {}
        self._below: dict[ox.NamedNode, set[ox.NamedNode]] = {}
        self._named: dict[str, list[ox.NamedNode]] = {}
        self._suggested: dict[tuple[str, ox.NamedNode], list[str]] = {}
        self.claims: set[ox.NamedNode] = set()
        self._take_files()

    def add(self, iri: ox.NamedNode, kind: ox.NamedNode, names: Iterable[str]) -> None:
        """Take note of what a row declares, with its class and names."""
        self._classes.setdefault(iri, set()).add(kind)
        self._by_value[iri.value] = iri
        for name in names:
            self._name(iri, name)

    def meaning(self, name: str) -> list[ox.NamedNode]:
        """Return everything that bears a name."""
        return self._named.get(key(name), [])

    def resolve(self, text: str, wanted: ox.NamedNode) -> ox.NamedNode:
        """Return what a text means among what is of a class. Raise KgError; a typo is never guessed silently."""
        written, named = self._written(text), self.meaning(text)
        for found in (written, named):
            fitting = [iri for iri in found if self._fits(iri, wanted)]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                cause = f"{shown(text)!r} means {' and '.join(map(curie, fitting))}"
                raise KgError(cause, mend=f"write {curie(fitting[0])}, or the other")
        word = self._word(wanted)
        if written or named:
            other = (written or named)[0]
            classes = " and ".join(sorted(map(self._word, self._classes[other])))
            raise KgError(f"{curie(other)} is of class {classes}, not {word}", mend=f"name one of class {word}")
        near = self._near(text, wanted)
        mend = f"did you mean {' or '.join(near)}?" if near else "declare it in a row of its own"
        raise KgError(f"unknown {word} {shown(text)!r}", mend=mend)

    def _word(self, kind: ox.NamedNode) -> str:
        return local(kind).lower()

    def _name(self, iri: ox.NamedNode, name: str) -> None:
        meant = self._named.setdefault(key(name), [])
        meant.extend([] if iri in meant else [iri])

    def _fits(self, iri: ox.NamedNode, wanted: ox.NamedNode) -> bool:
        if wanted not in self._below:
            self._below[wanted] = self._vocabulary.below(wanted)
        return bool(self._classes[iri] & self._below[wanted])

    def _written(self, text: str) -> list[ox.NamedNode]:
        prefix, colon, rest = text.partition(":")
        spelled = [PREFIXES[prefix] + rest] if colon and prefix in PREFIXES else [space.base + text for space in SPACES]
        return [self._by_value[value] for value in (*spelled, text) if value in self._by_value]

    def _near(self, text: str, wanted: ox.NamedNode) -> list[str]:
        asked = (key(text), wanted)
        if asked not in self._suggested and len(self._suggested) < _MOST_SUGGESTIONS:
            slugs = {local(iri).replace("-", " "): [iri] for iri in self._classes}
            close = difflib.get_close_matches(asked[0], {**slugs, **self._named}, n=9, cutoff=0.6)
            meant = dict.fromkeys(iri for c in close for iri in {**slugs, **self._named}[c] if self._fits(iri, wanted))
            self._suggested[asked] = [curie(iri) for iri in meant][:3]
        return self._suggested.get(asked, [])

    def _take_files(self) -> None:
        store = self._vocabulary.store
        for triple in store.match(None, RDF.type):
            if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode):
                if any(triple.subject in space and "#" not in triple.subject.value for space in SPACES):
                    self.add(triple.subject, triple.object, ())
                elif triple.subject in SOURCE:
                    self.claims.add(triple.subject)
        for triple in (*store.match(None, SKOS.altLabel), *store.match(None, RDFS.label)):
            subject, name = triple.subject, triple.object
            if isinstance(subject, ox.NamedNode) and subject in self._classes and isinstance(name, ox.Literal):
                self._name(subject, name.value)
