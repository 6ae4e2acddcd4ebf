"""A graph under two clocks, with what all its pages share worked out once."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

import pyoxigraph as ox

from ..claims import Claim
from ..conflicts import about
from ..graph import Graph
from ..points import STAGE
from ..settle import Settled
from ..terms import KG, RDF, Term, local


class Scene:
    """One view of a graph: its claims by what they name, and what is settled."""

    def __init__(self, graph: Graph) -> None:
        self.graph, self.names, self.table = graph, graph.names, graph.table

    @cached_property
    def naming(self) -> Mapping[ox.NamedNode, Sequence[Claim]]:
        """The claims that name each actor, thing, deal or source, as a party, a speaker, a deal or a source."""
        found: dict[ox.NamedNode, list[Claim]] = defaultdict(list)
        for claim in self.graph.claims():
            for iri in self._named(claim):
                found[iri].append(claim)
        return found

    def _named(self, claim: Claim) -> set[ox.NamedNode]:
        parties = (value for name in self._sides & claim.terms.keys() for value in claim.terms[name])
        found = {*claim.parties, *parties, claim.speaker, claim.deal, claim.source}
        return {iri for iri in found if isinstance(iri, ox.NamedNode)}

    @cached_property
    def _sides(self) -> frozenset[str]:
        return frozenset(local(role) for role in self.table.parties)

    @cached_property
    def settled(self) -> tuple[Settled, ...]:
        """What is settled on every point of fact."""
        return self.graph.settled()

    @cached_property
    def of_deal(self) -> Mapping[ox.NamedNode, Sequence[Settled]]:
        """What is settled on each deal."""
        found: dict[ox.NamedNode, list[Settled]] = defaultdict(list)
        for settled in self.settled:
            if settled.point.deal:
                found[settled.point.deal].append(settled)
        return found

    def stage(self, deal: ox.NamedNode) -> str | None:
        """Return the settled stage of a deal, or None where no source states one that stands."""
        settled = self.staged(deal)
        return settled.value if settled else None

    def staged(self, deal: ox.NamedNode) -> Settled | None:
        """Return what is settled on the stage of a deal, or None where no source speaks of it."""
        return next((one for one in self.of_deal.get(deal, ()) if one.point.aspect == STAGE), None)

    def rivalled(self, iri: ox.NamedNode) -> tuple[Settled, ...]:
        """Return the points on which the sources differ about a party or a deal, as `g.conflicts` gives them."""
        deals = {claim.deal for claim in self.naming.get(iri, ())} | {iri}
        near = [one for one in self.settled if one.point.deal in deals or (one.rivals and one.point.deal is None)]
        return about(near, iri)

    @cached_property
    def whole(self) -> Mapping[str, frozenset[Term]]:
        """What VoID counts in the default graph: triples, subjects, objects, classes and properties."""
        triples = frozenset(self.graph.store.match(None))
        subjects = frozenset(t.subject for t in triples)
        return {
            "triples": triples,
            "entities": subjects,
            "distinctSubjects": subjects,
            "distinctObjects": frozenset(t.object for t in triples),
            "classes": frozenset(t.object for t in triples if t.predicate == RDF.type),
            "properties": frozenset(t.predicate for t in triples),
        }

    @cached_property
    def sizes(self) -> Counter[ox.NamedNode | ox.BlankNode | ox.DefaultGraph]:
        """The number of triples in each graph."""
        return Counter(quad.graph_name for quad in self.graph.store.quads)

    @cached_property
    def kinds(self) -> Mapping[ox.NamedNode, Sequence[ox.NamedNode]]:
        """The kinds of each actor and thing."""
        found: dict[ox.NamedNode, list[ox.NamedNode]] = defaultdict(list)
        for triple in sorted(self.graph.store.match(None, KG.kind), key=str):
            if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode):
                found[triple.subject].append(triple.object)
        return found
