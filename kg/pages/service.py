"""The SPARQL endpoint described by its own vocabulary: language, formats, default and named graphs, limits in words."""

from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from ..relations import LANGUAGES
from ..terms import PREFIXES, RDF, RDFS, SHARED, XSD, Namespace, Term
from .dataset import VOID
from .machines import serialized
from .scene import Scene
from .words import words

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
_FORMATS = Namespace("http://www.w3.org/ns/formats/")
# The names that W3C gives to formats, by the suffixes under which they are served.
FORMATS = {
    "json": _FORMATS["SPARQL_Results_JSON"],
    "xml": _FORMATS["SPARQL_Results_XML"],
    "csv": _FORMATS["SPARQL_Results_CSV"],
    "tsv": _FORMATS["SPARQL_Results_TSV"],
    "ttl": _FORMATS["Turtle"],
    "nt": _FORMATS["N-Triples"],
    "jsonld": _FORMATS["JSON-LD"],
    "rdf": _FORMATS["RDF_XML"],
}
_Said = Iterator[tuple[ox.NamedNode, ox.NamedNode, Term]]


def write(suffix: str, base: str, formats: Sequence[str], limits: Mapping[str, str], scene: Scene) -> bytes:
    """Return the Service Description of the endpoint served at `base` as `ttl`, `jsonld`, `nt` or `rdf`."""
    endpoint = ox.NamedNode(f"{base}/sparql")
    said = (*_service(endpoint, base, formats, limits), *_graphs(endpoint, scene))
    triples = [ox.Triple(subject, prop, value) for subject, prop, value in said]
    return serialized(triples, suffix, PREFIXES | {"sd": SD.base, "void": VOID.base, "formats": _FORMATS.base})


def _service(endpoint: ox.NamedNode, base: str, formats: Sequence[str], limits: Mapping[str, str]) -> _Said:
    service = _at(endpoint, "service")
    yield service, RDF.type, SD["Service"]
    yield service, SD["endpoint"], endpoint
    yield service, SD["supportedLanguage"], SD["SPARQL11Query"]
    yield service, SD["feature"], SD["UnionDefaultGraph"]
    yield service, SD["defaultDataset"], _at(endpoint, "dataset")
    yield service, RDFS["seeAlso"], ox.NamedNode(f"{base}/.well-known/void")
    for suffix in formats:
        yield service, SD["resultFormat"], FORMATS[suffix]
    for language in LANGUAGES:
        told = words(language)
        yield service, RDFS["comment"], ox.Literal(told.clock_parameters, language=language)
        if limits:
            listed = "; ".join(f"{name} {value}" for name, value in limits.items())
            yield service, RDFS["comment"], ox.Literal(told.limits.format(listed), language=language)


def _graphs(endpoint: ox.NamedNode, scene: Scene) -> _Said:
    """Yield the default graph, which holds everything once, and the named graphs: what is shared, and each source."""
    store, dataset, default = scene.graph.store, _at(endpoint, "dataset"), _at(endpoint, "default")
    sizes = scene.sizes
    named = {SHARED: len(set(store.folder.shared))}
    named |= {source: sizes[source] for source in store.graphs()}
    yield dataset, RDF.type, SD["Dataset"]
    yield dataset, SD["defaultGraph"], default
    yield default, RDF.type, SD["Graph"]
    yield default, VOID["triples"], _integer(sizes[ox.DefaultGraph()])
    for place, (name, size) in enumerate(named.items()):
        graph, inside = _at(endpoint, f"named-{place}"), _at(endpoint, f"graph-{place}")
        yield dataset, SD["namedGraph"], graph
        yield graph, RDF.type, SD["NamedGraph"]
        yield graph, SD["name"], name
        yield graph, SD["graph"], inside
        yield inside, RDF.type, SD["Graph"]
        yield inside, VOID["triples"], _integer(size)


def _at(endpoint: ox.NamedNode, name: str) -> ox.NamedNode:
    return ox.NamedNode(f"{endpoint.value}#{name}")


def _integer(count: int) -> ox.Literal:
    return ox.Literal(str(count), datatype=XSD.integer)
