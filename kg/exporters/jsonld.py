"""JSON-LD 1.1, compact, its context embedded and also given alone.

Terms keep their prefix (`kg:deal`): without it, properties and prefixes of the same name (`deal`, `source`, `stage`)
would clash.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

import pyoxigraph as ox

from ..errors import TurtleError
from ..graph import Graph
from ..terms import KG, PREFIXES, RDF, XSD, Term, curie
from . import written

_NIL, _FIRST, _REST = (RDF[name] for name in ("nil", "first", "rest"))
_SAFE_INTEGER = re.compile(r"0|-?[1-9]\d{0,14}")

Context = dict[str, Any]
Reading = Mapping[ox.NamedNode, Mapping[str, str]]
Lists = Mapping[ox.BlankNode, Mapping[ox.NamedNode, Term]]


def export(graph: Graph) -> bytes:
    """Return the triples of the Turtle export as one JSON-LD document, subjects sorted by IRI."""
    return document(written.triples(graph), reading(graph), graph.store.property_order)


def document(triples: Iterable[ox.Triple], reading: Reading, order: Mapping[ox.NamedNode, int]) -> bytes:
    """Return triples as one JSON-LD document with its context; `reading` is that of their graph."""
    subjects: dict[ox.NamedNode, dict[ox.NamedNode, list[Term]]] = defaultdict(lambda: defaultdict(list))
    lists: dict[ox.BlankNode, dict[ox.NamedNode, Term]] = defaultdict(dict)
    for subject, predicate, value in triples:
        if isinstance(subject, ox.NamedNode):
            subjects[subject][predicate].append(value)
        elif isinstance(subject, ox.BlankNode):
            lists[subject][predicate] = value
    writer = _Writer(reading, lists, order)
    nodes = [writer.node(iri, subjects[iri]) for iri in sorted(subjects, key=lambda iri: iri.value)]
    return _bytes({"@context": _context(reading), "@graph": nodes})


def context(graph: Graph) -> bytes:
    """Return the context of the JSON-LD export as a document of its own, the same for every view."""
    return _bytes({"@context": _context(reading(graph))})


def _bytes(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _context(reading: Reading) -> Context:
    return {**PREFIXES, **{curie(iri): {"@id": curie(iri), **terms} for iri, terms in reading.items()}}


def reading(graph: Graph) -> Reading:
    """Return how each property's values are read: as IRIs, or as a map by language. Mixed ones are spelled out."""
    folder = graph.store.folder
    values: dict[ox.NamedNode, set[str]] = {KG.source: {"iri"}, KG.yields: {"iri"}}
    values |= {edge: {"iri"} for edge in graph.table.by_edge}
    for triple in chain(folder.shared, *folder.sources.values()):
        values.setdefault(triple.predicate, set()).add(_sort_of(triple.object))
    ways = {"iri": {"@type": "@id"}, "text": {"@container": "@language"}}
    found = {iri: ways[sorts.pop()] for iri, sorts in values.items() if sorts in ({"iri"}, {"text"})}
    return {iri: found[iri] for iri in sorted(found, key=curie) if iri != RDF.type}


def _sort_of(value: Term) -> str:
    if isinstance(value, ox.NamedNode):
        return "iri" if value != _NIL else "list"
    if isinstance(value, ox.Literal):
        return "text" if value.language else "literal"
    return "list"


class _Writer:
    def __init__(self, terms: Reading, lists: Lists, order: Mapping[ox.NamedNode, int]) -> None:
        self.terms, self.lists, self.order = terms, lists, order

    def node(self, iri: ox.NamedNode, rows: Mapping[ox.NamedNode, list[Term]]) -> dict[str, Any]:
        found: dict[str, Any] = {"@id": curie(iri)}
        if RDF.type in rows:
            found["@type"] = _few(sorted(curie(v) for v in rows[RDF.type] if isinstance(v, ox.NamedNode)))
        for prop in sorted(rows.keys() - {RDF.type}, key=lambda p: (self.order.get(p, 0), p.value)):
            found[curie(prop)] = self.values(prop, sorted(rows[prop], key=str))
        return found

    def values(self, prop: ox.NamedNode, values: list[Term]) -> Any:
        reading = self.terms.get(prop, {})
        if "@container" in reading:
            return _by_language(values)
        if reading.get("@type") == "@id":
            return _few([curie(value) for value in values if isinstance(value, ox.NamedNode)])
        return _few([self.value(value) for value in values])

    def value(self, value: Term) -> Any:
        if isinstance(value, ox.Literal):
            return _literal(value)
        if isinstance(value, ox.NamedNode) and value != _NIL:
            return {"@id": curie(value)}
        return {"@list": [self.value(item) for item in self.items(value)]}

    def items(self, node: Term) -> Iterable[Term]:
        while node != _NIL:
            if not isinstance(node, ox.BlankNode) or _FIRST not in self.lists.get(node, {}):
                raise TurtleError("a blank node outside a list", mend="give it an IRI")
            yield self.lists[node][_FIRST]
            node = self.lists[node][_REST]


def _by_language(values: list[Term]) -> dict[str, Any]:
    found: dict[str, list[str]] = defaultdict(list)
    for value in values:
        if isinstance(value, ox.Literal):
            found[value.language or "@none"].append(value.value)
    return {language: _few(found[language]) for language in sorted(found)}


def _literal(value: ox.Literal) -> Any:
    if value.language:
        return {"@language": value.language, "@value": value.value}
    if value.datatype == XSD.string:
        return value.value
    if value.datatype == XSD.integer and _SAFE_INTEGER.fullmatch(value.value):
        return int(value.value)
    if value.datatype == XSD.boolean and value.value in ("true", "false"):
        return value.value == "true"
    return {"@type": curie(value.datatype), "@value": value.value}


def _few(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values
