"""The whole described: counts that queries confirm, examples that run, and nothing that is not served."""

from typing import cast

import pyoxigraph as ox
import pytest
import rdflib

import kg
from kg.pages import KINDS, SUFFIXES, Pages, View
from kg.pages.dataset import DCAT, VOID
from kg.pages.service import FORMATS, SD
from kg.terms import DCTERMS, KG, RDF, SCHEMA, SH, SOURCE
from pages.reading import read

BASE = "http://127.0.0.1:8000"
DATASET = ox.NamedNode(f"{BASE}/.well-known/void#dataset")
SERVICE = ox.NamedNode(f"{BASE}/sparql#service")
LIMITS = {"time": "10 s", "rows": "100,000"}


@pytest.fixture(scope="module")
def void(pages: Pages) -> ox.Store:
    return loaded(pages.dataset("ttl", BASE))


@pytest.fixture(scope="module")
def service(pages: Pages) -> ox.Store:
    return loaded(pages.service("ttl", BASE, list(FORMATS), LIMITS))


def loaded(data: bytes) -> ox.Store:
    store = ox.Store()
    store.load(data, format=ox.RdfFormat.TURTLE)
    return store


def rows(
    store: ox.Store, subject: ox.NamedNode | None, prop: ox.NamedNode, value: ox.NamedNode | None = None
) -> list[tuple[ox.NamedNode, str]]:
    """Return the subjects and the texts of the values of triples that fit."""
    found = store.quads_for_pattern(subject, prop, value)
    return [(cast(ox.NamedNode, quad.subject), getattr(quad.object, "value", "")) for quad in found]


def values(store: ox.Store, subject: ox.NamedNode | None, prop: ox.NamedNode) -> list[str]:
    return sorted(text for _, text in rows(store, subject, prop))


@pytest.mark.parametrize(
    ("count", "sparql"),
    [
        ("triples", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        ("entities", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        ("distinctSubjects", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        ("distinctObjects", "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"),
        ("classes", "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o }"),
        ("properties", "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
    ],
)
def test_its_counts_are_those_of_queries(graph: kg.Graph, void: ox.Store, count: str, sparql: str) -> None:
    (row,) = graph.store.select(sparql)
    assert values(void, DATASET, VOID[count]) == [getattr(row["n"], "value", "")]


def test_it_tells_title_licence_and_the_day_of_the_newest_source_as_exact_as_known(void: ox.Store) -> None:
    assert len(values(void, DATASET, DCTERMS.title)) == len(values(void, DATASET, DCTERMS["description"])) == 2
    assert values(void, DATASET, DCTERMS.license) == ["https://creativecommons.org/licenses/by/4.0/"]
    (modified,) = (q.object for q in void.quads_for_pattern(DATASET, DCTERMS["modified"], None))
    assert str(modified) == '"2025-08"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    assert values(void, DATASET, DCTERMS.publisher) == []
    assert values(void, DATASET, VOID["sparqlEndpoint"]) == [f"{BASE}/sparql"]


def test_its_examples_are_questions_that_answer(graph: kg.Graph, void: ox.Store) -> None:
    executable = SH["SPARQLSelectExecutable"]
    nodes = [node for node, _ in rows(void, None, RDF.type, executable)]
    assert len(nodes) > 30
    for node in nodes:
        (sparql,) = values(void, node, SH["select"])
        graph.store.select(sparql)
        assert values(void, node, SCHEMA["target"]) == [f"{BASE}/sparql"]


def test_its_files_are_those_that_are_served(pages: Pages, void: ox.Store) -> None:
    addresses = set(values(void, None, DCAT["downloadURL"]))
    assert addresses == {f"{BASE}/{kind}.{suffix}" for kind in KINDS for suffix in SUFFIXES if suffix != "html"}
    for node, address in rows(void, None, VOID["dataDump"]):
        kind, _, slug = address.removeprefix(f"{BASE}/").removesuffix(".ttl").partition("/")
        served = pages.entity(kind, slug, "ttl", View())
        (size,) = values(void, node, VOID["triples"])
        assert int(size) == len({q.triple for q in ox.parse(served, format=ox.RdfFormat.TURTLE)})


def test_a_list_is_told_as_a_part_and_only_the_endpoint_gives_the_whole(void: ox.Store) -> None:
    (whole,) = values(void, DATASET, DCAT["distribution"])
    assert values(void, ox.NamedNode(whole), DCAT["accessURL"]) == [f"{BASE}/sparql"]
    for kind in KINDS:
        part = ox.NamedNode(f"{DATASET.value.removesuffix('dataset')}{kind}")
        assert [one for one, _ in rows(void, None, VOID["subset"], part)] == [DATASET]
        assert len(values(void, part, DCAT["distribution"])) == len(SUFFIXES) - 1


def test_each_of_its_distributions_has_what_dcat_asks_for(void: ox.Store) -> None:
    nodes = [node for node, _ in rows(void, None, RDF.type, DCAT["Distribution"])]
    assert len(nodes) > len(KINDS)
    for node in nodes:
        assert len(values(void, node, DCAT["accessURL"])) == len(values(void, node, DCTERMS.title)) == 1
        assert values(void, node, DCTERMS.license) == ["https://creativecommons.org/licenses/by/4.0/"]
    languages = "http://id.loc.gov/vocabulary/iso639-1/"
    assert values(void, DATASET, DCTERMS.language) == [f"{languages}en", f"{languages}fr"]


def test_each_named_graph_is_a_part_of_it(graph: kg.Graph, void: ox.Store) -> None:
    parts = set(values(void, None, DCTERMS.source))
    assert parts == {source.value for source in graph.sources()}


@pytest.mark.parametrize("suffix", ["ttl", "jsonld", "nt", "rdf"])
def test_two_libraries_read_it_alike_in_every_format(pages: Pages, suffix: str) -> None:
    names = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}
    made = (pages.dataset(suffix, BASE), pages.service(suffix, BASE, ["json"], LIMITS))
    for data, turtle in zip(
        made, (pages.dataset("ttl", BASE), pages.service("ttl", BASE, ["json"], LIMITS)), strict=True
    ):
        found = {tuple(term.n3() for term in t) for t in rdflib.Graph().parse(data=data, format=names[suffix])}
        whole = rdflib.Graph().parse(data=turtle, format="turtle")
        assert found == {tuple(term.n3() for term in t) for t in whole}
        engine = {q.triple for q in ox.parse(data, format=ox.RdfFormat.from_extension(suffix))}
        assert len(engine) == len(found)


def test_people_read_of_it_what_machines_do(graph: kg.Graph, pages: Pages) -> None:
    found = read(pages.dataset("html", BASE))
    assert f"{len(graph.claims())} claims" in found.text
    assert f"{BASE}/sparql" in found.text
    assert "SELECT ?claim ?host ?tenant WHERE" in found.text
    assert found.alternates == {}


def test_the_service_tells_its_language_formats_and_only_true_features(service: ox.Store) -> None:
    assert values(service, SERVICE, SD["endpoint"]) == [f"{BASE}/sparql"]
    assert values(service, SERVICE, SD["supportedLanguage"]) == [SD["SPARQL11Query"].value]
    assert values(service, SERVICE, SD["feature"]) == [SD["UnionDefaultGraph"].value]
    assert set(values(service, SERVICE, SD["resultFormat"])) == {node.value for node in FORMATS.values()}


def test_the_service_names_each_graph_with_its_size(graph: kg.Graph, service: ox.Store) -> None:
    named = {name: node for node, name in rows(service, None, SD["name"])}
    assert set(named) == {*(source.value for source in graph.sources()), KG.base.rstrip("#")}
    front = SOURCE["2025-08-stargate-norway-front"]
    (inside,) = values(service, named[front.value], SD["graph"])
    (row,) = graph.store.select(f"SELECT (COUNT(*) AS ?n) {{ GRAPH {front} {{ ?s ?p ?o }} }}")
    assert values(service, ox.NamedNode(inside), VOID["triples"]) == [getattr(row["n"], "value", "")]


def test_its_default_graph_is_the_union_of_its_named_graphs(graph: kg.Graph) -> None:
    shared = loaded(b"")
    shared.extend(ox.Quad(*triple) for triple in graph.store.folder.shared)
    every = {quad.triple for quad in shared} | {
        quad.triple for name in graph.sources() for quad in graph.store.quads.quads_for_pattern(None, None, None, name)
    }
    plain = [{t for t in some if not isinstance(t.subject, ox.BlankNode)} for some in (every, graph.store.match(None))]
    assert plain[0] == plain[1]


def test_the_service_tells_its_parameters_and_limits_in_words(service: ox.Store) -> None:
    told = " ".join(values(service, SERVICE, ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")))
    assert "known_by" in told
    assert "Limits: time 10 s; rows 100,000." in told
