"""The facade: what `import kg` offers, and that every helper answers under both clocks."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Plant, claim

import kg
from kg.errors import DateError, MissingError, UnknownNameError
from kg.settle import Settled
from kg.terms import local

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"


def test_the_public_names_are_all_there_and_sorted() -> None:
    assert kg.__all__ == sorted(kg.__all__)
    assert all(hasattr(kg, name) for name in kg.__all__)


def test_who_and_whom_are_two_sides_of_one_edge(graph: kg.Graph) -> None:
    tenants = graph.who("hosts", "OpenAI").claims
    assert {c.iri for c in graph.whom("Oracle", "hosts").claims} <= {c.iri for c in graph.who("hosts").claims}
    assert {local(c.roles["tenant"][0]) for c in tenants} == {"openai"}


@pytest.mark.parametrize("verb", ["hosts", "host", "héberge", "Hosts"])
def test_a_verb_is_known_by_any_of_its_forms(graph: kg.Graph, verb: str) -> None:
    assert graph.who(verb, "OpenAI").named == "who-hosts-whom"


def test_an_unknown_verb_lists_the_known_ones(graph: kg.Graph) -> None:
    with pytest.raises(UnknownNameError, match=r"use one of: .*hosts"):
        graph.who("paints")


def test_an_unknown_question_is_named(graph: kg.Graph) -> None:
    with pytest.raises(MissingError, match="no question 'nope'"):
        graph.run("nope")


@pytest.mark.parametrize("day", ["yesterday", "2025-02-30", "07/2025"])
def test_a_clock_that_is_no_date_is_refused(graph: kg.Graph, day: str) -> None:
    with pytest.raises(DateError):
        graph.at(known_by=day)


def test_every_helper_answers_as_of_the_view(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", HOSTING), issued='"2025-06-01"^^xsd:date')
    early, late = g.at(known_by="2025-05"), g.at(known_by="2025-06")
    helpers: list[Callable[[kg.Graph], kg.Answer]] = [
        lambda v: v.ask("who hosts Betabank?"),
        lambda v: v.who("hosts", "Betabank"),
        lambda v: v.whom("Alphacorp", "hosts"),
        lambda v: v.evidence("Alphacorp", "hosts", "Betabank"),
        lambda v: v.show("Alphacorp"),
        lambda v: v.path("Alphacorp", "Betabank"),
        lambda v: v.run("who-hosts-whom", host="Alphacorp"),
    ]
    for ask in helpers:
        assert (len(ask(early)), len(ask(late))) == (0, 1)
        assert (ask(early).known_by, ask(late).known_by) == ("2025-05", "2025-06")
    assert (len(early.claims()), len(late.claims())) == (0, 1)
    assert (early.to_networkx().number_of_edges(), late.to_networkx().number_of_edges()) == (0, 1)


def test_a_question_can_set_both_clocks_itself(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", HOSTING + ' ; kg:until "2030"^^xsd:gYear'), issued='"2025-06-01"^^xsd:date')
    counts = [
        len(g.ask(f"who hosts Betabank {tail}"))
        for tail in ("as of 2025-05", "as of June 2025", "in 2030", "in 2031", "known by 2025-06-01?")
    ]
    assert counts == [0, 1, 1, 0, 1]
    assert len(g.ask("qui héberge Betabank au 1er juin 2025 ?")) == 1
    assert len(g.ask("qui héberge Betabank en 2031 ?")) == 0


def test_before_any_source_the_answer_says_so(graph: kg.Graph) -> None:
    answer = graph.ask("who hosts OpenAI as of 2020?")
    assert answer.verdict == "not stated"
    assert "No source had been published" in answer.reason


def test_a_path_is_a_chain_of_claims_where_none_names_both(plant: Plant) -> None:
    second = "kg:owner actor:betabank ; kg:owned actor:gammanet ; kg:stage stage:closed"
    g = plant(claim("x", "Hosting", HOSTING) + claim("y", "Ownership", second))
    assert [local(c.iri) for c in g.path("Alphacorp", "Gammanet").claims] == ["x", "y"]
    assert "chain" in g.path("Alphacorp", "Gammanet").reason


def test_a_new_relation_is_askable_without_python(plant: Plant, folder: Path) -> None:
    terms = """
kg:Sponsoring a owl:Class , kg:Relation ; rdfs:label "naming"@en , "parrainage"@fr ; rdfs:subClassOf kg:Claim ;
    kg:subjectRole kg:namer ; kg:objectRole kg:named ; kg:edge kg:namesAfter ; kg:staged false .
kg:namer a owl:ObjectProperty ; rdfs:subPropertyOf kg:party ; rdfs:label "namer"@en , "nommeur"@fr .
kg:named a owl:ObjectProperty ; rdfs:subPropertyOf kg:party ; rdfs:label "named"@en , "nommé"@fr .
kg:namesAfter a owl:ObjectProperty ; rdfs:subPropertyOf kg:linkedTo ; rdfs:label "baptises"@en , "baptise"@fr ;
    kg:infinitive "baptise"@en , "baptiser"@fr ; kg:passive "is baptised by"@en , "est baptisé par"@fr .
"""
    core = folder / "core.ttl"
    core.write_text(core.read_text(encoding="utf-8") + terms, encoding="utf-8")
    g = plant(claim("x", "Sponsoring", "kg:namer actor:alphacorp ; kg:named actor:betabank"))
    for question in (
        "who baptises Betabank?",
        "whom does Alphacorp baptise?",
        "Betabank is baptised by whom?",
        "qui baptise Betabank ?",
        "par qui Betabank est-il baptisé ?",
    ):
        assert len(g.ask(question).claims) == 1, question
    assert g.ask("does Alphacorp baptise Betabank?").verdict == "yes"
    assert g.ask("does Betabank baptise Alphacorp?").verdict == "not stated"
    assert len(g.who("baptises").claims) == 1


def test_an_answer_is_json_all_through(graph: kg.Graph) -> None:
    for question in ("who hosts whom?", "what is only rumoured?", "who rivals whom?", "how big is Stargate Norway?"):
        answer = graph.ask(question)
        assert json.loads(answer.to_json())["rows"]
        assert len(json.loads(answer.to_json())["rows"]) == len(answer)


def test_every_published_edge_has_a_source(wide: kg.Graph) -> None:
    found = wide.trust()
    assert found.edges > 0
    assert found.sourced == found.edges
    assert found.independent + found.single == found.sourced


def test_a_user_can_pass_another_rule(plant: Plant) -> None:
    terms = "kg:investor actor:alphacorp ; kg:investee actor:betabank ; kg:deal deal:x ; kg:stage stage:signed"
    terms += ' ; kg:currency "USD"'
    plant(claim("a", "Investment", f"{terms} ; kg:amount 5"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(claim("b", "Investment", f"{terms} ; kg:amount 7"), id="b", issued='"2026-01"^^xsd:gYearMonth')

    def settled(points: tuple[Settled, ...]) -> list[str | None]:
        return [point.value for point in points if point.point.aspect == "amount"]

    assert settled(graph.settled()) == ["7"]
    assert settled(graph.settled(rule=lambda one: (one.issued,))) == ["5"]
    assert [s.amount for s in graph.totals(rule=lambda one: (one.issued,)).sums] == [5]


def test_changes_compare_what_was_known_by_two_days(plant: Plant) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:x"
    plant(claim("a", "Hosting", f"{terms} ; kg:stage stage:announced"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(
        claim("b", "Hosting", f"{terms} ; kg:stage stage:cancelled"), id="b", issued='"2026-01"^^xsd:gYearMonth'
    )
    assert [change.kind for change in graph.changes("2025-06", "2026-06")] == ["overtaken"]
    assert len(graph.changes("2025-06", "2025-07")) == 0


def test_a_story_is_told_in_the_order_of_time(wide: kg.Graph) -> None:
    told = str(wide.show("Stargate Norway")).splitlines()
    days = [line.split()[0] for line in told if line.startswith(("2025", "2026"))]
    assert days == sorted(days)
    assert len(days) == len(wide.show("Stargate Norway"))


def test_changes_are_those_of_the_view(plant: Plant) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
    for id_, month in (("a", "2025-01"), ("b", "2025-06"), ("c", "2025-08")):
        lease = f"{terms} ; kg:deal deal:{id_} ; kg:stage stage:signed"
        graph = plant(claim("x", "Hosting", lease), id=id_, issued=f'"{month}"^^xsd:gYearMonth')
    assert len(graph.changes("2025-03", "2025-12")) == 2
    assert len(graph.at(sources=["a", "b"]).changes("2025-03", "2025-12")) == 1
    assert len(graph.at(known_by="2025-07").changes("2025-03", "2025-12")) == 1
