"""Everything that the page knows of a graph, as plain JSON values: the shapes are those of `frontend/src/types.js`."""

from collections.abc import Iterable

import pyoxigraph as ox

from ..claims import Claim
from ..dates import PartialDate
from ..errors import DateError
from ..graph import Graph
from ..network import node_id
from ..terms import DCTERMS, KG, SCHEMA, TIER, Term, local
from . import vocabulary
from .history import Teller, stories
from .layout import places
from .parties import Parties
from .said import claim_data, day
from .texts import Data, given, name

VERSION = 1
# What is of no day is known by none.
_NEVER = day(PartialDate(9999).last)


def page_data(graph: Graph) -> Data:
    """Return what the page shows of a view: its parties, deals, sources, claims and points, and words for them.

    Parties, deals, sources and claims stand in the order of their ids, and name each other by their place in it.
    """
    claims, names = graph.claims(), graph.names
    parties = Parties(graph, claims)
    deals = _placed(claim.deal for claim in claims if claim.deal)
    sources = _placed(graph.sources())
    relations = {relation.iri: index for index, relation in enumerate(graph.table.relations)}
    known = {source: _known(graph, source) for source in sources}
    teller = Teller(names, {claim.iri: index for index, claim in enumerate(claims)}, deals)
    codes = vocabulary.codes(graph)
    tiers = _tiers(sources, claims, codes["tier"])
    return {
        "version": VERSION,
        "title": vocabulary.title(graph),
        "licence": vocabulary.licence(graph),
        "view": _view(graph),
        "codes": codes,
        "terms": vocabulary.terms(graph),
        "relations": vocabulary.relations(graph),
        "parties": parties.data(places(parties.sizes, parties.links(), parties.homes, parties.hidden)),
        "deals": [{"id": node_id(deal), "name": name(names, deal)} for deal in deals],
        "sources": [_source(graph, source, known[source], tier) for source, tier in tiers],
        "claims": [
            claim_data(claim, names, relations[claim.relation.iri], sources[claim.source], parties.at, deals)
            for claim in claims
        ],
        "points": teller.points(stories(claims, graph.table.figures, known)),
    }


def _placed(nodes: Iterable[ox.NamedNode]) -> dict[ox.NamedNode, int]:
    return {node: index for index, node in enumerate(sorted(set(nodes), key=lambda node: node.value))}


def _view(graph: Graph) -> Data:
    store = graph.store
    return given({"knownBy": str(store.known_by or ""), "on": str(store.on or "")})


def _tiers(
    sources: Iterable[ox.NamedNode], claims: Iterable[Claim], tiers: Iterable[Data]
) -> list[tuple[ox.NamedNode, str]]:
    """Return each source with the code of its tier, read back from the weight of its claims."""
    ranks = {code["rank"]: str(code["id"]) for code in tiers if "rank" in code}
    weights = {claim.source: claim.weight for claim in claims}
    return [(source, ranks.get(weights.get(source), local(TIER["other"]))) for source in sources]


def _source(graph: Graph, source: ox.NamedNode, known: int, tier: str) -> Data:
    publisher, relayed = (_first(graph, source, prop) for prop in (DCTERMS.publisher, KG.relays))
    shown = given(
        {
            "publisher": name(graph.names, publisher) if isinstance(publisher, ox.NamedNode) else None,
            "relays": name(graph.names, relayed) if isinstance(relayed, ox.NamedNode) else None,
            "url": _value(_first(graph, source, SCHEMA.url)),
            "language": _value(_first(graph, source, DCTERMS.language)),
        }
    )
    issued = _value(_first(graph, source, DCTERMS.issued))
    own = {"id": node_id(source), "title": name(graph.names, source), "issued": issued, "known": known, "tier": tier}
    return own | shown


def _known(graph: Graph, source: ox.NamedNode) -> int:
    """Return the day by which a source was surely published."""
    try:
        return day(PartialDate.parse(_value(_first(graph, source, DCTERMS.issued))).last)
    except DateError:
        return _NEVER


def _first(graph: Graph, source: ox.NamedNode, prop: ox.NamedNode) -> Term | None:
    return next(iter(graph.store.values(source, prop)), None)


def _value(term: Term | None) -> str:
    return str(getattr(term, "value", "") or "")
