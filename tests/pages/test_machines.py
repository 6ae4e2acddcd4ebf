"""Descriptions for machines: whole, the same in every format, and as the files write them."""

import csv
import io
import json
from typing import cast

import pyoxigraph as ox
import pytest
import rdflib
from conftest import Plant, claim

import kg
from kg import sources, turtle
from kg.pages import SUFFIXES, Pages, View
from kg.terms import ACTOR, DCTERMS, KG, RDFS, SKOS, SOURCE, STAGE, curie
from pages.reading import read

FORMATS = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "rdf": ox.RdfFormat.RDF_XML}
FRONT = "2025-08-stargate-norway-front"


def triples(data: bytes, suffix: str = "ttl") -> set[ox.Triple]:
    """Return what bytes say, literals in the engine's own spelling."""
    form = FORMATS.get(suffix) or ox.RdfFormat.JSON_LD
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in ox.parse(data, format=form))
    return {quad.triple for quad in store}


def parsed(data: bytes, suffix: str) -> set[tuple[object, ...]]:
    """Return what bytes say to rdflib, which shares no code with the engine."""
    names = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}
    return {tuple(map(str, triple)) for triple in rdflib.Graph().parse(data=data, format=names[suffix])}


@pytest.mark.parametrize("suffix", ["jsonld", "nt", "rdf"])
@pytest.mark.parametrize(("kind", "name"), [("actor", "openai"), ("deal", "openai-oracle-oci"), ("source", FRONT)])
def test_every_format_says_the_same(pages: Pages, kind: str, name: str, suffix: str) -> None:
    first, other = (pages.entity(kind, name, one, View()) for one in ("ttl", suffix))
    assert triples(other, suffix) == triples(first)
    assert parsed(other, suffix) == parsed(first, "ttl")
    assert len(triples(first)) > 20


def test_an_entity_is_told_with_its_claims_their_sources_and_its_edges(graph: kg.Graph, pages: Pages) -> None:
    found = triples(pages.entity("actor", "openai", "ttl", View()))
    store, openai = graph.store, ACTOR["openai"]
    assert set(store.match(openai)) <= found
    for one in graph.show("openai").claims:
        assert set(store.match(one.iri)) <= found
        assert set(store.match(one.source, DCTERMS.issued)) <= found
        assert set(store.match(one.source, RDFS.label)) <= found
    edges = [t for edge in graph.table.by_edge for t in (*store.match(openai, edge), *store.match(None, edge, openai))]
    assert edges
    assert set(edges) <= found
    told = {*store.match(openai), *edges, *(t for c in graph.show("openai").claims for t in store.match(c.iri))}
    assert {t.predicate for t in found - told} <= {DCTERMS.issued, RDFS.label}


def test_a_source_is_told_as_its_whole_named_graph(wide: kg.Graph, wide_pages: Pages) -> None:
    for source in wide.sources():
        slug = source.value.rsplit("/", 1)[-1]
        graph = {quad.triple for quad in wide.store.quads.quads_for_pattern(None, None, None, source)}
        assert triples(wide_pages.entity("source", slug, "ttl", View())) == graph


def test_figures_keep_the_text_of_the_files(plant: Plant) -> None:
    said = claim("x", "Ownership", "kg:owner actor:alphacorp ; kg:owned actor:betabank ; kg:share 27.50")
    pages = Pages(plant(said))
    for kind, name in (("actor", "betabank"), ("source", "a")):
        assert "27.50" in pages.entity(kind, name, "ttl", View()).decode()
        assert "27.50" in pages.entity(kind, name, "jsonld", View()).decode()


def test_a_clock_limits_what_machines_are_told(pages: Pages) -> None:
    before = triples(pages.entity("actor", "openai", "ttl", View(known_by="2020")))
    after = triples(pages.entity("actor", "openai", "ttl", View(known_by="2026")))
    assert {t.subject for t in before} == {ACTOR["openai"]}
    assert before < after


def test_json_ld_brings_its_own_context(pages: Pages) -> None:
    document = json.loads(pages.entity("actor", "openai", "jsonld", View()))
    assert isinstance(document["@context"], dict)
    assert document["@context"]["kg"] == KG.base


def test_the_table_of_an_entity_has_a_line_for_each_claim(graph: kg.Graph, pages: Pages) -> None:
    rows = list(csv.DictReader(io.StringIO(pages.entity("actor", "openai", "csv", View()).decode(), newline="")))
    assert {row["claim"] for row in rows} == {one.iri.value for one in graph.show("openai").claims}
    french = pages.entity("actor", "openai", "csv", View(language="fr")).decode()
    assert graph.show("openai").claims[0].said("fr") in french


@pytest.mark.parametrize("kind", ["actor", "deal", "thing", "source"])
def test_a_list_tells_each_of_its_kind_once(pages: Pages, graph: kg.Graph, kind: str) -> None:
    rows = list(csv.DictReader(io.StringIO(pages.index(kind, "csv", View()).decode(), newline="")))
    listed = [row["iri"] for row in rows]
    told = triples(pages.index(kind, "ttl", View()))
    assert len(listed) == len(set(listed)) > 0
    assert {cast(ox.NamedNode, t.subject).value for t in told} == set(listed)
    assert triples(pages.index(kind, "jsonld", View()), "jsonld") == told
    counts = {row["iri"]: int(row["claims"]) for row in rows}
    assert all(counts[iri] == len(graph.run("what-is-said-of", x=iri).claims) for iri in listed)


def test_no_cell_is_a_formula(plant: Plant) -> None:
    said = claim("x", "Hosting", "kg:host actor:alphacorp ; kg:tenant actor:betabank", "=HYPERLINK(1)")
    pages = Pages(plant(said))
    cells = [
        cell
        for row in csv.reader(io.StringIO(pages.entity("actor", "betabank", "csv", View()).decode()))
        for cell in row
    ]
    assert "'=HYPERLINK(1)" in cells


def test_the_ontology_is_served_as_its_files_say(pages: Pages, graph: kg.Graph) -> None:
    files = [sources.home() / name for name in sources.KNOWLEDGE]
    written = {triple for file in files for triple in turtle.read(file)}
    served = {quad.triple for quad in ox.parse(pages.vocabulary("ttl", View()), format=ox.RdfFormat.TURTLE)}
    plain = [{t for t in some if not isinstance(t.subject, ox.BlankNode)} for some in (written, served)]
    assert plain[0] == plain[1]
    assert triples(pages.vocabulary("jsonld", View()), "jsonld") == triples(pages.vocabulary("nt", View()), "nt")


def test_the_table_of_the_ontology_is_a_glossary_in_the_language_of_the_reader(graph: kg.Graph, pages: Pages) -> None:
    text = pages.vocabulary("csv", View(language="fr")).decode()
    rows = {row["term"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert {"kg:Hosting", "kg:hosts", "kg:amount", "stage:signed"} <= rows.keys()
    for term in (KG["Hosting"], STAGE["signed"]):
        row = rows[curie(term)]
        assert row["nom"] == graph.names.name(term, "fr")
        assert row["définition"] == graph.table.wordings(term, SKOS.definition)["fr"][0]
    assert read(pages.vocabulary("html", View())).alternates["text/csv"] == "/ns.csv"


def test_the_head_tells_search_engines_what_it_is(pages: Pages) -> None:
    schema = read(pages.entity("source", FRONT, "html", View())).schema
    assert (schema["@type"], schema["datePublished"], schema["inLanguage"]) == (["NewsArticle"], "2025-08", "fr")
    data = json.dumps(schema).encode()
    assert rdflib.URIRef(SOURCE[FRONT].value) in set(rdflib.Graph().parse(data=data, format="json-ld").subjects())
    assert triples(data, "jsonld")


def test_lists_are_a_data_set_to_search_engines(pages: Pages) -> None:
    schema = read(pages.index("actor", "html", View(language="fr"))).schema
    assert schema["@type"] == "Dataset"
    assert schema["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert schema["description"].startswith("Des affirmations")


def test_each_suffix_has_its_media_type() -> None:
    assert SUFFIXES["ttl"] == "text/turtle"
    assert set(SUFFIXES) == {"html", "ttl", "jsonld", "csv", "nt", "rdf"}
