"""The evidence panel: no edge without who says it, where, when, how firmly, and who says otherwise."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

import kg
from browser.explorer import Explorer, Visit, claim_ids
from kg import prose, telling
from kg.claims import Claim
from kg.network import node_id
from kg.rows import rows_of
from kg.terms import CERTAINTY, DIFFERENCE, REASON, STAGE

LETTER = "claim:2025-09-openai-nvsys:nv-openai-primary"
HUNDRED = "actor:nvidia>actor:openai:Investment"


def claim_of(graph: kg.Graph, id: str) -> Claim:
    (found,) = [claim for claim in graph.claims() if node_id(claim.iri) == id]
    return found


def card(explorer: Explorer, id: str) -> Locator:
    return explorer.panel.locator("article.card", has=explorer.key(f"cite:{id}"))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_a_click_on_a_line_opens_every_claim_behind_it(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit("q=who,Investment,actor:openai")
    explorer.click_edge("actor:nvidia>actor:openai:Investment")
    assert explorer.address["sel"] == "actor:nvidia>actor:openai:Investment"
    assert explorer.heading == "Nvidia invests in OpenAI"
    (edge,) = [edge for edge in explorer.view["edges"] if edge["id"] == explorer.address["sel"]]
    cards = explorer.panel.locator("article.card")
    shown = {
        text.removeprefix("cite:")
        for text in cards.locator("[data-key^=cite]").evaluate_all("(all) => all.map((one) => one.dataset.key)")
    }
    assert shown == claim_ids(data, edge["claims"])
    assert LETTER in shown


def test_a_click_on_an_actor_opens_its_relations_by_family(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit()
    index = [party["id"] for party in data["parties"]].index("actor:oracle")
    explorer.click_party(index)
    assert explorer.heading == "Oracle"
    edges = [edge for edge in explorer.view["edges"] if index in (edge["from"], edge["to"])]
    rows = explorer.panel.locator("ul.rows > li > button.row[data-key*='>']")
    assert rows.count() == len(edges)
    rows.first.click()
    expect(explorer.panel.locator("article.card").first).to_be_visible()
    explorer.key("back").click()
    assert explorer.heading == "Oracle"


def test_a_click_beside_everything_selects_nothing(visit: Visit) -> None:
    explorer = visit("sel=actor:openai")
    explorer.page.locator("#picture").click(position={"x": 3, "y": 3})
    assert explorer.state["selected"] == ""


@pytest.mark.parametrize(
    "wanted",
    [
        lambda claim: claim.speaker and claim.place and claim.certainty == "hedged",
        lambda claim: "condition" in claim.terms,
        lambda claim: claim.certainty == "opinion",
        lambda claim: claim.denied and claim.relation.object_role,
        lambda claim: claim.stage == "letter-of-intent" and "bound" in claim.terms,
        lambda claim: claim.relation.name == "Measure",
        lambda claim: claim.relation.name == "Event",
    ],
    ids=["hedged", "conditional", "opinion", "denied", "up to", "measure", "event"],
)
def test_a_card_says_what_who_where_when_how_firmly_and_how_much(visit: Visit, wide: kg.Graph, wanted: Any) -> None:
    claim = next(claim for claim in wide.claims() if wanted(claim))
    explorer = visit(f"sel={node_id(claim.iri)}")
    shown = squeezed(card(explorer, node_id(claim.iri)).inner_text())
    names = wide.names
    (row,) = rows_of([claim])
    expected = [claim.said("en"), names.name(claim.source), claim.place, claim.issued[:4]]
    expected += [names.name(claim.speaker)] if claim.speaker else []
    expected += [names.name(STAGE[claim.stage])] if claim.stage else []
    expected += [names.name(CERTAINTY[claim.certainty])] if claim.certainty != "stated" else []
    expected += ["denied"] if claim.denied else []
    expected += [value for pair in prose.labelled(row, names, "en") for value in pair]
    for text in expected:
        assert squeezed(text).lower() in shown.lower()


def test_the_hundred_billion_of_nvidia_is_an_intent_and_up_to(visit: Visit) -> None:
    explorer = visit(f"sel={LETTER}&known=2025-09-22")
    shown = squeezed(card(explorer, LETTER).inner_text())
    assert "letter of intent" in shown
    assert "up to 100 billion USD" in shown
    assert explorer.panel.locator(".figure").first.inner_text() == "up to $100bn"
    assert {edge["line"] for edge in explorer.view["edges"] if edge["id"] == HUNDRED} == {"intent"}


def test_the_figure_of_a_line_is_what_is_settled(visit: Visit) -> None:
    # A trade paper then said "100 billion"; kg settles on the company's "up to".
    explorer = visit(f"sel={HUNDRED}&known=2025-10")
    assert "up to 100 billion USD" in explorer.panel.locator("table.versus").first.inner_text()
    assert explorer.panel.locator(".figure").first.inner_text() == "up to $100bn"


def test_rivals_stand_beside_what_is_settled_as_kg_settles_it(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit()
    names = wide.names
    disputed = [point for point in wide.settled() if point.disputed]
    assert disputed
    for settled in disputed:
        one = settled.claim or settled.rivals[0].claim
        explorer.go(f"sel={node_id(one.iri)}")
        explorer.settled("selected", node_id(one.iri))
        rivals = {telling.rival_text(rival, settled.point, names, "en") for rival in settled.rivals}
        best = telling.value_text(settled.claim, settled.point, names, "en") if settled.claim else "No claim stands."
        aspect = telling.aspect(settled.point, names, "en")
        tables = explorer.panel.locator("table.versus", has=explorer.page.locator("caption", has_text=aspect))
        found = []
        for table in tables.all():
            left, right = (squeezed(cell.text_content() or "") for cell in table.locator("td").all())
            told = squeezed(table.locator("xpath=following-sibling::p").first.text_content() or "")
            ways = [names.name(DIFFERENCE[rival.difference]) for rival in settled.rivals]
            whole = best in left and all(way in right for way in ways)
            found.append(whole and names.name(REASON[settled.reason]) in told and len(rivals) > 0)
        assert any(found), (settled.point, best)


def test_a_source_on_the_web_is_linked_and_no_other(visit: Visit, data: dict[str, Any]) -> None:
    with_url, without = (
        next(c for c in data["claims"] if bool(data["sources"][c["source"]].get("url")) is wanted)
        for wanted in (True, False)
    )
    explorer = visit(f"sel={with_url['id']}")
    link = card(explorer, with_url["id"]).locator("a")
    assert link.get_attribute("href") == data["sources"][with_url["source"]]["url"]
    assert set((link.get_attribute("rel") or "").split()) >= {"noopener", "noreferrer"}
    explorer.open(f"sel={without['id']}")
    assert card(explorer, without["id"]).locator("a").count() == 0


def test_a_citation_copied_names_source_date_place_address_and_claim(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit(f"sel={LETTER}", permissions=["clipboard-read", "clipboard-write"])
    text = explorer.copied(explorer.key(f"cite:{LETTER}"))
    (claim,) = [claim for claim in data["claims"] if claim["id"] == LETTER]
    source = data["sources"][claim["source"]]
    title = source["title"] if isinstance(source["title"], str) else source["title"]["en"]
    for part in (title, source["url"], LETTER.removeprefix("claim:"), data["licence"], source["issued"][:4]):
        assert part in text
    assert "\n" not in text


def test_the_timeline_of_a_deal_goes_from_its_first_report_to_its_last(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("sel=deal:openai-nscale-aker-norway")
    days = explorer.panel.locator("ol.timeline time").evaluate_all("(all) => all.map((one) => one.dateTime)")
    (deal,) = {
        claim.deal for claim in wide.claims() if claim.deal and claim.deal.value.endswith("/openai-nscale-aker-norway")
    }
    assert sorted(days) == sorted(claim.issued for claim in wide.claims() if claim.deal == deal)
    assert len(days) > 2
    firsts = explorer.panel.locator("ol.timeline button").evaluate_all("(all) => all.map((one) => one.dataset.key)")
    known = {node_id(claim.iri): kg.dates.PartialDate.parse(claim.issued).last for claim in wide.claims()}
    order = [known[key.removeprefix("line:")] for key in firsts]
    assert order == sorted(order)


def test_neighbours_lead_on_and_back_leads_back(visit: Visit) -> None:
    explorer = visit("sel=actor:nvidia>actor:openai:Investment")
    explorer.key("party:actor:nvidia").click()
    assert explorer.heading == "Nvidia"
    explorer.key("back").click()
    assert explorer.heading == "Nvidia invests in OpenAI"
    explorer.press("Escape")
    assert explorer.state["selected"] == ""


def test_back_goes_on_back_after_the_browser_went_back(visit: Visit) -> None:
    explorer = visit()
    for party in ("openai", "nvidia", "oracle"):
        explorer.go(f"sel=actor:{party}")
        explorer.settled("selected", f"actor:{party}")
    explorer.page.go_back()
    explorer.settled("selected", "actor:nvidia")
    for selected in ("actor:openai", ""):
        explorer.key("back").click()
        explorer.settled("selected", selected)
