"""The page without a mouse."""

import re

import pytest
from playwright.sync_api import expect

import kg
from browser.explorer import DESK, PHONE, Explorer, Visit
from kg.network import node_id

# Where the focus is: not on the page as a whole, in the window, and marked by an outline, its own or that of its label.
SEEN = """() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return "nowhere";
  const { top, bottom, left, right } = at.getBoundingClientRect();
  if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return "outside";
  if (at.id === "picture" || !at.matches(":focus-visible")) return at.id === "picture" ? "" : "not marked";
  const marks = [at, at.nextElementSibling, at.parentElement].filter(Boolean).map((one) => getComputedStyle(one));
  const marked = marks.some((one) => one.outlineStyle !== "none" || one.boxShadow !== "none");
  return marked ? "" : `unmarked ${at.outerHTML.slice(0, 90)}`;
}"""


def seen(explorer: Explorer) -> None:
    assert explorer.page.evaluate(SEEN) == ""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_find_openai_see_who_hosts_it_as_of_a_month_open_the_evidence_and_go_back(
    visit: Visit, wide: kg.Graph, size: tuple[int, int]
) -> None:
    explorer = visit(size=size)
    explorer.press("/")
    seen(explorer)
    explorer.page.keyboard.type("openai")
    explorer.press("Enter")
    assert explorer.heading == "OpenAI"
    seen(explorer)
    explorer.press("/")
    explorer.page.keyboard.type("who hosts openai")
    explorer.press("Enter")
    seen(explorer)
    assert explorer.state["question"] == {"relation": "Hosting", "party": "actor:openai", "side": 0}
    if size == PHONE:  # the sheet of OpenAI covers the clock
        explorer.press("Escape")
    explorer.tab_to("#known", "Shift+Tab")
    seen(explorer)
    while explorer.state["known"] != "2025-08":
        explorer.press("ArrowLeft")
    then = wide.at(known_by="2025-08").who("hosts", "OpenAI")
    hosts = {node_id(host) for row in then for host in row.roles["host"]}
    found = {edge["id"].split(">")[0] for edge in explorer.view["edges"]}
    assert found == hosts
    seen(explorer)
    if size == PHONE:
        explorer.tab_to("[data-key='tab:table']")
        explorer.press("Enter")
        explorer.tab_to("[data-key^='row:']", "Shift+Tab")
    else:
        explorer.tab_to(
            "#evidence [data-key$='>actor:openai:Hosting'], #evidence [data-key^='line:'], #evidence [data-key='back']"
        )
        if explorer.page.evaluate("document.activeElement.dataset.key") == "back":
            explorer.press("Enter")
            seen(explorer)
            explorer.tab_to("#evidence [data-key$='>actor:openai:Hosting']")
    seen(explorer)
    explorer.press("Enter")
    expect(explorer.panel.locator("article.card").first).to_be_visible()
    assert "hosts OpenAI" in explorer.heading
    assert explorer.state["selected"]
    seen(explorer)
    explorer.press("Escape")
    expect(explorer.panel.locator("article.card")).to_have_count(0)
    assert explorer.state["known"] == "2025-08"
    seen(explorer)


def test_the_whole_page_is_walked_by_tab_and_the_focus_is_always_seen(visit: Visit) -> None:
    explorer = visit("q=who,Hosting,actor:openai&known=2025-08")
    explorer.press("Tab")
    walked: list[str] = []
    while len(walked) < 200:
        seen(explorer)
        at = explorer.page.evaluate(
            "document.activeElement.dataset.key ?? document.activeElement.id ?? document.activeElement.className"
        )
        walked.append(at)
        explorer.press("Tab")
        if explorer.page.evaluate("document.activeElement === document.body"):
            break
    for part in (
        "search",
        "ask:hosting",
        "relation:hosting",
        "picture",
        "zoomIn",
        "known",
        "play",
        "compare",
        "actor:oracle>actor:openai:Hosting",
    ):
        assert part in walked
    order = [
        walked.index(part)
        for part in ("search", "ask:hosting", "picture", "known", "actor:oracle>actor:openai:Hosting")
    ]
    assert order == sorted(order)


def test_the_picture_is_walked_by_arrows_and_said(visit: Visit) -> None:
    explorer = visit("sel=actor:openai")
    explorer.tab_to("#picture", "Shift+Tab")
    live = explorer.page.locator("p[role=status].unseen")
    expect(live).to_contain_text("OpenAI")
    said = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        explorer.press(key)
        said.add(live.inner_text())
    assert len(said) > 1
    name = live.inner_text().split(" · ")[0]
    explorer.press("Enter")
    assert explorer.heading == name
    seen(explorer)


def test_the_skip_link_leads_to_the_picture(visit: Visit) -> None:
    explorer = visit()
    explorer.press("Tab")
    assert explorer.page.evaluate("document.activeElement.className") == "skip"
    seen(explorer)
    explorer.press("Enter")
    assert explorer.page.evaluate("document.activeElement.id") == "picture"
    assert explorer.address == {}


def test_keys_for_views_and_help_do_not_fire_while_typing(visit: Visit) -> None:
    explorer = visit()
    explorer.press("/")
    explorer.page.keyboard.type("123?/")
    assert explorer.state["view"] == "network"
    expect(explorer.page.locator("dialog[open]")).to_have_count(0)
    assert explorer.page.locator("#search").input_value() == "123?/"


def test_help_opens_closes_and_gives_the_focus_back(visit: Visit) -> None:
    explorer = visit()
    explorer.key("help").focus()
    explorer.press("Enter")
    expect(explorer.page.locator("dialog[open]")).to_be_visible()
    explorer.press("Escape")
    expect(explorer.page.locator("dialog[open]")).to_have_count(0)
    assert explorer.page.evaluate("document.activeElement.dataset.key") == "help"


def test_the_menu_is_walked_by_arrows_and_left_by_escape(visit: Visit) -> None:
    explorer = visit()
    explorer.page.locator(".menu > button").focus()
    explorer.press("Enter", "ArrowDown", "ArrowDown")
    assert explorer.page.evaluate("document.activeElement.dataset.key") == "take:saveCsv"
    explorer.press("Escape")
    expect(explorer.page.locator("#takeaways")).to_be_hidden()
    seen(explorer)


def test_the_list_of_suggestions_is_walked_by_arrows(visit: Visit) -> None:
    explorer = visit()
    options = explorer.search("open")
    chosen = explorer.page.locator("#suggestions [aria-selected=true] bdi").first
    assert chosen.inner_text() == options[0]
    explorer.press("ArrowDown")
    assert chosen.inner_text() == options[1]
    explorer.press("ArrowUp", "ArrowUp")
    assert chosen.inner_text() == options[-1]
    active = explorer.page.locator("#search").get_attribute("aria-activedescendant") or ""
    assert re.fullmatch(r"suggestion-\d+", active)
    explorer.press("Escape")
    expect(explorer.page.locator("#suggestions")).to_be_hidden()
    seen(explorer)
