"""Totals: a sum is the sum of its entries; currencies, firmness, bounds and periods never mix; JSON and CSV say all."""

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import HEAD, Plant, claim
from hypothesis import given
from hypothesis import strategies as st
from test_ledger import CODES, TABLE, deals, ledgers, pays, scope, sides, trees

import kg
from kg.claims import Claim
from kg.deals import counted
from kg.errors import UnknownNameError
from kg.ledger import Ledger, ledger
from kg.settle import settle
from kg.terms import ACTOR, local
from kg.totals import Sum, Totals, of_parties

NAMES = kg.load().names
YEARLY = 'kg:per "P1Y"^^xsd:duration'


def book(claims: list[Claim], parents: Any) -> Ledger:
    return ledger(settle(claims, TABLE.figures), parents, CODES)


def totals_of(claims: list[Claim], parents: Any, side: str = "payer") -> Totals:
    """Return what everybody pays, or what one payee is paid."""
    payee = None if side == "payer" else ACTOR["p"]
    return Totals(None, payee, of_parties(book(claims, parents), None, payee), None, None, "en", CODES, NAMES)


def figures(totals: Totals) -> list[tuple[str, str, str, str, int]]:
    return [(s.currency, s.firmness, s.bound, s.per, int(s.amount)) for s in totals.sums]


# --- properties of any ledger


@given(ledgers, trees, sides)
def test_a_sum_is_the_sum_of_its_entries(claims: list[Claim], parents: Any, side: str) -> None:
    for one in totals_of(claims, parents, side).sums:
        assert one.amount == sum(entry.amount for entry in one.entries)
        assert one.entries


@given(ledgers, trees, sides)
def test_no_sum_mixes_parties_currencies_firmness_bounds_or_periods(
    claims: list[Claim], parents: Any, side: str
) -> None:
    for one in totals_of(claims, parents, side).sums:
        assert one.side == side
        for entry in one.entries:
            assert (entry.payer if side == "payer" else entry.payee) == one.party
            assert (entry.currency, entry.firmness, entry.per) == (one.currency, one.firmness, one.per)
            assert (entry.bound or "exactly") == (one.bound or "exactly")


@given(ledgers, trees, sides)
def test_every_counted_entry_is_in_one_sum_and_no_other_is(claims: list[Claim], parents: Any, side: str) -> None:
    totals = totals_of(claims, parents, side)
    summed = [entry.claim.iri.value for one in totals.sums for entry in one.entries]
    assert sorted(summed) == sorted(entry.claim.iri.value for entry in totals.counted)


@given(ledgers, trees, sides)
def test_two_sums_are_never_of_one_kind(claims: list[Claim], parents: Any, side: str) -> None:
    sums = totals_of(claims, parents, side).sums
    kinds = [(s.party, s.currency, s.firmness, s.bound, s.per) for s in sums]
    assert len(set(kinds)) == len(kinds)


@given(ledgers, trees)
def test_entries_are_counted_or_left_out(claims: list[Claim], parents: Any) -> None:
    totals = totals_of(claims, parents)
    assert len(totals.counted) + len(totals.left_out) == len(totals.entries)
    assert all(entry.exclusion for entry in totals.left_out)


@given(ledgers, trees)
def test_sums_of_a_party_go_from_the_firmest_to_the_least_firm(claims: list[Claim], parents: Any) -> None:
    for one, after in pairwise(totals_of(claims, parents).sums):
        if (one.party, one.currency) == (after.party, after.currency):
            assert CODES.rank(one.firmness) >= CODES.rank(after.firmness)


@given(ledgers, trees, st.sampled_from([None, "x", "y"]), st.sampled_from([None, "p", "q"]))
def test_asking_for_parties_only_leaves_others_out(
    claims: list[Claim], parents: Any, payer: str | None, payee: str | None
) -> None:
    known = book(claims, parents)
    found = of_parties(known, ACTOR[payer] if payer else None, ACTOR[payee] if payee else None)
    entries = counted(known, "payee" if payee and not payer else "payer")
    wanted = [e for e in entries if payer in (None, local(e.payer)) and payee in (None, local(e.payee))]
    assert list(found) == wanted


# --- what never mixes, planted


@pytest.mark.parametrize(
    ("terms", "other"),
    [
        ("", {"currency": "EUR"}),
        ("kg:bound bound:up-to", {}),
        ("kg:bound bound:at-least", {}),
        ("kg:bound bound:about", {}),
        (YEARLY, {}),
        ('kg:per "P1M"^^xsd:duration', {}),
        ("kg:firmness firmness:paid", {}),
        ("", {"stage": "announced"}),
        ("", {"stage": "rumoured"}),
        ("", {"stage": ""}),
    ],
)
def test_what_differs_in_kind_is_never_added_up(plant: Plant, folder: Path, terms: str, other: dict[str, str]) -> None:
    deals(folder, a="", b="")
    graph = plant(pays("x", 10, deal="a") + pays("y", 5, terms, deal="b", **other))
    assert sorted(int(one.amount) for one in graph.totals("Alphacorp").sums) == [5, 10]


def test_what_is_of_one_kind_is_added_up(plant: Plant, folder: Path) -> None:
    deals(folder, a="", b="", c="")
    graph = plant(
        pays("x", 10, deal="a")
        + pays("y", "5.5", "kg:bound bound:exactly", deal="b", payee="gammanet")
        + pays("z", 1, deal="c", stage="operating")
    )
    [one] = graph.totals("Alphacorp").sums
    assert one.amount == Decimal("16.5")
    assert [int(entry.amount) for entry in one.entries] == [10, 5, 1]


def test_a_derived_whole_is_in_no_sum(plant: Plant) -> None:
    graph = plant(pays("x", 30, f'{YEARLY} ; kg:term "P5Y"^^xsd:duration'))
    assert figures(graph.totals("Alphacorp")) == [("USD", "committed", "", "P1Y", 30)]


def test_sums_are_exact(plant: Plant, folder: Path) -> None:
    deals(folder, a="", b="")
    graph = plant(pays("x", "0.1", deal="a") + pays("y", "0.2", deal="b"))
    assert [one.amount for one in graph.totals().sums] == [Decimal("0.3")]


# --- who is asked for


def three(plant: Plant, folder: Path) -> kg.Graph:
    """Return a graph where alphacorp pays betabank and gammanet, and betabank pays gammanet."""
    deals(folder, a="", b="", c="")
    return plant(
        pays("ab", 1, deal="a")
        + pays("ag", 2, deal="b", payee="gammanet")
        + pays("bg", 4, deal="c", payer="betabank", payee="gammanet")
    )


@pytest.mark.parametrize(
    ("payer", "payee", "sums"),
    [
        ("Alphacorp", None, {("payer", "alphacorp"): 3}),
        (None, "Gammanet", {("payee", "gammanet"): 6}),
        ("Alphacorp", "Gammanet", {("payer", "alphacorp"): 2}),
        ("Gammanet", None, {}),
        (None, None, {("payer", "alphacorp"): 3, ("payer", "betabank"): 4}),
    ],
)
def test_sums_are_of_whom_one_asks_for(
    plant: Plant, folder: Path, payer: str | None, payee: str | None, sums: dict[tuple[str, str], int]
) -> None:
    found = three(plant, folder).totals(payer, payee).sums
    assert {(one.side, local(one.party)): int(one.amount) for one in found} == sums


def test_an_envelope_counts_once_for_its_payee_and_leaves_other_payers_alone(plant: Plant, folder: Path) -> None:
    deals(folder, whole="", part="whole")
    graph = plant(pays("whole", 40, deal="whole", payer="betabank", payee="gammanet")
                  + pays("part", 10, deal="part", payee="gammanet"))  # fmt: skip
    assert [int(one.amount) for one in graph.totals("Alphacorp").sums] == [10]
    assert [int(one.amount) for one in graph.totals("Betabank").sums] == [40]
    paid = graph.totals(payee="Gammanet")
    assert [int(one.amount) for one in paid.sums] == [40]
    assert [e.exclusion for e in paid.left_out] == ["component"]


def test_an_envelope_to_another_payee_still_explains_what_is_left_out(plant: Plant, folder: Path) -> None:
    deals(folder, whole="", part="whole")
    graph = plant(pays("whole", 40, deal="whole") + pays("part", 10, deal="part", payee="gammanet"))
    totals = graph.totals("Alphacorp", "Gammanet")
    assert (totals.sums, [e.exclusion for e in totals.left_out]) == ((), ["component"])


@pytest.mark.parametrize(
    ("payer", "payee", "side"),
    [
        (None, None, "payer"),
        ("Alphacorp", None, "payer"),
        (None, "Gammanet", "payee"),
        ("Alphacorp", "Gammanet", "payer"),
    ],
)
def test_sums_are_of_the_payee_only_where_it_is_asked_for_alone(
    plant: Plant, payer: str | None, payee: str | None, side: str
) -> None:
    assert plant(pays("x", 10)).totals(payer, payee).side == side


def test_totals_know_of_amounts_the_other_way_round(plant: Plant) -> None:
    graph = plant(pays("x", 10))
    turned = [graph.totals(*ends).turned for ends in [("Betabank",), (None, "Alphacorp"), ("Betabank", "Alphacorp")]]
    assert turned == [True, True, True]
    assert not graph.totals("Alphacorp").turned
    assert not graph.totals("Gammanet").turned


def test_an_unknown_name_is_an_error_with_a_mend(plant: Plant) -> None:
    with pytest.raises(UnknownNameError, match="did you mean Alphacorp"):
        plant(pays("x", 1)).totals("Alfakorp")


def test_totals_answer_under_the_clocks(plant: Plant, folder: Path) -> None:
    deals(folder, a="", b="")
    plant(pays("x", 10, deal="a"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(pays("y", 5, deal="b"), id="b", issued='"2025-06"^^xsd:gYearMonth').at(known_by="2025-03")
    assert figures(graph.totals()) == [("USD", "committed", "", "", 10)]
    assert graph.totals().to_dict()["clocks"] == {"known_by": "2025-03", "on": None}


# --- JSON and CSV


def rich(plant: Plant, folder: Path) -> Totals:
    """Return totals with a counted, a rivalled, an agreeing, a yearly, a component and an undated-firmness entry."""
    deals(folder, whole="", part="whole", lease="")
    plant(pays("rival", 12, deal="lease", payee="gammanet"), id="b", issued='"2024-05"^^xsd:gYearMonth')
    plant(pays("whole-again", 40, deal="whole"), id="c", issued='"2024-06"^^xsd:gYearMonth')
    return plant(
        pays("whole", 40, deal="whole")
        + pays("part", 10, deal="part")
        + pays("lease", 9, deal="lease", payee="gammanet")
        + pays("yearly", 3, f'{YEARLY} ; kg:term "P3Y"^^xsd:duration', payer="betabank", payee="gammanet", stage="")
        + pays("round", 99, scope("round"), payer="gammanet")
    ).totals()


def json_entries(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for one in told["sums"]:
        yield from one["entries"]
    yield from told["left_out"]


def test_json_gives_each_sum_with_its_entries_and_their_claims(plant: Plant, folder: Path) -> None:
    totals = rich(plant, folder)
    told = json.loads(totals.to_json())
    for one in told["sums"]:
        assert Decimal(one["amount"]) == sum(Decimal(entry["amount"]) for entry in one["entries"])
    claims = {c["id"].rsplit("#")[1]: c for entry in json_entries(told) for c in entry["claims"]}
    assert set(claims) == {"whole", "whole-again", "part", "lease", "yearly", "round"}
    assert claims["whole"]["source"]["id"].endswith("/source/a")
    assert (claims["whole"]["at"], claims["whole"]["says"], claims["whole"]["issued"]) == ("§1", "It is so.", "2025-01")


def test_json_gives_rivals_with_how_they_differ(plant: Plant, folder: Path) -> None:
    told = json.loads(rich(plant, folder).to_json())
    [lease] = [entry for entry in json_entries(told) if entry["rivals"]]
    [rival] = lease["rivals"]
    assert (rival["amount"], rival["difference"], rival["denied"]) == ("12", "figure", False)
    assert rival["id"].endswith("b#rival")
    assert lease["reason"] == "later"


def test_json_says_why_something_is_left_out_and_what_stands_for_it(plant: Plant, folder: Path) -> None:
    told = json.loads(rich(plant, folder).to_json())
    left_out = {entry["claims"][0]["id"].rsplit("#")[1]: entry for entry in told["left_out"]}
    assert {name: entry["exclusion"] for name, entry in left_out.items()} == {"part": "component", "round": "scope"}
    assert [deal["name"] for deal in left_out["part"]["inside"]] == ["Deal whole"]


def test_json_gives_what_is_not_stated_as_null_and_the_derived_whole_apart(plant: Plant, folder: Path) -> None:
    [yearly] = [e for e in json_entries(json.loads(rich(plant, folder).to_json())) if e["per"]]
    assert {name: yearly[name] for name in ("amount", "derived_whole", "firmness", "stage", "scope", "deal")} == {
        "amount": "3", "derived_whole": "9", "firmness": None, "stage": None, "scope": None, "deal": None,
    }  # fmt: skip
    assert yearly["bound"] == "exactly"


def test_json_names_in_the_language_asked_for(plant: Plant, folder: Path) -> None:
    deals(folder, a="")
    told = plant(pays("x", 10, deal="a")).totals("Alphacorp", language="fr").to_dict()
    text = json.dumps(told, ensure_ascii=False)
    assert "Accord a" in text
    assert "C'est ainsi." in text


def test_large_amounts_are_written_in_full(plant: Plant) -> None:
    totals = plant(pays("x", 1400000000000)).totals()
    assert '"amount": "1400000000000"' in totals.to_json()
    assert rows(totals)[0]["amount"] == "1400000000000"


def rows(totals: Totals) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(totals.to_csv(), newline="")))


def test_csv_has_a_line_for_each_entry_that_opens_to_its_claims(plant: Plant, folder: Path) -> None:
    found = {row["claim"].rsplit("#")[1]: row for row in rows(rich(plant, folder))}
    assert set(found) == {"whole", "part", "lease", "yearly", "round"}
    assert found["whole"]["agreeing"].endswith("c#whole-again")
    assert found["lease"]["rivals"].endswith("b#rival")
    assert found["part"]["exclusion"] == "component"
    assert found["part"]["inside"] == "Deal whole"
    assert found["yearly"]["derived_whole"] == "9"
    whole = found["whole"]
    assert (whole["payer"], whole["payee"], whole["deal"]) == ("Alphacorp", "Betabank", "Deal whole")
    assert whole["payer_id"] == ACTOR["alphacorp"].value
    assert (whole["says"], whole["issued"]) == ("It is so.", "2025-01")


def test_csv_lets_one_add_up_what_totals_add_up(plant: Plant, folder: Path) -> None:
    totals = rich(plant, folder)
    kinds: dict[tuple[str, ...], Decimal] = {}
    for row in rows(totals):
        if not row["exclusion"]:
            kind = tuple(row[name] for name in ("payer_id", "currency", "firmness", "bound", "per"))
            kinds[kind] = kinds.get(kind, Decimal(0)) + Decimal(row["amount"])
    assert kinds == {
        (s.party.value, s.currency, s.firmness, s.bound or "exactly", s.per): s.amount for s in totals.sums
    }


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-2", "@SUM(A1)"])
def test_no_csv_cell_is_a_formula(plant: Plant, folder: Path, text: str) -> None:
    turtle = f'deal:d a kg:Deal ; rdfs:label "{text}x"@en .\n'
    (folder / "facts" / "deals.ttl").write_text(HEAD + turtle, encoding="utf-8")
    totals = plant(pays("x", 10, deal="d") + claim("r", "Remark", "kg:about actor:alphacorp", says=text)).totals()
    assert rows(totals)[0]["deal"] == f"'{text}x"


def test_no_csv_cell_holds_what_a_terminal_obeys(plant: Plant, folder: Path) -> None:
    turtle = 'deal:d a kg:Deal ; rdfs:label "a\\u001B[31mb"@en .\n'
    (folder / "facts" / "deals.ttl").write_text(HEAD + turtle, encoding="utf-8")
    text = plant(pays("x", 10, deal="d")).totals().to_csv()
    assert "a [31mb" in text
    assert "\x1b" not in text


def test_no_entry_makes_empty_totals_that_can_still_be_told(plant: Plant) -> None:
    totals = plant(claim("r", "Remark", "kg:about actor:alphacorp")).totals("Alphacorp")
    assert (totals.sums, totals.entries, rows(totals)) == ((), (), [])
    assert json.loads(totals.to_json())["payer"]["name"] == "Alphacorp"


# --- the published graph


def sums_of(graph: kg.Graph, party: str) -> dict[tuple[str, str, str, str], Sum]:
    return {(s.currency, s.firmness, s.bound, s.per): s for s in graph.totals(party).sums}


def test_what_openai_owes_is_not_one_number(wide: kg.Graph) -> None:
    found = sums_of(wide, "OpenAI")
    firm, least, most = (found["USD", "committed", bound, ""] for bound in ("", "at-least", "up-to"))
    assert {local(e.deal) for e in least.entries if e.deal} == {"openai-oracle-oci"}
    assert {local(e.payee) for e in firm.entries} == {"microsoft", "coreweave"}
    assert {local(e.payee) for e in most.entries} == {"coreweave"}


def test_the_shared_price_of_stargate_sites_is_no_debt_of_openai(wide: kg.Graph) -> None:
    assert all(e.amount < Decimal(500) * 10**9 for e in wide.totals("OpenAI").counted)


def test_a_figure_that_was_only_reported_is_talked_of(wide: kg.Graph) -> None:
    [equity] = [e for e in wide.totals("OpenAI").counted if e.deal and local(e.deal) == "stargate-equity-openai"]
    assert (equity.stage, equity.firmness) == ("announced", "talked-of")


def test_every_published_number_opens_to_its_source(wide: kg.Graph) -> None:
    told: Any = wide.totals().to_dict()
    entries = list(json_entries(told))
    assert len(entries) == len(wide.totals().entries)
    assert all(c["source"]["id"] and c["issued"] for entry in entries for c in entry["claims"])
