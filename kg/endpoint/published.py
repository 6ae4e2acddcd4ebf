"""What an endpoint publishes: the shared graph and what sources say of themselves at once, their claims when asked."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from ..dates import PartialDate
from ..errors import EndpointError
from ..sources import Folder, belongs
from ..store import admits, bound
from ..terms import ALL, KG, SHARED, SOURCE, Term
from . import queries
from .answered import answered, each
from .lapsed import LAPSED, stands
from .wire import Dataset, Wire

_PAGE = 50  # sources at once


class Published(Folder):
    """An ontology that lies on an endpoint, asked by the questions of a folder that lies here.

    Raise EndpointError where there is none.
    """

    def __init__(self, wire: Wire, path: Path) -> None:
        super().__init__(path)
        self.shared_files, self.source_files, self.wire = [], {}, wire
        self.sizes = dict(each(wire, queries.GRAPHS, Dataset(), _size))
        if SHARED not in self.sizes:
            raise EndpointError("no dealgraph there", place=wire.url, mend=f"run `kg push {wire.url}`")
        self.shared = tuple(quad.triple for quad in self._whole([SHARED]))
        self.names = tuple(sorted((graph for graph in self.sizes if graph in SOURCE), key=str))
        self.has_all = bool(answered(wire, queries.ANY, Dataset((ALL.value,))))
        self.lapsed = tuple(graph for graph in self.sizes if graph in LAPSED and self.has_all)
        self._read_properties()

    def admitted(self, known_by: PartialDate | None, only: frozenset[ox.NamedNode] | None) -> list[ox.NamedNode]:
        """Return the sources known by a day, of those named, sorted."""
        return [source for source in self.names if admits(source, self.described[source], known_by, only)]

    def standing(self, graphs: Collection[ox.NamedNode]) -> list[ox.NamedNode]:
        """Return the graphs of lapsed edges that stand in the view of some sources: none where a push has not ended."""
        sources = frozenset(graphs)
        return [graph for graph in self.lapsed if stands(graph, sources)]

    def dataset(self, graphs: Sequence[ox.NamedNode]) -> Dataset:
        """Return the dataset of some sources: merged with what is shared and lapsed, and each by its name."""
        named = tuple(graph.value for graph in graphs)
        if self.has_all and len(named) == len(self.names):
            return Dataset((ALL.value,), named)
        return Dataset((SHARED.value, *named, *(graph.value for graph in self.standing(graphs))), named)

    @cached_property
    def merges(self) -> bool:
        """Whether the engine reads several graphs as one set of triples, as SPARQL has it: oxigraph counts some twice.

        Not known, and so taken to be false, where a push has not ended.
        """
        both = Dataset((ALL.value, SHARED.value))
        return self.has_all and len(each(self.wire, queries.MERGED, both, lambda row: row["class"])) == 1

    @cached_property
    def described(self) -> dict[ox.NamedNode, tuple[ox.Triple, ...]]:
        """What each source says of itself."""
        found: dict[ox.NamedNode, list[ox.Triple]] = {source: [] for source in self.names}
        for triple in each(self.wire, queries.DESCRIBED, self.dataset(self.names), _triple):
            if triple.subject in found:
                found[cast(ox.NamedNode, triple.subject)].append(triple)
        return {source: tuple(triples) for source, triples in found.items()}

    @cached_property
    def quads(self) -> tuple[ox.Quad, ...]:
        """Every quad of every source, as it lies there, fetched in pages."""
        store = ox.Store()
        for start in range(0, len(self.names), _PAGE):
            store.extend(self._whole(self.names[start : start + _PAGE]))
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

    def _whole(self, graphs: Sequence[ox.NamedNode]) -> Iterable[ox.Quad]:
        """Return every quad of some graphs; raise EndpointError where that is not as many as lay there at first."""
        asked = bound(queries.QUADS, {"graph": graphs})
        found = each(self.wire, asked, Dataset((), tuple(graph.value for graph in graphs)), _quad)
        if len(found) != sum(self.sizes[graph] for graph in graphs):
            mend = "connect again; if that is no help, lift its limit of rows"
            raise EndpointError("graphs cut short, or changed since they were counted", place=self.wire.url, mend=mend)
        return found

    def _read_properties(self) -> None:
        graphs = tuple(graph.value for graph in (*self.names, *self.lapsed))
        rows = each(self.wire, queries.USED, Dataset((), graphs), _property) if graphs else []
        self.of_edges = {name for name, own in rows if own != ox.Literal(True)}
        self.used = {name for name, _ in rows}


def _size(row: ox.QuerySolution) -> tuple[ox.NamedNode, int]:
    return cast(ox.NamedNode, row["graph"]), int(cast(ox.Literal, row["size"]).value)


def _property(row: ox.QuerySolution) -> tuple[Term, Term | None]:
    return cast(Term, row["property"]), cast("Term | None", row["own"])


def _triple(triple: ox.Triple) -> ox.Triple:
    return ox.Triple(*triple)


def _quad(row: ox.QuerySolution) -> ox.Quad:
    graph, subject, predicate, value = (cast(Term, row[name]) for name in ("graph", "s", "p", "o"))
    return ox.Quad(cast(ox.NamedNode, subject), cast(ox.NamedNode, predicate), value, cast(ox.NamedNode, graph))
