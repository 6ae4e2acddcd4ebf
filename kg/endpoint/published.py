"""What an endpoint publishes: the shared graph and what sources say of themselves at once, their claims when asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from ..dates import PartialDate
from ..errors import EndpointError
from ..sources import Folder, belongs
from ..store import admits, bound
from ..terms import KG, ROOT, SOURCE, Term
from . import queries
from .answered import answered
from .wire import Dataset, Wire

SHARED, ALL = ox.NamedNode(ROOT + "ns"), ox.NamedNode(ROOT + "all")
_PAGE = 50  # sources at once


class Published(Folder):
    """An ontology that lies on an endpoint, asked by the questions of a folder that lies here.

    Raise EndpointError where there is none.
    """

    def __init__(self, wire: Wire, path: Path) -> None:
        super().__init__(path)
        self.shared_files, self.source_files, self.wire = [], {}, wire
        self.shared = tuple(self._construct(queries.SHARED, Dataset()))
        if not self.shared:
            raise EndpointError("no dealgraph there", place=wire.url, mend=f"run `kg push {wire.url}`")
        graphs = (row["graph"] for row in self._rows(queries.GRAPHS, Dataset()))
        self.names = tuple(sorted({g for g in graphs if isinstance(g, ox.NamedNode) and g in SOURCE}, key=str))
        self.has_all = bool(answered(wire, queries.ANY, Dataset((ALL.value,))))
        self._read_properties()

    def admitted(self, known_by: PartialDate | None, only: frozenset[ox.NamedNode] | None) -> list[ox.NamedNode]:
        """Return the sources known by a day, of those named, sorted."""
        return [source for source in self.names if admits(source, self.described[source], known_by, only)]

    def dataset(self, graphs: Iterable[ox.NamedNode]) -> Dataset:
        """Return the dataset of some sources: merged with what is shared, and each by its name."""
        named = tuple(graph.value for graph in graphs)
        return Dataset(
            (ALL.value,) if self.has_all and len(named) == len(self.names) else (SHARED.value, *named), named
        )

    @cached_property
    def described(self) -> dict[ox.NamedNode, tuple[ox.Triple, ...]]:
        """What each source says of itself."""
        found: dict[ox.NamedNode, list[ox.Triple]] = {source: [] for source in self.names}
        for triple in self._construct(queries.DESCRIBED, self.dataset(self.names)):
            if triple.subject in found:
                found[cast(ox.NamedNode, triple.subject)].append(triple)
        return {source: tuple(triples) for source, triples in found.items()}

    @cached_property
    def quads(self) -> tuple[ox.Quad, ...]:
        """Every quad of every source, as it lies there, fetched in pages."""
        store = ox.Store()
        for start in range(0, len(self.names), _PAGE):
            page = self.names[start : start + _PAGE]
            asked = bound(queries.QUADS, {"graph": page})
            store.extend(_quad(row) for row in self._rows(asked, Dataset((), tuple(name.value for name in page))))
        return tuple(store)

    @cached_property
    def sources(self) -> dict[ox.NamedNode, tuple[ox.Triple, ...]]:
        """The triples that each source states, by its IRI, without what is derived from them."""
        found: dict[ox.NamedNode, list[ox.Triple]] = defaultdict(list)
        for quad in self.quads:
            source = cast(ox.NamedNode, quad.graph_name)
            if belongs(quad.subject, source) and quad.predicate not in (KG.source, KG.yields):
                found[source].append(quad.triple)
        return {source: tuple(found[source]) for source in self.names}

    def _read_properties(self) -> None:
        rows = list(self._rows(queries.USED, self.dataset(self.names))) if self.names else []
        self.of_edges = {row["property"] for row in rows if row["own"] != ox.Literal(True)}
        self.used = {row["property"] for row in rows}

    def _construct(self, sparql: str, dataset: Dataset) -> Iterator[ox.Triple]:
        return iter(cast(ox.QueryTriples, answered(self.wire, sparql, dataset)))

    def _rows(self, sparql: str, dataset: Dataset) -> Iterator[ox.QuerySolution]:
        return iter(cast(ox.QuerySolutions, answered(self.wire, sparql, dataset)))


def _quad(row: ox.QuerySolution) -> ox.Quad:
    graph, subject, predicate, value = (cast(Term, row[name]) for name in ("graph", "s", "p", "o"))
    return ox.Quad(cast(ox.NamedNode, subject), cast(ox.NamedNode, predicate), value, cast(ox.NamedNode, graph))
