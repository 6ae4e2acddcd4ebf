"""Points: on what a claim gives a value, which value, what a denial is about, and how two values differ."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.claims import Claim
from kg.overtaking import vaguer
from kg.points import (
    PARTY,
    SCOPE,
    STAGE,
    Point,
    counters,
    day_of,
    denies,
    difference,
    figures_of,
    issued,
    later,
    points_of,
    said,
    value,
)
from kg.terms import ACTOR, BOUND, DEAL, KG, SOURCE, THING, XSD
from kg.terms import SCOPE as SCOPES

_TABLE = kg.load().table
FIGURES = _TABLE.figures
RANKS = {
    "rumoured": 1,
    "in-talks": 2,
    "letter-of-intent": 3,
    "announced": 4,
    "signed": 5,
    "closed": 6,
    "operating": 7,
}
_CODES = {"bound": BOUND, "scope": SCOPES, "facility": THING, "product": THING, "platform": THING, "country": THING}


def _terms(name: str, text: str) -> ox.NamedNode | ox.Literal:
    if name in _CODES:
        return _CODES[name][text]
    if text.replace(".", "", 1).isdigit() and name not in ("from", "until", "deadline"):
        return ox.Literal(text, datatype=XSD.decimal)
    return ox.Literal(text)


def make(
    name: str = "a",
    roles: dict[str, str] | None = None,
    relation: str = "Hosting",
    terms: dict[str, str] | None = None,
    **fields: Any,
) -> Claim:
    """Return a claim of source `name`: alphacorp hosts betabank, signed, in January 2025, in deal d."""
    source = SOURCE[name]
    parties = roles or {"host": "alphacorp", "tenant": "betabank"}
    stage = fields.setdefault("stage", "signed")
    fields.setdefault("deal", DEAL["d"])
    base = Claim(
        iri=ox.NamedNode(f"{source.value}#x"),
        source=source,
        relation=_TABLE.by_class[KG[relation]],
        roles={role: tuple(ACTOR[slug] for slug in slugs.split()) for role, slugs in parties.items()},
        terms={key: (_terms(key, text),) for key, text in (terms or {}).items()},
        stage=stage,
        rank=RANKS.get(stage or "", 0),
        certainty="stated",
        denied=False,
        speaker=None,
        deal=None,
        at=(),
        says={},
        issued="2025-01",
        edge=None,
        weight=3,
        origin=source,
    )
    return replace(base, **fields)


def on(claim: Claim, aspect: str) -> Point:
    """Return the point of an aspect on which a claim gives a value."""
    [point] = [point for point in points_of(claim, FIGURES) if point.aspect == aspect]
    return point


def differ(aspect: str, one: dict[str, str], other: dict[str, str], **fields: Any) -> str | None:
    """Return how two sources differ on an aspect, given the terms of each."""
    a, b = make("a", terms=one, **fields), make("b", terms=other, **fields)
    return difference(a, b, on(a, aspect))


def money(text: str) -> dict[str, str]:
    """Return the terms of an amount: `up-to 30`."""
    bound, _, amount = text.rpartition(" ")
    return {"amount": amount, **({"bound": bound} if bound else {})}


# --- points and values


def test_a_claim_gives_a_value_on_each_figure_what_it_covers_each_date_its_stage_and_its_single_role() -> None:
    terms = {"amount": "30", "currency": "USD", "per": "P1Y", "megawatts": "5", "deadline": "2027", "facility": "site"}
    found = {(p.aspect, p.detail) for p in points_of(make(terms=terms), FIGURES)}
    assert found == {
        ("amount", ("USD", "P1Y", "")),
        (SCOPE, ("amount", "USD", "P1Y", "30")),
        ("megawatts", ("", "")),
        (SCOPE, ("megawatts", "", "5")),
        ("deadline", ()),
        (STAGE, ()),
        (PARTY, ("tenant",)),
    }


def test_a_term_that_is_no_figure_is_no_point() -> None:
    assert [p.aspect for p in points_of(make(terms={"product": "chips"}, stage=None), FIGURES)] == [PARTY]
    assert [p.aspect for p in points_of(make(terms={"amount": "1"}, stage=None), frozenset())] == [PARTY]


@pytest.mark.parametrize("name", ["currency", "per", "scope"])
def test_amounts_of_another_currency_period_or_scope_are_other_points(name: str) -> None:
    one, other = ({"amount": "30", name: text} for text in ("USD", "EUR"))
    assert on(make(terms=one), "amount") != on(make(terms=other), "amount")


def test_the_stage_of_a_deal_is_one_point_whoever_the_parties_and_whatever_the_relation() -> None:
    other = make("b", {"lender": "gammanet", "borrower": "betabank"}, "Loan")
    assert on(make(), STAGE) == on(other, STAGE) == Point(DEAL["d"], None, (), STAGE)


def test_without_a_deal_the_stage_is_that_of_the_parties_in_their_relation_and_place() -> None:
    here, there = (make(deal=None, terms={"facility": name}) for name in ("north", "south"))
    assert on(here, STAGE) != on(there, STAGE)
    assert on(here, STAGE) == Point(None, KG["Hosting"], (ACTOR["alphacorp"], ACTOR["betabank"]), STAGE, ("north",))


def test_within_a_deal_the_place_parts_nothing() -> None:
    here, there = (make(terms={"facility": name, "amount": "3"}) for name in ("north", "south"))
    assert points_of(here, FIGURES) == points_of(there, FIGURES)


def test_without_a_deal_no_role_is_filled_once() -> None:
    assert [p.aspect for p in points_of(make(deal=None), FIGURES)] == [STAGE]


def test_a_relation_that_many_may_fill_gives_no_party() -> None:
    ownership = make(roles={"owner": "alphacorp", "owned": "betabank"}, relation="Ownership", terms={"share": "5"})
    assert PARTY not in {p.aspect for p in points_of(ownership, FIGURES)}


def test_an_event_or_remark_without_deal_gives_no_value_but_a_measure_does() -> None:
    event = make(roles={"participant": "alphacorp"}, relation="Event", deal=None)
    remark = make(roles={"about": "alphacorp"}, relation="Remark", deal=None, terms={"amount": "3"})
    measure = make(roles={"subject": "alphacorp"}, relation="Measure", deal=None, stage=None, terms={"value": "3"})
    assert points_of(event, FIGURES) == points_of(remark, FIGURES) == []
    assert [p.aspect for p in points_of(measure, FIGURES)] == ["value", SCOPE]
    assert [p.aspect for p in points_of(replace(event, deal=DEAL["d"]), FIGURES)] == [STAGE]


def test_the_dates_of_a_measure_say_which_one_it_is_and_are_no_points() -> None:
    terms = {"value": "3", "from": "2024", "until": "2024"}
    measure = make(roles={"subject": "alphacorp"}, relation="Measure", deal=None, stage=None, terms=terms)
    assert {p.aspect for p in points_of(measure, FIGURES)} == {"value", SCOPE}


def test_a_denial_gives_no_party_and_no_scope() -> None:
    denial = make(denied=True, terms={"amount": "3"})
    assert {p.aspect for p in points_of(denial, FIGURES)} == {"amount", STAGE}


def test_the_value_is_the_figure_the_date_the_stage_the_party_or_the_scope() -> None:
    one = make(roles={"host": "alphacorp", "tenant": "betabank gammanet"}, terms={"share": "27", "from": "2025-10"})
    assert [value(one, on(one, aspect)) for aspect in ("share", "from", STAGE, PARTY, SCOPE)] == [
        "27",
        "2025-10",
        "signed",
        "betabank; gammanet",
        "",
    ]
    whole = make(terms={"amount": "3", "scope": "round"})
    assert value(whole, on(whole, SCOPE)) == "round"


@pytest.mark.parametrize("text", ["27", "27.0", "27.000"])
def test_a_number_has_one_spelling(text: str) -> None:
    assert said(make(terms={"share": text}), "share") == "27"


def test_a_number_in_words_keeps_its_spelling() -> None:
    one = replace(make(), terms={"qualifier": (ox.Literal("4.50"),)})
    assert said(one, "qualifier") == "4.50"


@given(st.decimals(min_value=0, max_value=10**12, places=3), st.integers(0, 6))
def test_the_spelling_of_a_number_keeps_its_value_and_loses_its_zeros(number: Decimal, zeros: int) -> None:
    short, long = (
        said(make(terms={"amount": text}), "amount") for text in (f"{number:f}", f"{number:f}" + "0" * zeros)
    )
    assert short == long
    assert Decimal(short) == number
    assert "E" not in short


def test_a_text_is_said_in_english_and_what_is_absent_is_empty() -> None:
    words = (ox.Literal("aide", language="fr"), ox.Literal("help", language="en"))
    one = replace(make(), terms={"qualifier": words})
    assert (said(one, "qualifier"), said(one, "amount")) == ("help", "")


def test_a_date_that_is_none_is_no_date() -> None:
    assert issued(make(issued="")) is issued(make(issued="soon")) is None
    assert day_of(make(terms={"until": "2025-13"}), "until") is day_of(make(), "until") is None
    assert str(day_of(make(terms={"until": "2025"}), "until")) == "2025"


@pytest.mark.parametrize(
    ("one", "other", "surely"),
    [
        ("2025-02", "2025-01", True),
        ("2025-01-02", "2025-01-01", True),
        ("2025-01-31", "2025-01", False),
        ("2025", "2025-06", False),
        ("2025-01", "2025-01", False),
        ("2024", "2025", False),
        ("", "2025", False),
        ("2025", "", False),
    ],
)
def test_a_source_is_later_where_its_first_day_is_after_the_last_of_the_other(
    one: str, other: str, surely: bool
) -> None:
    assert later(make(issued=one), make(issued=other)) is surely


# --- denials


def test_a_denial_denies_what_states_it_and_nothing_else_does() -> None:
    assert denies(make("b", denied=True), make())
    assert not denies(make("b"), make())
    assert not denies(make("b", denied=True), make(denied=True))


@pytest.mark.parametrize(
    ("weight", "day", "falls"),
    [(3, "2025-01", True), (2, "2024-12", True), (4, "2025-01", False), (3, "2025-02", False), (2, "2025-02", False)],
)
def test_what_weighs_more_or_comes_after_is_beyond_a_denial(weight: int, day: str, falls: bool) -> None:
    denial, claim = make("b", denied=True), make(weight=weight, issued=day)
    assert denies(denial, claim) is falls
    assert counters(denial, claim)


@pytest.mark.parametrize(
    ("denial", "claim", "falls"),
    [("stated", "hedged", True), ("hedged", "stated", False), ("opinion", "stated", False), ("hedged", "hedged", True)],
)
def test_a_doubt_denies_nothing_that_is_stated(denial: str, claim: str, falls: bool) -> None:
    assert denies(make("b", denied=True, certainty=denial), make(certainty=claim)) is falls


@pytest.mark.parametrize(
    ("denied", "stage", "falls"),
    [
        ("signed", "signed", True),
        ("signed", "operating", True),
        ("signed", "announced", False),
        ("signed", "in-talks", False),
        ("signed", "rumoured", True),
        ("in-talks", "signed", True),
        ("signed", "cancelled", False),
        ("cancelled", "cancelled", True),
        ("cancelled", "signed", False),
        ("stalled", "rumoured", False),
        (None, "cancelled", True),
        (None, "rumoured", True),
        ("rumoured", None, False),
    ],
)
def test_a_denial_is_of_its_stage_of_firmer_ones_and_of_rumours(
    denied: str | None, stage: str | None, falls: bool
) -> None:
    assert denies(make("b", denied=True, stage=denied), make(stage=stage)) is falls


@pytest.mark.parametrize("name", ["amount", "share", "shares", "megawatts", "gpus", "value", "deadline"])
def test_a_denial_that_repeats_a_figure_or_deadline_is_of_that_alone(name: str) -> None:
    denial = make("b", denied=True, terms={name: "2030"})
    assert denies(denial, make(terms={name: "2030"}))
    assert not denies(denial, make(terms={name: "2031"}))
    assert not denies(denial, make())
    assert denies(make("b", denied=True), make(terms={name: "2030"}))


def test_a_figure_is_repeated_however_it_is_spelled() -> None:
    assert denies(make("b", denied=True, terms={"share": "27.0"}), make(terms={"share": "27"}))


def test_a_denial_is_of_its_own_relation_and_deal() -> None:
    loan = make(roles={"lender": "alphacorp", "borrower": "betabank"}, relation="Loan")
    assert not denies(make("b", denied=True), loan)
    assert not denies(make("b", denied=True), make(deal=DEAL["e"]))


@pytest.mark.parametrize(
    ("denial", "claim", "falls"),
    [
        (("alphacorp", "betabank"), ("alphacorp gammanet", "betabank"), True),
        (("alphacorp gammanet", "betabank"), ("alphacorp", "betabank"), False),
        (("alphacorp", "gammanet"), ("alphacorp", "betabank"), False),
        (("betabank", "alphacorp"), ("alphacorp", "betabank"), False),
    ],
)
def test_a_denial_is_of_its_own_parties_in_their_own_roles(
    denial: tuple[str, str], claim: tuple[str, str], falls: bool
) -> None:
    one, other = ({"host": host, "tenant": tenant} for host, tenant in (denial, claim))
    assert denies(make("b", one, denied=True), make(roles=other)) is falls


def test_without_a_deal_a_denial_is_of_its_own_place() -> None:
    denial = make("b", denied=True, deal=None, terms={"facility": "north"})
    assert denies(denial, make(deal=None, terms={"facility": "north"}))
    assert not denies(denial, make(deal=None, terms={"facility": "south"}))
    assert denies(replace(denial, deal=DEAL["d"]), make(terms={"facility": "south"}))


# --- how two values differ


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("30", "30", None),
        ("30", "30.0", None),
        ("30", "31", "figure"),
        ("30", "300", "figure"),
        ("about 30", "31", None),
        ("31", "about 30", None),
        ("about 30", "32", "figure"),
        ("about 95", "100", None),
        ("about 94", "100", "figure"),
        ("up-to 30", "30", "bound"),
        ("up-to 30", "exactly 30", "bound"),
        ("up-to 30", "at-least 30", "bound"),
        ("up-to 30", "up-to 30", None),
        ("up-to 30", "about 30", None),
        ("at-least 30", "30", None),
        ("about 30", "30", None),
        ("up-to 30", "20", "figure"),
        ("up-to 30", "up-to 20", "figure"),
        ("up-to 30", "at-least 20", None),
        ("up-to 30", "at-least 40", "figure"),
        ("at-least 30", "40", None),
        ("at-least 30", "20", "figure"),
        ("at-least 30", "at-least 40", "figure"),
    ],
)
def test_figures_differ_unless_rounding_or_a_floor_leaves_room(one: str, other: str, code: str | None) -> None:
    assert differ("amount", money(one), money(other)) == differ("amount", money(other), money(one)) == code


def test_a_bound_alone_is_a_difference_of_amounts_only() -> None:
    assert differ("megawatts", {"megawatts": "30", "bound": "up-to"}, {"megawatts": "30"}) is None


def test_two_figures_of_one_source_do_not_contradict_each_other() -> None:
    one, other = (make(terms={"amount": amount}) for amount in ("30", "40"))
    assert difference(one, other, on(one, "amount")) is None


def test_a_figure_that_is_no_number_differs_from_any_other() -> None:
    words = {"amount": "NaN"}
    assert differ("amount", words, {"amount": "3"}) == "figure"
    assert differ("amount", words, words) is None


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [("paid", "pledged", None), ("pledged", "paid", None), ("paid", "paid", "figure"), ("paid", "", "figure")],
)
def test_what_is_paid_does_not_contradict_what_is_pledged(one: str, other: str, code: str | None) -> None:
    a, b = ({"amount": n, **({"firmness": firmness} if firmness else {})} for n, firmness in (("1", one), ("4", other)))
    assert differ("amount", a, b) == differ("amount", b, a) == code
    same = [{**terms, "amount": "4", "bound": bound} for terms, bound in ((a, "up-to"), (b, "exactly"))]
    assert differ("amount", *same) == (code and "bound")


def test_only_an_amount_is_of_money() -> None:
    assert differ("gpus", {"gpus": "1", "firmness": "paid"}, {"gpus": "4", "firmness": "pledged"}) == "figure"


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_every_figure_of_the_ontology_that_a_claim_gives_is_one_of_its_figures(name: str) -> None:
    assert figures_of(make(terms={name: "3", "deadline": "2030", "currency": "USD"})) == {name}


def test_a_figure_of_another_period_is_another_figure() -> None:
    assert differ("megawatts", {"megawatts": "30", "bound": "about", "per": "P1Y"}, {"megawatts": "31"}) == "figure"
    assert differ("megawatts", {"megawatts": "30", "per": "P1Y"}, {"megawatts": "30"}) == "figure"
    assert differ(STAGE, {"megawatts": "30", "per": "P1Y"}, {"megawatts": "30"}) is None


def test_the_period_of_an_amount_is_not_that_of_the_other_figures_beside_it() -> None:
    yearly = {"amount": "30", "megawatts": "4500", "per": "P1Y"}
    assert differ("megawatts", yearly, {"megawatts": "4500"}) is None
    assert differ("amount", yearly, {"amount": "30"}) == "figure"


@pytest.mark.parametrize("name", ["from", "until", "deadline"])
def test_figures_of_other_days_do_not_contradict_each_other(name: str) -> None:
    assert differ("amount", {"amount": "30", name: "2026"}, {"amount": "40", name: "2027"}) is None
    assert differ("amount", {"amount": "30", name: "2026"}, {"amount": "40", name: "2026-05"}) == "figure"
    assert differ("amount", {"amount": "30", name: "2026"}, {"amount": "40"}) == "figure"


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("2029", "2030", "date"),
        ("2029", "2029-06", None),
        ("2029-06", "2029-07", "date"),
        ("2029-06-30", "2029-06", None),
        ("soon", "2030", None),
    ],
)
def test_dates_differ_where_they_share_no_day(one: str, other: str, code: str | None) -> None:
    assert differ("deadline", {"deadline": one}, {"deadline": other}) == code


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ({"amount": "3"}, {"amount": "3"}, "date"),
        ({"amount": "3"}, {"amount": "4"}, None),
        ({"amount": "3"}, {}, None),
        ({"amount": "3", "gpus": "5"}, {"amount": "3"}, "date"),
        ({"amount": "3"}, {"gpus": "5"}, None),
        ({"shares": "3"}, {"shares": "4"}, None),
        ({"qualifier": "early", "shares": "3"}, {"shares": "3"}, "date"),
    ],
)
def test_dates_of_other_figures_do_not_contradict_each_other(
    one: dict[str, str], other: dict[str, str], code: str | None
) -> None:
    assert differ("deadline", {**one, "deadline": "2029"}, {**other, "deadline": "2030"}) == code


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("announced", "operating", None),
        ("in-talks", "letter-of-intent", None),
        ("letter-of-intent", "announced", "stage"),
        ("rumoured", "signed", None),
        ("cancelled", "signed", "stage"),
        ("cancelled", "rumoured", "stage"),
        ("cancelled", "stalled", None),
    ],
)
def test_stages_differ_where_one_is_done_and_the_other_not(one: str, other: str, code: str | None) -> None:
    a, b = make("a", stage=one), make("b", stage=other)
    assert difference(a, b, on(a, STAGE)) == difference(b, a, on(a, STAGE)) == code


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [("betabank", "gammanet", "party"), ("betabank", "betabank", None), ("betabank", "betabank gammanet", None)],
)
def test_parties_differ_unless_one_source_names_all_that_the_other_does(one: str, other: str, code: str | None) -> None:
    a, b = (make(name, {"host": "alphacorp", "tenant": t}) for name, t in (("a", one), ("b", other)))
    assert difference(a, b, on(a, PARTY)) == difference(b, a, on(a, PARTY)) == code


def test_one_figure_as_a_part_and_as_a_whole_differs_in_scope() -> None:
    one, other = {"amount": "3"}, {"amount": "3", "scope": "round"}
    assert differ(SCOPE, one, other) == differ(SCOPE, other, one) == "scope"
    assert differ(SCOPE, other, other) is None


# --- the same, less exactly


@pytest.mark.parametrize(
    ("aspect", "new", "old", "less_exact"),
    [
        ("amount", {"amount": "100", "bound": "about"}, {"amount": "97"}, True),
        ("amount", {"amount": "100", "bound": "about"}, {"amount": "90"}, False),
        ("amount", {"amount": "100", "bound": "up-to"}, {"amount": "70"}, True),
        ("amount", {"amount": "100", "bound": "up-to"}, {"amount": "170"}, False),
        ("amount", {"amount": "10", "bound": "at-least"}, {"amount": "12"}, True),
        ("amount", {"amount": "10", "bound": "at-least"}, {"amount": "8"}, False),
        ("amount", {"amount": "100"}, {"amount": "100", "bound": "about"}, False),
        ("amount", {"amount": "NaN", "bound": "about"}, {"amount": "100"}, False),
        ("deadline", {"deadline": "2029"}, {"deadline": "2029-06"}, True),
        ("deadline", {"deadline": "2029"}, {"deadline": "2029-01"}, True),
        ("deadline", {"deadline": "2029"}, {"deadline": "2029-12"}, True),
        ("deadline", {"deadline": "2029-06"}, {"deadline": "2029"}, False),
        ("deadline", {"deadline": "2030"}, {"deadline": "2029"}, False),
        ("deadline", {"deadline": "2029-01"}, {"deadline": "2029"}, False),
        ("deadline", {"deadline": "soon"}, {"deadline": "2029"}, False),
        ("deadline", {"deadline": "2029"}, {"deadline": "soon"}, False),
        ("amount", {"amount": "100", "bound": "about"}, {"amount": "NaN"}, False),
    ],
)
def test_a_value_is_less_exact_where_it_rounds_admits_or_contains_the_other(
    aspect: str, new: dict[str, str], old: dict[str, str], less_exact: bool
) -> None:
    one = make(terms=new)
    assert vaguer(one, make("b", terms=old), on(one, aspect)) is less_exact


# --- properties

bounds = st.sampled_from(["", "exactly", "about", "up-to", "at-least"])
figures = st.integers(1, 6).map(str)


@given(figures, bounds, figures, bounds, st.sampled_from(["amount", "megawatts", "share"]))
def test_a_difference_is_the_same_from_both_sides(a: str, low: str, b: str, high: str, aspect: str) -> None:
    one, other = ({aspect: n, **({"bound": code} if code else {})} for n, code in ((a, low), (b, high)))
    assert differ(aspect, one, other) == differ(aspect, other, one)
    assert differ(aspect, one, one) is None
    assert differ(aspect, one, {**one, "qualifier": "so"}) is None


@given(st.sampled_from(list(RANKS)), st.sampled_from(list(RANKS)), st.booleans())
def test_what_a_denial_denies_it_counters(denied: str, stage: str, doubt: bool) -> None:
    denial = make("b", denied=True, stage=denied, certainty="hedged" if doubt else "stated")
    claim = make(stage=stage)
    assert not denies(denial, claim) or counters(denial, claim)
    assert not denies(claim, denial)


def test_every_difference_on_the_published_graph_is_seen_from_both_sides(wide: kg.Graph) -> None:
    by_point: dict[Point, list[Claim]] = {}
    for claim in wide.claims():
        for point in points_of(claim, wide.table.figures):
            by_point.setdefault(point, []).append(claim)
    seen = [
        (difference(a, b, point), difference(b, a, point)) for point, of in by_point.items() for a in of for b in of
    ]
    assert all(one == other for one, other in seen)
    assert {one for one, _ in seen} >= {None, "figure", "stage", "party", "scope", "date", "bound"}
