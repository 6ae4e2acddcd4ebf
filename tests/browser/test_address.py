"""The address is the view: it can be kept, sent, gone back from, and broken."""

from typing import Any

import pytest
from playwright.sync_api import expect

import kg
from browser.explorer import DESK, PHONE, Visit

WHOLE = (
    "q=who,Hosting,actor:openai&known=2025-10&on=2026&before=2025-03&sel=actor:oracle&around=actor:openai,2&relation=hosting"
    "&stage=signed,operating&certainty=stated&tier=press-release,trade-press&kind=company,bank&sources=1&amount=1000000,USD"
    "&open=actor:microsoft&view=stack&cam=100,200,0.8&lang=fr&theme=dark"
)


def test_back_takes_back_each_step_and_forward_does_it_again(visit: Visit) -> None:
    explorer = visit()
    explorer.ask("hosting")
    explorer.only("stage", "signed")
    explorer.take("oracle", "Oracle")
    explorer.press("3")
    steps = [
        {},
        {"q": "hosting"},
        {"q": "hosting", "stage": "signed"},
        {"q": "hosting", "stage": "signed", "sel": "actor:oracle"},
    ]
    assert explorer.address == {**steps[-1], "view": "table"}
    for address in reversed(steps):
        explorer.page.go_back()
        assert explorer.address == address
        explorer.settled("question", {"rail": "hosting"} if "q" in address else None)
        explorer.settled("selected", address.get("sel", ""))
        explorer.settled("view", "network")
    explorer.page.go_forward()
    explorer.settled("question", {"rail": "hosting"})


def test_loaded_again_the_page_is_as_it_was(visit: Visit) -> None:
    explorer = visit()
    explorer.ask("funding")
    explorer.only("stage", "signed")
    explorer.take("softbank", "SoftBank")
    explorer.key("language").click()
    state, line, heading = explorer.state, explorer.line, explorer.heading
    explorer.page.reload()
    assert (explorer.state, explorer.line, explorer.heading) == (state, line, heading)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_whole_address_is_read_and_kept(visit: Visit, size: tuple[int, int]) -> None:
    explorer = visit(WHOLE, size=size)
    expect(explorer.page.locator("p.notice")).to_have_count(0)
    state = explorer.state
    assert state["question"] == {"relation": "Hosting", "party": "actor:openai", "side": 0}
    assert state["filters"]["amount"] == {"least": 1000000, "currency": "USD"}
    assert state["camera"] == {"x": 100, "y": 200, "k": 0.8}
    explorer.page.reload()
    assert explorer.state == state


@pytest.mark.parametrize(
    "broken",
    [
        "nonsense",
        "q=",
        "known=yesterday",
        "known=2025-13&q=hosting",
        "cam=1,2",
        "%",
        "q=%E0%A4%A",
        "sources=-1",
        "sources=9999999999999999999999",
        "view=cube",
        "on=" + "9" * 5000,
        "__proto__=x&constructor=y",
        "sel=x&sel=y",
        "lang=de",
        "x" * 30000,
        "around=actor:openai,99",
        "amount=lots,USD",
    ],
    ids=lambda text: text[:20],
)
def test_a_broken_address_opens_the_page_with_a_word_about_it(visit: Visit, broken: str) -> None:
    explorer = visit(broken)
    if broken == "q=":
        expect(explorer.page.locator("p.notice")).to_have_count(0)
    else:
        expect(explorer.page.locator("p.notice")).to_contain_text("could not be read")
    expect(explorer.page.locator("#picture")).to_be_visible()
    assert explorer.shown > 0


@pytest.mark.parametrize(
    "unknown",
    [
        "q=nothing",
        "q=who,Nothing,actor:nobody",
        "sel=actor:nobody",
        "around=actor:nobody,1",
        "q=path,actor:x,actor:y",
        "stage=unheard",
        "relation=constructor",
        "open=__proto__",
    ],
)
def test_an_address_of_what_is_not_in_the_graph_still_opens(visit: Visit, wide: kg.Graph, unknown: str) -> None:
    explorer = visit(unknown)
    assert explorer.line
    reset: Any = explorer.page.locator("button.chip[data-key^=limit]")
    for _ in range(reset.count()):
        reset.first.click()
    assert explorer.shown == len(wide.claims())


def test_the_address_typed_over_is_followed(visit: Visit) -> None:
    explorer = visit("q=hosting")
    explorer.page.evaluate("() => { location.hash = 'q=funding&sel=actor:nvidia'; }")
    explorer.settled("question", {"rail": "funding"})
    assert explorer.heading == "Nvidia"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_an_embed_is_the_picture_with_its_title_and_a_way_to_the_whole(visit: Visit, size: tuple[int, int]) -> None:
    explorer = visit("q=hosting&known=2025-10&embed=1", size=size)
    expect(explorer.page.locator("#picture")).to_be_visible()
    expect(explorer.page.locator(".masthead h2")).to_have_text("Who hosts whom? · known by Oct\u00a02025")
    for gone in (".rail", ".search", "nav.tabs"):
        expect(explorer.page.locator(gone)).to_be_hidden()
    link = explorer.page.locator(".masthead a")
    address = (link.get_attribute("href") or "").split("#")[1]
    assert "embed" not in address
    assert "q=hosting" in address
    assert "known=2025-10" in address
