"""The graph laid on a remote engine: a named graph for what is shared, for each source, and for everything once.

Edges that a later source takes away lie in graphs of their own, for views without that source.

Each graph changes whole, in one request. The digest of what was laid is kept there in a graph of its own, so that a
second push sends only what is not current, and one after a break goes on where it ended.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from ..endpoint import LAPSED, Dataset, Wire, each
from ..sources import text_of
from ..store import EVERYTHING, Store
from ..terms import ALL, SHARED, SOURCE
from .lapsing import lapsed
from .writers import DIGEST, MANIFEST, GraphStore, Updates, Writer, update_address

__all__ = ["DIGEST", "MANIFEST", "GraphStore", "Plan", "Updates", "Writer", "push", "update_address"]

_LISTED = Path(__file__).with_name("listed.rq")


@dataclass(frozen=True)
class Plan:
    """What a push would do: graphs to lay, graphs that are current, and graphs there that are gone here."""

    store: Store
    there: dict[ox.NamedNode, str]

    @cached_property
    def digests(self) -> dict[ox.NamedNode, str]:
        """The digest of each graph of the store: what is shared, then each source, then lapsed edges."""
        return {graph: _digest(self.triples(graph)) for graph in (*self.parts, *self.lapsed)}

    @property
    def parts(self) -> list[ox.NamedNode]:
        """The graphs that make up the whole: what is shared, then each source."""
        return [SHARED, *self.store.graphs()]

    @cached_property
    def lapsed(self) -> dict[ox.NamedNode, list[ox.Triple]]:
        """The graphs of edges that claims yield in views without the sources that end their deals."""
        return lapsed(self.store)

    @property
    def stale(self) -> list[ox.NamedNode]:
        """The graphs that are not there as they are here."""
        return [graph for graph, digest in self.digests.items() if self.there.get(graph) != digest]

    @property
    def gone(self) -> list[ox.NamedNode]:
        """The sources that a push laid there and that are no longer here, sorted."""
        gone = self.there.keys() - self.digests.keys()
        return sorted((graph for graph in gone if graph in SOURCE), key=lambda graph: graph.value)

    @property
    def spent(self) -> list[ox.NamedNode]:
        """The graphs of lapsed edges there that no longer hold."""
        return [graph for graph in self.there if graph in LAPSED and graph not in self.digests]

    @property
    def whole(self) -> str:
        """The digest of the graph that holds everything once."""
        lines = (f"{graph.value} {digest}\n" for graph, digest in self.digests.items())
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def triples(self, graph: ox.NamedNode) -> Iterator[ox.Triple]:
        """Yield the triples of a graph: those of a source as it lies in the store, derived edges included."""
        if graph == SHARED:
            yield from self.store.folder.shared
        elif graph in LAPSED:
            yield from self.lapsed[graph]
        else:
            name = EVERYTHING if graph == ALL else graph
            yield from (quad.triple for quad in self.store.quads.quads_for_pattern(None, None, None, name))

    @classmethod
    def of(cls, store: Store, wire: Wire) -> "Plan":
        """Compare a store with what a push has laid on an endpoint; raise EndpointError."""
        return cls(store, dict(each(wire, text_of(_LISTED), Dataset(), _entry)))


def push(plan: Plan, writer: Writer, *, prune: bool) -> Iterator[tuple[str, ox.NamedNode]]:
    """Carry a plan out, and yield each graph when it is `laid` or `removed`; raise EndpointError.

    The graph that holds everything once is removed first and laid last, so that whoever reads in between reads the
    sources themselves, and no lapsed edge. It is not laid while sources are there that are gone here; `prune` removes
    those.
    """
    stale, gone, spent = plan.stale, plan.gone, plan.spent
    if not (stale or gone or spent) and plan.there.get(ALL) == plan.whole:
        return
    changed = {*stale, *gone, *spent, ALL}
    writer.begin({graph: digest for graph, digest in plan.there.items() if graph not in changed or graph in gone})
    try:
        for graph in (ALL, *spent):
            writer.remove(graph)
        for graph in stale:
            writer.put(graph, plan.triples(graph), plan.digests[graph])
            yield "laid", graph
        for graph in gone if prune else ():
            writer.remove(graph)
            yield "removed", graph
        if prune or not gone:
            writer.merge(plan.parts, plan.triples(ALL), plan.whole)
            yield "laid", ALL
    finally:
        writer.end()


def _entry(row: ox.QuerySolution) -> tuple[ox.NamedNode, str]:
    return cast(ox.NamedNode, row["graph"]), cast(ox.Literal, row["digest"]).value


def _digest(triples: Iterable[ox.Triple]) -> str:
    """Return the digest of triples in canonical order, blank nodes named alike each time."""
    dataset = ox.Dataset(ox.Quad(*triple) for triple in triples)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    lines = (ox.serialize(dataset, format=ox.RdfFormat.N_QUADS) or b"").split(b"\n")
    return hashlib.sha256(b"\n".join(sorted(lines))).hexdigest()
