"""What is settled, in words: matters, aspects, values; who says so; and texts that no sign of a source can turn."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim
from hypothesis import example, given
from hypothesis import strategies as st

import kg
from kg import telling
from kg.claims import Claim
from kg.settle import Settled
from kg.text import json_text, printable

DEALS = 'deal:pact a kg:Deal ; rdfs:label "The pact"@en , "Le pacte"@fr .\n'
HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
Settle = Callable[..., tuple[kg.Graph, dict[str, Settled]]]


@pytest.fixture
def settle(plant: Plant, folder: Path) -> Settle:
    """Plant one claim, and return what is settled by aspect."""
    (folder / "facts" / "deals.ttl").write_text(HEAD + DEALS, encoding="utf-8")

    def settled(relation: str, terms: str) -> tuple[kg.Graph, dict[str, Settled]]:
        g = plant(claim("x", relation, terms))
        return g, {one.point.aspect: one for one in g.settled()}

    return settled


def claims(plant: Plant, *said: tuple[str, str]) -> tuple[kg.Graph, list[Claim]]:
    """Plant a claim for each source and text, and return them in that order."""
    for id in dict.fromkeys(id for id, _ in said):
        texts = [text for other, text in said if other == id]
        g = plant("".join(claim(f"c{n}", "Hosting", HOSTING, text) for n, text in enumerate(texts)), id=id)
    found = {one.said("en"): one for one in g.claims()}
    return g, [found[text] for _, text in said]


# --- matters


def test_a_matter_with_a_deal_is_called_by_its_name(settle: Settle) -> None:
    g, found = settle("Hosting", f"{HOSTING} ; kg:deal deal:pact ; kg:stage stage:signed")
    assert telling.matter(found["stage"], g.names, "en") == "The pact"
    assert telling.matter(found["stage"], g.names, "fr") == "Le pacte"


def test_a_matter_without_a_deal_is_a_sentence_of_its_parties(settle: Settle) -> None:
    g, found = settle("Hosting", f"{HOSTING} ; kg:stage stage:signed")
    assert telling.matter(found["stage"], g.names, "en") == "Alphacorp hosts Betabank"


def test_a_denied_matter_is_called_as_it_would_be_undenied(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:signed ; kg:denied true"))
    assert telling.matter_of(g.claims()[0], g.names, "en") == "Alphacorp hosts Betabank"


@pytest.mark.parametrize(
    ("language", "told"), [("en", "Revenue: Alphacorp"), ("fr", "Chiffre d'affaires\N{NO-BREAK SPACE}: Alphacorp")]
)
def test_a_measure_is_called_by_its_quantity(settle: Settle, language: str, told: str) -> None:
    terms = 'kg:subject actor:alphacorp ; kg:quantity quantity:revenue ; kg:amount 5 ; kg:currency "USD"'
    g, found = settle("Measure", terms)
    assert telling.matter(found["amount"], g.names, language) == told


# --- aspects and values


@pytest.mark.parametrize(
    ("terms", "aspect", "label", "value"),
    [
        ("kg:stage stage:letter-of-intent", "stage", "stage", "letter of intent"),
        ("kg:deal deal:pact", "party", "tenant", "Betabank"),
        ('kg:amount 5000000000 ; kg:currency "USD" ; kg:bound bound:up-to', "amount", "amount", "up to 5 billion USD"),
        ("kg:megawatts 520 ; kg:bound bound:about", "megawatts", "megawatts", "about 520"),
        ('kg:deadline "2026-06"^^xsd:gYearMonth', "deadline", "deadline", "2026-06"),
    ],
)
def test_an_aspect_and_its_value_are_told_as_people_say_them(
    settle: Settle, terms: str, aspect: str, label: str, value: str
) -> None:
    g, found = settle("Hosting", f"{HOSTING} ; {terms}")
    assert telling.aspect(found[aspect].point, g.names, "en") == label
    assert telling.settled_text(found[aspect], g.names, "en") == value


def test_what_a_figure_covers_is_told_with_the_figure(settle: Settle) -> None:
    g, found = settle("Hosting", f'{HOSTING} ; kg:amount 5 ; kg:currency "USD"')
    assert telling.settled_text(found["scope"], g.names, "en") == "5 USD, these parties' own part"
    assert telling.settled_text(found["scope"], g.names, "fr") == "5 USD, la part propre de ces parties"


def test_points_that_only_say_when_a_state_held_are_passing(settle: Settle) -> None:
    dates = 'kg:from "2025"^^xsd:gYear ; kg:until "2026"^^xsd:gYear ; kg:deadline "2026"^^xsd:gYear'
    _, state = settle("Hosting", f"{HOSTING} ; {dates}")
    assert {name for name, one in state.items() if telling.passing(one.point)} == {"from", "until"}
    _, deal = settle("Hosting", f"{HOSTING} ; {dates} ; kg:deal deal:pact")
    assert not any(telling.passing(one.point) for one in deal.values())


def test_only_what_tells_points_apart_is_added_to_them(plant: Plant) -> None:
    each = [
        claim(name, "Investment", f"kg:investor actor:{name} ; kg:investee actor:gammanet ; kg:stage stage:signed")
        for name in ("alphacorp", "betabank")
    ]
    g = plant("".join(each))
    points = [one.point for one in g.settled()]
    assert telling.apart(points, g.names, "en") == [" (Alphacorp)", " (Betabank)"]
    assert telling.apart(points[:1], g.names, "en") == [""]


def test_what_a_figure_covers_tells_it_apart(plant: Plant) -> None:
    terms = f'{HOSTING} ; kg:currency "USD"'
    first = claim("x", "Hosting", f"{terms} ; kg:amount 5 ; kg:scope <https://w3id.org/dealgraph/scope/first-phase>")
    g = plant(first + claim("y", "Hosting", f"{terms} ; kg:amount 9"))
    points = {s.value: s.point for s in g.settled() if s.point.aspect == "amount"}
    assert telling.apart([points["5"], points["9"]], g.names, "en") == [" (first phase)", ""]


def test_the_relation_tells_apart_what_else_would_read_alike(plant: Plant) -> None:
    terms = "kg:megawatts 5 ; kg:deal <https://w3id.org/dealgraph/deal/x>"
    partners = claim("x", "Partnership", f"kg:partner actor:alphacorp , actor:betabank ; {terms}")
    g = plant(partners + claim("y", "Hosting", f"{HOSTING} ; {terms}"))
    points = [s.point for s in g.settled() if s.point.aspect == "megawatts"]
    assert sorted(telling.apart(points, g.names, "en")) == [" (hosting)", " (partnership)"]


def test_texts_of_points_stand_once_and_say_whose_they_are_where_they_differ(plant: Plant) -> None:
    each = [
        claim(name, "Investment", f"kg:investor actor:{name} ; kg:investee actor:gammanet ; kg:stage stage:signed")
        for name in ("alphacorp", "betabank")
    ]
    g = plant("".join(each))
    one, other = [s.point for s in g.settled()]
    assert telling.points_text([(one, "5"), (other, "5")], g.names, "en") == ["stage: 5"]
    assert telling.points_text([(one, "5"), (other, "6")], g.names, "en") == [
        "stage (Alphacorp): 5",
        "stage (Betabank): 6",
    ]


# --- who says so


def test_evidence_quotes_the_first_claim_and_names_the_other_sources_once(plant: Plant) -> None:
    g, said = claims(plant, ("a", "First."), ("a", "Again."), ("b", "Second."), ("b", "Third."), ("c", "Fourth."))
    lines = [line.strip() for line in telling.evidence(said, g.names, "en")]
    assert lines == ["§1 “First.” — Source a (2025-01)", "also: Source b (2025-01); Source c (2025-01)"]


def test_evidence_of_one_source_names_no_other(plant: Plant) -> None:
    g, said = claims(plant, ("a", "First."), ("a", "Again."))
    assert len(list(telling.evidence(said, g.names, "en"))) == 1


def test_the_other_sources_of_a_claim_are_counted(plant: Plant) -> None:
    g, said = claims(plant, ("a", "First."), ("a", "Again."), ("b", "Second."), ("c", "Third."))
    assert telling.sources(said, g.names, "en") == "Source a (2025-01) and 2 more"
    assert telling.sources(said, g.names, "fr") == "Source a (2025-01) et 2 de plus"
    assert telling.sources(said[:2], g.names, "en") == "Source a (2025-01)"


def test_who_speaks_inside_a_source_is_named(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", f"{HOSTING} ; kg:speaker actor:gammanet"))
    assert telling.named(g.claims()[0], g.names, "en") == "Gammanet, Source a (2025-01)"


# --- texts that nothing turns

SPACES = {"\n", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"}


@given(st.text())
@example("a\x1b[2J\x9b\u202e\u2066\u200b\u2028\ufeff\x00\r\tb")
def test_what_is_printed_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    shown = printable(text)
    assert all(c.isprintable() or c in SPACES for c in shown)
    assert len(shown) == len(text)


@given(st.text())
def test_what_is_printable_is_printed_as_it_is(text: str) -> None:
    plain = "".join(c for c in text if c.isprintable() or c in SPACES)
    assert printable(plain) == plain


@given(st.text())
@example("\U000e0041\u202e\x9b\x7f")
def test_json_is_printable_and_reads_back_the_same(text: str) -> None:
    written = json_text({text: [text]})
    assert all(c.isprintable() or c in SPACES for c in written)
    assert json.loads(written) == {text: [text]}


@given(st.text())
@example("# a\n- b\n\n1. c")
@example("[x](javascript://y) ![z](w) <script> `code` **b** __c__ ~~d~~ | $e$ @f &lt; \\[ \\")
def test_every_sign_of_markup_is_escaped_on_one_line(text: str) -> None:
    shown = telling.markdown(text)
    assert "\n" not in shown
    assert not set("\\`*_{}[]<>#|!~&$@") & set(re.sub(r"\\[!-/:-@[-`{-~]", "", shown))


@given(st.text(alphabet="\\`*_{}[]<>#|!~&$@:/w. ab", max_size=40))
@example("http://www.a")
def test_markdown_shows_the_text_as_it_is(text: str) -> None:
    shown = telling.markdown(text)
    assert re.sub(r"\\([!-/:-@[-`{-~])", r"\1", shown) == " ".join(text.split())
    assert not re.search(r"(?<!\\)://", shown)
    assert "www." not in shown
