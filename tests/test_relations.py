"""The relation table: read from the ontology, complete, and without a relation known to Python."""

from pathlib import Path

import pytest
from conftest import Plant, claim

import kg
from kg.relations import LANGUAGES, Relation
from kg.terms import ACTOR, KG, RDF, local

BRIBERY = """
kg:Bribery a <http://www.w3.org/2002/07/owl#Class> , kg:Relation ; rdfs:label "bribery"@en , "corruption"@fr ;
    rdfs:subClassOf kg:Claim ; kg:subjectRole kg:briber ; kg:objectRole kg:bribed ; kg:edge kg:bribes ;
    kg:payer kg:briber ; kg:payee kg:bribed ; kg:staged false .
kg:briber rdfs:subPropertyOf kg:party ; rdfs:label "briber"@en , "corrupteur"@fr .
kg:bribed rdfs:subPropertyOf kg:party ; rdfs:label "bribed party"@en , "corrompu"@fr .
kg:bribes rdfs:subPropertyOf kg:linkedTo ; rdfs:label "bribes"@en , "soudoie"@fr ;
    kg:infinitive "bribe"@en , "soudoyer"@fr ; kg:passive "is bribed by"@en , "est soudoyé par"@fr .
"""


def relations() -> tuple[Relation, ...]:
    return kg.load().table.relations


def named(graph: kg.Graph, name: str) -> Relation:
    return graph.table.by_class[KG[name]]


@pytest.mark.parametrize("relation", relations(), ids=lambda relation: relation.name)
def test_roles_are_parties_and_edges_join_two_roles(graph: kg.Graph, relation: Relation) -> None:
    assert set(relation.roles) <= graph.table.parties
    assert (relation.edge is None) == (relation.object_role is None)
    assert len(relation.roles) == (2 if relation.edge else 1)
    assert {relation.payer, relation.payee} <= {None, *relation.roles}
    assert (relation.payer is None) == (relation.payee is None)


@pytest.mark.parametrize("relation", relations(), ids=lambda relation: relation.name)
def test_a_relation_is_symmetric_where_both_ends_have_one_role(relation: Relation) -> None:
    assert relation.symmetric == (relation.subject_role == relation.object_role)


@pytest.mark.parametrize("relation", [r for r in relations() if r.edge], ids=lambda relation: relation.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edge_has_verbs_in_both_languages(relation: Relation, language: str) -> None:
    assert len(relation.active[language]) >= 2
    assert relation.passive[language]


def test_no_two_relations_share_a_class_or_an_edge(graph: kg.Graph) -> None:
    table = graph.table
    assert len(table.by_class) == len(table.relations)
    assert len(table.by_edge) == len([r for r in table.relations if r.edge])
    assert [r.name for r in table.relations] == sorted(r.name for r in table.relations)


def test_the_relations_are_those_that_the_ontology_declares(graph: kg.Graph) -> None:
    declared = {t.subject for t in graph.store.match(None, RDF.type, KG.Relation)}
    assert set(graph.table.by_class) == declared


def test_who_pays_whom_is_as_declared(graph: kg.Graph) -> None:
    hosting, investment = named(graph, "Hosting"), named(graph, "Investment")
    assert (hosting.payer, hosting.payee) == (KG["tenant"], KG["host"])
    assert (investment.payer, investment.payee) == (KG["investor"], KG["investee"])
    assert named(graph, "Rivalry").payer is None


def test_kinds_are_as_declared(graph: kg.Graph) -> None:
    assert {r.name for r in graph.table.relations if r.symmetric} == {"Partnership", "Rivalry"}
    assert {r.name for r in graph.table.relations if r.transitive} == {"Location", "Membership"}
    assert {r.name for r in graph.table.relations if not r.object_role} == {"Event", "Measure", "Remark"}
    assert [r.name for r in graph.table.relations if r.sums_to_whole] == ["Ownership"]
    assert (named(graph, "Hosting").staged, named(graph, "Rivalry").staged) == (True, False)


def test_wordings_come_by_language_in_the_order_of_the_properties(graph: kg.Graph) -> None:
    hosting = named(graph, "Hosting")
    assert (hosting.active["en"][:2], hosting.active["fr"][:2]) == (("hosts", "host"), ("héberge", "héberger"))
    assert "is hosted by" in hosting.passive["en"]
    assert graph.table.wordings(KG["nothing"], KG.passive) == {"en": (), "fr": ()}


def test_a_relation_without_an_edge_has_no_verbs(graph: kg.Graph) -> None:
    measure = named(graph, "Measure")
    assert (measure.active, measure.passive) == ({"en": (), "fr": ()},) * 2
    assert [local(role) for role in measure.roles] == ["subject"]


def test_a_relation_added_to_the_ontology_needs_no_python(folder: Path, plant: Plant) -> None:
    core = folder / "core.ttl"
    core.write_text(core.read_text(encoding="utf-8") + BRIBERY, encoding="utf-8")
    g = plant(claim("x", "Bribery", "kg:briber actor:alphacorp ; kg:bribed actor:betabank"))
    assert (ACTOR["alphacorp"], ACTOR["betabank"]) in {(t.subject, t.object) for t in g.store.match(None, KG["bribes"])}
    for question in (
        "Who bribes Betabank?",
        "Qui soudoie Betabank ?",
        "Whom does Alphacorp bribe?",
        "Who is bribed by Alphacorp?",
    ):
        answer = g.ask(question)
        assert [local(c.iri) for c in answer.claims] == ["x"]
        assert answer.named == "who-relates-to-whom"
    assert g.ask("Does Alphacorp bribe Betabank?").verdict == "yes"
    assert "Alphacorp bribes Betabank" in str(g.who("bribes"))


def test_figures_that_are_numbers_can_be_compared_and_words_cannot(graph: kg.Graph) -> None:
    assert {"amount", "share", "gpus", "megawatts", "shares", "value"} == set(graph.table.figures)


def test_a_single_role_is_a_role_of_its_relation(graph: kg.Graph) -> None:
    singles = {relation.name: relation.single for relation in graph.table.relations if relation.single}
    assert singles["Hosting"] == KG["tenant"]
    assert "Ownership" not in singles
    for relation in graph.table.relations:
        assert relation.single is None or relation.single in relation.roles
