"""Changes: what is new, revised, overtaken, denied, contested or dropped between two states, and who says so."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Plant, Speak, claim, usd

import kg
from kg.changelog import Changes
from kg.changes import KINDS

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
PACT = f"{HOSTING} ; kg:deal deal:pact"


def told(found: Changes) -> list[tuple[str, str | None]]:
    """Return the kind and the deal of each change."""
    return [(change.kind, change.deal.value.rsplit("/")[-1] if change.deal else None) for change in found]


def lines(found: Changes) -> list[str]:
    return [line.strip() for line in str(found).splitlines()]


# --- kinds


def test_a_deal_first_spoken_of_is_new_and_nothing_else(speak: Speak) -> None:
    speak("a", "2025-01", HOSTING)
    g = speak("b", "2025-06", f"{PACT} ; {usd(10)} ; kg:stage stage:signed")
    found = g.changes("2025-03", "2025-07")
    assert told(found) == [("new", "pact")]
    at = lines(found).index("The pact")
    assert lines(found)[at + 1 : at + 3] == ["stage: signed · amount: 10 USD", "Source b (2025-06)"]


def test_a_figure_that_another_source_corrects_is_revised_from_what_to_what_and_by_whom(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)}")
    g = speak("b", "2025-06", f"{PACT} ; {usd(20)}", "filing", says="It is twenty.")
    found = g.changes("2025-03", "2025-07")
    assert told(found) == [("revised", "pact")]
    at = lines(found).index("amount: 10 USD → 20 USD")
    assert lines(found)[at - 1] == "The pact"
    assert lines(found)[at + 1] == "§1 “It is twenty.” — Source b (2025-06)"


def test_a_figure_first_given_of_a_known_deal_revises_nothing_said(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; kg:stage stage:signed")
    found = speak("b", "2025-06", f"{PACT} ; {usd(20)}").changes("2025-03", "2025-07")
    assert told(found) == [("revised", "pact")]
    assert "amount: nothing said → 20 USD" in lines(found)


def test_a_share_first_given_of_a_known_stake_without_deal_is_told(speak: Speak) -> None:
    stake = "kg:owner actor:alphacorp ; kg:owned actor:betabank ; kg:stage stage:closed"
    speak("a", "2025-01", stake, relation="Ownership")
    found = speak("b", "2025-06", f"{stake} ; kg:share 27", relation="Ownership").changes("2025-03", "2025-07")
    assert told(found) == [("revised", None)]
    assert "share: nothing said → 27 %" in lines(found)


def test_when_a_state_held_is_no_change_of_its_own(speak: Speak) -> None:
    stake = "kg:owner actor:alphacorp ; kg:owned actor:betabank ; kg:stage stage:closed"
    speak("a", "2025-01", stake, relation="Ownership")
    dated = f'{stake} ; kg:from "2024"^^xsd:gYear'
    assert told(speak("b", "2025-06", dated, relation="Ownership").changes("2025-03", "2025-07")) == []


def test_up_to_a_figure_is_not_that_figure(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)} ; kg:bound bound:up-to")
    found = speak("b", "2025-06", f"{PACT} ; {usd(10)}", "filing").changes("2025-03", "2025-07")
    assert "amount: up to 10 USD → 10 USD" in lines(found)


def test_the_bound_of_a_figure_changes_no_stage(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)} ; kg:bound bound:up-to ; kg:stage stage:signed")
    g = speak("b", "2025-06", f"{PACT} ; {usd(10)} ; kg:stage stage:signed", "filing")
    aspects = {item.settled.point.aspect for change in g.changes("2025-03", "2025-07") for item in change.items}
    assert "amount" in aspects
    assert "stage" not in aspects


@pytest.mark.parametrize("stage", ["closed", "cancelled"])
def test_what_a_later_stage_leaves_behind_is_overtaken(speak: Speak, stage: str) -> None:
    speak("a", "2025-01", f"{PACT} ; kg:stage stage:signed")
    found = speak("b", "2025-06", f"{PACT} ; kg:stage stage:{stage}", says="It moved.").changes("2025-03", "2025-07")
    assert told(found) == [("overtaken", "pact")]
    at = lines(found).index(f"stage: signed → {stage}")
    assert lines(found)[at + 1] == "§1 “It moved.” — Source b (2025-06)"


def test_what_a_source_denies_is_denied_and_the_denial_is_quoted(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; kg:stage stage:signed", says="They signed.")
    denial = f"{PACT} ; kg:stage stage:signed ; kg:denied true"
    found = speak("b", "2025-06", denial, says="They did not.").changes("2025-03", "2025-07")
    assert ("denied", "pact") in told(found)
    assert "stage: signed → no value stands" in lines(found)
    assert "§1 “They did not.” — Source b (2025-06)" in lines(found)


def test_what_stands_while_a_source_says_otherwise_is_contested_by_that_source(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)}", "filing", says="It is ten.")
    found = speak("b", "2025-06", f"{PACT} ; {usd(20)}", says="It is twenty.").changes("2025-03", "2025-07")
    assert told(found) == [("contested", "pact")]
    assert "amount: 10 USD, now contested: 20 USD" in lines(found)
    assert "§1 “It is twenty.” — Source b (2025-06)" in lines(found)
    assert "It is ten." not in str(found)


def test_what_stands_against_a_denial_is_not_told_as_denied(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; kg:stage stage:signed", "filing")
    found = speak("b", "2025-06", f"{PACT} ; kg:stage stage:signed ; kg:denied true").changes("2025-03", "2025-07")
    assert told(found) == [("contested", "pact")]
    assert lines(found)[lines(found).index("CONTESTED") + 2] == "The pact"
    assert "stage: signed, now contested: not signed" in lines(found)


def test_what_was_contested_before_is_not_contested_anew(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)}", "filing")
    speak("b", "2025-02", f"{PACT} ; {usd(20)}")
    assert told(speak("c", "2025-06", f"{PACT} ; {usd(20)}").changes("2025-03", "2025-07")) == []


def test_another_value_against_what_was_contested_is_told(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)}", "filing")
    speak("b", "2025-02", f"{PACT} ; {usd(20)}")
    found = speak("c", "2025-06", f"{PACT} ; {usd(30)}").changes("2025-03", "2025-07")
    assert told(found) == [("contested", "pact")]
    assert "30 USD" in str(found)


def test_what_no_source_says_any_more_is_dropped(speak: Speak, folder: Path) -> None:
    speak("a", "2025-01", f"{PACT} ; kg:stage stage:signed")
    speak("b", "2025-01", f"{HOSTING} ; kg:deal deal:other ; kg:stage stage:closed")
    old = speak("c", "2025-01", f"{PACT} ; {usd(10)}", says="It was ten.")
    for name in ("b", "c"):
        (folder / "facts" / "sources" / f"{name}.ttl").unlink()
    found = kg.load(folder).changes_against(old, "v1", "v2")
    assert told(found) == [("dropped", "other"), ("dropped", "pact")]
    assert "stage: closed → nothing said" in lines(found)
    assert "amount: 10 USD → nothing said" in lines(found)
    assert "What changed from v1 to v2" in lines(found)


def test_what_is_dropped_keeps_the_names_that_it_had(speak: Speak, folder: Path) -> None:
    old = speak("a", "2025-01", f"{PACT} ; kg:stage stage:signed")
    (folder / "facts" / "sources" / "a.ttl").unlink()
    (folder / "facts" / "deals.ttl").unlink()
    found = replace(kg.load(folder).changes_against(old), earlier=old.names)
    assert "The pact" in lines(found)
    assert "§1 “It is so.” — Source a (2025-01)" in lines(found)


def test_what_happened_is_new_by_itself_though_the_parties_are_known(speak: Speak) -> None:
    speak("a", "2025-01", "kg:participant actor:alphacorp", says="It moved in.", relation="Event")
    g = speak("b", "2025-06", "kg:participant actor:alphacorp", says="It burned down.", relation="Event")
    found = g.changes("2025-03", "2025-07")
    assert told(found) == [("new", None)]
    at = lines(found).index("It burned down.")
    assert lines(found)[at + 1] == "Source b (2025-06)"


def test_a_new_matter_that_is_only_denied_is_told_as_not_so(speak: Speak) -> None:
    speak("a", "2025-01", "kg:rival actor:alphacorp , actor:gammanet", relation="Rivalry")
    g = speak("b", "2025-06", f"{HOSTING} ; kg:stage stage:signed ; kg:denied true", says="They do not.")
    found = g.changes("2025-03", "2025-07")
    assert told(found) == [("new", None)]
    assert "NOT: Alphacorp hosts Betabank" in lines(found)
    assert "§1 “They do not.” — Source b (2025-06)" in lines(found)


def test_a_new_deal_already_denied_does_not_look_like_one_that_stands(speak: Speak) -> None:
    speak("a", "2025-01", HOSTING)
    speak("b", "2025-05", f"{PACT} ; kg:stage stage:rumoured")
    g = speak("c", "2025-06", f"{PACT} ; kg:stage stage:rumoured ; kg:denied true")
    found = g.changes("2025-03", "2025-07")
    assert told(found) == [("new", "pact")]
    assert any(line.startswith("stage: no value stands") for line in lines(found))


# --- by whom, in what order


def test_a_new_matter_names_first_the_source_of_what_is_settled(speak: Speak) -> None:
    speak("z", "2025-01", HOSTING)
    speak("a", "2025-05", f"{PACT} ; kg:stage stage:announced", says="It is possible.")
    found = speak("b", "2025-06", f"{PACT} ; kg:stage stage:cancelled").changes("2025-03", "2025-07")
    at = lines(found).index("The pact")
    assert lines(found)[at + 1 : at + 3] == ["stage: cancelled", "Source b (2025-06) and 1 more"]


def test_equal_figures_of_several_parties_are_told_once(speak: Speak, plant: Plant) -> None:
    speak("a", "2025-01", HOSTING)
    into = f"kg:investee actor:alphacorp ; kg:deal deal:pact ; {usd(40)}"
    both = [claim(name, "Investment", f"kg:investor actor:{name} ; {into}") for name in ("betabank", "gammanet")]
    g = plant("".join(both), id="b", issued='"2025-06"^^xsd:gYearMonth')
    assert str(g.changes("2025-03", "2025-07")).count("40 USD") == 1


def test_what_became_of_known_deals_comes_before_what_is_new(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; kg:stage stage:signed")
    speak("b", "2025-06", f"{HOSTING} ; kg:deal deal:other ; kg:stage stage:signed")
    g = speak("c", "2025-06", f"{PACT} ; kg:stage stage:closed")
    found = g.changes("2025-03", "2025-07")
    assert told(found) == [("overtaken", "pact"), ("new", "other")]
    assert lines(found)[1] == "1 overtaken · 1 new"
    assert lines(found).index("OVERTAKEN") < lines(found).index("NEW")


def test_the_same_day_or_the_same_facts_change_nothing(speak: Speak) -> None:
    g = speak("a", "2025-01", f"{PACT} ; kg:stage stage:signed")
    found = g.changes("2025-02", "2025-02")
    assert (len(found), list(found)) == (0, [])
    assert lines(found)[-1] == "Nothing changed."
    assert told(g.changes_against(g)) == []


def test_no_published_deal_is_both_new_and_something_else(wide: kg.Graph) -> None:
    found = wide.changes("2025-08", "2026-04")
    new = {change.deal for change in found if change.kind == "new"} - {None}
    assert len(new) > 100
    assert not new & {change.deal for change in found if change.kind != "new"}


def test_every_published_change_is_of_a_known_kind_and_says_who_says_so(wide: kg.Graph) -> None:
    for change in wide.changes("2025-08", "2026-04"):
        assert change.kind in KINDS
        assert change.claims


def test_whatever_is_revised_or_overtaken_reads_otherwise_than_before(wide: kg.Graph) -> None:
    answer = wide.changes("2025-08", "2026-04").to_dict()
    changed = [c for c in json.loads(json.dumps(answer))["changes"] if c["kind"] in ("revised", "overtaken")]
    assert changed
    for change in changed:
        assert all(point["before"] != point["after"] for point in change["points"])


def test_the_lease_in_norway_went_from_signed_to_cancelled(wide: kg.Graph) -> None:
    found = wide.changes("2025-08", "2026-04")
    at = lines(found).index("OpenAI's lease in Norway with Nscale and Aker")
    assert lines(found)[at + 1] == "stage: signed → cancelled"


def test_what_is_new_one_way_is_dropped_the_other_way(wide: kg.Graph) -> None:
    there, back = wide.changes("2025-08", "2026-04"), wide.changes("2026-04", "2025-08")
    new = {(c.deal, frozenset(x.iri for x in c.claims)) for c in there if c.kind == "new"}
    known = {change.deal for change in there if change.kind != "new"}
    gone = {(c.deal, frozenset(x.iri for x in c.claims)) for c in back if c.kind == "dropped"}
    assert {one for one in new if one[0]} == {one for one in gone if one[0] and one[0] not in known}
