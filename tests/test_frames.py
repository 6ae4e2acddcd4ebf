"""Frames: which relation a question asks, which name stands at which end, and what is left over."""

import pyoxigraph as ox
import pytest

import kg
from kg.frames import (
    DATES,
    MONEY,
    Frame,
    Piece,
    asks_for_something,
    leftover,
    prepositional,
    role_frames,
    small,
    spans,
    verb_frames,
)
from kg.phrases import Phrases
from kg.terms import ACTOR, QUANTITY
from kg.text import tokens

NAMES = {"alpha": ACTOR["alpha"], "beta": ACTOR["beta"], "gamma": ACTOR["gamma"]}


@pytest.fixture(scope="module")
def phrases(graph: kg.Graph) -> dict[str, Phrases]:
    """The published phrases by language."""
    return {language: Phrases(graph.store, graph.table, language) for language in ("en", "fr")}


def cut(text: str) -> list[Piece]:
    """Return the pieces of a text about alpha, beta and gamma."""
    return [Piece(word, NAMES.get(word)) for word in tokens(text)]


def ends(frame: Frame, pieces: list[Piece]) -> dict[int, ox.NamedNode | None]:
    return {end: pieces[i].name for i, end in frame.ends.items()}


@pytest.mark.parametrize(
    ("text", "language", "relation", "placed"),
    [
        ("who hosts beta", "en", "Hosting", {1: "beta"}),
        ("alpha hosts whom", "en", "Hosting", {0: "alpha"}),
        ("does alpha host beta", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("is beta hosted by alpha", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("who is hosted by alpha", "en", "Hosting", {0: "alpha"}),
        ("by whom is beta hosted", "en", "Hosting", {1: "beta"}),
        ("does alpha invest in beta", "en", "Investment", {0: "alpha", 1: "beta"}),
        ("does alpha rival beta", "en", "Rivalry", {0: "alpha", 1: "beta"}),
        ("qui heberge beta", "fr", "Hosting", {1: "beta"}),
        ("beta est-il heberge par alpha", "fr", "Hosting", {0: "alpha", 1: "beta"}),
        ("alpha possede beta", "fr", "Ownership", {0: "alpha", 1: "beta"}),
    ],
)
def test_the_surest_verb_places_each_name_at_its_end(
    phrases: dict[str, Phrases], text: str, language: str, relation: str, placed: dict[int, str]
) -> None:
    pieces = cut(text)
    best = max(verb_frames(pieces, phrases[language]), key=lambda frame: frame.weight)
    assert best.relation.name == relation
    assert ends(best, pieces) == {end: NAMES[name] for end, name in placed.items()}


def test_a_passive_question_is_never_read_as_an_active_one(phrases: dict[str, Phrases]) -> None:
    pieces = cut("is alpha hosted by beta")
    found = [ends(frame, pieces) for frame in verb_frames(pieces, phrases["en"])]
    assert found
    assert {0: NAMES["alpha"], 1: NAMES["beta"]} not in found


@pytest.mark.parametrize("text", ["who frobnicates beta", "", "alpha beta", "who"])
def test_without_a_verb_there_is_no_frame(phrases: dict[str, Phrases], text: str) -> None:
    assert list(verb_frames(cut(text), phrases["en"])) == []


def test_a_frame_uses_the_words_of_its_verb_and_no_name(phrases: dict[str, Phrases]) -> None:
    pieces = cut("who invests in beta")
    for frame in verb_frames(pieces, phrases["en"]):
        assert {pieces[i].word for i in frame.used} <= {"invests", "in"}


@pytest.mark.parametrize(
    ("text", "language", "relation", "placed"),
    [
        ("the hosts of beta", "en", "Hosting", {1: "beta"}),
        ("beta's hosts", "en", "Hosting", {1: "beta"}),
        ("tenants of the alpha", "en", "Hosting", {0: "alpha"}),
        ("les hebergeurs de beta", "fr", "Hosting", {1: "beta"}),
        ("les investisseurs d'alpha", "fr", "Investment", {1: "alpha"}),
    ],
)
def test_the_noun_of_a_role_beside_a_name_places_it_at_the_other_end(
    phrases: dict[str, Phrases], text: str, language: str, relation: str, placed: dict[int, str]
) -> None:
    pieces = cut(text)
    [frame] = role_frames(pieces, phrases[language])
    assert frame.relation.name == relation
    assert ends(frame, pieces) == {end: NAMES[name] for end, name in placed.items()}


@pytest.mark.parametrize("text", ["hosts", "hosts beta", "hosts of", "hosts of zeta and beta", "beta hosts"])
def test_a_noun_that_belongs_to_no_name_makes_no_frame(phrases: dict[str, Phrases], text: str) -> None:
    assert list(role_frames(cut(text), phrases["en"])) == []


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("when does alpha host beta", "en", DATES),
        ("how much does alpha host beta", "en", MONEY),
        ("combien alpha heberge beta", "fr", MONEY),
        ("quand alpha heberge beta", "fr", DATES),
        ("what share does alpha host of beta", "en", {"share"}),
        ("what percentage does alpha host of beta", "en", {"share"}),
    ],
)
def test_what_is_asked_for_beside_the_parties_is_wanted(
    phrases: dict[str, Phrases], text: str, language: str, wanted: set[str]
) -> None:
    pieces = cut(text)
    verb = next(i for i, p in enumerate(pieces) if p.word in ("host", "heberge"))
    left = leftover(pieces, frozenset([verb]), phrases[language])
    assert left.wanted >= wanted
    assert left.asked
    assert left.words == ()


def test_a_quantity_is_wanted_by_its_noun(phrases: dict[str, Phrases]) -> None:
    left = leftover(cut("what is the revenue of alpha"), frozenset(), phrases["en"])
    assert left.quantities == (QUANTITY["revenue"],)
    assert left.words == ()


def test_words_that_nothing_explains_are_left_as_stems(phrases: dict[str, Phrases]) -> None:
    left = leftover(cut("who hosts beta frobnicated zeppelins"), frozenset([1]), phrases["en"])
    assert left.words == phrases["en"].stems(["frobnicated", "zeppelins"])
    assert not left.asked


def test_names_and_used_words_leave_nothing(phrases: dict[str, Phrases]) -> None:
    left = leftover(cut("who hosts the beta"), frozenset([1]), phrases["en"])
    assert (left.words, left.wanted, left.quantities) == ((), frozenset(), ())


@pytest.mark.parametrize(
    ("text", "language", "asks"),
    [
        ("who hosts beta", "en", True),
        ("does alpha host beta", "en", False),
        ("when does alpha host beta", "en", True),
        ("qui heberge beta", "fr", True),
        ("est-ce qu'alpha heberge beta", "fr", False),
        ("alpha heberge-t-il beta", "fr", False),
        ("quand alpha heberge-t-il beta", "fr", True),
    ],
)
def test_a_question_for_somebody_or_some_day_is_no_yes_or_no(
    phrases: dict[str, Phrases], text: str, language: str, asks: bool
) -> None:
    assert asks_for_something(cut(text), phrases[language]) is asks


def test_a_name_is_prepositional_behind_a_preposition_and_fillers(phrases: dict[str, Phrases]) -> None:
    pieces = cut("who hosts beta on the alpha")
    assert [prepositional(i, pieces, phrases["en"]) for i, p in enumerate(pieces) if p.name] == [False, True]
    assert not prepositional(0, cut("alpha"), phrases["en"])


def test_small_words_are_fillers_question_words_and_prepositions(phrases: dict[str, Phrases]) -> None:
    assert [small(word, phrases["en"]) for word in ("the", "who", "on", "hosts")] == [True, True, True, False]


@pytest.mark.parametrize(
    ("words", "phrase", "starts"),
    [
        (["a", "b", "a"], ("a",), [0, 2]),
        (["a", "a", "a"], ("a", "a"), [0, 1]),
        (["a"], ("a", "b"), []),
        ([], ("a",), []),
    ],
)
def test_a_phrase_begins_wherever_it_stands(words: list[str], phrase: tuple[str, ...], starts: list[int]) -> None:
    assert spans(words, phrase) == starts
