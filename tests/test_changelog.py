"""Changes in words: text, Markdown and JSON, safe whatever a label holds."""

import json
import re
from pathlib import Path

import pytest
from conftest import HEAD, Speak, usd

import kg
from kg.changelog import Changes
from kg.terms import DEAL

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
PACT = f"{HOSTING} ; kg:deal deal:pact"


def lines(found: Changes) -> list[str]:
    return [line.strip() for line in str(found).splitlines()]


# --- shapes


@pytest.fixture
def hostile(speak: Speak, folder: Path) -> Changes:
    speak("a", "2025-01", f"{PACT} ; {usd(10)}")
    label = "Pact](http://evil) **x** <b>\\n# Title\\u001B[2J\\u202E $1$ @me www.evil.com"
    (folder / "facts" / "deals.ttl").write_text(f'{HEAD}deal:pact a kg:Deal ; rdfs:label "{label}"@en .\n', "utf-8")
    g = speak("b", "2025-06", f"{PACT} ; {usd(20)}", "filing", says="*So* [it](http://is) & <i>so</i>.")
    return g.changes("2025-03", "2025-07")


def test_a_hostile_label_cannot_become_markup(hostile: Changes) -> None:
    text = hostile.to_markdown()
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# What changed from 2025-03 to 2025-07",
        "## Revised (1)",
    ]
    bare = re.sub(r"\\[!-/:-@[-`{-~]", "", re.sub(r"(?m)^(#+ |- \*\*|  - )|\*\*(?=: |$)", "", text))
    assert not set("*_`[]<>#|~&$@") & set(bare)
    assert "://" not in bare
    assert "www." not in bare


def test_a_hostile_label_is_printed_without_what_a_terminal_obeys(hostile: Changes) -> None:
    for text in (str(hostile), hostile.to_markdown(), hostile.to_json()):
        assert all(c.isprintable() or c in "\n\N{NO-BREAK SPACE}" for c in text)


def test_markdown_has_a_heading_for_each_kind_and_an_item_for_each_matter(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)}")
    speak("b", "2025-06", f"{PACT} ; {usd(20)}", "filing", says="It is twenty.")
    g = speak("c", "2025-06", f"{HOSTING} ; kg:deal deal:other ; kg:stage stage:signed")
    assert g.changes("2025-03", "2025-07").to_markdown().splitlines() == [
        "# What changed from 2025-03 to 2025-07",
        "",
        "## Revised (1)",
        "",
        "- **The pact**: amount: 10 USD → 20 USD",
        "  - §1 “It is twenty.” — Source b (2025-06)",
        "",
        "## New (1)",
        "",
        "- **The other**: stage: signed",
        "  - Source c (2025-06)",
    ]
    assert g.changes("2025-07", "2025-07").to_markdown().endswith("\n\nNothing changed.\n")


def test_json_gives_each_change_with_both_values_and_its_claims(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)}")
    g = speak("b", "2025-06", f"{PACT} ; {usd(20)} ; kg:megawatts 5", "filing")
    answer = json.loads(g.changes("2025-03", "2025-07").to_json())
    assert (answer["before"], answer["after"]) == ("2025-03", "2025-07")
    (change,) = answer["changes"]
    assert (change["kind"], change["deal"], change["about"]) == ("revised", DEAL["pact"].value, "The pact")
    assert {"aspect": "amount", "before": "10 USD", "after": "20 USD"} in change["points"]
    assert {"aspect": "megawatts", "before": None, "after": "5"} in change["points"]
    assert [said["source"]["name"] for said in change["claims"]] == ["Source b"]


def test_in_french_every_word_of_ours_is_french(speak: Speak) -> None:
    speak("a", "2025-01", f"{PACT} ; {usd(10)} ; kg:stage stage:announced")
    speak("b", "2025-06", f"{PACT} ; kg:stage stage:signed ; kg:megawatts 5")
    g = speak("c", "2025-06", f"{HOSTING} ; kg:deal deal:other ; kg:stage stage:signed")
    text = str(g.changes("2025-03", "2025-07", language="fr")).replace("\N{NO-BREAK SPACE}", " ")
    assert text.startswith("Ce qui a changé de 2025-03 à 2025-07\n1 dépassé · 1 révisé · 1 nouveau\n")
    assert "stade : annoncé → signé" in text
    assert "mégawatts : rien n'en est dit → 5" in text
    empty = g.changes_against(g, "v1", language="fr")
    assert str(empty).splitlines()[0] == "Ce qui a changé de v1 à maintenant"
    assert str(empty).endswith("Rien n'a changé.")


# --- the published facts


@pytest.mark.parametrize("language", ["en", "fr"])
def test_text_keeps_to_80_columns(wide: kg.Graph, language: str) -> None:
    text = str(wide.changes("2025-08", "2026-04", language=language))
    assert max(map(len, text.splitlines())) <= 80
