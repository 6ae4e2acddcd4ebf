"""The two clocks, and what changed between two days."""

from typing import Any

import pytest
from playwright.sync_api import expect

import kg
from browser.explorer import DESK, PHONE, Visit, claim_ids
from kg.dates import PartialDate
from kg.network import node_id

OVER = {"cancelled", "ended", "stalled"}


def days_of(graph: kg.Graph) -> list[PartialDate]:
    return sorted({PartialDate.parse(claim.issued) for claim in graph.claims()}, key=lambda day: day.last)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_first_clock_shows_what_had_been_published(visit: Visit, wide: kg.Graph, size: tuple[int, int]) -> None:
    explorer = visit("known=2025-10", size=size)
    explorer.page.locator("#known").focus()
    for key, month in (("ArrowLeft", "2025-09"), ("ArrowLeft", "2025-08"), ("ArrowRight", "2025-09")):
        explorer.press(key)
        assert explorer.state["known"] == month
        assert explorer.shown == len(wide.at(known_by=month).claims())
    explorer.written("known", "2025-09")
    assert explorer.chips == ["known by Sep\u00a02025"]


def test_the_ends_of_the_first_clock_are_its_first_month_and_all_sources(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("known=2025-10")
    explorer.page.locator("#known").focus()
    explorer.press("Home")
    first = explorer.state["known"]
    assert 0 < explorer.shown == len(wide.at(known_by=first).claims()) < 0.1 * len(wide.claims())
    explorer.press("ArrowLeft")
    assert explorer.state["known"] == first
    explorer.press("End")
    assert explorer.state["known"] == ""
    assert explorer.shown == len(wide.claims())


def test_a_step_goes_to_the_day_of_the_next_source(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("known=2025-08-31")
    known = PartialDate.parse("2025-08-31").last
    after = next(day.last for day in days_of(wide) if day.last > known)
    explorer.key("next").click()
    assert explorer.state["known"] == after.isoformat()
    explorer.key("previous").click()
    assert explorer.state["known"] == "2025-08-31"
    assert explorer.shown == len(wide.at(known_by="2025-08-31").claims())


def test_play_moves_the_clock_until_it_is_paused(visit: Visit) -> None:
    explorer = visit("known=2025-03")
    play = explorer.key("play")
    expect(play).to_have_attribute("aria-label", "Play")
    play.click()
    expect(play).to_have_attribute("aria-label", "Pause")
    explorer.until("() => window.__explorer.state().known >= '2025-05'")
    play.click()
    expect(play).to_have_attribute("aria-label", "Play")
    still = explorer.state["known"]
    explorer.page.wait_for_timeout(900)
    assert explorer.state["known"] == still


def test_played_to_its_end_the_clock_stops_and_shows_everything(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit()
    explorer.page.locator("#known").focus()
    explorer.press("ArrowLeft", "ArrowLeft")
    explorer.key("play").click()
    expect(explorer.key("play")).to_have_attribute("aria-label", "Pause")
    expect(explorer.key("play")).to_have_attribute("aria-label", "Play")
    assert explorer.state["known"] == ""
    assert explorer.shown == len(wide.claims())


def test_the_second_clock_shows_what_was_true_on_a_day(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("known=2026-03")
    box = explorer.key("on-switch")
    box.check()
    assert explorer.state["on"] == "2026-03"
    explorer.page.locator("#on").focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        explorer.press(key)
        on = explorer.state["on"]
        assert explorer.shown == len(wide.at(known_by="2026-03", on=on).claims())
    explorer.written("on", "2026-04")
    box.uncheck()
    assert explorer.shown == len(wide.at(known_by="2026-03").claims())


@pytest.mark.parametrize(("before", "known"), [("2025-08", "2026-06"), ("2025-03", "2025-09")])
def test_compare_marks_what_is_new_gone_and_changed_between_two_days(
    visit: Visit, wide: kg.Graph, data: dict[str, Any], before: str, known: str
) -> None:
    explorer = visit(f"known={known}&before={before}")
    earlier, later = (wide.at(known_by=day) for day in (before, known))
    was, now = ({node_id(claim.iri) for claim in graph.claims()} for graph in (earlier, later))
    ended = {
        node_id(rival.claim.iri)
        for point in later.settled()
        if point.point.aspect == "stage" and (point.value in OVER or point.value is None)
        for rival in point.rivals
    } | {node_id(claim.iri) for claim in later.claims() if claim.stage in OVER or claim.denied}
    changes = explorer.view["changes"]
    for change in changes:
        claims = claim_ids(data, change["edge"]["claims"])
        if change["change"] == "new":
            assert not claims & was
            assert claims <= now
        elif change["change"] == "gone":
            assert claims & was
            assert claims & now <= ended
        else:
            assert claims & was
        if change["change"] == "same":
            assert claims <= was or change["edge"]["line"] == change["was"]["line"]
    kinds = {change["change"] for change in changes}
    assert kinds >= {"new", "changed", "same"}
    counts = dict(
        zip(
            explorer.panel.locator("h3").evaluate_all("(all) => all.map((one) => one.parentElement.className)"),
            map(int, explorer.panel.locator("h3 .count").all_inner_texts()),
            strict=True,
        )
    )
    for kind in kinds - {"same"}:
        assert counts[f"change-{kind}"] == sum(change["change"] == kind for change in changes)
    scene = explorer.page.evaluate("window.__explorer.painter.scene.edges.map(({ change }) => change)")
    assert sorted(scene) == sorted(change["change"] for change in changes)


def test_the_two_hands_of_compare_never_cross(visit: Visit) -> None:
    explorer = visit("known=2025-09")
    explorer.key("compare").check()
    assert explorer.state["before"] == "2025-03"
    explorer.page.locator("#before").focus()
    explorer.press("End")
    assert explorer.state["before"] == "2025-08"
    explorer.page.locator("#known").focus()
    explorer.press("ArrowLeft", "ArrowLeft")
    state = explorer.state
    assert (state["before"], state["known"]) == ("2025-06", "2025-07")
    explorer.key("compare").uncheck()
    assert explorer.state["before"] == ""


def test_the_panel_and_the_rail_are_as_of_the_clock(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("known=2025-08&sel=actor:openai")
    disputed = [point for point in wide.at(known_by="2025-08").settled() if point.disputed]
    assert explorer.key("ask:dispute").locator(".count").inner_text() == str(len(disputed))
    dates = explorer.panel.locator("ul.rows .meta > span:last-child").all_inner_texts()
    assert dates
    assert max(int(date.split()[-1]) for date in dates) == 2025
