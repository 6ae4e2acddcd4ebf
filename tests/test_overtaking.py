"""What time has overtaken: a later stage, period or correction supersedes, a doubt or an echo does not."""

from dataclasses import replace
from typing import Any

import pytest
from test_points import make, on
from test_settle import FILING, MAJOR, OTHER, rivals, said, settled

from kg.claims import Claim
from kg.overtaking import overtakes
from kg.points import PARTY, STAGE
from kg.terms import ACTOR, DEAL


@pytest.mark.parametrize(
    ("new", "day", "old", "gone"),
    [
        ("signed", "2025-02", "announced", True),
        ("signed", "2025-02", "rumoured", True),
        ("stalled", "2025-02", "announced", True),
        ("signed", "2025-02", "stalled", True),
        ("announced", "2025-02", "signed", False),
        ("signed", "2025-01", "announced", False),
        ("signed", "2024-12", "announced", False),
        ("cancelled", "2025-02", "operating", True),
        ("cancelled", "2025-01-31", "operating", True),
        ("cancelled", "2025-01-30", "operating", False),
        ("ended", "2025-01", "operating", False),
        ("cancelled", "2024-12", "operating", False),
        ("signed", "2025-02", "cancelled", False),
        ("ended", "2025-02", "cancelled", False),
        ("rumoured", "2025-02", "stalled", False),
    ],
)
def test_a_stage_overtakes_where_it_is_later_and_no_step_back(new: str, day: str, old: str, gone: bool) -> None:
    one, other = make("a", stage=new, issued=day), make("b", stage=old)
    assert overtakes(one, other, on(one, STAGE)) is gone


def test_progress_is_no_conflict_but_falling_back_is() -> None:
    talks, signed = make("a", stage="in-talks", issued="2025-02"), make("b", weight=MAJOR)
    back = settled(talks, signed, aspect=STAGE)
    assert (back.reason, rivals(back), back.disputed) == ("later", {"b": "stage"}, True)
    on_time = settled(replace(talks, issued="2024"), signed, aspect=STAGE)
    assert (on_time.value, on_time.reason, rivals(on_time)) == ("signed", "current", {"a": "overtaken"})


def test_a_cancellation_by_a_lighter_source_supersedes() -> None:
    found = settled(make("a", weight=FILING), make("b", stage="cancelled", weight=OTHER, issued="2026"), aspect=STAGE)
    assert (found.value, found.reason, found.disputed) == ("cancelled", "current", False)


@pytest.mark.parametrize("fields", [{"certainty": "hedged"}, {"certainty": "opinion"}])
def test_a_doubtful_newcomer_overtakes_nothing(fields: dict[str, Any]) -> None:
    new, old = make("a", stage="cancelled", issued="2026", **fields), make("b")
    assert not overtakes(new, old, on(old, STAGE))
    assert not overtakes(new, replace(old, **fields), on(old, STAGE))
    assert overtakes(replace(new, certainty="stated"), old, on(old, STAGE))


def test_a_firm_report_overtakes_the_figure_of_a_rumour() -> None:
    for stage in ("rumoured", "in-talks", "letter-of-intent"):
        firm = said("b", "40", stage="announced", issued="2025-02", weight=OTHER)
        found = settled(said("a", "30", stage=stage, weight=FILING), firm)
        assert (found.value, found.reason, rivals(found)) == ("40", "current", {"a": "overtaken"})


@pytest.mark.parametrize("stage", ["announced", "cancelled", None])
def test_a_firm_report_does_not_overtake_the_figure_of_what_was_no_rumour(stage: str | None) -> None:
    found = settled(said("a", "30", stage=stage, weight=FILING), said("b", "40", issued="2025-02"))
    assert (found.value, rivals(found)) == ("30", {"b": "figure"})


def test_an_origin_corrects_its_own_figure_and_no_other() -> None:
    old, new = said("a", "30", weight=FILING), said("b", "40", issued="2025-02", origin=ACTOR["wire"])
    assert settled(old, new).value == "30"
    corrected = settled(replace(old, origin=ACTOR["wire"]), new)
    assert (corrected.value, corrected.reason, rivals(corrected)) == ("40", "current", {"a": "overtaken"})


@pytest.mark.parametrize("retold", ["about 31", "up-to 40", "at-least 20"])
def test_who_repeats_a_figure_less_exactly_does_not_correct_it(retold: str) -> None:
    old, new = said("a", "30", origin=ACTOR["wire"]), said("b", retold, issued="2025-02", origin=ACTOR["wire"])
    assert not overtakes(new, old, on(old, "amount"))
    exact = said("b", "31", issued="2025-02", origin=ACTOR["wire"])
    assert overtakes(exact, old, on(old, "amount"))


SHARE: dict[str, Any] = {
    "roles": {"owner": "alphacorp", "owned": "betabank"},
    "relation": "Ownership",
    "stage": None,
    "deal": None,
}


def share(name: str, figure: str, day: str = "2025-01", weight: int = MAJOR, **dates: str) -> Claim:
    terms = {"share": figure, **{key.rstrip("_"): text for key, text in dates.items()}}
    return make(name, terms=terms, issued=day, weight=weight, **SHARE)


def test_a_state_without_deal_changes_and_the_terms_of_a_deal_do_not() -> None:
    old, new = share("a", "30"), share("b", "40", "2025-02")
    assert settled(old, new, aspect="share").reason == "current"
    deal = settled(*(replace(one, deal=DEAL["d"]) for one in (old, new)), aspect="share")
    assert (deal.reason, deal.disputed) == ("later", True)


def test_a_denial_without_stage_is_of_the_whole_matter() -> None:
    denial = make("b", denied=True, **SHARE)
    assert settled(share("a", "49"), denial, aspect="share").reason == "denied"


def test_a_rumoured_state_does_not_overtake_a_stated_one() -> None:
    rumour = replace(share("b", "49", "2026"), stage="rumoured", rank=1)
    assert settled(share("a", "27"), rumour, aspect="share").value == "27"


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (share("a", "27", "2025-11", from_="2025-10"), share("b", "32", "2026", until="2025-09")),
        (share("a", "27", "2025-11", from_="2025-10"), share("b", "32", "2025-12", from_="2024")),
        (share("a", "27", "2025-11", from_="2025-10"), share("b", "32", "2025-09")),
        (share("a", "27", "2025-11"), share("b", "32", "2025-12", until="2025-10")),
    ],
)
def test_by_their_own_dates_the_later_state_overtakes_however_late_the_other_is_told(now: Claim, before: Claim) -> None:
    assert overtakes(now, before, on(now, "share"))
    assert not overtakes(before, now, on(now, "share"))
    assert settled(replace(before, weight=FILING), now, aspect="share").claim == now


def test_where_each_overtakes_another_in_a_ring_the_rule_still_picks() -> None:
    dated, retold, bare = (
        share("a", "27", "2025-11", from_="2025-10"),
        share("b", "32", "2026-02", from_="2024"),
        share("c", "30", "2026-01", FILING),
    )
    point = on(dated, "share")
    assert all(overtakes(new, old, point) for new, old in ((dated, retold), (retold, bare), (bare, dated)))
    assert settled(dated, retold, bare, aspect="share").claim == bare


@pytest.mark.parametrize("dates", [{"from_": "2026"}, {"from_": "2024"}, {"until": "2026"}])
def test_a_plan_a_present_or_an_end_to_come_overtakes_no_later_report(dates: dict[str, Any]) -> None:
    early, late = share("a", "27", "2025-01", **dates), share("b", "32", "2025-06")
    assert not overtakes(early, late, on(late, "share"))


def test_the_start_of_a_deal_is_one_of_its_terms_and_overtakes_no_figure_and_no_stage() -> None:
    filed, told = said("a", "30", weight=FILING), said("b", "40", issued="2025-06", terms={"from": "2025-05"})
    assert settled(filed, told).value == "30"
    announced = make("b", stage="announced", issued="2025-06", terms={"from": "2025-05"})
    assert not overtakes(announced, make("a"), on(announced, STAGE))


def test_the_next_period_of_a_deal_overtakes_the_one_that_ended() -> None:
    first, second = (
        said("a", "30", terms={"from": "2023", "until": "2024"}),
        said("b", "40", terms={"from": "2025"}),
    )
    assert overtakes(second, first, on(first, "amount"))
    assert not overtakes(first, second, on(first, "amount"))


def test_a_party_that_comes_after_another_overtakes_it() -> None:
    old = make("a", {"host": "alphacorp", "tenant": "betabank"}, weight=FILING)
    new = make("b", {"host": "alphacorp", "tenant": "gammanet"}, issued="2025-06", terms={"from": "2025-05"})
    found = settled(old, new, aspect=PARTY)
    assert (found.value, found.reason, found.disputed) == ("gammanet", "current", False)


@pytest.mark.parametrize("aspect", ["from", "until", "deadline"])
def test_a_later_report_moves_an_end_but_not_a_beginning(aspect: str) -> None:
    old, new = (
        make(n, terms={aspect: year}, issued=day, deal=None)
        for n, year, day in (("a", "2021", "2020"), ("b", "2022", "2025"))
    )
    assert overtakes(new, old, on(old, aspect)) is (aspect != "from")
