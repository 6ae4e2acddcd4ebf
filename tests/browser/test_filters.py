"""Filters: each leaves claims out, the page says how many are left, and every limit can be undone."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

import kg
from browser.explorer import DESK, PHONE, Explorer, Visit, claim_ids
from kg.claims import Claim
from kg.network import node_id
from kg.standing import became

BILLION = 1_000_000_000


def parties(data: dict[str, Any], claim: dict[str, Any]) -> list[dict[str, Any]]:
    """Return both sides of a claim, and the homes of the things among them."""
    sides = [data["parties"][index] for index in (*claim["from"], *claim.get("to", ()))]
    return sides + [data["parties"][party["home"]] for party in sides if "home" in party]


@pytest.mark.parametrize("certainty", ["hedged", "opinion"])
def test_a_certainty_leaves_the_claims_of_that_certainty(
    visit: Visit, wide: kg.Graph, data: dict[str, Any], certainty: str
) -> None:
    expected = {node_id(claim.iri) for claim in wide.claims() if claim.certainty == certainty}
    explorer = visit()
    explorer.only("certainty", certainty)
    assert claim_ids(data, explorer.view["claims"]) == expected
    assert explorer.line.startswith(f"{len(expected)} of {len(wide.claims())} claims shown")
    assert explorer.address == {"certainty": certainty}


@pytest.mark.parametrize("stage", ["letter-of-intent", "operating", "cancelled"])
def test_a_stage_leaves_the_claims_of_deals_that_stand_there(
    visit: Visit, wide: kg.Graph, data: dict[str, Any], stage: str
) -> None:
    since = became(wide.claims(), wide._asker.reader)

    def stands(claim: Claim) -> str | None:
        return since[claim.iri] if since.get(claim.iri) in ("cancelled", "ended", "stalled") else claim.stage

    expected = {node_id(claim.iri) for claim in wide.claims() if stands(claim) == stage}
    explorer = visit()
    explorer.only("stage", stage)
    assert claim_ids(data, explorer.view["claims"]) == expected


def of_relation(data: dict[str, Any], claim: dict[str, Any]) -> set[str]:
    return {data["relations"][claim["relation"]]["family"]}


def of_tier(data: dict[str, Any], claim: dict[str, Any]) -> set[str]:
    return {data["sources"][claim["source"]]["tier"]}


def of_kind(data: dict[str, Any], claim: dict[str, Any]) -> set[str]:
    return {party.get("kind", "") for party in parties(data, claim)}


def of_country(data: dict[str, Any], claim: dict[str, Any]) -> set[str]:
    near = [*parties(data, claim), *(data["parties"][about] for about in claim.get("about", ()))]
    return {party["id"] for party in near} | {
        data["parties"][at]["id"] for party in near for at in party.get("countries", ())
    }


@pytest.mark.parametrize(
    ("facet", "choice", "values"),
    [
        ("relation", "rivalry", of_relation),
        ("tier", "press-release", of_tier),
        ("kind", "fund", of_kind),
        ("country", "thing:norway", of_country),
    ],
)
def test_one_choice_leaves_the_claims_that_have_it(
    visit: Visit, data: dict[str, Any], facet: str, choice: str, values: Callable[..., set[str]]
) -> None:
    expected = {claim["id"] for claim in data["claims"] if choice in values(data, claim)}
    explorer = visit()
    explorer.only(facet, choice)
    assert claim_ids(data, explorer.view["claims"]) == expected
    assert 0 < explorer.shown == len(expected) < len(data["claims"])
    assert explorer.address == {facet: choice}


def test_a_number_of_sources_leaves_the_lines_that_as_many_state(
    visit: Visit, wide: kg.Graph, data: dict[str, Any]
) -> None:
    explorer = visit()
    explorer.unfold("figures")
    explorer.key("least-sources").select_option("3")
    claims = {node_id(claim.iri): claim for claim in wide.claims()}
    edges = explorer.view["edges"]
    assert edges
    for edge in edges:
        assert len({claims[id].origin for id in claim_ids(data, edge["claims"])}) >= 3
    assert explorer.shown < len(wide.claims())
    assert explorer.chips == ["at least 3 sources"]


def test_an_amount_leaves_the_claims_of_as_much_in_that_currency(
    visit: Visit, wide: kg.Graph, data: dict[str, Any]
) -> None:
    explorer = visit()
    explorer.unfold("figures")
    explorer.key("amount").select_option(str(100 * BILLION))
    expected = {
        claim["id"]
        for claim in data["claims"]
        if claim.get("money", {}).get("currency") == "USD" and claim["money"]["amount"] >= 100 * BILLION
    }
    assert claim_ids(data, explorer.view["claims"]) == expected
    explorer.key("currency").select_option("EUR")
    assert explorer.address["amount"] == f"{100 * BILLION},EUR"


def test_a_choice_ticked_off_leaves_out_its_claims_alone(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit()
    explorer.key("relation:rivalry").uncheck()
    families = {data["relations"][data["claims"][claim]["relation"]]["family"] for claim in explorer.view["claims"]}
    assert "rivalry" not in families
    assert {"hosting", "funding", "supply"} <= families
    explorer.key("relation:rivalry").check()
    assert explorer.address == {}


def test_what_nothing_passes_says_so_and_the_way_out(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("stage=operating&certainty=opinion")
    assert explorer.shown == 0
    expect(explorer.page.locator(".empty p")).to_have_text("No claim passes these filters.")
    explorer.page.locator(".empty button").click()
    assert explorer.shown == len(wide.claims())


def test_each_limit_is_a_chip_that_undoes_it(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("q=hosting&known=2025-10&stage=signed,operating&sources=2&open=*")
    assert len(explorer.chips) == 5
    shown = [explorer.shown]
    while explorer.chips:
        explorer.page.locator("button.chip[data-key^=limit]").last.click()
        shown.append(explorer.shown)
    assert shown == sorted(shown)
    assert shown[-1] == len(wide.claims())
    assert explorer.address == {}


def test_all_limits_are_undone_at_once(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("q=hosting&known=2025-10&stage=signed")
    explorer.key("reset").click()
    assert explorer.shown == len(wide.claims())
    assert explorer.chips == []


def test_filters_are_at_hand_on_a_phone(visit: Visit) -> None:
    explorer = visit(size=PHONE)
    explorer.key("tab:filter").click()
    explorer.key("relation:rivalry").uncheck()
    explorer.key("tab:network").click()
    expect(explorer.page.locator("#picture")).to_be_visible()
    assert len(explorer.chips) == 1


# The neighbourhood, the path, the things


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_neighbourhood_has_what_lies_within_as_many_steps(
    visit: Visit, data: dict[str, Any], size: tuple[int, int]
) -> None:
    explorer = visit("sel=actor:aker", size=size)
    whole = explorer.view["edges"]
    at = [party["id"] for party in data["parties"]].index("actor:aker")
    if size == PHONE:
        explorer.key("close").click()
        explorer.open("around=actor:aker,1")
        explorer.key("tab:filter").click()
    else:
        explorer.key("depth").focus()
        explorer.press("ArrowRight")
    explorer.key("depth").focus()
    for depth in (1, 2):
        near = {at}
        for _ in range(depth):
            near |= {end for edge in whole for end in (edge["from"], edge["to"]) if near & {edge["from"], edge["to"]}}
        assert explorer.state["around"] == {"party": "actor:aker", "depth": depth}
        assert set(explorer.view["nodes"]) == near
        assert len(explorer.view["edges"]) == len([e for e in whole if {e["from"], e["to"]} <= near])
        explorer.press("ArrowRight")


FIRM = ("announced", "firm", "operating")


def steps(edges: list[dict[str, Any]], start: int) -> dict[int, int]:
    """Return how many edges away each party is."""
    away, last = {start: 0}, {start}
    while last:
        last = {end for edge in edges for end in ends(edge) if ends(edge) & last} - away.keys()
        away |= dict.fromkeys(last, max(away.values()) + 1)
    return away


def ends(edge: dict[str, Any]) -> set[int]:
    return {edge["from"], edge["to"]}


def joins(data: dict[str, Any], explorer: Explorer, one: str, other: str) -> None:
    """The path is of shortest chains of firm edges from one party to another, and of nothing else."""
    start, end = ([party["id"] for party in data["parties"]].index(id) for id in (one, other))
    path = explorer.view["path"]
    away = steps(path, start)
    assert all(abs(away[edge["from"]] - away[edge["to"]]) == 1 for edge in path)
    assert max(away.values()) == away[end]
    question = str(explorer.page.evaluate("location.hash"))
    explorer.open()
    assert away[end] == steps([edge for edge in explorer.view["edges"] if edge["line"] in FIRM], start)[end]
    explorer.open(question.removeprefix("#"))


def test_a_path_joins_two_actors_that_the_form_names(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit()
    explorer.unfold("path")
    explorer.key("pathFrom").fill("aker asa")
    explorer.key("pathTo").fill("advanced micro devices")
    explorer.key("path").click()
    assert explorer.address["q"] == "path,actor:aker,actor:amd"
    assert explorer.heading == "What joins Aker and AMD?"
    path = explorer.view["path"]
    assert explorer.panel.locator("button.row").count() == len(path) == len(explorer.view["edges"])
    joins(data, explorer, "actor:aker", "actor:amd")


def test_a_path_to_an_unknown_name_says_which(visit: Visit) -> None:
    explorer = visit()
    explorer.unfold("path")
    explorer.key("pathFrom").fill("Aker")
    explorer.key("pathTo").fill("Zzqqxx")
    explorer.press("Enter")
    expect(explorer.page.locator("[role=alert]")).to_contain_text("Zzqqxx")
    assert explorer.address == {}


def test_a_second_actor_clicked_with_shift_asks_for_the_path(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit("sel=actor:aker")
    explorer.click_party([party["id"] for party in data["parties"]].index("actor:nvidia"), modifiers=["Shift"])
    assert explorer.address["q"] == "path,actor:aker,actor:nvidia"
    joins(data, explorer, "actor:aker", "actor:nvidia")


def test_things_stand_in_their_actor_until_it_is_opened(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit("sel=actor:microsoft")
    things = {index for index, party in enumerate(data["parties"]) if party.get("thing") and not party.get("stands")}
    assert not things & set(explorer.view["nodes"])
    explorer.key("open").click()
    opened = things & set(explorer.view["nodes"])
    homes = {data["parties"][data["parties"][thing]["home"]]["id"] for thing in opened}
    assert homes == {"actor:microsoft"}
    explorer.key("open").click()
    explorer.key("things").check()
    assert len(things & set(explorer.view["nodes"])) > len(opened)
