"""Descriptions for machines: which triples tell of an entity, and how they are written."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import cast

import pyoxigraph as ox

from .. import sources, turtle
from ..claims import Claim
from ..errors import MisusedError
from ..exporters import jsonld
from ..graph import Graph
from ..terms import DCTERMS, KG, PREFIXES, RDFS
from .scene import Scene

Triples = Sequence[ox.Triple]
MEDIA = {
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
}
_TITLE = (RDFS.label, DCTERMS.issued)


class Machines:
    """Descriptions from a graph's own files, so that literals keep the text that the files give them."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def entity(self, iri: ox.NamedNode, scene: Scene) -> Triples:
        """Return what tells of an actor, thing or deal.

        Its own triples, every claim that names it with title and date of its source, and the direct edges at it.
        """
        claims = scene.naming.get(iri, ())
        titles = {claim.source: None for claim in claims}
        told = [t for source in titles for t in self._own.get(source, ()) if t.predicate in _TITLE]
        found = [*self._own.get(iri, ()), *told, *_edges(iri, scene)]
        return list(dict.fromkeys(found + [t for claim in claims for t in self._claim(claim)]))

    def source(self, iri: ox.NamedNode, scene: Scene) -> Triples:
        """Return the whole named graph of a source; its own description where the clocks do not admit it."""
        claims = [claim for claim in scene.naming.get(iri, ()) if claim.source == iri]
        edges = [t for t in _graph(iri, scene) if t.predicate in scene.table.by_edge]
        return [*self._own.get(iri, ()), *(t for claim in claims for t in self._claim(claim)), *edges]

    def listed(self, iris: Iterable[ox.NamedNode]) -> Triples:
        """Return the own triples of each entity of a list."""
        return [triple for iri in iris for triple in self._own.get(iri, ())]

    @cached_property
    def ontology(self) -> Triples:
        """The triples of the ontology: terms, code lists and alignments, without facts."""
        folder = self._graph.store.folder.path
        files = [folder / name for name in sources.KNOWLEDGE if (folder / name).is_file()]
        return [triple for file in files for triple in turtle.read(file)]

    def write(self, triples: Triples, suffix: str) -> bytes:
        """Return triples as `ttl`, `jsonld`, `nt` or `rdf`."""
        if suffix == "ttl":
            return turtle.write(triples, order=self._graph.store.property_order).encode()
        if suffix == "jsonld":
            return jsonld.document(triples, self._reading, self._graph.store.property_order)
        if suffix not in MEDIA:
            raise MisusedError(f"no description in {suffix!r}", mend=f"ask for {', '.join(MEDIA)}")
        return serialized(triples, suffix, PREFIXES)

    @cached_property
    def _reading(self) -> jsonld.Reading:
        return jsonld.reading(self._graph)

    def _claim(self, claim: Claim) -> list[ox.Triple]:
        derived = [ox.Triple(claim.iri, KG.source, claim.source)]
        derived += [ox.Triple(claim.iri, KG.yields, claim.edge)] if claim.edge else []
        return [*self._own.get(claim.iri, ()), *derived]

    @cached_property
    def _own(self) -> Mapping[ox.NamedNode, Triples]:
        folder = self._graph.store.folder
        found: dict[ox.NamedNode, list[ox.Triple]] = defaultdict(list)
        for part in (folder.shared, *folder.sources.values()):
            for triple in part:
                found[cast(ox.NamedNode, triple.subject)].append(triple)
        return found


def serialized(triples: Iterable[ox.Triple], suffix: str, prefixes: Mapping[str, str]) -> bytes:
    """Return triples as the engine writes them, sorted, with the prefixes that fit."""
    form = cast(ox.RdfFormat, ox.RdfFormat.from_extension(suffix))
    named = None if suffix == "nt" else dict(prefixes)
    return cast(bytes, ox.serialize(sorted(triples, key=str), format=form, prefixes=named))


def _graph(iri: ox.NamedNode, scene: Scene) -> list[ox.Triple]:
    return [quad.triple for quad in scene.graph.store.quads.quads_for_pattern(None, None, None, iri)]


def _edges(iri: ox.NamedNode, scene: Scene) -> list[ox.Triple]:
    store = scene.graph.store
    both = [(edge, store.match(iri, edge), store.match(None, edge, iri)) for edge in scene.table.by_edge]
    return [triple for _, starting, ending in both for triple in (*starting, *ending)]
