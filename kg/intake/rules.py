"""The rules of `ontology/shapes/`, held against drafts: what an import takes, `kg check` passes.

A rule is a query that selects each offender, or a SHACL shape, of which the bounds on one property are read here: how
many values, which pattern, from what to what. The others cannot be broken by what this package writes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import cast

import pyoxigraph as ox

from .. import guard, sources, turtle
from ..errors import KgError
from ..terms import KG, RDF, SH, SOURCE, Term, curie
from .cells import shown
from .drafts import Draft
from .vocabulary import Vocabulary

_HEADER = re.compile(r"^# (cause|mend): (.+)$", re.MULTILINE)
_Breach = tuple[Draft, Term | None, str, str]


@dataclass(frozen=True)
class Bounds:
    """What a shape asks of the values of one property, of every subject of a class or that has some property."""

    path: Term
    classes: frozenset[Term]
    having: frozenset[Term]
    message: str
    fewest: int = 0
    most: int | None = None
    pattern: str = ""
    low: Decimal | None = None
    high: Decimal | None = None

    def broken_by(self, values: list[str]) -> bool:
        """Return whether values are too few or too many, or one of them is out of bounds."""
        return len(values) < self.fewest or len(values) > (self.most or len(values)) or not all(map(self._fits, values))

    def _fits(self, value: str) -> bool:
        if self.pattern and not re.search(self.pattern, value):
            return False
        return (self.low is None or Decimal(value) >= self.low) and (self.high is None or Decimal(value) <= self.high)


class Rules:
    """The rules of a folder, or the published ones where it has none."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._folder = vocabulary.store.folder
        own = self._folder.path / "shapes"
        self._shapes = own if any(own.glob("*.ttl")) else sources.home() / "shapes"

    def judge(self, drafts: Iterable[Draft]) -> bool:
        """Note on each draft what rules it breaks, given that all of them go in; return whether any does."""
        by_iri = {draft.iri: draft for draft in drafts}
        found = [*self._by_bounds(by_iri.values())] or [*self._by_query(by_iri)]
        for draft, prop, cause, mend in found:
            draft.refuse(cause, draft.columns.get(cast(ox.NamedNode, prop), ""), mend)
        return bool(found)

    # --- shapes

    @cached_property
    def bounds(self) -> list[Bounds]:
        """The bounds that the shapes set."""
        triples = [triple for path in sorted(self._shapes.glob("*.ttl")) for triple in turtle.read(path)]
        said: dict[Term, dict[str, list[Term]]] = {}
        for subject, predicate, value in triples:
            if predicate in SH:
                said.setdefault(subject, {}).setdefault(predicate.value.removeprefix(SH.base), []).append(value)
        return [_bounds(node, said[shape]) for node in said.values() for shape in node.get("property", [])]

    def _by_bounds(self, drafts: Iterable[Draft]) -> Iterator[_Breach]:
        below = {c: self._vocabulary.below(cast(ox.NamedNode, c)) for b in self.bounds for c in b.classes}
        for draft in drafts:
            values: dict[Term, list[Term]] = {}
            for triple in draft.triples:
                values.setdefault(triple.predicate, []).append(triple.object)
            for found in self.bounds:
                aimed = any(kind in below[c] for c in found.classes for kind in values.get(RDF.type, []))
                if aimed or found.having & values.keys():
                    yield from _broken(draft, found, values.get(found.path, []))

    # --- queries

    @cached_property
    def _queries(self) -> list[tuple[dict[str, str], str]]:
        texts = [sources.text_of(path) for path in sorted(self._shapes.glob("*.rq"))]
        return [(dict(_HEADER.findall(text)), text) for text in texts]

    def _by_query(self, drafts: Mapping[ox.NamedNode, Draft]) -> Iterator[_Breach]:
        corpus = self._corpus(drafts.values())
        for head, query in self._queries:
            for row in _rows(corpus, query):
                this, prop, value = (row.get(name) for name in ("this", "property", "value"))
                # What a source's paragraphs still lack, later rows may bring: that is for `kg check` alone.
                unfinished = this in SOURCE and prop == KG["paragraphs"]
                if isinstance(this, ox.NamedNode) and this in drafts and not unfinished:
                    cause = head.get("cause", "breaks a rule") + (f": {_said(value)}" if value else "")
                    yield drafts[this], prop, cause, head.get("mend", "")

    def _corpus(self, drafts: Iterable[Draft]) -> ox.Store:
        store = ox.Store()
        store.bulk_extend(_quads(self._folder.shared, None))
        for source, triples in self._folder.sources.items():
            store.bulk_extend(_quads(triples, source))
        for draft in drafts:
            own = ox.NamedNode(draft.iri.value.split("#")[0]) if draft.iri in SOURCE else None
            store.extend(_quads(draft.triples, own))
        return store


def _quads(triples: Iterable[ox.Triple], source: ox.NamedNode | None) -> Iterator[ox.Quad]:
    for subject, predicate, value in triples:
        yield ox.Quad(subject, predicate, value)
        if source is not None:
            yield ox.Quad(subject, predicate, value, source)


def _bounds(node: Mapping[str, list[Term]], shape: Mapping[str, list[Term]]) -> Bounds:
    def one(name: str) -> str | None:
        return next((getattr(value, "value", None) for value in shape.get(name, [])), None)

    low, high, most = one("minInclusive"), one("maxInclusive"), one("maxCount")
    return Bounds(
        path=shape["path"][0],
        classes=frozenset(node.get("targetClass", [])),
        having=frozenset(node.get("targetSubjectsOf", [])),
        message=one("message") or "breaks a rule",
        fewest=int(one("minCount") or 0),
        most=int(most) if most else None,
        pattern=one("pattern") or "",
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
    )


def _broken(draft: Draft, bounds: Bounds, values: list[Term]) -> Iterator[_Breach]:
    if bounds.broken_by([str(getattr(value, "value", "")) for value in values]):
        cause, _, mend = bounds.message.partition("; ")
        yield draft, bounds.path, cause, mend


def _rows(store: ox.Store, query: str) -> Iterator[dict[str, Term | None]]:
    """Yield the offenders of a rule; a rule that does not run is a finding of `kg check`, not of a row."""
    try:
        guard.refuse_hostile(query)
        found = cast(ox.QuerySolutions, store.query(query))
        names = [variable.value for variable in found.variables]
        yield from [{name: row[name] for name in names} for row in found]
    except (KgError, SyntaxError, ValueError, RuntimeError, AttributeError):
        return


def _said(value: Term) -> str:
    return curie(value) if isinstance(value, ox.NamedNode) else repr(shown(getattr(value, "value", "")))
