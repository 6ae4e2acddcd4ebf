from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from conftest import Plant, claim
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.network import claim_attributes, flatten, node_id, pairs, scalar, snake, to_networkx
from kg.terms import ACTOR, BOUND, DEAL, KG, SOURCE, THING, XSD

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
FULL = (
    "kg:investor actor:alphacorp ; kg:investee actor:betabank ; kg:stage stage:in-talks ; "
    "kg:certainty certainty:hedged ; kg:speaker actor:gammanet ; kg:amount 40000000000 ; kg:share 27.5 ; "
    'kg:currency "USD" ; kg:bound bound:up-to ; kg:firmness firmness:pledged ; kg:per "P1Y"^^xsd:duration ; '
    'kg:from "2026"^^xsd:gYear ; kg:deadline "2026-12"^^xsd:gYearMonth ; kg:qualifier "at most"@en , "au plus"@fr'
)
A, B, G = "actor:alphacorp", "actor:betabank", "actor:gammanet"


def only_edge(graph: kg.Graph) -> dict[str, object]:
    ((_, _, data),) = to_networkx(graph).edges(data=True)
    return dict(data)


def test_every_claim_of_the_published_graph_is_an_edge_or_a_node(graph: kg.Graph) -> None:
    network = to_networkx(graph)
    on_edges = {data["claim"] for *_, data in network.edges(data=True)}
    at_nodes = {data["claim"] for _, data in network.nodes(data=True) if data["class"] == "Claim"}
    assert on_edges | at_nodes == {claim.iri.value for claim in graph.claims()}


def test_every_actor_and_thing_is_a_node_even_if_no_claim_names_it(graph: kg.Graph) -> None:
    declared = {node_id(iri) for iri in (*graph.of_class(KG.Actor), *graph.of_class(KG.Thing))}
    assert declared <= set(to_networkx(graph))


def test_a_claim_between_two_parties_is_one_edge_keyed_by_its_iri(plant: Plant) -> None:
    network = to_networkx(plant(claim("x", "Hosting", HOSTING)))
    assert list(network.edges(keys=True)) == [(A, B, SOURCE["a#x"].value)]


def test_an_edge_keeps_everything_that_its_claim_states(plant: Plant) -> None:
    data = only_edge(plant(claim("x", "Investment", FULL)))
    assert data == {
        "claim": SOURCE["a#x"].value,
        "relation": "Investment",
        "edge": "investsIn",
        "symmetric": False,
        "subject_role": "investor",
        "object_role": "investee",
        "stage": "in-talks",
        "rank": 2,
        "certainty": "hedged",
        "denied": False,
        "firm": False,
        "speaker": G,
        "qualifier_en": "at most",
        "qualifier_fr": "au plus",
        "amount": 40_000_000_000,
        "share": Decimal("27.5"),
        "currency": "USD",
        "per": "P1Y",
        "bound": "up-to",
        "firmness": "pledged",
        "from": "2026",
        "deadline": "2026-12",
        "at": "§1",
        "issued": "2025-01",
        "says_en": "It is so.",
        "says_fr": "C'est ainsi.",
        "source": "source:a",
    }


def test_whole_numbers_are_int_and_others_decimal(plant: Plant) -> None:
    data = only_edge(plant(claim("x", "Investment", FULL)))
    assert (type(data["amount"]), type(data["share"]), type(data["denied"])) == (int, Decimal, bool)


def test_what_no_source_states_is_absent_and_not_zero(plant: Plant) -> None:
    data = only_edge(plant(claim("x", "Hosting", HOSTING)))
    assert not {"amount", "share", "gpus", "currency", "bound", "from", "speaker", "deal"} & data.keys()


def test_a_relation_without_stages_has_no_rank(plant: Plant) -> None:
    data = only_edge(plant(claim("x", "Location", "kg:located actor:alphacorp ; kg:place actor:betabank")))
    assert not {"stage", "rank"} & data.keys()


def test_a_stage_off_the_ladder_has_rank_zero(plant: Plant) -> None:
    data = only_edge(plant(claim("x", "Hosting", HOSTING.replace("signed", "stalled"))))
    assert (data["stage"], data["rank"]) == ("stalled", 0)


@pytest.mark.parametrize(
    ("change", "firm"),
    [
        ("", True),
        (" ; kg:denied true", False),
        (" ; kg:certainty certainty:hedged", False),
        (" ; kg:certainty certainty:opinion", False),
        (" ; kg:condition <#other>", False),
    ],
)
def test_only_an_edge_that_yields_its_direct_edge_is_firm(plant: Plant, change: str, firm: bool) -> None:
    assert only_edge(plant(claim("x", "Hosting", HOSTING + change)))["firm"] is firm


def test_a_denial_is_kept_and_marked(plant: Plant) -> None:
    assert only_edge(plant(claim("x", "Hosting", HOSTING + " ; kg:denied true")))["denied"] is True


def test_several_parties_in_a_role_give_an_edge_each(plant: Plant) -> None:
    network = to_networkx(plant(claim("x", "Hosting", HOSTING + " ; kg:host actor:gammanet")))
    assert sorted(network.edges()) == [(A, B), (G, B)]


def test_two_claims_between_the_same_parties_are_two_edges(plant: Plant) -> None:
    network = to_networkx(plant(claim("x", "Hosting", HOSTING) + claim("y", "Hosting", HOSTING)))
    assert network.number_of_edges(A, B) == 2


def test_a_symmetric_claim_is_one_edge_for_each_unordered_pair(plant: Plant) -> None:
    three = "kg:rival actor:gammanet , actor:alphacorp , actor:betabank"
    network = to_networkx(plant(claim("x", "Rivalry", three)))
    assert sorted(network.edges()) == [(A, B), (A, G), (B, G)]
    assert all(data["symmetric"] for *_, data in network.edges(data=True))


def test_a_measure_is_a_node_linked_to_its_subject(plant: Plant) -> None:
    measure = "kg:subject actor:alphacorp ; kg:quantity quantity:revenue ; kg:amount 12 ; kg:currency " + '"USD"'
    network = to_networkx(plant(claim("x", "Measure", measure)))
    node = network.nodes["claim:a:x"]
    assert (node["class"], node["quantity"], node["amount"]) == ("Claim", "revenue", 12)
    assert list(network.edges(data="role")) == [("claim:a:x", A, "subject")]


def test_an_event_of_several_parties_draws_no_edge_between_them(plant: Plant) -> None:
    network = to_networkx(plant(claim("x", "Event", "kg:participant actor:alphacorp , actor:betabank")))
    assert not network.has_edge(A, B)
    assert not network.has_edge(B, A)
    assert sorted(end for _, end in network.edges()) == [A, B]


def test_a_link_of_a_claim_node_does_not_pass_for_a_relation(plant: Plant) -> None:
    network = to_networkx(plant(claim("x", "Remark", "kg:about actor:alphacorp")))
    ((_, _, data),) = network.edges(data=True)
    assert set(data) == {"claim", "relation", "role"}


@pytest.mark.parametrize(
    ("relation", "terms"),
    [
        ("Investment", 'kg:investee actor:betabank ; kg:undisclosed "The investor is not named."@en'),
        ("Rivalry", "kg:rival actor:alphacorp"),
        ("Remark", 'kg:qualifier "of nobody"@en'),
    ],
)
def test_a_claim_with_a_side_missing_is_a_node_and_does_not_vanish(plant: Plant, relation: str, terms: str) -> None:
    network = to_networkx(plant(claim("x", relation, terms)))
    assert network.nodes["claim:a:x"]["says_en"] == "It is so."


def test_a_claim_node_is_labelled_by_its_paraphrase(plant: Plant) -> None:
    network = to_networkx(plant(claim("x", "Remark", "kg:about actor:alphacorp", says="Alpha is old.")))
    assert network.nodes["claim:a:x"]["label"] == "Alpha is old."


def test_a_party_that_no_file_declares_is_still_a_node(plant: Plant) -> None:
    network = to_networkx(plant(claim("x", "Hosting", HOSTING + " ; kg:host actor:stranger")))
    assert network.nodes["actor:stranger"]["label"] == "stranger"


def test_a_node_has_its_names_class_and_kinds(graph: kg.Graph) -> None:
    node = to_networkx(graph).nodes["actor:aker"]
    assert node == {
        "iri": ACTOR["aker"].value,
        "label": "Aker",
        "label_fr": "Aker",
        "class": "Actor",
        "kind": "company | fund",
    }


def test_a_thing_is_of_class_thing(graph: kg.Graph) -> None:
    assert to_networkx(graph).nodes["thing:azure"]["class"] == "Thing"


def test_a_view_gives_the_network_of_that_view(plant: Plant) -> None:
    planted = plant(claim("x", "Hosting", HOSTING + ' ; kg:until "2026"^^xsd:gYear'))
    sizes = [planted.at(on=day).to_networkx().number_of_edges() for day in ("2026", "2027")]
    sizes.append(planted.at(known_by="2024").to_networkx().number_of_edges())
    assert sizes == [1, 0, 0]


def test_networkx_finds_a_chain_of_the_published_graph(graph: kg.Graph) -> None:
    network = to_networkx(graph)
    chain = nx.shortest_path(network.to_undirected(), "actor:nvidia", "actor:openai")
    assert all(network.has_edge(a, b) or network.has_edge(b, a) for a, b in pairwise(chain))


def test_the_network_can_be_changed_without_changing_the_graph(plant: Plant) -> None:
    planted = plant(claim("x", "Hosting", HOSTING))
    to_networkx(planted).clear()
    assert to_networkx(planted).number_of_edges() == 1


def test_importing_the_room_does_not_import_networkx() -> None:
    source = Path(kg.__file__).with_name("network.py").read_text(encoding="utf-8")
    assert "\nimport networkx" not in source


def test_pairs_of_a_claim_are_those_of_its_direct_edge(graph: kg.Graph) -> None:
    drawn = {(a, c.relation.edge, b) for c in graph.claims() if c.edge for a, b in pairs(c)}
    held = {(t.subject, t.predicate, t.object) for e in graph.table.by_edge for t in graph.store.match(None, e)}
    symmetric = {relation.edge for relation in graph.table.relations if relation.symmetric}
    assert {row for row in held if row[1] not in symmetric} == {row for row in drawn if row[1] not in symmetric}
    assert drawn <= held


def test_attributes_name_the_source_of_every_published_claim(graph: kg.Graph) -> None:
    known = {node_id(source) for source in graph.sources()}
    for each in graph.claims():
        stated = claim_attributes(each)
        assert stated["source"] in known
        assert stated["issued"]
        assert stated["at"]


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (ox.Literal(30_000_000_000), 30_000_000_000),
        (ox.Literal("27.5", datatype=XSD.decimal), Decimal("27.5")),
        (ox.Literal("2.0", datatype=XSD.decimal), 2),
        (ox.Literal("many", datatype=XSD.decimal), "many"),
        (ox.Literal(True), True),
        (ox.Literal("2025-08", datatype=XSD.gYearMonth), "2025-08"),
        (ox.Literal("P1Y", datatype=XSD.duration), "P1Y"),
        (ox.Literal("USD"), "USD"),
        (ACTOR["openai"], "actor:openai"),
        (THING["oci"], "thing:oci"),
        (DEAL["x"], "deal:x"),
        (SOURCE["a#b"], "claim:a:b"),
        (BOUND["up-to"], "up-to"),
        (ox.NamedNode("https://example.org/x"), "https://example.org/x"),
        (ox.BlankNode("b"), "_:b"),
    ],
)
def test_a_term_becomes_the_scalar_that_it_means(term: ox.NamedNode | ox.Literal, value: object) -> None:
    assert scalar(term) == value
    assert type(scalar(term)) is type(value)


def test_texts_of_two_languages_are_two_attributes() -> None:
    texts = [ox.Literal("billions", language="en"), ox.Literal("milliards", language="fr")]
    assert flatten({"amountInWords": texts}) == {"amount_in_words_en": "billions", "amount_in_words_fr": "milliards"}


def test_several_values_are_joined() -> None:
    assert flatten({"over": [ACTOR["a"], THING["b"]]}) == {"over": "actor:a | thing:b"}


@given(st.integers())
def test_a_whole_number_of_any_size_is_kept_exactly(number: int) -> None:
    assert scalar(ox.Literal(str(number), datatype=XSD.integer)) == number


@given(st.lists(st.text("abcdefgh", min_size=1), min_size=1))
def test_snake_case_undoes_camel_case(words: list[str]) -> None:
    camel = words[0] + "".join(word.capitalize() for word in words[1:])
    assert snake(camel).replace("_", "") == "".join(words)
