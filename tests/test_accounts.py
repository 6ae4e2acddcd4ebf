"""Totals as people read them: 80 columns, two languages, sums with evidence, and what is left out with its reason."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim
from test_ledger import CONDITION, deals, pays, scope

import kg
from kg.terms import EXCLUSION

YEARLY = 'kg:per "P1Y"^^xsd:duration ; kg:term "P5Y"^^xsd:duration'
LANGUAGES = ("en", "fr")


def flat(text: str) -> str:
    """Return a text on one line, with plain spaces, so that wrapping does not hide a phrase."""
    return re.sub(r"\s+", " ", text)


def told(graph: kg.Graph, payer: str | None = None, payee: str | None = None, language: str = "en") -> str:
    return flat(str(graph.totals(payer, payee, language=language)))


def left_out(text: str) -> str:
    return text.split("Left out of every total, and why")[1]


def block(text: str, deal: str) -> str:
    """Return the part of a text from the figure of a deal to the next figure or reason."""
    lines = text.splitlines()
    starts = [i for i, line in enumerate(lines) if re.match(r" {0,4}\S", line)] + [len(lines)]
    found = ["\n".join(lines[i:j]) for i, j in pairwise(starts)]
    [one] = [part for part in found if f"· {deal}" in flat(part.split("“")[0])]
    return flat(one)


# --- the shape of the page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_published_totals_fits_in_80_columns(wide: kg.Graph, language: str) -> None:
    for totals in (wide.totals(language=language), wide.totals(payee="OpenAI", language=language)):
        assert max(map(len, str(totals).splitlines())) <= 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_long_names_are_wrapped(plant: Plant, folder: Path, language: str) -> None:
    name = "A most considerable agreement on the building of very many halls " * 3
    turtle = f'deal:d a kg:Deal ; rdfs:label "{name}"@en , "{name}"@fr .\n'
    (folder / "facts" / "deals.ttl").write_text(HEAD + turtle, encoding="utf-8")
    text = str(plant(pays("x", 10, deal="d") + pays("y", 9, scope("round"), deal="d")).totals(language=language))
    assert max(map(len, text.splitlines())) <= 80


def test_the_french_page_has_no_english_words(wide: kg.Graph) -> None:
    lines = str(wide.totals(language="fr")).splitlines()
    own = "\n".join(line for line in lines if re.match(r" {0,4}[^ ]", line))  # not the titles of sources
    for word in ("amount", "counted", "Left out", "payer ", "payee", "billion USD", "committed", "together", " over "):
        assert word not in own.replace("1,4 billion USD", ""), word
    for word in ("payeur", "montants comptés", "Écartés de tout total", "milliards USD", "engagé", "sur 5 ans"):
        assert word in own, word


def test_the_english_page_has_no_code_of_the_ontology(wide: kg.Graph) -> None:
    text = told(wide)
    for code in ("talked-of", "enterprise-value", "letter-of-intent", "up-to", "P1Y", "None"):
        assert code not in text, code


@pytest.mark.parametrize(
    ("payer", "payee", "title"),
    [
        (None, None, "Who pays whom, each deal counted once 1"),
        ("Alphacorp", None, "counted once: payer Alphacorp 1"),
        (None, "Betabank", "counted once: payee Betabank 1"),
        ("Alphacorp", "Betabank", "counted once: payer Alphacorp, payee Betabank 1"),
    ],
)
def test_the_title_says_who_was_asked_for(plant: Plant, payer: str | None, payee: str | None, title: str) -> None:
    assert title in told(plant(pays("x", 10)), payer, payee)


def test_the_summary_counts_what_is_counted_and_left_out_and_gives_the_clocks(plant: Plant, folder: Path) -> None:
    deals(folder, a="", b="", c="")
    graph = plant(pays("x", 1, deal="a") + pays("y", 2, deal="b") + pays("z", 3, scope("round"), deal="c"))
    assert "2 amounts counted · 1 amount left out payer" in told(graph)
    assert "2 montants comptés · 1 montant écarté payeur" in told(graph, language="fr")
    at = graph.at(known_by="2025-03", on="2025-02")
    assert "1 amount left out · known by 2025-03 · true on 2025-02" in told(at)


def test_a_warning_against_adding_up_stands_where_there_are_several_sums(plant: Plant, folder: Path) -> None:
    deals(folder, a="", b="")
    one = pays("x", 1, deal="a")
    assert "never added up" not in told(plant(one))
    graph = plant(one + pays("y", 1, deal="b", currency="EUR"))
    assert "Amounts of another currency, firmness, bound or period are never added up." in told(graph)
    assert "On n'additionne jamais" in told(graph, language="fr")


def test_nothing_stated_and_nothing_countable_are_two_answers(plant: Plant) -> None:
    assert "No amount is stated." in told(plant(claim("r", "Remark", "kg:about actor:alphacorp")), "Alphacorp")
    text = told(plant(pays("x", 10, scope("round"))), "Alphacorp")
    assert "No amount can be counted." in text
    assert "No amount is stated." not in text


def test_nothing_left_out_needs_no_heading(plant: Plant) -> None:
    assert "Left out" not in told(plant(pays("x", 10)))


# --- sums and their entries


def test_a_sum_stands_over_its_entries_with_payee_deal_stage_and_evidence(plant: Plant, folder: Path) -> None:
    deals(folder, a="", b="")
    text = str(plant(pays("x", 10, deal="a") + pays("y", 5, deal="b", payee="gammanet")).totals("Alphacorp"))
    assert text.splitlines()[3:] == [
        f"payer Alphacorp: 15 USD, committed{'2 amounts':>46}",
        "    10 USD · Betabank · Deal a · signed",
        "      §1 “It is so.” — Source a (2025-01)",
        "    5 USD · Gammanet · Deal b · signed",
        "      §1 “It is so.” — Source a (2025-01)",
    ]


def test_the_entries_of_a_payee_name_the_payers(plant: Plant) -> None:
    text = told(plant(pays("x", 10)), payee="Betabank")
    assert "payee Betabank: 10 USD, committed" in text
    assert "10 USD · Alphacorp · signed" in text


@pytest.mark.parametrize(
    ("terms", "figure"),
    [
        ("kg:bound bound:up-to", "up to 10 USD"),
        ("kg:bound bound:at-least", "at least 10 USD"),
        ("kg:bound bound:about", "about 10 USD"),
        ('kg:per "P1M"^^xsd:duration', "10 USD a month"),
        ('kg:per "P1Y"^^xsd:duration', "10 USD a year"),
    ],
)
def test_bound_and_period_stand_with_the_sum_and_with_the_entry(plant: Plant, terms: str, figure: str) -> None:
    text = told(plant(pays("x", 10, terms)))
    assert f"payer Alphacorp: {figure}, committed" in text
    assert f" {figure} · Betabank" in text


def test_a_derived_whole_is_marked_as_ours(plant: Plant) -> None:
    text = told(plant(pays("x", 30, f"{YEARLY} ; kg:bound bound:up-to")))
    assert "up to 30 USD a year for 5 years (up to 150 USD in all, by our arithmetic and in no sum)" in text
    assert "payer Alphacorp: up to 30 USD a year, committed" in text
    french = told(plant(pays("x", 30, YEARLY)), language="fr")
    assert "30 USD par an pendant 5 ans (150 USD en tout, par notre calcul et dans aucune somme)" in french


def test_a_whole_amount_says_over_which_term(plant: Plant) -> None:
    assert "300 USD over 5 years · Betabank" in told(plant(pays("x", 300, 'kg:term "P5Y"^^xsd:duration')))


def test_a_first_phase_says_so(plant: Plant) -> None:
    assert "10 USD (first phase) · Betabank" in told(plant(pays("x", 10, scope("first-phase"))))


def test_firmness_that_nobody_states_is_called_so(plant: Plant) -> None:
    graph = plant(pays("x", 10, stage=""))
    assert "10 USD, firmness not stated" in told(graph)
    assert "10 USD, fermeté non énoncée" in told(graph, language="fr")


def test_more_sources_of_one_figure_are_counted(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d"), id="a")
    later = '"2025-02"^^xsd:gYearMonth'
    two = plant(pays("x", 10, deal="d") + pays("y", 10, deal="d"), id="b", issued=later)
    assert "1 more source says so" in told(two)
    three = plant(pays("x", 10, deal="d"), id="c", issued=later)
    assert "2 more sources say so" in told(three)
    assert "2 autres sources le disent" in told(three, language="fr")


def test_a_rival_figure_stands_with_its_difference_its_source_and_why_it_did_not_win(
    plant: Plant, folder: Path
) -> None:
    deals(folder, d="")
    plant(pays("x", 12, "kg:bound bound:about", deal="d"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    text = told(plant(pays("y", 10, deal="d"), id="b", issued='"2025-02"^^xsd:gYearMonth'))
    assert "settled: from the latest source different figure: about 12 USD — Source a (2025-01)" in text


@pytest.mark.parametrize(
    ("payer", "payee", "english", "french"),
    [
        (
            "Betabank",
            None,
            "What it is paid: kg totals --payee betabank",
            "Montants reçus : kg totals --payee betabank",
        ),
        (None, "Alphacorp", "What it pays: kg totals alphacorp", "Montants payés : kg totals alphacorp"),
    ],
)
def test_a_party_without_amounts_on_one_side_is_shown_the_other(
    plant: Plant, payer: str | None, payee: str | None, english: str, french: str
) -> None:
    graph = plant(pays("x", 10))
    assert told(graph, payer, payee).endswith(f"No amount is stated. {english}")
    assert told(graph, payer, payee, "fr").endswith(f"Aucun montant n'est énoncé. {french}")


@pytest.mark.parametrize(("payer", "payee"), [("Gammanet", None), (None, "Gammanet"), ("Betabank", "Alphacorp")])
def test_no_way_is_shown_that_leads_nowhere(plant: Plant, payer: str | None, payee: str | None) -> None:
    assert told(plant(pays("x", 10)), payer, payee).endswith("No amount is stated.")


def test_what_was_pledged_says_that_its_deal_is_counted_already(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    paid = pays("paid", 10, "kg:firmness firmness:paid", deal="d")
    plant(pays("pledged", 40, "kg:firmness firmness:pledged ; kg:bound bound:up-to", deal="d") + paid)
    text = told(kg.load(folder))
    assert "payer Alphacorp: 10 USD, paid" in text
    assert "The same deal is counted already." in left_out(text)


# --- what is left out


def test_a_component_names_its_envelope_and_an_envelope_its_components(plant: Plant, folder: Path) -> None:
    deals(folder, whole="", part="whole", plan="", one="plan", two="plan")
    graph = plant(
        pays("whole", 40, deal="whole")
        + pays("part", 10, deal="part")
        + pays("plan", 90, "kg:bound bound:up-to", deal="plan")
        + pays("one", 30, deal="one")
        + pays("two", 20, deal="two")
    )
    text = str(graph.totals())
    assert "part of: Deal whole" in block(text, "Deal part")
    assert "counted instead: Deal one; Deal two" in block(text, "Deal plan")
    french = told(graph, language="fr")
    assert "partie de : Accord whole" in french
    assert "compté à sa place : Accord one ; Accord two" in french


def test_each_reason_stands_once_over_what_it_leaves_out_with_its_meaning(plant: Plant, folder: Path) -> None:
    deals(folder, a="", b="", c="")
    graph = plant(
        pays("x", 1, "kg:certainty certainty:hedged", deal="a")
        + pays("y", 2, "kg:certainty certainty:opinion", deal="b")
        + pays("z", 3, deal="c", stage="cancelled")
    )
    text = left_out(told(graph))
    assert text.count("Only hedged or an opinion. No source states it outright. 2 amounts") == 1
    assert text.count("No longer on, or replaced. The deal is stalled, cancelled or ended, or") == 1


def test_a_scope_is_explained_in_place_of_a_word_of_art(plant: Plant, folder: Path) -> None:
    deals(folder, a="", b="", c="")
    graph = plant(
        pays("x", 1, scope("round"), deal="a")
        + pays("y", 2, scope("joint"), deal="b")
        + pays("z", 3, scope("cumulative"), deal="c")
    )
    text = re.sub(r" 1 amount\b", "", left_out(told(graph)))  # it stands at the right of the first line
    assert "Whole round. The whole of a financing round, not the part of one investor." in text
    assert "not these parties' own part" not in text
    assert text.count("Together with others") == 1
    assert "So far, over several deals." in text


def test_a_running_total_says_that_deals_in_it_may_be_counted_and_which_are(plant: Plant, folder: Path) -> None:
    deals(folder, all="", one="all")
    graph = plant(pays("all", 13, scope("cumulative"), deal="all") + pays("one", 1, deal="one"))
    text = left_out(told(graph))
    assert "It may hold deals that are counted one by one." in text
    assert "counted of it: Deal one" in text
    assert "Il peut contenir des accords comptés un à un." in told(graph, language="fr")


def test_one_figure_of_several_investors_stands_once_with_the_evidence_of_each(plant: Plant, folder: Path) -> None:
    deals(folder, r="")
    graph = plant(
        pays("x", 110, scope("round"), deal="r", payee="gammanet")
        + pays("y", 110, scope("round"), deal="r", payer="betabank", payee="gammanet")
    )
    text = left_out(told(graph))
    assert text.count("110 USD · Alphacorp, Betabank → Gammanet · Deal r · signed") == 1
    assert text.count("“It is so.”") == 2


def test_a_denied_amount_shows_who_denies_it(plant: Plant, folder: Path) -> None:
    deals(folder, d="")
    plant(pays("x", 10, deal="d"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    text = told(plant(pays("y", 10, "kg:denied true", deal="d", stage=""), id="b", issued='"2025-02"^^xsd:gYearMonth'))
    assert "Denied. A source denies it, and nothing else stands." in text
    assert "denied by: Source b (2025-02)" in text


def test_a_replaced_deal_names_its_successor(plant: Plant, folder: Path) -> None:
    turtle = "".join(f'deal:{n} a kg:Deal ; rdfs:label "Deal {n}"@en .\n' for n in ("old", "new"))
    (folder / "facts" / "deals.ttl").write_text(f"{HEAD}{turtle}deal:new kg:replaces deal:old .\n", encoding="utf-8")
    text = left_out(told(plant(pays("old", 100, deal="old") + pays("new", 30, deal="new"))))
    assert "replaced by: Deal new" in text


def test_a_conditional_amount_is_counted_apart_and_called_so(plant: Plant) -> None:
    assert "10 USD, conditional" in told(plant(pays("x", 10, "kg:condition <#if>") + CONDITION))


def test_every_entry_of_the_published_totals_is_on_the_page(wide: kg.Graph) -> None:
    totals = wide.totals()
    text = flat(str(totals))
    for entry in totals.entries:
        assert flat(entry.claim.said("en")) in text, entry.claim.iri


def test_every_reason_of_the_published_totals_has_words_in_both_languages(wide: kg.Graph) -> None:
    for entry in wide.totals().left_out:
        code = EXCLUSION[entry.exclusion or ""]
        assert wide.names.name(code, "en") != wide.names.name(code, "fr")


def test_what_openai_leaves_out_is_explained(wide: kg.Graph) -> None:
    text = str(wide.totals("OpenAI"))
    assert "The same deal is counted as a whole." in left_out(flat(text))
    running = block(text, "CoreWeave's contracts with OpenAI (2025)")
    assert running.count("CoreWeave's contract with OpenAI of") == 3
    assert "denied by: CNBC" in block(text, "Ten-billion chip order placed with Broadcom")
