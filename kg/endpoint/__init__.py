"""The graph on any SPARQL 1.1 endpoint: a Store whose quads lie elsewhere.

A view by publication or of some sources is a choice of graphs, which every query names, so that it means the same on
every engine. What no choice of graphs can say is asked of a copy (see `view` and `query`).
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from .. import guard, sources
from ..dates import PartialDate
from ..errors import QueryError
from ..store import DIRECT_EDGES, EVERYTHING, Store, bound, twice
from ..terms import KG, Term
from . import queries
from .answered import answered, each
from .lapsed import LAPSED, lapsed_graph
from .published import Published
from .wire import Credentials, Dataset, Wire

__all__ = [
    "LAPSED",
    "Credentials",
    "Dataset",
    "Endpoint",
    "Wire",
    "answered",
    "each",
    "lapsed_graph",
]

_BATCH = 500  # subjects at once


class Endpoint(Store):
    """What an endpoint publishes, as known by one day and of some sources only (None: no such limit).

    Subjects and patterns are fetched when they are asked, in batches where the reader says what comes, and kept.
    """

    folder: Published

    def __init__(
        self, folder: Published, known_by: PartialDate | None = None, only: frozenset[ox.NamedNode] | None = None
    ) -> None:
        self.folder, self.known_by, self.on, self.only = folder, known_by, None, only
        self._chosen = folder.admitted(known_by, only)
        self._here = ox.Store()
        self._here.bulk_extend([ox.Quad(*triple) for triple in self._told()])
        self._all_here = False
        self._subjects_here: set[Term] = set()
        self._patterns_here: set[tuple[ox.NamedNode, Term | None]] = set()

    @classmethod
    def open(cls, wire: Wire, folder: Path) -> "Endpoint":
        """Read what an endpoint shares, to be asked by the questions of a folder; raise EndpointError."""
        return cls(Published(wire, folder))

    def view(
        self, known_by: PartialDate | None, on: PartialDate | None, only: frozenset[ox.NamedNode] | None = None
    ) -> Store:
        """Return the same under other clocks, or of some of its sources.

        With `on`, or where the direct edges that lie there are not those of the view, all sources are downloaded once
        and the view is an embedded store of them. Edges lie apart that a later source takes away (see `lapsed`).
        """
        if (known_by, on, only) == (self.known_by, self.on, self.only):
            return self
        if on is None:
            found = Endpoint(self.folder, known_by, only)
            if found._has_its_edges():
                return found
        return _Copy(self, known_by, on, only)

    def match(
        self, subject: ox.NamedNode | None, predicate: ox.NamedNode | None = None, value: Term | None = None
    ) -> Iterator[ox.Triple]:
        """Yield the triples of the default graph that fit; None fits anything."""
        if subject is not None:
            if not self._has(subject, predicate):
                self.prefetch([subject])
        elif predicate is None:
            return (quad.triple for quad in self.quads.quads_for_pattern(None, None, value, EVERYTHING))
        elif not self._has_pattern(predicate, value):
            self.prefetch_values(predicate, [value] if value else [])
        return (quad.triple for quad in self._here.quads_for_pattern(subject, predicate, value, EVERYTHING))

    def prefetch(self, subjects: Iterable[ox.NamedNode]) -> None:
        """Fetch what will be asked of subjects, and of the claims that they name."""
        asked = subjects
        while wanted := [subject for subject in dict.fromkeys(asked) if not self._has(subject, None)]:
            batch = wanted[:_BATCH]
            triples = self._fetched(bound(queries.TRIPLES, {"s": batch}))
            self._subjects_here.update(batch)
            named = (triple.object for triple in triples if isinstance(triple.object, ox.NamedNode))
            asked = [*wanted[_BATCH:], *(n for n in named if "#" in n.value and self._source(n) in self._chosen_set)]

    def prefetch_values(self, predicate: ox.NamedNode, values: Iterable[Term] = ()) -> None:
        """Fetch what has a property, with any of some values where some are given."""
        given: list[Term | None] = list(dict.fromkeys(values)) or [None]
        wanted = [value for value in given if not self._has_pattern(predicate, value)]
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            limits: dict[str, list[Term]] = {"p": [predicate], "o": [value for value in batch if value is not None]}
            asked = bound(queries.TRIPLES, {name: terms for name, terms in limits.items() if terms})
            self._fetched(asked)
            self._patterns_here.update((predicate, value) for value in batch)

    def graphs(self) -> list[ox.NamedNode]:
        """Return the sources admitted by the clocks, sorted."""
        return list(self._chosen)

    @cached_property
    def quads(self) -> ox.Store:  # type: ignore[override]
        """Everything, downloaded: what is shared, and each admitted source twice, as the embedded store has it."""
        store = self._copy.quads if self._lapsed else self._downloaded()
        self._here, self._all_here = store, True
        return store

    def _downloaded(self) -> ox.Store:
        store, admitted = ox.Store(), self._chosen_set
        store.bulk_extend([ox.Quad(*triple) for triple in self.folder.shared])
        quads = (quad for quad in self.folder.quads if quad.graph_name in admitted)
        store.bulk_extend([two for q in quads for two in twice(q.triple, cast(ox.NamedNode, q.graph_name))])
        return store

    def query(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Return the answer of any SPARQL query, as pyoxigraph gives it; raise QueryError.

        Where graphs are read as one that the engine does not merge, or where a query may ask which source yields an
        edge that lies apart, all sources are downloaded once and a copy answers.
        """
        apart = self._lapsed and "GRAPH" in self._words(sparql)
        if len(self._dataset.merged) > 1 and (apart or not self.folder.merges):
            return self._copy.query(sparql)
        return self._run(sparql)

    def _run(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        names = self._dataset.named if "GRAPH" in self._words(sparql) else ()
        return answered(self.folder.wire, sparql, Dataset(self._dataset.merged, names))

    @staticmethod
    def _words(sparql: str) -> frozenset[str]:
        guard.refuse_hostile(sparql)
        words = guard.words(sparql)
        if "FROM" in words:
            raise QueryError("FROM is not read here: the view says which graphs are", mend="choose them with sources=")
        return words

    def _fetched(self, sparql: str) -> list[ox.Triple]:
        """Keep the triples that a query constructs, but for blank nodes: what is shared has all, by other names."""
        triples = [t for t in self.construct(sparql) if not isinstance(t.object, ox.BlankNode)]
        self._here.extend(ox.Quad(*triple) for triple in triples if not isinstance(triple.subject, ox.BlankNode))
        return triples

    def _told(self) -> Iterator[ox.Triple]:
        yield from self.folder.shared
        for source in self._chosen:
            yield from self.folder.described[source]

    def _has(self, subject: ox.NamedNode, predicate: ox.NamedNode | None) -> bool:
        """Return whether all that may be asked of a subject is here: only claims and direct edges are fetched."""
        if self._all_here or subject in self._subjects_here:
            return True
        source = self._source(subject)
        if source in self.folder.described:
            return source == subject or source not in self._chosen_set
        return predicate is not None and predicate not in self.folder.of_edges

    def _has_pattern(self, predicate: ox.NamedNode, value: Term | None) -> bool:
        asked = {(predicate, None), (predicate, value)}
        return self._all_here or predicate not in self.folder.used or not self._patterns_here.isdisjoint(asked)

    @cached_property
    def _copy(self) -> Store:
        return _Copy(self, self.known_by, None, self.only)

    @cached_property
    def _dataset(self) -> Dataset:
        return self.folder.dataset(self._chosen)

    @cached_property
    def _lapsed(self) -> bool:
        return bool(self.folder.standing(self._chosen))

    @cached_property
    def _chosen_set(self) -> frozenset[ox.NamedNode]:
        return frozenset(self._chosen)

    @staticmethod
    def _source(node: ox.NamedNode) -> ox.NamedNode:
        return ox.NamedNode(node.value.split("#")[0])

    def _has_its_edges(self) -> bool:
        """Return whether the claims that yield edges there are those that yield them in this view."""
        if self.known_by is None and self.only is None:
            return True
        rows = self.select(sources.text_of(self.folder.path / DIRECT_EDGES))
        lying = {(triple.subject, triple.object) for triple in self.match(None, KG.yields)}
        return {(row["claim"], row["edge"]) for row in rows} == lying


class _Copy(Store):
    """A view that no choice of graphs can say, derived anew from downloaded sources."""

    def __init__(
        self,
        endpoint: Endpoint,
        known_by: PartialDate | None,
        on: PartialDate | None,
        only: frozenset[ox.NamedNode] | None,
    ) -> None:
        self._endpoint = endpoint
        super().__init__(endpoint.folder, known_by, on, only)

    def view(
        self, known_by: PartialDate | None, on: PartialDate | None, only: frozenset[ox.NamedNode] | None = None
    ) -> Store:
        same = (known_by, on, only) == (self.known_by, self.on, self.only)
        return self if same else self._endpoint.view(known_by, on, only)
