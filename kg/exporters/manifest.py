"""manifest.json: what the exports hold, counted, and what each file is, with its size and checksum."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox

from .. import __version__
from ..dates import PartialDate
from ..errors import DateError
from ..graph import Graph
from ..network import node_id
from ..terms import DCTERMS, KG, SHARED

Manifest = dict[str, Any]
# What each file is, by name: its media type, its meaning, and one line of Python that opens it.
FILES = {
    "dealgraph.nq": (
        "application/n-quads",
        "everything, each source also as a named graph; canonical N-Quads",
        'rdflib.Dataset().parse("dealgraph.nq"); pyoxigraph.Store().load(path="dealgraph.nq")',
    ),
    "dealgraph.ttl": (
        "text/turtle",
        "everything once, ontology included, in Turtle",
        'rdflib.Graph().parse("dealgraph.ttl"); pyoxigraph.Store().load(path="dealgraph.ttl")',
    ),
    "dealgraph.jsonld": (
        "application/ld+json",
        "the same triples as dealgraph.ttl in JSON-LD, its context embedded",
        'rdflib.Graph().parse("dealgraph.jsonld"); json.load(open("dealgraph.jsonld"))["@graph"]',
    ),
    "context.jsonld": (
        "application/ld+json",
        "the JSON-LD context alone, for documents of your own",
        'json.load(open("context.jsonld"))["@context"]',
    ),
    "dealgraph.graphml": (
        "application/graphml+xml",
        "actors, things and claims as a network with typed attributes",
        'networkx.read_graphml("dealgraph.graphml", force_multigraph=True); Gephi: File, Open',
    ),
    "actors.csv": ("text/csv", "a line for each actor", 'pandas.read_csv("actors.csv")'),
    "things.csv": ("text/csv", "a line for each thing", 'pandas.read_csv("things.csv")'),
    "deals.csv": ("text/csv", "a line for each deal", 'pandas.read_csv("deals.csv")'),
    "claims.csv": (
        "text/csv",
        "a line for each claim: roles, terms, stage, hedge, source, place, both paraphrases",
        'pandas.read_csv("claims.csv")',
    ),
    "sources.csv": ("text/csv", "a line for each source document", 'pandas.read_csv("sources.csv")'),
    "conflicts.csv": (
        "text/csv",
        "a line for each claim on each point where sources differ: settled, rival or overtaken",
        'pandas.read_csv("conflicts.csv")',
    ),
    "totals.csv": (
        "text/csv",
        "a line for each amount with a payer, counted or left out with the reason",
        'pandas.read_csv("totals.csv")',
    ),
    "rows.schema.json": (
        "application/schema+json",
        "the JSON Schema of a row that `kg import` takes",
        'json.load(open("rows.schema.json"))["$defs"]',
    ),
    "index.html": ("text/html", "the explorer: graph, evidence and both clocks in one page, offline", "any browser"),
    "network.html": ("text/html", "the network as pyvis draws it, offline", "any browser"),
}


def export(graph: Graph, files: Mapping[str, bytes]) -> bytes:
    """Return the manifest of a graph and its files as JSON, keys sorted, without the time at which it was made."""
    text = json.dumps(manifest(graph, files), ensure_ascii=False, indent=2, sort_keys=True)
    return (text + "\n").encode()


def manifest(graph: Graph, files: Mapping[str, bytes]) -> Manifest:
    """Return name, version, licence, clocks, counts, newest source and files of an export.

    `quads` counts the lines of N-Quads, `edges` the direct edges that claims are firm enough to yield.
    """
    store = graph.store
    return {
        "name": "dealgraph",
        "version": __version__,
        "licence": _licence(graph),
        "clocks": {"known_by": _day(store.known_by), "on": _day(store.on)},
        "counts": _counts(graph, files),
        "claims": _tallies(graph),
        "trust": _trust(graph),
        "newest_source": _newest(graph),
        "files": {name: _file(name, files[name]) for name in sorted(files)},
    }


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day else None


def _licence(graph: Graph) -> str | None:
    found = graph.store.match(SHARED, DCTERMS["license"])
    return next((t.object.value for t in found if isinstance(t.object, ox.NamedNode)), None)


def _counts(graph: Graph, files: Mapping[str, bytes]) -> dict[str, int]:
    return {
        "actors": len(graph.of_class(KG.Actor)),
        "things": len(graph.of_class(KG.Thing)),
        "deals": len(graph.of_class(KG.Deal)),
        "claims": len(graph.claims()),
        "sources": len(graph.sources()),
        "edges": sum(1 for edge in graph.table.by_edge for _ in graph.store.match(None, edge)),
        "quads": files["dealgraph.nq"].count(b"\n"),
    }


def _trust(graph: Graph) -> dict[str, float]:
    """Return which share of the direct edges, in per cent, has a source, two independent ones, one, a primary one."""
    found = graph.trust()
    counts = {"sourced": found.sourced, "independent": found.independent, "single": found.single}
    return {name: found.share(count) for name, count in (counts | {"primary": found.primary}).items()}


def _tallies(graph: Graph) -> dict[str, dict[str, int]]:
    claims = graph.claims()
    return {
        "by_relation": dict(Counter(claim.relation.name for claim in claims)),
        "by_stage": dict(Counter(claim.stage or "none" for claim in claims)),
        "by_certainty": dict(Counter(claim.certainty for claim in claims)),
    }


def _newest(graph: Graph) -> dict[str, str] | None:
    dated = [(_issued(graph, source), source) for source in graph.sources()]
    known = [(day.first, source.value, day, source) for day, source in dated if day]
    if not known:
        return None
    *_, day, source = max(known, key=lambda row: row[:2])
    return {"id": node_id(source), "issued": str(day)}


def _issued(graph: Graph, source: ox.NamedNode) -> PartialDate | None:
    """Return the date of a source; `kg check` reports an impossible one."""
    for value in graph.store.values(source, DCTERMS.issued):
        try:
            return PartialDate.parse(value.value) if isinstance(value, ox.Literal) else None
        except DateError:
            return None
    return None


def _file(name: str, data: bytes) -> dict[str, Any]:
    media_type, what, load = FILES[name]
    return {
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "media_type": media_type,
        "what": what,
        "load": load,
    }
