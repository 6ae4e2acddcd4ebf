"""Asking: by name, by verb or in words, under two clocks; and what is refused."""

from contextlib import suppress
from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim

import kg
from kg.errors import DateError, KgError, MissingError, UnknownNameError, UnreadQuestionError
from kg.terms import ACTOR, KG, local

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
FIRM = claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:signed")


def found(answer: kg.Answer) -> list[str]:
    return [local(one.iri) for one in answer.claims]


def test_a_verb_is_known_in_either_language_whatever_its_case(plant: Plant) -> None:
    g = plant(FIRM)
    for verb in ["hosts", "host", "Hosts", "HOSTS", "héberge", "héberger"]:
        answer = g.who(verb, "Betabank")
        assert found(answer) == ["x"], verb
        assert answer.named == "who-hosts-whom"


def test_an_edge_is_a_verb_by_its_name_and_by_its_label(plant: Plant) -> None:
    g = plant("")
    for verb in ["investsIn", "invests in", "rivals", "locatedIn"]:
        assert g.who(verb).verdict == "not stated"


def test_an_unknown_verb_is_refused_with_those_known(plant: Plant) -> None:
    g = plant("")
    for verb in ["", "eats", "hosts ", "Hosting", "kg:hosts"]:
        with pytest.raises(UnknownNameError, match=r"unknown verb .*; use one of: .*hosts"):
            g.who(verb)


def test_either_end_and_both_ends_can_be_given(plant: Plant) -> None:
    g = plant(FIRM + claim("y", "Hosting", "kg:host actor:gammanet ; kg:tenant actor:betabank"))
    assert found(g.who("hosts")) == ["x", "y"]
    assert found(g.whom("Alphacorp", "hosts")) == ["x"]
    assert found(g.evidence("actor:gammanet", "hosts", "Betabank")) == ["y"]
    assert found(g.evidence("Betabank", "hosts", "Gammanet")) == []
    assert g.whom("Alphacorp", "hosts").parameters == {"host": (ACTOR["alphacorp"],)}


def test_an_unknown_name_is_refused_with_the_nearest(plant: Plant) -> None:
    with pytest.raises(UnknownNameError, match="'Zetabank'; did you mean Betabank"):
        plant(FIRM).who("hosts", "Zetabank")
    with pytest.raises(UnknownNameError, match="'Zetabank'"):
        plant(FIRM).ask("Who hosts Zetabank?")


def test_an_unknown_question_is_refused(plant: Plant) -> None:
    with pytest.raises(MissingError, match="no question 'nope'"):
        plant("").run("nope")


def test_what_no_question_fits_is_refused_and_never_half_read(plant: Plant) -> None:
    g = plant(FIRM)
    for question in [
        "",
        "?",
        "Betabank",
        "Why does Alphacorp host Betabank?",
        "Who does not host Betabank?",
        "Who hosts Betabank because of taxes?",
        "asdf qwer",
        "=cmd()",
        "Who hosts\u202e Betabank or Gammanet?",
    ]:
        with pytest.raises((UnreadQuestionError, UnknownNameError)):
            g.ask(question)


def test_a_refusal_offers_questions_that_are_answered(plant: Plant) -> None:
    g = plant(FIRM)
    with pytest.raises(UnreadQuestionError) as caught:
        g.ask("Why does Alphacorp host Betabank?")
    assert caught.value.nearest
    for question in caught.value.nearest:
        g.ask(question)


def test_words_by_which_a_source_qualifies_a_claim_narrow_the_answer(plant: Plant) -> None:
    terms = 'kg:host actor:gammanet ; kg:tenant actor:betabank ; kg:qualifier "main host"@en'
    planted = plant(FIRM + claim("y", "Hosting", terms, says="Hosted on zeppelins."))
    assert found(planted.ask("Who is the main host of Betabank?")) == ["y"]
    with pytest.raises(UnreadQuestionError):
        planted.ask("Who hosts Betabank zeppelins?")


def test_a_figure_asked_for_and_not_given_is_not_stated(plant: Plant) -> None:
    answer = plant(FIRM).ask("How much does Alphacorp host Betabank?")
    assert answer.verdict != "yes"
    assert answer.reason or not answer.rows


def test_one_claim_on_both_is_enough_to_connect(plant: Plant) -> None:
    answer = plant(FIRM).path("Betabank", "Alphacorp")
    assert (found(answer), answer.reason, answer.named) == (["x"], "", "what-connects")


def test_a_chain_joins_what_no_claim_names_together(plant: Plant) -> None:
    g = plant(FIRM + claim("y", "Rivalry", "kg:rival actor:betabank , actor:gammanet"))
    for answer in (g.path("Alphacorp", "Gammanet"), g.ask("What connects Alphacorp and Gammanet?")):
        assert found(answer) == ["x", "y"]
        assert answer.verdict is None
        assert answer.reason.startswith("No claim names both; a chain of firm claims")


def test_what_nothing_connects_is_not_stated(plant: Plant) -> None:
    answer = plant(FIRM).path("Alphacorp", "Gammanet")
    assert (found(answer), answer.verdict) == ([], "not stated")


def test_a_chain_respects_the_clocks(plant: Plant) -> None:
    plant(FIRM, id="early", issued='"2025-01"^^xsd:gYearMonth')
    g = plant(
        claim("y", "Rivalry", "kg:rival actor:betabank , actor:gammanet"), id="late", issued='"2025-09"^^xsd:gYearMonth'
    )
    assert found(g.path("Alphacorp", "Gammanet")) == ["x", "y"]
    assert found(g.at(known_by="2025-08").path("Alphacorp", "Gammanet")) == []


def test_names_are_known_before_anything_is_said_of_them(plant: Plant) -> None:
    answer = plant(FIRM).at(known_by="1999").ask("Who hosts Betabank?")
    assert (found(answer), answer.known_by, answer.verdict) == ([], "1999", "not stated")
    assert answer.reason == "No source had been published by that day."


def test_the_reason_is_in_the_language_of_the_question(plant: Plant) -> None:
    answer = plant(FIRM).ask("Qui héberge Betabank au 31 décembre 1999 ?")
    assert (answer.language, answer.reason) == ("fr", "Aucune source n'était publiée ce jour-là.")


@pytest.mark.parametrize(
    ("day", "said"), [("2025", "not stated"), ("2026", "yes"), ("2030-12-31", "yes"), ("2031", "not stated")]
)
def test_a_yes_holds_only_on_the_days_it_is_said_for(plant: Plant, day: str, said: str) -> None:
    terms = f'{HOSTING} ; kg:stage stage:signed ; kg:from "2026"^^xsd:gYear ; kg:until "2030"^^xsd:gYear'
    answer = plant(claim("x", "Hosting", terms)).at(on=day).ask("Does Alphacorp host Betabank?")
    assert (answer.verdict, answer.on) == (said, day)


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ("kg:stage stage:rumoured", "not stated"),
        ("kg:stage stage:ended", "not stated"),
        ("kg:stage stage:signed", "yes"),
        ("kg:denied true", "no"),
        ("kg:denied true ; kg:certainty certainty:hedged", "not stated"),
    ],
)
def test_what_is_not_firm_is_shown_with_the_reason(plant: Plant, terms: str, said: str) -> None:
    answer = plant(claim("x", "Hosting", f"{HOSTING} ; {terms}")).ask("Does Alphacorp host Betabank?")
    assert (found(answer), answer.verdict) == (["x"], said)
    assert ("only reported" in answer.reason) == (said == "not stated")


def test_a_view_with_the_same_clocks_is_the_same(plant: Plant) -> None:
    g = plant(FIRM)
    assert g.at().store is g.store
    assert g.at(known_by="2025").store is not g.store
    assert g.at(known_by="2025").at().store.known_by is None


@pytest.mark.parametrize("day", ["yesterday", "2025-02-30", "31/07/2025"])
def test_a_clock_that_is_no_date_is_refused(plant: Plant, day: str) -> None:
    with pytest.raises(DateError):
        plant("").at(known_by=day)


@pytest.mark.parametrize("name", ["Alphacorp", "a", "thing:site", "Northsite"])
def test_show_says_everything_of_one_name(plant: Plant, folder: Path, name: str) -> None:
    (folder / "facts" / "things.ttl").write_text(
        f'{HEAD}thing:site a kg:Thing ; rdfs:label "Northsite"@en .\n', encoding="utf-8"
    )
    answer = plant(claim("x", "Building", "kg:builder actor:alphacorp ; kg:facility thing:site")).show(name)
    assert found(answer) == ["x"]
    assert answer.question.startswith(answer.names.name(answer.parameters["x"][0]))


def test_a_hostile_question_is_answered_or_refused_as_ours(plant: Plant) -> None:
    g = plant(FIRM)
    for question in [
        "'; DROP",
        "{x}",
        "Who hosts {tenant}?",
        "\x00",
        "who " * 100,
        "🦄?",
        "<script>",
        'Who hosts "Betabank"} ?',
    ]:
        with suppress(KgError):
            assert found(g.ask(question)) in ([], ["x"])


def test_a_relation_is_found_by_the_table_of_the_whole_folder(plant: Plant) -> None:
    view = plant(FIRM).at(known_by="1999")
    assert KG["Hosting"] in view.table.by_class
    assert view.who("hosts").verdict == "not stated"
