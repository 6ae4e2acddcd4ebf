"""The store: named graphs, derived edges, two clocks, and queries that cannot leave it."""

import pyoxigraph as ox
import pytest
from conftest import Plant, claim

import kg
from kg.errors import QueryError
from kg.store import Store
from kg.terms import ACTOR, KG, SOURCE

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
EDGE = "PREFIX kg: <https://w3id.org/dealgraph/ns#> ASK { ?x kg:hosts ?y }"
COUNT = "PREFIX kg: <https://w3id.org/dealgraph/ns#> SELECT (COUNT(*) AS ?n) WHERE { ?x kg:hosts ?y }"


@pytest.mark.parametrize("stage", ["announced", "signed", "closed", "operating"])
def test_a_firm_claim_yields_its_direct_edge(plant: Plant, stage: str) -> None:
    assert plant(claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:{stage}")).store.ask(EDGE)


@pytest.mark.parametrize(
    "terms",
    [
        "kg:stage stage:rumoured",
        "kg:stage stage:in-talks",
        "kg:stage stage:letter-of-intent",
        "kg:stage stage:stalled",
        "kg:stage stage:cancelled",
        "kg:stage stage:ended",
        "kg:stage stage:signed ; kg:certainty certainty:hedged",
        "kg:stage stage:signed ; kg:certainty certainty:opinion",
        "kg:stage stage:signed ; kg:denied true",
        "kg:stage stage:signed ; kg:condition <#if>",
    ],
)
def test_what_is_not_firm_never_becomes_a_bare_edge(plant: Plant, terms: str) -> None:
    condition = claim("if", "Event", "kg:participant actor:betabank ; kg:stage stage:stalled")
    assert not plant(claim("x", "Hosting", f"{HOSTING} ; {terms}") + condition).store.ask(EDGE)


def test_a_met_condition_lets_the_edge_be(plant: Plant) -> None:
    condition = claim("if", "Event", "kg:participant actor:betabank ; kg:stage stage:closed")
    terms = f"{HOSTING} ; kg:stage stage:signed ; kg:condition <#if>"
    assert plant(claim("x", "Hosting", terms) + condition).store.ask(EDGE)


def test_a_symmetric_relation_yields_its_edge_both_ways(plant: Plant) -> None:
    store = plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank")).store
    pairs = {(t.subject, t.object) for t in store.match(None, KG["rivals"])}
    assert pairs == {(ACTOR["alphacorp"], ACTOR["betabank"]), (ACTOR["betabank"], ACTOR["alphacorp"])}


def test_two_sources_of_one_edge_count_it_once(plant: Plant) -> None:
    terms = f"{HOSTING} ; kg:stage stage:signed"
    plant(claim("x", "Hosting", terms), id="a")
    store = plant(claim("x", "Hosting", terms), id="b").store
    assert [row["n"] for row in store.select(COUNT)] == [ox.Literal(1)]
    assert len(store.graphs()) == 2


def test_the_edge_also_stands_in_the_graph_of_its_source(plant: Plant) -> None:
    store = plant(claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:signed")).store
    rows = store.select("PREFIX kg: <https://w3id.org/dealgraph/ns#> SELECT ?g { GRAPH ?g { ?x kg:hosts ?y } }")
    assert [row["g"] for row in rows] == [SOURCE["a"]]


def test_known_by_hides_later_sources_from_any_query(plant: Plant) -> None:
    terms = f"{HOSTING} ; kg:stage stage:signed"
    plant(claim("x", "Hosting", terms), id="early", issued='"2025-03"^^xsd:gYearMonth')
    g = plant(claim("x", "Hosting", terms), id="late", issued='"2025-09-10"^^xsd:date')
    assert g.at(known_by="2025-03").sources() == [SOURCE["early"]]
    assert g.at(known_by="2025-02").store.ask(EDGE) is False
    assert len(g.at(known_by="2025-09").claims()) == 2


def test_on_hides_what_was_not_true_that_day(plant: Plant) -> None:
    terms = f'{HOSTING} ; kg:stage stage:signed ; kg:from "2026"^^xsd:gYear ; kg:until "2030-06"^^xsd:gYearMonth'
    g = plant(claim("x", "Hosting", terms))
    assert [g.at(on=day).store.ask(EDGE) for day in ("2025", "2026", "2030-06-30", "2030-07")] == [
        False,
        True,
        True,
        False,
    ]


def test_a_view_of_a_view_keeps_the_clock_it_is_given(graph: kg.Graph) -> None:
    view = graph.at(known_by="2025-08", on="2026")
    assert (str(view.store.known_by), str(view.store.on)) == ("2025-08", "2026")
    assert graph.at(known_by="2024").claims() == []


def test_values_are_bound_as_terms_and_cannot_inject(graph: kg.Graph) -> None:
    hostile = ox.Literal('" } } DELETE { ?s ?p ?o } #')
    assert graph.store.select("SELECT ?x WHERE { ?s ?p ?x }", {"x": [hostile]}) == []


@pytest.mark.parametrize(
    "query", ["SELECT ?x {", "SELECT ?x { ?x nope:y ?z }", "DELETE WHERE { ?s ?p ?o }", "LOAD <http://x>"]
)
def test_a_query_that_does_not_parse_says_so(graph: kg.Graph, query: str) -> None:
    with pytest.raises(QueryError, match="SPARQL does not parse"):
        graph.query(query)


@pytest.mark.parametrize(("verb", "query"), [("select", "ASK {}"), ("ask", "SELECT * {}"), ("construct", "ASK {}")])
def test_each_verb_refuses_the_other_forms(graph: kg.Graph, verb: str, query: str) -> None:
    with pytest.raises(QueryError):
        getattr(graph.store, verb)(query)


def test_every_edge_of_the_published_graph_has_a_claim_that_yields_it(graph: kg.Graph) -> None:
    yielded = {(pair, c.edge) for c in graph.claims() if c.edge for pair in _pairs(c)}
    for relation in graph.table.relations:
        for t in graph.store.match(None, relation.edge) if relation.edge else ():
            assert ((t.subject, t.object), relation.edge) in yielded


def _pairs(claim_: "kg.claims.Claim") -> list[tuple[ox.NamedNode, ox.NamedNode]]:
    ends = list(claim_.roles.values())
    return [(a, b) for a in ends[0] for b in ends[-1] if a != b]


def test_loading_twice_gives_the_same_quads() -> None:
    one, other = (Store.load(kg.sources.home()) for _ in range(2))
    assert set(one.quads) == set(other.quads)


def test_a_view_of_some_sources_hides_what_the_others_say(plant: Plant) -> None:
    plant(claim("x", "Hosting", HOSTING), id="a")
    graph = plant(claim("y", "Hosting", HOSTING), id="b").at(sources=["a"])
    assert graph.sources() == [SOURCE["a"]]
    assert [c.source for c in graph.claims()] == [SOURCE["a"]]


def test_a_view_of_sources_takes_their_names_and_both_clocks(plant: Plant) -> None:
    plant(claim("x", "Hosting", HOSTING), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(claim("y", "Hosting", HOSTING), id="b", issued='"2026-01"^^xsd:gYearMonth')
    assert graph.at(sources=["Source b"]).sources() == [SOURCE["b"]]
    assert graph.at(sources=["Source b"], known_by="2025-06").sources() == []
