"""The ledger: every amount with a payer is listed once, counted or left out with its reason; nothing counts twice."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import HEAD, Plant, claim
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.claims import Claim
from kg.deals import codes, counted
from kg.ledger import Entry, ledger
from kg.settle import settle
from kg.terms import ACTOR, BOUND, DEAL, FIRMNESS, KG, SCOPE, SOURCE, XSD, Term, local

Parents = dict[ox.NamedNode, tuple[ox.NamedNode, ...]]
SCOPES = "https://w3id.org/dealgraph/scope/"


def pays(
    name: str, amount: object, terms: str = "", *, deal: str = "", payer: str = "alphacorp", payee: str = "betabank",
    stage: str = "signed", currency: str = "USD",
) -> str:  # fmt: skip
    """Return a claim in Turtle that one actor invests an amount in another."""
    parts = [
        f"kg:investor actor:{payer} ; kg:investee actor:{payee} ; kg:amount {amount}",
        f'kg:currency "{currency}"' if currency else "",
        f"kg:deal deal:{deal}" if deal else "",
        f"kg:stage stage:{stage}" if stage else "",
        terms,
    ]
    return claim(name, "Investment", " ; ".join(filter(None, parts)))


def scope(code: str) -> str:
    return f"kg:scope <{SCOPES}{code}>"


def deals(folder: Path, **envelopes: str) -> None:
    """Write deals, each with the names of its envelopes: deals(folder, part="whole", whole="")."""
    told = "".join(
        f'deal:{name} a kg:Deal ; rdfs:label "Deal {name}"@en , "Accord {name}"@fr .\n'
        + "".join(f"deal:{name} kg:partOf deal:{above} .\n" for above in envelopes[name].split())
        for name in envelopes
    )
    (folder / "facts" / "deals.ttl").write_text(HEAD + told, encoding="utf-8")


def listed(graph: kg.Graph, payer: str | None = None, payee: str | None = None) -> dict[str, str | None]:
    """Return why each claim of the ledger is left out, None where it is counted, by the name of the claim."""
    return {local(entry.claim.iri): entry.exclusion for entry in graph.totals(payer, payee).entries}


def entry_of(graph: kg.Graph, name: str) -> Entry:
    [entry] = [entry for entry in graph.totals().entries if local(entry.claim.iri) == name]
    return entry


CONDITION = claim("if", "Event", "kg:participant actor:betabank ; kg:stage stage:stalled")
YEARLY = 'kg:per "P1Y"^^xsd:duration'


# --- nothing twice, everything once


def test_nothing_is_counted_twice_and_everything_is_listed_once(plant: Plant, folder: Path) -> None:
    deals(folder, plan="", left="plan", right="plan", lease="", round="", chips="", site="", talks="", loan="", sole="")
    plant(pays("rival", 70, deal="sole"), id="b", issued='"2024-05"^^xsd:gYearMonth')
    denial = pays("no", 7, "kg:denied true", deal="chips", stage="")
    plant(denial, id="c", issued='"2025-02"^^xsd:gYearMonth')
    graph = plant(
        pays("plan", 500, "kg:bound bound:up-to", deal="plan")
        + pays("left", 100, deal="left")
        + pays("right", 200, deal="right")
        + pays("whole", 300, 'kg:term "P5Y"^^xsd:duration', deal="lease", payee="gammanet")
        + pays("yearly", 60, f'{YEARLY} ; kg:term "P5Y"^^xsd:duration', deal="lease", payee="gammanet")
        + pays("round-a", 900, scope("round"), deal="round", payee="gammanet")
        + pays("round-b", 900, scope("round"), deal="round", payer="betabank", payee="gammanet")
        + pays("denied", 7, deal="chips")
        + pays("cancelled", 8, deal="site", stage="cancelled")
        + pays("hedged", 9, "kg:certainty certainty:hedged", deal="talks")
        + pays("conditional", 10, "kg:condition <#if>", deal="loan")
        + pays("sole", 50, deal="sole")
        + CONDITION
    )
    assert listed(graph) == {
        "plan": "envelope",
        "left": None,
        "right": None,
        "whole": None,
        "yearly": "periodic",
        "round-a": "scope",
        "round-b": "scope",
        "denied": "denied",
        "cancelled": "off",
        "hedged": "hedged",
        "conditional": None,
        "sole": None,
    }
    sums = {(local(s.party), s.firmness, s.per): s.amount for s in graph.totals().sums}
    assert sums == {("alphacorp", "committed", ""): 100 + 200 + 300 + 50, ("alphacorp", "conditional", ""): 10}
    assert [local(r.claim.iri) for r in entry_of(graph, "sole").settled.rivals] == ["rival"]


def test_a_rival_amount_is_no_entry_of_its_own(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(pays("y", 12, deal="d"), id="b", issued='"2025-02"^^xsd:gYearMonth')
    assert listed(graph) == {"y": None}
    assert [local(r.claim.iri) for r in entry_of(graph, "y").settled.rivals] == ["x"]


def test_another_rule_counts_another_rival(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(pays("y", 12, deal="d"), id="b", issued='"2025-02"^^xsd:gYearMonth')
    [entry] = graph.totals(rule=lambda one: (one.issued,)).counted
    assert entry.amount == 10


def test_two_sources_of_one_amount_are_one_entry(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d"), id="a")
    graph = plant(pays("y", 10, deal="d"), id="b", issued='"2025-02"^^xsd:gYearMonth')
    [entry] = graph.totals().entries
    assert [local(c.iri) for c in (entry.claim, *entry.settled.agreeing)] == ["y", "x"]


def test_another_figure_of_the_same_source_is_listed_and_not_counted(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    graph = plant(pays("base", 7, deal="d") + pays("renewed", 17, "kg:bound bound:up-to", deal="d"))
    assert listed(graph) == {"base": None, "renewed": "repeated"}
    assert entry_of(graph, "base").settled.agreeing == ()


def test_a_round_stated_for_two_investors_is_counted_for_neither(plant: Plant, folder: Path) -> None:
    deals(folder, r="", part="r")
    graph = plant(
        pays("one", 110, scope("round"), deal="r", payee="gammanet")
        + pays("other", 110, scope("round"), deal="r", payer="betabank", payee="gammanet")
        + pays("part", 30, deal="part", payee="gammanet")
    )
    assert listed(graph) == {"one": "scope", "other": "scope", "part": None}
    assert entry_of(graph, "one").inside == (DEAL["part"],)


def test_an_amount_of_two_payers_in_one_claim_is_counted_for_neither(plant: Plant) -> None:
    both = claim("both", "Investment", "kg:investor actor:alphacorp , actor:betabank ; kg:investee actor:gammanet ; "
                 'kg:stage stage:signed ; kg:amount 10 ; kg:currency "USD"')  # fmt: skip
    entries = plant(both).totals().entries
    assert {local(e.payer): (e.exclusion, e.scope) for e in entries} == {
        "alphacorp": ("scope", "joint"),
        "betabank": ("scope", "joint"),
    }


def test_a_first_phase_of_two_payers_in_one_claim_is_counted_for_neither(plant: Plant) -> None:
    both = claim("both", "Investment", "kg:investor actor:alphacorp , actor:betabank ; kg:investee actor:gammanet ; "
                 f'kg:stage stage:signed ; kg:amount 10 ; kg:currency "USD" ; {scope("first-phase")}')  # fmt: skip
    assert {(e.exclusion, e.scope) for e in plant(both).totals().entries} == {("scope", "joint")}


@pytest.mark.parametrize("code", ["joint", "project", "cumulative", "enterprise-value", "round"])
def test_a_figure_that_covers_more_than_these_parties_is_left_out(plant: Plant, code: str) -> None:
    assert listed(plant(pays("x", 10, scope(code)))) == {"x": "scope"}


def test_a_first_phase_counts_only_where_no_whole_does(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    first = pays("first", 10, scope("first-phase"), deal="d")
    assert listed(plant(first)) == {"first": None}
    assert listed(plant(first + pays("whole", 100, deal="d"))) == {"first": "repeated", "whole": None}


def test_a_payer_counts_a_deal_once_whatever_its_relations(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    hosts = claim("hosts", "Hosting", "kg:host actor:betabank ; kg:tenant actor:alphacorp ; kg:deal deal:d ; "
                  'kg:stage stage:signed ; kg:amount 30 ; kg:currency "USD"')  # fmt: skip
    assert sorted(map(str, listed(plant(hosts + pays("invests", 20, deal="d"))).values())) == ["None", "repeated"]


def test_two_payees_of_one_deal_both_count_where_one_source_states_both(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    both = pays("x", 10, deal="d") + pays("y", 5, deal="d", payee="gammanet")
    assert listed(plant(both)) == {"x": None, "y": None}
    assert listed(plant(pays("z", 10, deal="d"), id="b")) == {"x": None, "y": None}


@pytest.mark.parametrize("amount", [10, 12])
def test_a_payee_that_only_another_source_names_is_not_paid_the_deal_again(
    plant: Plant, folder: Path, amount: int
) -> None:
    deals(folder, d="")
    plant(pays("x", amount, deal="d"), id="a")
    graph = plant(pays("y", 10, deal="d", payee="gammanet"), id="b", issued='"2025-02"^^xsd:gYearMonth')
    assert listed(graph) == {"y": None, "x": "repeated"}


def test_a_source_that_states_two_payees_tells_them_apart_for_others(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d") + pays("y", 5, deal="d", payee="gammanet"), id="a")
    graph = plant(pays("z", 12, deal="d"), id="b", issued='"2025-02"^^xsd:gYearMonth')
    assert listed(graph) == {"z": None, "y": None}


def lends(name: str, amount: int) -> str:
    return claim(name, "Loan", "kg:lender actor:alphacorp ; kg:borrower actor:betabank ; kg:stage stage:signed ; "
                 f'kg:amount {amount} ; kg:currency "USD"')  # fmt: skip


def test_without_a_deal_an_investment_and_a_loan_are_two_payments(plant: Plant) -> None:
    assert listed(plant(pays("x", 10) + lends("y", 5))) == {"x": None, "y": None}


def hosted(name: str, amount: int, site: str) -> str:
    return claim(name, "Hosting", "kg:host actor:betabank ; kg:tenant actor:alphacorp ; kg:stage stage:signed ; "
                 f'kg:facility thing:{site} ; kg:amount {amount} ; kg:currency "USD"')  # fmt: skip


def things(folder: Path) -> None:
    told = "".join(f'thing:{n} a kg:Thing ; rdfs:label "{n}"@en , "{n}"@fr .\n' for n in ("east", "west"))
    (folder / "facts" / "things.ttl").write_text(HEAD + told, encoding="utf-8")


def test_without_a_deal_two_sites_are_two_payments(plant: Plant, folder: Path) -> None:
    things(folder)
    assert listed(plant(hosted("x", 10, "east") + hosted("y", 5, "west"))) == {"x": None, "y": None}


def test_without_a_deal_one_site_is_paid_once(plant: Plant, folder: Path) -> None:
    things(folder)
    again = claim("y", "Hosting", "kg:host actor:betabank ; kg:tenant actor:alphacorp ; kg:stage stage:signed ; "
                  f'kg:facility thing:east ; kg:amount 3 ; kg:currency "USD" ; {YEARLY}')  # fmt: skip
    assert listed(plant(hosted("x", 10, "east") + again)) == {"x": None, "y": "periodic"}


def test_of_what_one_source_calls_pledged_and_paid_the_paid_counts(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    pledged = pays("a-pledged", 40, "kg:firmness firmness:pledged", deal="d")
    graph = plant(pledged + pays("b-paid", 10, "kg:firmness firmness:paid", deal="d"))
    assert listed(graph) == {"a-pledged": "repeated", "b-paid": None}


@pytest.mark.parametrize("bound", ["exactly", "up-to"])
@pytest.mark.parametrize(("paid", "pledged"), [("2025-01", "2025-06"), ("2025-06", "2025-01")])
def test_of_what_one_source_calls_pledged_and_another_paid_the_paid_counts(
    plant: Plant, folder: Path, paid: str, pledged: str, bound: str
) -> None:
    deals(folder, d="")
    promise = f"kg:firmness firmness:pledged ; kg:bound bound:{bound}"
    plant(pays("pledged", 40, promise, deal="d"), id="a", issued=f'"{pledged}"^^xsd:gYearMonth')
    payment = pays("paid", 10, "kg:firmness firmness:paid", deal="d", stage="closed")
    graph = plant(payment, id="b", issued=f'"{paid}"^^xsd:gYearMonth')
    assert listed(graph) == {"pledged": "repeated", "paid": None}


def test_two_payers_of_one_deal_both_count(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    both = pays("x", 10, deal="d", payee="gammanet") + pays("y", 10, deal="d", payer="betabank", payee="gammanet")
    assert listed(plant(both)) == {"x": None, "y": None}


def test_two_currencies_of_one_deal_both_count(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    both = pays("x", 10, deal="d") + pays("y", 9, deal="d", currency="EUR")
    assert listed(plant(both)) == {"x": None, "y": None}


def test_who_pays_depends_on_the_relation(plant: Plant) -> None:
    hosting = claim("x", "Hosting", "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed ; "
                    'kg:amount 30 ; kg:currency "USD"')  # fmt: skip
    entry = entry_of(plant(hosting), "x")
    assert (entry.payer, entry.payee) == (ACTOR["betabank"], ACTOR["alphacorp"])


@pytest.mark.parametrize(
    "other",
    [
        claim("x", "Measure", 'kg:subject actor:alphacorp ; kg:amount 5 ; kg:currency "USD"'),
        claim("x", "Remark", 'kg:about actor:alphacorp ; kg:amount 5 ; kg:currency "USD"'),
        claim("x", "Ownership", 'kg:owner actor:alphacorp ; kg:owned actor:betabank ; kg:amount 5 ; kg:currency "USD"'),
        claim("x", "Investment", "kg:investor actor:alphacorp ; kg:investee actor:betabank ; kg:stage stage:signed"),
        pays("x", '"lots"'),
    ],
)
def test_what_nobody_pays_or_has_no_number_is_in_no_ledger(plant: Plant, other: str) -> None:
    assert listed(plant(other)) == {}


# --- why an amount does not hold


@pytest.mark.parametrize("stage", ["stalled", "cancelled", "ended"])
@pytest.mark.parametrize("said", ["", "kg:firmness firmness:pledged", "kg:firmness firmness:committed"])
def test_an_amount_of_a_deal_that_is_off_is_left_out_however_firm_it_was(plant: Plant, stage: str, said: str) -> None:
    assert listed(plant(pays("x", 10, said, stage=stage))) == {"x": "off"}


def test_money_paid_stays_paid_when_the_deal_ends(plant: Plant) -> None:
    entry = entry_of(plant(pays("x", 10, "kg:firmness firmness:paid", stage="ended")), "x")
    assert (entry.exclusion, entry.firmness) == (None, "paid")


def test_a_cancellation_without_figure_takes_the_amount_off(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d"), id="a")
    off = "kg:investor actor:alphacorp ; kg:investee actor:betabank ; kg:deal deal:d ; kg:stage stage:cancelled"
    graph = plant(claim("y", "Investment", off), id="b", issued='"2025-06"^^xsd:gYearMonth')
    assert listed(graph) == {"x": "off"}
    assert listed(graph.at(known_by="2025-03")) == {"x": None}


def test_a_denied_stage_takes_the_amount_with_it(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d"), id="a")
    denial = "kg:investor actor:alphacorp ; kg:investee actor:betabank ; kg:deal deal:d ; kg:stage stage:signed"
    graph = plant(claim("y", "Investment", f"{denial} ; kg:denied true"), id="b", issued='"2025-06"^^xsd:gYearMonth')
    assert listed(graph) == {"x": "denied"}


def test_an_amount_is_denied_with_the_only_stage_of_its_deal(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    deal = "kg:investor actor:alphacorp ; kg:investee actor:betabank ; kg:deal deal:d ; kg:stage stage:signed"
    plant(pays("x", 10, deal="d", stage="") + claim("signed", "Investment", deal), id="a")
    graph = plant(claim("y", "Investment", f"{deal} ; kg:denied true"), id="b", issued='"2025-06"^^xsd:gYearMonth')
    assert listed(graph) == {"x": "denied"}


def test_an_amount_that_is_only_denied_is_listed_as_denied(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    assert listed(plant(pays("x", 10, "kg:denied true", deal="d"))) == {"x": "denied"}


def test_an_amount_of_other_days_is_listed_and_not_counted_with_the_first(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    year = 'kg:deadline "{}"^^xsd:gYear'
    plant(pays("x", 10, year.format(2027), deal="d"), id="a")
    assert set(listed(plant(pays("y", 12, year.format(2028), deal="d"), id="b")).values()) == {None, "repeated"}


def test_no_currency_is_a_reason(plant: Plant) -> None:
    assert listed(plant(pays("x", 10, currency=""))) == {"x": "currency"}


@pytest.mark.parametrize("certainty", ["hedged", "opinion"])
def test_what_no_source_states_outright_is_left_out(plant: Plant, certainty: str) -> None:
    assert listed(plant(pays("x", 10, f"kg:certainty certainty:{certainty}"))) == {"x": "hedged"}


def replaced_by(folder: Path, plant: Plant, stage: str, said: str = "") -> kg.Graph:
    deals(folder, old="", new="")
    file = folder / "facts" / "deals.ttl"
    file.write_text(file.read_text(encoding="utf-8") + "deal:new kg:replaces deal:old .\n", encoding="utf-8")
    plant(pays("old", 100, said, deal="old"), id="a")
    return plant(pays("new", 30, deal="new", stage=stage), id="b", issued='"2025-06"^^xsd:gYearMonth')


def test_a_deal_that_another_replaces_is_not_counted_beside_it(plant: Plant, folder: Path) -> None:
    graph = replaced_by(folder, plant, "signed")
    assert listed(graph) == {"old": "off", "new": None}
    assert entry_of(graph, "old").inside == (DEAL["new"],)


def test_nobody_knows_of_a_replacement_before_it_is_published(plant: Plant, folder: Path) -> None:
    assert listed(replaced_by(folder, plant, "signed").at(known_by="2025-03")) == {"old": None}


@pytest.mark.parametrize("stage", ["rumoured", "in-talks", "letter-of-intent", "cancelled"])
def test_talk_of_a_replacement_replaces_nothing(plant: Plant, folder: Path, stage: str) -> None:
    assert listed(replaced_by(folder, plant, stage))["old"] is None


def test_what_was_paid_under_a_replaced_deal_stays_counted(plant: Plant, folder: Path) -> None:
    graph = replaced_by(folder, plant, "signed", "kg:firmness firmness:paid")
    assert listed(graph) == {"old": None, "new": None}


# --- how firm


@pytest.mark.parametrize(
    ("stage", "terms", "firmness"),
    [
        ("rumoured", "", "talked-of"),
        ("in-talks", "", "talked-of"),
        ("letter-of-intent", "", "talked-of"),
        ("announced", "", "pledged"),
        ("signed", "", "committed"),
        ("closed", "", "committed"),
        ("operating", "", "committed"),
        ("", "", ""),
        ("signed", "kg:firmness firmness:pledged", "pledged"),
        ("closed", "kg:firmness firmness:paid", "paid"),
        ("", "kg:firmness firmness:committed", "committed"),
        ("rumoured", "kg:firmness firmness:committed", "talked-of"),
        ("signed", "kg:condition <#if>", "conditional"),
        ("signed", "kg:firmness firmness:committed ; kg:condition <#if>", "conditional"),
        ("in-talks", "kg:condition <#if>", "talked-of"),
        ("", "kg:condition <#if>", "conditional"),
    ],
)
def test_an_amount_is_as_firm_as_is_said_or_as_its_stage_and_condition_allow(
    plant: Plant, stage: str, terms: str, firmness: str
) -> None:
    entry = entry_of(plant(pays("x", 10, terms, stage=stage) + CONDITION), "x")
    assert (entry.firmness, entry.exclusion) == (firmness, None)


def test_a_rumoured_figure_is_talk_even_of_a_deal_that_is_announced(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("figure", 19, deal="d", stage="rumoured"), id="a")
    deal = "kg:investor actor:alphacorp ; kg:investee actor:betabank ; kg:deal deal:d ; kg:stage stage:signed"
    graph = plant(claim("deal", "Investment", deal), id="b", issued='"2025-02"^^xsd:gYearMonth')
    assert (entry_of(graph, "figure").stage, entry_of(graph, "figure").firmness) == ("signed", "talked-of")


def test_a_figure_repeated_by_a_firm_source_is_no_longer_talk(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("talk", 19, deal="d", stage="rumoured"), id="a")
    graph = plant(pays("firm", 19, deal="d"), id="b", issued='"2025-02"^^xsd:gYearMonth')
    assert [(local(e.claim.iri), e.firmness) for e in graph.totals().entries] == [("firm", "committed")]


def two_of_one_figure(plant: Plant, folder: Path, one: str, other: str) -> Entry:
    """Return the counted entry of a figure that a first source gives, then a second, each with terms of its own."""
    deals(folder, d="")
    plant(pays("x", 10, one, deal="d") + CONDITION, id="a", issued='"2025-01"^^xsd:gYearMonth')
    [entry] = plant(pays("y", 10, other, deal="d"), id="b", issued='"2025-02"^^xsd:gYearMonth').totals().counted
    return entry


def test_the_firmest_of_agreeing_sources_tells_how_firm(plant: Plant, folder: Path) -> None:
    assert two_of_one_figure(plant, folder, "kg:firmness firmness:paid", "").firmness == "paid"


def test_a_hedged_source_makes_nothing_firmer(plant: Plant, folder: Path) -> None:
    hedged = "kg:firmness firmness:paid ; kg:certainty certainty:hedged"
    assert two_of_one_figure(plant, folder, hedged, "").firmness == "committed"


def test_a_later_source_without_the_condition_makes_it_firm(plant: Plant, folder: Path) -> None:
    assert two_of_one_figure(plant, folder, "kg:condition <#if>", "").firmness == "committed"


def test_the_silence_of_an_earlier_source_does_not_lift_a_condition(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    later = pays("y", 10, "kg:condition <#if>", deal="d", stage="announced") + CONDITION
    [entry] = plant(later, id="b", issued='"2025-02"^^xsd:gYearMonth').totals().entries
    assert entry.firmness == "conditional"


# --- yearly amounts


def test_a_yearly_amount_with_a_term_shows_its_whole(plant: Plant) -> None:
    entry = entry_of(plant(pays("x", 30, f'{YEARLY} ; kg:term "P5Y"^^xsd:duration')), "x")
    assert (entry.amount, entry.per, entry.whole) == (Decimal(30), "P1Y", Decimal(150))


@pytest.mark.parametrize(
    "terms",
    [
        YEARLY,
        'kg:term "P5Y"^^xsd:duration',
        f'{YEARLY} ; kg:term "P18M"^^xsd:duration',
        'kg:per "P1M"^^xsd:duration ; kg:term "P5Y"^^xsd:duration',
    ],
)
def test_no_whole_is_derived_without_a_yearly_amount_and_its_term_in_years(plant: Plant, terms: str) -> None:
    assert entry_of(plant(pays("x", 30, terms)), "x").whole is None


def test_a_yearly_amount_counts_as_such_where_no_whole_is_stated(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    graph = plant(pays("x", 30, f'{YEARLY} ; kg:term "P5Y"^^xsd:duration', deal="d"))
    [one] = graph.totals().sums
    assert (one.amount, one.per) == (Decimal(30), "P1Y")


def test_a_whole_amount_counts_rather_than_a_yearly_one_of_a_later_source(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("whole", 300, deal="d"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(pays("a-year", 60, YEARLY, deal="d"), id="b", issued='"2025-06"^^xsd:gYearMonth')
    assert listed(graph) == {"whole": None, "a-year": "periodic"}


FILING = '"2025-01"^^xsd:gYearMonth ; kg:tier <https://w3id.org/dealgraph/tier/filing>'


@pytest.mark.parametrize("terms", ["", scope("first-phase")])
def test_a_rumoured_whole_does_not_count_before_a_part_that_is_filed(plant: Plant, folder: Path, terms: str) -> None:
    deals(folder, d="")
    plant(pays("filed", 10, " ; ".join(filter(None, [YEARLY, terms])), deal="d"), id="a", issued=FILING)
    graph = plant(pays("rumour", 60, deal="d", stage="rumoured"), id="b", issued='"2025-06"^^xsd:gYearMonth')
    assert listed(graph) == {"filed": None, "rumour": "repeated"}


def test_of_two_relations_of_a_deal_the_one_that_the_rule_puts_first_counts(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    loan = claim("loan", "Loan", "kg:lender actor:alphacorp ; kg:borrower actor:betabank ; kg:deal deal:d ; "
                 'kg:stage stage:signed ; kg:amount 30 ; kg:currency "USD"')  # fmt: skip
    plant(pays("x", 20, deal="d"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(loan, id="b", issued='"2025-06"^^xsd:gYearMonth')
    assert listed(graph) == {"loan": None, "x": "repeated"}
    [first] = graph.totals(rule=lambda one: (one.issued,)).counted
    assert local(first.claim.iri) == "x"


# --- envelopes and components


def family(plant: Plant, folder: Path, tree: dict[str, str], terms: dict[str, str]) -> dict[str, str | None]:
    """Return why each deal of a tree is left out, its claim named like it, all with one payer and payee."""
    deals(folder, **tree)
    graph = plant("".join(pays(name, 10, f"kg:firmness firmness:{said}", deal=name) for name, said in terms.items()))
    return listed(graph)


TREE = {"top": "", "mid": "top", "leaf": "mid"}


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        (("committed", "committed", "committed"), (None, "component", "component")),
        (("paid", "committed", "pledged"), (None, "component", "component")),
        (("pledged", "committed", "pledged"), ("envelope", None, "component")),
        (("pledged", "committed", "paid"), ("envelope", "envelope", None)),
        (("committed", "pledged", "paid"), ("envelope", "envelope", None)),
        (("committed", "", "pledged"), (None, "", "component")),
        (("pledged", "", "committed"), ("envelope", "", None)),
    ],
)
def test_of_a_tree_of_three_levels_the_firmest_counts(
    plant: Plant, folder: Path, terms: tuple[str, ...], found: tuple[str | None, ...]
) -> None:
    stated = {name: said for name, said in zip(TREE, terms, strict=True) if said}
    assert family(plant, folder, TREE, stated) == {
        name: code for name, code in zip(TREE, found, strict=True) if name in stated
    }


def test_an_envelope_as_firm_as_its_components_stands_for_them(plant: Plant, folder: Path) -> None:
    tree = {"whole": "", "a": "whole", "b": "whole"}
    found = family(plant, folder, tree, {"whole": "pledged", "a": "pledged", "b": "pledged"})
    assert found == {"whole": None, "a": "component", "b": "component"}


def test_one_firmer_component_stands_for_the_envelope_and_brings_the_others(plant: Plant, folder: Path) -> None:
    tree = {"whole": "", "a": "whole", "b": "whole"}
    found = family(plant, folder, tree, {"whole": "pledged", "a": "paid", "b": "pledged"})
    assert found == {"whole": "envelope", "a": None, "b": None}


@pytest.mark.parametrize(("bound", "counted"), [("up-to", "part"), ("at-least", "part"), ("about", "whole")])
def test_of_two_equally_firm_the_more_exact_counts(plant: Plant, folder: Path, bound: str, counted: str) -> None:
    deals(folder, whole="", part="whole")
    graph = plant(pays("whole", 40, f"kg:bound bound:{bound}", deal="whole") + pays("part", 30, deal="part"))
    assert [local(entry.claim.iri) for entry in graph.totals().counted] == [counted]


def test_what_is_left_out_names_the_deals_that_stand_for_it(plant: Plant, folder: Path) -> None:
    deals(folder, whole="", a="whole", b="whole", plan="", piece="plan")
    graph = plant(
        pays("whole", 40, "kg:bound bound:up-to", deal="whole")
        + pays("a", 10, deal="a")
        + pays("b", 30, "kg:condition <#if>", deal="b")
        + pays("plan", 9, deal="plan")
        + pays("piece", 3, deal="piece")
        + CONDITION
    )
    assert set(entry_of(graph, "whole").inside) == {DEAL["a"], DEAL["b"]}
    assert entry_of(graph, "piece").inside == (DEAL["plan"],)
    assert entry_of(graph, "plan").inside == ()


def test_a_component_of_two_envelopes_counts_with_neither(plant: Plant, folder: Path) -> None:
    tree = {"one": "", "other": "", "part": "one other"}
    found = family(plant, folder, tree, {"one": "pledged", "other": "pledged", "part": "committed"})
    assert found == {"one": "envelope", "other": "envelope", "part": None}
    found = family(plant, folder, tree, {"one": "committed", "other": "committed", "part": "committed"})
    assert found == {"one": None, "other": None, "part": "component"}


def test_an_envelope_is_not_dropped_for_a_component_that_another_envelope_dropped(plant: Plant, folder: Path) -> None:
    tree = {"firm": "", "soft": "", "part": "firm soft"}
    found = family(plant, folder, tree, {"firm": "paid", "soft": "pledged", "part": "committed"})
    assert found == {"firm": None, "soft": None, "part": "component"}


@pytest.mark.parametrize(
    ("part", "by_payer", "by_payee"),
    [
        ({"payee": "gammanet"}, "component", None),
        ({"payer": "gammanet"}, None, "component"),
        ({"payer": "gammanet", "payee": "alphacorp"}, None, None),
        ({"currency": "EUR"}, None, None),
    ],
)
def test_a_component_overlaps_its_envelope_in_sums_of_one_party_and_currency(
    plant: Plant, folder: Path, part: dict[str, str], by_payer: str | None, by_payee: str | None
) -> None:
    deals(folder, whole="", part="whole")
    graph = plant(pays("whole", 40, deal="whole") + pays("part", 30, deal="part", **part))
    assert listed(graph) == {"whole": None, "part": by_payer}
    payee = part.get("payee", "betabank")
    assert listed(graph, payee=payee)["part"] == by_payee


def test_what_another_pays_of_an_envelope_takes_nothing_from_its_payer(plant: Plant, folder: Path) -> None:
    deals(folder, whole="", part="whole")
    graph = plant(
        pays("whole", 100, deal="whole") + pays("part", 1, "kg:firmness firmness:paid", deal="part", payer="gammanet")
    )
    assert listed(graph, "alphacorp") == {"whole": None}
    assert listed(graph, payee="betabank") == {"whole": "envelope", "part": None}
    assert listed(graph, "alphacorp", "betabank") == {"whole": None}


def test_a_second_name_of_a_payee_shares_the_fate_of_the_first(plant: Plant, folder: Path) -> None:
    deals(folder, whole="", part="whole")
    plant(pays("whole", 40, deal="whole") + pays("part", 10, deal="part"), id="a", issued=FILING)
    graph = plant(pays("again", 10, deal="part", payee="gammanet"), id="b")
    assert listed(graph) == {"whole": None, "part": "component", "again": "component"}
    assert entry_of(graph, "again").inside == (DEAL["whole"],)


def test_a_repeated_figure_shares_the_fate_of_its_deal(plant: Plant, folder: Path) -> None:
    deals(folder, whole="", part="whole")
    graph = plant(pays("whole", 40, deal="whole") + pays("part", 30, deal="part") + pays("y", 3, YEARLY, deal="part"))
    assert listed(graph) == {"whole": None, "part": "component", "y": "component"}
    assert entry_of(graph, "y").inside == (DEAL["whole"],)


@pytest.mark.parametrize("circle", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "a"}])
def test_a_circle_of_envelopes_ends_and_counts_one(plant: Plant, folder: Path, circle: dict[str, str]) -> None:
    found = family(plant, folder, circle, dict.fromkeys(circle, "committed"))
    assert Counter(code is None for code in found.values()) == Counter({True: 1, False: len(circle) - 1})


def test_a_deal_that_is_said_to_be_part_of_itself_still_counts_for_each_payer(plant: Plant, folder: Path) -> None:
    deals(folder, a="a")
    both = pays("x", 10, deal="a", payee="gammanet") + pays("y", 10, deal="a", payer="betabank", payee="gammanet")
    assert listed(plant(both)) == {"x": None, "y": None}


def test_an_envelope_that_is_said_to_be_part_of_itself_still_stands_for_its_components(
    plant: Plant, folder: Path
) -> None:
    deals(folder, whole="whole", a="whole")
    assert listed(plant(pays("a", 10, deal="a") + pays("whole", 40, deal="whole"))) == {"a": "component", "whole": None}


# --- random ledgers

TABLE = kg.load().table
CODES = codes(kg.load().store)
INVESTMENT = TABLE.by_class[KG["Investment"]]
NAMES = "abcde"


def literal(value: object, kind: ox.NamedNode = XSD.string) -> tuple[Term, ...]:
    return (ox.Literal(str(value), datatype=kind),)


@st.composite
def investments(draw: st.DrawFn) -> Claim:
    """A claim of few possible contents, so that many meet in one deal."""

    def one_of(*values: str) -> str:
        return draw(st.sampled_from(values))

    terms: dict[str, tuple[Term, ...]] = {
        "amount": literal(draw(st.integers(1, 4)), XSD.integer),
        "currency": literal(one_of("USD", "USD", "EUR")),
        "per": literal(one_of("", "", "P1Y"), XSD.duration),
        "bound": (BOUND[one_of("exactly", "up-to")],),
        "scope": (SCOPE[one_of("", "", "round", "first-phase")],),
        "firmness": (FIRMNESS[one_of("", "", "pledged", "paid")],),
    }
    year = one_of("", "", "2024", "2027", "2028")
    terms |= {name: literal(year, XSD.gYear) for name in ("deadline",) if year}
    stage = one_of("rumoured", "announced", "signed", "signed", "cancelled")
    source = SOURCE[one_of("s", "t")]
    deal = one_of(*NAMES, "")
    return Claim(
        iri=ox.NamedNode(f"{source.value}#{draw(st.integers(0, 10**9))}"),
        source=source,
        relation=INVESTMENT,
        roles={"investor": (ACTOR[one_of("x", "y")],), "investee": (ACTOR[one_of("p", "q")],)},
        terms={name: values for name, values in terms.items() if any(local_or_text(v) for v in values)},
        stage=stage,
        rank={"rumoured": 1, "announced": 4, "signed": 5, "cancelled": 0}[stage],
        certainty=one_of("stated", "stated", "hedged"),
        denied=draw(st.sampled_from([False, False, False, True])),
        speaker=None,
        deal=DEAL[deal] if deal else None,
        at=(),
        says={},
        issued=one_of("2025-01", "2025-02"),
        edge=None,
        weight=1,
        origin=source,
    )


def local_or_text(value: Term) -> str:
    return local(value) if isinstance(value, ox.NamedNode) else getattr(value, "value", "")


ledgers = st.lists(investments(), max_size=10, unique_by=lambda c: c.iri.value)
trees = st.dictionaries(
    st.sampled_from([DEAL[n] for n in NAMES]),
    st.lists(st.sampled_from([DEAL[n] for n in NAMES]), max_size=2, unique=True).map(tuple),
)


sides = st.sampled_from(("payer", "payee"))


def kept(claims: list[Claim], parents: Parents, side: str = "payer") -> tuple[Entry, ...]:
    return counted(ledger(settle(claims, TABLE.figures), parents, CODES), side)


def above(deal: ox.NamedNode | None, parents: Parents) -> set[ox.NamedNode]:
    """Return every envelope of a deal, found the slow way: as many steps up as there are deals."""
    found: set[ox.NamedNode] = set(parents.get(deal, ())) if deal else set()
    for _ in NAMES:
        found |= {further for one in found for further in parents.get(one, ())}
    return found - {deal}


def overlap(one: Entry, other: Entry, side: str = "payer") -> bool:
    return one.currency == other.currency and getattr(one, side) == getattr(other, side)


def softness(entry: Entry) -> tuple[int, int]:
    return -CODES.rank(entry.firmness), ("exactly", "at-least", "up-to").index(entry.bound or "exactly")


@given(ledgers, trees, sides)
def test_no_counted_deal_has_a_counted_envelope(claims: list[Claim], parents: Parents, side: str) -> None:
    counts = [entry for entry in kept(claims, parents, side) if not entry.exclusion]
    for one, other in permutations(counts, 2):
        assert not (other.deal in above(one.deal, parents) and overlap(one, other, side))


@given(ledgers, trees, sides)
def test_each_deal_payer_and_payee_count_at_most_once_in_a_currency(
    claims: list[Claim], parents: Parents, side: str
) -> None:
    counts = [entry for entry in kept(claims, parents, side) if not entry.exclusion]
    keys = Counter((e.deal, e.payer, e.payee, e.currency) for e in counts)
    assert set(keys.values()) <= {1}


@given(ledgers, trees)
def test_two_payees_of_one_deal_and_payer_count_only_where_one_source_states_both(
    claims: list[Claim], parents: Parents
) -> None:
    counts = [entry for entry in kept(claims, parents) if not entry.exclusion]
    for one, other in permutations(counts, 2):
        if one.deal and (one.deal, one.payer, one.currency) == (other.deal, other.payer, other.currency):
            told = [{c.source for c in claims if c.deal == e.deal and payee_of(c) == e.payee} for e in (one, other)]
            assert told[0] & told[1]


def payee_of(one: Claim) -> ox.NamedNode:
    return one.roles["investee"][0]


@given(ledgers, trees)
def test_of_one_payment_the_firmest_is_counted(claims: list[Claim], parents: Parents) -> None:
    entries = kept(claims, {})
    counts = {(e.deal, e.payer, e.payee, e.currency): e for e in entries if not e.exclusion}
    for entry in entries:
        first = counts.get((entry.deal, entry.payer, entry.payee, entry.currency))
        if entry.exclusion in ("periodic", "repeated") and first:
            assert CODES.rank(first.firmness) >= CODES.rank(entry.firmness)


@given(ledgers, trees)
def test_every_claim_of_an_amount_that_somebody_makes_is_listed_once(claims: list[Claim], parents: Parents) -> None:
    entries = kept(claims, parents)
    told = [c for e in entries for c in {x.iri: x for x in (e.claim, *e.settled.agreeing, *rivals(e))}.values()]
    made = sorted(c.iri.value for c in told if not c.denied)
    assert made == sorted(c.iri.value for c in claims if not c.denied)
    assert all(c.terms for c in told)


def rivals(entry: Entry) -> list[Claim]:
    return [rival.claim for rival in entry.settled.rivals]


@given(ledgers, trees, st.randoms())
def test_the_order_of_claims_does_not_matter(claims: list[Claim], parents: Parents, random: st.DataObject) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert kept(shuffled, parents) == kept(claims, parents)


@given(ledgers, trees, sides)
def test_what_is_left_out_for_another_deal_overlaps_one_that_is_counted(
    claims: list[Claim], parents: Parents, side: str
) -> None:
    entries = kept(claims, parents, side)
    counts = {e.deal: e for e in entries if not e.exclusion}
    for entry in entries:
        same = [e for e in entries if not e.exclusion and (e.deal, e.payer) == (entry.deal, entry.payer)]
        if entry.exclusion in ("periodic", "repeated"):
            assert [e for e in same if e.currency == entry.currency]
        for deal in entry.inside:
            ends = (entry.deal, deal) if entry.exclusion == "component" else (deal, entry.deal)
            assert deal in counts
            assert ends[1] in above(ends[0], parents)


@given(ledgers, trees)
def test_nothing_is_left_out_for_a_deal_less_firm_and_exact(claims: list[Claim], parents: Parents) -> None:
    entries = kept(claims, parents)
    fates = [e for e in reversed(entries) if e.exclusion in (None, "component", "envelope")]
    first = {(e.deal, e.payer, e.currency): e for e in fates}
    for entry in first.values():
        stand = [e for e in entries if not e.exclusion and e.deal in entry.inside and overlap(e, entry)]
        if entry.exclusion == "envelope" and not cyclic(entry, parents):
            assert min(map(softness, stand)) < softness(entry)
        if entry.exclusion == "component":
            assert min(map(softness, stand)) <= softness(entry)


def cyclic(entry: Entry, parents: Parents) -> bool:
    return any(entry.deal in above(one, parents) and one in above(entry.deal, parents) for one in parents)


@given(ledgers)
def test_without_envelopes_no_deal_is_left_out_for_another(claims: list[Claim]) -> None:
    assert not {e.exclusion for e in kept(claims, {})} & {"component", "envelope"}


@given(ledgers, trees)
def test_a_claim_left_out_by_itself_stays_out_in_any_company(claims: list[Claim], parents: Parents) -> None:
    for entry in kept(claims, parents):
        if entry.exclusion in ("hedged", "scope") and not entry.settled.rivals and not entry.settled.agreeing:
            alone = replace(entry.claim, deal=None)
            [one] = kept([alone], {})
            assert one.exclusion in (entry.exclusion, "off")


# --- the published graph


def test_every_published_amount_with_a_payer_is_listed(wide: kg.Graph) -> None:
    entries = wide.totals().entries
    told = {c.iri for e in entries for c in (e.claim, *e.settled.agreeing, *rivals(e))}
    paid = [c for c in wide.claims() if c.relation.payer and c.relation.payee and "amount" in c.terms and not c.denied]
    assert len(paid) > 100
    assert {c.iri for c in paid} <= told


def test_no_published_amount_counts_beside_its_envelope(wide: kg.Graph) -> None:
    parents: Parents = {}
    for triple in wide.store.match(None, KG.partOf):
        assert isinstance(triple.subject, ox.NamedNode)
        assert isinstance(triple.object, ox.NamedNode)
        parents[triple.subject] = (*parents.get(triple.subject, ()), triple.object)
    for one, other in permutations(wide.totals().counted, 2):
        ancestors, fresh = set[ox.NamedNode](), [one.deal] if one.deal else []
        while fresh:
            ups = [up for up in parents.get(fresh.pop(), ()) if up not in ancestors]
            ancestors.update(ups)
            fresh += ups
        assert not (other.deal in ancestors and overlap(one, other)), (one.deal, other.deal)


def test_the_firm_lease_of_openai_counts_whole_and_not_by_the_year(wide: kg.Graph) -> None:
    lease = [e for e in wide.totals("OpenAI", "Oracle").entries if e.deal == DEAL["openai-oracle-oci"]]
    assert {(e.per, e.exclusion) for e in lease} == {("", None), ("P1Y", "periodic")}
    assert [e.amount for e in lease if not e.exclusion] == [Decimal(300) * 10**9]
