"""The graph as a networkx MultiDiGraph, and the flat attributes that every tabular export shares.

A claim with two roles is an edge from each subject party to each object party, keyed by the claim's IRI. A symmetric
claim is one edge per unordered pair, from the lower IRI to the higher, with `symmetric` True: count it once, walk it
both ways.
A claim with one role (Measure, Event, Remark), or whose other party is not named, is a node of class Claim linked to
each of its parties by an edge that bears only `claim`, `relation` and `role`: no edge is drawn that no source states.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import combinations, product
from typing import TYPE_CHECKING

import pyoxigraph as ox

from .claims import Claim
from .graph import Graph
from .terms import ACTOR, DEAL, KG, RDF, SOURCE, THING, XSD, Term, curie, local

if TYPE_CHECKING:
    import networkx as nx

Value = str | int | Decimal | bool
Attributes = dict[str, Value]
SEPARATOR = " | "
_NUMBERS = (XSD.integer, XSD.decimal)


def to_networkx(graph: Graph) -> "nx.MultiDiGraph[str]":
    """Return actors, things and claims as a network; its attributes are str, int, Decimal or bool.

    Nodes are named `actor:openai`, `thing:azure` and `claim:<source>:<name>`; what a source does not state is absent,
    never zero. Every claim of the graph is in it, as edges or as a node.
    """
    import networkx as nx

    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    claims = graph.claims()
    parties = {party for claim in claims for party in claim.parties}
    declared = {*graph.of_class(KG.Actor), *graph.of_class(KG.Thing)}
    for iri in sorted(parties | declared, key=node_id):
        network.add_node(node_id(iri), **party_attributes(graph, iri))
    for claim in claims:
        _add_claim(network, claim)
    return network


def _add_claim(network: "nx.MultiDiGraph[str]", claim: Claim) -> None:
    stated = claim_attributes(claim)
    found = pairs(claim)
    for start, end in found:
        network.add_edge(node_id(start), node_id(end), key=claim.iri.value, **stated)
    if found:
        return
    node = node_id(claim.iri)
    label = claim.said("en") or local(claim.iri)
    network.add_node(node, **{"iri": claim.iri.value, "label": label, "class": "Claim", **stated})
    link: Attributes = {"claim": claim.iri.value, "relation": claim.relation.name}
    for role, parties in claim.roles.items():
        for party in parties:
            network.add_edge(node, node_id(party), key=claim.iri.value, role=role, **link)


def pairs(claim: Claim) -> list[tuple[ox.NamedNode, ox.NamedNode]]:
    """Return the (subject party, object party) pairs that a claim relates; empty if a side is missing.

    A symmetric claim gives each unordered pair once, lower IRI first.
    """
    relation = claim.relation
    subjects = claim.roles.get(local(relation.subject_role), ())
    if relation.object_role is None:
        return []
    if relation.object_role == relation.subject_role:
        return list(combinations(sorted(subjects, key=lambda iri: iri.value), 2))
    return list(product(subjects, claim.roles.get(local(relation.object_role), ())))


def node_id(iri: ox.NamedNode) -> str:
    """Return the short name of a party, deal, source or claim, the same in every export.

    >>> node_id(ACTOR["openai"]), node_id(SOURCE["a#oracle-hosts-openai"])
    ('actor:openai', 'claim:a:oracle-hosts-openai')
    """
    if iri in SOURCE and "#" in iri.value:
        return "claim:" + iri.value[len(SOURCE.base) :].replace("#", ":", 1)
    return curie(iri)


def party_attributes(graph: Graph, iri: ox.NamedNode) -> Attributes:
    """Return what a node says of an actor or thing: `iri`, `label`, `label_fr`, `class`, and `kind` where stated."""
    found: Attributes = {
        "iri": iri.value,
        "label": graph.names.name(iri),
        "label_fr": graph.names.name(iri, "fr"),
        "class": "Thing" if KG.Thing in graph.store.values(iri, RDF.type) else "Actor",
    }
    return found | flatten({"kind": graph.store.values(iri, KG.kind)})


def claim_attributes(claim: Claim) -> Attributes:
    """Return everything a claim states but its parties in roles, flat, in the order of the ontology.

    `firm` is whether the claim is firm enough to yield its direct edge; `rank` is 0 for a stage off the ladder.
    """
    relation = claim.relation
    found: Attributes = {"claim": claim.iri.value, "relation": relation.name}
    if relation.edge and relation.object_role:
        found |= {"edge": local(relation.edge), "symmetric": relation.symmetric}
        found |= {"subject_role": local(relation.subject_role), "object_role": local(relation.object_role)}
    if claim.stage:
        found |= {"stage": claim.stage, "rank": claim.rank}
    found |= {"certainty": claim.certainty, "denied": claim.denied, "firm": claim.edge is not None}
    found |= {name: node_id(iri) for name, iri in (("speaker", claim.speaker), ("deal", claim.deal)) if iri}
    found |= flatten(claim.terms)
    found |= {name: text for name, text in (("at", claim.place), ("issued", claim.issued)) if text}
    found |= {f"says_{language}".rstrip("_"): claim.says[language] for language in sorted(claim.says)}
    return found | {"source": node_id(claim.source)}


def flatten(terms: Mapping[str, Iterable[Term]]) -> Attributes:
    """Return properties as flat attributes: snake case, `_en` and `_fr` for texts, several values joined by ` | `.

    >>> flatten({"amountInWords": [ox.Literal("billions", language="en")], "gpus": [ox.Literal(30000)]})
    {'amount_in_words_en': 'billions', 'gpus': 30000}
    """
    found: dict[str, list[Term]] = {}
    for name, values in terms.items():
        for value in values:
            language = value.language if isinstance(value, ox.Literal) else None
            found.setdefault(snake(name) + (f"_{language}" if language else ""), []).append(value)
    return {name: _joined([scalar(value) for value in values]) for name, values in found.items()}


def _joined(values: list[Value]) -> Value:
    return values[0] if len(values) == 1 else SEPARATOR.join(str(value) for value in values)


def snake(name: str) -> str:
    """Return a camel-case name in snake case.

    >>> snake("amountInWords")
    'amount_in_words'
    """
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower()


def scalar(term: Term) -> Value:
    """Return one value as a Python scalar: whole numbers as int, others as Decimal, dates as their text.

    Parties, deals, sources and claims give their short name, entries of a list (a stage, a bound) their local name.

    >>> scalar(ox.Literal("27.50", datatype=XSD.decimal)), scalar(ox.Literal("2025-08", datatype=XSD.gYearMonth))
    (Decimal('27.50'), '2025-08')
    """
    if isinstance(term, ox.NamedNode):
        return node_id(term) if any(term in space for space in (ACTOR, THING, DEAL, SOURCE)) else _code(term)
    if not isinstance(term, ox.Literal):
        return str(term)
    if term.datatype == XSD.boolean:
        return term.value in ("true", "1")
    return _number(term.value) if term.datatype in _NUMBERS else term.value


def _code(node: ox.NamedNode) -> str:
    return node.value if curie(node) == node.value else local(node)


def _number(text: str) -> Value:
    try:
        number = Decimal(text)
    except ArithmeticError:
        return text
    return int(number) if number == number.to_integral_value() else number
