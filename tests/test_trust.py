"""Trust figures: an edge counts by the independent sources that firmly state it, and by the weight of the best."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Plant, claim
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.claims import Claim
from kg.terms import ACTOR, KG, SOURCE
from kg.trust import Edge, Trust, trust

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
TIER = "<https://w3id.org/dealgraph/tier/{}>"
Speak = Callable[..., Trust]
EMPTY = Trust(edges=0, sourced=0, independent=0, single=0, primary=0, by_stage={}, by_certainty={}, newest="")


@pytest.fixture
def speak(plant: Plant) -> Speak:
    """Let a source with a publisher say something: speak("a", "betabank", relays="gammanet", tier="filing")."""

    def spoken(
        id: str,
        publisher: str = "",
        terms: str = HOSTING,
        *,
        relays: str = "",
        tier: str = "",
        issued: str = "2025-01",
        relation: str = "Hosting",
    ) -> Trust:
        said = [f'"{issued}"^^xsd:gYearMonth']
        said += [f"dcterms:publisher actor:{publisher}"] if publisher else []
        said += [f"kg:relays actor:{relays}"] if relays else []
        said += [f"kg:tier {TIER.format(tier)}"] if tier else []
        return plant(claim("x", relation, terms), id=id, issued=" ; ".join(said)).trust()

    return spoken


def counts(found: Trust) -> tuple[int, int, int, int]:
    """Return how many edges have a source, two independent ones, only one, and a primary one."""
    return (found.sourced, found.independent, found.single, found.primary)


def test_a_graph_without_claims_has_no_edges_and_no_share(plant: Plant) -> None:
    found = plant("").trust()
    assert found == EMPTY
    assert found.share(found.sourced) == 0.0


def test_an_edge_of_one_source_is_single_sourced(speak: Speak) -> None:
    found = speak("a")
    assert (found.edges, *counts(found)) == (1, 1, 0, 1, 0)


def test_two_publishers_are_independent(speak: Speak) -> None:
    speak("a", "alphacorp")
    found = speak("b", "betabank")
    assert (found.edges, *counts(found)) == (1, 1, 1, 0, 0)


def test_two_sources_of_one_publisher_are_one(speak: Speak) -> None:
    speak("a", "alphacorp")
    assert counts(speak("b", "alphacorp")) == (1, 0, 1, 0)


def test_two_publishers_that_relay_one_agency_are_one(speak: Speak) -> None:
    speak("a", "alphacorp", relays="gammanet")
    assert counts(speak("b", "betabank", relays="gammanet")) == (1, 0, 1, 0)


def test_an_agency_and_who_relays_it_are_one(speak: Speak) -> None:
    speak("a", "gammanet")
    assert counts(speak("b", "betabank", relays="gammanet")) == (1, 0, 1, 0)


def test_a_relay_and_another_publisher_are_independent(speak: Speak) -> None:
    speak("a", "alphacorp", relays="gammanet")
    assert counts(speak("b", "alphacorp")) == (1, 1, 0, 0)


def test_sources_without_publisher_are_each_their_own(speak: Speak) -> None:
    speak("a")
    assert counts(speak("b")) == (1, 1, 0, 0)


@pytest.mark.parametrize(
    "unfirm", ["kg:denied true", "kg:certainty certainty:hedged", "kg:certainty certainty:opinion"]
)
def test_what_is_denied_or_unsure_supports_no_edge(speak: Speak, unfirm: str) -> None:
    assert speak("a", "alphacorp", f"{HOSTING} ; {unfirm}").edges == 0
    assert counts(speak("b", "betabank")) == (1, 0, 1, 0)


def test_a_rumour_makes_no_edge(speak: Speak) -> None:
    assert speak("a", terms=HOSTING.replace("signed", "rumoured")).edges == 0


@pytest.mark.parametrize(
    ("tier", "primary"), [("filing", 1), ("press-release", 1), ("major-press", 0), ("trade-press", 0), ("other", 0)]
)
def test_an_edge_is_primary_where_a_release_or_a_filing_states_it(speak: Speak, tier: str, primary: int) -> None:
    speak("a", "alphacorp")
    assert counts(speak("b", "betabank", tier=tier)) == (1, 1, 0, primary)


def test_a_primary_source_that_denies_makes_no_edge_primary(speak: Speak) -> None:
    speak("a", "alphacorp", f"{HOSTING} ; kg:denied true", tier="filing")
    assert counts(speak("b", "betabank")) == (1, 0, 1, 0)


def test_an_edge_of_a_symmetric_relation_is_sourced_both_ways(speak: Speak) -> None:
    found = speak("a", terms="kg:rival actor:alphacorp , actor:betabank", relation="Rivalry")
    assert (found.edges, *counts(found)) == (2, 2, 0, 2, 0)


def test_edges_of_several_parties_are_counted_each(speak: Speak) -> None:
    terms = HOSTING.replace("kg:tenant actor:betabank", "kg:tenant actor:betabank , actor:gammanet")
    assert speak("a", terms=terms).edges == 2


def test_claims_are_counted_by_stage_and_by_certainty_and_a_denial_apart(speak: Speak) -> None:
    speak("a")
    speak("b", terms=f"{HOSTING} ; kg:certainty certainty:hedged")
    speak("c", terms=f"{HOSTING} ; kg:denied true ; kg:certainty certainty:hedged")
    found = speak("d", terms="kg:rival actor:alphacorp , actor:betabank", relation="Rivalry")
    assert found.by_stage == {"none": 1, "signed": 3}
    assert found.by_certainty == {"denied": 1, "hedged": 1, "stated": 2}


def test_the_newest_source_is_the_last_day_of_all(speak: Speak) -> None:
    speak("a", issued="2025-11")
    assert speak("b", issued="2025-02").newest == "2025-11"


def test_a_view_counts_only_what_was_known(plant: Plant) -> None:
    plant(claim("x", "Hosting", HOSTING), id="a")
    g = plant(claim("x", "Hosting", HOSTING), id="b", issued='"2025-09"^^xsd:gYearMonth')
    assert counts(g.trust()) == (1, 1, 0, 0)
    assert counts(g.at(known_by="2025-03").trust()) == (1, 0, 1, 0)


def test_an_edge_that_no_claim_yields_has_no_source() -> None:
    edge = (ACTOR["a"], KG["hosts"], ACTOR["b"])
    assert trust([edge, edge], [], 4) == replace(EMPTY, edges=1)


@pytest.mark.parametrize(("count", "share"), [(0, 0.0), (1, 33.3), (2, 66.7), (3, 100.0)])
def test_a_share_is_a_percentage_of_the_edges(count: int, share: float) -> None:
    assert replace(EMPTY, edges=3).share(count) == share


BASE = kg.load().claims()[0]
nodes = st.sampled_from([ACTOR["a"], ACTOR["b"], ACTOR["c"]])
edges = st.lists(st.tuples(nodes, st.just(KG["hosts"]), nodes), max_size=6)


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    made = []
    for number in range(draw(st.integers(0, 6))):
        made.append(
            replace(
                BASE,
                iri=SOURCE[f"s#{number}"],
                roles={"host": (draw(nodes),), "tenant": (draw(nodes),)},
                edge=draw(st.sampled_from([KG["hosts"], None])),
                weight=draw(st.integers(1, 5)),
                origin=draw(nodes),
            )
        )
    return made


@given(edges, claims())
def test_each_edge_is_without_source_single_or_independent(some: list[Edge], said: list[Claim]) -> None:
    found = trust(some, said, 4)
    assert found.edges == len(set(some))
    assert found.sourced == found.single + found.independent <= found.edges
    assert found.primary <= found.sourced
    assert sum(found.by_stage.values()) == sum(found.by_certainty.values()) == len(said)


@given(edges, claims())
def test_the_order_and_repetition_of_edges_and_claims_do_not_matter(some: list[Edge], said: list[Claim]) -> None:
    assert trust([*some, *reversed(some)], said[::-1], 4) == trust(some, said, 4)


# --- the published facts


def test_every_published_edge_has_a_source(wide: kg.Graph) -> None:
    found = wide.trust()
    assert found.edges > 100
    assert found.share(found.sourced) == 100.0


def test_the_published_edges_are_not_all_single_sourced_and_some_are_primary(wide: kg.Graph) -> None:
    found = wide.trust()
    assert 0 < found.independent < found.edges
    assert 0 < found.primary < found.edges


def test_the_figures_are_told_in_80_columns_and_as_json_and_csv(wide: kg.Graph) -> None:
    found = wide.trust()
    lines = str(found).splitlines()
    assert lines[0] == f"of {found.edges} edges"
    assert lines[1] == f"100.0 % have a source ({found.edges})"
    assert max(map(len, lines)) <= 80
    assert json.loads(found.to_json())["independent"] == found.independent
    rows = dict(line.split(",") for line in found.to_csv().splitlines()[1:])
    assert rows["edges"] == str(found.edges)
    assert rows["stage signed"] == str(found.by_stage["signed"])


def test_the_shares_of_no_edge_are_nothing(folder: Path) -> None:
    assert "  0.0 % have a source (0)" in str(kg.load(folder).trust())
