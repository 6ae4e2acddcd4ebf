"""Settled values: which claim the published rule picks, why, what time has overtaken, and that no claim is lost."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest
from conftest import Plant
from conftest import claim as turtle
from hypothesis import given
from hypothesis import strategies as st
from test_points import FIGURES, RANKS, make, on

import kg
from kg.claims import Claim
from kg.overtaking import current_of, overtakes
from kg.points import PARTY, STAGE, Point, points_of, value
from kg.points import said as said_of
from kg.settle import Rule, Settled, matters, published_rule, settle
from kg.terms import ACTOR, DEAL, local

FILING, RELEASE, MAJOR, TRADE, OTHER = 5, 4, 3, 2, 1


def said(name: str, amount: str = "", **fields: Any) -> Claim:
    """Return a claim of source `name`, of an amount such as `up-to 30` if one is given."""
    bound, _, figure = amount.rpartition(" ")
    terms = {"amount": figure, "bound": bound} if bound else {"amount": figure} if figure else {}
    return make(name, terms={**terms, **fields.pop("terms", {})}, **fields)


def settled(*claims: Claim, aspect: str = "amount", rule: Rule = published_rule) -> Settled:
    """Return what is settled on the one point of an aspect."""
    [found] = [one for one in settle(claims, FIGURES, rule) if one.point.aspect == aspect]
    return found


def rivals(found: Settled) -> dict[str, str]:
    return {rival.claim.source.value[-1]: rival.difference for rival in found.rivals}


# --- the rule, and its reasons


def test_a_claim_alone_is_settled() -> None:
    one = said("a", "30")
    assert settled(one) == Settled(on(one, "amount"), one, (), (), "alone")
    assert settled(one).value == "30"
    assert not settled(one).disputed


def test_what_says_the_same_agrees() -> None:
    found = settled(said("a", "30"), said("b", "30"))
    assert (found.reason, len(found.agreeing), found.rivals) == ("alone", 1, ())


@pytest.mark.parametrize("weight", [RELEASE, MAJOR, TRADE, OTHER])
def test_a_filing_goes_before_a_lighter_source_however_late(weight: int) -> None:
    found = settled(said("a", "30", weight=FILING), said("b", "40", weight=weight, issued="2026"))
    assert (found.value, found.reason, rivals(found), found.disputed) == ("30", "weightier", {"b": "figure"}, True)


def test_of_equal_weight_the_latest_wins() -> None:
    found = settled(said("a", "30"), said("b", "40", issued="2025-02"))
    assert (found.value, found.reason, rivals(found)) == ("40", "later", {"a": "figure"})


def test_an_undated_source_is_the_oldest() -> None:
    assert settled(said("a", "30", issued=""), said("b", "40", issued="1999")).value == "40"


def test_a_tie_goes_to_the_first_by_name() -> None:
    found = settled(said("b", "40"), said("a", "30"))
    assert (found.value, found.reason) == ("30", "tied")


@pytest.mark.parametrize("doubt", [{"certainty": "hedged"}, {"certainty": "opinion"}, {"stage": "rumoured"}])
def test_a_rumour_a_hedge_or_an_opinion_never_overrides_a_statement(doubt: dict[str, str]) -> None:
    found = settled(said("a", "30", weight=OTHER), said("b", "40", weight=FILING, issued="2026", **doubt))
    assert (found.value, found.reason, found.disputed) == ("30", "firmer", True)


def test_a_rumour_does_not_reverse_a_signature_or_a_halt() -> None:
    for stage in ("signed", "stalled", "cancelled"):
        firm, rumour = make("a", stage=stage, weight=OTHER), make("b", stage="rumoured", issued="2026", weight=FILING)
        assert settled(firm, rumour, aspect=STAGE).value == stage


def test_the_reason_is_against_the_best_of_the_rivals() -> None:
    found = settled(said("a", "30", issued="2025-02"), said("b", "40"), said("c", "50", weight=OTHER))
    assert (found.reason, list(rivals(found))) == ("later", ["b", "c"])


@pytest.mark.parametrize(
    ("years", "day", "value", "reason"),
    [
        ("2025", "2025-11-30", "40", "later"),
        ("2025-10", "2025-10-06", "40", "later"),
        ("2025-12", "2025-11-30", "30", "later"),
        ("2025", "2025-01-01", "30", "tied"),
    ],
)
def test_a_source_dated_by_its_year_or_month_alone_does_not_win_as_the_latest(
    years: str, day: str, value: str, reason: str
) -> None:
    found = settled(said("a", "30", issued=years), said("b", "40", issued=day))
    assert (found.value, found.reason) == (value, reason)


def test_another_rule_picks_another_value_and_the_reason_says_so() -> None:
    claims = said("a", "30", weight=FILING, issued="2025-02"), said("b", "40", issued="2025-01")
    assert settled(*claims).value == "30"
    rules: list[Rule] = [lambda c: (c.issued,), lambda c: (c.weight,), lambda c: (-int(said_of(c, "amount")),)]
    for rule in rules:
        found = settled(*claims, rule=rule)
        assert (found.value, found.reason) == ("40", "chosen")
    assert settled(*claims, rule=lambda claim: tuple(-ord(c) for c in claim.issued)).reason == "chosen"


def test_what_another_rule_does_not_tell_apart_is_tied() -> None:
    claims = said("b", "40", weight=FILING), said("a", "30", issued="2024")
    found = settled(*claims, rule=lambda claim: ())
    assert (found.value, found.reason) == ("30", "tied")
    alone = settled(claims[0], said("c", "40", denied=True), rule=lambda claim: ())
    assert (alone.value, alone.reason, rivals(alone)) == ("40", "chosen", {"c": "denial"})


def test_under_another_rule_what_no_rule_decided_has_the_same_reason() -> None:
    def reason(*claims: Claim, aspect: str = "amount") -> str:
        return settled(*claims, aspect=aspect, rule=lambda claim: (claim.iri.value,)).reason

    assert reason(said("a", "30"), said("b", "30")) == "alone"
    assert reason(said("a", "30"), said("b", "40", weight=OTHER), said("c", "30", denied=True)) == "undenied"
    assert reason(make("a", stage="announced"), make("b", issued="2025-02"), aspect=STAGE) == "current"


def test_another_rule_does_not_raise_the_denied_or_the_overtaken() -> None:
    old, new = make("a", stage="announced"), make("b", stage="closed", issued="2025-02")
    assert settled(old, new, aspect=STAGE, rule=lambda claim: (claim.issued,)).value == "closed"
    denial = said("c", "30", denied=True)
    assert settled(said("a", "30"), denial, rule=lambda claim: ()).claim is None


def test_a_figure_of_other_days_neither_agrees_nor_contradicts() -> None:
    early, late = said("a", "30", terms={"deadline": "2026"}), said("b", "60", terms={"deadline": "2030"})
    found = settled(early, late)
    assert (found.value, found.agreeing, found.rivals, found.beside) == ("30", (), (), (late,))
    same = settled(early, said("b", "30", terms={"deadline": "2030"}))
    assert (len(same.agreeing), same.beside) == (1, ())


@pytest.mark.parametrize("origins", [("paper", "wire"), ("paper", "paper")])
def test_what_is_paid_stands_beside_what_is_pledged(origins: tuple[str, str]) -> None:
    old, new = (ACTOR[slug] for slug in origins)
    pledged = said("a", "40", origin=old, stage="rumoured", terms={"firmness": "pledged"})
    paid = said("b", "10", origin=new, issued="2025-02", terms={"firmness": "paid"})
    found = settled(pledged, paid)
    assert (found.value, found.agreeing, found.rivals, found.beside) == ("10", (), (), (pledged,))
    same = settled(said("a", "10", terms={"firmness": "pledged"}), paid)
    assert (len(same.agreeing), same.beside) == (1, ())


def test_an_amount_whose_firmness_is_unsaid_is_a_rival_of_any() -> None:
    found = settled(said("a", "40"), said("b", "10", issued="2025-02", terms={"firmness": "paid"}))
    assert (found.value, rivals(found), found.beside) == ("10", {"a": "figure"}, ())


def test_a_looser_figure_agrees() -> None:
    found = settled(said("a", "31", weight=FILING), said("b", "about 30"), said("c", "at-least 20"))
    assert (found.value, [one.source.value[-1] for one in found.agreeing], found.rivals) == ("31", ["b", "c"], ())


# --- denials


def test_where_every_value_is_denied_nothing_is_settled() -> None:
    found = settled(said("a", "30"), said("b", "30", denied=True))
    assert (found.claim, found.value, found.reason) == (None, None, "denied")
    assert rivals(found) == {"a": "denied", "b": "denial"}
    assert found.disputed


def test_what_is_not_denied_stands() -> None:
    found = settled(said("a", "30"), said("b", "40", weight=OTHER), said("c", "30", denied=True))
    assert (found.value, found.reason, rivals(found)) == ("40", "undenied", {"a": "denied", "c": "denial"})


def test_a_denial_of_a_weightier_statement_is_in_dispute_with_it() -> None:
    found = settled(said("a", "30", weight=FILING), said("b", "30", denied=True))
    assert (found.value, found.reason, rivals(found), found.disputed) == ("30", "weightier", {"b": "denial"}, True)


def test_a_doubtful_denial_is_in_dispute_with_a_statement() -> None:
    found = settled(said("a", "30"), said("b", "30", denied=True, certainty="hedged", weight=FILING))
    assert (found.value, found.reason, rivals(found)) == ("30", "firmer", {"b": "denial"})


def test_a_firm_statement_of_no_less_weight_overtakes_an_older_denial_and_gives_back_what_it_denied() -> None:
    rumour = said("a", "30", stage="rumoured")
    denial = said("b", "30", stage="signed", denied=True, issued="2025-02")
    signed = said("c", "30", issued="2025-03")
    assert settled(rumour, denial).claim is None
    found = settled(rumour, denial, signed)
    assert (found.value, found.reason, rivals(found), found.disputed) == ("30", "current", {"b": "overtaken"}, False)
    assert [claim.iri for claim in found.agreeing] == [rumour.iri]


@pytest.mark.parametrize("weak", [{"weight": TRADE}, {"stage": "rumoured"}, {"certainty": "hedged"}])
def test_a_weaker_statement_after_a_denial_leaves_it_in_dispute(weak: dict[str, Any]) -> None:
    found = settled(said("a", "30", denied=True), said("b", "30", **{"issued": "2025-02", **weak}))
    assert (found.value, rivals(found), found.disputed) == ("30", {"a": "denial"}, True)


def test_a_denial_that_contradicts_no_claim_stands_beside_them() -> None:
    talks, denial = make("a", stage="in-talks"), make("b", stage="signed", denied=True)
    found = settled(talks, denial, aspect=STAGE)
    assert (found.value, found.reason, found.rivals, found.beside) == ("in-talks", "alone", (), (denial,))


def test_a_denial_with_nothing_to_deny_is_no_dispute() -> None:
    denial = make(denied=True)
    found = settled(denial, aspect=STAGE)
    assert (found.claim, found.reason, found.rivals, found.beside) == (None, "denied", (), (denial,))


def test_a_denial_of_what_is_overtaken_anyway_is_overtaken_too() -> None:
    signed, cancelled = make("a"), make("b", stage="cancelled", issued="2025-03")
    denial = make("c", denied=True, weight=OTHER)
    found = settled(signed, cancelled, denial, aspect=STAGE)
    assert (found.value, rivals(found), found.disputed) == ("cancelled", {"a": "overtaken", "c": "overtaken"}, False)


def test_a_matter_denied_as_a_whole_has_no_amount_and_no_party_either() -> None:
    claims = said("a", "30", terms={"deadline": "2027"}), make("b", denied=True)
    nothing = {one.point.aspect for one in settle(claims, FIGURES) if one.claim is None}
    assert nothing == {"amount", "deadline", STAGE, PARTY}


def test_a_denial_of_a_figure_of_a_deadline_or_of_a_halt_is_not_of_the_whole_matter() -> None:
    for denial in (
        said("b", "30", denied=True),
        make("b", denied=True, terms={"deadline": "2027"}),
        make("b", denied=True, stage="cancelled"),
    ):
        claim = make("a", stage=denial.stage, terms={"amount": "30", "deadline": "2027", "share": "5"})
        assert settled(claim, denial, aspect="share").value == "5"


def test_what_another_source_upholds_stands_though_the_matter_is_denied() -> None:
    told, denial = said("a", "30"), make("b", denied=True)
    upheld = settled(told, denial, said("c", "30", weight=FILING))
    assert (upheld.value, upheld.rivals, len(upheld.agreeing)) == ("30", (), 1)
    other = settled(told, denial, said("c", "40", weight=OTHER, issued="2025-02"))
    assert (other.value, rivals(other)) == ("40", {"a": "denied"})


def test_who_is_denied_to_be_the_party_is_not_the_settled_one() -> None:
    tenants = [make(n, {"host": "alphacorp", "tenant": t}) for n, t in (("a", "betabank"), ("b", "gammanet"))]
    assert settled(*tenants, aspect=PARTY).value == "betabank"
    denial = make("c", {"host": "alphacorp", "tenant": "betabank"}, denied=True)
    found = settled(*tenants, denial, aspect=PARTY)
    assert (found.value, rivals(found)) == ("gammanet", {"a": "denied"})


# --- what holds of any claims


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of few possible contents, so that many meet on a point."""
    terms = {
        "amount": draw(st.sampled_from(["1", "2", "2.0"])),
        "bound": draw(st.sampled_from(["exactly", "about", "up-to"])),
    }
    tenant, start = draw(st.sampled_from(["betabank", "gammanet"])), draw(st.sampled_from(["", "2024", "2025-02"]))
    return make(
        f"{draw(st.integers(0, 10**6)):06}",
        {"host": "alphacorp", "tenant": tenant},
        terms={**(terms if draw(st.booleans()) else {}), **({"from": start} if start else {})},
        deal=draw(st.sampled_from([DEAL["d"], None])),
        stage=draw(st.sampled_from([*RANKS, "cancelled", None])),
        certainty=draw(st.sampled_from(["stated", "stated", "hedged"])),
        denied=draw(st.booleans()) and draw(st.booleans()),
        weight=draw(st.integers(1, 3)),
        issued=draw(st.sampled_from(["2024", "2025-01", "2025-02", "2025-02-15", ""])),
        origin=ACTOR[draw(st.sampled_from(["wire", "paper"]))],
    )


lists = st.lists(claims(), max_size=7, unique_by=lambda c: c.iri.value)


def parts(found: Settled) -> list[str]:
    own = [found.claim] if found.claim else []
    return [c.iri.value for c in (*own, *found.agreeing, *(r.claim for r in found.rivals), *found.beside)]


@given(lists, st.randoms())
def test_the_order_of_claims_does_not_matter(given_claims: list[Claim], random: Any) -> None:
    shuffled = random.sample(given_claims, len(given_claims))
    assert settle(shuffled, FIGURES) == settle(given_claims, FIGURES)
    assert settle(shuffled, FIGURES, lambda c: (c.weight,)) == settle(given_claims, FIGURES, lambda c: (c.weight,))


@given(lists)
def test_no_claim_is_lost_and_none_counts_twice(given_claims: list[Claim]) -> None:
    points = Counter((point, one.iri.value) for one in given_claims for point in set(points_of(one, FIGURES)))
    assert Counter((one.point, iri) for one in settle(given_claims, FIGURES) for iri in parts(one)) == points


@given(lists)
def test_the_settled_claim_is_no_denial_and_nothing_that_stands_with_it_is_firmer(given_claims: list[Claim]) -> None:
    for one in settle(given_claims, FIGURES):
        assert (one.claim is None) == (one.reason == "denied")
        affirmed = [rival.claim for rival in one.rivals if not rival.claim.denied]
        if one.claim is None:
            assert not one.agreeing
            kinds = {(rival.claim.denied, rival.difference) for rival in one.rivals}
            assert kinds <= {(False, "denied"), (True, "denial"), (True, "overtaken")}
            continue
        assert not one.claim.denied
        assert not any(claim.denied for claim in one.agreeing)
        live = [r.claim for r in one.rivals if r.difference not in ("overtaken", "denied") and r.claim in affirmed]
        assert all(published_rule(one.claim) < published_rule(rival) for rival in live)


@given(lists)
def test_nobody_overtakes_the_one_that_overtakes_him(given_claims: list[Claim]) -> None:
    for one in given_claims:
        for point in points_of(one, FIGURES):
            for other in given_claims:
                if point in points_of(other, FIGURES) and other is not one:
                    assert not (overtakes(one, other, point) and overtakes(other, one, point))


@given(lists)
def test_a_dispute_needs_a_rival_that_time_does_not_explain(given_claims: list[Claim]) -> None:
    for one in settle(given_claims, FIGURES):
        assert one.disputed == bool({rival.difference for rival in one.rivals} - {"overtaken"})
        assert not (one.reason == "alone" and one.rivals)


@given(lists)
def test_every_settled_point_has_a_claim_a_rival_or_a_denial_beside_it(given_claims: list[Claim]) -> None:
    for one in settle(given_claims, FIGURES):
        if one.claim is None and not one.rivals:
            assert one.beside
            assert all(claim.denied for claim in one.beside)


def left_of(given_claims: Sequence[Claim], point: Point) -> list[Claim]:
    """Return the claims that no other overtakes, each compared with each."""
    return [
        old
        for old in given_claims
        if not any(value(new, point) != value(old, point) and overtakes(new, old, point) for new in given_claims)
    ]


@given(lists)
def test_a_claim_is_current_where_none_that_gives_another_value_overtakes_it(given_claims: list[Claim]) -> None:
    for point in {point for one in given_claims for point in points_of(one, FIGURES)}:
        there = [one for one in given_claims if point in points_of(one, FIGURES)]
        assert current_of(there, point) == (left_of(there, point) or there)


NEW, OLD = {"issued": "2025-03-01", "origin": ACTOR["wire"]}, {"issued": "2025-02-01", "origin": ACTOR["wire"]}
OTHERS = {**OLD, "origin": ACTOR["paper"]}
ENDED = {**OTHERS, "terms": {"until": "2024"}}


@pytest.mark.parametrize(
    ("one", "twin", "other"),
    [
        (OLD, OTHERS, NEW),
        (OLD, {**OLD, "issued": "2025-03-01"}, NEW),
        ({**OTHERS, "stage": "rumoured"}, OTHERS, NEW),
        (OLD, {**OLD, "terms": {"firmness": "paid"}}, {**NEW, "terms": {"firmness": "pledged"}}),
        ({**OLD, "certainty": "hedged"}, OLD, {**NEW, "stage": "rumoured"}),
        ({**NEW, "terms": {"bound": "up-to"}}, NEW, OLD),
        ({**NEW, "terms": {"from": "2025"}}, NEW, ENDED),
        (ENDED, OTHERS, {**NEW, "terms": {"from": "2025"}}),
    ],
)
def test_of_two_claims_alike_but_for_one_thing_each_is_current_or_overtaken_by_itself(
    one: dict[str, Any], twin: dict[str, Any], other: dict[str, Any]
) -> None:
    three = [said("a", "20", **one), said("b", "20", **twin), said("c", "10", **other)]
    point = on(three[0], "amount")
    with_one, with_twin = (len(left_of([claim, three[2]], point)) for claim in three[:2])
    assert with_one != with_twin
    for order in permutations(three):
        assert current_of(order, point) == left_of(order, point)


# --- from sources, and on the published graph


def test_sources_of_a_folder_are_settled(plant: Plant) -> None:
    terms = 'kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:d ; kg:currency "USD"'
    plant(turtle("x", "Hosting", f"{terms} ; kg:amount 30 ; kg:stage stage:announced"), id="a")
    graph = plant(
        turtle("x", "Hosting", f"{terms} ; kg:amount 40.0 ; kg:stage stage:cancelled"), "b", '"2025-03-01"^^xsd:date'
    )
    found = {one.point.aspect: (one.value, one.reason) for one in graph.settled()}
    assert found["amount"] == ("40", "later")
    assert found[STAGE] == ("cancelled", "current")
    assert found[PARTY] == ("betabank", "alone")


def published(wide: kg.Graph, aspect: str, deal: str | None, parties: str = "") -> Settled:
    """Return what is settled on the one point of an aspect of a deal, or of two parties without one."""
    of = tuple(ACTOR[slug] for slug in parties.split())
    found = [one for one in wide.settled() if one.point.aspect == aspect and one.point.parties == of]
    [settled_one] = [one for one in found if one.point.deal == (DEAL[deal] if deal else None)]
    return settled_one


def test_nvidia_and_openai_have_a_letter_of_intent_of_up_to_a_hundred_billion(wide: kg.Graph) -> None:
    assert published(wide, STAGE, "nvidia-openai-100bn").value == "letter-of-intent"
    amounts = published(wide, "amount", "nvidia-openai-100bn", "nvidia openai")
    assert amounts.claim
    assert (amounts.value, said_of(amounts.claim, "bound")) == ("100000000000", "up-to")


def test_the_ten_billion_order_ascribed_to_openai_has_no_standing_value(wide: kg.Graph) -> None:
    for aspect, parties in (("amount", "broadcom openai"), (STAGE, "")):
        order = published(wide, aspect, "broadcom-openai-order", parties)
        assert (order.claim, order.reason) == (None, "denied")
        assert [rival.difference for rival in order.rivals] == ["denied", "denial"]


def test_microsoft_holds_27_percent_by_the_filing_and_no_longer_32_and_a_half(wide: kg.Graph) -> None:
    held = published(wide, "share", None, "microsoft openai")
    assert held.claim
    assert (held.value, held.claim.weight, held.disputed) == ("27", FILING, False)
    assert [(r.difference, said_of(r.claim, "share")) for r in held.rivals] == [("overtaken", "32.5")]


def test_oracle_is_the_tenant_of_abilene_against_another_report(wide: kg.Graph) -> None:
    lease = published(wide, PARTY, "abilene-lease")
    assert (lease.value, lease.reason, [r.difference for r in lease.rivals]) == ("oracle", "weightier", ["party"])


def test_the_first_tenancy_of_stargate_norway_is_cancelled(wide: kg.Graph) -> None:
    assert published(wide, STAGE, "openai-nscale-aker-norway").value == "cancelled"


def test_matters_settle_apart_as_they_do_together(wide: kg.Graph) -> None:
    figures = wide.table.figures
    apart_ = [one for matter in matters(wide.claims(), figures) for one in settle(matter, figures)]
    assert sorted(apart_, key=lambda one: repr(one.point)) == list(wide.settled())


def test_a_claim_that_gives_a_value_is_of_one_matter(wide: kg.Graph) -> None:
    figures = wide.table.figures
    told = Counter(one.iri for matter in matters(wide.claims(), figures) for one in matter)
    assert set(told.values()) == {1}
    assert {one.iri for one in wide.claims() if points_of(one, figures)} <= set(told)
    assert len(matters(wide.claims(), figures)) > 100


def test_a_denial_is_of_the_matter_of_what_it_may_deny(plant: Plant) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
    facts = turtle("x", "Hosting", f"{terms} ; kg:stage stage:signed ; kg:country thing:land")
    facts += turtle("y", "Hosting", f"{terms} ; kg:stage stage:signed ; kg:denied true")
    facts += turtle("z", "Hosting", "kg:host actor:gammanet ; kg:tenant actor:betabank ; kg:stage stage:signed")
    graph = plant(facts)
    found = [[local(one.iri) for one in matter] for matter in matters(graph.claims(), graph.table.figures)]
    assert sorted(found) == [["x", "y"], ["z"]]


def test_no_claim_of_the_published_graph_is_lost(wide: kg.Graph) -> None:
    figures = wide.table.figures
    points = Counter((point, one.iri.value) for one in wide.claims() for point in set(points_of(one, figures)))
    assert Counter((one.point, iri) for one in wide.settled() for iri in parts(one)) == points
