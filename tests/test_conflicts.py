"""Conflicts: what is settled, why, and who says otherwise; what time explains is no conflict; nothing stands twice."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim

import kg
from kg import telling
from kg.claims import Claim
from kg.conflicts import Conflicts
from kg.terms import ACTOR, DEAL

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:pact"
DEALS = """deal:pact a kg:Deal ; rdfs:label "The pact"@en , "Le pacte"@fr .
deal:other a kg:Deal ; rdfs:label "The other"@en , "L'autre"@fr .
thing:site a kg:Thing ; rdfs:label "The site"@en , "Le site"@fr .
thing:field a kg:Thing ; rdfs:label "The field"@en , "Le champ"@fr .
"""
Speak = Callable[..., kg.Graph]


def usd(amount: int) -> str:
    return f'kg:amount {amount} ; kg:currency "USD"'


def day(text: str, tier: str = "") -> str:
    """Return what the planted source says of itself: its day, and how much it weighs."""
    datatype = {1: "xsd:gYear", 2: "xsd:gYearMonth", 3: "xsd:date"}[text.count("-") + 1]
    weight = f" ; kg:tier <https://w3id.org/dealgraph/tier/{tier}>" if tier else ""
    return f'"{text}"^^{datatype}{weight}'


@pytest.fixture
def speak(plant: Plant, folder: Path) -> Speak:
    """Let a source say of the pact what is given: speak("a", "2025-01", terms, tier="filing")."""
    (folder / "facts" / "deals.ttl").write_text(HEAD + DEALS, encoding="utf-8")

    def spoken(id: str, issued: str, terms: str, tier: str = "", says: str = "It is so.") -> kg.Graph:
        return plant(claim("x", "Hosting", f"{HOSTING} ; {terms}", says), id=id, issued=day(issued, tier))

    return spoken


@pytest.fixture
def disputed(speak: Speak) -> kg.Graph:
    """A filing says 10, a later paper 20; and what was announced is cancelled since."""
    speak("filed", "2025-01", f"{usd(10)} ; kg:stage stage:announced", "filing", says="It is ten.")
    speak("paper", "2025-02", usd(20), says="It is twenty.")
    return speak("late", "2025-06", "kg:stage stage:cancelled", "filing", says="It is off.")


@pytest.fixture
def shares(speak: Speak, plant: Plant) -> kg.Graph:
    """Two parties invest in a third by one deal, and two sources differ on how much each puts in."""
    into = "kg:investee actor:alphacorp ; kg:deal deal:pact"
    for id, factor in (("a", 1), ("b", 2)):
        beta = claim("b", "Investment", f"kg:investor actor:betabank ; {into} ; {usd(factor * 10)}")
        gamma = claim("c", "Investment", f"kg:investor actor:gammanet ; {into} ; {usd(factor * 5)}")
        g = plant(beta + gamma, id=id, issued=day("2025-01"))
    return g


# --- what is told


def test_the_settled_value_is_told_with_its_reason_and_its_source(disputed: kg.Graph) -> None:
    lines = [line.strip() for line in str(disputed.conflicts()).splitlines()]
    at = lines.index("settled: 10 USD (from the weightiest source)")
    assert lines[at - 1].split() == ["The", "pact", "amount"]
    assert lines[at + 1] == "§1 “It is ten.” — Source filed (2025-01)"


def test_each_rival_is_told_with_how_it_differs_its_source_and_its_day(disputed: kg.Graph) -> None:
    lines = [line.strip() for line in str(disputed.conflicts()).splitlines()]
    assert lines[lines.index("different figure: 20 USD") + 1] == "§1 “It is twenty.” — Source paper (2025-02)"
    assert lines[lines.index("overtaken since: announced") + 1] == "§1 “It is ten.” — Source filed (2025-01)"


def test_in_french_every_word_of_ours_is_french(disputed: kg.Graph) -> None:
    told = str(disputed.conflicts(language="fr")).replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith("Où les sources divergent\n1 point en litige · 1 autre dépassé depuis\n")
    assert "retenu : 10 USD (de la source de plus grand poids)" in told
    assert "chiffre différent : 20 USD" in told
    assert "dépassé depuis : annoncé" in told
    assert not {"settled", "overtaken", "stage", "amount"} & set(told.split())


def test_what_is_in_dispute_comes_before_what_was_overtaken(disputed: kg.Graph) -> None:
    found = disputed.conflicts()
    told = str(found)
    assert told.index("settled: 10 USD") < told.index("\n\nOVERTAKEN SINCE\n\n") < told.index("settled: cancelled")
    rows = [row["aspect"] for row in csv.DictReader(io.StringIO(found.to_csv()))]
    assert rows == ["amount", "amount", "stage", "stage"]
    assert [point.point.aspect for point in found] == ["amount"]
    assert [point.point.aspect for point in found.overtaken] == ["stage"]


def test_what_time_explains_is_overtaken_and_no_conflict(speak: Speak) -> None:
    speak("a", "2025-01", "kg:stage stage:announced")
    found = speak("b", "2025-06", "kg:stage stage:signed").conflicts()
    assert (len(found), len(found.overtaken)) == (0, 1)
    assert "0 points in dispute · 1 more overtaken since" in str(found)
    assert "settled: signed (the others are overtaken)" in str(found)


def test_when_a_figure_held_is_not_overtaken_by_when_the_next_one_does(plant: Plant) -> None:
    revenue = (
        'kg:subject actor:alphacorp ; kg:quantity quantity:revenue ; kg:currency "USD" ; kg:per "P1Y"^^xsd:duration'
    )
    years = (
        claim(f"y{year}", "Measure", f'{revenue} ; kg:amount {year} ; kg:from "{year}"^^xsd:gYear')
        for year in (2023, 2024)
    )
    g = plant(next(years), id="a")
    g = plant(next(years), id="b", issued=day("2025-06"))
    assert {one.point.aspect for one in g.conflicts().points} == {"amount"}


def test_sources_that_agree_are_no_conflict(speak: Speak) -> None:
    speak("a", "2025-01", usd(10))
    found = speak("b", "2025-06", usd(10)).conflicts()
    assert found.points == ()
    assert str(found).endswith("No two sources differ.")


def test_a_denial_tells_what_it_denies_and_that_nothing_stands(speak: Speak) -> None:
    speak("a", "2025-01", "kg:stage stage:signed")
    told = str(speak("b", "2025-06", "kg:stage stage:signed ; kg:denied true").conflicts())
    assert "settled: no value stands (denied, and nothing stands)" in told
    assert "    denied: signed\n" in told
    assert "    denied by: not signed\n" in told


def test_the_clocks_are_told_and_hide_the_later_rival(disputed: kg.Graph) -> None:
    assert len(disputed.at(known_by="2025-01").conflicts()) == 0
    found = disputed.at(known_by="2025-03", on="2026").conflicts()
    assert (len(found), len(found.overtaken)) == (1, 0)
    assert "1 point in dispute · 0 more overtaken since · known by 2025-03 · true on 2026" in str(found)


def test_another_rule_settles_otherwise(disputed: kg.Graph) -> None:
    def latest(one: Claim) -> tuple[str, str]:
        return ("".join(chr(0x10FFFF - ord(c)) for c in one.issued), one.iri.value)

    (point,) = disputed.conflicts("pact", rule=latest).disputed
    assert point.value == "20"
    assert [rival.claim.said("en") for rival in point.rivals] == ["It is ten."]


# --- about whom


def test_a_party_sees_the_points_that_name_it_and_no_other(disputed: kg.Graph) -> None:
    assert len(disputed.conflicts("Alphacorp").points) == 2
    none = disputed.conflicts("Gammanet")
    assert none.points == ()
    assert str(none).splitlines()[0] == "Where sources differ on Gammanet"


def test_a_deal_sees_its_own_points_and_no_other(disputed: kg.Graph) -> None:
    assert disputed.conflicts("The pact").points == disputed.conflicts().points
    assert disputed.conflicts("The other").points == ()


def test_a_site_sees_what_became_of_the_deal_made_for_it(speak: Speak) -> None:
    speak("a", "2025-01", "kg:facility thing:site")
    speak("b", "2025-02", "kg:stage stage:signed")
    g = speak("c", "2025-06", "kg:stage stage:cancelled")
    assert [point.value for point in g.conflicts("The site").overtaken] == ["cancelled"]
    assert g.conflicts("The field").points == ()


def test_a_party_does_not_see_what_others_of_its_deal_pay(shares: kg.Graph) -> None:
    assert [point.point.parties for point in shares.conflicts("Gammanet")] == [(ACTOR["gammanet"], ACTOR["alphacorp"])]
    assert len(shares.conflicts("Alphacorp")) == 2


# --- nothing twice


def test_two_sources_of_one_rival_value_stand_under_one_heading(speak: Speak) -> None:
    speak("a", "2025-01", usd(10), "filing")
    speak("b", "2025-02", usd(20), says="Twenty.")
    told = str(speak("c", "2025-02", usd(20), says="Twenty, too.").conflicts())
    assert told.count("different figure: 20 USD") == 1
    assert told.count("Twenty") == 1
    assert "also: Source c (2025-02)" in told


def test_a_source_that_agrees_is_named_once_and_not_quoted_again(speak: Speak, plant: Plant) -> None:
    speak("a", "2025-01", usd(10), "filing")
    speak("b", "2025-01", usd(20))
    twice = claim("x", "Hosting", f"{HOSTING} ; {usd(10)}") + claim("y", "Hosting", f"{HOSTING} ; {usd(10)}")
    told = str(plant(twice, id="c").conflicts())
    assert told.count("Source c (2025-01)") == 1
    assert "also: Source c (2025-01)" in told


def test_points_of_one_deal_are_told_apart_by_their_parties(shares: kg.Graph) -> None:
    told = str(shares.conflicts())
    titles = [line.split("  ")[0] for line in told.splitlines()[3:] if line and not line.startswith(" ")]
    assert titles == ["The pact (Betabank)", "The pact (Gammanet)"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_published_point_is_told_twice_under_one_title(wide: kg.Graph, language: str) -> None:
    settled = {"en": "    settled: ", "fr": "    retenu\N{NO-BREAK SPACE}: "}[language]
    _, *blocks = str(wide.conflicts(language=language)).split("\n\n")
    heads = [" ".join(block.split(settled)[0].split()) for block in blocks]
    assert len(heads) == len(set(heads)) > 20


def test_no_claim_stands_twice_on_one_published_point(wide: kg.Graph) -> None:
    rows = list(csv.DictReader(io.StringIO(wide.conflicts().to_csv())))
    assert len(rows) > 100
    for settled in wide.conflicts().points:
        best = [settled.claim] if settled.claim else []
        listed = [one.iri for one in (*best, *settled.agreeing, *(rival.claim for rival in settled.rivals))]
        assert len(listed) == len(set(listed))


# --- shapes


@pytest.mark.parametrize("language", ["en", "fr"])
def test_text_keeps_to_80_columns(wide: kg.Graph, language: str) -> None:
    assert max(map(len, str(wide.conflicts(language=language)).splitlines())) <= 80


def test_json_gives_each_point_with_its_settled_value_reason_and_rivals(disputed: kg.Graph) -> None:
    answer = json.loads(disputed.conflicts("The pact").to_json())
    assert answer["about"] == {"id": DEAL["pact"].value, "name": "The pact"}
    assert answer["clocks"] == {"known_by": None, "on": None}
    (point,) = answer["disputed"]
    assert (point["aspect"], point["reason"], point["deal"]["name"]) == ("amount", "weightier", "The pact")
    assert (point["settled"]["value"], point["settled"]["text"]) == ("10", "10 USD")
    (rival,) = point["rivals"]
    assert (rival["difference"], rival["value"], rival["denied"]) == ("figure", "20", False)
    assert rival["claim"]["source"]["name"] == "Source paper"
    assert [point["aspect"] for point in answer["overtaken"]] == ["stage"]


def test_json_of_a_point_on_which_nothing_stands_has_no_settled_value(speak: Speak) -> None:
    speak("a", "2025-01", "kg:stage stage:signed")
    answer = json.loads(speak("b", "2025-06", "kg:stage stage:signed ; kg:denied true").conflicts().to_json())
    (point,) = (point for point in answer["disputed"] if point["aspect"] == "stage")
    assert point["settled"] is None
    assert {rival["denied"] for rival in point["rivals"]} == {True, False}


def test_csv_has_a_line_for_each_claim_with_its_standing(disputed: kg.Graph) -> None:
    rows = list(csv.DictReader(io.StringIO(disputed.conflicts().to_csv())))
    amounts = [(row["standing"], row["value"], row["reason"]) for row in rows if row["aspect"] == "amount"]
    assert amounts == [("settled", "10 USD", "weightier"), ("figure", "20 USD", "")]
    assert {row["about"] for row in rows} == {"The pact"}
    assert [row["issued"] for row in rows if row["aspect"] == "stage"] == ["2025-06", "2025-01"]


# --- hostile labels

HOSTILE = "=Pact\\u001B[2J\\u202E\\u2066\\u0007 of us"


@pytest.fixture
def hostile(speak: Speak, folder: Path) -> Conflicts:
    speak("a", "2025-01", usd(10))
    (folder / "facts" / "deals.ttl").write_text(
        f'{HEAD}deal:pact a kg:Deal ; rdfs:label "{HOSTILE}"@en , "{HOSTILE}"@fr .\n', encoding="utf-8"
    )
    return speak("b", "2025-01", usd(20), says="It\\u001B[1m is \\u202Eso.").conflicts("pact")


def test_a_hostile_label_is_printed_without_what_a_terminal_obeys(hostile: Conflicts) -> None:
    told = str(hostile)
    assert "=Pact [2J    of us" in told
    assert all(c.isprintable() or c == "\n" for c in told)


def test_a_hostile_label_is_harmless_in_csv(hostile: Conflicts) -> None:
    rows = list(csv.DictReader(io.StringIO(hostile.to_csv())))
    assert len(rows) == 2
    for row in rows:
        assert row["about"].startswith("'=Pact")
        assert all(c.isprintable() for cell in row.values() for c in cell)


def test_a_hostile_label_is_escaped_in_json_and_reads_back_as_it_is(hostile: Conflicts) -> None:
    text = hostile.to_json()
    assert all(c.isprintable() or c == "\n" for c in text)
    assert json.loads(text)["about"]["name"] == "=Pact\x1b[2J\u202e\u2066\x07 of us"


# --- the published facts


def test_the_site_in_norway_shows_that_its_lease_was_cancelled(wide: kg.Graph) -> None:
    points = wide.conflicts("stargate-norway").points
    lease = wide.names.resolve("OpenAI's lease in Norway with Nscale and Aker")
    assert [(p.point.deal, p.value) for p in points if p.point.aspect == "stage"] == [(lease, "cancelled")]


def test_every_published_point_names_a_rival_and_its_source_in_the_text(wide: kg.Graph) -> None:
    found = wide.conflicts()
    told = " ".join(str(found).split())
    for point in found.points:
        assert point.rivals
        for rival in point.rivals:
            named = telling.named(rival.claim, wide.names, "en")
            assert " ".join(named.split()) in told
