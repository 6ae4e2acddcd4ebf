"""The day at the end of a question, in both languages; and what is no day."""

from datetime import date

import pytest
from conftest import Plant, claim
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.clockwords import MONTHS, read, split
from kg.phrases import Phrases
from kg.text import tokens

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))
languages = st.sampled_from(["en", "fr"])
HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"


@pytest.fixture(scope="module")
def phrases(graph: kg.Graph) -> dict[str, Phrases]:
    """The published phrases by language."""
    return {language: Phrases(graph.store, graph.table, language) for language in ("en", "fr")}


@given(days, languages)
def test_a_day_with_its_month_in_words_is_read(day: date, language: str) -> None:
    assert read([str(day.day), MONTHS[language][day.month - 1], str(day.year)], language) == day.isoformat()


@given(days, languages)
def test_a_day_in_digits_is_read_year_first(day: date, language: str) -> None:
    assert read(tokens(day.isoformat()), language) == day.isoformat()
    assert read([str(day.year), str(day.month), str(day.day)], language) == day.isoformat()


@given(days, languages)
def test_a_month_in_digits_and_a_year_are_read(day: date, language: str) -> None:
    assert read(tokens(f"{day:%Y-%m}"), language) == f"{day:%Y-%m}"
    assert read([str(day.year)], language) == str(day.year)


@given(days, languages)
def test_a_month_in_words_may_come_first_or_stand_without_a_day(day: date, language: str) -> None:
    month = MONTHS[language][day.month - 1]
    assert read([month, str(day.year)], language) == f"{day:%Y-%m}"
    assert read(tokens(f"{month} {day.day}, {day.year}"), language) == day.isoformat()


@given(days)
def test_english_ordinals_and_of_are_read(day: date) -> None:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    words = tokens(f"{day.day}{ending} of {MONTHS['en'][day.month - 1]}, {day.year}")
    assert read(words, "en") == day.isoformat()


@given(
    st.lists(
        st.sampled_from([*MONTHS["en"], *MONTHS["fr"], "2025", "31", "7", "07", "of", "le", "hosts", "1er", "2nd"]),
        max_size=5,
    ),
    languages,
)
def test_whatever_is_read_is_a_date_of_the_calendar(words: list[str], language: str) -> None:
    found = read(words, language)
    if found is not None:
        date.fromisoformat((found + "-01-01")[:10])
        assert found[:4] in words


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("1er juillet 2025", "fr", "2025-07-01"),
        ("31 juillet 2025", "en", None),
        ("31 july 2025", "fr", None),
        ("29 february 2024", "en", "2024-02-29"),
        ("29 february 2025", "en", None),
        ("31 fevrier 2025", "fr", None),
        ("2025 13", "en", None),
        ("july", "en", None),
        ("juillet", "fr", None),
        ("31 july", "en", None),
        ("31 07 2025", "fr", None),
        ("25", "en", None),
        ("20255", "en", None),
        ("30,000", "en", None),
        ("0000", "en", None),
        ("2025 openai", "en", None),
        ("openai", "en", None),
        ("july july 2025", "en", None),
        ("2025 july 2025", "en", None),
        ("of", "en", None),
        ("", "en", None),
    ],
)
def test_other_words_are_read_or_refused(words: str, language: str, found: str | None) -> None:
    assert read(words.split(), language) == found


@pytest.mark.parametrize(
    ("text", "language", "rest", "known_by", "on"),
    [
        ("who hosts OpenAI as of 2025-07", "en", "who hosts openai", "2025-07", None),
        ("who hosts OpenAI as of 2025", "en", "who hosts openai", "2025", None),
        ("who hosts OpenAI known by 31 July 2025", "en", "who hosts openai", "2025-07-31", None),
        ("who hosts OpenAI, as published by 2025-07-31", "en", "who hosts openai", "2025-07-31", None),
        ("who hosts OpenAI known by July 31, 2025", "en", "who hosts openai", "2025-07-31", None),
        ("who hosts OpenAI as of July 2025", "en", "who hosts openai", "2025-07", None),
        ("who hosts OpenAI in 2030", "en", "who hosts openai", None, "2030"),
        ("who hosts OpenAI on 1st of January 2030", "en", "who hosts openai", None, "2030-01-01"),
        ("who hosts OpenAI during 2030-01", "en", "who hosts openai", None, "2030-01"),
        ("qui heberge OpenAI au 31 juillet 2025", "fr", "qui heberge openai", "2025-07-31", None),
        ("qui héberge OpenAI connu au 1er août 2025", "fr", "qui heberge openai", "2025-08-01", None),
        ("qui héberge OpenAI à la date du 2025-07", "fr", "qui heberge openai", "2025-07", None),
        ("qui héberge OpenAI en 2030", "fr", "qui heberge openai", None, "2030"),
        ("qui héberge OpenAI le 1er janvier 2030", "fr", "qui heberge openai", None, "2030-01-01"),
        ("as of 2025-07 who hosts OpenAI", "en", "who hosts openai", "2025-07", None),
        ("As of 31 July 2025, who hosts OpenAI?", "en", "who hosts openai", "2025-07-31", None),
        ("In 2030, who hosts OpenAI?", "en", "who hosts openai", None, "2030"),
        ("Au 31 juillet 2025, qui héberge OpenAI ?", "fr", "qui heberge openai", "2025-07-31", None),
        ("En 2030, qui héberge OpenAI ?", "fr", "qui heberge openai", None, "2030"),
    ],
)
def test_a_leading_or_trailing_date_sets_its_clock(
    phrases: dict[str, Phrases], text: str, language: str, rest: str, known_by: str | None, on: str | None
) -> None:
    assert split(tokens(text), phrases[language]) == (rest.split(), known_by, on)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who invests in OpenAI", "en"),
        ("what happened in July", "en"),
        ("who pays 2025", "en"),
        ("who as of 2025-07 hosts OpenAI", "en"),
        ("as of who hosts OpenAI", "en"),
        ("2025-07 who hosts OpenAI", "en"),
        ("who hosts whom in 2025 and 2026 together", "en"),
        ("qui investit en Norvège", "fr"),
        ("who hosts OpenAI in 30", "en"),
        ("", "en"),
    ],
)
def test_without_a_cue_and_a_date_at_the_start_or_end_no_clock_is_set(
    phrases: dict[str, Phrases], text: str, language: str
) -> None:
    assert split(tokens(text), phrases[language]) == (tokens(text), None, None)


@pytest.mark.parametrize(
    ("question", "known_by", "on"),
    [
        ("Who hosts Betabank as of 2025-07?", "2025-07", None),
        ("Who hosts Betabank in 2030?", None, "2030"),
        ("Qui héberge Betabank au 31 juillet 2025 ?", "2025-07-31", None),
        ("Qui héberge Betabank en 2030 ?", None, "2030"),
        ("Who hosts Betabank?", None, None),
    ],
)
def test_a_question_with_a_date_is_answered_under_that_clock(
    plant: Plant, question: str, known_by: str | None, on: str | None
) -> None:
    answer = plant(claim("x", "Hosting", HOSTING)).ask(question)
    assert (answer.known_by, answer.on) == (known_by, on)
    assert len(answer) == 1


def test_a_name_after_in_is_no_date(plant: Plant) -> None:
    answer = plant(claim("x", "Investment", "kg:investor actor:alphacorp ; kg:investee actor:betabank")).ask(
        "Who invests in Betabank?"
    )
    assert (answer.known_by, answer.on, len(answer)) == (None, None, 1)


def test_a_clock_in_words_outweighs_that_of_the_view_and_leaves_the_other(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", HOSTING), issued='"2025-09"^^xsd:gYearMonth').at(known_by="2025-10", on="2026")
    answer = g.ask("Who hosts Betabank as of 2025-08?")
    assert (answer.known_by, answer.on, len(answer)) == ("2025-08", "2026", 0)
    assert answer.reason == "No source had been published by that day."
