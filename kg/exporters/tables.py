"""CSV tables: actors, things, deals, claims and sources; UTF-8, RFC 4180, safe to open in a spreadsheet."""

import csv
import io
import re
from collections import Counter
from functools import partial

import pyoxigraph as ox

from ..claims import Claim
from ..graph import Graph
from ..network import Attributes, Value, claim_attributes, flatten, node_id, snake
from ..render import safe_cell
from ..terms import KG, RDF, Term, local

_HEAD = (
    *("id", "iri", "relation", "class", "label_en", "label_fr", "alt_label_en", "alt_label_fr"),
    *("issued", "edge", "firm", "rank"),
)
_LANGUAGE = re.compile(r"_[a-z]{2}$")


def export(graph: Graph) -> dict[str, bytes]:
    """Return the tables of a graph by file name: actors.csv, things.csv, deals.csv, claims.csv and sources.csv.

    An empty cell is what no source states. Several values of a cell are joined by ` | `. A cell that a spreadsheet
    would run as a formula begins with an apostrophe.
    """
    order = ranks(graph)
    return {f"{name}.csv": _csv(rows, columns(rows, order)) for name, rows in records(graph).items()}


def records(graph: Graph) -> dict[str, list[Attributes]]:
    """Return the rows of each table, typed, by its name; a key that a row lacks is not stated."""
    claims = graph.claims()
    uses = Counter(node_id(iri) for claim in claims for iri in _named(claim))
    row = partial(_subject, graph, uses)
    subjects = {name: graph.of_class(KG[name]) for name in ("Actor", "Thing", "Deal")}
    graph.store.prefetch(iri for iris in subjects.values() for iri in iris)
    return {
        **{f"{name.lower()}s": [row(iri) for iri in iris] for name, iris in subjects.items()},
        "claims": [_claim(claim) for claim in claims],
        "sources": [row(iri) for iri in graph.sources()],
    }


def columns(rows: list[Attributes], order: dict[str, int]) -> list[str]:
    """Return the columns that any row fills: what it is first, then by `order`, the sh:order of the ontology."""
    names = {name for row in rows for name in row}
    return sorted(names, key=lambda name: (_head(name), order.get(_LANGUAGE.sub("", name), 0), name))


def ranks(graph: Graph) -> dict[str, int]:
    """Return the sh:order of each property by the name of its column."""
    return {snake(local(prop)): rank for prop, rank in graph.store.property_order.items()}


def _head(name: str) -> int:
    return _HEAD.index(name) if name in _HEAD else len(_HEAD)


def _csv(rows: list[Attributes], names: list[str]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([safe_cell(_text(row.get(name, ""))) for name in names] for row in rows)
    return out.getvalue().encode()


def _text(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _named(claim: Claim) -> set[ox.NamedNode]:
    """Every actor, thing, deal and source that a claim names, in a role or a term."""
    terms = (term for values in claim.terms.values() for term in values)
    found = {*claim.parties, claim.source, claim.speaker, claim.deal, *terms}
    return {iri for iri in found if isinstance(iri, ox.NamedNode)}


def _claim(claim: Claim) -> Attributes:
    stated = claim_attributes(claim)
    roles: dict[str, tuple[Term, ...]] = {role: tuple(parties) for role, parties in claim.roles.items()}
    start: Attributes = {"id": node_id(claim.iri), "iri": str(stated.pop("claim"))}
    return start | flatten(roles) | stated


def _subject(graph: Graph, uses: Counter[str], iri: ox.NamedNode) -> Attributes:
    rows: dict[str, list[Term]] = {}
    for triple in sorted(graph.store.match(iri), key=str):
        name = "class" if triple.predicate == RDF.type else local(triple.predicate)
        rows.setdefault(name, []).append(triple.object)
    name = node_id(iri)
    return {"id": name, "iri": iri.value, **flatten(rows), "claims": uses[name]}
