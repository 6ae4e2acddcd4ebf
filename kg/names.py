"""Names: what an IRI is called in each language, and which IRI a name, alias or typo means."""

import difflib
from collections.abc import Iterable
from functools import cached_property
from typing import cast

import pyoxigraph as ox

from .errors import UnknownNameError
from .store import Store
from .terms import ACTOR, CUE, DEAL, KG, PREFIXES, RDFS, SKOS, SOURCE, THING, Namespace, local
from .text import tokens

# Where a typo is corrected: short names are too near to one another.
_MIN_LENGTH = 5
_CLOSE = 0.84


class Names:
    """The labels and aliases of actors, things, deals and sources, and of every term."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def name(self, iri: ox.NamedNode, language: str = "en") -> str:
        """Return what an IRI is called in a language, or in any: its label; for a claim what it says; else its end."""
        texts = self._labels.get(iri) or self._said(iri)
        return texts.get(language) or next(iter(texts.values()), "") or local(iri)

    def resolve(self, text: str) -> ox.NamedNode:
        """Return what a name, alias, slug, prefixed name or IRI means.

        Case, accents and small typos are forgiven. Raise UnknownNameError with suggestions.
        """
        found = self._written(text) or self.find(tokens(text))
        if found is None:
            near = [self.name(iri) for iri in self.near(text)]
            mend = f"did you mean {' or '.join(near)}?" if near else '`kg ask "who hosts whom?"` shows the actors'
            raise UnknownNameError(f"unknown actor, thing, deal or source {text!r}", mend=mend)
        return found

    def find(self, words: list[str]) -> ox.NamedNode | None:
        """Return what a name cut into tokens means, or None; a small typo in a long name is forgiven."""
        text = self._key(words)
        if text and text in self._index:
            return self._index[text]
        if len(text) < _MIN_LENGTH:
            return None
        swapped = [key for key in self._index if len(key) == len(text) and sorted(key) == sorted(text)]
        close = swapped or difflib.get_close_matches(text, self._index, n=2, cutoff=_CLOSE)
        meant = {self._index[c] for c in close if c[0] == text[0] and not text.startswith(c)}  # no adjective of it
        return meant.pop() if len(meant) == 1 else None

    def exact(self, words: list[str]) -> ox.NamedNode | None:
        """Return what a name cut into tokens means, without forgiving typos, or None."""
        return self._index.get(" ".join(words))

    def near(self, text: str, count: int = 3) -> list[ox.NamedNode]:
        """Return the IRIs whose names are most like a text."""
        close = difflib.get_close_matches(self._key(tokens(text)), self._index, n=3 * count, cutoff=0.6)
        return list(dict.fromkeys(self._index[c] for c in close))[:count]

    @cached_property
    def longest(self) -> int:
        """The number of tokens of the longest name."""
        return max((key.count(" ") + 1 for key in self._index), default=0)

    def _said(self, iri: ox.NamedNode) -> dict[str, str]:
        says = self._store.values(iri, KG.says)
        return {value.language or "": value.value for value in says if isinstance(value, ox.Literal)}

    def _written(self, text: str) -> ox.NamedNode | None:
        prefix, colon, rest = text.strip().partition(":")
        if colon and prefix in PREFIXES:
            text = PREFIXES[prefix] + rest
        known = {iri.value: iri for iri in self._labels}
        slugs = (known.get(space.base + text.strip()) for space in (ACTOR, THING, DEAL, SOURCE))
        return known.get(text.strip()) or next((iri for iri in slugs if iri), None)

    @cached_property
    def _labels(self) -> dict[ox.NamedNode, dict[str, str]]:
        labels: dict[ox.NamedNode, dict[str, str]] = {}
        for triple in self._store.match(None, RDFS.label):
            if isinstance(triple.object, ox.Literal):
                subject = cast(ox.NamedNode, triple.subject)
                labels.setdefault(subject, {})[triple.object.language or ""] = triple.object.value
        return labels

    @cached_property
    def _index(self) -> dict[str, ox.NamedNode]:
        index: dict[str, ox.NamedNode] = {}
        for space in (DEAL, SOURCE, THING, ACTOR):
            index.update(self._entries(space))
        index.pop("", None)  # a name of nothing but signs cannot be asked for
        return index

    def _key(self, words: list[str]) -> str:
        """Return words as one key, without an article before them, so that no article hides what follows it."""
        return " ".join(words[1:] if len(words) > 1 and words[0] in self._articles else words)

    @cached_property
    def _articles(self) -> set[str]:
        return {v.value for v in self._store.values(CUE["article"], SKOS.altLabel) if isinstance(v, ox.Literal)}

    def _entries(self, space: Namespace) -> Iterable[tuple[str, ox.NamedNode]]:
        for prop in (SKOS.altLabel, RDFS.label):
            for triple in self._store.match(None, prop):
                if triple.subject in space and isinstance(triple.object, ox.Literal):
                    yield self._key(tokens(triple.object.value)), cast(ox.NamedNode, triple.subject)
