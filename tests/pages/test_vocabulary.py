"""The documentation of the ontology: every term and code in both languages, each at its place."""

from typing import cast

import pyoxigraph as ox
import pytest

import kg
from kg.pages import Pages, View
from kg.terms import KG, OWL, RDF, SKOS, local
from pages.reading import read, spaced


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_term_and_code_stands_at_its_place_with_label_and_definition(
    graph: kg.Graph, pages: Pages, language: str
) -> None:
    found = read(pages.vocabulary("html", View(language=language)))
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept)
    terms = {cast(ox.NamedNode, t.subject) for kind in kinds for t in graph.store.match(None, RDF.type, kind)}
    for term in terms:
        place = local(term) if term in KG else "-".join(term.value.split("/")[-2:])
        assert found.places.count(place) == 1, term
        assert spaced(graph.names.name(term, language)) in found.text
        assert spaced(graph.table.wordings(term, SKOS.definition)[language][0]) in found.text


def test_codes_lead_to_their_places(pages: Pages) -> None:
    assert pages.anchor("stage/signed") == "stage-signed"
    assert pages.anchor("stage") == "scheme-stage"
    assert pages.anchor("ns#Hosting") == "Hosting"


@pytest.mark.parametrize("path", ["stage/unheard-of", "actor/openai", "deal/x", "", "source/a#x", "<b>"])
def test_what_is_no_code_has_no_place(pages: Pages, path: str) -> None:
    assert pages.anchor(path) is None


def test_stages_stand_along_their_ladder(pages: Pages) -> None:
    places = [place for place in read(pages.vocabulary("html", View())).places if place.startswith("stage-")]
    ladder = ["rumoured", "in-talks", "letter-of-intent", "announced", "signed", "closed", "operating"]
    assert places[: len(ladder)] == [f"stage-{code}" for code in ladder]


def test_a_relation_tells_its_roles_verbs_and_who_pays_whom(pages: Pages) -> None:
    text = read(pages.vocabulary("html", View())).text
    assert "hosting host, tenant hosts / is hosted by tenant → host staged" in text
    assert "rivalry rival rivals / is a rival of – symmetric" in text
