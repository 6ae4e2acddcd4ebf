"""Questions first: each sets the picture, the table and the address at once, and answers as kg itself does."""

from typing import Any

import pytest
from playwright.sync_api import expect

import kg
from browser.explorer import DESK, PHONE, Explorer, Visit, claim_ids
from kg.claims import Claim
from kg.network import node_id
from kg.terms import KG

FAMILIES = ("funding", "hosting", "ownership", "partnership", "rivalry", "supply")
SOFT = ("rumoured", "in-talks")


def ids(claims: list[Claim]) -> set[str]:
    return {node_id(claim.iri) for claim in claims}


def of_family(graph: kg.Graph, family: str) -> list[Claim]:
    relations = {
        relation.iri
        for relation in graph.table.relations
        for node in graph.store.values(relation.iri, KG.family)
        if str(node).strip("<>").endswith(f"/{family}")
    }
    return [claim for claim in graph.claims() if claim.relation.iri in relations]


def home_of(data: dict[str, Any], id: str) -> str:
    """Return the actor that a thing folds into, nothing for none."""
    homes = [party["home"] for party in data["parties"] if party["id"] == id and "home" in party]
    return data["parties"][homes[0]]["id"] if homes else ""


def shows(explorer: Explorer, data: dict[str, Any], expected: set[str]) -> None:
    """The claims of the picture, of the line and of the table are those expected."""
    assert claim_ids(data, explorer.view["claims"]) == expected
    assert explorer.shown == len(expected)
    explorer.press("3")
    expect(explorer.page.locator("div.table tbody tr")).to_have_count(min(len(expected), 200))


def test_the_rail_asks_the_questions_of_the_ontology_and_three_of_its_own(visit: Visit) -> None:
    asked = visit().page.locator("button.ask span:first-child").all_inner_texts()
    assert asked[-3:] == ["Where does the money circle?", "What is only rumoured?", "Who disagrees?"]
    assert {"Who hosts whom?", "Who funds whom?", "Who owns whom?", "Who rivals whom?"} <= set(asked)
    assert len(asked) == len(FAMILIES) + 3


@pytest.mark.parametrize("family", FAMILIES)
def test_a_question_of_the_rail_shows_the_claims_of_its_relations(
    visit: Visit, wide: kg.Graph, data: dict[str, Any], family: str
) -> None:
    expected = ids(of_family(wide, family))
    explorer = visit()
    explorer.ask(family)
    assert explorer.address == {"q": family}
    assert explorer.key(f"ask:{family}").locator(".count").inner_text() == str(len(expected))
    assert explorer.heading == explorer.key(f"ask:{family}").locator("span").first.inner_text() == explorer.chips[0]
    assert {edge["family"] for edge in explorer.view["edges"]} == {family}
    shows(explorer, data, expected)


def test_asked_again_a_question_is_taken_back(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit()
    explorer.ask("hosting")
    explorer.ask("hosting")
    assert explorer.shown == len(wide.claims())
    assert explorer.address == {}


def test_only_rumours_talks_and_hedges_that_stand_are_only_rumoured(
    visit: Visit, wide: kg.Graph, data: dict[str, Any]
) -> None:
    past = {rival.claim.iri for point in wide.settled() for rival in point.rivals if rival.difference == "overtaken"}
    said = [c for c in wide.claims() if not c.denied and c.certainty != "opinion"]
    rumours = [c for c in said if (c.certainty == "hedged" or c.stage in SOFT) and c.iri not in past]
    explorer = visit()
    explorer.ask("rumour")
    assert explorer.key("ask:rumour").locator(".count").inner_text() == str(len(rumours))
    shows(explorer, data, ids(rumours))


def test_who_disagrees_shows_the_claims_on_points_in_dispute(
    visit: Visit, wide: kg.Graph, data: dict[str, Any]
) -> None:
    disputed = [point for point in wide.settled() if point.disputed]
    claims = [
        c for p in disputed for c in ((p.claim,) if p.claim else ()) + p.agreeing + tuple(r.claim for r in p.rivals)
    ]
    explorer = visit()
    explorer.ask("dispute")
    assert explorer.key("ask:dispute").locator(".count").inner_text() == str(len(disputed))
    shows(explorer, data, ids(claims))


def test_where_the_money_circles_every_payee_pays_on(visit: Visit, wide: kg.Graph, data: dict[str, Any]) -> None:
    explorer = visit()
    explorer.ask("circle")
    circles = explorer.view["circles"]
    assert circles
    assert explorer.key("ask:circle").locator(".count").inner_text() == str(len(circles))
    claims = {node_id(claim.iri): claim for claim in wide.claims()}
    for circle in circles:
        parties = circle["parties"]
        turns = set()
        for edge in circle["edges"]:
            relation = data["relations"][edge["relation"]]
            assert edge["line"] not in ("talk", "intent", "off", "denied")
            assert all(claims[id].relation.payer for id in claim_ids(data, edge["claims"]))
            turns.add((edge["from"], edge["to"]) if relation["payer"] == 0 else (edge["to"], edge["from"]))
        assert turns == set(zip(parties, [*parties[1:], parties[0]], strict=True))
    assert explorer.panel.locator("h3").count() >= len(circles)


# The search box


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("openai", "OpenAI"),
        ("GAIIP", "AI Infrastructure Partnership"),
        ("advanced micro", "AMD"),
        ("A16Z", "Andreessen Horowitz"),
        ("emirati", "the Emirati government"),
        ("gouvernement emirati", "the Emirati government"),
        ("aking openai", "Nothing found"),
        ("narvik campus", "the Narvik campus"),
    ],
)
def test_the_box_finds_actors_by_name_by_alias_and_without_accents(visit: Visit, typed: str, found: str) -> None:
    assert found in visit().search(typed)


@pytest.mark.parametrize("unknown", ["zzqqxx", "who hosts zzqqxx", "☃", "%"])
def test_what_nothing_is_called_finds_nothing_and_says_so(visit: Visit, unknown: str) -> None:
    explorer = visit()
    assert explorer.search(unknown) == ["Nothing found"]
    explorer.press("Enter")
    assert explorer.address == {}


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_an_actor_found_is_selected_and_its_evidence_opens(visit: Visit, size: tuple[int, int]) -> None:
    explorer = visit(size=size)
    explorer.take("open", "OpenAI")
    assert explorer.address["sel"] == "actor:openai"
    assert explorer.heading == "OpenAI"
    expect(explorer.panel.locator("h2")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("language", "typed", "title"),
    [
        ("en", "who hosts OpenAI", "Who hosts OpenAI?"),
        ("en", "who does Oracle host", "Who is hosted by Oracle?"),
        ("fr", "qui héberge openai", "Qui héberge OpenAI\u202f?"),
        ("fr", "qui heberge OpenAI ?", "Qui héberge OpenAI\u202f?"),
    ],
)
def test_a_question_typed_is_asked(visit: Visit, language: str, typed: str, title: str) -> None:
    explorer = visit(f"lang={language}")
    assert explorer.search(typed)[0] == title
    explorer.press("Enter")
    assert explorer.heading == title == explorer.chips[0]
    assert explorer.address["q"].split(",")[1] == "Hosting"


@pytest.mark.parametrize("typed", ["Aker → OpenAI", "path aker openai", "aker to openai"])
def test_a_path_typed_is_found(visit: Visit, typed: str) -> None:
    explorer = visit()
    assert explorer.search(typed)[0] == "What joins Aker and OpenAI?"
    explorer.press("Enter")
    assert explorer.address == {"q": "path,actor:aker,actor:openai"}


def test_who_hosted_openai_as_known_by_a_month_is_as_kg_answers(
    visit: Visit, wide: kg.Graph, data: dict[str, Any]
) -> None:
    then = wide.at(known_by="2025-08")
    things = [
        wide.names.name(thing) for thing in wide.of_class(KG.Thing) if home_of(data, node_id(thing)) == "actor:openai"
    ]
    claims = [claim for whom in ("OpenAI", *things) for row in then.who("hosts", whom) for claim in row.claims]
    explorer = visit()
    explorer.take("who hosts OpenAI", "Who hosts OpenAI?")
    explorer.page.locator("#known").focus()
    while explorer.state["known"] != "2025-08":
        explorer.press("ArrowLeft")
    shows(explorer, data, ids(claims))
    hosts = {wide.names.name(host) for row in then.who("hosts", "OpenAI") for host in row.roles["host"]}
    assert {row[0] for row in explorer.rows} == hosts
    explorer.written("known", "2025-08")


def test_a_suggestion_is_chosen_by_a_click_of_any_kind_but_not_by_the_right_button(visit: Visit) -> None:
    explorer = visit()
    explorer.search("openai")
    option = explorer.page.locator("#suggestions [role=option]").first
    option.click(button="right")
    expect(option).to_be_visible()
    assert explorer.state["selected"] == ""
    option.dispatch_event("click")  # as assistive tools do, without a pointer
    explorer.settled("selected", "actor:openai")


def test_what_the_page_tells_of_itself_cannot_be_written(visit: Visit) -> None:
    explorer = visit()
    explorer.page.evaluate("window.__explorer = null")
    assert explorer.view["claims"]
