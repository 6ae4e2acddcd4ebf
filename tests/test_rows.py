"""Rows: what says the same is one row, what differs stays apart; firmest first; and yes, no or not stated."""

from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import HEAD, Plant, claim
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.claims import Claim
from kg.dates import PartialDate
from kg.rows import Row, held_in_full, role_nodes, rows_of, verdict
from kg.terms import ACTOR, KG, SOURCE, XSD

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
OWNED = "kg:owned actor:gammanet ; kg:stage stage:signed"
CONDITION = claim("if", "Event", "kg:participant actor:betabank ; kg:stage stage:stalled")
RANKS = {"rumoured": 1, "announced": 4, "operating": 7, None: 0}
STATED = ("stated", "hedged", "opinion")


def base() -> Claim:
    table = kg.load().table
    roles: dict[str, tuple[ox.NamedNode, ...]] = {"host": (ACTOR["a"],), "tenant": (ACTOR["b"],)}
    iri = SOURCE["s"]
    return Claim(
        iri,
        iri,
        table.by_class[KG["Hosting"]],
        roles,
        {},
        None,
        0,
        "stated",
        False,
        None,
        None,
        (),
        {},
        "2025",
        None,
        1,
        iri,
    )


BASE = base()


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of few possible contents, so that many say the same."""
    stage = draw(st.sampled_from(list(RANKS)))
    certainty, denied = draw(st.sampled_from(STATED)), draw(st.booleans())
    firm = stage in ("announced", "operating") and certainty == "stated" and not denied
    amount = draw(st.sampled_from([None, "1", "2"]))
    source = SOURCE[draw(st.sampled_from("stuv"))]
    return replace(
        BASE,
        iri=ox.NamedNode(f"{source.value}#{draw(st.integers(0, 10**9))}"),
        source=source,
        roles={"host": (ACTOR[draw(st.sampled_from("ab"))],), "tenant": (ACTOR["c"],)},
        terms={"amount": (ox.Literal(amount, datatype=XSD.integer),)} if amount else {},
        stage=stage,
        rank=RANKS[stage],
        certainty=certainty,
        denied=denied,
        issued=draw(st.sampled_from(["2024", "2025-01", "2025-08", "2025-08-31"])),
        edge=KG["hosts"] if firm else None,
    )


lists = st.lists(claims(), max_size=7, unique_by=lambda c: c.iri.value)


def content(one: Claim) -> tuple[object, ...]:
    return (one.roles["host"], one.terms.get("amount"), one.stage, one.certainty, one.denied)


@given(lists)
def test_every_claim_is_in_one_row(found: list[Claim]) -> None:
    gathered = [one.iri.value for row in rows_of(found) for one in row.claims]
    assert sorted(gathered) == sorted(one.iri.value for one in found)


@given(lists)
def test_claims_share_a_row_just_when_they_say_the_same(found: list[Claim]) -> None:
    at = {one.iri: index for index, row in enumerate(rows_of(found)) for one in row.claims}
    for one, other in product(found, found):
        assert (at[one.iri] == at[other.iri]) == (content(one) == content(other))


@given(lists)
def test_the_order_of_claims_does_not_matter(found: list[Claim]) -> None:
    assert rows_of(reversed(found)) == rows_of(found)


@given(lists)
def test_rows_go_from_the_firmest_to_the_least_firm(found: list[Claim]) -> None:
    def softness(row: Row) -> tuple[object, ...]:
        return (row.denied, STATED.index(row.certainty), -row.claims[0].rank, not row.firm)

    for one, next_one in pairwise(rows_of(found)):
        assert softness(one) <= softness(next_one)


@given(lists)
def test_among_equally_firm_rows_and_within_a_row_the_latest_comes_first(found: list[Claim]) -> None:
    last_day = {"2024": 1, "2025-01": 2, "2025-08": 3, "2025-08-31": 3}
    rows = rows_of(found)
    for row in rows:
        days = [last_day[one.issued] for one in row.claims]
        assert days == sorted(days, reverse=True)
    for one, other in pairwise(rows):
        if (one.denied, one.certainty, one.stage) == (other.denied, other.certainty, other.stage):
            assert last_day[one.claims[0].issued] >= last_day[other.claims[0].issued]


def test_the_same_from_two_sources_is_one_row_with_two_claims(plant: Plant) -> None:
    terms = f'{HOSTING} ; kg:stage stage:signed ; kg:amount 30 ; kg:currency "USD"'
    plant(claim("x", "Hosting", terms, says="One wording."), id="a")
    [row] = plant(claim("y", "Hosting", terms, says="Another."), id="b", issued='"2025-02"^^xsd:gYearMonth').who(
        "hosts"
    )
    assert [one.iri.value for one in row.claims] == [SOURCE["b"].value + "#y", SOURCE["a"].value + "#x"]
    assert row.sources == (SOURCE["b"], SOURCE["a"])


def test_the_same_twice_in_one_source_has_one_source(plant: Plant) -> None:
    [row] = plant(claim("x", "Hosting", HOSTING) + claim("y", "Hosting", HOSTING)).who("hosts")
    assert (len(row.claims), row.sources) == (2, (SOURCE["a"],))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kg:stage stage:signed", "kg:stage stage:announced"),
        ("kg:stage stage:signed", ""),
        ("kg:stage stage:signed", "kg:stage stage:signed ; kg:certainty certainty:hedged"),
        ("kg:certainty certainty:hedged", "kg:certainty certainty:opinion"),
        ("", "kg:denied true"),
        ("kg:share 49", "kg:share 50"),
        ("kg:share 49", ""),
        ("kg:amount 30", "kg:amount 40"),
        ('kg:amount 30 ; kg:currency "USD"', 'kg:amount 30 ; kg:currency "EUR"'),
        ("kg:amount 30", 'kg:amount 30 ; kg:per "P1Y"^^xsd:duration'),
        ("kg:amount 30 ; kg:firmness firmness:pledged", "kg:amount 30 ; kg:firmness firmness:paid"),
        ("kg:amount 30", "kg:amount 30 ; kg:bound bound:up-to"),
        ("kg:amount 30 ; kg:bound bound:about", "kg:amount 30 ; kg:bound bound:up-to"),
        ("", "kg:condition <#if>"),
        ('kg:until "2030"^^xsd:gYear', 'kg:until "2030-06"^^xsd:gYearMonth'),
    ],
)
def test_what_differs_in_content_stays_apart(plant: Plant, one: str, other: str) -> None:
    both = "".join(
        claim(name, "Hosting", " ; ".join(filter(None, (HOSTING, t)))) for name, t in (("x", one), ("y", other))
    )
    assert [len(row.claims) for row in plant(both + CONDITION).who("hosts")] == [1, 1]


def test_who_speaks_and_which_deal_do_not_part_rows(plant: Plant) -> None:
    both = claim("x", "Hosting", f"{HOSTING} ; kg:speaker actor:gammanet") + claim(
        "y", "Hosting", f"{HOSTING} ; kg:deal deal:d"
    )
    assert [len(row.claims) for row in plant(both).who("hosts")] == [2]


def test_remarks_are_parted_by_what_they_say(plant: Plant) -> None:
    remarks = [
        claim(name, "Remark", "kg:about actor:alphacorp", says=says)
        for name, says in (("x", "It is big."), ("y", "It is red."))
    ]
    assert [len(row.claims) for row in plant("".join(remarks)).show("Alphacorp")] == [1, 1]


def test_a_symmetric_row_names_its_second_party_other(plant: Plant) -> None:
    [row] = plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank")).who("rivals")
    assert role_nodes(row) == [("rival", (ACTOR["alphacorp"],)), ("other", (ACTOR["betabank"],))]
    [row] = plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank , actor:gammanet")).who("rivals")
    assert [(name, len(nodes)) for name, nodes in role_nodes(row)] == [("rival", 3)]


# --- yes, no, not stated


@pytest.mark.parametrize(
    ("terms", "said", "said_on_a_day"),
    [
        ("kg:stage stage:signed", "yes", "yes"),
        ("kg:stage stage:announced", "yes", "yes"),
        ("kg:stage stage:rumoured", "not stated", "not stated"),
        ("kg:stage stage:ended", "not stated", "not stated"),
        ("", "not stated", "not stated"),
        ("kg:stage stage:signed ; kg:certainty certainty:hedged", "not stated", "not stated"),
        ("kg:stage stage:signed ; kg:condition <#if>", "not stated", "not stated"),
        ("kg:denied true", "no", "no"),
        ("kg:stage stage:signed ; kg:denied true", "no", "no"),
        ("kg:denied true ; kg:certainty certainty:hedged", "not stated", "not stated"),
        ("kg:denied true ; kg:certainty certainty:opinion", "not stated", "not stated"),
        ('kg:denied true ; kg:until "2026"^^xsd:gYear', "not stated", "no"),
    ],
)
def test_one_row_says_yes_no_or_nothing(plant: Plant, terms: str, said: str, said_on_a_day: str) -> None:
    hosting = claim("x", "Hosting", " ; ".join(filter(None, (HOSTING, terms))))
    rows = plant(hosting + CONDITION).who("hosts").rows
    assert verdict(rows) == said
    assert verdict(rows, PartialDate.parse("2025-01")) == said_on_a_day


def test_no_rows_say_nothing() -> None:
    assert verdict(()) == verdict((), PartialDate.parse("2025-01")) == "not stated"


def test_a_firm_yes_outweighs_a_denial(plant: Plant) -> None:
    both = claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:signed") + claim(
        "y", "Hosting", f"{HOSTING} ; kg:denied true"
    )
    rows = plant(both).who("hosts").rows
    assert verdict(rows) == "yes"
    assert [row.denied for row in rows] == [False, True]


@given(lists)
def test_a_yes_has_a_firm_row_and_a_no_a_stated_denial(found: list[Claim]) -> None:
    rows = rows_of(found)
    said = verdict(rows)
    assert (said == "yes") == any(row.firm for row in rows)
    assert said != "no" or any(row.denied and row.certainty == "stated" for row in rows)


# --- who holds all of it

A, B = "kg:owner actor:alphacorp", "kg:owner actor:betabank"


@pytest.mark.parametrize(
    ("holdings", "full"),
    [
        ([f"{A} ; kg:share 50", f"{B} ; kg:share 50"], True),
        ([f"{A} ; kg:share 100"], True),
        ([f"{A} ; kg:share 50.5", f"{B} ; kg:share 49.5"], True),
        ([f"{A} ; kg:share 60", f"{B} ; kg:share 60"], True),
        ([f"{A} ; kg:share 50", f"{B} ; kg:share 49.99"], False),
        ([f"{A} ; kg:share 50"], False),
        ([A, B], False),
        ([f"{A} ; kg:share 50", B], False),
        ([f"{A} ; kg:share 50", f"{A} ; kg:share 50 ; kg:amount 3"], False),
        ([f"{A} ; kg:share 50", f"{B} ; kg:share 50 ; kg:bound bound:up-to"], False),
        ([f"{A} ; kg:share 50", f"{B} ; kg:share 50 ; kg:bound bound:about"], False),
        ([f"{A} ; kg:share 50", f"{B} ; kg:share 50 ; kg:certainty certainty:hedged"], False),
        ([f"{A} ; kg:share 50", f"{B} ; kg:share 50 ; kg:denied true"], False),
        ([f"{A} ; kg:share 50", f"{B} ; kg:share 50 ; kg:condition <#if>"], False),
        ([f"{A} ; kg:share 50", f"{B} ; kg:amount 50"], False),
        ([], False),
    ],
)
def test_all_is_held_where_firm_exact_shares_of_distinct_holders_reach_the_whole(
    plant: Plant, holdings: list[str], full: bool
) -> None:
    found = "".join(claim(f"x{i}", "Ownership", f"{OWNED} ; {terms}") for i, terms in enumerate(holdings))
    assert held_in_full(plant(found + CONDITION).who("owns").rows, "share") is full


def test_two_sources_of_one_share_do_not_make_the_whole(plant: Plant) -> None:
    plant(claim("x", "Ownership", f"{OWNED} ; {A} ; kg:share 50"), id="a")
    g = plant(claim("x", "Ownership", f"{OWNED} ; {A} ; kg:share 50"), id="b")
    assert not held_in_full(g.who("owns").rows, "share")


@pytest.mark.parametrize(("share", "said"), [("50", "no"), ("49", "not stated")])
def test_who_is_not_among_the_holders_of_all_does_not_own(plant: Plant, folder: Path, share: str, said: str) -> None:
    site = f'{HEAD}thing:site a kg:Thing ; rdfs:label "Northsite"@en .\n'
    (folder / "facts" / "things.ttl").write_text(site, encoding="utf-8")
    owned = "kg:owned thing:site ; kg:stage stage:signed"
    held = claim("x", "Ownership", f"{A} ; {owned} ; kg:share 50") + claim(
        "y", "Ownership", f"{B} ; {owned} ; kg:share {share}"
    )
    answer = plant(held).ask("Does Gammanet own Northsite?")
    assert answer.verdict == said
    assert len(answer) == (2 if said == "no" else 0)
