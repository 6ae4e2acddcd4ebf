"""The parties of the page: every actor and thing that a claim names, where a thing belongs, and where a party lies."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import sqrt

import pyoxigraph as ox

from ..claims import Claim
from ..graph import Graph
from ..network import node_id, pairs
from ..terms import ACTOR, KG, SKOS, THING, local
from .texts import Data, given, name
from .vocabulary import rank

_Node = ox.NamedNode
# A thing belongs to an actor by the first of these relations that a claim states of it: the relation, what names the
# thing (a role or a term), and the role of the one it belongs to.
HOMES = (
    ("Operation", "facility", "operator"),
    ("Ownership", "owned", "owner"),
    ("Building", "facility", "builder"),
    ("Making", "product", "maker"),
    ("Membership", "part", "whole"),
    ("Hosting", "facility", "host"),
    ("Hosting", "platform", "host"),
)
SMALLEST, LARGEST = 9, 26


def named(claim: Claim) -> list[_Node]:
    """Return the actors and things that a claim names in its terms, but in no role."""
    values = dict.fromkeys(value for said in claim.terms.values() for value in said if isinstance(value, _Node))
    return [value for value in values if (value in ACTOR or value in THING) and value not in claim.parties]


class Parties:
    """The parties of some claims, by IRI; what places them is counted once."""

    def __init__(self, graph: Graph, claims: Sequence[Claim]) -> None:
        self._graph, self._claims = graph, claims
        self.counts = Counter(iri for claim in claims for iri in (*claim.parties, *named(claim)))
        self.all = sorted(self.counts, key=node_id)
        self.at = {iri: index for index, iri in enumerate(self.all)}

    def data(self, places: Mapping[str, tuple[int, int]]) -> list[Data]:
        """Return the parties as data, each at its place."""
        return [self._party(iri, *places[node_id(iri)]) for iri in self.all]

    def _party(self, iri: _Node, x: int, y: int) -> Data:
        names, kinds, home = self._graph.names, self._codes(iri, KG.kind), self.home(iri)
        countries = (self.at[place] for place in self._reached(iri) & self._countries)
        return given(
            {
                "id": node_id(iri),
                "name": name(names, iri),
                "thing": iri in THING,
                "kind": local(kinds[0]) if kinds else None,
                "layer": self._layer(iri, kinds),
                "home": self.at[home] if home else None,
                "stands": iri in self._standing,
                "countries": sorted(countries),
                "aliases": self._aliases(iri),
            }
        ) | {"x": x, "y": y, "size": self.sizes[node_id(iri)]}

    def _aliases(self, iri: _Node) -> list[str]:
        others = self._graph.table.wordings(iri, SKOS.altLabel)
        own = {self._graph.names.name(iri, language) for language in others}
        return sorted({text for texts in others.values() for text in texts} - own)

    @cached_property
    def sizes(self) -> dict[str, float]:
        """The radius of each party, from the smallest to the largest by the square root of the number of its claims."""
        most = max(self.counts.values(), default=1)
        shares = {iri: (self.counts[iri] - 1) / max(1, most - 1) for iri in self.all}
        return {node_id(iri): round(SMALLEST + (LARGEST - SMALLEST) * sqrt(share), 1) for iri, share in shares.items()}

    def links(self) -> list[tuple[str, str, float]]:
        """Return how many claims relate two parties, by their ids in order; a party itself is no neighbour of it."""
        ends = (sorted(map(node_id, pair)) for claim in self._claims for pair in pairs(claim))
        weights = Counter((a, b) for a, b in ends if a != b)
        return [(a, b, float(weight)) for (a, b), weight in sorted(weights.items())]

    @cached_property
    def homes(self) -> dict[str, str]:
        """The home of each thing that folds into one, by their ids."""
        folded = (iri for iri in self.all if iri not in self._standing)
        return {node_id(iri): node_id(home) for iri in folded if (home := self.home(iri))}

    @cached_property
    def hidden(self) -> set[str]:
        """The ids of the things that neither stand nor fold into anybody: places, laws, what only remarks speak of."""
        return {node_id(iri) for iri in self.all if iri in THING} - {*self.homes, *map(node_id, self._standing)}

    # --- where a thing belongs

    def home(self, iri: _Node) -> _Node | None:
        """Return the actor that a thing folds into, or None: an actor or a place folds into nobody."""
        seen = [iri]
        while iri in self._belongs:
            iri = self._belongs[iri]
            if iri in seen:
                return None
            seen.append(iri)
        return iri if len(seen) > 1 and iri not in THING else None

    @cached_property
    def _standing(self) -> frozenset[_Node]:
        """The things drawn by themselves: related to others than their home, as folding would draw what none states."""
        met = ((a, b) for claim in self._claims for a, b in pairs(claim) if not self._is_place(a) | self._is_place(b))
        apart = ((a, b) for a, b in met if (self.home(a) or a) != (self.home(b) or b))
        return frozenset(iri for pair in apart for iri in pair if iri in THING)

    def _is_place(self, iri: _Node) -> bool:
        return "place" in self._kinds(iri)

    @cached_property
    def _belongs(self) -> dict[_Node, _Node]:
        """What each thing belongs to, by the firmest claim of the first relation that has one."""
        best: dict[_Node, tuple[tuple[object, ...], _Node]] = {}
        for order, (relation, part, whole) in enumerate(HOMES):
            for claim in (c for c in self._claims if c.relation.name == relation and _stands(c)):
                wholes = claim.roles.get(whole, ())
                key = (order, claim.edge is None, len(wholes), -claim.rank, -claim.weight, claim.iri.value)
                for thing in self._things(claim, part):
                    if wholes and (thing not in best or key < best[thing][0]):
                        best[thing] = (key, wholes[0])
        return {thing: whole for thing, (_, whole) in best.items()}

    def _things(self, claim: Claim, part: str) -> Iterable[_Node]:
        values = (*claim.roles.get(part, ()), *claim.terms.get(part, ()))
        return (v for v in values if isinstance(v, _Node) and v in THING and not self._is_place(v))

    # --- where a party lies

    @cached_property
    def _countries(self) -> frozenset[_Node]:
        """The countries and regions: what some claim gives as the country that it takes place in."""
        values = {value for claim in self._claims for value in claim.terms.get("country", ())}
        return frozenset(iri for iri in self.all if iri in values)

    @cached_property
    def _lies(self) -> dict[_Node, set[_Node]]:
        """The places that claims state for each party: by location, and for a facility by the country of its claims."""
        found: dict[_Node, set[_Node]] = defaultdict(set)
        for claim in filter(_stands, self._claims):
            if claim.relation.name == "Location":
                for one, place in pairs(claim):
                    found[one].add(place)
            for country in claim.terms.get("country", ()):
                for thing in self._things(claim, "facility"):
                    found[thing].update({country} if isinstance(country, _Node) else ())
        return found

    def _reached(self, iri: _Node) -> set[_Node]:
        """Return every place that a party lies in, at any depth; a circle ends."""
        found = set(self._lies.get(iri, ()))
        waiting = list(found)
        while waiting:
            new = self._lies.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return found

    # --- codes

    def _codes(self, iri: _Node, prop: _Node) -> list[_Node]:
        return [value for value in self._graph.store.values(iri, prop) if isinstance(value, _Node)]

    def _kinds(self, iri: _Node) -> set[str]:
        return {local(kind) for kind in self._codes(iri, KG.kind)}

    def _layer(self, iri: _Node, kinds: Sequence[_Node]) -> str | None:
        """Return the layer of a party: its own, else the first in the stack that one of its kinds has."""
        usual = [layer for kind in kinds for layer in self._codes(kind, KG.layer)]
        layers = self._codes(iri, KG.layer) or sorted(usual, key=lambda layer: rank(self._graph, layer))
        return local(layers[0]) if layers else None


def _stands(claim: Claim) -> bool:
    """Return whether a claim is stated, undenied, and of what goes on."""
    return claim.certainty == "stated" and not claim.denied and (claim.rank > 0 or claim.stage is None)
