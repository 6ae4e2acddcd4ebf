"""Rows as people read them: sentences, terms and evidence, in 80 columns and in both languages."""

from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg import prose
from kg.rows import Row, rows_of

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
NBSP = "\N{NO-BREAK SPACE}"
words = st.lists(st.text("abcdefghij?!:»é", min_size=1, max_size=12), max_size=40).map(" ".join)


def row(graph: kg.Graph) -> Row:
    [one] = rows_of(graph.claims())
    return one


def told(plant: Plant, relation: str, terms: str, language: str) -> tuple[str, str, list[str]]:
    g = plant(claim("x", relation, terms))
    return tuple(do(row(g), g.names, language) for do in (prose.sentence, prose.marks, prose.details))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("relation", "terms", "language", "sentence", "marks"),
    [
        ("Hosting", f"{HOSTING} ; kg:stage stage:in-talks", "en", "Alphacorp hosts Betabank", "in talks"),
        ("Hosting", f"{HOSTING} ; kg:stage stage:signed", "fr", "Alphacorp héberge Betabank", "signé"),
        ("Hosting", f"{HOSTING} ; kg:denied true", "en", "NOT: Alphacorp hosts Betabank", ""),
        ("Hosting", f"{HOSTING} ; kg:denied true", "fr", f"NON{NBSP}: Alphacorp héberge Betabank", ""),
        ("Hosting", f"{HOSTING} ; kg:certainty certainty:hedged", "en", "Alphacorp hosts Betabank", "hedged"),
        (
            "Hosting",
            f"{HOSTING} ; kg:stage stage:signed ; kg:certainty certainty:opinion",
            "en",
            "Alphacorp hosts Betabank",
            "signed, opinion",
        ),
        ("Hosting", f"{HOSTING} , actor:gammanet", "en", "Alphacorp hosts Betabank, Gammanet", ""),
        ("Rivalry", "kg:rival actor:alphacorp , actor:betabank", "en", "Alphacorp rivals Betabank", ""),
        (
            "Rivalry",
            "kg:rival actor:alphacorp , actor:betabank , actor:gammanet",
            "en",
            "Rivalry: Alphacorp, Betabank, Gammanet",
            "",
        ),
        ("Event", "kg:participant actor:alphacorp", "fr", f"Événement{NBSP}: Alphacorp", ""),
    ],
)
def test_a_row_is_a_sentence_with_its_marks(
    plant: Plant, relation: str, terms: str, language: str, sentence: str, marks: str
) -> None:
    assert told(plant, relation, terms, language)[:2] == (sentence, marks)


@pytest.mark.parametrize(
    ("terms", "language", "details"),
    [
        ("", "en", []),
        (
            'kg:amount 30000000000 ; kg:currency "USD" ; kg:per "P1Y"^^xsd:duration',
            "en",
            ["amount: 30 billion USD a year"],
        ),
        ('kg:amount 100000000000 ; kg:currency "USD" ; kg:bound bound:up-to', "en", ["amount: up to 100 billion USD"]),
        (
            'kg:amount 100000000000 ; kg:currency "USD" ; kg:bound bound:up-to',
            "fr",
            [f"montant{NBSP}: jusqu'à 100 milliards USD"],
        ),
        (
            'kg:amount 300000000000 ; kg:currency "USD" ; kg:term "P5Y"^^xsd:duration',
            "fr",
            [f"montant{NBSP}: 300 milliards USD sur 5 ans"],
        ),
        (
            'kg:amount 30 ; kg:currency "USD" ; kg:per "P1Y"^^xsd:duration ; kg:term "P5Y"^^xsd:duration',
            "en",
            ["amount: 30 USD a year for 5 years"],
        ),
        ('kg:megawatts 5 ; kg:term "P15Y"^^xsd:duration', "en", ["megawatts: 5", "term: 15 years"]),
        ("kg:gpus 2000000", "en", ["GPUs: 2,000,000"]),
        ("kg:gpus 2000000 ; kg:bound bound:at-least", "en", ["GPUs: at least 2,000,000"]),
        ("kg:share 49", "en", ["share: 49 %"]),
        ("kg:share 49 ; kg:bound bound:about", "en", ["share: about 49 %"]),
        ('kg:from "2026"^^xsd:gYear', "en", ["from: 2026"]),
        ("kg:amount 5 ; kg:firmness firmness:pledged", "en", ["amount: 5", "firmness: pledged"]),
    ],
)
def test_terms_are_said_with_their_bound_currency_and_period(
    plant: Plant, terms: str, language: str, details: list[str]
) -> None:
    assert told(plant, "Hosting", " ; ".join(filter(None, (HOSTING, terms))), language)[2] == details


def test_a_bound_without_a_figure_is_said_by_itself(plant: Plant) -> None:
    assert told(plant, "Hosting", f"{HOSTING} ; kg:bound bound:about", "en")[2] == ["bound: about"]


def test_terms_come_in_the_order_of_the_ontology(plant: Plant) -> None:
    found = told(plant, "Hosting", f'{HOSTING} ; kg:from "2026"^^xsd:gYear ; kg:gpus 5 ; kg:amount 7', "en")[2]
    assert [one.split(":")[0] for one in found] == ["amount", "GPUs", "from"]


def test_plain_values_are_without_dressing(plant: Plant) -> None:
    g = plant(
        claim("x", "Hosting", f'{HOSTING} ; kg:amount 30000000000 ; kg:currency "USD" ; kg:firmness firmness:pledged')
    )
    found = {name: prose.term_text(row(g), name, g.names, "en", plain=True) for name in row(g).terms}
    assert found == {"amount": "30000000000", "currency": "USD", "firmness": "pledged"}


@pytest.mark.parametrize(
    ("language", "evidence"),
    [
        ("en", "§1 “It is so.” — Gammanet, Source a (2025-01)"),
        ("fr", f"§1 «{NBSP}C'est ainsi.{NBSP}» — Gammanet, Source a (2025-01)"),
    ],
)
def test_evidence_says_where_what_who_and_when(plant: Plant, language: str, evidence: str) -> None:
    g = plant(claim("x", "Hosting", f"{HOSTING} ; kg:speaker actor:gammanet"))
    assert prose.evidence(g.claims()[0], g.names, language) == evidence


def test_evidence_without_a_speaker_names_the_source_alone(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", HOSTING))
    assert prose.evidence(g.claims()[0], g.names, "en").endswith("” — Source a (2025-01)")


@given(words)
def test_wrapping_keeps_every_word_within_80_columns(text: str) -> None:
    found = prose.wrapped(text, "    ", hanging="       ")
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(line) <= prose.WIDTH or " " not in line.strip() for line in found)


@given(words)
def test_no_line_begins_with_a_french_mark(text: str) -> None:
    assert not any(line[:1] in "?!:»" for line in prose.wrapped("mot " + text)[1:] if line)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_published_graph_is_told_in_80_columns(graph: kg.Graph, language: str) -> None:
    found = list(prose.lines(rows_of(graph.claims()), graph.names, language))
    assert [line for line in found if len(line) > prose.WIDTH] == []
    assert [line for line in found if line != line.rstrip()] == []


def test_a_sentence_never_runs_into_its_marks(plant: Plant, folder: Path) -> None:
    long = "Very long name of a party " * 5
    label = f'{HEAD}actor:long a kg:Actor ; rdfs:label "{long}"@en .\n'
    (folder / "facts" / "things.ttl").write_text(label, encoding="utf-8")
    g = plant(claim("x", "Hosting", "kg:host actor:long ; kg:tenant actor:betabank ; kg:stage stage:letter-of-intent"))
    head, *_ = prose.lines([row(g)], g.names, "en")
    assert head.endswith("  letter of intent")
    assert len(head) <= prose.WIDTH


def test_a_hostile_label_cannot_add_lines(plant: Plant, folder: Path) -> None:
    label = f'{HEAD}actor:evil a kg:Actor ; rdfs:label "Evil\\nNOT: Betabank\\t\\u202Ex"@en .\n'
    (folder / "facts" / "things.ttl").write_text(label, encoding="utf-8")
    g = plant(claim("x", "Hosting", "kg:host actor:evil ; kg:tenant actor:betabank", says="One\\n\\nNOT two."))
    assert len(list(prose.lines([row(g)], g.names, "en"))) == len(["sentence", "evidence", ""])


@pytest.mark.parametrize(
    ("terms", "day"),
    [
        ("", "2025-01"),
        ('kg:from "2024"^^xsd:gYear', "2024"),
        ('kg:from "2026"^^xsd:gYear', "2025-01"),
        ('kg:until "2024"^^xsd:gYear', "2025-01"),
    ],
)
def test_a_row_tells_of_its_day_where_that_is_past_else_of_the_day_it_was_published(
    plant: Plant, terms: str, day: str
) -> None:
    g = plant(claim("x", "Hosting", " ; ".join(filter(None, (HOSTING, terms)))))
    assert prose.day_of(row(g)) == day


def test_dated_lines_begin_with_the_day(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", HOSTING))
    first = next(prose.lines(rows_of(g.claims()), g.names, "en", dated=True))
    assert first.startswith("2025-01  Alphacorp hosts Betabank")


def test_evidence_of_a_source_without_paragraphs_begins_with_what_is_said(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", HOSTING).replace('kg:at "§1" ; ', ""))
    assert prose.evidence(g.claims()[0], g.names, "en") == "“It is so.” — Source a (2025-01)"
