"""Deals: the links between them, and what the ontology says of codes."""

from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim

import kg
from kg.deals import codes, links
from kg.terms import DEAL, EXCLUSION, KG, REASON, SCOPE

HOSTING = claim("x", "Hosting", "kg:host actor:alphacorp ; kg:tenant actor:betabank")


def planted(folder: Path, plant: Plant, turtle: str) -> kg.Graph:
    (folder / "facts" / "deals.ttl").write_text(HEAD + turtle, encoding="utf-8")
    return plant(HOSTING)


def test_a_deal_without_envelope_has_no_link(folder: Path, plant: Plant) -> None:
    assert links(planted(folder, plant, "deal:a a kg:Deal .").store, KG.partOf) == {}


def test_a_deal_may_be_part_of_two_envelopes(folder: Path, plant: Plant) -> None:
    store = planted(folder, plant, "deal:a kg:partOf deal:y , deal:x . deal:b kg:partOf deal:x .").store
    assert links(store, KG.partOf) == {DEAL["a"]: (DEAL["x"], DEAL["y"]), DEAL["b"]: (DEAL["x"],)}


def test_links_of_one_kind_are_not_those_of_another(folder: Path, plant: Plant) -> None:
    store = planted(folder, plant, "deal:a kg:partOf deal:b . deal:c kg:replaces deal:d .").store
    assert links(store, KG.partOf) == {DEAL["a"]: (DEAL["b"],)}
    assert links(store, KG.replaces) == {DEAL["c"]: (DEAL["d"],)}


def test_an_envelope_that_is_only_a_text_is_no_link(folder: Path, plant: Plant) -> None:
    assert links(planted(folder, plant, 'deal:a kg:partOf "the big plan" .').store, KG.partOf) == {}


def test_what_replaces_a_deal_is_found_from_the_old_one(folder: Path, plant: Plant) -> None:
    store = planted(folder, plant, "deal:c kg:replaces deal:a , deal:b . deal:d kg:replaces deal:a .").store
    assert codes(store).successors == {DEAL["a"]: (DEAL["c"], DEAL["d"]), DEAL["b"]: (DEAL["c"],)}


def test_links_are_known_whatever_the_clock(folder: Path, plant: Plant) -> None:
    graph = planted(folder, plant, "deal:a kg:partOf deal:b .")
    assert links(graph.at(known_by="1999").store, KG.partOf) == {DEAL["a"]: (DEAL["b"],)}


@pytest.mark.parametrize(
    ("stage", "firmness"),
    [
        ("rumoured", "talked-of"),
        ("in-talks", "talked-of"),
        ("letter-of-intent", "talked-of"),
        ("announced", "pledged"),
        ("signed", "committed"),
        ("closed", "committed"),
        ("operating", "committed"),
    ],
)
def test_a_stage_of_the_ladder_implies_how_firm_money_is(wide: kg.Graph, stage: str, firmness: str) -> None:
    assert codes(wide.store).implied[stage] == firmness


@pytest.mark.parametrize("stage", ["stalled", "cancelled", "ended"])
def test_a_stage_off_the_ladder_implies_nothing(wide: kg.Graph, stage: str) -> None:
    assert stage not in codes(wide.store).implied


def test_firmness_goes_from_talk_to_payment(wide: kg.Graph) -> None:
    known = codes(wide.store)
    assert sorted(known.ranks, key=known.rank) == ["talked-of", "conditional", "pledged", "committed", "paid"]
    assert len(set(known.ranks.values())) == len(known.ranks)


def test_firmness_that_is_not_stated_ranks_below_all(wide: kg.Graph) -> None:
    known = codes(wide.store)
    assert known.rank("") < min(known.ranks.values())


def test_ranks_of_stages_and_tiers_are_no_ranks_of_firmness(wide: kg.Graph) -> None:
    assert not {"signed", "filing", "press-release"} & set(codes(wide.store).ranks)


def test_every_scope_and_every_reason_to_leave_out_is_explained_in_both_languages(wide: kg.Graph) -> None:
    meanings = codes(wide.store).meanings
    left_out = ("component", "envelope", "periodic", "repeated", "scope", "hedged", "denied", "off", "currency")
    scopes = ("cumulative", "enterprise-value", "first-phase", "joint", "project", "round")
    for code in [EXCLUSION[name] for name in left_out] + [SCOPE[name] for name in scopes]:
        assert set(meanings[code]) == {"en", "fr"}
        assert all(text.endswith(".") for text in meanings[code].values())


def test_other_codes_are_not_explained_here(wide: kg.Graph) -> None:
    assert REASON["alone"] not in codes(wide.store).meanings
